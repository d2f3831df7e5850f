import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discourseNetwork } from '../../src/graph/discourse/discourse-network.js';
import {
  type DiscourseNetworkSeriesOptions,
  discourseNetworkSeries,
  type Kernel,
  kernelWeight,
} from '../../src/graph/discourse/discourse-network-series.js';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { type Counted, countStatements, isoWeek, project } from '../support/discourse-oracle.js';
import { debate, statements } from '../support/discourse-worlds.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

const graphOf = (claims: readonly ClaimInput[]) => StanceGraph.from({ ...debate, claims });

/** Each [holder, day] supports p. */
const supporters = (...list: readonly (readonly [string, string])[]) =>
  graphOf(
    list.map(([holder, said], i) => ({
      ...({ kind: 'stance', holder, proposition: 'p', position: 'support', said, document: 'one' } as const),
      evidence: [{ record: `line ${i}` }],
    })),
  );

describe('kernels, by hand', () => {
  test.each<[Kernel, number, number]>([
    ['none', 0.9, 1],
    ['uniform', -1, 0.5],
    ['uniform', 1.01, 0],
    ['epanechnikov', 0, 0.75],
    ['epanechnikov', 0.5, 0.5625],
    ['epanechnikov', 1, 0],
    ['triangular', -0.25, 0.75],
    ['triangular', 2, 0],
    ['gaussian', 0, 0.3989422804014327],
    ['gaussian', 2, 0.05399096651318806], // the standard normal density at 2
  ])('%s at %d is %d', (kernel, u, weight) => {
    expect(kernelWeight(kernel, u)).toBeCloseTo(weight, 15);
  });

  test('each but none is a density: it integrates to 1', () => {
    for (const kernel of ['uniform', 'gaussian', 'epanechnikov', 'triangular'] as const) {
      let area = 0;
      for (let u = -8; u < 8; u += 1 / 512) area += kernelWeight(kernel, u + 1 / 1024) / 512;
      expect(area).toBeCloseTo(1, 4);
    }
  });
});

describe('windows', () => {
  test('size s in units is t - h to t + h with h = (s - 1) / 2, and t moves by one', () => {
    const kg = supporters(['AAA', '2025-03-01'], ['BBB', '2025-03-03'], ['CCC', '2025-03-05']);
    const series = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 3 });
    expect(series.map(({ window, rows }) => [window?.from, window?.middle, window?.to, rows.join('')])).toEqual([
      ['2025-03-01', '2025-03-02', '2025-03-03', 'AAABBB'],
      ['2025-03-02', '2025-03-03', '2025-03-04', 'BBB'],
      ['2025-03-03', '2025-03-04', '2025-03-05', 'BBBCCC'],
    ]);
  });

  test('weeks, months and years are whole ones; even numbers have their middle between two', () => {
    const kg = supporters(['AAA', '2024-12-30'], ['BBB', '2025-02-01']);
    const windows = (timeWindow: 'weeks' | 'months' | 'years', windowSize: number) =>
      discourseNetworkSeries(kg, { timeWindow, windowSize }).map(({ window }) => `${window?.from} ${window?.to}`);
    expect(windows('months', 2)).toEqual(['2024-12-01 2025-01-31', '2025-01-01 2025-02-28']);
    expect(windows('years', 1)).toEqual(['2024-01-01 2024-12-31', '2025-01-01 2025-12-31']);
    expect(windows('weeks', 1)[0]).toBe('2024-12-30 2025-01-05');
    expect(windows('weeks', 5)).toHaveLength(1);
    expect(windows('years', 3)).toEqual([]);
  });

  test('from and to begin and end the series, and cut its first and last unit', () => {
    const kg = supporters(['AAA', '2025-02-20'], ['BBB', '2025-03-15']);
    const series = discourseNetworkSeries(kg, {
      timeWindow: 'months',
      windowSize: 1,
      from: '2025-02-10',
      to: '2025-04-02',
    });
    expect(series.map(({ window, rows }) => [window?.from, window?.to, rows.join('')])).toEqual([
      ['2025-02-10', '2025-02-28', 'AAA'],
      ['2025-03-01', '2025-03-31', 'BBB'],
      ['2025-04-01', '2025-04-02', ''],
    ]);
  });

  test('a date counts where it surely lies within the window, and is uncertain where it may', () => {
    const kg = supporters(['AAA', '2025-03-01'], ['BBB', '2025-03'], ['CCC', '2025-04-02'], ['cal', '../2025-03-02']);
    const months = discourseNetworkSeries(kg, { timeWindow: 'months', windowSize: 1, actors: 'holder' });
    expect(months.map(({ rows, notCounted }) => [rows.join(' '), notCounted.uncertain])).toEqual([
      ['AAA BBB', 1],
      ['CCC', 0],
    ]);
    const days = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 1 });
    expect(days[1]).toMatchObject({ rows: [], notCounted: { uncertain: 1 } });
    const month = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 33 });
    expect(month.map(({ rows }) => rows.join(' '))).toEqual(['AAA BBB CCC']);
    const weighted = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 33, kernel: 'triangular' });
    expect(weighted[0]).toMatchObject({ rows: ['AAA', 'CCC'], notCounted: { uncertain: 1 } });
    const flat = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 33, kernel: 'uniform' });
    expect(flat[0]?.rows).toEqual(['AAA', 'BBB', 'CCC']);
  });

  test('isolates give all windows the same rows', () => {
    const kg = supporters(['AAA', '2025-03-01'], ['BBB', '2025-03-03']);
    const series = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 1, isolates: true });
    expect(series.map(({ rows }) => rows.join(' '))).toEqual(['AAA BBB', 'AAA BBB', 'AAA BBB']);
  });

  test('events: so many statements, with all of the first and last day, each window once', () => {
    const kg = supporters(
      ['AAA', '2025-03-01'],
      ['BBB', '2025-03-02'],
      ['CCC', '2025-03-02'],
      ['cal', '2025-03-09'],
      ['bea', '2025-03'],
    );
    const series = discourseNetworkSeries(kg, { timeWindow: 'events', windowSize: 2, actors: 'holder' });
    expect(
      series.map(({ rows, window, notCounted }) => [rows.join(' '), window?.from, window?.to, notCounted.uncertain]),
    ).toEqual([
      ['AAA BBB CCC', '2025-03-01', '2025-03-02', 1],
      ['BBB CCC', '2025-03-02', '2025-03-02', 1],
      ['BBB CCC cal', '2025-03-02', '2025-03-09', 1],
    ]);
  });

  test('nothing of a known date gives no networks', () => {
    expect(discourseNetworkSeries(graphOf([]), { timeWindow: 'days', windowSize: 1 })).toEqual([]);
    const vague = supporters(['AAA', '2025'], ['BBB', '../2025-03-01']);
    expect(discourseNetworkSeries(vague, { timeWindow: 'months', windowSize: 1 })).toEqual([]);
    expect(discourseNetworkSeries(vague, { timeWindow: 'events', windowSize: 1 })).toEqual([]);
  });
});

