import * as z from 'zod';
import { attitudeClaim, commitmentClaim, factClaim, participationClaim, requestClaim, stanceClaim } from './claim.js';
import { document } from './document.js';

const own = { id: true, document: true } as const;

/** A claim of a seed: its document is the file's, its id follows from it. */
const seedClaim = z.discriminatedUnion('kind', [
  stanceClaim.omit(own),
  commitmentClaim.omit(own),
  z.strictObject(requestClaim.shape).omit(own),
  attitudeClaim.omit(own),
  participationClaim.omit(own),
  factClaim.omit(own),
]);

/** One coded document as a file: what it is, and every claim in it. */
export const seed = z.strictObject({ document, claims: z.array(seedClaim) });

export type Seed = z.infer<typeof seed>;
