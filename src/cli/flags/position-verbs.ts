// What one writes for a position: the verbs of answers, and "backs".
import { POSITIONS, type Position } from '../../kinds/position.js';
import { STANDINGS } from '../../words/position-words.js';

/** The position that a verb stands for: `opposes`. */
export const POSITION_OF_VERB: ReadonlyMap<string, Position> = new Map([
  ['backs', 'support'],
  ...POSITIONS.map((position) => [STANDINGS[position].verb, position] as const),
]);
