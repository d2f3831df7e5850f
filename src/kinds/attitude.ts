// An attitude: praise or blame of an actor, an event or a proposition.
import * as z from 'zod';
import { id, sentence } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

export const POLARITIES = ['positive', 'negative'] as const;

const polarity = z.enum(POLARITIES);

export const attitudeClaim = z.strictObject({
  kind: z.literal('attitude'),
  ...claimBase,
  /** An actor, an event or a proposition. */
  toward: id,
  polarity,
  words: sentence.optional(),
}) satisfies z.ZodType<AttitudeClaimInput>;

/** Praise or blame. */
interface AttitudeFields {
  readonly kind: 'attitude';
  /** An actor, an event or a proposition. */
  readonly toward: string;
  readonly polarity: 'positive' | 'negative';
  readonly words?: string | undefined;
}
export interface AttitudeClaimInput extends ClaimBaseInput, AttitudeFields {}
export interface AttitudeClaim extends ClaimBase, AttitudeFields {}

export const attitude = defineKind({
  schema: attitudeClaim,
  references: { toward: ['actor', 'event', 'proposition'] },
  topic: null,
  identity: ['toward', 'polarity'],
  edge: { to: ['toward'], carries: ['polarity'] },
  filters: { polarity: { asked: polarity } },
  texts: ['words', 'polarity'],
});
