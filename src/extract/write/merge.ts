// Proposed claims, and one of them for those that say the same.
import type { ClaimInput } from '../../kinds/claim.js';
import type { Condition } from '../../schema/condition.js';
import { withoutPlace } from '../syntax/condition-clauses.js';

const MAX_EVIDENCE = 20;
const MAX_CONDITIONS = 20;

/** A claim that nobody has accepted yet, with whom it counts for. */
export interface ProposedClaim {
  /** As in a data set, `review: proposed`. */
  readonly claim: ClaimInput;
  /** The holder's name as the text or the vocabulary has it. */
  readonly holder: string;
  /** ISO 3166-1 alpha-3, if the holder speaks for a country. */
  readonly country?: string;
  /** Which rule read it. */
  readonly rule: string;
}

/** One claim for those that say the same: the surest, with the passages and conditions of all, in order of the first. */
export function mergeClaims(proposed: readonly ProposedClaim[]): ProposedClaim[] {
  const found = new Map<string, ProposedClaim[]>();
  for (const one of proposed) {
    const key = keyOf(one.claim);
    const same = found.get(key);
    if (same === undefined) found.set(key, [one]);
    else same.push(one);
  }
  const merged = [...found.values()].map((same) => {
    const best = same.reduce((a, b) => ((b.claim.confidence ?? 0) > (a.claim.confidence ?? 0) ? b : a));
    const claims = [best, ...same].map(({ claim }) => claim);
    const all = claims.flatMap(({ conditions = [] }) => conditions);
    const places = claims.flatMap(({ evidence = [] }) => evidence);
    const evidence = distinct(places, JSON.stringify).slice(0, MAX_EVIDENCE);
    const conditions = distinct(all, wordingOf).slice(0, MAX_CONDITIONS);
    return { ...best, claim: { ...best.claim, evidence, ...(conditions.length === 0 ? {} : { conditions }) } };
  });
  return merged.sort((a, b) => startOf(a.claim) - startOf(b.claim));
}

export function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}

/** Labels of the same words in different passages are one condition. */
function wordingOf(condition: Condition): string {
  return JSON.stringify('words' in condition ? { ...condition, words: withoutPlace(condition.words) } : condition);
}

function keyOf(claim: ClaimInput): string {
  const { kind, holder, speaker } = claim;
  const rest = claim as unknown as Record<string, unknown>;
  const object = ['proposition', 'position', 'stage', 'to', 'toward', 'polarity', 'event', 'role'].map(
    (field) => rest[field] ?? null,
  );
  if (kind === 'commitment') object.push(rest.deliverables as string);
  return JSON.stringify([kind, holder, speaker ?? null, ...object]);
}

function startOf({ evidence }: ClaimInput): number {
  const [first] = evidence ?? [];
  return first !== undefined && 'start' in first ? first.start : 0;
}
