// Actors by propositions: who says what, normalized.
import { type Cells, LEVELS } from './cells.js';
import type { Normalization, Relation } from './network-options.js';

/** Added to a code of `combine` for each position that the actor took, in the order of `POSITIONS`. */
const CODE = [1, 2, 4] as const;

/**
 * Actors by propositions, row-major: x_ij as the relation makes it of x_ijk, divided by the statements of the row
 * (activity) or the column (prominence), whatever their position.
 *
 * Time O(cells), memory O(actors x propositions).
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
