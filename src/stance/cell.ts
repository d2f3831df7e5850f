// Where an actor stands on a proposition: what is sure, and what is possible besides.
import { POSITIONS, type Position } from '../kinds/position.js';
import type { Certainty } from '../schema/date.js';
import { type CandidateList, NO_POSITION, Part } from './candidates.js';
import { CONTESTED, NO_RECORD, type Outcome } from './policy.js';

/** The resolved cell of an actor and a proposition. */
export interface Cell {
  /** What the claims that count surely come to; of the first branch, where there are more. */
  readonly outcome: Outcome;
  /** The outcomes of all branches: positions in worlds that exclude each other. */
  readonly branches: readonly Outcome[];
  /** Bits of the positions that are possible besides, by index; `NO_POSITION` is one of them. */
  readonly possible: number;
  /** Bits of the positions that a condition keeps out, where the actor surely takes none. */
  readonly ruledOut: number;
  /** Is there no claim at all, sure or doubtful, own or inferred? */
  readonly isSilent: boolean;
}

const simple = (outcome: Outcome, isSilent = false): Cell =>
  Object.freeze({ outcome, branches: outcome === NO_RECORD ? [] : [outcome], possible: 0, ruledOut: 0, isSilent });

/** Cells of one sure position. */
export const SURE: readonly Cell[] = POSITIONS.map((_, i) => simple(i as Outcome));

/** The cell of somebody without any claim. */
export const SILENT = simple(NO_RECORD, true);

/** The cell of candidates that a policy has decided. */
export function decidedCell(list: CandidateList, outcome: Outcome): Cell {
  const branches = branchesOf(list, outcome);
  let possible = list.possible;
  for (const branch of branches) if (branch < CONTESTED) possible &= ~(1 << branch);
  if (outcome < CONTESTED && branches.length === 1 && possible === 0) return SURE[outcome] as Cell;
  let ruledOut = 0;
  if (outcome === NO_RECORD) for (const { position } of list.ruledOut) ruledOut |= 1 << position;
  return { outcome, branches, possible, ruledOut, isSilent: false };
}

/** The outcomes of all branches, that of the first one first. */
function branchesOf({ length, part, branch, position }: CandidateList, outcome: Outcome): readonly Outcome[] {
  const found: Outcome[] = outcome === NO_RECORD ? [] : [outcome];
  for (let i = 0; i < length; i += 1) {
    const number = branch[i] as number;
    if (number === 0 || (part[i] !== Part.deciding && part[i] !== Part.contesting)) continue;
    if (part[i] === Part.contesting) found[number] = CONTESTED;
    else found[number] ??= position[i] as Outcome;
  }
  return found;
}

/** Does the actor take a position: surely, perhaps, or not even possibly? */
export function takes(cell: Cell, position: Position): Certainty {
  const index = POSITIONS.indexOf(position);
  if (cell.branches.includes(index as Outcome)) return 'yes';
  return (cell.possible & (1 << index)) !== 0 ? 'maybe' : 'no';
}

/** Has the actor no record: surely, perhaps, or not even possibly? */
export function isSilentIn(cell: Cell): Certainty {
  if (cell.outcome !== NO_RECORD) return 'no';
  if (cell.isSilent) return 'yes';
  return cell.possible === 0 && cell.ruledOut !== 0 ? 'no' : 'maybe'; // a condition keeps a word out: it was not silent
}

/** Would the actor take a position but for a condition, while it surely takes no other? */
export function isKeptOut(cell: Cell, position: Position): boolean {
  return cell.outcome === NO_RECORD && (cell.ruledOut & (1 << POSITIONS.indexOf(position))) !== 0;
}

/** Are the positions of a contested branch, or those that doubtful claims take, more than the sure ones? */
export function possibleBesides({ branches, possible }: Cell): readonly (Position | 'noRecord')[] {
  const others: (Position | 'noRecord')[] = POSITIONS.filter(
    (_, i) => (possible & (1 << i)) !== 0 && !branches.includes(i as Outcome),
  );
  return (possible & (1 << NO_POSITION)) === 0 ? others : [...others, 'noRecord'];
}

/** The position of an outcome, or what there is instead. */
export function outcomeName(outcome: Outcome): Position | 'contested' | 'noRecord' {
  if (outcome === NO_RECORD) return 'noRecord';
  return outcome === CONTESTED ? 'contested' : (POSITIONS[outcome] as Position);
}
