// Finds the dates of a question: own patterns for months, seasons, days and years, chrono for relative ones.
import * as english from '../../language/en/question-dates.js';
import { dateRange, isoDay, readDateRange } from '../../schema/date.js';
import { saidDates } from '../../text/said-dates.js';
import type { Word } from '../../text/words.js';

/** A date of the question, with the words that say it and the words that tie it in. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  /** Where the date itself begins, behind the words that tie it in. */
  readonly at: number;
  /** As DESIGN writes dates: `2025`, `2025-09`, `2025-09-04` or `a/b`. */
  readonly date: string;
  readonly relation: english.DateRelation;
}

/** What relative and yearless dates are counted from: the newest document, or what the asker calls today. */
export interface Calendar {
  readonly today: string;
  /** Years and months (`YYYY-MM`) on which the data has something, newest first. */
  readonly months: readonly string[];
}

export function findDates(question: string, words: readonly Word[], calendar: Calendar): DateSpan[] {
  const spans: DateSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const found =
      dateAt(words, at, calendar) ?? stretchAt(words, at, calendar) ?? relativeAt(question, words, at, calendar);
    if (found === null) {
      at += 1;
      continue;
    }
    spans.push(withRelation(words, at, shifted(words, found), spans.at(-1)));
    at = found.to;
  }
  return spans;
}

/** "three days before yesterday", "two weeks after 4 September". */
function shifted(words: readonly Word[], found: DateMatch): DateMatch {
  const at = found.from - 3;
  const way = fold(words, found.from - 1);
  if (at < 0 || (way !== 'before' && way !== 'after')) return found;
  const days = daysOf(words, at);
  if (days === null) return found;
  const { earliest, latest } = dateRange(found.date);
  const day = way === 'before' ? earliest - days : latest + days;
  return { from: at, to: found.to, date: isoDay(day) };
}

interface DateMatch {
  readonly from: number;
  readonly to: number;
  readonly date: string;
  /** Was only the end of a month meant ("the end of March")? */
  readonly isEnd?: boolean;
}

/** A date that begins at a word: ISO, part of a month or year, day and month, month, season, year. */
function dateAt(words: readonly Word[], at: number, calendar: Calendar): DateMatch | null {
  const part = english.PARTS_OF_PERIODS.get(fold(words, at));
  if (part !== undefined) return partAt(words, at, part, calendar);
  return (
    isoAt(words, at) ??
    dayAt(words, at, calendar) ??
    monthAt(words, at, calendar, false) ??
    seasonAt(words, at, calendar) ??
    yearAt(words, at)
  );
}

const THIRDS = { early: ['01', '04'], mid: ['05', '08'], late: ['09', '12'] } as const;

/** "late March", "late 2025": a third of a month or year. */
function partAt(words: readonly Word[], at: number, part: english.PartOfPeriod, calendar: Calendar): DateMatch | null {
  let next = at + 1;
  while (english.BEFORE_PERIODS.has(fold(words, next))) next += 1;
  const isEnd = fold(words, at) === english.END;
  const month = monthAt(words, next, calendar, true);
  if (month !== null) {
    const { earliest, latest } = dateRange(month.date);
    const [first, last] = { early: [0, 9], mid: [10, 19], late: [20, latest - earliest] }[part] as [number, number];
    return { from: at, to: month.to, date: `${isoDay(earliest + first)}/${isoDay(earliest + last)}`, isEnd };
  }
  const year = yearAt(words, next);
  const [first, last] = THIRDS[part];
  return year === null ? null : { from: at, to: year.to, date: `${year.date}-${first}/${year.date}-${last}`, isEnd };
}

function isoAt(words: readonly Word[], at: number): DateMatch | null {
  const [year, month, day] = [fold(words, at), fold(words, at + 1), fold(words, at + 2)];
  if (!YEAR.test(year) || !/^\d\d$/.test(month)) return null;
  if (words[at]?.start !== words[at + 1]?.start) return null;
  const isDay = /^\d\d$/.test(day) && words[at]?.start === words[at + 2]?.start;
  const date = isDay ? `${year}-${month}-${day}` : `${year}-${month}`;
  return isDate(date) ? { from: at, to: at + (isDay ? 3 : 2), date } : null;
}

