import { CLAIM_KINDS } from '../kinds/claim.js';
import { POSITIONS } from '../kinds/position.js';
import { OPEN_END } from '../schema/date.js';
import { CONTESTED, NO_RECORD, type Outcome } from '../stance/policy.js';
import { outcomeName } from '../stance/resolver.js';
import { idOnce } from '../store/claim-log.js';
import { answerOrder } from '../store/vocabulary.js';
import { Answer, type Found, type NotCounted } from './answer.js';
import { findClaims, hasCondition, saidWithin } from './claim-search.js';
import { ActorRow } from './families/actor-row.js';
import type { ChangeRow } from './families/change-row.js';
import { checkChanges, findChanges } from './families/changes.js';
import { ClaimRow, countsFor } from './families/claim-row.js';
import { findComparison } from './families/comparison.js';
import type { ComparisonRow } from './families/comparison-row.js';
import { leavesBecause } from './families/exclusion.js';
import { sortRows } from './families/row-order.js';
import type { SourceRow } from './families/source-row.js';
import { findSources } from './families/sources.js';
import { StanceRow } from './families/stance-row.js';
import { WhyRow } from './families/why-row.js';
import { withIds } from './named-ids.js';
import type { Predicate } from './predicate.js';
import { evaluate } from './predicate-evaluation.js';
import { type ClaimFilters, FILTER_NAMES, type Query, type QueryOf } from './query.js';
import { type QueryContext, type QueryScope, scopeOf } from './query-context.js';
import type { Row } from './row.js';
import { uncertainPositions } from './uncertain-positions.js';

/** What kind of row each kind of query finds. */
export interface RowOf {
  readonly stances: StanceRow;
  readonly actors: ActorRow;
  readonly claims: ClaimRow;
  readonly timeline: ClaimRow;
  readonly why: WhyRow;
  readonly sources: SourceRow;
  readonly comparison: ComparisonRow;
  readonly changes: ChangeRow;
}

/**
 * Answers a checked query. Names in it may be ids, names or aliases; the answer's query has the ids.
 *
 * @throws {StanceError} `not_found` for a name, `invalid_option` for limits that exclude each other.
 */
export function run<Find extends Query['find']>(
  caller: string,
  context: QueryContext,
  input: QueryOf<Find>,
): Answer<RowOf[Find]> {
  const query = withIds(caller, context, input as Query);
  if (query.find === 'changes') checkChanges(caller, query);
  const scope = scopeOf(caller, context, query);
  return new Answer(context, scope, query, () => find(caller, context, scope, query) as Found<RowOf[Find] & Row>);
}

function find(caller: string, context: QueryContext, scope: QueryScope, query: Query): Found<Row> {
  switch (query.find) {
    case 'stances':
      return findStances(context, scope, query);
    case 'actors':
      return findActors(context, scope, query.where, query.among);
    case 'claims':
      return findClaimRows(context, scope, filtersOf(query), query.among);
    case 'sources':
      return findSources(context, scope, filtersOf(query), amongTest(context, scope, query.among));
    case 'comparison':
      return findComparison(context, scope, query, amongTest(context, scope, query.among));
    case 'changes':
      return findChanges(caller, context, scope, query, amongTest(context, scope, query.among));
    case 'timeline':
      return findTimeline(context, scope, query);
    case 'why':
      return findWhy(context, scope, query);
  }
}

function filtersOf(query: QueryOf<'claims'> | QueryOf<'sources'>): ClaimFilters {
  return Object.fromEntries(Object.entries(query).filter(([field]) => FILTER_NAMES.has(field)));
}

