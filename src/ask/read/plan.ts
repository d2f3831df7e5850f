import type { DiscrepancyQuery } from '../../discrepancy/compare/discrepancy-query.js';
import { contrary, type Position } from '../../kinds/position.js';
import type { Predicate } from '../../query/predicate.js';
import type { Query } from '../../query/query.js';
import { defined } from '../../schema/defined.js';
import { alternativesOf } from '../tag/concepts.js';
import type { FoundProposition as Topic } from '../tag/proposition-matches.js';
import type { Doubt, Facet } from './clause.js';
import { type AskedLimits, readDates } from './date-limits.js';
import type { Expectation } from './expectation.js';
import type { Asked, AskedCondition, Slots } from './slots.js';

/** What a question is read into: a query that `kg.run` takes, or one for discrepancies. */
export type AskQuery = Query | DiscrepancyQuery;

/** What was understood of a clause. */
export interface Plan {
  /** To be tried in turn: the first that finds something answers. */
  readonly queries: readonly AskQuery[];
  /** What a wider question would find, for where these find nothing. */
  readonly wider: readonly Query[];
  readonly facets: ReadonlySet<Facet>;
  /** For yes-no questions: what means yes. */
  readonly expected: Expectation | undefined;
  readonly slots: Slots;
  /** Are words looked for in the claims, so that finding none means that they were not understood? */
  readonly isSearch: boolean;
  /** Whose word rows have to rest on: somebody who was named by an office. */
  readonly voice: string | undefined;
}

/** All that a family needs: the slots that every question can have. */
export interface Filled extends Asked {
  readonly limits: AskedLimits;
  readonly among: Predicate | undefined;
  readonly told: { speaker?: string; document?: string };
  /** What is plainly given: "if there is a ceasefire". */
  readonly states: AskedCondition;
  /** "Of those at the summit": who is asked about took part. */
  readonly attended: Predicate | undefined;
}

export const NOT_UNDERSTOOD: Doubt = { status: 'notUnderstood', choices: [] };

export interface Finish {
  readonly topic?: Topic | undefined;
  readonly actor?: string | undefined;
  readonly event?: string | undefined;
  readonly expected?: Expectation | undefined;
  readonly voice?: string;
  readonly wider?: readonly Query[];
  /** May words that nobody has read be looked for in the claims? */
  readonly canSearch?: boolean;
  readonly [other: string]: unknown;
}

/** Ends a plan: nothing may be left that was not read, but for words that claims can be searched for. */
export function finished(asked: Asked, queries: readonly AskQuery[], finish: Finish): Plan | Doubt {
  const { clause } = asked;
  if (clause.has('conditions')) asked.facets.add('conditions');
  const later = clause.events().length > 0 ? readDates(clause, asked.today, false) : {};
  const timed =
    Object.keys(later).length === 0 ? queries : queries.map((query) => ({ ...timesOf(later), ...query }) as AskQuery);
  if (isToldUnused(asked, timed)) return NOT_UNDERSTOOD;
  const left = clause.unread();
  if (left.length === 0) return plan(asked, timed, finish);
  const isDenied = left.some(({ text }) => DENIALS.has(text.toLowerCase()));
  if (finish.canSearch !== true || left.length > MOST_SEARCHED || isDenied) return NOT_UNDERSTOOD;
  const words = clause.search().map((stem) => alternativesOf(stem).slice(0, MOST_ALTERNATIVES).join('|'));
  const searched = timed
    .filter(({ find }) => find === 'claims' || find === 'sources')
    .map((query) => ({ ...query, words: [...((query as { words?: string[] }).words ?? []), ...words] }) as AskQuery);
  return { ...plan(asked, searched, { ...finish, wider: [] }), isSearch: true };
}

/** "According to Axios" must not be passed over. */
function isToldUnused(asked: Asked, queries: readonly AskQuery[]): boolean {
  const { told = {} } = asked as Partial<Filled>;
  return Object.keys(told).length > 0 && !queries.every((query) => 'speaker' in query || 'document' in query);
}

const DENIALS = new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'none', 'nothing', 'cannot']);
const MOST_SEARCHED = 6;
const MOST_ALTERNATIVES = 20;

export function plan(asked: Asked, queries: readonly AskQuery[], finish: Finish = {}): Plan {
  const { limits } = asked as Filled;
  return {
    queries,
    wider: finish.wider ?? [],
    facets: asked.facets,
    expected: finish.expected,
    isSearch: false,
    voice: finish.voice,
    slots: {
      actor: finish.actor,
      proposition: finish.topic?.id,
      event: finish.event,
      limits: limits ?? {},
      query: queries[0] ?? null,
    },
  };
}

/** A position on the proposition, where the words were those for its contrary. */
export function positionOn(position: Position, { reversed }: Topic): Position {
  return reversed ? contrary(position) : position;
}

export function limitsOf({ limits, among, previous }: Filled): Record<string, unknown> {
  return defined({
    ...timesOf(limits),
    ...(Object.keys(limits).length === 0 ? timesOf(previous?.limits ?? {}) : {}),
    among,
  });
}

interface Times {
  readonly asOf?: string | undefined;
  readonly during?: string | undefined;
  readonly knownBy?: string | undefined;
}

export function timesOf({ asOf, during, knownBy }: Times): Record<string, unknown> {
  return defined({ asOf, during: asOf === undefined ? during : undefined, knownBy });
}

export function given({ given: states }: AskedCondition): Record<string, unknown> {
  return states.length === 0 ? {} : { given: states };
}
