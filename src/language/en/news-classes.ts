// Closed classes of words by which news prose is read before anybody looks for who said what.
import { words } from '../word-list.js';

/** By them a definition demands something. */
export const DEMANDING = words('should must shall may ought right');
export const DEMANDING_VERBS = words('should must shall may');
export const ABILITY = words('can could cannot');
export const BE_FINITE = words('is are was were been');
/** How the stem of "consider" begins. */
export const CONSIDER = 'consid';
/** "considers it essential". */
export const OBJECT_PRONOUNS = words('it that them him her itself');
/** Where the reach of a word that turns round what it governs ends. */
export const REVERSAL_BOUNDS = words('and , by through');
/** "defend itself from", "protect us against". */
export const BARRING = words('from against');
export const SUBJECT_PRONOUNS = words('which who they we i');
export const CLAUSE_JOINTS = words('while but because although that which who');
export const ASPECT_STEMS = words('begin start');
/** By stem. */
export const QUARRELLING = words('disagre differ');
export const QUARREL_TIES = words('on over about');
/** Adjectives that are predicates only before a verb: "set to". */
export const BEFORE_VERBS = words('due set poised');
/** Verbs that have the form of another word where their subject is of many: "Canada and Norway back it". */
export const BARE_VERBS = words(`
  support back favour favor welcome demand plan vow pledge promise protest supports backs favours favors demands plans
  welcomes`);
/** Before them a verb that could be a noun is one: "both support it". */
export const MANY = words('both all they we two three four five six seven others former latter');
export const GERUND = 'ing';
export const PAST = 'ed';
export const VERBS_OR_NOUNS: ReadonlySet<string> = new Set(
  [
    ...words(`
      plan offer vote call pledge promise demand sign start work hope aim attack need press agreement commitment bid
      move push fight campaign appeal request threat wish interest protest challenge delay halt exit`),
  ].flatMap((word) => [word, `${word}s`]),
);
export const ABBREVIATIONS = words(`
  St Mr Mrs Ms Dr Gen Sen Rep Gov Lt Col Prof Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec No vs U.S U.K U.N E.U`);
export const PICTURE_AGENCIES = words('reuters afp ap getty zuma bloomberg epa shutterstock');
export const BEFORE_AGENCIES: readonly string[] = ['via '];
export const PICTURE_CREDITS: readonly string[] = [
  'getty images',
  'photo by',
  'photo credit',
  'photograph by',
  'photograph credit',
];
/** Before a year they say when: "back in 2018". */
export const YEAR_LEADS = words('in early late mid during');
export const AGO = 'ago';
/** Units of time with how many months they are; a week is none. */
export const MONTHS_IN: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['year', 12],
  ['decade', 120],
]);
export const WEEK = 'week';
export const LAST = 'last';
/** Since then it is so, or until then it was: no day of saying. */
export const OPEN_TIMES = words('since until');
/** Besides figures. */
export const DATE_BEGINNINGS = words(`
  yesterday today tonight week month year monday tuesday wednesday thursday friday saturday sunday january february
  march april june july august september october november december sept oct nov dec jan feb mar apr aug`);

export const DAY_WORDS = words(`
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday`);
export const SEASONS = words('week month year night summer autumn winter spring');
export const NEAR_TIMES = words('last this next');
export const TIME_OF_SEASON = words('earlier late later');
