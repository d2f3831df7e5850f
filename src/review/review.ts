// A person's decisions on a draft, one step at a time.
import type * as z from 'zod';
import { StanceError } from '../errors.js';
import { type ClaimInput, claim as claimSchema } from '../kinds/claim.js';
import { type ReviewEntry, reviewEntry, type Seed, type SeedClaim, seed, seedClaim } from '../kinds/seed.js';
import { defined } from '../schema/defined.js';
import { choice, invalidOption, plainObject, reading, wrong } from '../schema/options.js';
import { Problems, show } from '../schema/problems.js';
import { claimId } from '../store/claim-id.js';

/** A draft under review. Never changed: each step gives a new one. */
export interface Review {
  /** The draft as it stands: claims in the order of the file, with the entries of its `reviews`. */
  readonly draft: Seed;
  /** The id of each claim, in the same order. */
  readonly ids: readonly string[];
  /** The claim to look at: the first proposed one from where the reviewer is, or `null` if none is left. */
  readonly at: number | null;
  /** How many are still proposed. */
  readonly open: number;
  /** What the last step changed: the number of the claim, its fields, entries added or taken back; `null` at first. */
  readonly changed: ReviewChange | null;
}

/** What a step did to the draft, for whoever keeps it in a file. */
export interface ReviewChange {
  /** Which claim, counted from 0. */
  readonly claim: number;
  /** The fields that are other than before; `undefined` for one that is gone. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Entries after the step; the last one is new, unless `undone`. */
  readonly entries: number;
  /** Whether an entry was taken back. */
  readonly undone: boolean;
}

/** What a reviewer can do with the claim in hand. `on` is the day, `YYYY-MM-DD`. */
export type ReviewStep =
  | { readonly step: 'accept'; readonly on: string }
  | { readonly step: 'reject'; readonly on: string; readonly why?: string }
  /** Sets fields, or takes away those that are `undefined`; the claim stays in hand. */
  | { readonly step: 'edit'; readonly on: string; readonly set: ReadonlyMap<string, unknown> }
  /** Takes back the last entry, whoever made it and whenever, and returns to its claim. */
  | { readonly step: 'undo' }
  /** Leaves the claim proposed and goes on; after the last comes the first again. */
  | { readonly step: 'skip' };

type Fields = Readonly<Record<string, unknown>>;

const CALLER = 'review';
/** What a reviewer has no business to change: another passage is another claim. */
const FIXED = ['kind', 'evidence', 'origin', 'review', 'recorded', 'id', 'document'];

/**
 * Begins, or goes on with, the review of a draft.
 *
 * @throws {StanceError} `invalid_data` if it is no seed, if two of its claims are the same, or if an entry of its
 *   `reviews` is of no claim.
 * @example
 * startReview({ document: { id: 'note', published: '2031' }, claims: [] }).open; // 0
 */
export function startReview(input: unknown): Review {
  const draft = checked(seed, input, CALLER, 'the draft');
  const problems = new Problems();
  const ids = draft.claims.map((claim) => idOf(claim, draft));
  const first = new Map<string, number>();
  for (const [i, id] of ids.entries()) {
    if (first.has(id)) problems.add(`claims[${i}]`, `is the same claim as claims[${first.get(id)}]`);
    else first.set(id, i);
  }
  for (const [i, { of }] of (draft.reviews ?? []).entries()) {
    const later = draft.reviews?.slice(i + 1).flatMap(({ before }) => before ?? []) ?? [];
    const isKnown = first.has(of) || later.some((before) => idOf(before, draft) === of);
    if (!isKnown) problems.add(`reviews[${i}].of`, `names the unknown claim ${show(of)}`);
  }
  problems.throwIfAny(CALLER, 'the draft');
  return stateOf(draft, ids, 0, null);
}

/**
 * One step of a review.
 *
 * @returns The review after it; the one given is as it was. Time O(claims).
 * @throws {StanceError} `invalid_option` if no claim is in hand, there is nothing to undo, a field cannot be edited;
 *   `invalid_data` if the edited claim fits no schema or is the same as another.
 * @example
 * reviewStep(startReview({ document: { id: 'note', published: '2031' }, claims: [{ kind: 'request', holder: 'FRA', words: 'stay', said: '2031', review: 'proposed' }] }), { step: 'accept', on: '2031-04-01' }).draft.reviews[0].review; // "accepted"
 */
export function reviewStep(review: Review, step: ReviewStep): Review {
  plainObject(CALLER, 'the review', review);
  plainObject(CALLER, 'the step', step);
  choice(CALLER, 'step', step.step, STEPS);
  return reading(CALLER, 'the review', 'what startReview or reviewStep returned', () => stepped(review, step));
}

