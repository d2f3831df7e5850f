// Rows by the id of their claim. An id is a hash, so that it is found at once only if it was seen before.
import { once } from '../schema/once.js';

/** More ids than anybody looks at between two additions. */
const MOST_SEEN = 100_000;

/** The rows of a segment by id. */
export class RowsById {
  readonly #seen = new Map<string, number>();
  readonly #all: () => ReadonlyMap<string, number>;

  /** @param all Makes the ids of all rows. */
  constructor(all: () => ReadonlyMap<string, number>) {
    this.#all = once(all);
  }

  /** Keeps an id in mind that somebody was told. */
  saw(id: string, row: number): void {
    if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
    this.#seen.set(id, row);
  }

  /** The row of an id that was seen before; constant time. */
  seen(id: string): number | undefined {
    return this.#seen.get(id);
  }

  /** The row of an id. The first call hashes every claim. */
  find(id: string): number | undefined {
    return this.#all().get(id);
  }
}
