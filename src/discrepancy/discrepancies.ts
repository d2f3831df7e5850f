// All types of discrepancy together.
import {
  DISCREPANCY_TYPES,
  type Discrepancy,
  type DiscrepancySource,
  type DiscrepancyType,
} from './compare/discrepancy.js';
import type { DiscrepancyOptions } from './compare/discrepancy-scope.js';
import { type Finder, findWith } from './compare/finder.js';
import { findContradictions } from './finders/contradictions.js';
import { findDissent } from './finders/dissent.js';
import { findSayDoGaps } from './finders/say-do-gaps.js';
import { findShifts } from './finders/shifts.js';
import { findSourceConflicts } from './finders/source-conflicts.js';

/**
 * All that does not go together: shifts, contradictions, source conflicts, dissent and say–do gaps. Computed from the
 * claims at every call and stored nowhere, so that a discrepancy is gone when one of its claims is.
 *
 * Only accepted claims that are known, not retracted, not superseded and of documents that are not left out take
 * part. That two actors disagree is no discrepancy.
 *
 * @param source A `StanceGraph`.
 * @returns By type as in {@link DISCREPANCY_TYPES}; within one oldest first, by the newer claim (last and first
 *   possible day of speech, first day on which it could be known), then by the older, actor, what it is about and ids. Each pair of claims is in at most one discrepancy of a type. Costs
 *   and throws as {@link shifts}.
 * @example
 * discrepancies(StanceGraph.from(coalition)).filter(({ about }) => about === 'trump-europe-call-2025-09-04').map(({ rule }) => rule.code); // ["source-fact","source-fact"]
 */
export function discrepancies(source: DiscrepancySource, options: DiscrepancyOptions = {}): readonly Discrepancy[] {
  const type = options?.type;
  const types = type === undefined ? DISCREPANCY_TYPES : [type];
  const finders = types.flatMap((one) => FINDERS[one] ?? []);
  return findWith('discrepancies', source, options, finders, true);
}

const FINDERS: Readonly<Record<DiscrepancyType, Finder>> = {
  shift: findShifts,
  contradiction: findContradictions,
  sourceConflict: findSourceConflicts,
  dissent: findDissent,
  sayDoGap: findSayDoGaps,
};
