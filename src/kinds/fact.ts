// A fact: what a source says of a thing (a size, an office, an outcome), so that sources can differ on it.
import * as z from 'zod';
import { id, name, sentence } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

export const factClaim = z.strictObject({
  kind: z.literal('fact'),
  ...claimBase,
  /** An actor, an event, a proposition or a document. */
  about: id,
  property: name,
  value: z.union([sentence, z.number(), z.boolean()]),
}) satisfies z.ZodType<FactClaimInput>;

/** What a source says of a thing. */
interface FactFields {
  readonly kind: 'fact';
  /** An actor, an event, a proposition or a document. */
  readonly about: string;
  readonly property: string;
  readonly value: string | number | boolean;
}
export interface FactClaimInput extends ClaimBaseInput, FactFields {}
export interface FactClaim extends ClaimBase, FactFields {}

export const fact = defineKind({
  schema: factClaim,
  references: { about: ['actor', 'event', 'proposition', 'document'] },
  topic: null,
  identity: ['about', 'property', 'value'],
  edge: { to: ['about'], carries: ['property', 'value'] },
  filters: {},
  texts: ['property', 'value'],
});
