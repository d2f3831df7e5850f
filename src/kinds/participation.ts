// A participation: who took part in an event, as what and how.
import * as z from 'zod';
import { id } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

export const ROLES = ['chair', 'host', 'participant', 'representative', 'guest', 'speaker'] as const;
export const MODES = ['in-person', 'remote'] as const;

const role = z.enum(ROLES);
const mode = z.enum(MODES);

export const participationClaim = z.strictObject({
  kind: z.literal('participation'),
  ...claimBase,
  event: id,
  role,
  mode: mode.optional(),
}) satisfies z.ZodType<ParticipationClaimInput>;

/** Who took part in an event, as what and how. */
interface ParticipationFields {
  readonly kind: 'participation';
  readonly event: string;
  readonly role: 'chair' | 'host' | 'participant' | 'representative' | 'guest' | 'speaker';
  readonly mode?: 'in-person' | 'remote' | undefined;
}
export interface ParticipationClaimInput extends ClaimBaseInput, ParticipationFields {}
export interface ParticipationClaim extends ClaimBase, ParticipationFields {}

export const participation = defineKind({
  schema: participationClaim,
  references: { event: ['event'] },
  topic: 'event',
  identity: ['event', 'role'],
  edge: { to: ['event'], carries: ['role', 'mode'] },
  filters: { role: { asked: role }, mode: { asked: mode } },
  texts: ['role'],
});