describe('kernels in networks, by hand', () => {
  const kg = supporters(['AAA', '2025-03-01'], ['BBB', '2025-03-02'], ['BBB', '2025-03-03']);
  const middle = (options: Partial<DiscourseNetworkSeriesOptions>) =>
    discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 3, ...options })[0]!;

  test('a day from the middle of three is u = 2/3: triangular weights 1/3, 1, 1/3', () => {
    expect(middle({ kernel: 'triangular', mode: 'two' }).values).toEqual([[1 - 2 / 3], [1 + (1 - 2 / 3)]]);
    const [[, tie]] = middle({ kernel: 'triangular' }).values as [[number, number]];
    expect(tie).toBeCloseTo(Math.sqrt(1 / 3) * (1 + Math.sqrt(1 / 3)), 12);
  });

  test("pairs of claims weigh sqrt(z z')", () => {
    const weights = [...middle({ kernel: 'triangular' }).claimPairs('AAA', 'BBB')].map(({ weight }) => weight);
    expect(weights[0]).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(weights[1]).toBeCloseTo(1 / 3, 12);
  });

  test('uniform halves, gaussian reaches over the whole period', () => {
    expect(middle({ kernel: 'uniform' }).values[0]?.[1]).toBeCloseTo(1, 12);
    const far = discourseNetworkSeries(kg, { timeWindow: 'days', windowSize: 1, kernel: 'gaussian', mode: 'two' });
    expect(far.map(({ rows }) => rows.length)).toEqual([2, 2, 2]);
    expect(far[2]?.values[0]?.[0]).toBeCloseTo(kernelWeight('gaussian', 4), 15);
  });
});

test.each([
  [{ timeWindow: 'hours', windowSize: 1 }, 'timeWindow must be days, weeks, months, years or events'],
  [{ timeWindow: 'days' }, 'windowSize must be a whole number from 1 to 1,000,000, received undefined'],
  [{ timeWindow: 'days', windowSize: 0 }, 'windowSize must be a whole number'],
  [{ timeWindow: 'days', windowSize: 1.5 }, 'windowSize must be a whole number'],
  [{ timeWindow: 'days', windowSize: 3, kernel: 'gausian' }, 'Did you mean "gaussian"?'],
  [{ timeWindow: 'events', windowSize: 3, kernel: 'gaussian' }, 'does not go with timeWindow "events"'],
  [
    { timeWindow: 'days', windowSize: 3, kernel: 'uniform', normalization: 'jaccard' },
    'does not go with normalization',
  ],
  [
    { timeWindow: 'days', windowSize: 3, kernel: 'uniform', mode: 'two', relation: 'combine' },
    'does not go with relation',
  ],
  [{ timeWindow: 'days', windowSize: 3, from: '1900', to: '2100' }, 'there would be 73,412 windows'],
  [{ timeWindow: 'days', windowSize: 3, size: 3 }, 'unknown option "size"'],
  [undefined, 'options must be an object'],
])('%j is refused', (options, message) => {
  const kg = supporters(['AAA', '2025-03-01']);
  expect(failure('invalid_option', () => discourseNetworkSeries(kg, options as never)).message).toContain(message);
});

