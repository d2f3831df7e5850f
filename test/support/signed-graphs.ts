import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';

export type Ties = readonly (readonly [string, string, number])[];

export function graphOf(ties: Ties, nodes: readonly string[] = []): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.mergeNode(node);
  for (const [a, b, weight] of ties) graph.mergeUndirectedEdge(a, b, { weight });
  return graph;
}

/** Weights as a full matrix, nodes in the order of their names. */
export function weightsOf(graph: UndirectedGraph): { nodes: string[]; w: number[][] } {
  const nodes = graph.nodes().sort();
  const w = nodes.map((a) =>
    nodes.map((b) => (graph.hasEdge(a, b) ? (graph.getEdgeAttribute(a, b, 'weight') as number) : 0)),
  );
  return { nodes, w };
}

/** Two friendly triads joined by three hostile edges. */
export const TWO_CAMPS: Ties = [
  ['a', 'b', 1],
  ['b', 'c', 1],
  ['a', 'c', 1],
  ['x', 'y', 1],
  ['y', 'z', 1],
  ['x', 'z', 1],
  ['a', 'x', -1],
  ['b', 'y', -1],
  ['c', 'z', -1],
];

/** Up to seven nodes with small whole weights of either sign; an edge of weight 0 is no tie. */
export const anySignedGraph = (least = -3): fc.Arbitrary<UndirectedGraph> =>
  fc.integer({ min: 1, max: 7 }).chain((n) =>
    fc
      .array(fc.integer({ min: least, max: 3 }), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 })
      .map((weights) => {
        const names = Array.from({ length: n }, (_, i) => `n${i}`);
        const ties: [string, string, number][] = [];
        for (let i = 0; i < n; i += 1) {
          for (let j = i + 1; j < n; j += 1) ties.push([names[i]!, names[j]!, weights[ties.length]!]);
        }
        return graphOf(ties, names);
      }),
  );

/** Every partition of a list. */
export function* partitionsOf(list: readonly string[]): Generator<string[][]> {
  const [first, ...rest] = list;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const partition of partitionsOf(rest)) {
    yield [[first], ...partition];
    for (const [i, block] of partition.entries()) {
      yield [[first, ...block], ...partition.filter((_, k) => k !== i)];
    }
  }
}

const TRIBES = 'Gavev Kotun Ove Alika Nagam Gahuk Masil Ukudz Notoh Kohik Geham Asaro Uheto Seuve Nagad Gama'.split(
  ' ',
);
const ROWS = [
  '.+----.....-..++',
  '+.-.--..--....++',
  '--.+.+++........',
  '-.+....+........',
  '--....+.+....+--',
  '--+...++-.++-..-',
  '..+.++.+..+++...',
  '..++.++...++.-..',
  '.-..+-...+-.+.-.',
  '.-......+.-.+.-.',
  '.....+++--.+-.--',
  '-....+++..+..---',
  '.....-+.++-..+--',
  '....+..-...-+..-',
  '++..-...-----..+',
  '++..--....----+.',
];

/**
 * Alliances and enmities of 16 tribes of the New Guinea highlands. Read, K. E. (1954). Southwestern Journal of
 * Anthropology 10(1), 1-43, as in UCINET's data set GAMA.
 */
export function tribes(): UndirectedGraph {
  const ties: [string, string, number][] = [];
  for (const [i, a] of TRIBES.entries()) {
    for (const [j, b] of TRIBES.entries()) {
      const sign = ROWS[i]![j];
      if (j > i && sign !== '.') ties.push([a, b, sign === '+' ? 1 : -1]);
      if (ROWS[j]![i] !== sign) throw new Error(`support: the tribes are not symmetric at ${a} and ${b}`);
    }
  }
  return graphOf(ties);
}