function findStances(context: QueryContext, scope: QueryScope, query: QueryOf<'stances'>): Found<StanceRow> {
  const { actor, proposition, position, condition } = query;
  if (actor !== undefined && proposition !== undefined && position === undefined && condition === undefined) {
    return findStance(context, scope, query, actor, proposition);
  }
  const { vocabulary, resolver } = context;
  const isRange = actor === undefined && isOnlyCountries(query.among);
  const isAmong = isRange ? null : amongTest(context, scope, query.among);
  const wanted = position === undefined ? -1 : POSITIONS.indexOf(position);
  const rows: StanceRow[] = [];
  const aside: StanceRow[] = [];
  const isLimited = scope.given !== null || scope.maxAge !== null;
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    const topic = vocabulary.topicNumbers.find(on);
    const take = (number: number, outcome: Outcome) => {
      const isWanted = wanted < 0 || outcome === wanted;
      if (!isWanted && outcome !== CONTESTED) return;
      const id = vocabulary.actorNumbers.string(number);
      if (isAmong !== null && !isAmong(id)) return;
      const row = new StanceRow(context, scope, id, on, outcome);
      if (condition !== undefined && !hasCondition(row.conditions, condition)) return;
      if (isWanted && !(isLimited && leavesBecause(row, scope) !== null)) rows.push(row);
      else aside.push(row);
    };
    if (actor === undefined) {
      resolver.eachOutcome(topic, scope, take, isRange);
    } else {
      const number = vocabulary.actorNumbers.find(actor);
      const outcome = resolver.outcome(number, topic, scope);
      if (outcome !== NO_RECORD) take(number, outcome);
    }
  }
  if (!vocabulary.inOrder && actor === undefined) sortRows(rows, vocabulary);
  return {
    rows,
    notCounted: () => [
      ...aside.map((row) => asideBecause(row, leavesBecause(row, scope) ?? 'contested')),
      ...(proposition === undefined ? [] : uncertainRows(context, scope, query, rows)),
    ],
    silent: () => (proposition === undefined ? [] : silentActors(context, scope, query)),
  };
}

/** One actor on one proposition: always a row. */
function findStance(
  context: QueryContext,
  scope: QueryScope,
  query: QueryOf<'stances'>,
  actor: string,
  proposition: string,
): Found<StanceRow> {
  const { vocabulary, resolver } = context;
  const outcome = resolver.outcome(
    vocabulary.actorNumbers.find(actor),
    vocabulary.topicNumbers.find(proposition),
    scope,
  );
  const rows = [new StanceRow(context, scope, actor, proposition, outcome)];
  return {
    rows,
    notCounted: () => [...asideOf(context, scope, query.among, rows), ...uncertainRows(context, scope, query, rows)],
    silent: () => silentActors(context, scope, query),
  };
}

/** Why a row that was asked for by name would not be in a list. */
function asideOf(
  context: QueryContext,
  scope: QueryScope,
  among: Predicate | undefined,
  rows: readonly StanceRow[],
): NotCounted[] {
  const isAmong = amongTest(context, scope, among);
  return rows.flatMap((row) => {
    const isOut = isAmong !== null && !isAmong(row.actor);
    const reason = isOut ? 'not among those asked about' : leavesBecause(row, scope);
    return reason === null ? [] : [asideBecause(row, reason)];
  });
}

function asideBecause({ actor, name, claims }: StanceRow, reason: string): NotCounted {
  return { actor, name, reason, claims };
}

function isOnlyCountries(among: Predicate | undefined): boolean {
  return among !== undefined && 'is' in among && among.is === 'country';
}

