// How much a group agrees, where there are three positions.
import { knownOptions } from '../schema/options.js';
import type { StanceMatrix } from './matrix.js';
import { type GroupOptions, type PropositionIndex, propositionIndex } from './proposition-index.js';

/**
 * Agreement index of a group: the Rice index with abstention as a third side.
 *
 * AI = (max(Y, N, A) - (Y + N + A - max(Y, N, A)) / 2) / (Y + N + A).
 *
 * @returns Values in [0, 1]: 1 united, 0 split in equal thirds, `null` where nobody is on record. Time O(cells).
 * @throws {StanceError} As `riceIndex`.
 * @see Hix, S., Noury, A. & Roland, G. (2005). Power to the Parties: Cohesion and Competition in the European
 *   Parliament, 1979-2001. British Journal of Political Science 35(2), 209-234.
 * @example
 * agreementIndex(stanceMatrix(StanceGraph.from(coalition), { propositions: ['troop-deployment'] })).mean; // 0.25
 */
export function agreementIndex(matrix: StanceMatrix, options: GroupOptions = {}): PropositionIndex {
  knownOptions('agreementIndex', options, ['among']);
  return propositionIndex('agreementIndex', matrix, options.among, ({ support, oppose, undecided }) => {
    const all = support + oppose + undecided;
    const most = Math.max(support, oppose, undecided);
    return all === 0 ? null : (most - (all - most) / 2) / all;
  });
}
