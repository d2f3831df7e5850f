// The families of questions there are, and a query of any of them. A new family is a file beside this and a line here.
import * as z from 'zod';
import type { ClaimKind } from '../../kinds/claim.js';
import type { AnswerOf, CitationOf } from '../answer.js';
import type { Family } from '../family.js';
import type { Row } from '../row.js';
import type { StanceRow } from '../stance-row.js';
import { type ActorRow, type ActorsQuery, actors } from './actors.js';
import { type ChangeRow, type ChangesQuery, changes } from './changes.js';
import type { ClaimRow } from './claim-row.js';
import { type ClaimsQuery, claims } from './claims.js';
import { type CommitmentQuery, type CommitmentRow, commitment } from './committed.js';
import { type ComparisonQuery, type ComparisonRow, comparison } from './comparison.js';
import { type SourceRow, type SourcesQuery, sources } from './sources.js';
import { type StancesQuery, stances } from './stances.js';
import { type TimelineQuery, timeline } from './timeline.js';
import { type WhyQuery, why } from './why.js';
import type { WhyRow } from './why-row.js';

/** By what they find. */
export const FAMILIES = {
  stances,
  actors,
  claims,
  sources,
  comparison,
  changes,
  timeline,
  why,
  commitment,
} as const satisfies {
  readonly [Find in keyof Queries]: Family<z.ZodObject<z.ZodRawShape>, RowOf[Find]>;
};

/** Queries by what they find; the type parameters are the ids that editors complete in them. */
export interface Queries<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> {
  readonly stances: StancesQuery<A, P, E>;
  readonly actors: ActorsQuery<A, P, E>;
  readonly claims: ClaimsQuery<A, P, E, D>;
  readonly sources: SourcesQuery<A, P, E, D>;
  readonly comparison: ComparisonQuery<A, P, E>;
  readonly changes: ChangesQuery<A, P, E>;
  readonly timeline: TimelineQuery<A, P, E>;
  readonly why: WhyQuery<A, P, E>;
  readonly commitment: CommitmentQuery<A, P, E>;
}

/** What kind of row each kind of query finds. */
export interface RowOf<A extends string = string, P extends string = string> {
  readonly stances: StanceRow<A, P>;
  readonly actors: ActorRow<A>;
  readonly claims: ClaimRow<ClaimKind, A>;
  readonly sources: SourceRow<A>;
  readonly comparison: ComparisonRow<A, P>;
  readonly changes: ChangeRow<A, P>;
  readonly timeline: ClaimRow<ClaimKind, A>;
  readonly why: WhyRow<A, P>;
  readonly commitment: CommitmentRow<A>;
}

/**
 * What is asked, as plain JSON. Every door (helpers, predicates, the command) builds one of these, and `kg.run` takes
 * it back.
 */
export type Query = Queries[keyof Queries];
export type QueryOf<Find extends keyof Queries> = Queries[Find];

type Schemas = (typeof FAMILIES)[keyof typeof FAMILIES]['schema'];

/** The schema of a query. */
export const query = z.discriminatedUnion(
  'find',
  Object.values(FAMILIES).map(({ schema }) => schema) as unknown as readonly [Schemas, ...Schemas[]],
);

/**
 * The answer to a query: rows in a specified order (countries first, then persons, organizations and groups, each by
 * id; claims oldest first), and all that is needed to judge them. Nothing is worked out before it is looked at.
 */
export interface Answer<R extends Row = Row> extends AnswerOf<Query, R> {}

/** What it takes to get the same answer again. */
export interface Citation extends CitationOf<Query> {}
