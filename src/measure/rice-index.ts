// How united a group is, for against against.
import { knownOptions } from '../schema/options.js';
import type { StanceMatrix } from './matrix.js';
import { type GroupOptions, type PropositionIndex, propositionIndex } from './proposition-index.js';

/**
 * Rice index of cohesion of a group: how far it is from being split in half.
 *
 * Rice = |Y - N| / (Y + N) with Y for and N against; abstentions do not count (`agreementIndex` counts them).
 * Chance makes it larger for small groups (Desposato 2005); this is not corrected.
 *
 * @returns Values in [0, 1] (Rice prints 0 to 100): 1 united, 0 split in half, `null` where nobody is for or against.
 *   Time O(cells).
 * @throws {StanceError} `not_found` for an actor that is no row; `invalid_option` for a wrong option.
 * @see Rice, S. A. (1925). The Behavior of Legislative Groups: A Method of Measurement. Political Science Quarterly
 *   40(1), 60-72; Desposato, S. W. (2005). Correcting for Small Group Inflation of Roll-Call Cohesion Scores. British
 *   Journal of Political Science 35(4), 731-744.
 * @example
 * riceIndex(stanceMatrix(StanceGraph.from(coalition), { propositions: ['troop-deployment'] })).mean; // 0.2
 */
export function riceIndex(matrix: StanceMatrix, options: GroupOptions = {}): PropositionIndex {
  knownOptions('riceIndex', options, ['among']);
  return propositionIndex('riceIndex', matrix, options.among, ({ support, oppose }) =>
    support + oppose === 0 ? null : Math.abs(support - oppose) / (support + oppose),
  );
}
