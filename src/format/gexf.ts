// GEXF, in which graphs go to Gephi and other programs that draw them.
import { reading, wrong } from '../schema/options.js';
import { escapeXml } from '../words/escape.js';

/** What nodes and edges say of themselves; lists are joined by a space, and `null` is left out. */
export type GexfAttributes = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** A graph as plain data, in the form that graphology exports. */
export interface GexfGraph {
  /** Whether edges without a word of their own on it have a direction. Default they have. */
  readonly options?: { readonly type?: 'directed' | 'undirected' | 'mixed' };
  /** `label`, `x` and `y` of a node are those of the picture. */
  readonly nodes: readonly { readonly key: string; readonly attributes?: GexfAttributes }[];
  /** `label` and `weight` of an edge are its own. */
  readonly edges: readonly {
    readonly key?: string;
    readonly source: string;
    readonly target: string;
    readonly attributes?: GexfAttributes;
    readonly undirected?: boolean;
  }[];
}

/**
 * A graph as GEXF 1.2.
 *
 * @param graph `toGraph(kg).export()`, or the nodes and edges of any other graph.
 * @returns XML; every text in it is escaped. Time O(nodes + edges).
 * @throws {StanceError} `invalid_option` if it has no lists of nodes and edges; `invalid_data` for what is none in them.
 * @see Gephi (2009). GEXF 1.2 draft primer.
 * @example
 * toGexf({ nodes: [{ key: 'FRA', attributes: { label: 'France' } }], edges: [] }).includes('<node id="FRA" label="France"/>'); // true
 */
export function toGexf(graph: GexfGraph): string {
  return reading('toGexf', 'the graph', 'lists of nodes and edges with plain attributes', () => written(graph));
}

function written(graph: GexfGraph): string {
  const { options, nodes, edges } = graph ?? {};
  if (!Array.isArray(nodes) || !Array.isArray(edges)) {
    throw wrong('toGexf', 'the graph', graph, 'an object with lists of nodes and edges');
  }
  const type = options?.type === 'undirected' ? 'undirected' : 'directed';
  const points = nodes.map(({ key, attributes: { label, x, y, ...rest } = {} }) => ({
    tag: { id: key, label },
    place: isEmpty(x) || isEmpty(y) ? null : { x, y },
    attributes: rest,
  }));
  const ties = edges.map(({ key, source, target, undirected, attributes: { label, weight, ...rest } = {} }, i) => {
    const own = type === 'directed' && undirected === true ? 'undirected' : null;
    return { tag: { id: key ?? String(i), type: own, source, target, weight, label }, place: null, attributes: rest };
  });
  const [ofPoints, ofTies] = [columnsOf(points), columnsOf(ties)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">',
    '  <meta/>',
    `  <graph defaultedgetype="${type}">`,
    ...declarations('node', ofPoints),
    ...declarations('edge', ofTies),
    ...elements('node', points, [...ofPoints.keys()]),
    ...elements('edge', ties, [...ofTies.keys()]),
    '  </graph>',
    '</gexf>',
  ].join('\n');
}

interface Part {
  readonly tag: GexfAttributes;
  readonly place: GexfAttributes | null;
  readonly attributes: GexfAttributes;
}

function columnsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const { attributes } of parts) {
    for (const [column, value] of Object.entries(attributes)) {
      if (isEmpty(value)) continue;
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      columns.set(column, (columns.get(column) ?? type) === type ? type : 'string');
    }
  }
  return columns;
}

function declarations(name: string, columns: ReadonlyMap<string, string>): readonly string[] {
  if (columns.size === 0) return [];
  const declared = [...columns].map(([id, type]) => `      <attribute${inTag({ id, title: id, type })}/>`);
  return [`    <attributes class="${name}">`, ...declared, '    </attributes>'];
}

function elements(name: string, parts: readonly Part[], columns: readonly string[]): readonly string[] {
  if (parts.length === 0) return [`    <${name}s/>`];
  const lines = parts.flatMap(({ tag, place, attributes }) => {
    const values = columns
      .filter((column) => !isEmpty(attributes[column]))
      .map((column) => `          <attvalue${inTag({ for: column, value: attributes[column] })}/>`);
    const inside = [
      ...(values.length === 0 ? [] : ['        <attvalues>', ...values, '        </attvalues>']),
      ...(place === null ? [] : [`        <viz:position${inTag(place)}/>`]),
    ];
    const head = `      <${name}${inTag(tag)}`;
    return inside.length === 0 ? [`${head}/>`] : [`${head}>`, ...inside, `      </${name}>`];
  });
  return [`    <${name}s>`, ...lines, `    </${name}s>`];
}

function inTag(attributes: GexfAttributes): string {
  const given = Object.entries(attributes).filter(([, value]) => !isEmpty(value));
  return given.map(([name, value]) => ` ${name}="${escapeXml([value].flat().join(' '))}"`).join('');
}

function isEmpty(value: GexfAttributes[string]): boolean {
  const isBlank = value === null || value === undefined || value === '' || Number.isNaN(value);
  return isBlank || (Array.isArray(value) && value.length === 0);
}
