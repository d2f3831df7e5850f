// One coded document as a file: its metadata, its claims and the names that only it brings.
import * as z from 'zod';
import { actor } from '../schema/actor.js';
import { id, name } from '../schema/bounded-text.js';
import { REVIEWS } from '../schema/claim-base.js';
import { partialDate } from '../schema/date.js';
import { document } from '../schema/document.js';
import { event } from '../schema/event.js';
import { proposition } from '../schema/proposition.js';
import { attitudeClaim } from './attitude.js';
import { commitmentClaim } from './commitment.js';
import { factClaim } from './fact.js';
import { participationClaim } from './participation.js';
import { requestClaim } from './request.js';
import { stanceClaim } from './stance.js';

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
