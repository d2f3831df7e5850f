// Citations as data, with dates as citation managers have them.
import { dateRange, isoDay, OPEN_START } from '../../schema/date.js';

/** One thing that can be cited, as CSL-JSON (Citation Style Language 1.0.2). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'document' | 'report';
  readonly title: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** A date of the data set as CSL has it: one list of parts, or two for an interval. "On record by" has only its end. */
export function dateParts(text: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  const ends = text.replace(/^\.\.\//, '').split('/');
  return { 'date-parts': ends.map((end) => end.split('-').map(Number)) };
}

export function lastDay(text: string): string {
  return isoDay(dateRange(text).latest);
}

/** The first day of a date, or its last where it has no known start. */
export function firstDay(text: string): string {
  const { earliest, latest } = dateRange(text);
  return isoDay(earliest === OPEN_START ? latest : earliest);
}
