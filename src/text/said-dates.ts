// Dates that a text says in words, counted from a day.
import { parse } from 'chrono-node/en';

/** A date as it is said: what is not said of it is taken from the day that it is counted from. */
export interface SaidDate {
  readonly index: number;
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isSaid: (part: 'year' | 'month' | 'day' | 'weekday') => boolean;
}

/**
 * The dates of a text, in order.
 *
 * @param day `YYYY-MM-DD`, from which "yesterday" is counted.
 * @see chrono-node/en
 */
export function saidDates(text: string, day: string): SaidDate[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // noon on the clock of the machine: given a time zone, chrono takes the day after it east of UTC+12
  const noon = new Date(year, month - 1, date, 12);
  return parse(text, noon).map(({ index, text: said, start }) => ({
    index,
    text: said,
    year: start.get('year') ?? 0,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
    isSaid: (part) => start.isCertain(part),
  }));
}
