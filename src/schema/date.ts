// Dates of reduced precision as days, and what can be said when two of them are compared.
import * as z from 'zod';
import { StanceError } from '../errors.js';
import { show } from './problems.js';

/**
 * A date as its source gives it: days since 1970-01-01, both ends included. `earliest` is {@link OPEN_START} for
 * "on record by".
 */
export interface DateRange {
  readonly earliest: number;
  readonly latest: number;
}

/** The answer to a comparison of dates that may be known only in part. */
export type Certainty = 'yes' | 'no' | 'maybe';

/** The `earliest` of a date that has no known start, as in `../2025-09-04`. */
export const OPEN_START = -0x80000000;

/** The last day that can be stored; stands for "no limit" in look-ups. */
export const OPEN_END = 0x7fffffff;

/**
 * The days that a date of reduced precision can mean.
 *
 * Accepts `2025`, `2025-09`, `2025-09-04`, an interval `a/b` of these, or `../b` ("on record by b"). A part that is
 * not given is never made up: `2025` is all of 2025, not its first of January.
 *
 * @param text The date as the source gives it.
 * @returns Its first and last possible day. Constant time.
 * @throws {StanceError} `invalid_option` if it is no such date, no day of the calendar, or an interval that ends
 *   before it starts.
 * @see ISO 8601-2:2019 (EDTF), of which this is a subset.
 * @example
 * dateRange('1970-02'); // {"earliest": 31, "latest": 58}
 */
export function dateRange(text: string): DateRange {
  return dateOf('dateRange', text);
}

/** The same for another function. */
export function dateOf(caller: string, text: unknown): DateRange {
  const result = typeof text === 'string' ? readDateRange(text) : 'is no text';
  if (typeof result !== 'string') return result;
  throw new StanceError('invalid_option', `${caller}: ${show(text)} ${result}.`, { received: text });
}

/**
 * A day of the calendar as days since 1970-01-01. Throws as {@link dateRange}; the text must name one day.
 */
export function dayNumber(text: string): number {
  const { earliest, latest } = dateRange(text);
  if (earliest === latest) return latest;
  throw new StanceError('invalid_option', `dayNumber: ${show(text)} is not one day.`, {
    received: text,
  });
}

/** Days that have a date, to both sides of 1970. */
const MOST_DAYS = 100_000_000;

/**
 * A day number as `YYYY-MM-DD`.
 *
 * @throws {StanceError} `invalid_option` for anything but a whole number of up to 100,000,000 days to either side.
 * @example
 * isoDay(20335); // "2025-09-04"
 */
export function isoDay(day: number): string {
  if (!Number.isInteger(day) || Math.abs(day) > MOST_DAYS) {
    throw new StanceError('invalid_option', `isoDay: ${show(day)} is no number of days since 1970-01-01.`, {
      received: day,
    });
  }
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Is `a` on or before `b`? `maybe` where the precision of either leaves it open.
 */
export function onOrBefore(a: DateRange, b: DateRange): Certainty {
  if (a.latest <= b.earliest) return 'yes';
  return a.earliest > b.latest ? 'no' : 'maybe';
}

/**
 * Does `a` lie within the period? `maybe` where it only overlaps.
 */
export function within(a: DateRange, period: DateRange): Certainty {
  if (a.earliest >= period.earliest && a.latest <= period.latest) return 'yes';
  return a.earliest > period.latest || a.latest < period.earliest ? 'no' : 'maybe';
}

/** How many of the dates, in ascending order of their last day, lie on or before a day for sure. Binary search. */
export function countUpTo(dates: readonly Pick<DateRange, 'latest'>[], day: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dates[middle] as DateRange).latest <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A date of reduced precision, an interval or "on record by", checked against the calendar. */
export const partialDate = z.string().superRefine((text, context) => {
  const result = readDateRange(text);
  if (typeof result === 'string') context.addIssue({ code: 'custom', message: result, input: text });
});

const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/;

/** A date of reduced precision, or a time in UTC. */
export const moment = z.string().superRefine((text, context) => {
  const result = readDateRange(TIME.exec(text)?.[1] ?? text);
  if (typeof result === 'string') context.addIssue({ code: 'custom', message: result, input: text });
});

/** The days that a moment can mean. Throws as {@link dateRange}. */
export function dayOfMoment(text: string): DateRange {
  return dateRange(TIME.exec(text)?.[1] ?? text);
}

/** A {@link DateRange}, or the sentence part that says what is wrong with the text. */
export function readDateRange(text: string): DateRange | string {
  const day = readDay(text);
  if (day !== undefined) return { earliest: day, latest: day };
  const slash = text.indexOf('/');
  if (slash < 0) return readPart(text);
  const start = text.slice(0, slash);
  const end = readPart(text.slice(slash + 1));
  if (typeof end === 'string') return end;
  if (start === '..') return { earliest: OPEN_START, latest: end.latest };
  const begin = readPart(start);
  if (typeof begin === 'string') return begin;
  if (begin.earliest > end.latest) return 'is an interval that ends before it starts';
  return { earliest: begin.earliest, latest: end.latest };
}

function readPart(text: string): DateRange | string {
  const whole = readDay(text);
  if (whole !== undefined) return { earliest: whole, latest: whole };
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) {
    return 'is no date; expected YYYY, YYYY-MM, YYYY-MM-DD, an interval a/b or ../b';
  }
  const [year, month, dayOfMonth] = text.split('-').map(Number) as [number, number?, number?];
  if (year < 1) return 'is no date; years run from 0001 to 9999';
  if (month === undefined) return { earliest: civilDay(year, 1, 1), latest: civilDay(year, 12, 31) };
  if (month < 1 || month > 12) return 'is no date; months run from 01 to 12';
  const length = monthLength(year, month);
  if (dayOfMonth === undefined) return { earliest: civilDay(year, month, 1), latest: civilDay(year, month, length) };
  return `is no date; that month has days 01 to ${length}`;
}

/** The fast path for `YYYY-MM-DD`; undefined if it is not a day of the calendar. */
function readDay(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  let year = 0;
  for (let i = 0; i < 4; i += 1) year = year * 10 + digit(text, i);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) return undefined;
  return civilDay(year, month, day);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, chrono-compatible date algorithms). */
function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}
