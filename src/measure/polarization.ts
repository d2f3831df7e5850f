// How polarized a group is: kinship within camps, distance between them.
import { knownOptions, numberThat } from '../schema/options.js';
import type { StanceMatrix } from './matrix.js';
import { type GroupOptions, type PropositionIndex, propositionIndex } from './proposition-index.js';

/** How much identification with one's own camp matters. */
export interface PolarizationOptions extends GroupOptions {
  /** In (0, 1.6]: the larger, the more camps of many matter against sheer distance. Default 1. */
  readonly alpha?: number;
}

const GREATEST_ALPHA = 1.6;

/**
 * Polarization of Esteban and Ray: on each proposition, identification within camps times alienation between them.
 *
 * P = K Σ_i Σ_j π_i^(1 + α) π_j |y_i - y_j| over the camps for, undecided and against, with π their shares of the
 * actors on record and y = 1, 1/2, 0. K = 2^(1 + α) makes 1 the greatest: two equal camps at the two ends. A consensus
 * is 0. It is a property of the distribution of positions and needs no search for a best split.
 *
 * @returns Values in [0, 1] by proposition and their mean; `null` where nobody is on record. Time O(cells).
 * @throws {StanceError} `not_found` for an actor that is no row; `invalid_option` for a wrong option.
 * @see Esteban, J. & Ray, D. (1994). On the Measurement of Polarization. Econometrica 62(4), 819-851 (their α* is
 *   about 1.6). Not the polarization of rDNA, which is defined on a network and a split of it.
 * @example
 * polarization(stanceMatrix(StanceGraph.from(coalition), { propositions: ['troop-deployment'] })).mean; // 0.7222222222222221
 */
export function polarization(matrix: StanceMatrix, options: PolarizationOptions = {}): PropositionIndex {
  knownOptions('polarization', options, ['alpha', 'among']);
  const { alpha = 1, among } = options;
  const expected = `a number above 0 and up to ${GREATEST_ALPHA}`;
  numberThat('polarization', 'alpha', alpha, expected, (value) => value > 0 && value <= GREATEST_ALPHA);
  return propositionIndex('polarization', matrix, among, ({ support, undecided, oppose }) =>
    estebanRay([support, undecided, oppose], alpha),
  );
}

function estebanRay(camps: readonly number[], alpha: number): number | null {
  const all = camps.reduce((sum, size) => sum + size, 0);
  if (all === 0) return null;
  let sum = 0;
  for (const [i, own] of camps.entries()) {
    for (const [j, other] of camps.entries()) {
      sum += ((2 * own) / all) ** (1 + alpha) * (other / all) * (Math.abs(i - j) / (camps.length - 1));
    }
  }
  return sum;
}
