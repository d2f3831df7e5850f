// One question of those that were asked together, and what became of it.
import type { Answer } from '../../query/families/families.js';
import type { Row } from '../../query/row.js';
import type { AnswerType } from '../read/asked.js';
import type { DiscrepancyAnswer } from './discrepancy-answer.js';
import type { Verdict } from './verdict.js';

/** What became of a question. */
export type AskStatus =
  /** The rows answer it. */
  | 'answered'
  /** It was understood, and there is no record. `nearest` has what comes closest. */
  | 'unknown'
  /** A word of it can mean several things; `choices` has them. */
  | 'ambiguous'
  /** A word of it was not read, or it is about nothing that such data has. */
  | 'notUnderstood';

/** A word that can mean several things. */
export interface Choice {
  readonly word: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** One question of those that were asked together. */
export interface AskPart {
  readonly status: AskStatus;
  readonly answer: Answer<Row> | DiscrepancyAnswer | null;
  readonly rows: readonly Row[];
  readonly nearest: readonly Row[];
  readonly answerTypes: ReadonlySet<AnswerType>;
  /** `null` unless it is a yes-no question that rows answer. */
  readonly verdict: Verdict | null;
  readonly choices: readonly { readonly word: string; readonly ids: readonly string[] }[];
  readonly unread: readonly string[];
  readonly unused: readonly string[];
}
