// The small words by which a question is parted into clauses and a clause into who, what and when.

import { words } from '../word-list.js';
import type { Cue } from './question-cues.js';

const cues = (text: string): ReadonlySet<Cue['as']> => words(text) as ReadonlySet<Cue['as']>;

/** Words that open a question for something. Read by ask/read/clauses. */
export const QUESTION_WORDS = words('who whom whose what which when where why how');

/** Words that open a question for yes or no. Read by ask/read/question-type. */
export const YES_NO_WORDS = words('is are was were do does did has have had will would can could should');

/** Words that show that the question has begun before a comma. Read by ask/read/clauses. */
export const OPENERS = words('who whom which what when where why how does did has have is are was were will would');

/** Words between a comma and the question that it joins: "and since when". Read by ask/read/clauses. */
export const LINKS = words('and or but also then from on in at under with by since for to');

/** Words that open a condition, so that the question only comes behind the comma. Read by ask/read/clauses. */
export const CONDITION_OPENERS = words('if assuming suppose supposing given provided unless');

/** Words behind which a question asks for something done. Read by ask/intents/commitment-intent. */
export const PAST_AUXILIARIES = words('has have had did was were');

/** Words before a subject: "does Italy", "could Italy". Read by ask/read/clause. */
export const AUXILIARIES = words('do does did has have had is are was were will would can could should might may');

/** Prepositions that tie an actor in. Read by ask/read/clause. */
export const TIES = words(`
  with to of from by for among amongst toward towards about against on in between versus vs at over`);

/** Words between a preposition and the name that it ties in. Read by ask/read/clause. */
export const PASSED = words('the a an all both named called');

/** Ties by which an actor belongs to the name of an event; `''` is none. Read by ask/read/clause. */
export const EVENT_TIES: ReadonlySet<string> = new Set([...words('in at to with of'), '']);

/** Ties by which an actor can be the subject. Read by ask/read/slots. */
export const SUBJECT_TIES: ReadonlySet<string> = new Set([...words('for of by from'), '']);

/** Words that tell nothing of a proposition. Read by ask/read/clause. */
export const FUNCTION_WORDS = words(`
  the a an of in on at by for to with that this is are was were do does did has have had who which what`);

/** Words that are part of what they stand before, once that has been read. Read by ask/read/clause. */
export const DEGREES = words('only more less most');

/** Words that join two things of a kind. Read by ask/read/clauses, ask/read/date-limits and ask/intents/stance-intent. */
export const JOINING = words('and');

/** The word by which an auxiliary is denied: "doesn't Italy back it". Read by ask/read/question-type, ask/intents. */
export const DENYING = words('not');

/** Words that deny and must not be looked for in claims. Read by ask/read/plan. */
export const DENIALS = words('not no never without nor neither none nothing cannot');

/** "First", which asks since when. Read by ask/read/question-type. */
export const FIRST = words('first');

/** Words for propositions, so that "on which issues" asks for no actor. Read by ask/read/question-type. */
export const ISSUE_WORDS = words(`
  issue issues question questions topic topics subject subjects proposition propositions matter matters point points`);

/** Words before a state of the world on which rows depend. Read by ask/read/asked-conditions. */
export const STATE_OPENERS = words('after once following when upon');

/** Words that make a date one of knowing. Read by ask/read/date-limits. */
export const KNOWING = words('known knew know');

/** Prepositions by which an event belongs to the clause and says no time. Read by ask/read/date-limits. */
export const UNTIMED_TIES = words('on of');

/** Units in which a day beside an event is told, in days: "two weeks after". Read by ask/read/date-limits. */
export const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
]);

/** Small numbers as words. Read by ask/read/date-limits. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...['the', 'a', 'one'].map((word) => [word, 1] as const),
  ...'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 2] as const),
]);

/** The words around who is left out: "leaving Ukraine aside". Read by ask/read/population. */
export const LEAVING_ASIDE = { before: 'leaving', after: 'aside' } as const;

/** Words before "countries" that make them what is asked for. Read by ask/read/population. */
export const SELECTING = words('which what many number all those looking');

/** Cues that make what stands before them their subject. Read by ask/read/clause. */
export const VERB_CUES = cues(`
  position stance commit request attend says attitude change disagree agree silent stage role everything conditions
  meet`);

/** Cues whose words can also belong to a proposition. Read by ask/read/clause. */
export const TOPIC_CUES = cues(`
  position deliverable unconditional conditions if onlyIf unless agree disagree attitude meet mode role stage change
  polarity`);

/** Cues that may stay unused without changing what was asked. Read by ask/read/clause. */
export const OPTIONAL_CUES = cues(
  'who what where says sayWhat stance and filler everything attitude conditions last but',
);

/** Cues that ask for something. Read by ask/read/question-type. */
export const QUESTION_CUES = cues('who what when sinceWhen where why howMany');

/** Cues beside which an event alone does not ask who was there. Read by ask/intents/attendance. */
export const DOING_CUES = cues(`
  position commit request says sayWhat polarity attitude stage silent whoSays disagree agree contradict change why
  deliverable anonymous conditions stance`);
