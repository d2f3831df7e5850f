import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../src/measure/agreement.js';
import { cohensKappa, KAPPA_WEIGHTS, kappaMatrix } from '../../src/measure/cohens-kappa.js';
import type { StanceMatrix } from '../../src/measure/matrix.js';
import { sScore, sScoreMatrix } from '../../src/measure/s-score.js';
import { failure } from '../support/failure.js';
import { anyMatrix, jointPositions, matrixOf, matrixOfTable } from '../support/stances.js';

describe('cohensKappa', () => {
  // Cohen (1968), table 1: 200 cases, three categories; kappa .492, observed .70, expected .41
  const COHEN = matrixOfTable([
    [88, 10, 2],
    [14, 40, 6],
    [18, 10, 12],
  ]);

  test('gives the numbers of Cohen', () => {
    const { kappa, observed, expected, joint } = cohensKappa(COHEN, 'A', 'B');
    expect(kappa).toBeCloseTo(0.492, 3);
    expect([observed, joint]).toEqual([0.7, 200]);
    expect(expected).toBeCloseTo(0.41, 12);
  });

  test('is null where chance alone would agree, or nothing is joint', () => {
    expect(cohensKappa(matrixOf({ A: '++', B: '++' }), 'A', 'B')).toEqual({
      kappa: null,
      observed: 1,
      expected: 1,
      joint: 2,
    });
    expect(cohensKappa(matrixOf({ A: '+.', B: '.+' }), 'A', 'B')).toEqual({
      kappa: null,
      observed: null,
      expected: null,
      joint: 0,
    });
    expect(cohensKappa(matrixOf({ A: '+-', B: '+-' }), 'A', 'B', { minJoint: 3 }).kappa).toBeNull();
  });

  test('is 1 for equal and -1 for evenly opposite positions', () => {
    expect(cohensKappa(matrixOf({ A: '+-0', B: '+-0' }), 'A', 'B').kappa).toBe(1);
    expect(cohensKappa(matrixOf({ A: '+-', B: '-+' }), 'A', 'B').kappa).toBe(-1);
  });

  test('refuses unknown weights', () => {
    failure('invalid_option', () => cohensKappa(COHEN, 'A', 'B', { weights: 'cubic' as never }));
  });

  test.each(KAPPA_WEIGHTS)('differential: with weights %s it is its definition in nested loops', (weights) => {
    const power = { none: 0, linear: 1, quadratic: 2 }[weights];
    const weight = (x: number, y: number) => (x === y ? 1 : power === 0 ? 0 : 1 - (Math.abs(x - y) / 2) ** power);
    fc.assert(
      fc.property(anyMatrix, (any) => {
        const all = kappaMatrix(any, { weights });
        for (const [i, a] of any.actors.entries()) {
          for (const [j, b] of any.actors.entries()) {
            const pairs = jointPositions(any, a, b);
            const n = pairs.length;
            let [observed, expected] = [0, 0];
            for (const [x, y] of pairs) observed += weight(x, y) / n;
            for (const [x] of pairs) for (const [, y] of pairs) expected += weight(x, y) / n ** 2;
            const { kappa } = cohensKappa(any, a, b, { weights });
            if (n === 0 || 1 - expected < 1e-9) expect(kappa).toBeNull();
            else expect(kappa).toBeCloseTo((observed - expected) / (1 - expected), 9);
            const value = all.values[i * any.actors.length + j] as number;
            expect(Number.isNaN(value) ? null : value).toBe(kappa);
          }
        }
      }),
    );
  });
});

const lijphart = (matrix: StanceMatrix, a: string, b: string) =>
  agreement(matrix, a, b, { abstentions: 'graded' }).share;

describe('graded agreement, the index of Lijphart', () => {
  test('gives half a point where one of two abstains', () => {
    expect(lijphart(matrixOf({ A: '++0-', B: '+-+-' }), 'A', 'B')).toBe(2.5 / 4);
    expect(lijphart(matrixOf({ A: '.', B: '+' }), 'A', 'B')).toBeNull();
  });
});

describe('sScore', () => {
  test('is 1 for equal, -1 for opposite, 0 halfway', () => {
    expect(sScore(matrixOf({ A: '+-0', B: '+-0' }), 'A', 'B')).toBe(1);
    expect(sScore(matrixOf({ A: '+-', B: '-+' }), 'A', 'B')).toBe(-1);
    expect(sScore(matrixOf({ A: '+-', B: '00' }), 'A', 'B')).toBe(0);
    expect(sScore(matrixOf({ A: '+.', B: '.+' }), 'A', 'B')).toBeNull();
  });

  test('weighs propositions, and refuses weights that are none', () => {
    const matrix = matrixOf({ A: '++', B: '+-' });
    expect(sScore(matrix, 'A', 'B', { weights: new Map([['p001', 3]]) })).toBe(-0.5);
    expect(sScore(matrix, 'A', 'B', { weights: new Map([['p000', 0]]) })).toBe(-1);
    expect(
      sScore(matrix, 'A', 'B', {
        weights: new Map([
          ['p000', 0],
          ['p001', 0],
        ]),
      }),
    ).toBeNull();
    failure('invalid_option', () => sScore(matrix, 'A', 'B', { weights: new Map([['p9', 1]]) }));
    failure('invalid_option', () => sScore(matrix, 'A', 'B', { weights: new Map([['p000', -1]]) }));
    failure('invalid_option', () => sScore(matrix, 'A', 'B', { weights: { p000: 1 } as never }));
  });

  test('property: with equal weights it is twice the Lijphart index less 1, and the matrix has the same', () => {
    fc.assert(
      fc.property(anyMatrix, (any) => {
        const all = sScoreMatrix(any);
        for (const [j, b] of any.actors.entries()) {
          const index = lijphart(any, 'A0', b);
          const s = sScore(any, 'A0', b);
          if (index === null) expect(s).toBeNull();
          else expect(s).toBeCloseTo(2 * index - 1, 12);
          const value = all.values[j] as number;
          if (s === null) expect(value).toBeNaN();
          else expect(value).toBeCloseTo(s, 12);
        }
      }),
    );
  });
});
