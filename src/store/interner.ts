// A number for each string, so that columns can hold it.

/** Strings as small integers, in the order of their first coming. Append only, so versions of a graph share one. */
export class Interner {
  readonly #numbers = new Map<string, number>();
  readonly #strings: string[] = [];

  get size(): number {
    return this.#strings.length;
  }

  /** The number of a string, given a new one if it has none. */
  intern(string: string): number {
    const known = this.#numbers.get(string);
    if (known !== undefined) return known;
    this.#numbers.set(string, this.#strings.length);
    this.#strings.push(string);
    return this.#strings.length - 1;
  }

  /** The number of a string, or -1. */
  find(string: string): number {
    return this.#numbers.get(string) ?? -1;
  }

  /** The string of a number that this gave out. */
  string(number: number): string {
    return this.#strings[number] as string;
  }
}
