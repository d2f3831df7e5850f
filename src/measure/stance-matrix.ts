// Where everybody stands on everything, as a matrix; the resolver is asked column by column.

import { type Limits, type QueryOptions, readOptions } from '../query/limits/limits.js';
import { isContrary, readPredicate } from '../query/named-ids.js';
import { contextOf, type QueryContext, type QueryScope, scopeOf } from '../query/query-context.js';
import { amongTest } from '../query/query-population.js';
import { OPEN_END, OPEN_START } from '../schema/date.js';
import { defined } from '../schema/defined.js';
import { choice, dateOption, invalidOption, knownOptions, listOfNames } from '../schema/options.js';
import { show } from '../schema/problems.js';
import type { Cell } from '../stance/cell.js';
import { CONTESTED, type Outcome } from '../stance/policy.js';
import type { Scope } from '../stance/scope.js';
import type { StanceGraph } from '../stance-graph.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { CellList, filledMatrix, StanceCode, type StanceMatrix } from './matrix.js';

/** Whose stances make the rows: countries; every actor that claims count for; or holders, by their own words alone. */
export const MATRIX_ACTORS = ['country', 'actor', 'holder'] as const;
export type MatrixActors = (typeof MATRIX_ACTORS)[number];

/** Which stances go into a matrix. Dates may be of reduced precision; all limits include their last day. */
export interface StanceMatrixOptions extends Pick<QueryOptions, (typeof LIMITS)[number]> {
  /** Only what was said on or after this day, not carried forward. Not with `asOf` or `during`. Default: no limit. */
  readonly from?: string;
  /** Only what was said on or before this day. Not with `asOf` or `during`. Default: no limit. */
  readonly to?: string;
  /** Whose stances make the rows. Default `country`. */
  readonly actors?: MatrixActors;
  /** Ids, names or aliases of the propositions that may make columns. Default: all. */
  readonly propositions?: readonly string[];
}

const LIMITS = ['asOf', 'during', 'knownBy', 'among', 'proposed', 'infer', 'viaMembership', 'policy'] as const;
const OPTIONS = [...LIMITS, 'from', 'to', 'actors', 'propositions'];

/**
 * Where everybody stands on everything: the stance of each actor on each proposition as `stanceOf` would find it.
 *
 * @returns Rows are the actors and columns the propositions on which there is any record within the limits, both sorted
 *   by UTF-16 code unit. Only sure positions have their codes, whatever else is possible besides, and with or without
 *   a condition. Who takes several positions in worlds that exclude each other is `contested`, as is who is contested
 *   in one of them; who stands somewhere only perhaps is `noRecord`. Time O(cells) with `latest@1`, O(claims) with
 *   `default@2`; memory one byte a cell.
 * @throws {StanceError} `invalid_option` for an unknown option, a wrong date, or limits that exclude each other;
 *   `not_found` for a name.
 * @example
 * stanceMatrix(StanceGraph.from(coalition), { asOf: '2025-03-31', propositions: ['troop deployment'] }).actors; // ["FRA", "GBR", "ITA", "UKR"]
 */
export function stanceMatrix(kg: Pick<StanceGraph, 'context'>, options: StanceMatrixOptions = {}): StanceMatrix {
  const context = contextOf('stanceMatrix', kg);
  const limits = matrixLimits('stanceMatrix', context, options);
  const { vocabulary, resolver } = context;
  const collector = collectors.get(context) ?? new Collector(vocabulary);
  collectors.delete(context); // a policy may ask for a matrix while this one is filled
  collector.begin(limits.isAmong);
  for (const id of limits.propositions) {
    const topic = vocabulary.topicNumbers.find(id);
    if (limits.actors === 'holder') resolver.eachHolderCell(topic, limits.scope, collector.take);
    else resolver.eachCell(topic, limits.scope, collector.take, limits.actors === 'country');
    collector.endColumn(id);
  }
  const matrix = filledMatrix('stanceMatrix', collector.actors, collector.propositions, collector.cells);
  collectors.set(context, collector);
  return matrix;
}

