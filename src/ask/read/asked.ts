// What has been read of a clause when the intents look at it: the slots that every question can have.

import type { DiscrepancyQuery } from '../../discrepancy/compare/discrepancy.js';
import type { POLARITIES } from '../../kinds/attitude.js';
import type { Deliverable } from '../../kinds/commitment.js';
import type { Stage } from '../../kinds/ladder.js';
import type { Position } from '../../kinds/position.js';
import type { Query } from '../../query/families/families.js';
import type { Predicate } from '../../query/limits/predicate.js';
import type { QueryContext } from '../../query/query-context.js';
import type { AskedCondition } from './asked-conditions.js';
import type { Clause } from './clause.js';
import type { AskedLimits } from './date-limits.js';

/** What a question is read into: a query that `kg.run` takes, or one for discrepancies. */
export type AskQuery = Query | DiscrepancyQuery;

export interface AskedPosition {
  readonly position: Position;
  readonly isNegated: boolean;
}

/** That somebody is committed, or is not; to one deliverable or to any. */
export interface AskedCommitment {
  readonly committedTo: Deliverable | undefined;
  readonly isNegated: boolean;
}

/** That somebody has come to one of these stages, or has not: refused, held back, delivered. */
export interface AskedStages {
  readonly stages: readonly Stage[];
  readonly isNegated: boolean;
}

export interface AskedPolarity {
  readonly polarity: (typeof POLARITIES)[number];
}

/** What a yes-no question would have the record say; by it the record answers yes, no or neither. */
export type Expectation = AskedPosition | AskedCommitment | AskedStages | AskedPolarity;

/** What a clause asks for besides its rows. */
export type AnswerType =
  | 'verdict'
  | 'count'
  | 'conditions'
  | 'when'
  | 'since'
  | 'sources'
  | 'evidence'
  | 'last'
  | 'amount';

/** Whose account is asked for: "according to Axios". */
export interface Attribution {
  readonly speaker?: string;
  readonly document?: string;
}

/** What a clause may take over from the one before it: "and who says so?" */
export interface Slots {
  readonly actor: string | undefined;
  readonly proposition: string | undefined;
  readonly event: string | undefined;
  readonly limits: AskedLimits;
  readonly query: AskQuery | null;
}

export interface Asked {
  readonly clause: Clause;
  readonly context: QueryContext;
  readonly today: string;
  readonly previous: Slots | null;
  readonly answerTypes: Set<AnswerType>;
  readonly isYesNo: boolean;
  readonly isWho: boolean;
  readonly attribution: Attribution;
}

/** The same with its limits read: when, among whom, given what. */
export interface Filled extends Asked {
  readonly limits: AskedLimits;
  readonly among: Predicate | undefined;
  /** What is plainly given: "if there is a ceasefire". */
  readonly states: AskedCondition;
  /** "Of those at the summit": who is asked about took part. */
  readonly attended: Predicate | undefined;
}

export interface Unresolved {
  readonly status: 'ambiguous' | 'notUnderstood';
  readonly choices: readonly { readonly word: string; readonly ids: readonly string[] }[];
}

export const NOT_UNDERSTOOD: Unresolved = { status: 'notUnderstood', choices: [] };

export function isUnresolved(found: object | undefined): found is Unresolved {
  return found !== undefined && 'status' in found;
}

/** The same to be read on its own: what is used up of its clause, and added to it, is not in the other. */
export function copyOf<Of extends Asked>(asked: Of): Of {
  return { ...asked, clause: asked.clause.copy(), answerTypes: new Set(asked.answerTypes) };
}
