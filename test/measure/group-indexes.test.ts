import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementIndex } from '../../src/measure/agreement-index.js';
import { polarization } from '../../src/measure/polarization.js';
import { riceIndex } from '../../src/measure/rice-index.js';
import { failure } from '../support/failure.js';
import { anyMatrix, matrixOf } from '../support/stances.js';

const matrix = matrixOf({ A: '+++0.', B: '++-0.', C: '+--+.', D: '+-0-!' });

describe('riceIndex', () => {
  test('is the margin over those who take sides', () => {
    const { mean, propositions } = riceIndex(matrix);
    expect(propositions.map(({ value }) => value)).toEqual([1, 0, 1 / 3, 0, null]);
    expect(propositions[2]).toEqual({ proposition: 'p002', support: 1, oppose: 2, undecided: 1, value: 1 / 3 });
    expect(mean).toBeCloseTo(1 / 3, 12);
  });

  test('of a group counts its members once, and nobody else', () => {
    expect(riceIndex(matrix, { among: ['A', 'B', 'A'] }).propositions.map(({ value }) => value)).toEqual([
      1,
      1,
      0,
      null,
      null,
    ]);
    expect(riceIndex(matrix, { among: [] }).mean).toBeNull();
    failure('not_found', () => riceIndex(matrix, { among: ['E'] }));
    failure('invalid_option', () => riceIndex(matrix, { group: [] } as object));
  });
});

describe('agreementIndex', () => {
  test('is 1 united, 0 in equal thirds; two to two is a quarter', () => {
    expect(agreementIndex(matrixOf({ A: '++', B: '+0', C: '+-' })).propositions.map(({ value }) => value)).toEqual([
      1, 0,
    ]);
    expect(agreementIndex(matrix).propositions.map(({ value }) => value)).toEqual([1, 0.25, 0.25, 0.25, null]);
  });
});

describe('polarization', () => {
  test('is 1 for two equal camps at the ends and 0 for a consensus, whatever alpha is', () => {
    for (const alpha of [0.2, 1, 1.6]) {
      const { propositions } = polarization(matrixOf({ A: '++0', B: '++0', C: '+-0', D: '+-0' }), { alpha });
      expect(propositions.map(({ value }) => value)).toEqual([0, 1, 0]);
    }
  });

  test('of two camps half a scale apart is half as great', () => {
    expect(polarization(matrixOf({ A: '+', B: '0' })).mean).toBe(0.5);
  });

  test('does not group opponents together: splitting a camp lowers it', () => {
    const whole = polarization(matrixOf({ A: '+', B: '+', C: '-', D: '-' })).mean!;
    expect(polarization(matrixOf({ A: '+', B: '0', C: '-', D: '-' })).mean!).toBeLessThan(whole);
  });

  test('refuses an alpha for which it is no measure of polarization', () => {
    failure('invalid_option', () => polarization(matrix, { alpha: 0 }));
    failure('invalid_option', () => polarization(matrix, { alpha: 1.7 }));
    failure('invalid_option', () => polarization(matrix, { alpha: Number.NaN }));
  });

  test('differential: is the double sum of Esteban and Ray, and never above 1', () => {
    fc.assert(
      fc.property(anyMatrix, fc.constantFrom(0.1, 0.5, 1, 1.3, 1.6), (any, alpha) => {
        const { propositions } = polarization(any, { alpha });
        for (const [j, { value }] of propositions.entries()) {
          const held = any.actors.map((_, i) => any.values[i * any.propositions.length + j]!).filter((x) => x >= -1);
          if (held.length === 0) {
            expect(value).toBeNull();
            continue;
          }
          const size = (y: number) => held.filter((x) => x === y).length / held.length;
          let sum = 0;
          for (const x of [1, 0, -1]) {
            for (const y of [1, 0, -1]) sum += size(x) ** (1 + alpha) * size(y) * Math.abs(x - y);
          }
          expect(value).toBeCloseTo((2 ** (1 + alpha) * sum) / 2, 12);
          expect(value!).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