/** @throws {StanceError} As `stanceMatrix`, in the name of the caller. */
export function matrixLimits(caller: string, context: QueryContext, options: StanceMatrixOptions) {
  knownOptions(caller, options, OPTIONS);
  const { from, to, actors = 'country', propositions, ...rest } = options;
  choice(caller, 'actors', actors, MATRIX_ACTORS);
  const limits = readOptions(caller, defined(rest), context.vocabulary);
  const scope = scopeOf(caller, context, limits);
  if (actors === 'holder' && scope.viaMembership) {
    throw invalidOption(caller, 'holders have no stances via membership. Leave one out.');
  }
  const among = limits.among === undefined ? undefined : readPredicate(caller, context, limits.among);
  return {
    scope: withPeriod(caller, scope, limits, from, to),
    actors,
    propositions: propositionIds(caller, context, propositions),
    isAmong: amongTest(context, scope, among) ?? everybody,
  };
}

const everybody = (_actor: string): boolean => true;

const UNSEEN = -2;
const LEFT_OUT = -1;
const CODE_OF_OUTCOME = [StanceCode.support, StanceCode.oppose, StanceCode.undecided, StanceCode.contested];

function withPeriod(
  caller: string,
  scope: QueryScope,
  { asOf, during }: Limits,
  from: string | undefined,
  to: string | undefined,
): Scope {
  if (from === undefined && to === undefined) return scope;
  if (asOf !== undefined || during !== undefined) {
    throw invalidOption(caller, 'from and to exclude asOf and during. Use one pair.');
  }
  const start = from === undefined ? OPEN_START : dateOption(caller, 'from', from).earliest;
  const until = to === undefined ? OPEN_END : dateOption(caller, 'to', to).latest;
  if (start > until) {
    throw invalidOption(caller, `from ${show(from)} is after to ${show(to)}.`, { from, to });
  }
  const visibility = { ...scope.visibility, until };
  const surroundings = scope.surroundings.upTo(until);
  return { ...scope, from: start, until, visibility, surroundings };
}

function propositionIds(caller: string, context: QueryContext, named: unknown): Iterable<string> {
  const { vocabulary } = context;
  if (named === undefined) return vocabulary.propositions.keys();
  const ids = listOfNames(caller, 'propositions', named).map((name) => {
    const { id, reversed } = vocabulary.propositionId(caller, name);
    if (reversed) throw isContrary(caller, context, name, id);
    return id;
  });
  return new Set(ids);
}

/** Takes outcomes column by column. One for each graph, so that its code and its memory outlast a call. */
class Collector {
  readonly cells = new CellList();
  actors: string[] = [];
  propositions: string[] = [];
  readonly #vocabulary: Vocabulary;
  #rows = new Int32Array(0);
  #isAmong = everybody;
  #columnStart = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  begin(isAmong: typeof everybody): void {
    this.cells.length = 0;
    this.actors = [];
    this.propositions = [];
    this.#rows = new Int32Array(this.#vocabulary.actorNumbers.size).fill(UNSEEN);
    this.#isAmong = isAmong;
    this.#columnStart = 0;
  }

  /** Who takes several positions under conditions that exclude each other is contested here; who has none is not there. */
  readonly take = (number: number, { branches }: Cell): void => {
    if (branches.length === 0) return;
    const outcome = branches.every((one) => one === branches[0]) ? (branches[0] as Outcome) : CONTESTED;
    let row = this.#rows[number] as number;
    if (row === UNSEEN) row = this.#rowOf(number);
    if (row !== LEFT_OUT) this.cells.add(row, this.propositions.length, CODE_OF_OUTCOME[outcome] as number);
  };

  /** A column without a cell is none. */
  endColumn(proposition: string): void {
    if (this.cells.length > this.#columnStart) this.propositions.push(proposition);
    this.#columnStart = this.cells.length;
  }

  #rowOf(number: number): number {
    const id = this.#vocabulary.actorNumbers.string(number);
    const row = this.#isAmong(id) ? this.actors.push(id) - 1 : LEFT_OUT;
    this.#rows[number] = row;
    return row;
  }
}

const collectors = new WeakMap<QueryContext, Collector>();
