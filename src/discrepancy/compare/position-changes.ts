// What stands after each statement of a sequence, and where a position changes.
import type { ConditionIndex } from './discrepancy-scope.js';
import { isBefore, type Statement, UNDECIDED } from './statements.js';

/** `overcame` is false where the older statement stands beside the newer one. */
export type PositionChangeVisitor = (older: Statement, newer: Statement, overcame: boolean) => void;

const MOST_STANDING = 16;

/** The highest voices of a day take the place of what they surely follow, go against and overcome. */
export function eachPositionChange(
  statements: readonly Statement[],
  conditions: ConditionIndex,
  overcomes: (older: Statement, newer: Statement) => boolean,
  visit: PositionChangeVisitor,
): void {
  let standing: Statement[] = [];
  const differs = (older: Statement, newer: Statement) =>
    doesDiffer(older, newer) && conditions.areCompatible(older.row, newer.row);
  for (const day of byDay(statements)) {
    const lead = leadOf(day);
    if (lead === null) continue;
    const against = standing.filter((other) => differs(other, lead));
    const isOrdered = against.every((other) => isBefore(other, lead));
    const stays = isOrdered ? highest(against.filter((other) => !overcomes(other, lead))) : undefined;
    if (stays !== undefined) visit(stays, lead, false);
    else if (isOrdered) {
      const older = against.filter(({ entailment }) => entailment === null).at(-1) ?? against.at(-1);
      if (older !== undefined) visit(older, lead, true);
      standing = taken(standing, against, lead, conditions, overcomes);
    }
    for (const other of day) {
      if (other.position === lead.position) continue;
      const higher = highest(
        standing.filter((one) => differs(one, other) && isBefore(one, other) && !overcomes(one, other)),
      );
      if (higher !== undefined) visit(higher, other, false);
    }
  }
}

/** Of the highest voice the newest. */
function highest(statements: readonly Statement[]): Statement | undefined {
  return [...statements].sort((a, b) => a.voice - b.voice || a.latest - b.latest).at(-1);
}

/** Statements of one day together; one of reduced precision by itself. */
export function* byDay(statements: readonly Statement[]): Generator<readonly Statement[]> {
  let day: Statement[] = [];
  for (const statement of statements) {
    const [first] = day;
    const isSame = first !== undefined && isExact(first) && isExact(statement) && first.latest === statement.latest;
    if (first !== undefined && !isSame) {
      yield day;
      day = [];
    }
    day.push(statement);
  }
  if (day.length > 0) yield day;
}

/** Indecision goes against a position in so many words, but follows from nothing and rules out nothing implied. */
export function doesDiffer(a: Statement, b: Statement): boolean {
  if (a.position === b.position || a.row === b.row) return false;
  const isImplied = a.entailment !== null || b.entailment !== null;
  return !isImplied || (a.position !== UNDECIDED && b.position !== UNDECIDED);
}

/** One for and one against, and not both by way of others. */
export function areOpposed(a: Statement, b: Statement): boolean {
  if (a.position === UNDECIDED || b.position === UNDECIDED) return false;
  return doesDiffer(a, b) && (a.entailment === null || b.entailment === null);
}

function isExact({ earliest, latest }: Statement): boolean {
  return earliest === latest;
}

function leadOf(day: readonly Statement[]): Statement | null {
  const highest = day.reduce((most, { voice }) => Math.max(most, voice), 0);
  const leaders = day.filter(({ voice }) => voice === highest);
  const [first] = leaders;
  return first !== undefined && leaders.every(({ position }) => position === first.position) ? first : null;
}

/** Without what the new one goes against, and without what it repeats, unless that was said by a higher voice. */
function taken(
  standing: readonly Statement[],
  against: readonly Statement[],
  lead: Statement,
  conditions: ConditionIndex,
  overcomes: (older: Statement, newer: Statement) => boolean,
): Statement[] {
  const kept = standing.filter((other) => !against.includes(other));
  const isSame = (other: Statement) =>
    other.position === lead.position && conditions.signature(other.row) === conditions.signature(lead.row);
  const adds = (other: Statement) =>
    isBefore(other, lead) && (other.entailment !== null || lead.entailment === null || lead.voice > other.voice);
  if (kept.some((other) => isSame(other) && !adds(other))) return kept;
  const isRepeated = (other: Statement) =>
    isSame(other) && overcomes(other, lead) && (other.holder !== lead.holder || lead.voice >= other.voice);
  return [...kept.filter((other) => !isRepeated(other)), lead].slice(-MOST_STANDING);
}
