// The small words by which a question is parted into clauses and a clause into who, what and when.
import { words } from '../word-list.js';
import { TWO_TO_TEN } from './determiner-words.js';
import type { Cue } from './question-cues.js';

const cues = (text: string): ReadonlySet<Cue['as']> => words(text) as ReadonlySet<Cue['as']>;
export const QUESTION_WORDS = words('who whom whose what which when where why how');
export const YES_NO_WORDS = words('is are was were do does did has have had will would can could should');
/** They show that the question has begun before a comma. */
export const OPENERS = words('who whom which what when where why how does did has have is are was were will would');
/** Between a comma and the question that it joins: "and since when". */
export const LINKS = words('and or but also then from on in at under with by since for to');
export const CONDITION_OPENERS = words('if assuming suppose supposing given provided unless');
export const PAST_AUXILIARIES = words('has have had did was were');
export const AUXILIARIES = words('do does did has have had is are was were will would can could should might may');
export const TIES = words(`
  with to of from by for among amongst toward towards about against on in between versus vs at over`);
/** Between a preposition and the name that it ties in. */
export const PASSED = words('the a an all both named called');
/** Ties by which an actor belongs to the name of an event; `''` is none. */
export const EVENT_TIES: ReadonlySet<string> = new Set([...words('in at to with of'), '']);
export const SUBJECT_TIES: ReadonlySet<string> = new Set([...words('for of by from'), '']);
export const FUNCTION_WORDS = words(`
  the a an of in on at by for to with that this is are was were do does did has have had who which what`);
/** Part of what they stand before, once that has been read. */
export const DEGREES = words('only more less most');
export const JOINING = words('and');
export const DENYING = words('not');
/** They must not be looked for in claims. */
export const DENIALS = words('not no never without nor neither none nothing cannot');
export const FIRST = words('first');
export const ISSUE_WORDS = words(`
  issue issues question questions topic topics subject subjects proposition propositions matter matters point points`);
export const STATE_OPENERS = words('after once following when upon');
/** They make a date one of knowing. */
export const KNOWING = words('known knew know');
export const UNTIMED_TIES = words('on of');
export const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
]);
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...['the', 'a', 'one'].map((word) => [word, 1] as const),
  ...TWO_TO_TEN,
]);
export const LEAVING_ASIDE = { before: 'leaving', after: 'aside' } as const;
/** Before "countries" they make them what is asked for. */
export const SELECTING = words('which what many number all those looking');
/** Cues that make what stands before them their subject. */
export const VERB_CUES = cues(`
  position stance commit request attend says attitude change disagree agree silent stage role everything conditions
  meet`);
/** Cues whose words can also belong to a proposition. */
export const TOPIC_CUES = cues(`
  position deliverable unconditional conditions if onlyIf unless agree disagree attitude meet mode role stage change
  polarity`);
/** Cues that may stay unused without changing what was asked. */
export const OPTIONAL_CUES = cues(
  'who what where says sayWhat stance and filler everything attitude conditions last but',
);
export const QUESTION_CUES = cues('who what when sinceWhen where why howMany');
/** Cues beside which an event alone does not ask who was there. */
export const DOING_CUES = cues(`
  position commit request says sayWhat polarity attitude stage silent whoSays disagree agree contradict change why
  deliverable anonymous conditions stance`);
