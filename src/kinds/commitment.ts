// A commitment: what its holder would, will or did provide, and how far up the ladder that is.
import * as z from 'zod';
import { id, name, sentence } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { partialDate } from '../schema/date.js';
import { defineKind } from './kind.js';
import { type Stage, stage } from './ladder.js';

export const DELIVERABLES = [
  'troops',
  'training',
  'arms',
  'finance',
  'sanctions',
  'guarantees',
  'support',
  'other',
] as const;

export const deliverable = z.enum(DELIVERABLES);

export type Deliverable = z.infer<typeof deliverable>;

export const commitmentClaim = z.strictObject({
  kind: z.literal('commitment'),
  ...claimBase,
  /** More than one are alternatives: "troops or other support". */
  deliverables: z.array(deliverable).min(1, 'names no deliverable'),
  stage,
  to: id.optional(),
  proposition: id.optional(),
  /** How much; `value` is null where the source gives no number ("thousands"). */
  amount: z.strictObject({ value: z.number().nullable(), unit: name, words: sentence.optional() }).optional(),
  deadline: partialDate.optional(),
}) satisfies z.ZodType<CommitmentClaimInput>;

/** What its holder would, will or did provide. */
interface CommitmentFields {
  readonly kind: 'commitment';
  /** More than one are alternatives. */
  readonly deliverables: readonly Deliverable[];
  readonly stage: Stage;
  readonly to?: string | undefined;
  readonly proposition?: string | undefined;
  /** `value` is null where the source gives no number. */
  readonly amount?:
    | { readonly value: number | null; readonly unit: string; readonly words?: string | undefined }
    | undefined;
  readonly deadline?: string | undefined;
}
export interface CommitmentClaimInput extends ClaimBaseInput, CommitmentFields {}
export interface CommitmentClaim extends ClaimBase, CommitmentFields {}

export const commitment = defineKind({
  schema: commitmentClaim,
  references: { to: ['actor'], proposition: ['proposition'] },
  topic: null,
  identity: ['deliverables', 'to', 'proposition', 'stage'],
  edge: {
    to: [],
    carries: ['stage'],
    node: {
      label: ({ deliverables, stage: at }: { readonly deliverables: readonly string[]; readonly stage: Stage }) =>
        `${deliverables.join(' or ')} (${at})`,
      carries: ['deliverables', 'stage', 'deadline'],
      edges: { concerns: 'proposition', beneficiary: 'to' },
    },
  },
  filters: {
    stage: {
      asked: z.union([stage, z.array(stage).min(1)]),
      passes: ({ stage: at }, asked: Stage | readonly Stage[]) => [asked].flat().includes(at as Stage),
    },
    deliverable: {
      asked: deliverable,
      passes: ({ deliverables }, asked: Deliverable) =>
        (deliverables as readonly Deliverable[] | undefined)?.includes(asked) === true,
    },
  },
  texts: ['stage', 'deliverables', 'amount.words', 'amount.value', 'amount.unit'],
});
