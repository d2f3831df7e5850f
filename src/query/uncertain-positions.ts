// Positions whose date leaves open whether they belong to an answer.
import { CLAIM_KINDS } from '../kinds/claim.js';
import { POSITIONS, type Position } from '../kinds/position.js';
import { mayDecideFor } from '../stance/eligibility.js';
import { basisOf } from '../store/claim-columns.js';
import { saidWithin } from './claim-search.js';
import type { QueryContext, QueryScope } from './query-context.js';

/** A position that an actor may have taken within the scope, or may not: its date is not known well enough. */
export interface UncertainPosition {
  readonly row: number;
  readonly position: Position;
}

/** Explicit positions of an actor whose date leaves open whether they belong to the answer. Listed, never counted. */
export function uncertainPositions(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  proposition: string,
): UncertainPosition[] {
  const { vocabulary, log, resolver } = context;
  const { type } = vocabulary.actor(actor);
  const topic = vocabulary.topicNumbers.find(proposition);
  const found: UncertainPosition[] = [];
  for (const row of resolver.rowsOf(vocabulary.actorNumbers.find(actor), topic, false)) {
    const { base, columns } = log.segmentOf(row);
    const at = row - base;
    if (CLAIM_KINDS[columns.kind[at] as number] !== 'stance') continue;
    if (!mayDecideFor(type, basisOf(columns.flags[at] as number))) continue;
    if (saidWithin(context, row, scope) !== 'maybe' || !log.isVisible(row, scope.visibility)) continue;
    found.push({ row, position: POSITIONS[columns.position[at] as number] as Position });
  }
  return found;
}
