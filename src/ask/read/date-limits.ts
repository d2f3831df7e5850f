// Reads when: dates, and events that stand for one, as limits of a query.
import { DAYS_IN, JOINING, KNOWING, NUMBER_WORDS, UNTIMED_TIES } from '../../language/en/clause-cues.js';
import type { DateRelation } from '../../language/en/question-dates.js';
import { dateRange, isoDay } from '../../schema/date.js';
import { relationBefore } from '../tag/date-spans.js';
import type { Clause } from './clause.js';

export interface AskedLimits {
  readonly asOf?: string;
  readonly during?: string;
  readonly knownBy?: string;
  /** The first of two dates between which something changed. */
  readonly from?: string;
}

/** Reads dates, and events that stand for one ("since the summit"; `isTied`: only behind such a word). Uses them up. */
export function readDates(clause: Clause, today: string, isTied: boolean): AskedLimits {
  let limits: AskedLimits = {};
  const { vocabulary } = clause.index;
  const times = [
    ...clause.dates().map(({ date, relation, span }) => ({ date, relation, span, from: span.from })),
    ...clause.events().flatMap(({ id, span }) => {
      const date = vocabulary.events.get(id)?.date;
      const tie = relationBefore(clause.words, span.from);
      if (date === undefined) return [];
      const isSecond = [1, 2].some((back) => JOINING.has(clause.foldAt(span.from - back)));
      if (isTied && tie === null && !isSecond) return [];
      if (isTied && tie !== null && UNTIMED_TIES.has(clause.foldAt(tie.from))) return [];
      const shifted = dayBeside(clause, tie?.from ?? span.from, date, tie?.relation);
      if (shifted !== null) return [{ ...shifted, relation: 'during' as const, span }];
      // who speaks after a summit may do so on the same day
      const relation = tie?.relation === 'after' ? 'since' : (tie?.relation ?? ('during' as const));
      return [{ date, relation, span, from: tie?.from ?? span.from }];
    }),
  ].sort((a, b) => a.from - b.from);
  for (const [i, { date, relation, span, from }] of times.entries()) {
    const follows = i > 0 && times[i - 1]?.relation === 'between';
    const isKnown = clause.words.slice(Math.max(0, from - 2), from + 1).some(({ fold }) => KNOWING.has(fold));
    const added = isKnown ? { knownBy: lastDay(date) } : limitOf(follows ? 'asOf' : relation, date, today);
    const isTaken = Object.keys(added).some((key) => key in limits);
    if (isTaken || ('asOf' in limits && 'during' in added) || ('during' in limits && 'asOf' in added)) continue;
    limits = { ...limits, ...added };
    clause.use({ from, to: span.to });
  }
  return limits;
}

function limitOf(relation: DateRelation, date: string, today: string): AskedLimits {
  const { earliest, latest } = dateRange(date);
  switch (relation) {
    case 'asOf':
      return { asOf: date.includes('/') ? lastDay(date) : date };
    case 'before':
      return { asOf: isoDay(earliest - 1) };
    case 'since': {
      const first = date.includes('/') ? isoDay(earliest) : date;
      return { from: lastDay(first), during: upTo(today, first) };
    }
    case 'after':
      return { from: lastDay(date), during: upTo(today, isoDay(latest + 1)) };
    case 'between':
      return { from: lastDay(date) };
    case 'during':
      return { during: date };
  }
}

function upTo(today: string, first: string): string {
  return first < today ? `${first}/${today}` : first;
}

/** "the day after the summit", "two days before". */
function dayBeside(
  clause: Clause,
  at: number,
  date: string,
  relation: DateRelation | undefined,
): { date: string; from: number } | null {
  const unit = DAYS_IN.get(clause.foldAt(at - 1));
  if (unit === undefined || (relation !== 'after' && relation !== 'before')) return null;
  const word = clause.foldAt(at - 2);
  const number = word === '' ? 1 : (NUMBER_WORDS.get(word) ?? Number(word));
  if (!Number.isInteger(number) || number < 1 || number > MOST_STEPS) return null;
  const days = number * unit;
  const { earliest, latest } = dateRange(date);
  return { date: isoDay(relation === 'after' ? latest + days : earliest - days), from: Math.max(clause.from, at - 2) };
}

const MOST_STEPS = 1_000;

export function lastDay(date: string): string {
  return isoDay(dateRange(date).latest);
}
