// What a yes-no question would have the record say; by it the record answers yes, no or neither.
import type { POLARITIES } from '../../kinds/attitude.js';
import type { Deliverable } from '../../kinds/commitment.js';
import type { Stage } from '../../kinds/ladder.js';
import type { Position } from '../../kinds/position.js';

/** That somebody holds a position, or does not. */
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

/** That somebody spoke well or ill of something. */
export interface AskedPolarity {
  readonly polarity: (typeof POLARITIES)[number];
}

export type Expectation = AskedPosition | AskedCommitment | AskedStages | AskedPolarity;
