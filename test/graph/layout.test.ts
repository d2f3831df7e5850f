import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { expect, test, vi } from 'vitest';
import { layout } from '../../src/graph/layout/layout.js';
import { seededRandom } from '../../src/graph/layout/seeded-random.js';
import { failure } from '../support/failure.js';

/** Two triangles, joined by one tie that is given. */
function triangles(weight: number): UndirectedGraph<{ label: string }, { weight: number }> {
  const graph = new UndirectedGraph<{ label: string }, { weight: number }>();
  for (const id of ['a', 'b', 'c', 'x', 'y', 'z']) graph.addNode(id, { label: id });
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
    ['x', 'y'],
    ['y', 'z'],
    ['x', 'z'],
  ] as const) {
    graph.addEdgeWithKey(`${from} ${to}`, from, to, { weight: 1 });
  }
  if (weight !== 0) graph.addEdgeWithKey('a x', 'a', 'x', { weight });
  return graph;
}

const places = (graph: ReturnType<typeof layout>) => graph.mapNodes((id, { x, y }) => [id, x, y]);
const distance = (graph: ReturnType<typeof layout>, a: string, b: string) => {
  const [from, to] = [graph.getNodeAttributes(a), graph.getNodeAttributes(b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
};

test('the same graph has the same places, without the chance of the platform', () => {
  const chance = vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('Math.random was asked');
  });
  const twice = [layout(triangles(0.1)), layout(triangles(0.1))] as never[];
  chance.mockRestore();
  expect(places(twice[0]!)).toEqual(places(twice[1]!));
});

test('another seed gives other places, and friends are nearer than the others all the same', () => {
  for (const seed of [1, 2, 3]) {
    const laid = layout(triangles(0), { random: seededRandom(seed) }) as never;
    expect(Math.max(distance(laid, 'a', 'b'), distance(laid, 'x', 'y'))).toBeLessThan(distance(laid, 'a', 'x'));
  }
  expect(places(layout(triangles(0), { random: seededRandom(2) }) as never)).not.toEqual(
    places(layout(triangles(0)) as never),
  );
});

test('the graph given stays as it is, attributes and keys of the copy are its own', () => {
  const graph = triangles(0.5);
  const copy = layout(graph, { iterations: 5 });
  expect(graph.getNodeAttributes('a')).toEqual({ label: 'a' });
  expect(copy.getNodeAttribute('a', 'label')).toBe('a');
  expect(copy.edges()).toEqual(graph.edges());
});

test('a negative tie is as none, and the unit of weights does not matter', () => {
  expect(places(layout(triangles(-5)) as never)).toEqual(places(layout(triangles(0)) as never));
  const stronger = triangles(0);
  stronger.updateEachEdgeAttributes((_, { weight }) => ({ weight: weight * 64 }));
  expect(places(layout(stronger) as never)).toEqual(places(layout(triangles(0)) as never));
});

test('no node, one node, no tie, parallel ties without weight', () => {
  expect(layout(new UndirectedGraph()).order).toBe(0);
  const multi = new MultiDirectedGraph();
  multi.addNode('only');
  expect(layout(multi).everyNode((_, { x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  multi.addNode('other');
  multi.addEdge('only', 'other');
  multi.addEdge('only', 'other');
  expect(layout(multi).everyNode((_, { x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test.each([
  [{ iterations: 0 }, 'iterations must be a whole number from 1 to 100,000, received 0'],
  [{ iteration: 5 }, 'Did you mean "iterations"?'],
  [{ random: 1 }, 'random must be a function, received 1'],
  [{ random: () => 1 }, 'random must give numbers from 0 up to, not including, 1, received 1 and 1'],
  [{ attraction: () => -1 }, 'has attraction -1. Expected a finite number >= 0'],
  [{ attraction: () => Number.NaN }, 'has attraction NaN'],
])('%j is refused', (options, message) => {
  expect(failure('invalid_option', () => layout(triangles(1), options as never)).message).toContain(message);
});

test('mulberry32 with seed 1 starts as it does elsewhere', () => {
  const random = seededRandom(1);
  // the reference implementation by Tommy Ettinger, in C, as published by bryc (github.com/bryc/code, PRNGs)
  expect([random(), random(), random()].map((value) => Math.round(value * 2 ** 32))).toEqual([
    2693262067, 11749833, 2265367787,
  ]);
});
