import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { parse, write } from 'graphology-gexf';
import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { toGexf } from 'stancegraph/format';
import { discourseNetwork, layout, toGraph } from 'stancegraph/graph';
import { expect, test } from 'vitest';

const read = (xml: string, Kind: typeof MultiDirectedGraph | typeof UndirectedGraph = MultiDirectedGraph) =>
  parse(Kind as never, xml, { allowUndeclaredAttributes: true }) as unknown as MultiDirectedGraph;

test('the knowledge graph comes back as it was', () => {
  const graph = layout(toGraph(StanceGraph.from(coalition)), { iterations: 5 });
  const back = read(toGexf(graph.export() as never));
  expect(back.nodes()).toEqual(graph.nodes());
  expect(back.edges()).toEqual(graph.edges());
  const flat = (attributes: object) =>
    Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value === null || value.length === 0 ? [] : [[name, Array.isArray(value) ? value.join(' ') : value]],
      ),
    );
  graph.forEachNode((key, attributes) => expect(back.getNodeAttributes(key), key).toEqual(flat(attributes)));
  graph.forEachEdge((key, attributes) => expect(back.getEdgeAttributes(key), key).toEqual(flat(attributes)));
  expect(back.mapEdges((_, __, source, target) => [source, target])).toEqual(
    graph.mapEdges((_, __, source, target) => [source, target]),
  );
});

test('what graphology-gexf writes of the same graph reads the same', () => {
  const graph = new UndirectedGraph();
  graph.addNode('a "quoted"', { label: 'A & B', x: 1.5, y: -2, score: 3, isNew: true });
  graph.addNode('b', { label: '<b>', x: 0, y: 0, score: 0.5 });
  graph.addEdgeWithKey('tie', 'a "quoted"', 'b', { weight: -0.5, since: '2025' });
  const all = (xml: string) => read(xml, UndirectedGraph as never).export();
  expect(all(toGexf(graph.export() as never))).toEqual(all(write(graph as never)));
});

test('a network has its weights, and what XML cannot hold is replaced', () => {
  const network = layout(discourseNetwork(StanceGraph.from(coalition)).toGraph(), { iterations: 5 });
  const back = read(toGexf(network.export() as never), UndirectedGraph as never);
  network.forEachEdge((key, { weight }) => expect(back.getEdgeAttribute(key, 'weight')).toBe(weight));
  const odd = toGexf({ nodes: [{ key: 'a\ud800', attributes: { label: '</node>\u0007' } }], edges: [] });
  expect(odd).toContain('<node id="a\ufffd" label="&lt;/node&gt;\ufffd"/>');
  expect(toGexf({ nodes: [], edges: [] })).toMatch(/<nodes\/>\n\s*<edges\/>/);
});

test('what is no graph is refused', () => {
  for (const none of [undefined, null, 7, 'x', {}, [], { nodes: [] }]) {
    expect(() => toGexf(none as never)).toThrow(/^toGexf: the graph must be an object with lists of nodes and edges/);
  }
});
