// A hash table of rows, to find a claim that is there already.

const EMPTY = -1;

/** Rows by a 32-bit hash: open addressing in one typed array, 4 bytes a slot. Append only. */
export class RowTable {
  #slots = new Int32Array(1 << 10).fill(EMPTY);
  /** Where the last search ended: the place for a row that was not found. */
  #open = 0;
  #used = 0;

  /** The first row of this hash for which `same` holds, or -1. */
  find(hash: number, same: (row: number) => boolean): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] as number;
      if (row === EMPTY || same(row)) {
        this.#open = slot;
        return row;
      }
    }
  }

  /**
   * Adds the row that `find` has just not found. `hashes` has the hash of every row added so far, for when the table
   * grows.
   */
  add(row: number, hashes: Uint32Array): void {
    this.#slots[this.#open] = row;
    this.#used += 1;
    if ((this.#used + 1) * 2 > this.#slots.length) this.#grow(hashes);
  }

  #place(hash: number, row: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#slots[slot] = row;
  }

  #grow(hashes: Uint32Array): void {
    const rows = this.#slots.filter((row) => row !== EMPTY);
    this.#slots = new Int32Array(this.#slots.length * 4).fill(EMPTY);
    for (const row of rows) this.#place(hashes[row] as number, row);
  }
}
