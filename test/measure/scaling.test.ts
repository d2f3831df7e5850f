import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { classicalMds } from '../../src/measure/classical-mds.js';
import { correspondenceAnalysis, doubledTable } from '../../src/measure/correspondence-analysis.js';
import type { PairMatrix } from '../../src/measure/matrix.js';
import { failure } from '../support/failure.js';
import { matrixOf } from '../support/stances.js';

/** Miles between ten cities of the United States, as in R's `UScitiesD` and the manual of MATLAB's `cmdscale`. */
const CITIES = [
  ['Atlanta'],
  ['Chicago', 587],
  ['Denver', 1212, 920],
  ['Houston', 701, 940, 879],
  ['LosAngeles', 1936, 1745, 831, 1374],
  ['Miami', 604, 1188, 1726, 968, 2339],
  ['NewYork', 748, 713, 1631, 1420, 2451, 1092],
  ['SanFrancisco', 2139, 1858, 949, 1645, 347, 2594, 2571],
  ['Seattle', 2182, 1737, 1021, 1891, 959, 2734, 2408, 678],
  ['Washington', 543, 597, 1494, 1220, 2300, 923, 205, 2442, 2329],
] as const;

function cities(): PairMatrix {
  const n = CITIES.length;
  const values = new Float64Array(n * n);
  for (const [i, [, ...miles]] of CITIES.entries()) {
    for (const [j, distance] of miles.entries()) {
      values[i * n + j] = distance;
      values[j * n + i] = distance;
    }
  }
  return { actors: CITIES.map(([city]) => city), values };
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, k) => x - b[k]!));

describe('classicalMds', () => {
  test('gives the published eigenvalues and map of ten cities', () => {
    const { points, axes } = classicalMds(cities());
    // MATLAB: eigenvalues 9.5821e6 and 1.6868e6, Atlanta at -718.76 and 142.99 (up to reflection)
    expect(axes.map(({ value }) => Math.round(value / 100) / 1e4)).toEqual([9.5821, 1.6868]);
    const [first, second] = points[0]!.coordinates;
    expect(Math.abs(first!)).toBeCloseTo(718.76, 1);
    expect(Math.abs(second!)).toBeCloseTo(142.99, 1);
  });

  test('is turned so that the farthest coordinate of each axis is positive', () => {
    const { points } = classicalMds(cities());
    for (const k of [0, 1]) {
      const column = points.map(({ coordinates }) => coordinates[k]!);
      expect(Math.max(...column)).toBe(Math.max(...column.map(Math.abs)));
    }
  });

  test('puts points of a line on one axis, and no more', () => {
    const line = { actors: ['A', 'B', 'C'], values: Float64Array.of(0, 3, 7, 3, 0, 4, 7, 4, 0) };
    const { points, axes } = classicalMds(line, { dimensions: 3 });
    expect(axes).toHaveLength(1);
    expect(axes[0]!.share).toBeCloseTo(1, 12);
    expect(distance(points[0]!.coordinates, points[2]!.coordinates)).toBeCloseTo(7, 9);
  });

  test('shows nothing of points that are all in one place, or of nobody', () => {
    expect(classicalMds({ actors: ['A', 'B'], values: new Float64Array(4) }).axes).toEqual([]);
    expect(classicalMds({ actors: [], values: new Float64Array(0) })).toEqual({ points: [], axes: [] });
  });

  test('property: points on a plane keep their distances', () => {
    const place = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 12 }), (plane) => {
        const values = Float64Array.from(plane.flatMap((a) => plane.map((b) => distance(a, b))));
        const { points } = classicalMds({ actors: plane.map((_, i) => String(i)), values });
        for (const [i, a] of plane.entries()) {
          for (const [j, b] of plane.entries()) {
            expect(Math.abs(distance(points[i]!.coordinates, points[j]!.coordinates) - distance(a, b))).toBeLessThan(
              1e-3,
            );
          }
        }
      }),
    );
  });

  test('refuses pairs that are not defined, negative or not symmetric', () => {
    const pair = (x: number, y: number) => ({ actors: ['FRA', 'USA'], values: Float64Array.of(0, x, y, 0) });
    expect(failure('invalid_data', () => classicalMds(pair(Number.NaN, Number.NaN))).message).toContain('FRA and USA');
    failure('invalid_data', () => classicalMds(pair(-1, -1)));
    failure('invalid_data', () => classicalMds(pair(1, 2)));
    failure('invalid_data', () => classicalMds({ actors: ['A'], values: Float64Array.of(1) }));
    failure('invalid_option', () => classicalMds(pair(1, 1), { dimensions: 0 }));
  });
});