function uncertainRows(
  context: QueryContext,
  scope: QueryScope,
  { actor, proposition, position, among }: QueryOf<'stances'>,
  rows: readonly StanceRow[],
): NotCounted[] {
  const { vocabulary, resolver } = context;
  if (scope.until === OPEN_END) return [];
  const isAmong = amongTest(context, scope, among);
  const topic = vocabulary.topicNumbers.find(proposition as string);
  const actors =
    actor === undefined
      ? resolver.actorsOn(topic, { infer: false, viaMembership: false })
      : [vocabulary.actorNumbers.find(actor)];
  return actors.flatMap((number) => {
    const id = vocabulary.actorNumbers.string(number);
    const held = rows.find((row) => row.actor === id)?.position;
    if (isAmong !== null && !isAmong(id)) return [];
    const found = uncertainPositions(context, scope, id, proposition as string).filter(
      (other) =>
        (position === undefined || held !== undefined || other.position === position) &&
        other.position !== held &&
        (actor !== undefined || countsFor(context, other.row).includes(number)),
    );
    return POSITIONS.flatMap((taken) => {
      const claims = found
        .filter((other) => other.position === taken)
        .map(({ row }) => context.log.claim(row))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      if (claims.length === 0) return [];
      const dates = [...new Set(claims.map(({ said }) => said))].join(', ');
      const reason = `${taken}, but its date (${dates}) leaves open whether it belongs here`;
      return [{ actor: id, name: vocabulary.nameOf(id), reason, claims: claims.map((claim) => claim.id) }];
    });
  });
}

function silentActors(
  context: QueryContext,
  scope: QueryScope,
  { actor, proposition, among }: QueryOf<'stances'>,
): string[] {
  const { vocabulary, resolver } = context;
  const topic = vocabulary.topicNumbers.find(proposition as string);
  const isSilent = (id: string) =>
    resolver.outcome(vocabulary.actorNumbers.find(id), topic, scope) === NO_RECORD &&
    uncertainPositions(context, scope, id, proposition as string).length === 0;
  if (actor !== undefined) return isSilent(actor) ? [actor] : [];
  const asked =
    among === undefined
      ? onRecord(context, scope).filter((id) => vocabulary.actor(id).type === 'country')
      : everyone(context, scope, among);
  return asked.filter(isSilent);
}

function findActors(
  context: QueryContext,
  scope: QueryScope,
  where: Predicate,
  among: Predicate | undefined,
): Found<ActorRow> {
  const { vocabulary, log } = context;
  const rows: ActorRow[] = [];
  const aside: NotCounted[] = [];
  for (const id of everyone(context, scope, among)) {
    const { certainty, rows: because } = evaluate(context, scope, where, id);
    if (certainty === 'yes') rows.push(new ActorRow(context, id, because));
    if (certainty !== 'maybe') continue;
    const claims = because.map((row) => log.claim(row).id);
    aside.push({
      actor: id,
      name: vocabulary.nameOf(id),
      reason: 'perhaps: contested, alternatives or uncertain dates',
      claims,
    });
  }
  return { rows, notCounted: () => aside, silent: () => [] };
}

function findClaimRows(
  context: QueryContext,
  scope: QueryScope,
  filters: ClaimFilters,
  among: Predicate | undefined,
): Found<ClaimRow> {
  const isAmong = amongTest(context, scope, among);
  const found = findClaims(context, scope, filters);
  const asRows = (numbers: readonly number[]) =>
    numbers
      .map((row) => new ClaimRow(context, row, filters.actor))
      .filter(({ actor }) => isAmong === null || isAmong(actor));
  return {
    rows: asRows(found.rows),
    notCounted: () =>
      asRows(found.maybe).map(({ actor, name, claim }) => ({
        actor,
        name,
        reason: `its date (${claim.said}) leaves open whether it belongs here`,
        claims: [claim.id],
      })),
    silent: () => (filters.actor !== undefined && found.rows.length === 0 ? [filters.actor] : []),
  };
}