/** "4 September 2025", "the 4th of September", "September 4, 2025". */
function dayAt(words: readonly Word[], at: number, calendar: Calendar): DateMatch | null {
  const first = dayNumberOf(fold(words, at));
  if (first !== null) {
    const next = fold(words, at + 1) === 'of' ? at + 2 : at + 1;
    const month = monthIndex(fold(words, next));
    if (month < 0) return null;
    return withYear(words, at, next + 1, `-${two(month + 1)}-${two(first)}`, calendar);
  }
  const month = monthIndex(fold(words, at));
  const day = month < 0 ? null : dayNumberOf(fold(words, at + 1));
  return day === null ? null : withYear(words, at, at + 2, `-${two(month + 1)}-${two(day)}`, calendar);
}

function monthAt(words: readonly Word[], at: number, calendar: Calendar, isSure: boolean): DateMatch | null {
  const name = fold(words, at);
  const month = monthIndex(name);
  if (month < 0) return null;
  const isCapital = /^\p{Lu}/u.test(words[at]?.text ?? '') && at > 0;
  const isTied = name !== english.MODAL_MONTH && english.BEFORE_MONTHS.has(fold(words, at - 1));
  const isPlain = isSure || !english.AMBIGUOUS_MONTHS.has(name) || at === words.length - 1;
  if (!isPlain && !isCapital && !isTied && !YEAR.test(fold(words, at + 1))) return null;
  return withYear(words, at, at + 1, `-${two(month + 1)}`, calendar);
}

function seasonAt(words: readonly Word[], at: number, calendar: Calendar): DateMatch | null {
  const season = english.SEASONS.get(fold(words, at));
  if (season === undefined) return null;
  const isVerb = fold(words, at) === english.VERB_SEASON && !english.BEFORE_SEASONS.has(fold(words, at - 1));
  if (isVerb && yearOf(words, at + 1) === null) return null;
  const [first, last, over] = season;
  const year = yearOf(words, at + 1);
  const chosen = year?.year ?? nearestYear(`-${first}`, calendar);
  return { from: at, to: year?.to ?? at + 1, date: `${chosen}-${first}/${Number(chosen) + over}-${last}` };
}

const YEAR = /^(19|20)\d\d$/;

function yearAt(words: readonly Word[], at: number): DateMatch | null {
  return YEAR.test(fold(words, at)) ? { from: at, to: at + 1, date: fold(words, at) } : null;
}

function yearOf(words: readonly Word[], at: number): { year: string; to: number } | null {
  const next = fold(words, at) === 'of' ? at + 1 : at;
  return YEAR.test(fold(words, next)) ? { year: fold(words, next), to: next + 1 } : null;
}

function withYear(
  words: readonly Word[],
  from: number,
  to: number,
  rest: string,
  calendar: Calendar,
): DateMatch | null {
  const year = yearOf(words, to);
  const chosen = year?.year ?? nearestYear(rest.slice(0, 3), calendar);
  const date = `${chosen}${rest}`;
  return isDate(date) ? { from, to: year?.to ?? to, date } : null;
}

/** The newest year in which the data has something in that month, else the newest in which the month has begun. */
function nearestYear(month: string, { today, months }: Calendar): string {
  const known = months.find((text) => text.slice(4) === month);
  if (known !== undefined) return known.slice(0, 4);
  const year = Number(today.slice(0, 4));
  return String(today.slice(4, 7) >= month ? year : year - 1);
}

/** "the last two weeks": from so many days ago to today. */
function stretchAt(words: readonly Word[], at: number, { today }: Calendar): DateMatch | null {
  if (!english.STRETCHES.has(fold(words, at))) return null;
  const days = daysOf(words, at + 1);
  if (days === null) return null;
  const { latest } = dateRange(today);
  return { from: at, to: at + 3, date: `${isoDay(latest - days)}/${today}` };
}

const MOST_UNITS = 1_000;

