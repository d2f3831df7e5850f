// Dates in words, with the precision that they have.
import { dateOf } from '../schema/date.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A date in words, with the precision that it has.
 *
 * @throws {StanceError} `invalid_option` for what is no date.
 * @example
 * dateInWords('../2025-09-04'); // "on record by 4 September 2025"
 */
export function dateInWords(text: string): string {
  dateOf('dateInWords', text);
  return inWords(text);
}

function inWords(text: string): string {
  if (text.startsWith('../')) return `on record by ${inWords(text.slice(3))}`;
  const slash = text.indexOf('/');
  if (slash > 0) return `${inWords(text.slice(0, slash))} to ${inWords(text.slice(slash + 1))}`;
  const [year, month, day] = text.split('-');
  const named = month === undefined ? [] : [MONTHS[Number(month) - 1]];
  return [...(day === undefined ? [] : [Number(day)]), ...named, year].join(' ');
}

/** "on 2 June 2031", "in June 2031", "on record by 2 June 2031", "between 2 June 2031 and 4 June 2031". */
export function onDate(said: string): string {
  if (said.startsWith('../')) return dateInWords(said);
  const slash = said.indexOf('/');
  if (slash > 0) return `between ${dateInWords(said.slice(0, slash))} and ${dateInWords(said.slice(slash + 1))}`;
  return `${said.length === 10 ? 'on' : 'in'} ${dateInWords(said)}`;
}

/** "published 4 September 2025", or "undated" where nobody knows when. */
export function publishedInWords(published: string | null | undefined): string {
  return published === null || published === undefined ? 'undated' : `published ${dateInWords(published)}`;
}

const OLD_DAYS = 31;
const DAYS_OF_YEAR = 365.25;

/** "45 days before", "6 years before" the day asked about; empty up to a month. */
export function ageInWords(days: number | null): string {
  if (days === null || days < OLD_DAYS) return '';
  const years = Math.floor(days / DAYS_OF_YEAR);
  return years < 2 ? `${days} days before` : `${years} years before`;
}
