// Dates what a sentence says by its own words, as exactly as they have it.
import { NUMBER_WORDS } from '../../language/en/clause-cues.js';
import { AGO, DATE_BEGINNINGS, LAST, MONTHS_IN, OPEN_TIMES, WEEK, YEAR_LEADS } from '../../language/en/news-classes.js';
import { dateRange, isoDay } from '../../schema/date.js';
import { alternatives } from '../../text/alternatives.js';
import { type SaidDate, saidDates } from '../../text/said-dates.js';

const MAX_SENTENCE = 500;
const DAY = 86_400_000;
const DATED = new RegExp(`\\b(?:\\d|${alternatives(DATE_BEGINNINGS)}|${AGO}\\b)`, 'i');
const UNITS = alternatives([...MONTHS_IN.keys(), WEEK]);
const PASSED = new RegExp(`\\b(?:(${LAST})\\s+|([\\p{L}\\d]+)\\s+)(${UNITS})s?(\\s+${AGO})?\\b`, 'giu');
const YEAR = new RegExp(`\\b(?:${alternatives(YEAR_LEADS)})[\\s-]+((?:19|20)\\d\\d)\\b(?![-–/]\\d)`, 'gi');
const OPEN = new RegExp(`\\b(?:${alternatives(OPEN_TIMES)})\\s+(?:\\p{L}+\\s+){0,2}$`, 'iu');
const FIGURES = /^(\d{1,2})[./](\d{1,2})[./]\d{4}$/;

/** The first day, week, month or year that a sentence says which is not after the last day of publication. */
export function spokenDate(sentence: string, published: string): string | undefined {
  const text = sentence.slice(0, MAX_SENTENCE);
  if (!DATED.test(text)) return undefined;
  const latest = isoDay(dateRange(published).latest);
  const told = [...passed(text, latest), ...years(text, latest)].filter(({ at }) => !OPEN.test(text.slice(0, at)));
  const [first] = told.sort((a, b) => a.at - b.at);
  for (const one of saidDates(text, latest)) {
    if (first !== undefined && first.at <= one.index + one.text.length) break;
    const said = OPEN.test(text.slice(0, one.index)) ? undefined : dateOf(one, latest);
    if (said !== undefined) return said;
  }
  return first?.said;
}

interface Told {
  readonly at: number;
  readonly said: string;
}

/** "last year", "ten years ago", "last week". */
function passed(text: string, latest: string): Told[] {
  return [...text.matchAll(PASSED)].flatMap((match) => {
    const [, last, number = '', unit = '', ago] = match;
    const count = last === undefined ? (NUMBER_WORDS.get(number.toLowerCase()) ?? Number(number)) : 1;
    if ((last === undefined) === (ago === undefined) || !(count > 0 && count < 1_000)) return [];
    const said = back(latest, count, unit.toLowerCase());
    return said === undefined ? [] : [{ at: match.index, said }];
  });
}

function back(latest: string, count: number, unit: string): string | undefined {
  const day = new Date(`${latest}T12:00:00Z`);
  const months = MONTHS_IN.get(unit);
  if (months === undefined) {
    const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY - count * 7 * DAY;
    return `${new Date(monday).toISOString().slice(0, 10)}/${new Date(monday + 6 * DAY).toISOString().slice(0, 10)}`;
  }
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - count * months);
  const said = day.toISOString().slice(0, months === 1 ? 7 : 4);
  return /^\d{4}/.test(said) ? said : undefined;
}

/** "in 2021", "back in early 2018". */
function years(text: string, latest: string): Told[] {
  return [...text.matchAll(YEAR)].flatMap(({ index, 1: year = '' }) =>
    year <= latest.slice(0, 4) ? [{ at: index, said: year }] : [],
  );
}

/** Day or month; in figures that can be read in two ways only the year. */
function dateOf({ year, month, day: dayOfMonth, text, isSaid }: SaidDate, latest: string): string | undefined {
  const isDay = isSaid('day') || isSaid('weekday');
  if (!isDay && !isSaid('month')) return undefined;
  const [, one, two] = FIGURES.exec(text) ?? [];
  if (one !== two && Number(one) <= 12 && Number(two) <= 12)
    return `${year}` <= latest.slice(0, 4) ? `${year}` : undefined;
  const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (at.getTime() > Date.parse(`${latest}T12:00:00Z`)) {
    if (isSaid('year')) return undefined;
    if (isSaid('weekday') && !isSaid('month')) at.setUTCDate(at.getUTCDate() - 7);
    else at.setUTCFullYear(at.getUTCFullYear() - 1);
  }
  const said = at.toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(said) || said > latest) return undefined;
  return isDay ? said : said.slice(0, 7);
}
