import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { toSvg } from '../../src/chart/network-svg.js';
import { inTwoLines, shorten } from '../../src/chart/svg-text.js';
import { discourseNetwork } from '../../src/graph/discourse/discourse-network.js';
import { layout } from '../../src/graph/layout/layout.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { failure } from '../support/failure.js';

type Attributes = Record<string, unknown> & { x: number; y: number };

function network(nodes: Record<string, Attributes>, ties: readonly [string, string, object][]) {
  const graph = new UndirectedGraph<Attributes>();
  for (const [id, attributes] of Object.entries(nodes)) graph.addNode(id, attributes);
  for (const [from, to, attributes] of ties) graph.addEdge(from, to, attributes);
  return graph;
}

const square = {
  a: { x: 0, y: 0 },
  b: { x: 1, y: 0 },
  c: { x: 1, y: 1 },
  d: { x: 0, y: 1 },
};

/** Elements of a well-formed picture; throws where tags do not close in order or text is not escaped. */
function elements(svg: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: string[] = [];
  for (const [, tag, text] of svg.matchAll(/<([^>]*)>([^<]*)/g)) {
    expect(text).not.toMatch(/[>"]|&(?!(amp|lt|gt|quot|#39);)/);
    if (tag!.startsWith('/')) {
      expect(open.pop()).toBe(tag!.slice(1));
      continue;
    }
    const [, name, rest] = /^([a-z]+)(.*?)\/?$/.exec(tag!)!;
    const attributes = Object.fromEntries(
      [...rest!.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    found.push({ name: name!, attributes: attributes as Record<string, string>, text: text! });
    if (!tag!.endsWith('/')) open.push(name!);
  }
  expect(open).toEqual([]);
  return found;
}

describe('for everybody', () => {
  test('the picture has a name and a description, and says that it is one', () => {
    const all = elements(
      toSvg(network(square, []), { title: 'Votes', description: 'Four countries.', idPrefix: 'un' }),
    );
    const [svg, title, desc] = all;
    expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'un-title un-desc' });
    expect(title).toMatchObject({ name: 'title', text: 'Votes', attributes: { id: 'un-title' } });
    expect(desc).toMatchObject({ name: 'desc', text: 'Four countries.', attributes: { id: 'un-desc' } });
  });

  test('agreement is blue and solid, disagreement orange and dashed, both dotted: never colour alone', () => {
    const svg = toSvg(
      network(square, [
        ['a', 'b', { weight: 2 }],
        ['b', 'c', { weight: -1 }],
        ['c', 'd', { weight: 1, tone: 'mixed' }],
        ['a', 'd', {}],
      ]),
    );
    const styles = elements(svg)
      .filter(({ name }) => name === 'path')
      .map(({ attributes }) => [attributes.stroke, attributes['stroke-dasharray'], attributes['stroke-width']]);
    expect(styles).toEqual([
      ['#0072b2', undefined, '7'],
      ['#d55e00', '9 5', '4.2'],
      ['#595959', '2 4', '4.2'],
      ['#8c8c8c', undefined, '4.2'],
    ]);
    for (const word of ['agreement', 'disagreement', 'both', 'on record']) expect(svg).toContain(`>${word}<`);
  });

  test('propositions are squares, actors discs, and the legend speaks of positions', () => {
    const svg = toSvg(
      network({ a: { ...square.a, kind: 'actor' }, b: { ...square.b, kind: 'proposition' } }, [
        ['a', 'b', { tone: 'agree' }],
      ]),
      {
        legend: { agree: 'is for it' },
      },
    );
    const names = elements(svg).map(({ name }) => name);
    expect([names.filter((name) => name === 'circle').length, names.filter((name) => name === 'rect').length]).toEqual([
      1, 2,
    ]);
    expect(svg).toContain('>is for it<');
  });
});

describe('hostile text', () => {
  test('is escaped wherever it stands, and what XML cannot hold is replaced', () => {
    const evil = `</title><script>alert('x')</script>"&\u0000\ud800\u001b]`;
    const svg = toSvg(
      network({ a: { ...square.a, label: evil, kind: evil }, [evil]: square.b }, [['a', evil, { weight: 1 }]]),
      {
        title: evil,
        description: evil,
        legend: { agree: evil },
      },
    );
    expect(svg).not.toMatch(/<script|onload|[\0\x1b]|\p{Surrogate}/u);
    expect(elements(svg)[1]?.text).toBe(
      `&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;${'\ufffd'.repeat(3)}]`,
    );
  });

  test('long labels are cut, the whole stands in the tooltip', () => {
    const label = 'x'.repeat(5_000);
    const svg = toSvg(network({ a: { ...square.a, label } }, []));
    expect(svg.match(/x{100,}/g)).toEqual([label]);
    expect([shorten('abcdef', 4), inTwoLines('Guarantees before the fighting stops', 20)]).toEqual([
      'abc…',
      ['Guarantees before', 'the fighting stops'],
    ]);
  });
});

test('weak ties are left out and counted in the description', () => {
  const graph = network(square, [
    ['a', 'b', { weight: 3 }],
    ['b', 'c', { weight: -0.5 }],
  ]);
  const svg = toSvg(graph, { minWeight: 1 });
  expect(svg.match(/<path/g)).toHaveLength(1);
  expect(svg).toContain('>A network of 4 nodes and 1 tie; 1 weaker or empty ones are not drawn.<');
});

test('parallel edges are bent apart', () => {
  const graph = new MultiDirectedGraph<Attributes>();
  graph.addNode('a', square.a);
  graph.addNode('b', square.b);
  graph.addEdge('a', 'b', { position: 'support' });
  graph.addEdge('b', 'a', { position: 'oppose' });
  const paths = elements(toSvg(graph))
    .filter(({ name }) => name === 'path')
    .map(({ attributes }) => attributes.d);
  expect(new Set(paths).size).toBe(2);
  expect(paths.filter((path) => path?.includes('Q'))).toHaveLength(1);
});

test('marks of one place are pushed apart, and nothing leaves the frame', () => {
  const same = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, { x: 5, y: 5 }]));
  const marks = elements(toSvg(network(same, [])))
    .filter(({ name }) => name === 'circle')
    .map(({ attributes }) => [Number(attributes.cx), Number(attributes.cy)]);
  marks.forEach(([x, y], i) => {
    expect(x! > 0 && x! < 960 && y! > 0 && y! < 680).toBe(true);
    for (const [x2, y2] of marks.slice(i + 1)) expect(Math.hypot(x! - x2!, y! - y2!)).toBeGreaterThan(18);
  });
});

