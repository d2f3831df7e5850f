// What every claim has, whatever its kind: who says it, when, where it stands and how sure that is.
import * as z from 'zod';
import { id, name, sentence } from './bounded-text.js';
import { type Condition, condition } from './condition.js';
import { moment, partialDate } from './date.js';

export const BASES = ['stated', 'reported', 'anonymous', 'analysis'] as const;
export const REVIEWS = ['accepted', 'proposed', 'rejected'] as const;

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
]) satisfies z.ZodType<Locator>;

export const origin = z.strictObject({
  type: z.enum(['human', 'rule', 'model', 'import']),
  name,
  version: name.optional(),
}) satisfies z.ZodType<Origin>;

/** The fields that claims of all kinds share. */
export const claimBase = {
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
  /** A day, or a time (`2025-09-04T10:30:00Z`), where one day has several revisions. */
  recorded: moment.optional(),
  supersedes: id.optional(),
};

/**
 * An entry of its own: the claim `of`, or whatever the document `of` says, is void from `on`, and was not before.
 * In a stream of claims it says its `kind`.
 */
export const retraction = z.strictObject({
  kind: z.literal('retraction').optional(),
  of: id,
  on: partialDate,
  why: sentence,
}) satisfies z.ZodType<Retraction>;

export type Basis = (typeof BASES)[number];
export type Review = (typeof REVIEWS)[number];

/** A passage of a document by its place, or a named record of a table. */
export type Locator =
  | {
      readonly start: number;
      readonly end: number;
      readonly sha256: string;
      readonly phrase?: string | undefined;
    }
  | { readonly record: string };

/** Who coded a claim, or what. */
export interface Origin {
  readonly type: 'human' | 'rule' | 'model' | 'import';
  readonly name: string;
  readonly version?: string | undefined;
}

/** What the claim or the document `of` says is void from `on`. */
export interface Retraction {
  readonly kind?: 'retraction' | undefined;
  readonly of: string;
  readonly on: string;
  readonly why: string;
}

/** What every claim has, as users hand it in. */
export interface ClaimBaseInput {
  readonly id?: string | undefined;
  readonly document: string;
  readonly holder: string;
  readonly onBehalfOf?: string | undefined;
  readonly said: string;
  readonly evidence?: readonly Locator[] | undefined;
  /** Who says so, if neither the holder nor the document itself does. */
  readonly speaker?: string | undefined;
  /** A formal act, above every voice. */
  readonly act?: 'vote' | 'signature' | 'decision' | 'law' | undefined;
  readonly basis?: Basis | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  /** From 0 to 1. */
  readonly confidence?: number | undefined;
  readonly summary?: string | undefined;
  /** One act of speech, of which several claims or documents tell. */
  readonly utterance?: string | undefined;
  readonly origin?: Origin | undefined;
  readonly review?: Review | undefined;
  readonly recorded?: string | undefined;
  readonly supersedes?: string | undefined;
}

/** What every claim has, as a graph gives it back: with its id and every default filled in. */
export interface ClaimBase extends ClaimBaseInput {
  readonly id: string;
  readonly evidence: readonly Locator[];
  readonly basis: Basis;
  readonly conditions: readonly Condition[];
  readonly confidence: number;
  readonly origin: Origin;
  readonly review: Review;
}
