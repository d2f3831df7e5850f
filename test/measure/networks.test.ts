import fc from 'fast-check';
import { DirectedGraph, MultiUndirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/graph/layout/seeded-random.js';
import { algebraicConflict } from '../../src/measure/algebraic-conflict.js';
import { backbone } from '../../src/measure/backbone.js';
import { brokerage } from '../../src/measure/brokerage.js';
import { communities } from '../../src/measure/communities.js';
import { signedModularity } from '../../src/measure/signed-modularity.js';
import { similarityGraph } from '../../src/measure/similarity-graph.js';
import { structuralBalance } from '../../src/measure/structural-balance.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';
import { anySignedGraph, graphOf, partitionsOf, TWO_CAMPS, tribes, weightsOf } from '../support/signed-graphs.js';

/** The definition of Gómez, Jensen and Arenas, with nested loops. */
function modularityByDefinition(graph: UndirectedGraph, partition: readonly (readonly string[])[]): number | null {
  const { nodes, w } = weightsOf(graph);
  const block = (node: string) => partition.findIndex((members) => members.includes(node));
  const plus = w.map((row) => row.reduce((sum, x) => sum + Math.max(0, x), 0));
  const minus = w.map((row) => row.reduce((sum, x) => sum + Math.max(0, -x), 0));
  const [allPlus, allMinus] = [plus, minus].map((list) => list.reduce((sum, x) => sum + x, 0)) as [number, number];
  if (allPlus + allMinus === 0) return null;
  let sum = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = 0; j < nodes.length; j += 1) {
      if (block(nodes[i]!) !== block(nodes[j]!)) continue;
      sum += w[i]![j]!;
      if (allPlus > 0) sum -= (plus[i]! * plus[j]!) / allPlus;
      if (allMinus > 0) sum += (minus[i]! * minus[j]!) / allMinus;
    }
  }
  return sum / (allPlus + allMinus);
}

