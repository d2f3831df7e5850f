import * as z from 'zod';
import { id, name, sentence } from './bounded-text.js';
import { condition } from './condition.js';
import { partialDate } from './date.js';

export const POSITIONS = ['support', 'oppose', 'undecided'] as const;
export const BASES = ['stated', 'reported', 'anonymous', 'analysis'] as const;
export const REVIEWS = ['accepted', 'proposed', 'rejected'] as const;
export const STAGES = [
  'declined',
  'withheld',
  'considering',
  'proposed',
  'pledged',
  'agreed',
  'delivering',
  'delivered',
  'withdrawn',
] as const;
export const POLARITIES = ['positive', 'negative'] as const;
export const ROLES = ['chair', 'host', 'participant', 'representative', 'guest', 'speaker'] as const;
export const MODES = ['in-person', 'remote'] as const;
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

export const position = z.enum(POSITIONS);
export const stage = z.enum(STAGES);
export const deliverable = z.enum(DELIVERABLES);

/**
 * Where the document says it: the passage from `start` up to, not including, `end` (UTF-16 units) with the first 8
 * to 64 hexadecimal digits of its sha256; or a named record of a table. `phrase` may quote at most six words that
 * the source itself has in quotation marks.
 */
export const locator = z.union([
  z
    .strictObject({
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{8,64}$/, 'expected 8 to 64 hexadecimal digits'),
      phrase: name.refine((words) => words.trim().split(/\s+/).length <= 6, 'is longer than six words').optional(),
    })
    .refine(({ start, end }) => start < end, { message: 'ends before it starts', path: ['end'] }),
  z.strictObject({ record: name }),
]);

export const origin = z.strictObject({
  type: z.enum(['human', 'rule', 'model', 'import']),
  name,
  version: name.optional(),
});

const shared = {
  /** Given or not, it must equal the hash of the claim's identity (see `claimId`). */
  id: id.optional(),
  document: id,
  holder: id,
  onBehalfOf: id.optional(),
  said: partialDate,
  /** May be left out only by imports, where the document as a whole is the evidence. */
  evidence: z.array(locator).optional(),
  /** Who says so, if neither the holder nor the document itself does. */
  speaker: id.optional(),
  /** A formal act, above every voice. */
  act: z.enum(['vote', 'signature', 'decision', 'law']).optional(),
  basis: z.enum(BASES).optional(),
  conditions: z.array(condition).optional(),
  confidence: z.number().min(0).max(1).optional(),
  summary: sentence.optional(),
  utterance: name.optional(),
  origin: origin.optional(),
  review: z.enum(REVIEWS).optional(),
  recorded: partialDate.optional(),
  supersedes: id.optional(),
};

export const stanceClaim = z.strictObject({ kind: z.literal('stance'), ...shared, proposition: id, position });

export const commitmentClaim = z.strictObject({
  kind: z.literal('commitment'),
  ...shared,
  /** More than one are alternatives: "troops or other support". */
  deliverables: z.array(deliverable).min(1, 'names no deliverable'),
  stage,
  to: id.optional(),
  proposition: id.optional(),
  /** How much; `value` is null where the source gives no number ("thousands"). */
  amount: z.strictObject({ value: z.number().nullable(), unit: name, words: sentence.optional() }).optional(),
  deadline: partialDate.optional(),
});

export const requestClaim = z
  .strictObject({
    kind: z.literal('request'),
    ...shared,
    /** Left out where the source names nobody. */
    to: id.optional(),
    proposition: id.optional(),
    words: sentence.optional(),
  })
  .refine(({ proposition, words }) => proposition !== undefined || words !== undefined, {
    message: 'names nothing that is asked for; expected a proposition or words',
    path: ['proposition'],
  });

export const attitudeClaim = z.strictObject({
  kind: z.literal('attitude'),
  ...shared,
  /** An actor, an event or a proposition. */
  toward: id,
  polarity: z.enum(POLARITIES),
  words: sentence.optional(),
});

export const participationClaim = z.strictObject({
  kind: z.literal('participation'),
  ...shared,
  event: id,
  role: z.enum(ROLES),
  mode: z.enum(MODES).optional(),
});

export const factClaim = z.strictObject({
  kind: z.literal('fact'),
  ...shared,
  /** An actor, an event, a proposition or a document. */
  about: id,
  property: name,
  value: z.union([sentence, z.number(), z.boolean()]),
});

/** One dated, sourced statement, told apart by `kind`; as users hand it in, with everything optional left out. */
export const claim = z.discriminatedUnion('kind', [
  stanceClaim,
  commitmentClaim,
  requestClaim,
  attitudeClaim,
  participationClaim,
  factClaim,
]);

/** An entry of its own: the claim `of` is void from `on`, and was not before. */
export const retraction = z.strictObject({ of: id, on: partialDate, why: sentence });

export type Position = z.infer<typeof position>;
export type Stage = z.infer<typeof stage>;
export type Deliverable = z.infer<typeof deliverable>;
export type Basis = (typeof BASES)[number];
export type Review = (typeof REVIEWS)[number];
export type Locator = z.infer<typeof locator>;
export type Origin = z.infer<typeof origin>;
export type Retraction = z.infer<typeof retraction>;
export type ClaimInput = z.infer<typeof claim>;
export type ClaimKind = ClaimInput['kind'];

type Filled = 'id' | 'evidence' | 'basis' | 'conditions' | 'confidence' | 'origin' | 'review';
type Complete<Input> = Input extends unknown
  ? Omit<Input, Filled> & { readonly [Field in Filled & keyof Input]-?: Exclude<Input[Field], undefined> }
  : never;

/** A claim as the graph gives it back: its `id` and every default filled in. */
export type Claim = Complete<ClaimInput>;
export type ClaimOf<Kind extends ClaimKind> = Extract<Claim, { kind: Kind }>;

/** The order of kinds wherever they are listed or stored. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  'stance',
  'commitment',
  'request',
  'attitude',
  'participation',
  'fact',
];
