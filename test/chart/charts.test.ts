import { describe, expect, test } from 'vitest';
import { type Chart, rowsFor } from '../../src/chart/chart.js';
import { type ChartFacts, SUBJECT_KINDS } from '../../src/chart/chart-facts.js';
import { CHARTS } from '../../src/chart/charts.js';
import { commitmentLadder } from '../../src/chart/commitment-rungs.js';
import { divergingBars } from '../../src/chart/diverging-bars.js';
import { positionLanes } from '../../src/chart/position-lanes.js';
import { positionMatrix } from '../../src/chart/position-matrix.js';
import { STAGES } from '../../src/kinds/ladder.js';

const NASTY = '<b onload="x">| & \u202e';

const nothing: ChartFacts = {
  kind: 'dataset',
  about: null,
  title: 'All',
  asOf: null,
  knownBy: null,
  today: '2031-06-30',
  positions: [],
  matrix: { countries: [], propositions: [], cells: [], total: { countries: 0, propositions: 0 } },
  distribution: [],
  countries: [],
  changes: { from: null, rows: [] },
  timeline: [],
  commitments: [],
  network: { nodes: [], ties: [], statements: 0, left: { countries: 0, propositions: 0 } },
  participation: [],
  propositions: [{ id: 'dam', name: NASTY, kind: 'policy', statement: NASTY }],
};

const plain = { conditions: [], possible: [], otherwise: [], sides: [], additions: [], government: null } as const;
const cell = { ...plain, lastSaid: '2031-06-02', secondHand: false, inferred: false, notes: [1] } as const;
const entry = { kind: 'stance', holder: NASTY, text: NASTY, conditions: [], was: null, notes: [1] } as const;
const commitment = {
  actor: 'ARV',
  name: NASTY,
  type: 'country',
  holder: NASTY,
  text: NASTY,
  conditions: [NASTY],
  said: '2031-06-02',
  speaker: NASTY,
  basis: 'reported',
  notes: [2],
} as const;

const facts: ChartFacts = {
  ...nothing,
  matrix: {
    countries: [
      { id: 'ARV', name: NASTY },
      { id: 'BOR', name: 'Borduna' },
    ],
    propositions: [{ id: 'dam', name: NASTY }],
    cells: [[{ ...cell, standing: 'support', conditions: [NASTY] }], [{ ...cell, standing: 'noRecord', notes: [] }]],
    total: { countries: 3, propositions: 1 },
  },
  distribution: [
    {
      ...{
        id: 'dam',
        name: NASTY,
        support: 3,
        oppose: 1,
        undecided: 1,
        contested: 1,
        otherwise: 0,
        perhaps: 2,
        noRecord: 2,
      },
      ...{ conditional: 2, inferred: 0, secondHand: 1 },
    },
  ],
  timeline: [
    { ...entry, actor: 'ARV', name: NASTY, said: '../2031-06-02', proposition: 'dam', becomes: 'support' },
    { ...entry, actor: 'BOR', name: 'Borduna', said: '2031-06-05', proposition: 'dam', becomes: null },
    { ...entry, actor: 'ARV', name: NASTY, said: '2031-06-09', proposition: 'dam', becomes: 'oppose' },
  ],
  commitments: STAGES.map((stage) => ({ ...commitment, stage })),
  network: {
    nodes: [
      { id: 'ARV', name: NASTY, x: 0, y: 0 },
      { id: 'BOR', name: 'Borduna', x: 1, y: 1 },
    ],
    ties: [{ a: 'ARV', b: 'BOR', weight: -2 }],
    statements: 2,
    left: { countries: 0, propositions: 0 },
  },
};

function drawn<Rows>(chart: Chart<Rows>): string {
  return chart.draw(rowsFor(chart, facts) as Rows);
}

/** Tags that are open at the end, after each that closes closed the last one. */
function openTags(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name, end] of html.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name);
    else if (end !== '/' && name !== 'br') open.push(name as string);
  }
  return open;
}

test('names are unique and fit for an address', () => {
  expect(new Set(CHARTS.map(({ name }) => name)).size).toBe(CHARTS.length);
  for (const { name, heading, about } of CHARTS) {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(heading).not.toBe('');
    expect(about.every((kind) => SUBJECT_KINDS.includes(kind))).toBe(true);
  }
});

