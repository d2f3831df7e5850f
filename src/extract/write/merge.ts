// One claim for those that say the same.
import type { ClaimInput } from '../../kinds/claim.js';
import type { Condition } from '../../schema/condition.js';
import { withoutPlace } from '../syntax/condition-clauses.js';
import type { ProposedClaim } from './proposed-claim.js';

const MAX_EVIDENCE = 20;
const MAX_CONDITIONS = 20;

/**
 * One claim for those that say the same: same kind, holder, object, position or stage and speaker. The surest keeps
 * its words; the passages of all are its evidence, its own first, and the conditions of all are its conditions, so that
 * none is lost. In the order of the first passage. Time O(n log n).
 *
 * @example
 * mergeClaims([{ claim: { kind: 'request', document: 'd', holder: 'FRA', words: 'stay', said: '2025' }, holder: 'France', rule: 'request' }]).length; // 1
 */
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
    const seen = new Set<string>();
    const evidence = [best, ...same]
      .flatMap(({ claim }) => claim.evidence ?? [])
      .filter((place) => {
        const key = JSON.stringify(place);
        return !seen.has(key) && seen.add(key) !== undefined;
      })
      .slice(0, MAX_EVIDENCE);
    const conditions = distinct([best, ...same].flatMap(({ claim }) => claim.conditions ?? []));
    const { claim, holder, country, rule } = best;
    return {
      claim: { ...claim, evidence, ...(conditions.length === 0 ? {} : { conditions }) },
      holder,
      rule,
      ...(country === undefined ? {} : { country }),
    };
  });
  return merged.sort((a, b) => startOf(a.claim) - startOf(b.claim));
}

/** Labels of the same words in different passages are one condition. */
function distinct(conditions: readonly Condition[]): Condition[] {
  const byKey = new Map<string, Condition>();
  for (const condition of conditions) {
    const key = JSON.stringify(
      'words' in condition ? { ...condition, words: withoutPlace(condition.words) } : condition,
    );
    if (!byKey.has(key)) byKey.set(key, condition);
  }
  return [...byKey.values()].slice(0, MAX_CONDITIONS);
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
