// The families of questions there are, and a query of any of them. A new family is a file beside this and a line here.
import * as z from 'zod';
import type { AnswerOf, CitationOf } from '../answer.js';
import type { Family } from '../family.js';
import type { Row } from '../row.js';
import { actors } from './actors.js';
import { changes } from './changes.js';
import { claims } from './claims.js';
import { commitment } from './committed.js';
import { comparison } from './comparison.js';
import { sources } from './sources.js';
import { stances } from './stances.js';
import { timeline } from './timeline.js';
import { why } from './why.js';

/** By what they find. */
export const FAMILIES = { stances, actors, claims, sources, comparison, changes, timeline, why, commitment } as const;

type Families = typeof FAMILIES;
type Schemas = Families[keyof Families]['schema'];

/**
 * What is asked, as plain JSON. Every door (helpers, predicates, the command) builds one of these, and `kg.run` takes
 * it back.
 */
export type Query = z.infer<Schemas>;
export type QueryOf<Find extends Query['find']> = Extract<Query, { find: Find }>;

/** What kind of row each kind of query finds. */
export type RowOf = {
  readonly [Find in keyof Families]: Families[Find] extends Family<z.ZodObject, infer R> ? R : never;
};

/** The schema of a query. */
export const query = z.discriminatedUnion(
  'find',
  Object.values(FAMILIES).map(({ schema }) => schema) as unknown as readonly [Schemas, ...Schemas[]],
);

/**
 * The answer to a query: rows in a specified order (countries first, then persons, organizations and groups, each by
 * id; claims oldest first), and all that is needed to judge them. Nothing is worked out before it is looked at.
 */
export interface Answer<R extends Row> extends AnswerOf<Query, R> {}

/** What it takes to get the same answer again. */
export interface Citation extends CitationOf<Query> {}
