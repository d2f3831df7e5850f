// The words by which questions say dates.
import { pairs, words } from '../word-list.js';

/** Is it asked what was said ('during') or what stood? 'between' has the first of two dates. */
export type DateRelation = 'during' | 'asOf' | 'before' | 'since' | 'after' | 'between';

export type PartOfPeriod = 'early' | 'mid' | 'late';
export const MONTHS: readonly string[] = [
  ...words('january february march april may june july august september october november december'),
];
/** Besides the first three letters, with the month counted from 0. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((month, i) => [month.slice(0, 3), i] as const),
  ['sept', 8],
]);
export const AMBIGUOUS_MONTHS = words('may march mar sep dec jan jun oct nov aug apr feb jul');
/** The ambiguous month that no word before it makes a month. */
export const MODAL_MONTH = 'may';
export const BEFORE_MONTHS = words(`
  in of since by until till before after during late early mid last back the this from and to`);
/** First and last month, and how many years later it ends. */
export const SEASONS: ReadonlyMap<string, readonly [string, string, number]> = new Map([
  ['spring', ['03', '05', 0]],
  ['summer', ['06', '08', 0]],
  ['autumn', ['09', '11', 0]],
  ['fall', ['09', '11', 0]],
  ['winter', ['12', '02', 1]],
]);
/** The season that is a verb as well, and the words before it that make it a season. */
export const VERB_SEASON = 'fall';
export const BEFORE_SEASONS = words('in this last of the since by next');
export const PARTS_OF_PERIODS = pairs(
  'early early, beginning early, start early, mid mid, middle mid, late late, end late',
) as ReadonlyMap<string, PartOfPeriod>;
/** The part by which a day is meant. */
export const END = 'end';
export const BEFORE_PERIODS = words('the of in month that this same very');
export const RELATIVE_DATES = words(`
  yesterday today tomorrow last past previous next this ago week weeks month months year years day days monday
  tuesday wednesday thursday friday saturday sunday fortnight`);
export const STRETCHES = words('last past');
/** The one that is in "last week" named first. */
export const COARSE_UNITS = ['week', 'month', 'year'] as const;
export const DAYS_OF_UNITS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
]);
export const NUMBERS: readonly string[] = [...words('one two three four five six seven eight nine ten eleven twelve')];
export const ORDINALS: readonly string[] = [
  ...words(`
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth`),
];
export const ORDINAL_ENDINGS = words('st nd rd th');
const TIES: readonly (readonly [DateRelation, string])[] = [
  ['asOf', 'as of | as at | up to | as things stood on | as things stood in | as it stood on | by | until | till'],
  ['before', 'before | prior to | ahead of'],
  ['since', 'since | from'],
  ['after', 'after | following'],
  ['between', 'between'],
  ['during', 'during | back in | in | on | at | of'],
];
/** Words before a date or an event, and how they tie it in; longer ones before their endings. */
export const DATE_TIES: readonly (readonly [readonly string[], DateRelation])[] = TIES.flatMap(([relation, phrases]) =>
  phrases.split(' | ').map((phrase) => [phrase.split(' '), relation] as const),
);
export const BEHIND_TIES = words('the of month end back about around day date time late just only');
export const BETWEEN_DATES = words('and to');