/** "two weeks" in days. */
function daysOf(words: readonly Word[], at: number): number | null {
  const number = english.NUMBERS.indexOf(fold(words, at)) + 1 || Number(fold(words, at));
  const days = english.DAYS_OF_UNITS.get(fold(words, at + 1).replace(/s$/, ''));
  return days === undefined || !Number.isInteger(number) || number < 1 || number > MOST_UNITS ? null : number * days;
}

/** "yesterday", "last week", "two weeks ago", by chrono, from the calendar's today. */
function relativeAt(question: string, words: readonly Word[], at: number, { today }: Calendar): DateMatch | null {
  const [first, second, third] = [0, 1, 2].map((ahead) => fold(words, at + ahead)) as [string, string, string];
  const isCounted = /^\d+$/.test(first) && english.RELATIVE_DATES.has(second);
  if (!english.RELATIVE_DATES.has(first) && !isCounted && second !== 'ago' && third !== 'ago') return null;
  const start = words[at]?.start ?? 0;
  const text = question.slice(start, Math.min(question.length, start + 40));
  const [result] = saidDates(text, today);
  if (result === undefined || result.index !== 0) return null;
  const end = start + result.text.length;
  let to = at;
  while (to < words.length && (words[to] as Word).end <= end) to += 1;
  if (to === at) return null;
  const day = [String(result.year), two(result.month), two(result.day)].join('-');
  if (!isDate(day)) return null;
  const { latest } = dateRange(day);
  const monday = latest - ((latest + 3) % 7); // 1970-01-01 was a Thursday
  const periods = { year: day.slice(0, -6), month: day.slice(0, -3), week: `${isoDay(monday)}/${isoDay(monday + 6)}` };
  const unit = english.COARSE_UNITS.find((name) => result.text.includes(name));
  return { from: at, to, date: unit === undefined ? day : periods[unit] };
}

/** Ties a date or event in by the words before it. */
export function relationBefore(
  words: readonly Word[],
  at: number,
): { from: number; relation: english.DateRelation } | null {
  let end = at;
  const isTie = () => english.DATE_TIES.some(([tie]) => tie.length > 1 && endsWith(words, end, tie));
  while (end > 0 && end > at - 3 && english.BEHIND_TIES.has(fold(words, end - 1)) && !isTie()) end -= 1;
  const found = english.DATE_TIES.find(([tie]) => endsWith(words, end, tie));
  return found === undefined ? null : { from: end - found[0].length, relation: found[1] };
}

function endsWith(words: readonly Word[], end: number, tie: readonly string[]): boolean {
  return tie.every((word, i) => fold(words, end - tie.length + i) === word);
}

function withRelation(words: readonly Word[], at: number, found: DateMatch, previous: DateSpan | undefined): DateSpan {
  const tie = relationBefore(words, at);
  const isSecond =
    previous !== undefined && previous.relation === 'between' && english.BETWEEN_DATES.has(fold(words, at - 1));
  if (isSecond) return { ...found, at, from: at - 1, relation: 'asOf' };
  if (tie === null) return { ...found, at, relation: 'during' };
  // "at the end of March", "by the end of March" speak of what stood on its last day
  const relation = found.isEnd === true && tie.relation === 'during' ? 'asOf' : tie.relation;
  return { ...found, at, from: tie.from, relation };
}

function monthIndex(name: string): number {
  const whole = english.MONTHS.indexOf(name);
  return whole >= 0 ? whole : (english.SHORT_MONTHS.get(name) ?? -1);
}

function dayNumberOf(word: string): number | null {
  const [, digits = '', ending = ''] = /^(\d{1,2})(\p{L}*)$/u.exec(word) ?? [];
  const isNumber = ending === '' || english.ORDINAL_ENDINGS.has(ending);
  const day = english.ORDINALS.indexOf(word) + 1 || (isNumber ? Number(digits) : 0);
  return day >= 1 && day <= 31 ? day : null;
}

function isDate(text: string): boolean {
  return typeof readDateRange(text) !== 'string';
}

function fold(words: readonly Word[], at: number): string {
  return words[at]?.fold ?? '';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
