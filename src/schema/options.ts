// The one checker of options from outside: every door says the same of what is unknown, wrong or near.
import { StanceError } from '../errors.js';
import { type DateRange, readDateRange } from './date.js';
import { nearest, show } from './problems.js';

/** Advice for a word that is not known: the nearest that is, or else what is said `otherwise`. */
export function didYouMean(received: unknown, known: readonly string[], otherwise = ''): string {
  const near = nearest(received, known);
  return suggesting(near === undefined ? [] : [near], otherwise);
}

/** Advice where what may have been meant is known: `Did you mean "FRA" or "french-police"?`, or what is said `otherwise`. */
export function suggesting(near: readonly string[], otherwise = ''): string {
  return near.length === 0 ? otherwise : `Did you mean ${near.map(show).join(' or ')}?`;
}

export function invalidOption(
  caller: string,
  problem: string,
  details: Readonly<Record<string, unknown>> = {},
): StanceError {
  return new StanceError('invalid_option', `${caller}: ${problem}`, details);
}

/** Was it made with braces, or without a prototype? */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** @throws {StanceError} `invalid_option` for anything but an object made with braces. */
export function plainObject(caller: string, what: string, value: unknown): void {
  if (isPlainObject(value)) return;
  throw invalidOption(caller, `${what} must be an object, received ${show(value)}.`, { received: value });
}

/** @throws {StanceError} `invalid_option` for anything but an object made with braces that has only these options. */
export function knownOptions(caller: string, options: unknown, names: readonly string[], what = 'options'): void {
  plainObject(caller, what, options);
  for (const key of Object.keys(options as object)) {
    if (names.includes(key)) continue;
    const advice = didYouMean(key, names, `Options are ${names.join(', ')}.`);
    throw invalidOption(caller, `unknown option ${show(key)}. ${advice}`, { option: key });
  }
}

/** One of a few words. */
export function choice<Word extends string>(
  caller: string,
  option: string,
  value: unknown,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw wrong(caller, option, value, oneOfWords(words), didYouMean(value, words));
}

/** "days", "days or weeks", "days, weeks or months". */
export function oneOfWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** True or false. */
export function yesOrNo(caller: string, option: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(caller, option, value, 'true or false');
}

/** A whole number from `least` up to `most`. */
export function wholeNumber(
  caller: string,
  option: string,
  value: unknown,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
  const bounds =
    most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most.toLocaleString('en')}`;
  throw wrong(caller, option, value, `a whole number ${bounds}`);
}

/** A finite number that passes `test`; `expected` says what it has to be. */
export function numberThat(
  caller: string,
  option: string,
  value: unknown,
  expected: string,
  test: (value: number) => boolean,
): number {
  if (typeof value === 'number' && Number.isFinite(value) && test(value)) return value;
  throw wrong(caller, option, value, expected);
}

/** A source of numbers from 0 up to, not including, 1. */
export function randomSource(caller: string, value: unknown): () => number {
  if (typeof value === 'function') return value as () => number;
  throw wrong(caller, 'random', value, 'a function that returns numbers in [0, 1)');
}

/** The days of a day, month or year. */
export function dateOption(caller: string, option: string, value: unknown): DateRange {
  const range = typeof value === 'string' && !value.includes('/') ? readDateRange(value) : 'is no date';
  if (typeof range !== 'string') return range;
  throw wrong(caller, option, value, 'YYYY, YYYY-MM or YYYY-MM-DD');
}

/** One day of the calendar. */
export function dayOption(caller: string, option: string, value: unknown): string {
  const isDay =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && typeof readDateRange(value) !== 'string';
  if (isDay) return value;
  throw wrong(caller, option, value, 'a day, YYYY-MM-DD');
}

/** A list of ids or names. */
export function listOfNames(caller: string, option: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
  throw wrong(caller, option, value, 'a list of ids or names');
}

/** Text of 1 to `most` characters that is not only white space. */
export function textOption(caller: string, option: string, value: unknown, most: number): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value;
  throw wrong(caller, option, value, `text of 1 to ${most} characters`);
}

/** An option that is not as `expected`. */
export function wrong(caller: string, option: string, received: unknown, expected: string, advice = ''): StanceError {
  const problem = `${option} must be ${expected}, received ${show(received)}.${advice === '' ? '' : ` ${advice}`}`;
  return invalidOption(caller, problem, { option, received });
}
