// A request: what its holder asks of somebody, or of nobody by name.
import * as z from 'zod';
import { id, sentence } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

const fields = z.strictObject({
  kind: z.literal('request'),
  ...claimBase,
  /** Left out where the source names nobody. */
  to: id.optional(),
  proposition: id.optional(),
  words: sentence.optional(),
}) satisfies z.ZodType<RequestClaimInput>;

export const requestClaim = fields.refine(
  ({ proposition, words }) => proposition !== undefined || words !== undefined,
  { message: 'names nothing that is asked for; expected a proposition or words', path: ['proposition'] },
);

/** What its holder asks of somebody, or of nobody by name. */
interface RequestFields {
  readonly kind: 'request';
  readonly to?: string | undefined;
  readonly proposition?: string | undefined;
  readonly words?: string | undefined;
}
export interface RequestClaimInput extends ClaimBaseInput, RequestFields {}
export interface RequestClaim extends ClaimBase, RequestFields {}

export const request = defineKind({
  schema: requestClaim,
  references: { to: ['actor'], proposition: ['proposition'] },
  topic: null,
  identity: ['to', 'proposition', 'words'],
  edge: { to: ['to', 'proposition'], carries: ['proposition', 'words'] },
  filters: {},
  texts: ['words'],
});
