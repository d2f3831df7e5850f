// Actors by actors: congruence and conflict, normalized.
import { type Cells, LEVELS } from './cells.js';
import type { Normalization, Relation } from './network-options.js';

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
 *
 * Time O(sum over propositions of the squared number of its actors), memory O(actors^2).
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
