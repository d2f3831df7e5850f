// Cells of a matrix as they come, before their place is known.

/** Cells of a matrix in any order, as columns that grow; filled again and again without making garbage. */
export class CellList {
  length = 0;
  row = new Uint32Array(1024);
  column = new Uint32Array(1024);
  code = new Int8Array(1024);

  add(row: number, column: number, code: number): void {
    const at = this.length;
    if (at === this.row.length) this.#grow();
    this.row[at] = row;
    this.column[at] = column;
    this.code[at] = code;
    this.length = at + 1;
  }

  #grow(): void {
    const { row, column, code } = this;
    this.row = new Uint32Array(row.length * 2);
    this.column = new Uint32Array(row.length * 2);
    this.code = new Int8Array(row.length * 2);
    this.row.set(row);
    this.column.set(column);
    this.code.set(code);
  }
}
