// Similarity of two actors by distance on the scale, after Signorino and Ritter.
import { invalidOption, knownOptions, reading, wrong } from '../schema/options.js';
import { show } from '../schema/problems.js';
import { agreementMatrix } from './agreement-matrix.js';
import { checkStances, type PairMatrix, rowOf, type StanceMatrix } from './matrix.js';
import { pairCell } from './pair-table.js';

/** How propositions weigh in an S-score. */
export interface SScoreOptions {
  /** Weight of a proposition, at least 0; those not named weigh 1. Default: all weigh 1. */
  readonly weights?: ReadonlyMap<string, number>;
}

/**
 * S-score of two actors: how near their portfolios of positions lie to one another, by the distance in use for votes.
 *
 * S = 1 - 2 Σ_k w_k |x_k - y_k| / Δ / Σ_k w_k over the propositions on which both are on record, with positions 1, 0,
 * -1 and Δ = 2, the greatest distance. With equal weights, S = 2 IA - 1 with Lijphart's IA (`agreement`, `graded`).
 *
 * @returns In [-1, 1]: 1 for equal portfolios, -1 for opposite ones; `null` where no joint proposition has weight.
 *   Time O(propositions).
 * @throws {StanceError} `not_found` for an actor that is no row; `invalid_option` for a weight below 0 or of a
 *   proposition that is no column.
 * @see Signorino, C. S. & Ritter, J. M. (1999). Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy
 *   Positions. International Studies Quarterly 43(1), 115-144.
 * @example
 * sScore(stanceMatrix(StanceGraph.from(coalition)), 'FRA', 'RUS'); // -1
 */
export function sScore(matrix: StanceMatrix, a: string, b: string, options: SScoreOptions = {}): number | null {
  knownOptions('sScore', options, ['weights']);
  checkStances('sScore', matrix);
  const { propositions, values } = matrix;
  const { weights } = options;
  if (weights !== undefined) checkWeights(propositions, weights);
  const first = rowOf('sScore', matrix, a) * propositions.length;
  const second = rowOf('sScore', matrix, b) * propositions.length;
  let distance = 0;
  let total = 0;
  for (let j = 0; j < propositions.length; j += 1) {
    const [x, y] = [values[first + j] as number, values[second + j] as number];
    if (pairCell(x, y) < 0) continue;
    const weight = weights?.get(propositions[j] as string) ?? 1;
    distance += (weight * Math.abs(x - y)) / 2;
    total += weight;
  }
  return total === 0 ? null : 1 - (2 * distance) / total;
}

/**
 * S-score of every pair of actors, with equal weights.
 *
 * @returns Symmetric; NaN where no proposition is joint. Cost as `agreementMatrix`.
 * @example
 * sScoreMatrix(stanceMatrix(StanceGraph.from(coalition))).values.length; // 100
 */
export function sScoreMatrix(matrix: StanceMatrix): PairMatrix {
  const { actors, values } = agreementMatrix(matrix, { abstentions: 'graded' });
  return { actors, values: values.map((share) => 2 * share - 1) };
}

function checkWeights(propositions: readonly string[], weights: unknown): void {
  if (!reading('sScore', 'weights', 'a Map', () => weights instanceof Map)) {
    throw wrong('sScore', 'weights', weights, 'a Map');
  }
  const known = new Set(propositions);
  for (const [proposition, weight] of weights as ReadonlyMap<unknown, unknown>) {
    if (typeof weight === 'number' && weight >= 0 && Number.isFinite(weight) && known.has(proposition as string))
      continue;
    const expected = 'Expected a number of at least 0 and a column of the matrix.';
    const details = { proposition, received: weight };
    throw invalidOption('sScore', `weight ${show(weight)} of ${show(proposition)}. ${expected}`, details);
  }
}
