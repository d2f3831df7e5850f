// GEXF, in which graphs go to Gephi and other programs that draw them.
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
 * @see Gephi (2009). GEXF 1.2 draft primer.
 * @example
 * toGexf({ nodes: [{ key: 'FRA', attributes: { label: 'France' } }], edges: [] }).includes('<node id="FRA" label="France"/>'); // true
 */
export function toGexf({ options, nodes, edges }: GexfGraph): string {
  const type = options?.type === 'undirected' ? 'undirected' : 'directed';
  const all = edges.map((edge, i) => ({ ...edge, key: edge.key ?? String(i) }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">',
    '  <meta/>',
    `  <graph defaultedgetype="${type}">`,
    ...parts('node', nodes, () => ({})),
    ...parts('edge', all, ({ source, target, undirected, attributes }) => ({
      ...(type === 'directed' && undirected === true ? { type: 'undirected' } : {}),
      source,
      target,
      weight: attributes?.weight,
    })),
    '  </graph>',
    '</gexf>',
  ].join('\n');
}

interface Part {
  readonly key: string;
  readonly attributes?: GexfAttributes;
}

const DRAWN = { node: ['label', 'x', 'y'], edge: ['label', 'weight'] } as const;

/** Declarations of attributes, then the nodes or edges with theirs. */
function parts<Kind extends Part>(
  name: 'node' | 'edge',
  all: readonly Kind[],
  own: (one: Kind) => GexfAttributes,
): readonly string[] {
  const columns = new Map<string, string>();
  for (const { attributes = {} } of all) {
    for (const [column, value] of Object.entries(attributes)) {
      if (isEmpty(value) || (DRAWN[name] as readonly string[]).includes(column)) continue;
      const type = typeOf(value);
      columns.set(column, (columns.get(column) ?? type) === type ? type : 'string');
    }
  }
  const declared = [...columns].map(
    ([column, type]) => `      ${tag('attribute', { id: column, title: column, type })}`,
  );
  const lines = all.map((one) => {
    const { label, x, y } = one.attributes ?? {};
    const head = tag(name, { id: one.key, ...own(one), label });
    const values = [...columns.keys()].flatMap((column) => {
      const value = one.attributes?.[column];
      return isEmpty(value) ? [] : [`          ${tag('attvalue', { for: column, value })}`];
    });
    const place = name === 'node' && !isEmpty(x) ? [`        ${tag('viz:position', { x, y })}`] : [];
    if (values.length === 0 && place.length === 0) return `      ${head}`;
    const list = values.length === 0 ? [] : ['        <attvalues>', ...values, '        </attvalues>'];
    return [`      ${head.replace(/\/>$/, '>')}`, ...list, ...place, `      </${name}>`].join('\n');
  });
  return [
    ...(declared.length === 0 ? [] : [`    <attributes class="${name}">`, ...declared, '    </attributes>']),
    ...(lines.length === 0 ? [`    <${name}s/>`] : [`    <${name}s>`, ...lines, `    </${name}s>`]),
  ];
}

function tag(name: string, attributes: GexfAttributes): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    isEmpty(value) ? [] : [` ${key}="${escapeXml(Array.isArray(value) ? value.join(' ') : String(value))}"`],
  );
  return `<${name}${given.join('')}/>`;
}

function typeOf(value: GexfAttributes[string]): string {
  return typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
}

function isEmpty(value: GexfAttributes[string]): boolean {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}
