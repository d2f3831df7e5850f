import { stemOf } from './words.js';

/** Past forms of the verbs of news prose that a suffix stemmer does not bring to their verb. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `began begin, begun begin, broke break, broken break, wrote write, written write, led lead, drew draw, drawn draw,
  left leave, withdrew withdraw, withdrawn withdraw, shot shoot, won win, lost lose, spent spend, felt feel, chose choose,
  chosen choose, forbade forbid, forbidden forbid, fought fight, built build, brought bring, rose rise, grew grow,
  threw throw, thrown throw, overthrew overthrow, swore swear, sworn swear, given give, upheld uphold, withheld withhold,
  laid lay, underwent undergo, undertook undertake, undertaken undertake, forgave forgive, saw see, seen see, knew know,
  known know, heard hear, found find, got get, struck strike, dealt deal, meant mean, sold sell, bound bind, sank sink, added add, adding add, proceeded proceed, proceeding proceed, boycotted boycott,
  boycotting boycott, rebuffed rebuff, rebuffing rebuff, scoffed scoff, scoffing scoff, cried cry, sued sue, suing sue`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const DERIVED =
  /^[ei]?(ful|fully|ive|ively|al|ally|ment|able|ible|ness|ity|ibility|ability|[ait]?ions?|[eo]rs?|ism|ists?|ous|less|ance|ence)$/;

/** Whether two words of one stem are forms of one word: "use" and "used", not "use" and "useful". */
export function isInflected(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1;
  return !DERIVED.test(one.slice(shared)) && !DERIVED.test(other.slice(shared));
}

/** The stem of a word in lower case: the same for every form of a verb. */
export function stem(fold: string): string {
  return stemOf(IRREGULAR.get(fold) ?? fold);
}
