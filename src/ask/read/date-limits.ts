import type { DateRelation } from '../../language/en/question-dates.js';
import type { Predicate } from '../../query/predicate.js';
import { dateRange, isoDay } from '../../schema/date.js';
import { relationBefore } from '../tag/date-spans.js';
import type { Clause } from './clause.js';

/** What narrows a query in time and to whom. */
export interface AskedLimits {
  readonly asOf?: string;
  readonly during?: string;
  readonly knownBy?: string;
  readonly among?: Predicate;
  readonly given?: { readonly event?: string; readonly proposition?: string; readonly holds: boolean }[];
  /** The first of two dates between which something changed. */
  readonly from?: string;
}

/**
 * Reads dates, and events that stand for a date ("since the summit"), and uses them up.
 *
 * @param isTied Whether events count only behind a word that ties them in.
 */
export function readDates(clause: Clause, today: string, isTied: boolean): AskedLimits {
  let limits: AskedLimits = {};
  const { vocabulary } = clause.index;
  const times = [
    ...clause.dates().map(({ date, relation, span }) => ({ date, relation, span, from: span.from })),
    ...clause.events().flatMap(({ id, span }) => {
      const date = vocabulary.events.get(id)?.date;
      const tie = relationBefore(clause.words, span.from);
      if (date === undefined) return [];
      const isSecond = clause.words[span.from - 1]?.fold === 'and' || clause.words[span.from - 2]?.fold === 'and';
      if (isTied && tie === null && !isSecond) return [];
      if (isTied && tie !== null && ['on', 'of'].includes(clause.words[tie.from]?.fold ?? '')) return [];
      const shifted = dayBeside(clause, tie?.from ?? span.from, date, tie?.relation);
      if (shifted !== null) return [{ ...shifted, relation: 'during' as const, span }];
      // who speaks after a summit may do so on the same day
      const relation = tie?.relation === 'after' ? 'since' : (tie?.relation ?? ('during' as const));
      return [{ date, relation, span, from: tie?.from ?? span.from }];
    }),
  ].sort((a, b) => a.from - b.from);
  for (const [i, { date, relation, span, from }] of times.entries()) {
    const follows = i > 0 && times[i - 1]?.relation === 'between';
    const isKnown = clause.words
      .slice(Math.max(0, from - 2), from + 1)
      .some(({ fold }) => /^(known|knew|know)$/.test(fold));
    const added = isKnown ? { knownBy: lastDay(date) } : limitOf(follows ? 'asOf' : relation, date, today);
    if (
      Object.keys(added).some((key) => key in limits) ||
      ('asOf' in limits && 'during' in added) ||
      ('during' in limits && 'asOf' in added)
    )
      continue;
    limits = { ...limits, ...added };
    clause.use({ from, to: span.to });
  }
  return limits;
}

function limitOf(relation: DateRelation, date: string, today: string): AskedLimits {
  const { earliest } = dateRange(date);
  switch (relation) {
    case 'asOf':
      return { asOf: date.includes('/') ? lastDay(date) : date };
    case 'before':
      return { asOf: isoDay(earliest - 1) };
    case 'since': {
      const first = date.includes('/') ? isoDay(earliest) : date;
      return { from: lastDay(first), during: first < today ? `${first}/${today}` : first };
    }
    case 'after': {
      const first = isoDay(dateRange(date).latest + 1);
      return { from: lastDay(date), during: first < today ? `${first}/${today}` : first };
    }
    case 'between':
      return { from: lastDay(date) };
    case 'during':
      return { during: date };
  }
}

const COUNTS = 'the a one two three four five six seven eight nine ten'.split(' ');

/** "the day after the summit", "two days before". */
function dayBeside(
  clause: Clause,
  at: number,
  date: string,
  relation: DateRelation | undefined,
): { date: string; from: number } | null {
  const unit = clause.words[at - 1]?.fold ?? '';
  if (!/^(day|days|week|weeks)$/.test(unit) || (relation !== 'after' && relation !== 'before')) return null;
  const word = clause.words[at - 2]?.fold ?? 'the';
  const number = COUNTS.indexOf(word) < 0 ? Number(word) : Math.max(1, COUNTS.indexOf(word) - 1);
  if (!Number.isInteger(number) || number < 1 || number > MOST_STEPS) return null;
  const days = number * (unit.startsWith('week') ? WEEK : 1);
  const { earliest, latest } = dateRange(date);
  return { date: isoDay(relation === 'after' ? latest + days : earliest - days), from: Math.max(clause.from, at - 2) };
}

const MOST_STEPS = 1_000;
const WEEK = 7;

/** The last day of a date. */
export function lastDay(date: string): string {
  return isoDay(dateRange(date).latest);
}

/** Reads whom is asked about: "which countries", "NATO members", "of those at the summit". */
export function readAmong(clause: Clause): Predicate | undefined {
  const parts: Predicate[] = [];
  const member = clause.cue('member');
  if (member !== undefined) {
    const organization = clause
      .actors()
      .filter(({ id }) => ['organization', 'group'].includes(clause.index.vocabulary.actor(id).type))
      .find(
        ({ span }) => span.to === member.span.from || (span.from >= member.span.to && span.from - member.span.to <= 2),
      );
    if (organization !== undefined) {
      parts.push({ memberOf: organization.id });
      clause.use(organization.span);
      clause.use(member.span);
    }
  }
  for (const { id, span } of clause.actors()) {
    // "EU countries", "NATO states", "coalition governments"
    const next = clause.cue('type', ({ type }) => type === 'country');
    if (next === undefined || next.span.from !== span.to || clause.index.vocabulary.actor(id).type !== 'organization')
      continue;
    parts.push({ memberOf: id }, { is: 'country' });
    clause.use({ from: span.from, to: next.span.to });
  }
  if (clause.hasWord('leaving') && clause.hasWord('aside')) leaveAside(clause, parts);
  const except = clause.cue('except');
  const left =
    except === undefined
      ? undefined
      : clause.actors().find(({ span }) => span.from >= except.span.to && span.from <= except.span.to + 1);
  if (except !== undefined && left !== undefined) {
    parts.push({ not: { is: left.id } });
    clause.use(except.span);
    clause.use(left.span);
  }
  const type = clause.cue('type', (cue) => cue.type !== 'anyone');
  if (type !== undefined && isAskedFor(clause, type.span.from)) {
    parts.push({ is: type.type });
    clause.use(type.span);
  }
  const [first] = parts;
  return parts.length > 1 ? { and: parts } : first;
}

/** Is a word like "countries" what is asked for, not part of something else? */
function isAskedFor(clause: Clause, at: number): boolean {
  const before = clause.words.slice(Math.max(clause.from, at - 3), at).map(({ fold }) => fold);
  return (
    at - clause.from <= 3 ||
    before.some((fold) => ['which', 'what', 'many', 'number', 'all', 'those', 'looking'].includes(fold))
  );
}

/** "Leaving Ukraine aside". */
function leaveAside(clause: Clause, parts: Predicate[]): void {
  const actor = clause
    .actors()
    .find(({ span }) => clause.words[span.from - 1]?.fold === 'leaving' && clause.words[span.to]?.fold === 'aside');
  if (actor === undefined) return;
  parts.push({ not: { is: actor.id } });
  clause.use({ from: actor.span.from - 1, to: actor.span.to + 1 });
}