describe('signedModularity', () => {
  test('of two friendly triads joined by hostile edges is one half, not above 1', () => {
    const camps = [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ];
    expect(signedModularity(graphOf(TWO_CAMPS), camps)).toBeCloseTo(0.5, 12);
    expect(signedModularity(graphOf(TWO_CAMPS), [['a', 'b', 'c', 'x', 'y', 'z']])).toBeCloseTo(0, 12);
  });

  test('is null where no edge has weight', () => {
    expect(signedModularity(graphOf([], ['a', 'b']), [['a'], ['b']])).toBeNull();
    expect(signedModularity(graphOf([['a', 'b', 0]]), [['a', 'b']])).toBeNull();
  });

  test('differential: is its definition for every partition', () => {
    fc.assert(
      fc.property(anySignedGraph(), fc.nat(), (graph, pick) => {
        const all = [...partitionsOf(graph.nodes().sort())];
        const partition = all[pick % all.length]!;
        const expected = modularityByDefinition(graph, partition);
        const got = signedModularity(graph, partition);
        if (expected === null) expect(got).toBeNull();
        else expect(got).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('refuses graphs and partitions that are none, naming every problem', () => {
    const multi = new MultiUndirectedGraph();
    multi.mergeNode('a');
    multi.mergeNode('b');
    multi.addEdge('a', 'b', { weight: 1 });
    multi.addEdge('a', 'b', { weight: 1 });
    failure('invalid_data', () => signedModularity(multi, [['a', 'b']]));
    const directed = new DirectedGraph();
    directed.mergeEdge('a', 'b', { weight: 1 });
    directed.mergeEdge('a', 'a', { weight: 1 });
    expect(failure('invalid_data', () => signedModularity(directed, [['a', 'b']])).details.count).toBe(2);
    const bare = new UndirectedGraph();
    bare.mergeEdge('a', 'b');
    bare.mergeEdge('a', 'a', { weight: 1 });
    expect(failure('invalid_data', () => signedModularity(bare, [['a', 'b']])).details.count).toBe(2);
    const graph = graphOf(TWO_CAMPS);
    const wrong = failure('invalid_data', () =>
      signedModularity(graph, [
        ['a', 'b', 'q'],
        ['a', 'x', 'y', 'z'],
      ]),
    );
    expect(wrong.details.count).toBe(3);
    failure('invalid_data', () => signedModularity(graph, null as never));
    failure('invalid_data', () => signedModularity({} as never, []));
  });
});

describe('communities', () => {
  test('finds the two camps, where stock Louvain gives numbers above 1', () => {
    const found = communities(graphOf(TWO_CAMPS));
    expect(found.communities).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ]);
    expect(found.modularity).toBeCloseTo(0.5, 12);
  });

  test('joins those who only share an enemy', () => {
    expect(
      communities(
        graphOf([
          ['a', 'enemy', -1],
          ['b', 'enemy', -1],
        ]),
      ).communities,
    ).toEqual([['a', 'b'], ['enemy']]);
  });

  test('leaves everybody alone where there is no tie', () => {
    expect(communities(graphOf([], ['b', 'a']))).toEqual({ communities: [['a'], ['b']], modularity: null });
    expect(communities(new UndirectedGraph())).toEqual({ communities: [], modularity: null });
  });

  test('finds the three alliances of the tribes', () => {
    const found = communities(tribes());
    expect(found.communities.map((block) => block.length)).toEqual([7, 5, 4]);
    expect(found.communities[2]).toEqual(['Gama', 'Gavev', 'Kotun', 'Nagad']);
  });

  test('differential: with enough restarts no partition of a small graph is better', () => {
    fc.assert(
      fc.property(anySignedGraph(), (graph) => {
        const found = communities(graph, { restarts: 300 });
        let best: number | null = null;
        for (const partition of partitionsOf(graph.nodes())) {
          const value = modularityByDefinition(graph, partition);
          if (value !== null && (best === null || value > best)) best = value;
        }
        if (best === null) expect(found.modularity).toBeNull();
        else expect(found.modularity).toBeCloseTo(best, 9);
        expect(signedModularity(graph, found.communities)).toEqual(found.modularity);
      }),
      { numRuns: 60 * SHARE, seed: 42 },
    );
  });

  test('property: the order of nodes and edges does not matter', () => {
    fc.assert(
      fc.property(anySignedGraph(), (graph) => {
        const ties = graph.mapEdges((_, { weight }, a, b) => [b, a, weight as number] as const).reverse();
        const again = graphOf(ties, [...graph.nodes()].reverse());
        expect(communities(again)).toEqual(communities(graph));
      }),
    );
  });

  test('takes chance only from the caller, and refuses options that are none', () => {
    const graph = tribes();
    expect(communities(graph, { random: seededRandom(1) })).toEqual(communities(graph));
    failure('invalid_option', () => communities(graph, { restarts: 0 }));
    failure('invalid_option', () => communities(graph, { random: 1 as never }));
    failure('invalid_option', () => communities(graph, { seed: 1 } as object));
  });
});

describe('structuralBalance', () => {
  test('counts the 68 triads of the tribes, of which 9 are in conflict', () => {
    const { triads, total, balanced, weaklyBalanced } = structuralBalance(tribes());
    expect(total).toBe(68);
    expect(triads).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7 });
    // KONECT, Highland tribes: triadic conflict 0.132353 (http://konect.cc/statistics/tconflict/)
    expect(1 - balanced!).toBeCloseTo(0.132353, 6);
    expect(weaklyBalanced).toBeCloseTo(66 / 68, 12);
  });

  test('is null without a closed triad; ties of weight 0 close none', () => {
    expect(
      structuralBalance(
        graphOf([
          ['a', 'b', 1],
          ['b', 'c', 1],
          ['a', 'c', 0],
        ]),
      ),
    ).toEqual({
      triads: { '+++': 0, '++-': 0, '+--': 0, '---': 0 },
      total: 0,
      balanced: null,
      weaklyBalanced: null,
    });
  });

  test('differential: is the count over all triples', () => {
    fc.assert(
      fc.property(anySignedGraph(), (graph) => {
        const { nodes, w } = weightsOf(graph);
        const counts = [0, 0, 0, 0];
        for (let i = 0; i < nodes.length; i += 1) {
          for (let j = i + 1; j < nodes.length; j += 1) {
            for (let k = j + 1; k < nodes.length; k += 1) {
              const three = [w[i]![j]!, w[j]![k]!, w[i]![k]!];
              if (three.every((x) => x !== 0)) counts[three.filter((x) => x < 0).length]! += 1;
            }
          }
        }
        expect(Object.values(structuralBalance(graph).triads)).toEqual(counts);
      }),
    );
  });
});

describe('algebraicConflict', () => {
  test('is 0 for two camps and 1 for a triangle with one hostile tie', () => {
    expect(algebraicConflict(graphOf(TWO_CAMPS))).toBeCloseTo(0, 12);
    // the signed Laplacian of an unbalanced triangle has the eigenvalues 1, 1 and 4
    expect(
      algebraicConflict(
        graphOf([
          ['a', 'b', 1],
          ['b', 'c', 1],
          ['a', 'c', -1],
        ]),
      ),
    ).toBeCloseTo(1, 12);
  });

  test('is null where the graph is not connected', () => {
    expect(algebraicConflict(graphOf([['a', 'b', 1]], ['c']))).toBeNull();
    expect(algebraicConflict(new UndirectedGraph())).toBeNull();
  });

  test('property: it is 0 exactly where some split in two camps has all hostility between them', () => {
    fc.assert(
      fc.property(anySignedGraph(), (graph) => {
        const conflict = algebraicConflict(graph);
        if (conflict === null) return;
        const { nodes, w } = weightsOf(graph);
        const isBalanced = Array.from({ length: 2 ** nodes.length }, (_, split) => split).some((split) =>
          nodes.every((_, i) => nodes.every((_, j) => w[i]![j]! * (((split >> i) ^ (split >> j)) & 1 ? -1 : 1) >= 0)),
        );
        expect(conflict < 1e-9).toBe(isBalanced);
      }),
    );
  });
});

describe('brokerage', () => {
  const directed = new DirectedGraph();
  for (const [a, b] of ['s1 j', 'j t1', 's2 j', 'j t2', 'j u'].map((tie) => tie.split(' '))) {
    directed.mergeEdge(a, b, { weight: 2 });
  }

  test('names the five roles by whose group is whose', () => {
    const role = (s: string, j: string, t: string) => {
      const graph = new DirectedGraph();
      graph.mergeEdge('s', 'j', { weight: 1 });
      graph.mergeEdge('j', 't', { weight: 1 });
      const groups = ['A', 'B', 'C'].map((g) => ['s', 'j', 't'].filter((_, i) => [s, j, t][i] === g));
      const { actor, total, ...roles } = brokerage(graph, groups)[0]!;
      expect([actor, total]).toEqual(['j', 1]);
      return Object.entries(roles).find(([, count]) => count === 1)![0];
    };
    expect(role('A', 'A', 'A')).toBe('coordinator');
    expect(role('A', 'B', 'A')).toBe('itinerant');
    expect(role('A', 'B', 'B')).toBe('gatekeeper');
    expect(role('A', 'A', 'B')).toBe('representative');
    expect(role('A', 'B', 'C')).toBe('liaison');
  });

  test('a direct tie leaves nothing to broker', () => {
    const graph = directed.copy();
    graph.mergeEdge('s1', 't1', { weight: 1 });
    const all = [['s1', 's2', 'j', 't1', 't2', 'u']];
    expect(brokerage(directed, all).find(({ actor }) => actor === 'j')?.coordinator).toBe(6);
    expect(brokerage(graph, all).find(({ actor }) => actor === 'j')?.coordinator).toBe(5);
  });

  test('refuses hostile ties', () => {
    failure('invalid_data', () => brokerage(graphOf(TWO_CAMPS), [['a', 'b', 'c', 'x', 'y', 'z']]));
  });

  test('differential: is the count over all ordered triples', () => {
    fc.assert(
      fc.property(anySignedGraph(0), fc.nat(), (graph, pick) => {
        const { nodes, w } = weightsOf(graph);
        const all = [...partitionsOf(nodes)];
        const groups = all[pick % all.length]!;
        const group = (i: number) => groups.findIndex((members) => members.includes(nodes[i]!));
        const rows = brokerage(graph, groups);
        for (let j = 0; j < nodes.length; j += 1) {
          const counts = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
          let total = 0;
          for (let i = 0; i < nodes.length; i += 1) {
            for (let k = 0; k < nodes.length; k += 1) {
              if (i === k || i === j || j === k || w[i]![j] === 0 || w[j]![k] === 0 || w[i]![k] !== 0) continue;
              const [a, b, c] = [group(i), group(j), group(k)];
              total += 1;
              if (a === b && b === c) counts.coordinator += 1;
              else if (a === c) counts.itinerant += 1;
              else if (b === c) counts.gatekeeper += 1;
              else if (a === b) counts.representative += 1;
              else counts.liaison += 1;
            }
          }
          expect(rows[j]).toEqual({ actor: nodes[j], ...counts, total });
        }
      }),
    );
  });
});

describe('backbone', () => {
  // a hub of strength 10 and degree 4: alpha of the heavy tie is (1 - 7/10)^3
  const hub = graphOf([
    ['hub', 'a', 7],
    ['hub', 'b', 1],
    ['hub', 'c', 1],
    ['hub', 'd', 1],
    ['a', 'e', 1],
  ]);

  test('keeps what is too strong for chance, seen from either end', () => {
    const kept = backbone(hub);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ source: 'a', target: 'hub', weight: 7 });
    expect(kept[0]?.alpha).toBeCloseTo(0.3 ** 3, 12);
    expect(backbone(hub, { alpha: 0.02 })).toEqual([]);
  });

  test('an end of degree 1 speaks for nothing', () => {
    expect(backbone(graphOf([['a', 'b', 5]]), { alpha: 1 })).toEqual([]);
  });

  test('refuses negative weights and levels that are none', () => {
    failure('invalid_data', () => backbone(graphOf(TWO_CAMPS)));
    failure('invalid_option', () => backbone(hub, { alpha: 0 }));
    failure('invalid_option', () => backbone(hub, { alpha: 1.1 }));
  });

  test('differential: alpha is the integral of Serrano et al.', () => {
    fc.assert(
      fc.property(anySignedGraph(0), (graph) => {
        const { nodes, w } = weightsOf(graph);
        const expected: string[] = [];
        for (let i = 0; i < nodes.length; i += 1) {
          for (let j = i + 1; j < nodes.length; j += 1) {
            if (w[i]![j] === 0) continue;
            // 1 - (k - 1) ∫ (1 - x)^(k - 2) dx from 0 to p, by Simpson's rule (exact for such low degrees up to rounding)
            const seen = (at: number) => {
              const k = w[at]!.filter((x) => x > 0).length;
              const p = w[i]![j]! / w[at]!.reduce((sum, x) => sum + x, 0);
              if (k === 1) return 1;
              const steps = 200;
              let sum = 0;
              for (let s = 0; s <= steps; s += 1) {
                const factor = s === 0 || s === steps ? 1 : s % 2 === 1 ? 4 : 2;
                sum += factor * (1 - (p * s) / steps) ** (k - 2);
              }
              return 1 - ((k - 1) * sum * p) / steps / 3;
            };
            expected.push(`${nodes[i]} ${nodes[j]} ${Math.min(seen(i), seen(j)).toFixed(6)}`);
          }
        }
        const kept = backbone(graph, { alpha: 1 }).map(
          ({ source, target, alpha }) => `${source} ${target} ${alpha.toFixed(6)}`,
        );
        expect(kept).toEqual(expected.filter((row) => !row.endsWith(' 1.000000')));
      }),
    );
  });
});

describe('similarityGraph', () => {
  const values = Float64Array.of(1, 0.75, Number.NaN, 0.75, 1, 0.5, Number.NaN, 0.5, 1);

  test('has a node for every actor and an edge for every pair that is defined and not at the centre', () => {
    const graph = similarityGraph({ actors: ['A', 'B', 'C'], values }, { center: 0.5 });
    expect(graph.nodes()).toEqual(['A', 'B', 'C']);
    expect(graph.mapEdges((_, { weight }, a, b) => [a, b, weight])).toEqual([['A', 'B', 0.25]]);
  });

  test('leaves out weak edges if told to, and refuses options that are none', () => {
    const matrix = { actors: ['A', 'B', 'C'], values };
    expect(similarityGraph(matrix, { minWeight: 0.6 }).size).toBe(1);
    failure('invalid_option', () => similarityGraph(matrix, { minWeight: -1 }));
    failure('invalid_data', () => similarityGraph({ actors: ['A'], values }));
  });
});
