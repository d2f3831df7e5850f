import type { Deliverable, Stage } from '../schema/claim.js';
import type { ClaimFilters, LimitOptions } from './query.js';

/** What `commitments` can be narrowed by, besides the options of every query. */
export interface CommitmentOptions extends LimitOptions {
  readonly actor?: string;
  readonly proposition?: string;
  readonly to?: string;
  readonly deliverable?: Deliverable;
  readonly stage?: Stage;
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
