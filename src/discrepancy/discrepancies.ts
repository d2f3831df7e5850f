// All types of discrepancy together.
import {
  DISCREPANCY_TYPES,
  type Discrepancy,
  type DiscrepancyOptions,
  type DiscrepancySource,
  type DiscrepancyType,
} from './compare/discrepancy.js';
import { DiscrepancyScope } from './compare/discrepancy-scope.js';
import { type Finder, findWith } from './compare/finder.js';
import { findContradictions } from './finders/contradictions.js';
import { findDissent } from './finders/dissent.js';
import { findAssessmentConflicts, findEventConflicts, findFactConflicts } from './finders/fact-reports.js';
import { findSayDoGaps } from './finders/say-do-gaps.js';
import { findShifts } from './finders/shifts.js';
import { findHearsayConflicts, findUtteranceConflicts } from './finders/utterance-reports.js';

/**
 * All that does not go together: shifts, contradictions, source conflicts, dissent and say–do gaps. Computed from the
 * claims at every call and stored nowhere, so that a discrepancy is gone when one of its claims is.
 *
 * Only accepted claims that are known, not retracted, not superseded and of documents that are not left out take
 * part, under conditions that one state of the world can meet; positions also by way of `broader` and `contradicts`.
 * What counts for a country only perhaps takes no part for it, and where a date leaves the order open, nothing is found. That two actors disagree is no discrepancy.
 *
 * - `shift`: the same holder or country took a position, and on a surely later day one that differs. A country shifts
 *   between two voices only where the newer overcomes the older one under `default@2`. A commitment that is made and
 *   later refused or taken back, or the other way round, is a shift too. A position that gains or loses a condition is
 *   none: both claims can stand, so that they do not disagree.
 * - `contradiction`: one holder in one capacity for and against the same on one day or in one utterance.
 * - `dissent`: two voices of one country, one for and one against, on one day, or later by a voice no higher, of
 *   another office if as high, against one that still stands under the same government.
 * - `sayDoGap`: support on record while the commitment is declined, withheld or withdrawn; opposition while the actor
 *   delivers, or on the same day pledges. The word is the last that was surely taken by the day of the deed.
 * - `sourceConflict`: reports that differ on one utterance, on where an actor stood on one day (if one account is
 *   another party's word), on who took part in an event and how, on a fact ("about 30" is 27 to 33), or on whether an
 *   assessment is so. An author's inference counts only as the author's own view. Each source with a differing report
 *   is in a finding as long as no more than 64 are at odds; not every pair is.
 *
 * @param source A `StanceGraph`.
 * @returns By type as in {@link DISCREPANCY_TYPES}; within one oldest first, by the newer claim (last and first
 *   possible day of speech, first day on which it could be known), then by the older, actor, what it is about and ids.
 *   Each pair of claims is in at most one discrepancy of a type. Time O(claims log claims), and for each actor and
 *   proposition as many look-ups as there are positions from which one on it follows.
 * @throws {StanceError} `not_found` for a name that is unknown (with the nearest), `invalid_option` for a wrong option.
 * @example
 * discrepancies(StanceGraph.from(coalition)).filter(({ about }) => about === 'trump-europe-call-2025-09-04').map(({ rule }) => rule.code); // ["source-fact","source-fact"]
 */
export function discrepancies(source: DiscrepancySource, options: DiscrepancyOptions = {}): readonly Discrepancy[] {
  const scope = new DiscrepancyScope(source, options);
  const types = options.type === undefined ? DISCREPANCY_TYPES : [options.type];
  return findWith(
    scope,
    types.flatMap((type) => FINDERS[type]),
  );
}

const FINDERS: Readonly<Record<DiscrepancyType, readonly Finder[]>> = {
  shift: [findShifts],
  contradiction: [findContradictions],
  sourceConflict: [
    findUtteranceConflicts,
    findHearsayConflicts,
    findEventConflicts,
    findFactConflicts,
    findAssessmentConflicts,
  ],
  dissent: [findDissent],
  sayDoGap: [findSayDoGaps],
};
