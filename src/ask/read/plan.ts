// The plan of a clause: the queries to be tried, and what to say of their rows.
import { contrary, type Position } from '../../kinds/position.js';
import { DENIALS } from '../../language/en/clause-cues.js';
import { defined } from '../../schema/defined.js';
import { alternativesOf } from '../tag/concepts.js';
import type { FoundProposition } from '../tag/proposition-matches.js';
import {
  type AnswerType,
  type Asked,
  type AskQuery,
  type Expectation,
  type Filled,
  NOT_UNDERSTOOD,
  type Slots,
  type Unresolved,
} from './asked.js';
import type { AskedCondition } from './asked-conditions.js';
import { type AskedLimits, readDates } from './date-limits.js';

export interface Plan {
  /** To be tried in turn: the first that finds something answers. */
  readonly queries: readonly AskQuery[];
  /** What a wider question would find, for where these find nothing. */
  readonly wider: readonly AskQuery[];
  readonly answerTypes: ReadonlySet<AnswerType>;
  /** For yes-no questions: what means yes. */
  readonly expected: Expectation | undefined;
  readonly slots: Slots;
  /** Are words looked for in the claims, so that finding none means that they were not understood? */
  readonly isSearch: boolean;
  /** Whose word rows have to rest on: somebody who was named by an office. */
  readonly voice: string | undefined;
}

/** A proposal for a clause; `undefined` from an intent that the clause does not have. */
export type Proposal = Plan | Unresolved | undefined;

/** A query as an intent has it: fields that are `undefined` are as good as absent. */
type Draft = Record<string, unknown>;

interface PlanOutline {
  readonly topic?: FoundProposition | undefined;
  readonly actor?: string | undefined;
  readonly event?: string | undefined;
  readonly expected?: Expectation | undefined;
  readonly voice?: string;
  readonly wider?: readonly Draft[];
  /** May words that nobody has read be looked for in the claims? */
  readonly canSearch?: boolean;
}

/** Completes a plan: nothing may be left that was not read, but for words that claims can be searched for. */
export function completePlan(asked: Asked, drafts: readonly Draft[], outline: PlanOutline = {}): Plan | Unresolved {
  const { clause } = asked;
  if (clause.has('conditions')) asked.answerTypes.add('conditions');
  const later = clause.events().length > 0 ? readDates(clause, asked.today, false) : {};
  const queries = drafts.map((draft) => ({ ...timesOf(later), ...defined(draft) }) as unknown as AskQuery);
  if (isUnattributed(asked, queries)) return NOT_UNDERSTOOD;
  const left = clause.unread();
  if (left.length === 0) return planOf(asked, queries, outline);
  const isDenied = left.some(({ text }) => DENIALS.has(text.toLowerCase()));
  if (outline.canSearch !== true || left.length > MOST_SEARCHED || isDenied) return NOT_UNDERSTOOD;
  const words = clause.search().map((stem) => alternativesOf(stem).slice(0, MOST_ALTERNATIVES).join('|'));
  const searched = queries
    .filter(({ find }) => find === 'claims' || find === 'sources')
    .map((query) => ({ ...query, words: [...((query as { words?: string[] }).words ?? []), ...words] }) as AskQuery);
  return { ...planOf(asked, searched, { ...outline, wider: [] }), isSearch: true };
}

/** "According to Axios" must not be passed over. */
function isUnattributed({ attribution }: Asked, queries: readonly AskQuery[]): boolean {
  return Object.keys(attribution).length > 0 && !queries.every((query) => 'speaker' in query || 'document' in query);
}

const MOST_SEARCHED = 6;
const MOST_ALTERNATIVES = 20;

export function planOf(asked: Asked, queries: readonly AskQuery[], outline: PlanOutline = {}): Plan {
  const { limits } = asked as Filled;
  return {
    queries,
    wider: (outline.wider ?? []) as readonly unknown[] as readonly AskQuery[],
    answerTypes: asked.answerTypes,
    expected: outline.expected,
    isSearch: false,
    voice: outline.voice,
    slots: {
      actor: outline.actor,
      proposition: outline.topic?.id,
      event: outline.event,
      limits: limits ?? {},
      query: queries[0] ?? null,
    },
  };
}

/** A position on the proposition, where the words were those for its contrary. */
export function positionOn(position: Position, { reversed }: FoundProposition): Position {
  return reversed ? contrary(position) : position;
}

export function limitsOf({ limits, among, previous }: Filled): Draft {
  return defined({
    ...timesOf(limits),
    ...(Object.keys(limits).length === 0 ? timesOf(previous?.limits ?? {}) : {}),
    among,
  });
}

export function timesOf({ asOf, during, knownBy }: { [Key in keyof AskedLimits]?: string | undefined }): Draft {
  return defined({ asOf, during: asOf === undefined ? during : undefined, knownBy });
}

export function given({ given: states }: AskedCondition): Draft {
  return states.length === 0 ? {} : { given: states };
}
