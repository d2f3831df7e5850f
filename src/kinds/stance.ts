// A stance: the position of its holder on a proposition.
import * as z from 'zod';
import { id } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';
import { type Position, position } from './position.js';

export const stanceClaim = z.strictObject({
  kind: z.literal('stance'),
  ...claimBase,
  proposition: id,
  position,
  vote: z.enum(['yes', 'no', 'abstain']).optional(),
}) satisfies z.ZodType<StanceClaimInput>;

/** The position of its holder on a proposition. */
interface StanceFields {
  readonly kind: 'stance';
  readonly proposition: string;
  readonly position: Position;
  /** The word of a vote, for display: an abstention is an undecided position. */
  readonly vote?: 'yes' | 'no' | 'abstain' | undefined;
}
export interface StanceClaimInput extends ClaimBaseInput, StanceFields {}
export interface StanceClaim extends ClaimBase, StanceFields {}

export const stance = defineKind({
  schema: stanceClaim,
  references: { proposition: ['proposition'] },
  topic: 'proposition',
  identity: ['proposition', 'position'],
  edge: { to: ['proposition'], carries: ['position'] },
  filters: { position: { asked: position } },
  texts: [],
});
