// What stands after each claim of a cell, as columns beside the index.
import type { ClaimIndex } from '../store/claim-index.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { type Cell, SILENT, SURE } from './cell.js';
import { NO_RECORD, type Outcome } from './policy.js';

/** An entry each for the entries of an index; what stands after an entry is what its cell comes to up to its day. */
export interface StandingColumns {
  /** See `standingOf`. Until its cell is followed, `NOT_FOLLOWED`. */
  readonly standing: Uint8Array;
  /** The claims of the cell from this entry on come to the same, whatever is said later. */
  readonly restart: Uint32Array;
  /** The day by which all claims of the cell up to here were surely known. */
  readonly knownUpTo: Int32Array;
}

/** What stands is not told by a byte: it takes a look at the claims. */
export const OPEN = 5;
export const NOT_FOLLOWED = 6;
/** No claim that counts for the cell has been accepted up to there. */
export const NOBODY_SPOKE = 7;

const OUTCOME = 7;
const POSSIBLE = 3;
const SETTLED = 128;

/** The outcome in bits 0-2, the positions possible besides in bits 3-6, whether it is settled in bit 7. */
export function standingOf(outcome: Outcome, possible: number, isSettled: boolean): number {
  return outcome | (possible << POSSIBLE) | (isSettled ? SETTLED : 0);
}

/** Did first-hand words decide that depend on nothing, so that what follows from elsewhere matters only if it differs? */
export function isSettled(standing: number): boolean {
  return (standing & SETTLED) !== 0;
}

const CELLS: Cell[] = [];

/** The cell of what stands. */
export function cellOf(standing: number): Cell {
  CELLS[standing] ??= makeCell((standing & OUTCOME) as Outcome, (standing & ~SETTLED) >> POSSIBLE);
  return CELLS[standing] as Cell;
}

function makeCell(outcome: Outcome, possible: number): Cell {
  if ((outcome as number) === NOBODY_SPOKE) return SILENT;
  const known = possible === 0 ? SURE[outcome] : undefined;
  const branches = outcome === NO_RECORD ? [] : [outcome];
  return known ?? Object.freeze({ outcome, branches, possible, ruledOut: 0, isSilent: false });
}

const columnsOf = new WeakMap<ClaimIndex, { readonly rules: object; readonly columns: StandingColumns }>();

/** The columns of an index, to be filled cell by cell; others where it changed who speaks or what follows from what. */
export function standingColumns(index: ClaimIndex, { rules }: Vocabulary): StandingColumns {
  const known = columnsOf.get(index);
  if (known?.rules === rules) return known.columns;
  const columns = {
    standing: new Uint8Array(index.length).fill(NOT_FOLLOWED),
    restart: new Uint32Array(index.length),
    knownUpTo: new Int32Array(index.length),
  };
  columnsOf.set(index, { rules, columns });
  return columns;
}
