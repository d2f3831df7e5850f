// What the words of a table mean as positions, as options say it.
import { POSITIONS, type Position } from '../../kinds/position.js';
import { plainObject, wrong } from '../../schema/options.js';
import { show } from '../../schema/problems.js';

/** What each word means; `null` for one that is no position. */
export type PositionsByWord = Readonly<Record<string, Position | null>>;

export function readPositions(caller: string, positions: PositionsByWord): ReadonlyMap<string, Position | null> {
  plainObject(caller, 'positions', positions);
  const read = new Map(Object.entries(positions));
  for (const [word, position] of read) {
    if (position === null || POSITIONS.includes(position)) continue;
    throw wrong(caller, `positions[${show(word)}]`, position, `one of ${POSITIONS.join(', ')}, or null`);
  }
  return read;
}
