// From statements to a matrix: how often each actor said what on which proposition, and what comes of it.
import { POSITIONS } from '../../kinds/position.js';
import { entryOf } from '../../schema/entry.js';
import type { Statement } from './discourse-statements.js';
import type { Normalization, Relation } from './network-options.js';

export type Weigh = (statement: Statement) => number;

/**
 * x_ijk: how much actor i said on proposition j at position k, for the pairs (i, j) that have anything. The cells of
 * proposition j are `start[j]` to `start[j + 1]`.
 */
interface Cells {
  readonly start: Uint32Array;
  readonly actor: Uint32Array;
  /** Three for each cell, in the order of `POSITIONS`. */
  readonly x: Float64Array;
}

const LEVELS = POSITIONS.length;

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
    const at = entryOf(places, key, () => sums.push(0, 0, 0) - LEVELS) + statement.position;
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

/** |k - k'| / R between positions, in the order of `POSITIONS`: support, oppose, and undecided in the middle. */
const DISTANCE = [
  [0, 1, 0.5],
  [1, 0, 0.5],
  [0.5, 0.5, 0],
] as const;

/** What two statements of one proposition add to a tie, by the distance of their positions. */
const WEIGHT: Readonly<Record<Exclude<Relation, 'combine'>, (distance: number) => number>> = {
  congruence: (distance) => 1 - distance,
  conflict: (distance) => distance,
  subtract: (distance) => 1 - 2 * distance,
  ignore: () => 1,
};

/** What one statement of each of two actors adds to their tie, by the positions taken (indices into `POSITIONS`). */
export function pairWeight(relation: Relation, k: number, other: number): number {
  return WEIGHT[relation as Exclude<Relation, 'combine'>](DISTANCE[k]?.[other] as number);
}

/**
 * Actors by actors, row-major: the sum over propositions j and positions k, k' of x_ijk x_i'jk' w(|k - k'| / R), divided
 * as the normalization asks; 0 on the diagonal and where the divisor is 0 (an actor without statements has no tie).
 */
export function oneMode(cells: Cells, actors: number, relation: Relation, normalization: Normalization): Float64Array {
  const values = new Float64Array(actors * actors);
  const overlap = normalization === 'jaccard' ? new Float64Array(actors * actors) : null;
  const { start, actor, x } = cells;
  const weights = Array.from({ length: LEVELS * LEVELS }, (_, at) =>
    pairWeight(relation, Math.floor(at / LEVELS), at % LEVELS),
  );
  for (let j = 0; j + 1 < start.length; j += 1) {
    const end = start[j + 1] as number;
    for (let a = start[j] as number; a < end; a += 1) {
      const row = (actor[a] as number) * actors;
      const [support, oppose, undecided] = weighted(x, a, weights);
      for (let b = a + 1; b < end; b += 1) {
        const at = b * LEVELS;
        const place = row + (actor[b] as number);
        values[place] =
          (values[place] as number) +
          support * (x[at] as number) +
          oppose * (x[at + 1] as number) +
          undecided * (x[at + 2] as number);
        if (overlap !== null) overlap[place] = (overlap[place] as number) + shared(x, a, b);
      }
    }
  }
  divide(values, cells, actors, normalization, overlap);
  return values;
}

/** For each position of the other actor, what meets it: sum over k of x_ijk w_kk'. */
function weighted(x: Float64Array, cell: number, weights: readonly number[]): readonly [number, number, number] {
  const at = cell * LEVELS;
  const meeting = (other: number) => {
    let sum = 0;
    for (let k = 0; k < LEVELS; k += 1) sum += (x[at + k] as number) * (weights[k * LEVELS + other] as number);
    return sum;
  };
  return [meeting(0), meeting(1), meeting(2)];
}

/** Sum over positions that both took of x + x' - x x'. */
function shared(x: Float64Array, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < LEVELS; k += 1) {
    const mine = x[a * LEVELS + k] as number;
    const theirs = x[b * LEVELS + k] as number;
    if (mine > 0 && theirs > 0) sum += mine + theirs - mine * theirs;
  }
  return sum;
}

function divide(
  values: Float64Array,
  cells: Cells,
  actors: number,
  normalization: Normalization,
  overlap: Float64Array | null,
): void {
  const total = activity(cells, actors, (x) => x);
  const length = activity(cells, actors, (x) => x * x).map(Math.sqrt);
  for (let i = 0; i < actors; i += 1) {
    for (let other = i + 1; other < actors; other += 1) {
      const at = i * actors + other;
      const [a, b] = [total[i] as number, total[other] as number];
      let divisor = 1;
      if (normalization === 'average') divisor = (a + b) / 2;
      else if (normalization === 'dnaCosine') divisor = a * b;
      else if (normalization === 'cosine') divisor = (length[i] as number) * (length[other] as number);
      else if (overlap !== null) divisor = a + b - (overlap[at] as number);
      const value = divisor === 0 ? 0 : (values[at] as number) / divisor;
      values[at] = value;
      values[other * actors + i] = value;
    }
  }
}

function activity({ actor, x }: Cells, actors: number, of: (x: number) => number): Float64Array {
  const sums = new Float64Array(actors);
  for (let at = 0; at < x.length; at += 1) {
    const i = actor[Math.floor(at / LEVELS)] as number;
    sums[i] = (sums[i] as number) + of(x[at] as number);
  }
  return sums;
}

/** Added to a code of `combine` for each position that the actor took, in the order of `POSITIONS`. */
const CODE = [1, 2, 4] as const;

/**
 * Actors by propositions, row-major: x_ij as the relation makes it of x_ijk, divided by the statements of the row
 * (activity) or the column (prominence), whatever their position.
 */
export function twoMode(
  { start, actor, x }: Cells,
  actors: number,
  relation: Relation,
  normalization: Normalization,
): Float64Array {
  const propositions = start.length - 1;
  const values = new Float64Array(actors * propositions);
  const totals = new Float64Array(normalization === 'activity' ? actors : propositions);
  const totalOf = (i: number, j: number) => (normalization === 'activity' ? i : j);
  const each = (visit: (i: number, j: number, cell: number) => void) => {
    for (let j = 0; j < propositions; j += 1) {
      for (let cell = start[j] as number; cell < (start[j + 1] as number); cell += 1) {
        visit(actor[cell] as number, j, cell * LEVELS);
      }
    }
  };
  each((i, j, at) => {
    const [support, oppose, undecided] = [x[at] as number, x[at + 1] as number, x[at + 2] as number];
    const place = i * propositions + j;
    if (relation === 'subtract') values[place] = support - oppose;
    else if (relation === 'ignore') values[place] = support + oppose + undecided;
    else values[place] = CODE.reduce((code, bit, k) => code + ((x[at + k] as number) > 0 ? bit : 0), 0);
    const total = totalOf(i, j);
    totals[total] = (totals[total] as number) + support + oppose + undecided;
  });
  if (normalization === 'none') return values;
  each((i, j) => {
    const place = i * propositions + j;
    values[place] = (values[place] as number) / (totals[totalOf(i, j)] as number);
  });
  return values;
}
