// How often two actors held which two positions: what every measure of a pair is made from.
import { checkStances, rowOf, type StanceMatrix } from './matrix.js';
import { bitCount, positionBits } from './position-bits.js';

/**
 * How often two actors held which two positions, over the propositions on which both are on record. Row by row in the
 * order support, undecided, oppose of the first actor, and within a row of the second: `counts[3 * x + y]`.
 */
export interface PairTable {
  readonly counts: ArrayLike<number>;
  /** Sum of the counts. */
  readonly joint: number;
}

/** The table that every measure of two actors is a function of. */
export function tableOf(caller: string, matrix: StanceMatrix, a: string, b: string): PairTable {
  checkStances(caller, matrix);
  const columns = matrix.propositions.length;
  const first = rowOf(caller, matrix, a) * columns;
  const second = rowOf(caller, matrix, b) * columns;
  const counts = new Array<number>(9).fill(0);
  let joint = 0;
  for (let j = 0; j < columns; j += 1) {
    const cell = pairCell(matrix.values[first + j] as number, matrix.values[second + j] as number);
    if (cell < 0) continue;
    counts[cell] = (counts[cell] as number) + 1;
    joint += 1;
  }
  return { counts, joint };
}

/** The place in the counts of two codes, or -1 if either is no position. */
export function pairCell(x: number, y: number): number {
  return x < -1 || x > 1 || y < -1 || y > 1 ? -1 : 3 * (1 - x) + (1 - y);
}

/**
 * Visits every pair of rows `i < j` in order. The table is the same object each time, written over. Time O(n² m) bit
 * operations for n actors and m propositions.
 */
export function eachPairTable(matrix: StanceMatrix, visit: (i: number, j: number, table: PairTable) => void): void {
  const { width, support, undecided, oppose } = positionBits(matrix);
  const planes = [support, undecided, oppose];
  const counts = new Uint32Array(9);
  const table = { counts, joint: 0 };
  const n = matrix.actors.length;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      table.joint = 0;
      for (let cell = 0; cell < 9; cell += 1) {
        const x = planes[Math.floor(cell / 3)] as Int32Array;
        const count = commonBits(x, i * width, planes[cell % 3] as Int32Array, j * width, width);
        counts[cell] = count;
        table.joint += count;
      }
      visit(i, j, table);
    }
  }
}

function commonBits(a: Int32Array, aStart: number, b: Int32Array, bStart: number, width: number): number {
  let count = 0;
  for (let k = 0; k < width; k += 3) {
    count += bitCount(
      (a[aStart + k] as number) & (b[bStart + k] as number),
      (a[aStart + k + 1] as number) & (b[bStart + k + 1] as number),
      (a[aStart + k + 2] as number) & (b[bStart + k + 2] as number),
    );
  }
  return count;
}
