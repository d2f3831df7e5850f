import * as z from 'zod';
import { actor } from './actor.js';
import { id, name } from './bounded-text.js';
import {
  attitudeClaim,
  commitmentClaim,
  factClaim,
  participationClaim,
  REVIEWS,
  requestClaim,
  stanceClaim,
} from './claim.js';
import { partialDate } from './date.js';
import { document } from './document.js';
import { event } from './event.js';
import { proposition } from './proposition.js';

const own = { id: true, document: true } as const;

/** A claim of a seed: its document is the file's, its id follows from it. */
export const seedClaim = z
  .discriminatedUnion('kind', [
    stanceClaim.omit(own),
    commitmentClaim.omit(own),
    z.strictObject(requestClaim.shape).omit(own),
    attitudeClaim.omit(own),
    participationClaim.omit(own),
    factClaim.omit(own),
  ])
  .meta({ id: 'seedClaim' });

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

export type SeedClaim = z.infer<typeof seedClaim>;
export type ReviewEntry = z.infer<typeof reviewEntry>;
export type Seed = z.infer<typeof seed>;
