// A map on which distances are as near as can be to those given.
import { Matrix } from 'ml-matrix';
import { StanceError } from '../errors.js';
import { knownOptions, wholeNumber } from '../schema/options.js';
import { checkPairs, type PairMatrix } from './matrix.js';
import { type Axis, type Point, spectrum } from './scaling.js';

/** How many axes are wanted. */
export interface ScalingOptions {
  /** 1 for a line, 2 for a map. There may be fewer. Default 2. */
  readonly dimensions?: number;
}

/** Points on a line or a map, and how much of the whole they show. */
export interface ClassicalMds {
  /** In the order of the matrix. */
  readonly points: readonly Point[];
  /** The axes shown. `share` is the eigenvalue over the sum of all absolute eigenvalues. */
  readonly axes: readonly Axis[];
}

/**
 * Classical multidimensional scaling: points whose distances come near to given dissimilarities.
 *
 * B = -1/2 J D² J with J = I - 11ᵀ/n; axis k is the k-th eigenvector of B times the root of its eigenvalue. Axes are
 * turned so that the coordinate farthest from 0 (the first, if tied) is positive; rotation otherwise has no meaning.
 *
 * @param matrix Dissimilarities, of shares or scores 1 less each of them. At least 0, 0 on the diagonal.
 * @returns Only axes of a positive eigenvalue, so maybe fewer than asked for. Time O(n³), memory O(n²).
 * @throws {StanceError} `invalid_data` for a pair that is not defined (leave the actor out or lower `minJoint`),
 *   negative or not symmetric; `invalid_option` for a wrong option.
 * @see Torgerson, W. S. (1952). Multidimensional Scaling: I. Theory and Method. Psychometrika 17(4), 401-419; Gower,
 *   J. C. (1966). Biometrika 53, 325-338; Mardia, K. V. (1978). Communications in Statistics A 7, 1233-1241 (`share`).
 * @example
 * classicalMds({ actors: ['A', 'B'], values: Float64Array.of(0, 2, 2, 0) }).axes.length; // 1
 */
export function classicalMds(matrix: PairMatrix, options: ScalingOptions = {}): ClassicalMds {
  checkPairs('classicalMds', matrix);
  const dimensions = readDimensions('classicalMds', options);
  const { actors, values } = matrix;
  const n = actors.length;
  checkDissimilarities(actors, values);
  if (n === 0) return { points: [], axes: [] };
  const squares = values.map((value) => value ** 2);
  const means = actors.map((_, i) => squares.subarray(i * n, (i + 1) * n).reduce((sum, square) => sum + square, 0) / n);
  const mean = means.reduce((sum, value) => sum + value, 0) / n;
  const centred = Matrix.zeros(n, n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      centred.set(i, j, -((squares[i * n + j] as number) - (means[i] as number) - (means[j] as number) + mean) / 2);
    }
  }
  const { values: eigenvalues, entry } = spectrum(centred);
  const whole = eigenvalues.reduce((sum, value) => sum + Math.abs(value), 0);
  const axes = eigenvalues
    .slice(0, dimensions)
    .filter((value) => value > whole * ROUNDING)
    .map((value) => ({ value, share: value / whole }));
  const points = actors.map((label, i) => ({
    label,
    coordinates: axes.map(({ value }, k) => entry(i, k) * Math.sqrt(value)),
  }));
  return { points, axes };
}

export function readDimensions(caller: string, options: ScalingOptions): number {
  knownOptions(caller, options, ['dimensions']);
  const { dimensions = 2 } = options;
  return wholeNumber(caller, 'dimensions', dimensions, 1);
}

const ROUNDING = 1e-12;

function checkDissimilarities(actors: readonly string[], values: Float64Array): void {
  const n = actors.length;
  for (const [at, value] of values.entries()) {
    const [i, j] = [Math.floor(at / n), at % n];
    const mirrored = values[j * n + i] as number;
    if (i === j ? value === 0 : value >= 0 && Number.isFinite(value) && value === mirrored) continue;
    throw new StanceError(
      'invalid_data',
      `classicalMds: the dissimilarity of ${actors[i]} and ${actors[j]} is ${value}. Expected a symmetric matrix of numbers of at least 0, with 0 on the diagonal. Leave out actors with no joint proposition.`,
      { actors: [actors[i], actors[j]], received: value },
    );
  }
}
