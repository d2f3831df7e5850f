// A stance matrix from positions of one's own.
import { POSITIONS, type Position } from '../kinds/position.js';
import { entryOf } from '../schema/entry.js';
import { listFrom, reading } from '../schema/options.js';
import { nearest, Problems, show } from '../schema/problems.js';
import { CellList, filledMatrix, StanceCode, type StanceMatrix } from './matrix.js';

/** Where one actor stands on one proposition. */
export interface PositionRow {
  readonly actor: string;
  readonly proposition: string;
  readonly position: Position;
}

/**
 * A stance matrix of plain rows, for positions that are in no graph: roll calls, codings, another tool's output.
 *
 * @param rows In any order. A later row on the same actor and proposition wins.
 * @returns Labels sorted by UTF-16 code unit; cells without a row are `noRecord`. Time O(rows + cells), memory one
 *   byte a cell.
 * @throws {StanceError} `invalid_data` with every row that is none; `invalid_option` if there is no list of them.
 * @example
 * matrixFromRows([{ actor: 'FRA', proposition: 'troops', position: 'support' }]).actors; // ["FRA"]
 */
export function matrixFromRows(rows: Iterable<PositionRow>): StanceMatrix {
  const problems = new Problems();
  const actors = new Map<string, number>();
  const propositions = new Map<string, number>();
  const cells = new CellList();
  listFrom('matrixFromRows', 'rows', rows);
  reading('matrixFromRows', 'the list of rows', 'objects with actor, proposition and position', () => {
    let number = 0;
    for (const row of rows) {
      const path = `rows[${number}]`;
      number += 1;
      const { actor, proposition, position } = row ?? {};
      if (typeof actor !== 'string') problems.add(`${path}.actor`, `is ${show(actor)}; expected an id`);
      if (typeof proposition !== 'string')
        problems.add(`${path}.proposition`, `is ${show(proposition)}; expected an id`);
      if (!POSITIONS.includes(position)) {
        problems.add(`${path}.position`, `is ${show(position)}; expected one of ${POSITIONS.join(', ')}`, () =>
          nearest(position, POSITIONS),
        );
      }
      if (problems.count === 0) cells.add(numberOf(actors, actor), numberOf(propositions, proposition), CODE[position]);
    }
  });
  problems.throwIfAny('matrixFromRows', 'the list of rows');
  return filledMatrix('matrixFromRows', [...actors.keys()], [...propositions.keys()], cells);
}

const CODE = { support: StanceCode.support, oppose: StanceCode.oppose, undecided: StanceCode.undecided } as const;

function numberOf(numbers: Map<string, number>, label: string): number {
  return entryOf(numbers, label, () => numbers.size);
}
