import type { Deliverable } from '../kinds/commitment.js';
import type { Stage } from '../kinds/ladder.js';
import type { ClaimFilters, COMPARISONS, LimitOptions, QueryOptions } from './query.js';

/** What `commitments` can be narrowed by, besides the options of every query. */
export interface CommitmentOptions extends LimitOptions {
  readonly actor?: string;
  readonly proposition?: string;
  readonly to?: string;
  readonly deliverable?: Deliverable;
  readonly stage?: Stage | Stage[];
}

/** What `requests` can be narrowed by. */
export interface RequestOptions extends LimitOptions {
  readonly actor?: string;
  readonly to?: string;
  readonly proposition?: string;
}

/** What `attitudes` can be narrowed by. */
export interface AttitudeOptions extends LimitOptions {
  readonly actor?: string;
  /** An actor, event or proposition. */
  readonly toward?: string;
}

/** What `claims` can be narrowed by. */
export type ClaimOptions = LimitOptions & {
  readonly [Filter in keyof ClaimFilters]?: Exclude<ClaimFilters[Filter], undefined>;
};

/** What `compare` can be narrowed by. */
export interface CompareOptions extends QueryOptions {
  /** Only with this actor. Default: with everybody on record. */
  readonly with?: string;
  /** Only on this proposition. Default: on all. */
  readonly proposition?: string;
  /** Default `differ`. */
  readonly outcome?: (typeof COMPARISONS)[number];
}

/** What `changes` compares. */
export interface ChangesOptions extends Omit<QueryOptions, 'during'> {
  /** The first day; `asOf` is the second. */
  readonly from: string;
  readonly actor?: string;
  readonly proposition?: string;
}
