// Where an actor's claims are, whatever they are about, and from when on it has any.

import { OPEN_END } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import type { ClaimIndex } from './claim-index.js';
import type { Segment } from './claim-log.js';
import { RowsByNumber } from './rows-by-number.js';

interface ActorCells {
  readonly cells: RowsByNumber;
  /** By actor, the first day on which any of its claims can have been said. */
  readonly firstDay: Int32Array;
}

const cellsIn = new WeakMap<ClaimIndex, ActorCells>();

/** The cells of an actor with claims that can have been said by a day; none if nothing was. */
export function cellsOfActor(segment: Segment, index: ClaimIndex, actor: number, day: number): Uint32Array {
  const { cells, firstDay } = entryOf(cellsIn, index, () => actorCells(segment, index));
  return cells.of(actor < firstDay.length && (firstDay[actor] as number) <= day ? actor : -1);
}

function actorCells({ columns }: Segment, index: ClaimIndex): ActorCells {
  const most = index.cellActor.reduce((most, actor) => Math.max(most, actor), -1);
  const firstDay = new Int32Array(most + 1).fill(OPEN_END);
  for (let cell = 0; cell < index.cellActor.length; cell += 1) {
    const actor = index.cellActor[cell] as number;
    for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
      const day = columns.earliest[index.row[i] as number] as number;
      if (day < (firstDay[actor] as number)) firstDay[actor] = day;
    }
  }
  return { cells: new RowsByNumber(index.cellActor), firstDay };
}
