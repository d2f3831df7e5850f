import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { report, reportHtml, reportMarkdown } from 'stancegraph/report';
import { expect, test, vi } from 'vitest';
import type { Chart } from '../../src/chart/chart.js';

vi.mock('../../src/chart/charts.js', async (original) => {
  const { CHARTS } = await original<typeof import('../../src/chart/charts.js')>();
  const madeUp: Chart<readonly { readonly name: string; readonly count: number }[]> = {
    name: 'made-up',
    heading: 'How many are in support',
    about: ['proposition', 'dataset'],
    rowsOf: ({ distribution }) => distribution.map(({ name, support }) => ({ name, count: support })),
    draw: (rows) => `<svg class="made-up" height="10">${rows.map(() => '<rect/>').join('')}</svg>`,
    table: (rows) => ({
      columns: ['What', 'How many'],
      rows: rows.map(({ name, count }) => [{ text: name, notes: [1, 1] }, count]),
    }),
    style: '.made-up rect{stroke:none}',
  };
  return { CHARTS: [madeUp as Chart, ...CHARTS] };
});

const kg = StanceGraph.from(coalition);

test('a picture that is put into the list is met in the reports that it is about', () => {
  const model = report(kg, 'troop deployment');
  const html = reportHtml(model);
  expect(html).toContain('<li><a href="#made-up">How many are in support</a></li>');
  expect(html).toMatch(
    /<section id="made-up" aria-labelledby="made-up-h"><h2 id="made-up-h">How many are in support<\/h2>\n<svg class="made-up" height="10">(<rect\/>)+<\/svg><\/section>\n<section id="gaps"/,
  );
  expect(html).toContain('.made-up rect{stroke:none}');
  expect(reportMarkdown(model)).toMatch(
    /\n\n## How many are in support\n\n\| What \| How many \|\n\| --- \| --- \|\n(\|.*\n)*\| Troop deployment in Ukraine \\\[1\\\] \| 3 \|/,
  );
});

test('and not in others', () => {
  const model = report(kg, 'Italy');
  expect(reportHtml(model)).not.toContain('id="made-up"');
  expect(reportMarkdown(model)).not.toContain('How many are in support');
});
