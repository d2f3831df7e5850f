// Which of several recordings of one claim stands: the reviewed one that was recorded last.

import type { Claim } from '../kinds/claim.js';
import { type DateRange, dayOfMoment } from '../schema/date.js';
import { type Problems, show } from '../schema/problems.js';
import { contentOf } from './claim-columns.js';

/** A recording of a claim. */
export interface Revision {
  readonly row: number;
  readonly claim: Claim;
  /** Where it stands in what was read, as in `claims[7]`. */
  readonly path: string;
}

/** What two recordings may differ in and still decide alike. */
const INCIDENTAL = ['summary', 'confidence', 'origin', 'recorded', 'evidence'];

/**
 * Recordings of one claim in the order in which they give way to one another, the one that stands last: those that
 * nobody has reviewed first, then by the time of recording. Where that is the same, copies that decide alike are in the
 * order of their content.
 *
 * @param problems Gets those that decide differently and cannot be ordered.
 */
export function inOrderOfRevision(revisions: readonly Revision[], problems: Problems): readonly Revision[] {
  const sorted = [...revisions].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || compare(startOf(a), startOf(b)) || compare(contentOf(a.claim), contentOf(b.claim)),
  );
  for (const [i, later] of sorted.entries()) {
    const earlier = sorted[i - 1];
    if (earlier === undefined || rankOf(earlier) !== rankOf(later) || isRecordedBefore(earlier, later)) continue;
    if (contentOf(earlier.claim, INCIDENTAL) === contentOf(later.claim, INCIDENTAL)) continue;
    const [one, other] = [earlier.path, later.path].sort();
    problems.add(
      other as string,
      `is the claim ${show(later.claim.id)} of ${one} again, decides otherwise, and neither was recorded later; expected a recorded date on the one that stands`,
    );
  }
  return sorted;
}

function rankOf({ claim }: Revision): number {
  return claim.review === 'proposed' ? 0 : 1;
}

/** A claim that does not say when it was recorded was there before those that do. */
function startOf({ claim }: Revision): string {
  return claim.recorded ?? '';
}

function isRecordedBefore(a: Revision, b: Revision): boolean {
  const [one, other] = [a.claim.recorded, b.claim.recorded];
  if (one === undefined || other === undefined) return one === undefined && other !== undefined;
  const [before, after]: readonly DateRange[] = [dayOfMoment(one), dayOfMoment(other)] as const;
  if ((before as DateRange).latest < (after as DateRange).earliest) return true;
  return one.includes('T') && other.includes('T') && one < other;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
