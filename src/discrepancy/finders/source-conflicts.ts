// Sources that differ on the same thing, of whatever sort.
import type { Discrepancy, DiscrepancySource } from '../compare/discrepancy.js';
import type { DiscrepancyFilters } from '../compare/discrepancy-scope.js';
import { type Finder, findWith } from '../compare/finder.js';
import { findEventConflicts } from './event-reports.js';
import { findAssessmentConflicts, findFactConflicts } from './fact-reports.js';
import { findHearsayConflicts, findUtteranceConflicts } from './utterance-reports.js';

/**
 * Reports that differ on the same thing:
 *
 * - on one utterance: two documents or speakers give one act of speech different positions on a proposition, a pledge
 *   and a refusal, or praise and blame (unless one of them has both);
 * - on where an actor stood on one day, for or against, if one account is another party's word;
 * - on an event: who took part in person or remotely, as host or as guest;
 * - on a fact: values of one property that exclude each other (see below);
 * - on an assessment: one affirms and another denies that something is so. Policies are another matter: who is for
 *   one and who is against it disagree, and no source is wrong.
 *
 * What was reported of an event known to the day is compared whatever its date. Everything else may have changed, and
 * is compared if both were surely said on one day; if they may have been, and stand in one document or in documents
 * that cover the same event; or if both stand in one document and were said since the event that it covers began.
 *
 * Values exclude each other if both are numbers or dates that cannot be equal ("about 30" is 27 to 33), opposite truth
 * values, "no X" and X, tones of which one is good and one bad, chairs or hosts of which each list has somebody whom
 * the other lacks, or places in different countries. Values that are read in no such way are not compared.
 *
 * An author's inference counts only as the author's own view. Each source with a differing report is in a finding as
 * long as no more than 64 are at odds; not every pair is. Returns, costs and throws as {@link shifts}.
 *
 * @example
 * sourceConflicts(StanceGraph.from(coalition), { actor: 'axios' }).map(({ claims }) => claims.map((claim) => claim.value)); // [["constructive","hostile"]]
 */
export function sourceConflicts(source: DiscrepancySource, options: DiscrepancyFilters = {}): readonly Discrepancy[] {
  return findWith('sourceConflicts', source, options, [findSourceConflicts]);
}

/** Finds what {@link sourceConflicts} gives. */
export const findSourceConflicts: Finder = (scope, add) => {
  findUtteranceConflicts(scope, add);
  findHearsayConflicts(scope, add);
  findEventConflicts(scope, add);
  findFactConflicts(scope, add);
  findAssessmentConflicts(scope, add);
};
