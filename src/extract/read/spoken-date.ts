// Dates what a sentence says by its own words.
import { DATE_BEGINNINGS } from '../../language/en/news-classes.js';
import { dateRange, isoDay } from '../../schema/date.js';
import { alternatives } from '../../text/alternatives.js';
import { saidDates } from '../../text/said-dates.js';

const MAX_SENTENCE = 500;
const DATED = new RegExp(`\\b(?:\\d|${alternatives(DATE_BEGINNINGS)})`, 'i');

/** The first day, month or year that a sentence says which is not after the last day of publication. */
export function spokenDate(sentence: string, published: string): string | undefined {
  const text = sentence.slice(0, MAX_SENTENCE);
  if (!DATED.test(text)) return undefined;
  const latest = isoDay(dateRange(published).latest);
  const reference = Date.parse(`${latest}T12:00:00Z`);
  for (const { year, month, day: dayOfMonth, isSaid } of saidDates(text, latest)) {
    const isDay = isSaid('day') || isSaid('weekday');
    if (!isDay && !isSaid('month')) continue;
    const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
    if (at.getTime() > reference) {
      if (isSaid('year')) continue;
      if (isSaid('weekday') && !isSaid('month')) at.setUTCDate(at.getUTCDate() - 7);
      else at.setUTCFullYear(at.getUTCFullYear() - 1);
    }
    const day = at.toISOString().slice(0, 10);
    if (!/^\d{4}-/.test(day) || day > latest) continue;
    return isDay ? day : day.slice(0, 7);
  }
  return undefined;
}
