// The discourse network of a period.
import { contextOf } from '../../query/query-context.js';
import { invalidOption, knownOptions, plainObject } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import type { StanceGraph } from '../../stance-graph.js';
import type { Interner } from '../../store/interner.js';
import { type Gathered, gatherStatements } from './discourse-statements.js';
import { DiscourseNetwork, type NetworkParts } from './network.js';
import { type DiscourseNetworkOptions, NETWORK_OPTIONS, networkSettings } from './network-options.js';
import { cellsOf, oneMode, twoMode } from './projection.js';

/**
 * Who agrees with whom (one-mode), or who says what (two-mode), from accepted stance claims.
 *
 * With x_ijk = statements of actor i on proposition j at position k, R = range of the scale, a_i = sum_jk x_ijk:
 * - congruence_ii' = sum_j sum_k sum_k' x_ijk x_i'jk' (1 - |k - k'| / R), conflict with |k - k'| / R,
 *   subtract = congruence - conflict, ignore = congruence + conflict;
 * - divided by (a_i + a_i') / 2 (`average`), by sum_jk x_ijk [x_i'jk = 0] + sum_jk x_i'jk [x_ijk = 0] +
 *   sum_jk x_ijk x_i'jk (`jaccard`), by a_i a_i' (`dnaCosine`, which rDNA calls cosine), or by
 *   sqrt(sum_jk x_ijk^2) sqrt(sum_jk x_i'jk^2) (`cosine`);
 * - two-mode: sum_k x_ijk (ignore), x_ij,support - x_ij,oppose (subtract), or a code (combine), divided by the statements
 *   of the row (`activity`) or of the column (`prominence`).
 *
 * A statement is dated by the day on which it was said. One whose date leaves open whether it belongs here is counted
 * in `notCounted.uncertain` and nowhere else. Where rDNA replaces options that do not go together, this throws.
 *
 * @returns Values >= 0, for subtract of either sign; 0 where there is no tie, on the diagonal of one-mode networks and
 *   where the divisor is 0. `cosine` of congruence is at most 1 on the binary scale. Time O(s log s + sum over
 *   propositions of the squared number of their actors) for s statements, memory O(s + values).
 * @throws {StanceError} `invalid_option` for an unknown option, a wrong value, options that exclude each other or more
 *   than 25,000,000 values; `not_found` for an excluded actor, proposition or document that is unknown.
 * @see Leifeld, P. (2017). Discourse Network Analysis: Policy Debates as Dynamic Networks. In The Oxford Handbook of
 *   Political Networks, 301-326. Formulas as in rDNA 3, except that its week and month are those of any year, and its
 *   range is that of the observed levels.
 * @example
 * discourseNetwork(StanceGraph.from(coalition), { relation: 'conflict', to: '2025-03-31' }).rows; // ["FRA", "GBR", "ITA", "UKR", "USA"]
 */
export function discourseNetwork(kg: StanceGraph, options: DiscourseNetworkOptions = {}): DiscourseNetwork {
  const caller = 'discourseNetwork';
  const context = contextOf(caller, kg);
  plainObject(caller, 'options', options);
  if ('timeWindow' in options) {
    const problem = 'timeWindow gives several networks. Use discourseNetworkSeries.';
    throw invalidOption(caller, problem, { option: 'timeWindow' });
  }
  knownOptions(caller, options, NETWORK_OPTIONS);
  const settings = networkSettings(caller, context, options);
  const gathered = gatherStatements(context, settings);
  return buildNetwork({ caller, context, settings, gathered, weigh: () => 1, window: null, room: MOST_VALUES });
}

interface NetworkPlan extends Pick<NetworkParts, 'context' | 'settings' | 'weigh' | 'window'> {
  readonly caller: string;
  readonly gathered: Gathered;
  /** How many values all networks of the call may still have together; {@link MOST_VALUES} at the start. */
  readonly room: number;
}

/** Values that one call may make: a network of 5,000 actors, or 600 networks of 200. */
export const MOST_VALUES = 25_000_000;

/** @throws {StanceError} `invalid_option` for labels that are not unique, or for more values than there is room for. */
export function buildNetwork(plan: NetworkPlan): DiscourseNetwork {
  const { caller, context, settings, gathered, weigh, window } = plan;
  const counted = gathered.statements.filter((statement) => weigh(statement) !== 0);
  const { vocabulary } = context;
  const labelOf = (id: string) => (settings.labels === 'id' ? id : vocabulary.nameOf(id));
  const sorted = (numbers: Iterable<number>, interner: Interner) =>
    sortedByLabel(caller, numbers, (number) => labelOf(interner.string(number)));
  const { isolates } = settings;
  const actors = sorted(isolates ? gathered.actors : counted.map(({ actor }) => actor), vocabulary.actorNumbers);
  const topics = sorted(isolates ? gathered.topics : counted.map(({ topic }) => topic), vocabulary.topicNumbers);
  const width = settings.mode === 'one' ? actors.length : topics.length;
  if (actors.length * width > plan.room) {
    throw invalidOption(
      caller,
      `the matrices would have more than ${MOST_VALUES.toLocaleString('en')} values. Leave out isolates, exclude actors, narrow from and to, or choose a longer time window.`,
      { rows: actors.length, columns: width },
    );
  }
  const cells = cellsOf(counted, weigh, actors, topics);
  const project = settings.mode === 'one' ? oneMode : twoMode;
  const values = project(cells, actors.length, settings.relation, settings.normalization);
  return new DiscourseNetwork({
    ...{ context, settings, weigh, actors, topics, values, window },
    statements: counted,
    notCounted: gathered.notCounted,
  });
}

function sortedByLabel(caller: string, numbers: Iterable<number>, labelOf: (number: number) => string): number[] {
  const labels = new Map<string, number>();
  for (const number of new Set(numbers)) {
    const label = labelOf(number);
    if (labels.has(label)) {
      throw invalidOption(caller, `two rows or columns are named ${show(label)}. Use labels "id".`, { label });
    }
    labels.set(label, number);
  }
  return [...labels.keys()].sort().map((label) => labels.get(label) as number);
}