const STEPS = ['accept', 'reject', 'edit', 'undo', 'skip'] as const satisfies readonly ReviewStep['step'][];

function stepped(review: Review, step: ReviewStep): Review {
  if (step.step === 'undo') return undone(review);
  const { at, draft, ids } = review;
  if (at === null) throw invalidOption(CALLER, `no claim is left to ${step.step}.`);
  if (step.step === 'skip') return stateOf(draft, ids, at + 1, null);
  const claim = draft.claims[at] as SeedClaim;
  if (step.step === 'edit') return edited(review, at, claim, step);
  const word = step.step === 'accept' ? 'accepted' : 'rejected';
  const why = step.step === 'reject' && step.why !== undefined && step.why !== '' ? { why: step.why } : {};
  const entry: ReviewEntry = { of: ids[at] as string, review: word, on: step.on, ...why };
  return withEntry(review, at, { ...claim, review: word }, entry, at + 1);
}

type Edit = Extract<ReviewStep, { step: 'edit' }>;

function edited(review: Review, at: number, before: SeedClaim, { set, on }: Edit): Review {
  if (!(set instanceof Map)) throw wrong(CALLER, 'set', set, 'a Map from fields to what they are to be');
  const fixed = [...set.keys()].find((field) => FIXED.includes(field));
  if (fixed !== undefined) {
    const problem = `${show(fixed)} cannot be edited. Reject the claim and code another.`;
    throw invalidOption(CALLER, problem, { received: fixed });
  }
  const input = defined({ ...before, ...Object.fromEntries(set) });
  const claim = checked(seedClaim, input, CALLER, 'the claim');
  checked(claimSchema, { ...input, document: review.draft.document.id }, CALLER, 'the claim');
  const of = idOf(claim, review.draft);
  const same = review.ids.indexOf(of);
  if (same >= 0 && same !== at) {
    throw new StanceError('invalid_data', `${CALLER}: with this edit claims[${at}] is the same as claims[${same}].`, {
      claims: [at, same],
    });
  }
  return withEntry(review, at, claim, { of, review: 'proposed', on, before }, at);
}

function undone({ draft, ids }: Review): Review {
  const entries = draft.reviews ?? [];
  const last = entries.at(-1);
  if (last === undefined) throw invalidOption(CALLER, 'there is nothing to undo.');
  const at = ids.indexOf(last.of);
  if (at < 0) {
    throw new StanceError('invalid_data', `${CALLER}: the last entry is of ${last.of}, which no claim is.`, {});
  }
  const claim = draft.claims[at] as SeedClaim;
  const before = last.before ?? { ...claim, review: 'proposed' as const };
  return replaced(draft, ids, at, before, entries.slice(0, -1), at);
}

function withEntry({ draft, ids }: Review, at: number, claim: SeedClaim, entry: ReviewEntry, from: number): Review {
  checked(reviewEntry, entry, CALLER, 'the step');
  return replaced(draft, ids, at, claim, [...(draft.reviews ?? []), entry], from);
}

function replaced(
  draft: Seed,
  ids: readonly string[],
  at: number,
  claim: SeedClaim,
  reviews: readonly ReviewEntry[],
  from: number,
): Review {
  const [old, now] = [draft.claims[at], claim] as unknown as readonly [Fields, Fields];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const changed = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
  const fields = new Map(changed.map((name) => [name, now[name]]));
  const claims = draft.claims.map((kept, i) => (i === at ? claim : kept));
  const next = defined({ ...draft, claims, reviews: reviews.length === 0 ? undefined : [...reviews] }) as Seed;
  const nextIds = ids.map((id, i) => (i === at ? idOf(claim, draft) : id));
  const isUndone = reviews.length < (draft.reviews ?? []).length;
  return stateOf(next, nextIds, from, { claim: at, fields, entries: reviews.length, undone: isUndone });
}

function stateOf(draft: Seed, ids: readonly string[], from: number, changed: ReviewChange | null): Review {
  const proposed = draft.claims.flatMap(({ review }, i) => (review === 'proposed' ? [i] : []));
  const at = proposed.find((i) => i >= from) ?? proposed[0] ?? null;
  return { draft, ids, at, open: proposed.length, changed };
}

/** What a schema makes of an input. */
export function checked<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  caller: string,
  what: string,
  path = '',
): Output {
  return reading(caller, what, 'plain data', () => {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    const problems = new Problems();
    problems.addIssues(path, result.error.issues, input);
    problems.throwIfAny(caller, what);
    throw result.error;
  });
}

function idOf(claim: SeedClaim, { document }: Seed): string {
  return claimId({ ...claim, document: document.id } as ClaimInput);
}
