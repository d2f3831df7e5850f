import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSTENTIONS, type Abstentions, agreement } from '../../src/measure/agreement.js';
import { agreementMatrix } from '../../src/measure/agreement-matrix.js';
import { eachPairTable, tableOf } from '../../src/measure/pair-table.js';
import { failure } from '../support/failure.js';
import { anyMatrix, jointPositions, matrixOf } from '../support/stances.js';

describe('agreement', () => {
  const matrix = matrixOf({ A: '++0--.!', B: '+-0+0+-' });

  test('counts abstention as a position, leaves it out, or grades it', () => {
    expect(agreement(matrix, 'A', 'B')).toEqual({ same: 2, joint: 5, share: 0.4 });
    expect(agreement(matrix, 'A', 'B', { abstentions: 'ignore' })).toEqual({ same: 1, joint: 3, share: 1 / 3 });
    expect(agreement(matrix, 'A', 'B', { abstentions: 'graded' })).toEqual({ same: 2.5, joint: 5, share: 0.5 });
  });

  test('no joint proposition is null, not 0', () => {
    expect(agreement(matrixOf({ A: '+.', B: '.+' }), 'A', 'B')).toEqual({ same: 0, joint: 0, share: null });
    expect(agreement(matrixOf({ A: '0', B: '0' }), 'A', 'B', { abstentions: 'ignore' }).share).toBeNull();
  });

  test('below minJoint the share is null and the counts stay', () => {
    expect(agreement(matrix, 'A', 'B', { minJoint: 6 })).toEqual({ same: 2, joint: 5, share: null });
  });

  test('contested and unknown codes are no positions', () => {
    expect(agreement(matrixOf({ A: '!', B: '!' }), 'A', 'B').joint).toBe(0);
    const odd = { actors: ['A', 'B'], propositions: ['p'], values: Int8Array.of(2, 2) };
    expect(agreement(odd, 'A', 'B').joint).toBe(0);
    expect(agreementMatrix(odd).joint[1]).toBe(0);
  });

  test('refuses what it cannot do', () => {
    expect(failure('not_found', () => agreement(matrixOf({ FRA: '+', GBR: '+' }), 'FRA', 'GRB')).message).toContain(
      '"GBR"',
    );
    failure('invalid_option', () => agreement(matrix, 'A', 'B', { abstentions: 'half' as Abstentions }));
    failure('invalid_option', () => agreement(matrix, 'A', 'B', { minJoint: 0 }));
    failure('invalid_option', () => agreement(matrix, 'A', 'B', { minShared: 1 } as object));
    failure('invalid_data', () => agreement({ ...matrix, values: new Int8Array(3) }, 'A', 'B'));
    failure('invalid_data', () => agreementMatrix(null as never));
  });

  test.each(ABSTENTIONS)(
    'differential: %s is its definition in nested loops, pair by pair and all at once',
    (abstentions) => {
      fc.assert(
        fc.property(anyMatrix, (any) => {
          const all = agreementMatrix(any, { abstentions });
          for (const [i, a] of any.actors.entries()) {
            for (const [j, b] of any.actors.entries()) {
              let [same, joint] = [0, 0];
              for (const [x, y] of jointPositions(any, a, b)) {
                if (abstentions === 'ignore' && (x === 0 || y === 0)) continue;
                joint += 1;
                same += abstentions === 'graded' ? 1 - Math.abs(x - y) / 2 : Number(x === y);
              }
              const share = joint === 0 ? null : same / joint;
              expect(agreement(any, a, b, { abstentions })).toEqual({ same, joint, share });
              const at = i * any.actors.length + j;
              expect([all.same[at], all.joint[at], all.values[at]]).toEqual([same, joint, share ?? Number.NaN]);
            }
          }
        }),
      );
    },
  );

  test('property: the order of propositions does not matter, and opposing everything turns polar agreement round', () => {
    fc.assert(
      fc.property(anyMatrix, (any) => {
        const turned = {
          ...any,
          values: any.values.map((value, k) => (k < any.propositions.length && value >= -1 ? -value : value)),
        };
        for (const other of any.actors.slice(1)) {
          const before = agreement(any, 'A0', other, { abstentions: 'ignore' });
          const after = agreement(turned, 'A0', other, { abstentions: 'ignore' });
          expect(after).toEqual({ ...after, same: before.joint - before.same, joint: before.joint });
        }
      }),
    );
  });
});

describe('tableOf', () => {
  test('has a row for each position of the first and a column for each of the second', () => {
    const { counts, joint } = tableOf('test', matrixOf({ A: '++0--.!', B: '+-0+0+-' }), 'A', 'B');
    expect([...Array.from(counts), joint]).toEqual([1, 0, 1, 0, 1, 0, 1, 1, 0, 5]);
  });

  test('differential: all pairs at once are the pairs one by one', () => {
    fc.assert(
      fc.property(anyMatrix, (any) => {
        const seen: unknown[] = [];
        eachPairTable(any, (i, j, { counts, joint }) => seen.push([i, j, Array.from(counts), joint]));
        const expected: unknown[] = [];
        for (const [i, a] of any.actors.entries()) {
          for (let j = i + 1; j < any.actors.length; j += 1) {
            const { counts, joint } = tableOf('test', any, a, any.actors[j]!);
            expected.push([i, j, Array.from(counts), joint]);
          }
        }
        expect(seen).toEqual(expected);
      }),
    );
  });
});
