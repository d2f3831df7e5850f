// Governments as terms: from one taking of office that brings a new government to the next.
import type { Office } from 'stancegraph';
import { type Span, spanOf } from './dates.js';
import type { OracleData } from './world.js';

interface Taking {
  readonly person: string;
  readonly office: Office;
  readonly from: Span;
  readonly isNew: 'yes' | 'maybe' | 'no';
}

/** Is every day of `older` surely of an earlier government than every day of `newer`? */
export function surelyEarlier(data: OracleData, actor: string, older: Span, newer: Span): boolean {
  const takings = takingsOfOffice(data, actor);
  if (!isHeadKnown(takings, older)) return false;
  return newTerms(takings).some(
    ({ isNew, from }) => isNew === 'yes' && from.first > older.last && from.last <= newer.first,
  );
}

/** The mark of a row: a word of the government of the day asked about, of an earlier one, or nobody knows. */
export function governmentOf(
  data: OracleData,
  actor: string,
  word: Span,
  day: number,
): 'current' | 'earlier' | 'unknown' {
  const asked = { first: day, last: day };
  const takings = takingsOfOffice(data, actor);
  if (!isHeadKnown(takings, word)) return 'unknown';
  if (surelyEarlier(data, actor, word, asked)) return 'earlier';
  const mayLieBetween = ({ from }: Taking) => from.last > word.first && from.first <= day;
  return newTerms(takings).some(mayLieBetween) ? 'unknown' : 'current';
}

/** "No head known: unknown; unknown terms are taken as the same for overcoming." */
function isHeadKnown(takings: readonly Taking[], on: Span): boolean {
  return takings.some(({ from }) => from.last <= on.first);
}

/** "The same person coming back after another is another term; going on without one between is not." */
function newTerms(takings: readonly Taking[]): Taking[] {
  return takings
    .filter(({ isNew }) => isNew !== 'no')
    .filter((taking, i, list) => headBefore(taking, list.slice(0, i))?.person !== taking.person);
}

/** Whoever was in that office before, or else the last head who had left. */
function headBefore({ office, from }: Taking, earlier: readonly Taking[]): Taking | undefined {
  const key = (of: Office) => of.office ?? of.title;
  const inOffice = earlier.filter((other) => key(other.office) === key(office));
  const hadLeft = ({ office: { to } }: Taking) => to !== undefined && spanOf(to).first <= from.first;
  return inOffice.at(-1) ?? earlier.filter(hadLeft).at(-1);
}

function takingsOfOffice(data: OracleData, actor: string): Taking[] {
  const heads = data.actors.flatMap((person) =>
    person.type === 'person'
      ? (person.offices ?? [])
          .filter(({ of, rank, from }) => of === actor && rank === 'head' && from !== undefined)
          .map((office) => ({ person: person.id, office }))
      : [],
  );
  return heads
    .map(({ person, office }) => ({
      ...{ person, office, from: spanOf(office.from as string) },
      isNew: isNewGovernment(
        office,
        heads.filter((other) => other.person !== person).map((other) => other.office),
      ),
    }))
    .sort((a, b) => a.from.first - b.from.first || a.from.last - b.from.last);
}

/** "Absent it is true, but unknown where two persons hold offices of head at a time and both leave it open." */
function isNewGovernment(office: Office, others: readonly Office[]): Taking['isNew'] {
  if (office.newGovernment !== undefined) return office.newGovernment ? 'yes' : 'no';
  return others.some((other) => other.newGovernment === undefined && areAtATime(office, other)) ? 'maybe' : 'yes';
}

/** "A handover day is no such time." */
function areAtATime(one: Office, other: Office): boolean {
  const start = Math.max(spanOf(one.from as string).last, spanOf(other.from as string).last);
  const end = Math.min(
    ...[one.to, other.to].map((to) => (to === undefined ? Number.POSITIVE_INFINITY : spanOf(to).first)),
  );
  return start < end;
}
