// Rows of text lined up for a terminal.
import { visible } from './escape.js';

/** Each cell but the last of its row as wide as the widest of its column, and nothing in them that steers a terminal. */
export function linedUp(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const shown = rows.map((row) => row.map(visible));
  const widths: number[] = [];
  for (const row of shown) for (const [i, { length }] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, length);
  return shown.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] as number))));
}

/** The length of the longest; 0 of none. */
export function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
