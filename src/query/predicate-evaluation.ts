// Does a predicate hold for an actor, surely or perhaps, and by which claims?
import type { ClaimKind, ClaimOf } from '../kinds/claim.js';
import type { Deliverable } from '../kinds/commitment.js';
import { POSITIONS, type Position } from '../kinds/position.js';
import type { Certainty } from '../schema/date.js';
import { Part } from '../stance/candidates.js';
import { type CommitmentWord, committedTo } from '../stance/commitments.js';
import { mayDecideFor } from '../stance/eligibility.js';
import { CONTESTED, NO_RECORD } from '../stance/policy.js';
import type { Weighed } from '../stance/resolver.js';
import { Flag } from '../store/claim-columns.js';
import { findClaims } from './claim-search.js';
import { leafOf, type Predicate, positionTested } from './predicate.js';
import type { QueryContext, QueryScope } from './query-context.js';
import { excludedBecause, StanceRow } from './stance-row.js';
import { uncertainPositions } from './uncertain-positions.js';

/** Whether a predicate holds for an actor, and the rows of the claims that say so. */
export interface Evaluation {
  readonly certainty: Certainty;
  readonly rows: readonly number[];
}

const NO: Evaluation = { certainty: 'no', rows: [] };
const YES: Evaluation = { certainty: 'yes', rows: [] };

/** Does a predicate (with ids) hold for an actor? */
export function evaluate(context: QueryContext, scope: QueryScope, predicate: Predicate, actor: string): Evaluation {
  if ('and' in predicate) return every(predicate.and.map((part) => evaluate(context, scope, part, actor)));
  if ('or' in predicate) return some(predicate.or.map((part) => evaluate(context, scope, part, actor)));
  if ('not' in predicate) {
    const { certainty } = evaluate(context, scope, predicate.not, actor);
    return { certainty: certainty === 'yes' ? 'no' : certainty === 'no' ? 'yes' : 'maybe', rows: [] };
  }
  const [key, id] = leafOf(predicate);
  switch (key) {
    case 'silentOn':
      return isSilent(context, scope, actor, id);
    case 'committed':
      return hasCommitted(context, scope, actor, id as Deliverable);
    case 'requested':
      return isOnRecord(context, scope, actor, 'request', { proposition: id });
    case 'attended':
      return isOnRecord(context, scope, actor, 'participation', { event: id });
    case 'memberOf':
      return isMember(context, scope, actor, id);
    case 'is':
      return id === actor || id === context.vocabulary.actor(actor).type ? YES : NO;
    default:
      return holds(context, scope, actor, id, positionTested(key) as Position);
  }
}

function every(parts: readonly Evaluation[]): Evaluation {
  const certainties = parts.map(({ certainty }) => certainty);
  const rows = parts.flatMap((part) => part.rows);
  if (certainties.includes('no')) return NO;
  return { certainty: certainties.includes('maybe') ? 'maybe' : 'yes', rows: [...new Set(rows)] };
}

function some(parts: readonly Evaluation[]): Evaluation {
  const best = (['yes', 'maybe'] as const).find((wanted) => parts.some(({ certainty }) => certainty === wanted));
  if (best === undefined) return NO;
  return {
    certainty: best,
    rows: [...new Set(parts.filter(({ certainty }) => certainty === best).flatMap(({ rows }) => rows))],
  };
}

function holds(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  proposition: string,
  position: Position,
): Evaluation {
  const { vocabulary, resolver } = context;
  const topic = vocabulary.topicNumbers.find(proposition);
  const outcome = resolver.outcome(vocabulary.actorNumbers.find(actor), topic, scope);
  const row = new StanceRow(context, scope, actor, proposition, outcome);
  const rows = () =>
    row.resolution.weighed
      .filter(({ part }) => part === Part.deciding || part === Part.contesting)
      .map((found) => found.row);
  const isExcluded = excludedBecause(row, scope) !== null;
  if (outcome === POSITIONS.indexOf(position) && !isExcluded) return { certainty: 'yes', rows: rows() };
  const isContested = outcome === CONTESTED && row.resolution.weighed.some((found) => takesPart(found, position));
  if (isContested) return { certainty: 'maybe', rows: rows() };
  const uncertain = uncertainPositions(context, scope, actor, proposition).filter(
    (found) => found.position === position,
  );
  return uncertain.length === 0 ? NO : { certainty: 'maybe', rows: uncertain.map((found) => found.row) };
}

function takesPart({ part, position }: Weighed, wanted: Position): boolean {
  return (part === Part.deciding || part === Part.contesting) && POSITIONS[position] === wanted;
}

function isSilent(context: QueryContext, scope: QueryScope, actor: string, proposition: string): Evaluation {
  const { vocabulary, resolver } = context;
  const topic = vocabulary.topicNumbers.find(proposition);
  if (resolver.outcome(vocabulary.actorNumbers.find(actor), topic, scope) !== NO_RECORD) return NO;
  const uncertain = uncertainPositions(context, scope, actor, proposition);
  return uncertain.length === 0 ? YES : { certainty: 'maybe', rows: uncertain.map(({ row }) => row) };
}

function hasCommitted(context: QueryContext, scope: QueryScope, actor: string, deliverable: Deliverable): Evaluation {
  const { rows, maybe } = deciding(context, scope, actor, 'commitment', { deliverable });
  const word = (row: number): CommitmentWord => {
    const { stage, deliverables } = context.log.claim(row) as ClaimOf<'commitment'>;
    return { row, stage, deliverables, isFirstHand: isFirstHand(context, row) };
  };
  return committedTo(deliverable, rows.map(word), maybe.map(word));
}

function isFirstHand({ log }: QueryContext, row: number): boolean {
  const { base, columns } = log.segmentOf(row);
  return ((columns.flags[row - base] as number) & Flag.firstHand) !== 0;
}

function isOnRecord(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  kind: ClaimKind,
  filters: Parameters<typeof findClaims>[2],
): Evaluation {
  const { rows, maybe } = deciding(context, scope, actor, kind, filters);
  if (rows.length > 0) return { certainty: 'yes', rows };
  return maybe.length > 0 ? { certainty: 'maybe', rows: maybe } : NO;
}

function isMember(context: QueryContext, scope: QueryScope, actor: string, organization: string): Evaluation {
  const { vocabulary, log } = context;
  if (vocabulary.membersOf(organization, scope.today).includes(actor)) return YES;
  const said = findClaims(context, scope, { kind: 'fact' }).rows.filter((row) => {
    const claim = log.claim(row) as ClaimOf<'fact'>;
    return claim.about === actor && claim.property === 'membership' && claim.value === organization;
  });
  return said.length === 0 ? NO : { certainty: 'yes', rows: said };
}

/** Claims of a basis that may count for the actor: nothing anonymous or inferred by an author for a country. */
function deciding(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  kind: ClaimKind,
  filters: Parameters<typeof findClaims>[2],
) {
  const { vocabulary, log } = context;
  const found = findClaims(context, scope, { ...filters, kind, actor });
  const { type } = vocabulary.actor(actor);
  const counts = (row: number) => mayDecideFor(type, log.claim(row).basis);
  return { rows: found.rows.filter(counts), maybe: found.maybe.filter(counts) };
}
