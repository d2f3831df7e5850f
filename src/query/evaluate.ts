import { StanceError } from '../errors.js';
import { ACTOR_TYPES } from '../schema/actor.js';
import { type ClaimKind, type ClaimOf, DELIVERABLES, POSITIONS, type Position, STAGES } from '../schema/claim.js';
import type { Certainty } from '../schema/date.js';
import { OPEN_END } from '../schema/date.js';
import { nearest, show } from '../schema/problems.js';
import { Part } from '../stance/candidates.js';
import { CONTESTED } from '../stance/policy.js';
import { findClaims } from './claims.js';
import { newestDocument, type QueryContext, type QueryScope } from './context.js';
import type { Predicate } from './predicate.js';
import { StanceRow } from './stance-row.js';
import { uncertainPositions } from './uncertain.js';

/** Whether a predicate holds for an actor, and the rows of the claims that say so. */
export interface Evaluation {
  readonly certainty: Certainty;
  readonly rows: readonly number[];
}

const PLEDGED = STAGES.indexOf('pledged');
const NO: Evaluation = { certainty: 'no', rows: [] };
const YES: Evaluation = { certainty: 'yes', rows: [] };

/** Turns the names in a predicate into ids; words for the contrary of a proposition turn the position. */
export function readPredicate(caller: string, { vocabulary }: QueryContext, predicate: Predicate): Predicate {
  const read = (inner: Predicate): Predicate => {
    if ('and' in inner) return { and: inner.and.map(read) };
    if ('or' in inner) return { or: inner.or.map(read) };
    if ('not' in inner) return { not: read(inner.not) };
    if ('backs' in inner || 'opposes' in inner) {
      const supports = 'backs' in inner;
      const { id, reversed } = vocabulary.propositionId(caller, supports ? inner.backs : inner.opposes);
      return supports !== reversed ? { backs: id } : { opposes: id };
    }
    if ('undecidedOn' in inner) return { undecidedOn: vocabulary.propositionId(caller, inner.undecidedOn).id };
    if ('silentOn' in inner) return { silentOn: vocabulary.propositionId(caller, inner.silentOn).id };
    if ('requested' in inner) return { requested: vocabulary.propositionId(caller, inner.requested).id };
    if ('attended' in inner) return { attended: vocabulary.eventId(caller, inner.attended) };
    if ('memberOf' in inner) return { memberOf: vocabulary.actorId(caller, inner.memberOf) };
    if ('committed' in inner) return { committed: deliverableOf(caller, inner.committed) };
    const isType = (ACTOR_TYPES as readonly string[]).includes(inner.is);
    return { is: isType ? inner.is : vocabulary.actorId(caller, inner.is) };
  };
  return read(predicate);
}

/** Does a predicate (with ids) hold for an actor? */
export function evaluate(context: QueryContext, scope: QueryScope, predicate: Predicate, actor: string): Evaluation {
  if ('and' in predicate) return every(predicate.and.map((part) => evaluate(context, scope, part, actor)));
  if ('or' in predicate) return some(predicate.or.map((part) => evaluate(context, scope, part, actor)));
  if ('not' in predicate) {
    const { certainty } = evaluate(context, scope, predicate.not, actor);
    return { certainty: certainty === 'yes' ? 'no' : certainty === 'no' ? 'yes' : 'maybe', rows: [] };
  }
  if ('backs' in predicate) return holds(context, scope, actor, predicate.backs, 'support');
  if ('opposes' in predicate) return holds(context, scope, actor, predicate.opposes, 'oppose');
  if ('undecidedOn' in predicate) return holds(context, scope, actor, predicate.undecidedOn, 'undecided');
  if ('silentOn' in predicate) return isSilent(context, scope, actor, predicate.silentOn);
  if ('committed' in predicate) return hasCommitted(context, scope, actor, predicate.committed);
  if ('requested' in predicate)
    return isOnRecord(context, scope, actor, 'request', { proposition: predicate.requested });
  if ('attended' in predicate) return isOnRecord(context, scope, actor, 'participation', { event: predicate.attended });
  if ('memberOf' in predicate) return isMember(context, scope, actor, predicate.memberOf);
  return predicate.is === actor || predicate.is === context.vocabulary.actor(actor).type ? YES : NO;
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
  const isOld = scope.maxAge !== null && (row.ageDays ?? 0) > scope.maxAge;
  if (outcome === POSITIONS.indexOf(position) && !isOld && !row.isRuledOut) return { certainty: 'yes', rows: rows() };
  if (outcome === CONTESTED) return { certainty: 'maybe', rows: rows() };
  const uncertain = uncertainPositions(context, scope, actor, proposition).filter(
    (found) => found.position === position,
  );
  return uncertain.length === 0 ? NO : { certainty: 'maybe', rows: uncertain.map((found) => found.row) };
}

function isSilent(context: QueryContext, scope: QueryScope, actor: string, proposition: string): Evaluation {
  const all = POSITIONS.map((position) => holds(context, scope, actor, proposition, position).certainty);
  if (all.includes('yes')) return NO;
  return all.includes('maybe') ? { certainty: 'maybe', rows: [] } : YES;
}

function hasCommitted(context: QueryContext, scope: QueryScope, actor: string, deliverable: string): Evaluation {
  const { log } = context;
  const found = deciding(context, scope, actor, 'commitment', { deliverable: deliverable as 'troops' });
  let best: Evaluation = NO;
  for (const [certainty, rows] of [
    ['maybe', found.maybe],
    ['yes', found.rows],
  ] as const) {
    for (const row of rows) {
      const { stage, deliverables } = log.claim(row) as ClaimOf<'commitment'>;
      if (stage === 'withdrawn' || stage === 'declined') best = certainty === 'yes' ? NO : best;
      if (stage === 'withdrawn' || STAGES.indexOf(stage) < PLEDGED) continue;
      const isSure = certainty === 'yes' && deliverables.every((item) => item === deliverable);
      if (isSure) best = { certainty: 'yes', rows: [row] };
      else if (best.certainty !== 'yes') best = { certainty: 'maybe', rows: [row] };
    }
  }
  return best;
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
  const day = scope.until === OPEN_END ? newestDocument(context) : scope.until;
  if (vocabulary.membersOf(organization, day).includes(actor)) return YES;
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
  if (vocabulary.actor(actor).type !== 'country') return found;
  const counts = (row: number) => {
    const { basis } = log.claim(row);
    return basis !== 'anonymous' && basis !== 'analysis';
  };
  return { rows: found.rows.filter(counts), maybe: found.maybe.filter(counts) };
}

function deliverableOf(caller: string, named: string): string {
  const known = DELIVERABLES as readonly string[];
  if (known.includes(named)) return named;
  const near = nearest(named, known);
  throw new StanceError(
    'not_found',
    `${caller}: unknown deliverable ${show(named)}. ${near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`}`,
    { received: named },
  );
}
