// One coded document as a file: its metadata, its claims and the names that only it brings.
import * as z from 'zod';
import { actor } from '../schema/actor.js';
import { id, name } from '../schema/bounded-text.js';
import { REVIEWS } from '../schema/claim-base.js';
import { partialDate } from '../schema/date.js';
import { document } from '../schema/document.js';
import { event } from '../schema/event.js';
import { proposition } from '../schema/proposition.js';
import { CLAIM_KINDS, type ClaimInput, kindOf } from './claim.js';

type Own<Input> = Input extends unknown ? Omit<Input, 'id' | 'document'> : never;

/** A claim of a seed: its document is the file's, its id follows from it. */
export type SeedClaim = Own<ClaimInput>;

const own = CLAIM_KINDS.map((kind) => z.strictObject(kindOf(kind).schema.shape).omit({ id: true, document: true }));

export const seedClaim: z.ZodType<SeedClaim> = z
  .discriminatedUnion('kind', own as unknown as readonly [z.ZodObject, ...z.ZodObject[]])
  .meta({ id: 'seedClaim' }) as unknown as z.ZodType<SeedClaim>;

/** What a reviewer did to the claim `of` on a day; `before` is the claim as it was before an edit. */
export const reviewEntry = z.strictObject({
  of: id,
  review: z.enum(REVIEWS),
  on: partialDate,
  why: name.optional(),
  before: seedClaim.optional(),
});

/**
 * One coded document as a file: what it is, whom and what its claims name that the vocabulary does not have, every
 * claim in it, and what reviewers did to those. A draft is a seed with proposed claims.
 */
export const seed = z.strictObject({
  document,
  actors: z.array(actor).optional(),
  propositions: z.array(proposition).optional(),
  events: z.array(event).optional(),
  claims: z.array(seedClaim),
  reviews: z.array(reviewEntry).optional(),
});

export type ReviewEntry = z.infer<typeof reviewEntry>;
export type Seed = z.infer<typeof seed>;
