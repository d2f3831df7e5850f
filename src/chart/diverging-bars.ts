// How countries are divided on each proposition: a bar that goes left for opposition and right for support.
import { PERHAPS, STANDINGS, type Standing } from '../words/position-words.js';
import type { Chart } from './chart.js';
import { type Distribution, SUBJECT_KINDS } from './chart-facts.js';
import { countsTable, named, percent, text } from './html-text.js';

export const divergingBars: Chart<readonly Distribution[]> = {
  name: 'distribution',
  heading: 'How positions are distributed',
  about: SUBJECT_KINDS,
  rowsOf: ({ distribution }) => (distribution.length === 0 ? null : distribution),
  draw: drawBars,
  table: (items) => ({
    columns: [
      'Proposition',
      `${STANDINGS.support.sign} support`,
      `${STANDINGS.oppose.sign} against`,
      ...(['undecided', 'contested'] as const).map((one) => `${STANDINGS[one].sign} ${STANDINGS[one].verb}`),
      `${PERHAPS.sign} ${PERHAPS.verb}`,
      `${STANDINGS.noRecord.sign} ${STANDINGS.noRecord.verb}`,
    ],
    rows: items.map((item) => {
      const { name, support, oppose, undecided, contested, perhaps, noRecord } = item;
      const weak = weaknesses(item);
      return [
        name,
        weak.length === 0 ? support : `${support} (${weak.join(', ')})`,
        ...[oppose, undecided, contested, perhaps, noRecord],
      ];
    }),
  }),
  style: '.bar rect{stroke:none}.axis{stroke:var(--ink);stroke-width:1}',
};

function drawBars(items: readonly Distribution[]): string {
  const most = longestBar(items);
  const rows = items.map((item) => {
    const { name, support, oppose, undecided, contested, perhaps, noRecord } = item;
    const weak = weaknesses(item);
    const small = weak.length === 0 ? '' : `<small>of the support: ${weak.join(', ')}</small>`;
    const numbers = [oppose, undecided + contested, support, perhaps, noRecord].map(
      (count) => `<td class="n">${count}</td>`,
    );
    return `<tr><th scope="row">${named(name)}${small}</th><td class="chart">${bar(item, most)}</td>${numbers.join('')}</tr>`;
  });
  const { oppose, undecided, support, noRecord } = STANDINGS;
  const signed = [oppose, undecided, support, PERHAPS, noRecord].map(({ sign }) => sign);
  const words = ['against', 'open', 'support', 'perhaps', 'no record'].map((word, i) => `${signed[i]} ${word}`);
  const head = ['Proposition', 'Against ◂ ▸ in support', ...words];
  return `<p class="quiet">Countries by position; “open” is undecided or contested. Who takes another position in another world is in both; what is only perhaps so and silence are in no bar.</p>${countsTable('How positions are distributed', 'Countries by position', head, rows)}`;
}

function weaknesses({ conditional, inferred, secondHand }: Distribution): string[] {
  return [
    conditional === 0 ? '' : `${conditional} with condition`,
    inferred === 0 ? '' : `${inferred} inferred`,
    secondHand === 0 ? '' : `${secondHand} second-hand`,
  ].filter((part) => part !== '');
}

function bar({ support, oppose, undecided, contested }: Distribution, most: number): string {
  const unit = 50 / Math.max(1, most);
  const middle = (undecided + contested) / 2;
  const part = (kind: Standing, from: number, count: number) =>
    count === 0
      ? ''
      : `<rect class="${kind}" x="${percent(50 + from * unit)}" y="2" width="${percent(count * unit)}" height="18"/>`;
  const parts = [
    part('oppose', -middle - oppose, oppose),
    part('undecided', -middle, undecided),
    part('contested', -middle + undecided, contested),
    part('support', middle, support),
  ];
  const told = `${support} support, ${oppose} oppose, ${undecided} undecided, ${contested} contested`;
  return `<svg class="bar" width="100%" height="22" role="img" aria-label="${text(told)}">${parts.join('')}<line class="axis" x1="50%" x2="50%" y1="0" y2="22"/></svg>`;
}

function longestBar(items: readonly Distribution[]): number {
  const reach = ({ support, oppose, undecided, contested }: Distribution) =>
    Math.max(support, oppose) + (undecided + contested) / 2;
  return Math.max(1, ...items.map(reach));
}
