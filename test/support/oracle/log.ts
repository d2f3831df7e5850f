// Which claims there are within the limits of a question, surely or perhaps: revisions, review, publication,
// retractions, what supersedes what, and when it was said.
import { all, byTheEndOf, not, onOrBefore, type Sureness, spanOf, within } from './dates.js';
import type { Known, OracleData, OracleLimits } from './world.js';

/** A claim in scope; `sure` unless something about it leaves that open. */
export interface Scoped {
  readonly claim: Known;
  readonly sure: boolean;
}

/** The claims that may touch an answer and were said when it asks about. */
export function claimsInScope(data: OracleData, limits: OracleLimits): Scoped[] {
  const scoped: Scoped[] = [];
  for (const claim of standingRevisions(data, limits)) {
    const certainty = all(
      isInForce(data, claim, limits),
      isNotSuperseded(data, claim, limits),
      isSaidIn(claim, limits),
    );
    if (certainty !== 'no') scoped.push({ claim, sure: certainty === 'yes' });
  }
  return scoped;
}

/** "The reviewed one that was recorded last stands; where none is reviewed, the proposed one recorded last." */
function standingRevisions(data: OracleData, limits: OracleLimits): Known[] {
  const standing = new Map<string, Known>();
  for (const claim of data.claims) {
    if (limits.knownBy !== undefined && claim.recorded !== undefined) {
      if (byTheEndOf(spanOf(claim.recorded), limits.knownBy) === 'no') continue;
    }
    const other = standing.get(claim.id);
    if (other === undefined || goesBefore(claim, other)) standing.set(claim.id, claim);
  }
  return [...standing.values()];
}

function goesBefore(one: Known, other: Known): boolean {
  const isReviewed = (claim: Known) => reviewOf(claim) !== 'proposed';
  if (isReviewed(one) !== isReviewed(other)) return isReviewed(one);
  return (one.recorded ?? '') > (other.recorded ?? '');
}

function reviewOf({ review, origin }: Known): string {
  const isMachine = origin?.type === 'rule' || origin?.type === 'model';
  return review ?? (isMachine ? 'proposed' : 'accepted');
}

/** Accepted (or proposed, where that counts), known by then and not retracted. */
function isInForce(data: OracleData, claim: Known, limits: OracleLimits): Sureness {
  const review = reviewOf(claim);
  if (review === 'rejected' || (review === 'proposed' && limits.proposed !== true)) return 'no';
  return all(isKnown(data, claim, limits), not(isRetracted(data, claim, limits)));
}

/** "Nothing published or recorded after it may touch the answer"; nor is anything known before it was said. */
function isKnown({ documents }: OracleData, claim: Known, { knownBy }: OracleLimits): Sureness {
  if (knownBy === undefined) return 'yes';
  const document = documents.find(({ id }) => id === claim.document);
  const dates = [document?.published, document?.recorded, claim.recorded];
  const known = dates.flatMap((date) => (date === undefined ? [] : [byTheEndOf(spanOf(date), knownBy)]));
  const isDated = document?.published !== undefined || document?.recorded !== undefined;
  const { first } = spanOf(claim.said);
  return all(...known, isDated ? 'yes' : 'maybe', byTheEndOf({ first, last: first }, knownBy));
}

/** "In force unless `knownBy` precedes `on`", of the claim or of its document. */
function isRetracted({ retractions = [] }: OracleData, claim: Known, { knownBy }: OracleLimits): Sureness {
  const found = retractions
    .filter(({ of }) => of === claim.id || of === claim.document)
    .map(({ on }) => (knownBy === undefined ? 'yes' : byTheEndOf(spanOf(on), knownBy)));
  if (found.includes('yes')) return 'yes';
  return found.includes('maybe') ? 'maybe' : 'no';
}

/** A superseded claim "stands until the day this one was said". */
function isNotSuperseded(data: OracleData, claim: Known, limits: OracleLimits): Sureness {
  const moment = limits.asOf ?? limits.during;
  const against = standingRevisions(data, limits)
    .filter(({ supersedes }) => supersedes === claim.id)
    .map((other) =>
      all(isInForce(data, other, limits), moment === undefined ? 'yes' : byTheEndOf(spanOf(other.said), moment)),
    );
  return all(...against.map(not));
}

/** `asOf` asks what stood then, `during` what was said then; only these see `../b` as open. */
function isSaidIn({ said }: Known, { asOf, during }: OracleLimits): Sureness {
  if (asOf !== undefined) return byTheEndOf(spanOf(said), asOf);
  return during === undefined ? 'yes' : within(spanOf(said), spanOf(during));
}

/** Is a country, an office or a membership with these ends there on all days of a span? Both ends belong to it. */
export function lasts(from: string | undefined, to: string | undefined, on: { first: number; last: number }): Sureness {
  const started = from === undefined ? 'yes' : onOrBefore(spanOf(from), on);
  const notEnded = to === undefined ? 'yes' : onOrBefore(on, spanOf(to));
  return all(started, notEnded);
}
