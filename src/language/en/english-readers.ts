// How English forms its words, and its two readers: of questions as people type them, and of news prose.
import { stemmer } from 'stemmer';
import { Reader } from '../../text/reader.js';
import type { WordForms } from '../../text/words.js';
import { pairs, words } from '../word-list.js';

const NEGATED = words('do does did is are was were has have had will would wo ca can could should need');
const UNCONTRACTED = pairs('wo will, ca can');

/** "don't" and "dont" as "do not". */
const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [...NEGATED].flatMap((verb) =>
    ["n't", 'nt'].map((ending) => [`${verb}${ending}`, [UNCONTRACTED.get(verb) ?? verb, 'not']] as const),
  ),
);

const POSSESSIVE = 's';

/** Forms in questions that Porter's stemmer does not bring to their word. */
const IRREGULAR = pairs(`
  sent send, said say, told tell, gave give, met meet, paid pay, held hold, kept keep, sought seek, thought think,
  took take, taken take, came come, went go, spoke speak, spoken speak, stood stand, made make, men man, bought buy,
  positively positive, paying pay`);

/** Not for questions: there "given that" is a condition and "left" and "found" are words of their own. */
const FURTHER = pairs(`
  began begin, begun begin, broke break, broken break, wrote write, written write, led lead, drew draw, drawn draw,
  left leave, withdrew withdraw, withdrawn withdraw, shot shoot, won win, lost lose, spent spend, felt feel, chose choose,
  chosen choose, forbade forbid, forbidden forbid, fought fight, built build, brought bring, rose rise, grew grow,
  threw throw, thrown throw, overthrew overthrow, swore swear, sworn swear, given give, upheld uphold, withheld withhold,
  laid lay, underwent undergo, undertook undertake, undertaken undertake, forgave forgive, saw see, seen see, knew know,
  known know, heard hear, found find, fell fall, fallen fall, got get, struck strike, dealt deal, meant mean, sold sell, bound bind, sank sink,
  added add, adding add, proceeded proceed, proceeding proceed, boycotted boycott, boycotting boycott, rebuffed rebuff,
  rebuffing rebuff, scoffed scoff, scoffing scoff, cried cry, sued sue, suing sue`);

const SUFFIXES = words(`
  ful fully ive ively al ally ment able ible ness ity ibility ability ion ions aion aions iion iions tion tions er
  ers or ors ism ist ists ous less ance ence`);

/** Endings that make another word of the same stem, with the vowel that may link them. */
export const DERIVATIONAL: ReadonlySet<string> = new Set(
  ['', 'e', 'i'].flatMap((vowel) => [...SUFFIXES].map((suffix) => `${vowel}${suffix}`)),
);

const FORMS: WordForms = {
  contractions: CONTRACTIONS,
  clitics: words('s re ve ll d m'),
  possessive: POSSESSIVE,
  withoutSuffix: stemmer,
  irregular: IRREGULAR,
  unstemmed: words('please timing positive'), // no forms of "pleas", "time" or "posit",
};

/** English as it is asked: articles come and go, a stem is enough. */
export const questionReader = new Reader(FORMS, { ignored: words('a an the'), marks: new Set() });

/** English as it is reported: hyphens and quotation marks inside phrases, adverbs, and no word for another of its stem. */
export const newsReader = new Reader(
  { ...FORMS, irregular: new Map([...IRREGULAR, ...FURTHER]) },
  {
    ignored: new Set(),
    marks: new Set(['-', '“', '”', '"']),
    manner: 'ly',
    derivational: DERIVATIONAL,
    detached: POSSESSIVE,
  },
);
