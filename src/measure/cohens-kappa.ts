// Agreement beyond chance of two actors.
import { choice, knownOptions, wholeNumber } from '../schema/options.js';
import { checkStances, type PairMatrix, type StanceMatrix } from './matrix.js';
import { eachPairTable, type PairTable, tableOf } from './pair-table.js';

/** How grave a disagreement is: all alike; by distance; by squared distance. */
export const KAPPA_WEIGHTS = ['none', 'linear', 'quadratic'] as const;
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number];

/** How chance agreement is reckoned with. */
export interface KappaOptions {
  /** `linear` and `quadratic` give the weighted kappa of 1968. Default `none`, the kappa of 1960. */
  readonly weights?: KappaWeights;
  /** Kappa is not defined on fewer joint propositions than this. Default 1. */
  readonly minJoint?: number;
}

/** Agreement beyond chance, and what it was made from. */
export interface Kappa {
  /** In [-1, 1]: 1 is perfect, 0 what chance gives; `null` where chance alone gives 1 or `joint` is below `minJoint`. */
  readonly kappa: number | null;
  /** Share of (weighted) agreement; `null` with no joint proposition. */
  readonly observed: number | null;
  /** The same if the two were independent with the positions that each has. */
  readonly expected: number | null;
  readonly joint: number;
}

/**
 * Cohen's kappa: agreement of two actors beyond what their habits alone would give.
 *
 * kappa = (p_o - p_e) / (1 - p_e), with p_o = Σ w_xy p_xy and p_e = Σ w_xy p_x p_y over the three positions; w_xy is
 * 1 for x = y and otherwise 0 (`none`), 1 - |x - y| / 2 (`linear`) or 1 - (x - y)² / 4 (`quadratic`).
 *
 * @returns Time O(propositions). Contested stances and silence are left out.
 * @throws {StanceError} `not_found` for an actor that is no row; `invalid_option` for a wrong option.
 * @see Cohen, J. (1960). A Coefficient of Agreement for Nominal Scales. Educational and Psychological Measurement
 *   20(1), 37-46; Cohen, J. (1968). Weighted Kappa. Psychological Bulletin 70(4), 213-220. For foreign policy: Häge,
 *   F. (2011). Choice or Circumstance? Political Analysis 19(3), 287-305.
 * @example
 * cohensKappa(stanceMatrix(StanceGraph.from(coalition)), 'FRA', 'ITA'); // {"kappa": 0, "observed": 0.5, "expected": 0.5, "joint": 2}
 */
export function cohensKappa(matrix: StanceMatrix, a: string, b: string, options: KappaOptions = {}): Kappa {
  const { weights, minJoint } = readKappa('cohensKappa', options);
  return kappaOf(tableOf('cohensKappa', matrix, a, b), weights, minJoint);
}

/**
 * Cohen's kappa of every pair of actors. The diagonal is 1 where it is defined.
 *
 * @returns Symmetric; NaN where kappa is `null`. Time O(n² m / 3) for n actors and m propositions.
 * @throws {StanceError} `invalid_option` for a wrong option.
 * @example
 * kappaMatrix(stanceMatrix(StanceGraph.from(coalition))).values.length; // 100
 */
export function kappaMatrix(matrix: StanceMatrix, options: KappaOptions = {}): PairMatrix {
  checkStances('kappaMatrix', matrix);
  const { weights, minJoint } = readKappa('kappaMatrix', options);
  const n = matrix.actors.length;
  const values = new Float64Array(n * n).fill(Number.NaN);
  eachPairTable(matrix, (i, j, table) => {
    const kappa = kappaOf(table, weights, minJoint).kappa ?? Number.NaN;
    values[i * n + j] = kappa;
    values[j * n + i] = kappa;
  });
  for (const [i, actor] of matrix.actors.entries()) {
    values[i * n + i] = kappaOf(tableOf('kappaMatrix', matrix, actor, actor), weights, minJoint).kappa ?? Number.NaN;
  }
  return { actors: [...matrix.actors], values };
}

function readKappa(caller: string, options: KappaOptions): Required<KappaOptions> {
  knownOptions(caller, options, ['weights', 'minJoint']);
  const { weights = 'none', minJoint = 1 } = options;
  choice(caller, 'weights', weights, KAPPA_WEIGHTS);
  wholeNumber(caller, 'minJoint', minJoint, 1);
  return { weights, minJoint };
}

/** Of two positions `distance` steps apart. */
const WEIGHTS: Readonly<Record<KappaWeights, readonly number[]>> = {
  none: [1, 0, 0],
  linear: [1, 1 / 2, 0],
  quadratic: [1, 3 / 4, 0],
};

export function kappaOf({ counts, joint }: PairTable, weights: KappaWeights, minJoint: number): Kappa {
  if (joint === 0) return { kappa: null, observed: null, expected: null, joint };
  const first = [0, 0, 0];
  const second = [0, 0, 0];
  for (let cell = 0; cell < 9; cell += 1) {
    const [count, x, y] = [counts[cell] as number, Math.floor(cell / 3), cell % 3];
    first[x] = (first[x] as number) + count;
    second[y] = (second[y] as number) + count;
  }
  let same = 0;
  let chance = 0;
  for (let cell = 0; cell < 9; cell += 1) {
    const [x, y] = [Math.floor(cell / 3), cell % 3];
    const weight = WEIGHTS[weights][Math.abs(x - y)] as number;
    same += weight * (counts[cell] as number);
    chance += weight * (first[x] as number) * (second[y] as number);
  }
  const observed = same / joint;
  const expected = chance / joint ** 2;
  // in whole numbers, so that chance agreement of exactly 1 is seen as such
  const isDefined = joint >= minJoint && chance < joint ** 2;
  return { kappa: isDefined ? (same * joint - chance) / (joint ** 2 - chance) : null, observed, expected, joint };
}
