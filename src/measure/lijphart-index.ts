// Agreement of two voters, an abstention half a vote.
import { agreementOf } from './agreement.js';
import type { StanceMatrix } from './matrix.js';
import { tableOf } from './pair-table.js';

/**
 * Lijphart's index of agreement of two actors: abstention is half of agreement with either side.
 *
 * IA = (f + g / 2) / t, where the two hold the same position on f of t propositions, and on g one of them alone is
 * undecided. Equals `agreement` with `abstentions: 'graded'`.
 *
 * @returns In [0, 1] (Lijphart prints per cent); `null` where no proposition is joint. Time O(propositions).
 * @throws {StanceError} `not_found` for an actor that is no row.
 * @see Lijphart, A. (1963). The Analysis of Bloc Voting in the General Assembly: A Critique and a Proposal. American
 *   Political Science Review 57(4), 902-917.
 * @example
 * lijphartIndex(stanceMatrix(StanceGraph.from(coalition)), 'FRA', 'DEU'); // 0.5
 */
export function lijphartIndex(matrix: StanceMatrix, a: string, b: string): number | null {
  return agreementOf(tableOf('lijphartIndex', matrix, a, b), 'graded', 1).share;
}
