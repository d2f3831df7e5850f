// Who stands between groups, by the five roles of Gould and Fernandez.
import { byCodeUnit } from '../schema/by-code-unit.js';
import { graphologyGraph } from '../schema/options.js';
import { Problems, show } from '../schema/problems.js';
import { blocksOf, type Partition, type WeightedGraph } from './weighted-network.js';

/** How often an actor stands between two others who have no direct tie, by whose group is whose. */
export interface BrokerageRow {
  readonly actor: string;
  /** All three in one group. */
  readonly coordinator: number;
  /** The two others in one group, the broker in another (also consultant). */
  readonly itinerant: number;
  /** From outside to the broker's group: the target is of the broker's group, the source is not. */
  readonly gatekeeper: number;
  /** Out of the broker's group: the source is of the broker's group, the target is not. */
  readonly representative: number;
  /** All three in different groups. */
  readonly liaison: number;
  readonly total: number;
}

/**
 * Brokerage roles of Gould and Fernandez.
 *
 * For each broker j the number of ordered pairs (i, k), i ≠ k, with ties i → j and j → k but none i → k, by the groups
 * of the three: AAA coordinator, ABA itinerant, ABB gatekeeper, AAB representative, ABC liaison (source, broker,
 * target). An undirected edge is a tie both ways, so each pair counts twice, and gatekeeper equals representative.
 *
 * @param graph Directed or undirected. An edge of positive weight is a tie, however large; of weight 0, or a
 *   loop, is none.
 * @param groups Blocks of actors, each in exactly one.
 * @returns One row for each node, sorted by UTF-16 code unit. Counts, not corrected for chance. Time O(Σ in × out).
 * @throws {StanceError} `invalid_data` for a negative or missing weight, or groups that are no partition.
 * @see Gould, R. V. & Fernandez, R. M. (1989). Structures of Mediation: A Formal Approach to Brokerage in Transaction
 *   Networks. Sociological Methodology 19, 89-126.
 * @example
 * brokerage(similarityGraph({ actors: ['A', 'B', 'C'], values: Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0) }), [['A'], ['B', 'C']])[1]; // {"actor": "B", "coordinator": 0, "itinerant": 0, "gatekeeper": 1, "representative": 1, "liaison": 0, "total": 2}
 */
export function brokerage(graph: WeightedGraph, groups: Partition): readonly BrokerageRow[] {
  graphologyGraph('brokerage', graph);
  const labels = graph.nodes().sort(byCodeUnit);
  const group = blocksOf('brokerage', labels, groups);
  const { into, outOf } = tiesOf(graph, labels);
  return labels.map((actor, j) => {
    const counts = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
    for (const i of into[j] as Set<number>) {
      const onward = outOf[i] as Set<number>;
      for (const k of outOf[j] as Set<number>) {
        if (i !== k && !onward.has(k)) counts[roleOf(group[i], group[j], group[k])] += 1;
      }
    }
    return { actor, ...counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
  });
}

type Role = Exclude<keyof BrokerageRow, 'actor' | 'total'>;

function roleOf(source: number | undefined, broker: number | undefined, target: number | undefined): Role {
  if (source === target) return source === broker ? 'coordinator' : 'itinerant';
  if (target === broker) return 'gatekeeper';
  return source === broker ? 'representative' : 'liaison';
}

function tiesOf(graph: WeightedGraph, labels: readonly string[]) {
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const into = labels.map(() => new Set<number>());
  const outOf = labels.map(() => new Set<number>());
  const add = (i: number, j: number) => {
    if (i === j) return;
    outOf[i]?.add(j);
    into[j]?.add(i);
  };
  const problems = new Problems();
  graph.forEachEdge((key, { weight }, source, target, _s, _t, undirected) => {
    if (typeof weight !== 'number' || !(weight >= 0)) {
      problems.add(`edge ${show(key)}`, `has the weight ${show(weight)}; brokerage needs weights of at least 0`);
    }
    if (!(weight > 0)) return;
    const [i, j] = [numbers.get(source) as number, numbers.get(target) as number];
    add(i, j);
    if (undirected) add(j, i);
  });
  problems.throwIfAny('brokerage', 'the graph');
  return { into, outOf };
}
