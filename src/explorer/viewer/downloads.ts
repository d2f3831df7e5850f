import { write } from 'graphology-gexf/browser';
import type { AbstractGraph } from 'graphology-types';
import { toSvg } from '../../chart/network-svg.js';
import { shorten } from '../../chart/svg-text.js';
import { visible } from '../../words/escape.js';
import type { ShownGraph } from './viewer-model.js';

const MOST_LABEL = 200;

/** The graph that is shown as GEXF, which Gephi reads; lists are joined by a space. */
export function toGexf(graph: ShownGraph): string {
  return write(graph as unknown as AbstractGraph, {
    formatNode: (key, { label, kind, x, y }) => ({
      label: clean(label),
      attributes: { key: clean(key), kind },
      viz: { x, y },
    }),
    formatEdge: (_, attributes) => ({
      label: attributes.kind,
      attributes: {
        kind: attributes.kind,
        ...Object.fromEntries(
          Object.entries(attributes).flatMap(([name, value]) => {
            if (value === null || name === 'kind') return [];
            return [[name, clean(Array.isArray(value) ? value.join(' ') : String(value))]];
          }),
        ),
      },
    }),
  });
}

/** The graph that is shown as a vector picture. */
export function toPicture(graph: ShownGraph, title: string, description: string): string {
  return toSvg(graph, {
    title: visible(title),
    description,
    legend: { agree: 'supports', disagree: 'opposes', mixed: 'contested', neutral: 'undecided, or another tie' },
    width: 1_400,
    height: 1_000,
  });
}

/** The graph that is shown, as graphology writes it. */
export function toJson(graph: ShownGraph, query: object): string {
  return `${JSON.stringify({ query, graph: graph.export() }, null, 1)}\n`;
}

/** Lets the reader keep a file. */
export function download(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What XML can hold, and a bounded length. */
function clean(text: string): string {
  return shorten(visible(text).replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'), MOST_LABEL);
}
