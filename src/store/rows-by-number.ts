// Where a number stands in a column: all its rows, found without looking at the others.

/** The rows of each number of a column, in their order. */
export class RowsByNumber {
  readonly #start: Uint32Array;
  readonly #rows: Uint32Array;

  /** Time and memory O(rows + numbers). */
  constructor(column: Uint32Array) {
    let most = 0;
    for (const number of column) most = Math.max(most, number);
    const start = new Uint32Array(most + 3);
    for (const number of column) start[number + 2] = (start[number + 2] as number) + 1;
    for (let i = 2; i < start.length; i += 1) start[i] = (start[i] as number) + (start[i - 1] as number);
    this.#rows = new Uint32Array(column.length);
    for (const [row, number] of column.entries()) {
      const place = start[number + 1] as number;
      this.#rows[place] = row;
      start[number + 1] = place + 1;
    }
    this.#start = start;
  }

  /** A view, not a copy; empty for a number that the column does not have. */
  of(number: number): Uint32Array {
    const isThere = number >= 0 && number + 1 < this.#start.length;
    return isThere ? this.#rows.subarray(this.#start[number], this.#start[number + 1]) : NONE;
  }
}

const NONE = new Uint32Array(0);
