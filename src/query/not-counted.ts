// How a question about actors divides whom it is about: rows, not counted, silent, others.
import { POSITIONS, type Position } from '../kinds/position.js';
import { type Cell, isKeptOut, SILENT, takes } from '../stance/cell.js';
import { doubtInWords, doubtsAbout } from './doubt-words.js';
import type { NotCounted } from './found.js';
import type { Predicate } from './limits/predicate.js';
import { evaluate } from './predicate-evaluation.js';
import type { QueryContext, QueryScope } from './query-context.js';
import type { Row } from './row.js';
import { excludedBecause, StanceRow } from './stance-row.js';

export function notCountedFor({ actor, name, claims }: Row, reason: string): NotCounted {
  return { actor, name, reason, claims };
}

/** A claim of which it is not sure that it belongs to an answer, for an actor. */
export function openClaim(
  context: QueryContext,
  scope: QueryScope,
  row: number,
  { actor, name }: Pick<Row, 'actor' | 'name'>,
): NotCounted {
  return { actor, name, reason: doubtInWords(context, scope, actor, row), claims: [context.log.claim(row).id] };
}

/** Where somebody belongs in the answer to who takes a position, or who stands where. */
export type Placement =
  | { readonly at: 'rows'; readonly row: StanceRow }
  | { readonly at: 'notCounted'; readonly why: () => NotCounted }
  | { readonly at: 'silent' }
  | { readonly at: 'others' };

/**
 * The place of an actor by its cell. Rows are who surely takes the position, or has any; not counted who perhaps takes
 * it, or would but for a condition or its age; silent who has no claim at all.
 */
export function placed(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  proposition: string,
  cell: Cell,
  wanted: Position | undefined,
): Placement {
  if (cell.isSilent) return { at: 'silent' };
  const branch = wanted === undefined ? 0 : cell.branches.indexOf(POSITIONS.indexOf(wanted) as never);
  const isSure = wanted === undefined ? cell.branches.length > 0 : branch >= 0;
  if (isSure) {
    const row = new StanceRow(context, scope, actor, proposition, cell, branch);
    const tooOld = scope.maxAge === null ? null : excludedBecause(row, scope);
    return tooOld === null ? { at: 'rows', row } : { at: 'notCounted', why: () => notCountedFor(row, tooOld) };
  }
  const isPerhaps = wanted === undefined || takes(cell, wanted) === 'maybe' || isKeptOut(cell, wanted);
  if (!isPerhaps) return { at: 'others' };
  return { at: 'notCounted', why: () => doubtOf(context, scope, actor, proposition, cell, wanted) };
}

/** What is in doubt about an actor's stance, in words. */
export function doubtOf(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  proposition: string,
  cell: Cell,
  wanted?: Position,
): NotCounted {
  const { resolution } = new StanceRow(context, scope, actor, proposition, cell);
  const doubt = doubtsAbout(context, scope, actor, resolution, wanted);
  return doubt ?? { actor, name: context.vocabulary.nameOf(actor), reason: 'it cannot be told', claims: [] };
}

/** What of a question about one actor is beside its row: its doubt, and why a list would not have it. */
export function besideOneActor(
  context: QueryContext,
  scope: QueryScope,
  among: Predicate | undefined,
  row: StanceRow,
  cell: Cell,
): NotCounted[] {
  const isOut = among !== undefined && evaluate(context, scope, among, row.actor).certainty !== 'yes';
  const reason = isOut ? 'not among those asked about' : excludedBecause(row, scope);
  const doubt = cell === SILENT ? null : doubtsAbout(context, scope, row.actor, row.resolution);
  const isShown = doubt === null || row.position === 'contested';
  return [...(reason === null ? [] : [notCountedFor(row, reason)]), ...(isShown ? [] : [doubt])];
}
