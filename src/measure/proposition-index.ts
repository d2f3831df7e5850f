// An index of how united a group is, for each proposition.
import { listOfNames } from '../schema/options.js';
import { checkStances, rowOf, type StanceMatrix } from './matrix.js';

/** Whom an index of each proposition is about. */
export interface GroupOptions {
  /** Rows of the matrix that make the group. Default: all. */
  readonly among?: readonly string[];
}

/** How many of a group support, oppose and are undecided on a proposition, and the number made from it. */
export interface PropositionValue {
  readonly proposition: string;
  readonly support: number;
  readonly oppose: number;
  readonly undecided: number;
  /** `null` where the index is not defined. */
  readonly value: number | null;
}

/** An index of each proposition, and their mean. */
export interface PropositionIndex {
  /** Unweighted, over the propositions on which the index is defined; `null` if there are none. */
  readonly mean: number | null;
  /** In the order of the columns. */
  readonly propositions: readonly PropositionValue[];
}

export function propositionIndex(
  caller: string,
  matrix: StanceMatrix,
  among: readonly string[] | undefined,
  indexOf: (counts: Omit<PropositionValue, 'value'>) => number | null,
): PropositionIndex {
  checkStances(caller, matrix);
  const width = matrix.propositions.length;
  const rows = [
    ...new Set(
      (among === undefined ? matrix.actors : listOfNames(caller, 'among', among)).map((actor) =>
        rowOf(caller, matrix, actor),
      ),
    ),
  ];
  let sum = 0;
  let defined = 0;
  const propositions = matrix.propositions.map((proposition, j) => {
    const sizes = [0, 0, 0];
    for (const row of rows) {
      const at = (matrix.values[row * width + j] as number) + 1;
      if (at >= 0 && at <= 2) sizes[at] = (sizes[at] as number) + 1;
    }
    const [oppose, undecided, support] = sizes as [number, number, number];
    const counts = { proposition, support, oppose, undecided };
    const value = indexOf(counts);
    if (value !== null) {
      sum += value;
      defined += 1;
    }
    return { ...counts, value };
  });
  return { mean: defined === 0 ? null : sum / defined, propositions };
}
