// The kinds of claims there are, and a claim of any of them. A new kind is a file beside this and a line in each list.
import * as z from 'zod';
import { attitude, attitudeClaim } from './attitude.js';
import { commitment, commitmentClaim } from './commitment.js';
import { fact, factClaim } from './fact.js';
import type { Kind } from './kind.js';
import { participation, participationClaim } from './participation.js';
import { request, requestClaim } from './request.js';
import { stance, stanceClaim } from './stance.js';

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

export type ClaimInput = z.infer<typeof claim>;
export type ClaimKind = ClaimInput['kind'];

type Filled = 'id' | 'evidence' | 'basis' | 'conditions' | 'confidence' | 'origin' | 'review';
type Complete<Input> = Input extends unknown
  ? Omit<Input, Filled> & { readonly [Field in Filled & keyof Input]-?: Exclude<Input[Field], undefined> }
  : never;

/** A claim as the graph gives it back: its `id` and every default filled in. */
export type Claim = Complete<ClaimInput>;
export type ClaimOf<Name extends ClaimKind> = Extract<Claim, { kind: Name }>;

/** The names of the kinds, in their order. */
export const CLAIM_KINDS = Object.keys(KINDS) as ClaimKind[] as readonly ClaimKind[];

/** What a kind says of itself. */
export function kindOf(name: ClaimKind): Kind {
  return KINDS[name] as unknown as Kind;
}
