// Who agrees with whom: the countries of a subject as a network.
import { UndirectedGraph } from 'graphology';
import { visible } from '../words/escape.js';
import { counted } from '../words/list-words.js';
import type { Chart, ChartTable } from './chart.js';
import { type AgreementTies, SUBJECT_KINDS } from './chart-facts.js';
import { named, scrolling, stackedTable, text } from './html-text.js';
import { toSvg } from './network-svg.js';

const MOST_ROWS = 200;
const MOST_IN_WORDS = 50;
const COLUMNS = ['Countries', 'Tie', 'Weight'];

type Agreement = AgreementTies & { readonly title: string };

export const agreementNetwork: Chart<Agreement> = {
  name: 'network',
  heading: 'Who agrees with whom',
  about: SUBJECT_KINDS,
  rowsOf: ({ network, title }) => (network.ties.length === 0 ? null : { ...network, title }),
  draw: drawNetwork,
  table: (network): ChartTable => ({
    columns: COLUMNS,
    rows: strongest(network, MOST_IN_WORDS).map(({ a, b, tie, weight }) => [`${a} and ${b}`, tie, weight]),
  }),
};

function strongest({ nodes, ties }: AgreementTies, most: number) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return [...ties]
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, most)
    .map(({ a, b, weight }) => ({
      a: names.get(a) ?? a,
      b: names.get(b) ?? b,
      tie: weight > 0 ? 'more agreement' : 'more disagreement',
      weight: Math.round(Math.abs(weight) * 100) / 100,
    }));
}

function drawNetwork(network: Agreement): string {
  const { nodes, ties, statements, title } = network;
  const graph = new UndirectedGraph();
  for (const { id, name, x, y } of nodes) graph.addNode(id, { label: visible(name), kind: 'actor', x, y });
  for (const [i, { a, b, weight }] of ties.entries()) {
    graph.addEdgeWithKey(`tie ${i}`, a, b, { weight, tone: weight > 0 ? 'agree' : 'disagree' });
  }
  const svg = toSvg(graph as never, {
    title: agreementNetwork.heading,
    description: `${counted(nodes.length, 'country', 'countries')}, ${counted(ties.length, 'tie')}, from ${counted(statements, 'statement')}`,
    width: 860,
    height: 600,
    idPrefix: 'report-network',
  });
  const rows = strongest(network, MOST_ROWS).map(({ a, b, tie, weight }) => [
    `${named(a)} and ${named(b)}`,
    tie,
    String(weight),
  ]);
  const frame = scrolling('Network', `<div class="network">${svg}</div>`, 'network-frame');
  return `<figure>${frame}<figcaption>A tie counts pairs of statements on one proposition: agreement less disagreement; what was said twice counts once, also what has since been overtaken. Countries without a tie are not drawn. Agreement on a proposition is no alliance. ${text(title)}.</figcaption></figure>
<details><summary>The same as a table</summary>${stackedTable(counted(rows.length, 'tie'), COLUMNS, rows)}</details>`;
}