const spanOf = {
  days: (day: string) => day,
  weeks: isoWeek,
  months: (day: string) => day.slice(0, 7),
  years: (day: string) => day.slice(0, 4),
};

/** Every span from the first day to the last, by walking the days. */
function spans(unit: keyof typeof spanOf, first: string, last: string): string[] {
  const found = new Set<string>();
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    found.add(spanOf[unit](new Date(day).toISOString().slice(0, 10)));
  }
  return [...found];
}

const anySeries = fc
  .record({
    timeWindow: fc.constantFrom('weeks', 'months', 'years'),
    windowSize: fc.integer({ min: 1, max: 5 }),
    kernel: fc.constantFrom('none', 'uniform', 'gaussian', 'epanechnikov', 'triangular'),
    mode: fc.constantFrom('one', 'two'),
    normalization: fc.boolean(),
    duplicates: fc.constantFrom('include', 'document', 'month'),
  })
  .map(({ mode, normalization, ...rest }) => {
    const divided = mode === 'one' ? 'average' : 'activity';
    return {
      ...rest,
      mode,
      actors: 'holder',
      normalization: normalization ? divided : 'none',
    } as DiscourseNetworkSeriesOptions;
  });

test('differential: each network of a series is that of the definition, weights by hand', () => {
  fc.assert(
    fc.property(statements(25), anySeries, (claims, options) => {
      const unit = options.timeWindow as keyof typeof spanOf;
      const { windowSize: size, kernel = 'none', mode } = options;
      const { counted } = countStatements(claims, options);
      const unitOf = ({ first, last }: Counted) =>
        first !== '0000' && spanOf[unit](first) === spanOf[unit](last) ? spanOf[unit](last) : null;
      const days = counted.filter((one) => unitOf(one) !== null);
      const series = discourseNetworkSeries(graphOf(claims), options);
      if (days.length === 0) {
        expect(series).toEqual([]);
        return;
      }
      const sorted = days.map(({ last }) => last).sort();
      const earliest = days.map(({ first }) => first).sort()[0] as string;
      const all = spans(unit, earliest, sorted.at(-1) as string);
      expect(series).toHaveLength(Math.max(0, all.length - size + 1));
      series.forEach((network, start) => {
        const inside = all.slice(start, start + size);
        const weigh = (one: Counted) => {
          const at = unitOf(one);
          let z = 0;
          if (at !== null && (kernel === 'gaussian' || inside.includes(at))) {
            const u = (2 * (all.indexOf(at) - start - (size - 1) / 2)) / size;
            if (kernel === 'none') z = 1;
            if (kernel === 'uniform') z = 1 / 2;
            if (kernel === 'triangular') z = 1 - Math.abs(u);
            if (kernel === 'epanechnikov') z = (3 / 4) * (1 - u ** 2);
            if (kernel === 'gaussian') z = Math.exp(-(u ** 2) / 2) / Math.sqrt(2 * Math.PI);
          } else if (at === null && (kernel === 'none' || kernel === 'uniform') && one.first !== '0000') {
            const isInside = inside.includes(spanOf[unit](one.first)) && inside.includes(spanOf[unit](one.last));
            z = isInside ? (kernel === 'none' ? 1 : 1 / 2) : 0;
          }
          return mode === 'one' ? Math.sqrt(z) : z;
        };
        const oracle = project(counted, weigh, options);
        expect([network.rows, network.columns]).toEqual([oracle.rows, oracle.columns]);
        network.values.flat().forEach((value, at) => {
          expect(value).toBeCloseTo(oracle.values.flat()[at] as number, 10);
        });
      });
    }),
    { seed: 20_250_904, numRuns: 300 * SHARE },
  );
});

test('property: one window over the whole period is the network itself', () => {
  fc.assert(
    fc.property(statements(), (claims) => {
      const kg = graphOf(claims);
      const options = { relation: 'subtract', from: '2024', to: '2026' } as const;
      const [only, ...more] = discourseNetworkSeries(kg, { ...options, timeWindow: 'years', windowSize: 3 });
      const whole = discourseNetwork(kg, options);
      if (only === undefined) return; // no statement has a known year
      expect(more).toEqual([]);
      expect([only.rows, only.values, only.notCounted]).toEqual([whole.rows, whole.values, whole.notCounted]);
    }),
    { seed: 20_250_904, numRuns: 200 * SHARE },
  );
});