test('no node is an empty picture', () => {
  expect(elements(toSvg(network({}, []))).some(({ name }) => name === 'circle')).toBe(false);
});

test('the same graph is the same picture', () => {
  const draw = () => toSvg(layout(discourseNetwork(StanceGraph.from(coalition), { relation: 'subtract' }).toGraph()));
  expect(draw()).toBe(draw());
  expect(draw()).toContain('>United Kingdom<');
});

test.each([
  [{ titel: 'x' }, 'Did you mean "title"?'],
  [{ title: 5 }, 'title must be text, received 5'],
  [{ width: 20 }, 'width must be a whole number from 300 to 10,000, received 20'],
  [{ height: Number.NaN }, 'height must be a whole number'],
  [{ minWeight: -1 }, 'minWeight must be a number >= 0'],
  [{ idPrefix: 'a b' }, 'idPrefix must be a letter'],
  [{ idPrefix: '"><script>' }, 'idPrefix must be a letter'],
  [{ legend: { agrees: 'x' } }, 'unknown option "agrees"'],
])('%j is refused', (options, message) => {
  expect(failure('invalid_option', () => toSvg(network(square, []), options as never)).message).toContain(message);
});

test('a node without a place, or too many to read, are refused', () => {
  const graph = new UndirectedGraph();
  graph.addNode('FRA');
  expect(failure('invalid_option', () => toSvg(graph as never)).message).toContain('node "FRA" has no place');
  for (let i = 0; i < 1_001; i += 1) graph.addNode(`n${i}`, { x: i, y: i });
  expect(failure('invalid_option', () => toSvg(graph as never)).message).toContain(
    '1002 nodes and 0 edges are too many',
  );
});
