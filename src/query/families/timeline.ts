// Timeline: claims oldest first, each stance with what the actor's position became through it.
import * as z from 'zod';
import { CLAIM_KINDS, kindOf } from '../../kinds/claim.js';
import { name } from '../../schema/bounded-text.js';
import type { Named } from '../../schema/named.js';
import { outcomeName } from '../../stance/cell.js';
import type { PolicyName } from '../../stance/policies.js';
import { NO_RECORD, type Outcome } from '../../stance/policy.js';
import { idOnce } from '../../store/claim-log.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { findClaims } from '../claim-search.js';
import { askedAbout, contraryWords, defineFamily } from '../family.js';
import type { Found } from '../found.js';
import { CLAIM_LIMITS, type ClaimLimits, STANCE_LIMITS } from '../limits/limits.js';
import { openClaim } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { amongTest } from '../query-population.js';
import { ClaimRow } from './claim-row.js';
import { CLAIM_FIELDS, claimColumns } from './claims.js';

/** What an actor said, or what was said on a proposition. */
export interface TimelineQuery<A extends string = string, P extends string = string, E extends string = string>
  extends ClaimLimits<A, P, E> {
  readonly find: 'timeline';
  readonly policy?: PolicyName | undefined;
  readonly contrary?: string | undefined;
  readonly actor?: Named<A> | undefined;
  readonly proposition?: Named<P> | undefined;
}

const schema = z.strictObject({
  find: z.literal('timeline'),
  ...CLAIM_LIMITS,
  policy: STANCE_LIMITS.policy,
  contrary: contraryWords,
  actor: name.optional(),
  proposition: name.optional(),
}) satisfies z.ZodType<TimelineQuery>;

export const timeline = defineFamily({
  schema,
  names: { actor: 'actor', proposition: 'proposition', among: 'predicate' },
  turns: [],
  find: findTimeline,
  words: { isList: true, subject, isSplit: false, columns: claimColumns, fields: CLAIM_FIELDS },
});

function findTimeline(context: QueryContext, scope: QueryScope, query: TimelineQuery): Found<ClaimRow> {
  const { log } = context;
  const { actor: asked, proposition, among } = query;
  const kinds =
    proposition === undefined
      ? CLAIM_KINDS.filter((kind) => kind !== 'fact')
      : CLAIM_KINDS.filter((kind) => 'proposition' in kindOf(kind).references);
  const all = { ...scope, visibility: { ...scope.visibility, superseded: true } };
  const found = kinds.map((kind) => findClaims(context, all, { kind, actor: asked, proposition }));
  const isAmong = amongTest(context, scope, among);
  const become = changesOf(context, scope);
  const id = idOnce(log);
  const rows = found
    .flatMap(({ rows: numbers }) => numbers)
    .sort((a, b) => dayOf(context, a) - dayOf(context, b) || (id(a) < id(b) ? -1 : 1))
    .map((row) => new ClaimRow(context, row, asked, become(row, new ClaimRow(context, row, asked))))
    .filter((row) => isAmong === null || isAmong(row.actor));
  return {
    rows,
    notCounted: () =>
      found
        .flatMap(({ maybe }) => maybe)
        .map((row) => ({ row, told: new ClaimRow(context, row, asked) }))
        .filter(({ told }) => isAmong === null || isAmong(told.actor))
        .map(({ row, told }) => openClaim(context, scope, row, told)),
    silent: () => (asked !== undefined && rows.length === 0 ? [asked] : []),
  };
}

/** What the position of a claim's actor became through it; to be asked of claims in the order of time. */
function changesOf(context: QueryContext, scope: QueryScope) {
  const { vocabulary, resolver } = context;
  const before = new Map<string, Outcome>();
  return (row: number, { claim, actor }: ClaimRow): ClaimRow['becomes'] => {
    if (claim.kind !== 'stance') return null;
    const [number, topic] = [vocabulary.actorNumbers.find(actor), vocabulary.topicNumbers.find(claim.proposition)];
    const until = Math.min(scope.until, dayOf(context, row));
    const visibility = { ...scope.visibility, until };
    const surroundings = scope.surroundings.upTo(until);
    const outcome = resolver.outcome(number, topic, { ...scope, until, visibility, surroundings, infer: false });
    const key = JSON.stringify([actor, claim.proposition]);
    if (outcome === (before.get(key) ?? NO_RECORD)) return null;
    before.set(key, outcome);
    return outcomeName(outcome);
  };
}

function dayOf({ log }: QueryContext, row: number): number {
  const { base, columns } = log.segmentOf(row);
  return columns.latest[row - base] as number;
}

function subject({ actor, proposition, contrary }: TimelineQuery, vocabulary: Vocabulary): string {
  const of = actor === undefined ? '' : ` of ${vocabulary.nameOf(actor)}`;
  const on = proposition === undefined ? '' : ` on ${askedAbout({ proposition, contrary }, vocabulary)}`;
  return `The claims${of}${on}, oldest first`;
}