/** Claims oldest first, each stance with what the actor's position became through it. */
function findTimeline(
  context: QueryContext,
  scope: QueryScope,
  { actor, proposition, among }: QueryOf<'timeline'>,
): Found<ClaimRow> {
  const { log, vocabulary, resolver } = context;
  const kinds =
    proposition === undefined
      ? CLAIM_KINDS.filter((kind) => kind !== 'fact')
      : (['stance', 'commitment', 'request'] as const);
  const found = kinds.map((kind) => findClaims(context, scope, { kind, actor, proposition }));
  const isAmong = amongTest(context, scope, among);
  const before = new Map<string, Outcome>();
  const id = idOnce(log);
  const rows = found
    .flatMap(({ rows: numbers }) => numbers)
    .sort((a, b) => dayOf(context, a) - dayOf(context, b) || (id(a) < id(b) ? -1 : 1))
    .map((row) => {
      const claim = log.claim(row);
      const shown = new ClaimRow(context, row, actor);
      const who = shown.actor;
      if (claim.kind !== 'stance') return shown;
      const topic = vocabulary.topicNumbers.find(claim.proposition);
      const until = Math.min(scope.until, dayOf(context, row));
      const outcome = resolver.outcome(vocabulary.actorNumbers.find(who), topic, { ...scope, until, infer: false });
      const key = JSON.stringify([who, claim.proposition]);
      if (outcome === (before.get(key) ?? NO_RECORD)) return shown;
      before.set(key, outcome);
      return new ClaimRow(context, row, actor, outcomeName(outcome));
    })
    .filter((row) => isAmong === null || isAmong(row.actor));
  return {
    rows,
    notCounted: () =>
      found
        .flatMap(({ maybe }) => maybe)
        .filter((row) => saidWithin(context, row, scope) === 'maybe')
        .map((row) => new ClaimRow(context, row))
        .map(({ actor: who, name, claim }) => ({
          actor: who,
          name,
          reason: `its date (${claim.said}) leaves open whether it belongs here`,
          claims: [claim.id],
        })),
    silent: () => (actor !== undefined && rows.length === 0 ? [actor] : []),
  };
}

function findWhy(context: QueryContext, scope: QueryScope, query: QueryOf<'why'>): Found<WhyRow> {
  const { vocabulary, resolver } = context;
  const { actor, proposition, not, among } = query;
  const outcome = resolver.outcome(
    vocabulary.actorNumbers.find(actor),
    vocabulary.topicNumbers.find(proposition),
    scope,
  );
  const rows = [new WhyRow(context, scope, actor, proposition, outcome, not ?? null)];
  return {
    rows,
    notCounted: () => [
      ...asideOf(context, scope, among, rows),
      ...uncertainRows(context, scope, { find: 'stances', actor, proposition }, []),
    ],
    silent: () => (outcome === NO_RECORD ? [actor] : []),
  };
}

/** Ids of the actors that a question is about, in the order of answers: those on record, or those among. */
function everyone(context: QueryContext, scope: QueryScope, among: Predicate | undefined): string[] {
  const { vocabulary } = context;
  if (among === undefined) return onRecord(context, scope);
  return [...vocabulary.actors.values()]
    .sort(answerOrder)
    .map(({ id }) => id)
    .filter((id) => evaluate(context, scope, among, id).certainty === 'yes');
}

/** Ids of actors that at least one visible claim said within the scope counts for. */
function onRecord(context: QueryContext, scope: QueryScope): string[] {
  const { vocabulary, log } = context;
  const found = new Set<number>();
  for (const { index, base } of log.segments) {
    for (let cell = 0; cell < index.cellActor.length; cell += 1) {
      const actor = index.cellActor[cell] as number;
      for (
        let i = index.cellStart[cell] as number;
        !found.has(actor) && i < (index.cellStart[cell + 1] as number);
        i += 1
      ) {
        const row = base + (index.row[i] as number);
        if (saidWithin(context, row, scope) === 'yes' && log.isVisible(row, scope.visibility)) found.add(actor);
      }
    }
  }
  return [...found]
    .map((number) => vocabulary.actor(vocabulary.actorNumbers.string(number)))
    .sort(answerOrder)
    .map(({ id }) => id);
}

/** `null` where nobody is left out. */
function amongTest(
  context: QueryContext,
  scope: QueryScope,
  among: Predicate | undefined,
): ((id: string) => boolean) | null {
  if (among === undefined) return null;
  return (id) => evaluate(context, scope, among, id).certainty === 'yes';
}

function dayOf({ log }: QueryContext, row: number): number {
  const { base, columns } = log.segmentOf(row);
  return columns.latest[row - base] as number;
}