describe('correspondenceAnalysis', () => {
  /** Greenacre (1984): smoking (none, light, medium, heavy) by staff group. */
  const SMOKE = {
    rows: ['SM', 'JM', 'SE', 'JE', 'SC'],
    columns: ['none', 'light', 'medium', 'heavy'],
    values: Float64Array.of(4, 2, 3, 2, 4, 3, 7, 4, 25, 10, 12, 4, 18, 24, 33, 13, 10, 6, 7, 2),
  };

  test('gives the published inertias and map of the smokers', () => {
    const { axes, inertia, rows } = correspondenceAnalysis(SMOKE, { dimensions: 3 });
    // R package ca: principal inertias 0.074759 (87.76 %), 0.010017 (11.76 %), 0.000414 (0.49 %)
    expect(axes.map(({ value }) => value.toFixed(6))).toEqual(['0.074759', '0.010017', '0.000414']);
    expect(axes.map(({ share }) => (share * 100).toFixed(2))).toEqual(['87.76', '11.76', '0.49']);
    expect(inertia).toBeCloseTo(0.08519, 5);
    // Greenacre: on the first axis senior employees lie at 0.381, junior employees at 0.233 on the other side
    const first = Object.fromEntries(rows.map(({ label, coordinates }) => [label, coordinates[0]!]));
    expect(Math.abs(first.SE!)).toBeCloseTo(0.381, 3);
    expect(first.JE! / first.SE!).toBeCloseTo(-0.233 / 0.381, 2);
  });

  test('differential: is the singular value decomposition of the residuals, rows and columns alike', () => {
    const size = fc.integer({ min: 2, max: 6 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 36, maxLength: 36 }),
        (n, m, list) => {
          const values = Float64Array.from(list.slice(0, n * m));
          const labels = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i}`);
          const table = { rows: labels(n, 'r'), columns: labels(m, 'c'), values };
          const sum = values.reduce((a, b) => a + b, 0);
          const r = table.rows.map((_, i) => values.slice(i * m, (i + 1) * m).reduce((a, b) => a + b, 0) / sum);
          const c = table.columns.map((_, j) => table.rows.reduce((a, _, i) => a + values[i * m + j]! / sum, 0));
          const residual = new Matrix(
            r.map((mass, i) =>
              c.map((other, j) => (values[i * m + j]! / sum - mass * other) / Math.sqrt(mass * other)),
            ),
          );
          const { diagonal } = new SingularValueDecomposition(residual, { autoTranspose: true });
          const found = correspondenceAnalysis(table, { dimensions: 6 });
          const expected = diagonal.map((s) => s ** 2).sort((a, b) => b - a);
          for (const [k, { value }] of found.axes.entries()) expect(value).toBeCloseTo(expected[k]!, 10);
          expect(found.axes.reduce((a, { value }) => a + value, 0)).toBeCloseTo(found.inertia, 9);
          // reconstitution: p_ij = r_i c_j (1 + Σ_k f_ik g_jk / √λ_k)
          for (const [i, row] of found.rows.entries()) {
            for (const [j, column] of found.columns.entries()) {
              const sumOver = found.axes.reduce(
                (a, { value }, k) => a + (row.coordinates[k]! * column.coordinates[k]!) / Math.sqrt(value),
                0,
              );
              expect(r[i]! * c[j]! * (1 + sumOver)).toBeCloseTo(values[i * m + j]! / sum, 4);
            }
          }
        },
      ),
    );
  });

  test('names what has no profile, and shows nothing of proportional rows', () => {
    const table = {
      rows: ['A', 'B', 'C'],
      columns: ['x', 'y', 'z'],
      values: Float64Array.of(1, 0, 2, 0, 0, 0, 2, 0, 4),
    };
    const found = correspondenceAnalysis(table);
    expect(found.empty).toEqual({ rows: ['B'], columns: ['y'] });
    expect(found.rows).toEqual([
      { label: 'A', coordinates: [] },
      { label: 'C', coordinates: [] },
    ]);
    expect(found.inertia).toBeCloseTo(0, 12);
    expect(correspondenceAnalysis({ rows: [], columns: [], values: new Float64Array(0) }).axes).toEqual([]);
  });

  test('refuses tables that are none', () => {
    failure('invalid_data', () => correspondenceAnalysis({ rows: ['A'], columns: ['x'], values: Float64Array.of(-1) }));
    failure('invalid_data', () =>
      correspondenceAnalysis({ rows: ['A'], columns: ['x'], values: Float64Array.of(1, 2) }),
    );
    failure('invalid_option', () => correspondenceAnalysis(SMOKE, { axes: 2 } as object));
  });

  test('doubledTable gives each proposition two poles', () => {
    const table = doubledTable(matrixOf({ A: '+0', B: '-.' }));
    expect(table.columns).toEqual(['p000 +', 'p000 -', 'p001 +', 'p001 -']);
    expect([...table.values]).toEqual([1, 0, 0.5, 0.5, 0, 1, 0, 0]);
  });

  test('sets camps apart on the first axis', () => {
    const { rows } = correspondenceAnalysis(doubledTable(matrixOf({ A: '++-+', B: '++--', C: '--++', D: '--+-' })), {
      dimensions: 1,
    });
    const [a, b, c, d] = rows.map(({ coordinates }) => Math.sign(coordinates[0]!));
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
  });
});
