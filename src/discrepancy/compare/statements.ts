// Stance claims as statements on one proposition, in so many words or implied.
import { POSITIONS } from '../../kinds/position.js';
import { OPEN_START } from '../../schema/date.js';
import { type Entailment, entailments } from '../../stance/entailment.js';
import { cellsOf, findCell, Trait } from '../../store/claim-index.js';
import { type ClaimLog, idOnce, type Segment } from '../../store/claim-log.js';
import type { DiscrepancyScope } from './discrepancy-scope.js';

/** Indexes into `POSITIONS`. */
export const SUPPORT = 0;
export const OPPOSE = 1;
export const UNDECIDED = 2;

export interface Statement {
  readonly row: number;
  readonly holder: number;
  readonly earliest: number;
  readonly latest: number;
  /** On the proposition looked at: an index into `POSITIONS`. */
  readonly position: number;
  /** See `Voice`; of no meaning among the statements of one holder. */
  readonly voice: number;
  readonly utterance: number;
  /** `null` if the claim itself is on the proposition. */
  readonly entailment: Entailment | null;
}

export interface Target {
  readonly id: string;
  readonly topic: number;
  readonly sources: readonly {
    readonly topic: number;
    readonly position: number;
    readonly gives: number;
    readonly entailment: Entailment;
  }[];
}

export type Side = 'actor' | 'holder';

interface Cell {
  readonly actor: number;
  readonly rows: readonly number[];
  readonly traits: readonly number[];
}

export function* targetsOf({ vocabulary, proposition }: DiscrepancyScope): Generator<Target> {
  for (const id of vocabulary.propositions.keys()) {
    const target = targetOf(vocabulary, id);
    const isAsked = proposition === undefined || proposition === id;
    if (isAsked || target.sources.some(({ entailment }) => entailment.proposition === proposition)) yield target;
  }
}

export function targetOf(vocabulary: DiscrepancyScope['vocabulary'], id: string): Target {
  return {
    id,
    topic: vocabulary.topicNumbers.find(id),
    sources: entailments(vocabulary, id).map((entailment) => ({
      topic: vocabulary.topicNumbers.find(entailment.proposition),
      position: POSITIONS.indexOf(entailment.position),
      gives: POSITIONS.indexOf(entailment.gives),
      entailment,
    })),
  };
}

/** The statements of each actor or holder on a target that are accepted and not all of one position, oldest first. */
export function eachStatements(
  scope: DiscrepancyScope,
  side: Side,
  target: Target,
  accepts: (row: number) => boolean,
  visit: (actor: number, statements: readonly Statement[]) => void,
): void {
  const order = inOrder(scope.log);
  eachCell(scope.log, side, target.topic, (cell) => {
    if (target.sources.length === 0 && !isMixed(cell.traits.map((traits) => traits & Trait.position))) return;
    if (!scope.concerns(cell.actor)) return;
    const statements = gather(scope, side, target, cell, accepts);
    if (isMixed(statements.map(({ position }) => position))) visit(cell.actor, statements.sort(order));
  });
}

export function ownStatements(scope: DiscrepancyScope, target: Target, actor: number): readonly Statement[] {
  const cell = cellOf(scope.log, 'actor', target.topic, actor);
  return gather(scope, 'actor', target, cell, scope.isOwnWord).sort(inOrder(scope.log));
}

export function statementAt(
  scope: DiscrepancyScope,
  row: number,
  traits: number,
  position: number,
  entailment: Entailment | null = null,
): Statement {
  return {
    row,
    holder: scope.value(row, 'holder'),
    earliest: scope.value(row, 'earliest'),
    latest: scope.value(row, 'latest'),
    position,
    voice: (traits & Trait.voice) >> 2,
    utterance: scope.value(row, 'utterance'),
    entailment,
  };
}

export function eachCell(log: ClaimLog, side: Side, topic: number, visit: (cell: Cell) => void): void {
  const actors = new Set<number>();
  for (const segment of log.segments) {
    const index = indexOf(segment, side);
    const [first, end] = cellsOf(index, topic);
    for (let cell = first; cell < end; cell += 1) actors.add(index.cellActor[cell] as number);
  }
  const sorted = log.segments.length > 1 ? [...actors].sort((a, b) => a - b) : actors;
  for (const actor of sorted) visit(cellOf(log, side, topic, actor));
}

/** In the order of time what is on record by a day is taken as said on it. */
export function isBefore(older: Statement, newer: Statement): boolean {
  return older.latest < (newer.earliest === OPEN_START ? newer.latest : newer.earliest);
}

/** By last day, first day, in so many words before implied, higher voice, holder, then id. */
function inOrder(log: ClaimLog): (a: Statement, b: Statement) => number {
  const id = idOnce(log);
  return (a, b) =>
    a.latest - b.latest ||
    a.earliest - b.earliest ||
    Number(a.entailment !== null) - Number(b.entailment !== null) ||
    b.voice - a.voice ||
    a.position - b.position ||
    (a.row === b.row ? 0 : id(a.row) < id(b.row) ? -1 : 1);
}

function isMixed(positions: readonly number[]): boolean {
  return positions.some((position) => position !== positions[0]);
}

function gather(
  scope: DiscrepancyScope,
  side: Side,
  { sources }: Target,
  cell: Cell,
  accepts: (row: number) => boolean,
): Statement[] {
  const statements: Statement[] = [];
  const add = ({ rows, traits }: Cell, taken: number | null, gives: number, entailment: Entailment | null) => {
    for (const [i, row] of rows.entries()) {
      const position = (traits[i] as number) & Trait.position;
      if ((taken !== null && position !== taken) || !accepts(row)) continue;
      const given = taken === null ? position : gives;
      statements.push(statementAt(scope, row, traits[i] as number, given, entailment));
    }
  };
  add(cell, null, 0, null);
  for (const { topic, position, gives, entailment } of sources) {
    add(cellOf(scope.log, side, topic, cell.actor), position, gives, entailment);
  }
  return statements;
}

function cellOf(log: ClaimLog, side: Side, topic: number, actor: number): Cell {
  const rows: number[] = [];
  const traits: number[] = [];
  for (const segment of log.segments) {
    const index = indexOf(segment, side);
    const cell = findCell(index, topic, actor);
    if (cell < 0) continue;
    const end = index.cellStart[cell + 1] as number;
    for (let i = index.cellStart[cell] as number; i < end; i += 1) {
      if (side === 'actor' && ((index.traits[i] as number) & Trait.doubtful) !== 0) continue; // counts only perhaps
      rows.push(segment.base + (index.row[i] as number));
      traits.push(index.traits[i] as number);
    }
  }
  return { actor, rows, traits };
}

function indexOf(segment: Segment, side: Side) {
  return side === 'actor' ? segment.index : segment.holderIndex();
}
