import fc from 'fast-check';
import { StanceCode, type StanceMatrix } from '../../src/measure/matrix.js';

/** A matrix of rows written as text: `+` support, `0` undecided, `-` oppose, `.` no record, `!` contested. */
export function matrixOf(rows: Readonly<Record<string, string>>): StanceMatrix {
  const codes: Readonly<Record<string, number>> = {
    '+': StanceCode.support,
    '0': StanceCode.undecided,
    '-': StanceCode.oppose,
    '.': StanceCode.noRecord,
    '!': StanceCode.contested,
  };
  const actors = Object.keys(rows);
  const width = Object.values(rows)[0]?.length ?? 0;
  const values = Int8Array.from(Object.values(rows).flatMap((row) => [...row].map((sign) => codes[sign] as number)));
  return { actors, propositions: Array.from({ length: width }, (_, j) => `p${String(j).padStart(3, '0')}`), values };
}

/** Up to six actors on up to 70 propositions: more than two words of bits. */
export const anyMatrix = fc
  .record({ actors: fc.integer({ min: 1, max: 6 }), propositions: fc.integer({ min: 0, max: 70 }) })
  .chain(({ actors, propositions }) =>
    fc
      .array(fc.constantFrom(1, 0, -1, -127, -128), {
        minLength: actors * propositions,
        maxLength: actors * propositions,
      })
      .map(
        (values): StanceMatrix => ({
          actors: Array.from({ length: actors }, (_, i) => `A${i}`),
          propositions: Array.from({ length: propositions }, (_, j) => `p${j}`),
          values: Int8Array.from(values),
        }),
      ),
  );

/** The positions of two actors on the propositions on which both have one. */
export function jointPositions(
  { actors, propositions, values }: StanceMatrix,
  a: string,
  b: string,
): [number, number][] {
  const found: [number, number][] = [];
  for (let j = 0; j < propositions.length; j += 1) {
    const x = values[actors.indexOf(a) * propositions.length + j] as number;
    const y = values[actors.indexOf(b) * propositions.length + j] as number;
    if ([1, 0, -1].includes(x) && [1, 0, -1].includes(y)) found.push([x, y]);
  }
  return found;
}

/** A matrix in which two actors hold positions x, y as often as the 3 x 3 table says (support, undecided, oppose). */
export function matrixOfTable(table: readonly (readonly number[])[]): StanceMatrix {
  let [a, b] = ['', ''];
  for (const [x, row] of table.entries()) {
    for (const [y, count] of row.entries()) {
      a += '+0-'[x]!.repeat(count);
      b += '+0-'[y]!.repeat(count);
    }
  }
  return matrixOf({ A: a, B: b });
}
