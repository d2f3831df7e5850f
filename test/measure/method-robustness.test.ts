import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../src/measure/agreement.js';
import { cohensKappa } from '../../src/measure/cohens-kappa.js';
import type { StanceMatrix } from '../../src/measure/matrix.js';
import { methodRobustness, PAIR_METRICS, type PairMetric } from '../../src/measure/method-robustness.js';
import { failure } from '../support/failure.js';
import { anyMatrix, matrixOf } from '../support/stances.js';

function signed(matrix: StanceMatrix, a: string, b: string, metric: PairMetric): number | null {
  if (metric === 'kappa') return cohensKappa(matrix, a, b).kappa;
  const { share } = agreement(matrix, a, b, { abstentions: metric });
  return share === null ? null : 2 * share - 1;
}

function without({ actors, propositions, values }: StanceMatrix, left: number): StanceMatrix {
  return {
    actors,
    propositions: propositions.filter((_, j) => j !== left),
    values: values.filter((_, at) => at % propositions.length !== left),
  };
}

const sign = (value: number) => (Math.abs(value) < 1e-12 ? 0 : Math.sign(value));

describe('methodRobustness', () => {
  test('names the metric and the proposition on which a sign depends', () => {
    // same on two of three; abstention makes one of them no agreement at all
    const { edges, fragile } = methodRobustness(matrixOf({ A: '+0-', B: '+0+' }));
    expect(edges).toBe(1);
    expect(fragile).toHaveLength(1);
    expect(fragile[0]).toMatchObject({ a: 'A', b: 'B', joint: 3 });
    expect(fragile[0]!.value).toBeCloseTo(1 / 3, 12);
    expect(fragile[0]!.byMetric).toEqual([{ metric: 'ignore', value: 0 }]);
    expect(fragile[0]!.byProposition).toEqual([
      { proposition: 'p000', value: 0 },
      { proposition: 'p001', value: 0 },
    ]);
  });

  test('leaves out edges that stand whatever the method', () => {
    expect(
      methodRobustness(matrixOf({ A: '++--', B: '++--', C: '----' })).fragile.map(({ a, b }) => a + b),
    ).not.toContain('AB');
  });

  test('an edge that rests on one proposition is gone without it', () => {
    const { fragile } = methodRobustness(matrixOf({ A: '+', B: '+' }));
    expect(fragile[0]?.byProposition).toEqual([{ proposition: 'p000', value: null }]);
    expect(methodRobustness(matrixOf({ A: '+', B: '+' }), { minJoint: 2 })).toEqual({ edges: 0, fragile: [] });
  });

  test('refuses metrics that are none', () => {
    failure('invalid_option', () => methodRobustness(matrixOf({ A: '+' }), { metric: 's' as never }));
    failure('invalid_option', () => methodRobustness(matrixOf({ A: '+' }), { against: ['s' as never] }));
  });

  test.each(PAIR_METRICS)('differential: with %s every edge is as if computed anew', (metric) => {
    fc.assert(
      fc.property(anyMatrix, (any) => {
        const { edges, fragile } = methodRobustness(any, { metric });
        let count = 0;
        const expected: unknown[] = [];
        for (const [i, a] of any.actors.entries()) {
          for (const b of any.actors.slice(i + 1)) {
            const value = signed(any, a, b, metric);
            if (value === null) continue;
            count += 1;
            const metrics = PAIR_METRICS.filter((other) => {
              const compared = signed(any, a, b, other);
              return compared !== null && sign(compared) !== sign(value);
            });
            const { joint } = agreement(any, a, b);
            const propositions = any.propositions.filter((_, j) => {
              const less = without(any, j);
              if (agreement(less, a, b).joint === joint) return false;
              const other = signed(less, a, b, metric);
              return other === null || sign(other) !== sign(value);
            });
            if (metrics.length + propositions.length > 0) expected.push([a, b, metrics, propositions]);
          }
        }
        expect(edges).toBe(count);
        const got = fragile.map(({ a, b, byMetric, byProposition }) => [
          a,
          b,
          byMetric.map((row) => row.metric),
          byProposition.map((row) => row.proposition),
        ]);
        expect(got).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
