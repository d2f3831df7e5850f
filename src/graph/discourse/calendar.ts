// Days, weeks, months and years as numbered spans.
import { dateRange, OPEN_START } from '../../schema/date.js';

/** Spans of the calendar. Weeks start on Monday (ISO 8601); a week that crosses the new year is one week. */
export const CALENDAR_UNITS = ['days', 'weeks', 'months', 'years'] as const;

export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

const MONDAY = 3; // 1970-01-01 was a Thursday, three days after a Monday

/** The number of the day, week, month or year that a day lies in; successive ones have successive numbers. */
export function unitOf(unit: CalendarUnit, day: number): number {
  if (unit === 'days') return day;
  if (unit === 'weeks') return Math.floor((day + MONDAY) / 7);
  const date = new Date(day * 86_400_000);
  return unit === 'years' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The same for a date of reduced precision; `null` where it may lie in more than one. */
export function unitOfRange(unit: CalendarUnit, earliest: number, latest: number): number | null {
  if (earliest === OPEN_START) return null;
  const number = unitOf(unit, latest);
  return earliest === latest || unitOf(unit, earliest) === number ? number : null;
}

export function daysOf(unit: CalendarUnit, number: number): { readonly first: number; readonly last: number } {
  if (unit === 'days') return { first: number, last: number };
  if (unit === 'weeks') return { first: number * 7 - MONDAY, last: number * 7 - MONDAY + 6 };
  const year = String(unit === 'years' ? number : Math.floor(number / 12)).padStart(4, '0');
  const text = unit === 'years' ? year : `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
  const { earliest, latest } = dateRange(text);
  return { first: earliest, last: latest };
}