describe.each(CHARTS.map((chart) => [chart.name, chart] as const))('%s', (_, chart) => {
  test('is not drawn where there is nothing', () => {
    expect(rowsFor(chart, nothing)).toBeNull();
  });

  test('has plain rows', () => {
    const rows = rowsFor(chart, facts);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  test('is well formed, with nothing of the data but text', () => {
    const html = drawn(chart);
    expect(openTags(html)).toEqual([]);
    expect(html).not.toMatch(/<b[ >]|\u202e/);
    expect(html).toContain('&lt;b onload=&quot;x&quot;&gt;');
  });

  test('says the same in words in rows of one width', () => {
    const { columns, rows } = chart.table?.(rowsFor(chart, facts)) ?? { columns: [], rows: [] };
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

test('a picture says nothing of subjects that it is not about', () => {
  const chart: Chart<readonly unknown[]> = { ...divergingBars, about: ['event'], rowsOf: () => [] } as never;
  expect(rowsFor(chart, facts)).toBeNull();
  expect(rowsFor(chart, { ...facts, kind: 'event' })).toEqual([]);
});

test('a bar goes left for opposition, right for support, with the rest astride the middle', () => {
  const bars = [...drawn(divergingBars).matchAll(/<rect class="(\w+)" x="([\d.]+)%" y="2" width="([\d.]+)%"/g)];
  expect(bars.map(([, kind, x, width]) => [kind, Number(x), Number(width)])).toEqual([
    ['oppose', 25, 12.5],
    ['undecided', 37.5, 12.5],
    ['contested', 50, 12.5],
    ['support', 62.5, 37.5],
  ]);
});

test('a lane for each actor and proposition that took a position, with its turns', () => {
  const rows = rowsFor(positionLanes, facts);
  expect(rows?.lanes).toEqual([
    {
      name: NASTY,
      on: NASTY,
      turns: [
        { said: '../2031-06-02', becomes: 'support', conditions: [], government: null },
        { said: '2031-06-09', becomes: 'oppose', conditions: [], government: null },
      ],
    },
  ]);
  const html = drawn(positionLanes);
  expect([...html.matchAll(/<(?:line|circle) class="(\w+)"/g)].map(([, kind]) => kind)).toEqual([
    'open',
    ...['support', 'support', 'oppose', 'oppose'],
  ]);
});

test('a lane is hatched under a condition and faded under an earlier government, and says both', () => {
  const held = { actor: 'ARV', proposition: 'dam', standing: 'oppose', conditions: ['if it rains'] } as const;
  const positions = [{ ...held, government: 'earlier' }] as unknown as ChartFacts['positions'];
  const html = positionLanes.draw(rowsFor(positionLanes, { ...facts, positions }) as never);
  expect(html).toMatch(/<line class="hatched".*<circle class="oppose conditional earlier"/);
  expect(html).toMatch(/opposes<\/span>.*; if it rains; under an earlier government/);
});

test('rungs up to the stage are filled, and what is no rung is a cross', () => {
  const pictures = [...drawn(commitmentLadder).matchAll(/<svg class="ladder".*?<\/svg>/g)].map(([svg]) => svg);
  const filled = pictures.map((svg) =>
    svg.includes('class="refused"') ? 'cross' : svg.split('class="done"').length - 1,
  );
  expect(Object.fromEntries(STAGES.map((stage, i) => [stage, filled[i]]))).toEqual({
    ...{ declined: 'cross', withheld: 'cross', withdrawn: 'cross' },
    ...{ considering: 1, proposed: 2, pledged: 3, agreed: 4, delivering: 5, delivered: 6 },
  });
});

test('the matrix has a sign, a word and the condition in each cell, and says what it leaves out', () => {
  const html = drawn(positionMatrix);
  expect(html).toContain('2 countries by 1 proposition, of 3 and 1');
  expect(html).toMatch(/<td class="support conditional"><span class="mark support"><span aria-hidden="true">△<\/span>/);
  expect(html).toMatch(/<td class="noRecord"><span class="mark noRecord"><span aria-hidden="true">·<\/span> no record/);
  const { rows } = positionMatrix.table?.(facts.matrix) ?? { rows: [] };
  expect(rows[0]).toEqual([NASTY, `△ supports, ${NASTY}`, '· no record']);
});

test('the matrix loses nothing of what is perhaps so, holds otherwise or is contested', () => {
  const told = (more: object) => {
    const only = { ...facts.matrix, cells: [[{ ...cell, standing: 'noRecord', ...more }]] } as typeof facts.matrix;
    const matrix = { ...only, countries: facts.matrix.countries.slice(0, 1) };
    return [positionMatrix.table?.(matrix).rows[0]?.[1], positionMatrix.draw(matrix)] as const;
  };
  const [words, html] = told({ possible: ['oppose'], notes: [] });
  expect(words).toBe('? perhaps opposes');
  expect(html).toContain('<span aria-hidden="true">?</span> perhaps opposes');
  const side = { voices: ['Ana'], lastSaid: '2031-06-02', conditions: [] };
  const otherwise = [{ standing: 'oppose', conditions: ['unless it rains'], lastSaid: '2031-06-02', government: null }];
  const conditional = told({ standing: 'support', conditions: ['if it rains'], otherwise, government: 'earlier' });
  expect(conditional[0]).toBe(
    '△ supports, if it rains; otherwise opposes, unless it rains (2 June 2031); under an earlier government',
  );
  expect(conditional[1]).toContain('<td class="support conditional earlier">');
  const sides = [
    { ...side, standing: 'support' },
    { ...side, standing: 'oppose', voices: ['Beto'] },
  ];
  expect(told({ standing: 'contested', sides, possible: ['support', 'oppose'] })[0]).toBe(
    '≠ contested; supports: Ana (2 June 2031); opposes: Beto (2 June 2031)',
  );
});
