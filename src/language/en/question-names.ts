// The words of questions that go with names: titles, other words for countries, words for events.
import { words } from '../word-list.js';

/** Titles that name the head of whatever stands beside them. */
export const HEADS: readonly string[] = ['leader', 'chief', 'head', 'boss', 'head of state', 'head of government'];

/** Titles that many hold, so that by themselves they name nobody. */
export const PLAIN_TITLES: ReadonlySet<string> = new Set([...HEADS, 'minister']);

/** Last words of titles that stand for the whole title. */
export const LAST_OF_TITLES = words('spokesperson minister');

/** Words between a title and whose title it is. */
export const BEHIND_TITLES = words('of the for');

export const TITLE_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['premier', 'prime minister'],
  ['pm', 'prime minister'],
  ['secretary general', 'chief'],
  ['foreign ministry', 'foreign ministry spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['spokesman', 'spokesperson'],
]);

/** Nouns for countries, one for another in the name of a group. */
export const NATIONS = words('countries nations states');

/** What a name goes without from there on: "Permanent representative at the United Nations". */
export const NAME_TAILS = words('at in of');

/** Endings of demonyms that have no plural with "s". */
export const WITHOUT_PLURAL: readonly string[] = ['ch', 'sh', 'ese', 's'];

/** How the plural of a demonym ends: "Europeans". */
export const PLURAL_OF_DEMONYMS = 'ns';

/** Words for kinds of events: "the March meeting", "talks in Paris on 4 September", "the call with Trump". */
export const OCCASIONS = words(
  `summit meeting gathering conference talks call conversation parade forum clash spat showdown invasion negotiations
  session encounter plenary ceremony visit`,
);

/** Words that no proposition is told by. */
export const EMPTY_WORDS = words(
  `a an the of in on at by for from to into with about as than that this these those it its their should would be is are
  was were and or not no there do does own any s part his her holder where could one who whose which only until up can has
  have had will others other two being been going`,
);

/** Stems that no state of the world is told by: "in force again". */
export const EMPTY_STEMS_OF_STATES = words('forc again');

/** Slips in words too short to be mended by their letters. */
export const SLIPS: ReadonlyMap<string, string> = new Map([
  ['wat', 'what'],
  ['wen', 'when'],
  ['hwo', 'who'],
  ['woh', 'who'],
  ['wher', 'where'],
  ['wich', 'which'],
  ['meny', 'many'],
  ['teh', 'the'],
]);
