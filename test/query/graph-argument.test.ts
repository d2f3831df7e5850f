import { describe, expect, test } from 'vitest';
import coalition from '../../data/coalition.js';
import { ask } from '../../src/ask/ask.js';
import { toSvg } from '../../src/chart/network-svg.js';
import { discrepancies } from '../../src/discrepancy/discrepancies.js';
import { explorerHtml } from '../../src/explorer/explorer-html.js';
import { discourseNetwork } from '../../src/graph/discourse/discourse-network.js';
import { discourseNetworkSeries } from '../../src/graph/discourse/discourse-network-series.js';
import { toGraph } from '../../src/graph/knowledge/knowledge-graph.js';
import { layout } from '../../src/graph/layout/layout.js';
import { salience } from '../../src/measure/salience.js';
import { stanceMatrix } from '../../src/measure/stance-matrix.js';
import { diff } from '../../src/query/families/diff.js';
import { report } from '../../src/report/report.js';
import { withDrafts } from '../../src/review/with-drafts.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { failure } from '../support/failure.js';

/** Every free function that takes a graph, with all its other arguments right. */
const TAKES_GRAPH: Readonly<Record<string, (kg: StanceGraph) => unknown>> = {
  ask: (kg) => ask(kg, 'Who backs troop deployment?'),
  diff: (kg) => diff(kg, { find: 'stances', proposition: 'troop-deployment' }, '2025-03-31', '2025-09-30'),
  discourseNetwork: (kg) => discourseNetwork(kg),
  discourseNetworkSeries: (kg) => discourseNetworkSeries(kg, { timeWindow: 'months', windowSize: 1 }),
  discrepancies: (kg) => discrepancies(kg),
  explorerHtml: (kg) => explorerHtml(kg, { iterations: 1 }),
  report: (kg) => report(kg, 'Italy'),
  salience: (kg) => salience(kg),
  stanceMatrix: (kg) => stanceMatrix(kg),
  toGraph: (kg) => toGraph(kg),
  withDrafts: (kg) => withDrafts(kg, []),
};

const NO_GRAPH: readonly (readonly [what: string, value: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty object', {}],
  ['a data set', coalition],
  ['a Map', new Map()],
  ['words', 'coalition'],
  ['the class', StanceGraph],
  ['an answer', StanceGraph.from(coalition).whoBacks('troop-deployment')],
  ['an empty context', { context: {} }],
];

describe.each(Object.entries(TAKES_GRAPH))('%s', (name, call) => {
  test.each(NO_GRAPH)('refuses %s in place of a graph', (_, value) => {
    expect(failure('invalid_option', () => call(value as StanceGraph)).message).toMatch(
      new RegExp(`^${name}: the graph must be a StanceGraph, received .+ Make one of a data set`),
    );
  });

  test('takes the graph of another copy of the library', () => {
    const kg = StanceGraph.from(coalition);
    const copy = new Proxy(kg, {
      getPrototypeOf: () => null,
      get: (target, key) => {
        const value = Reflect.get(target, key, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(copy).not.toBeInstanceOf(StanceGraph);
    expect(() => call(copy)).not.toThrow();
  });
});

describe.each([
  ['layout', layout as (graph: never) => unknown],
  ['toSvg', toSvg as (graph: never) => unknown],
])('%s', (name, call) => {
  test.each(NO_GRAPH)('refuses %s in place of a graphology graph', (_, value) => {
    expect(failure('invalid_data', () => call(value as never)).message).toContain(`${name}: this is no graphology`);
  });
});
