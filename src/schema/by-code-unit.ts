// The order of strings in all that is sorted: the same on every machine, whatever its language.

/** By UTF-16 code unit. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
