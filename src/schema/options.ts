// The one checker of options from outside: every door says the same of what is unknown, wrong or near.
import { StanceError } from '../errors.js';
import { type DateRange, readDateRange } from './date.js';
import { harmless, nearest, show } from './problems.js';

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

/**
 * What `read` makes of something from outside. What goes wrong in it without being a `StanceError` (a field that is not
 * there, a getter that throws) is told as what was given being something else than `expected`.
 */
export function reading<Result>(caller: string, what: string, expected: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof StanceError) throw cause;
    const fault = harmless(String((cause as Partial<Error> | undefined)?.message ?? cause)).slice(0, MOST_FAULT);
    const problem = `${what} cannot be read (${fault}). Expected ${expected}.`;
    throw new StanceError('invalid_data', `${caller}: ${problem}`, {}, { cause });
  }
}

const MOST_FAULT = 200;

/** Was it made with braces, or without a prototype? */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** @throws {StanceError} `invalid_option` for anything but an object made with braces; `invalid_data` if a getter throws. */
export function plainObject(caller: string, what: string, value: unknown): void {
  const isPlain = reading(caller, what, 'an object', () => isPlainObject(value) && Object.values(value).length >= 0);
  if (!isPlain) throw invalidOption(caller, `${what} must be an object, received ${show(value)}.`, { received: value });
}

/** @throws {StanceError} `invalid_option` for anything that cannot be gone through, text and bytes among it. */
export function listFrom(caller: string, what: string, value: unknown): void {
  const isList = reading(caller, what, 'a list', () => isIterable(value) && !(value instanceof Map));
  if (!isList || ArrayBuffer.isView(value)) throw wrong(caller, what, value, 'a list');
}

/** Can it be gone through, now or as it comes? Not text. */
export function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
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
  const isList = reading(caller, option, 'a list of ids or names', () => {
    return Array.isArray(value) && value.every((word) => typeof word === 'string');
  });
  if (isList) return value as readonly string[];
  throw wrong(caller, option, value, 'a list of ids or names');
}

/** Text of 1 to `most` characters that is not only white space. */
export function textOption(caller: string, option: string, value: unknown, most: number): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value;
  throw wrong(caller, option, value, `text of 1 to ${most} characters`);
}

/** @throws {StanceError} `invalid_data` for anything but a graphology graph. */
export function graphologyGraph(caller: string, value: unknown): void {
  const graph = value as { readonly forEachEdge?: unknown; readonly nodes?: unknown } | null | undefined;
  const isGraph = reading(caller, 'the graph', 'a graphology graph', () => {
    return typeof graph?.forEachEdge === 'function' && typeof graph.nodes === 'function';
  });
  if (isGraph) return;
  throw new StanceError('invalid_data', `${caller}: this is no graphology graph, received ${show(value)}.`, {});
}

/** An option that is not as `expected`. */
export function wrong(caller: string, option: string, received: unknown, expected: string, advice = ''): StanceError {
  const problem = `${option} must be ${expected}, received ${show(received)}.${advice === '' ? '' : ` ${advice}`}`;
  return invalidOption(caller, problem, { option, received });
}
