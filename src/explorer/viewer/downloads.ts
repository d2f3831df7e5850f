// What the explorer gives away: the graph that is shown as GEXF, as a vector picture and as JSON.
import { toSvg } from '../../chart/network-svg.js';
import { shorten } from '../../chart/svg-text.js';
import { toGexf } from '../../format/gexf.js';
import { visible } from '../../words/escape.js';
import { STANDINGS } from '../../words/position-words.js';
import type { ShownEdge, ShownGraph } from './viewer-model.js';

const MOST_LABEL = 200;

/** For Gephi; each edge is labelled by its kind. */
export function toGexfFile(graph: ShownGraph): string {
  return toGexf({
    nodes: graph.mapNodes((key, { label, kind, x, y }) => ({
      key,
      attributes: { label: clean(label), key: clean(key), kind, x, y },
    })),
    edges: graph.mapEdges((key, edge, source, target) => ({
      key,
      source,
      target,
      attributes: { label: edge.kind, ...inText(edge) },
    })),
  });
}

export function toPicture(graph: ShownGraph, title: string, description: string): string {
  const { support, oppose, contested, undecided } = STANDINGS;
  const verbs = { agree: support.verb, disagree: oppose.verb, mixed: contested.verb };
  return toSvg(graph, {
    title: visible(title),
    description,
    legend: { ...verbs, neutral: `${undecided.verb}, or another tie` },
    ...{ width: 1_400, height: 1_000 },
  });
}

/** As graphology writes it, with what was asked. */
export function toJson(graph: ShownGraph, query: object): string {
  return `${JSON.stringify({ query, graph: graph.export() }, null, 1)}\n`;
}

function inText(edge: ShownEdge): Readonly<Record<string, string>> {
  const told = Object.entries(edge).filter(([, value]) => value !== null);
  const text = (value: unknown) => clean(Array.isArray(value) ? value.join(' ') : String(value));
  return Object.fromEntries(told.map(([name, value]) => [name, text(value)]));
}

function clean(text: string): string {
  return shorten(visible(text), MOST_LABEL);
}
