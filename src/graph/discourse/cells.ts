// How often each actor said what on which proposition.
import { POSITIONS } from '../../kinds/position.js';
import type { Statement } from './discourse-statements.js';

/** How much a statement counts in a network; 0 if not at all. */
export type Weigh = (statement: Statement) => number;

/**
 * x_ijk: how much actor i said on proposition j at position k, for the pairs (i, j) that have anything. The cells of
 * proposition j are `start[j]` to `start[j + 1]`.
 */
export interface Cells {
  readonly start: Uint32Array;
  /** Place of the actor among the rows. */
  readonly actor: Uint32Array;
  /** Three for each cell, in the order of `POSITIONS`. */
  readonly x: Float64Array;
}

export const LEVELS = POSITIONS.length;

/** Sums statements by actor, proposition and position. Time O(statements), memory O(cells). */
export function cellsOf(
  statements: readonly Statement[],
  weigh: Weigh,
  rows: readonly number[],
  columns: readonly number[],
): Cells {
  const rowOf = new Map(rows.map((actor, i) => [actor, i]));
  const columnOf = new Map(columns.map((topic, j) => [topic, j]));
  const places = new Map<number, number>();
  const sums: number[] = [];
  for (const statement of statements) {
    const weight = weigh(statement);
    if (weight === 0) continue;
    const key = (columnOf.get(statement.topic) as number) * rows.length + (rowOf.get(statement.actor) as number);
    let place = places.get(key);
    if (place === undefined) {
      place = sums.length;
      places.set(key, place);
      for (let k = 0; k < LEVELS; k += 1) sums.push(0);
    }
    const at = place + statement.position;
    sums[at] = (sums[at] as number) + weight;
  }
  const keys = Float64Array.from(places.keys()).sort();
  const start = new Uint32Array(columns.length + 1);
  const actor = new Uint32Array(keys.length);
  const x = new Float64Array(keys.length * LEVELS);
  keys.forEach((key, cell) => {
    const column = Math.floor(key / rows.length);
    const place = places.get(key) as number;
    start[column + 1] = cell + 1;
    actor[cell] = key - column * rows.length;
    for (let k = 0; k < LEVELS; k += 1) x[cell * LEVELS + k] = sums[place + k] as number;
  });
  for (let j = 1; j < start.length; j += 1) start[j] = Math.max(start[j] as number, start[j - 1] as number);
  return { start, actor, x };
}
