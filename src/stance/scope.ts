// Which claims may touch an answer, in the terms of the claim log.
import type { Visibility } from '../store/claim-log.js';
import type { Policy } from './policy.js';

/** What may touch the answer, all dates as days since 1970-01-01. */
export interface Scope {
  /** Said on or before. */
  readonly until: number;
  /** Said on or after; `OPEN_START` carries everything forward. */
  readonly from: number;
  readonly visibility: Visibility;
  readonly infer: boolean;
  readonly viaMembership: boolean;
  readonly policy: Policy;
  /** Takes claims for who holds them, whomever they count for. Default false. */
  readonly byHolder?: boolean;
  /** Gathers all claims, for a policy too that needs only the newest. Default false. */
  readonly isWhole?: boolean;
}

/** What decides whose claims on what may matter, visible or not. */
export type Reach = Pick<Scope, 'infer' | 'viaMembership' | 'byHolder'>;
