// What a question finds, before anybody looks at it.
import type { Position } from '../kinds/position.js';
import type { Row } from './row.js';

/** Something that might belong to the answer, listed and not counted. */
export interface NotCounted<A extends string = string> {
  readonly actor: A;
  readonly name: string;
  readonly reason: string;
  /** Where the question leaves open what it is about: the proposition, and what the stance on it perhaps is. */
  readonly proposition?: string;
  readonly possible?: readonly (Position | 'noRecord')[];
  readonly claims: readonly string[];
}

/** Rows are found at once, what stands beside them when it is looked at. */
export interface Found<R extends Row> {
  readonly rows: readonly R[];
  readonly notCounted: () => readonly NotCounted[];
  /** Ids of actors that were asked about and have no claim on it. */
  readonly silent: () => readonly string[];
  /** Ids of everybody else who was asked about; by default nobody is told of. */
  readonly others?: () => readonly string[];
  /** What else there is to know, in sentences. Default: nothing. */
  readonly notes?: () => readonly string[];
}
