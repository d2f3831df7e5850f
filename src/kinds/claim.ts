// The kinds of claims there are, and a claim of any of them. A new kind is a file beside this and a line in each list.
import * as z from 'zod';
import { type AttitudeClaim, type AttitudeClaimInput, attitude, attitudeClaim } from './attitude.js';
import { type CommitmentClaim, type CommitmentClaimInput, commitment, commitmentClaim } from './commitment.js';
import { type FactClaim, type FactClaimInput, fact, factClaim } from './fact.js';
import type { Kind } from './kind.js';
import {
  type ParticipationClaim,
  type ParticipationClaimInput,
  participation,
  participationClaim,
} from './participation.js';
import { type RequestClaim, type RequestClaimInput, request, requestClaim } from './request.js';
import { type StanceClaim, type StanceClaimInput, stance, stanceClaim } from './stance.js';

/** By name, in the order of kinds wherever they are listed or stored. */
export const KINDS = { stance, commitment, request, attitude, participation, fact } as const;

/** One dated, sourced statement, told apart by `kind`; as users hand it in, with everything optional left out. */
export const claim = z.discriminatedUnion('kind', [
  stanceClaim,
  commitmentClaim,
  requestClaim,
  attitudeClaim,
  participationClaim,
  factClaim,
]);

/** The filters that the kinds bring, besides those that claims of every kind have. */
export const KIND_FILTERS = {
  ...commitment.filters,
  ...stance.filters,
  ...request.filters,
  ...attitude.filters,
  ...participation.filters,
  ...fact.filters,
};

/** A claim as users hand it in, told apart by `kind`: its id and whatever has a default may be left out. */
export type ClaimInput =
  | StanceClaimInput
  | CommitmentClaimInput
  | RequestClaimInput
  | AttitudeClaimInput
  | ParticipationClaimInput
  | FactClaimInput;

/** Claims by their kind, as the graph gives them back: the id and every default filled in. */
export interface ClaimsByKind {
  readonly stance: StanceClaim;
  readonly commitment: CommitmentClaim;
  readonly request: RequestClaim;
  readonly attitude: AttitudeClaim;
  readonly participation: ParticipationClaim;
  readonly fact: FactClaim;
}

export type ClaimKind = keyof ClaimsByKind;
export type ClaimOf<Name extends ClaimKind> = ClaimsByKind[Name];

/** A claim as the graph gives it back, told apart by `kind`: its id and every default filled in. */
export type Claim = ClaimsByKind[ClaimKind];

/** The names of the kinds, in their order. */
export const CLAIM_KINDS = Object.keys(KINDS) as ClaimKind[] as readonly ClaimKind[];

/** What a kind says of itself. */
export function kindOf(name: ClaimKind): Kind {
  return KINDS[name] as unknown as Kind;
}
