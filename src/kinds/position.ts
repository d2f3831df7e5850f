// The positions that one can take on a proposition, and how they are turned round.
import * as z from 'zod';

export const POSITIONS = ['support', 'oppose', 'undecided'] as const;

export const position = z.enum(POSITIONS);

export type Position = z.infer<typeof position>;

/** The same position on the contrary of a proposition: support becomes opposition, undecided stays. */
export function contrary(of: Position): Position {
  if (of === 'undecided') return of;
  return of === 'support' ? 'oppose' : 'support';
}

/** Where somebody stands on a proposition, or on its contrary: what is no position stays what it is. */
export function shownOn<Standing extends string>(standing: Standing, isContrary: boolean): Standing {
  const isPosition = (POSITIONS as readonly string[]).includes(standing);
  return isContrary && isPosition ? (contrary(standing as unknown as Position) as unknown as Standing) : standing;
}

/** A position behind so many negations: an odd number of turns gives its contrary. */
export function turned(of: Position, turns: number): Position {
  return turns % 2 === 0 ? of : contrary(of);
}
