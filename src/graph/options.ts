import { StanceError } from '../errors.js';
import { plainObject } from '../query/query.js';
import { type DateRange, readDateRange } from '../schema/date.js';
import { nearest, show } from '../schema/problems.js';

/** @throws {StanceError} `invalid_option` for anything but an object made with braces that has only these options. */
export function knownOptions(caller: string, what: string, input: object, names: readonly string[]): void {
  plainObject(caller, what, input);
  for (const key of Object.keys(input)) {
    if (names.includes(key)) continue;
    const near = nearest(key, names);
    throw new StanceError(
      'invalid_option',
      `${caller}: unknown option ${show(key)}. ${near === undefined ? `Options are ${names.join(', ')}.` : `Did you mean "${near}"?`}`,
      { option: key },
    );
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
  const near = nearest(value, [...words]);
  throw invalid(
    caller,
    `${option} must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, received ${show(value)}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    { [option]: value },
  );
}

/** True or false. */
export function yesOrNo(caller: string, option: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(caller, `${option} must be true or false, received ${show(value)}.`, { [option]: value });
}

/** A whole number from 1 up to `most`. */
export function count(caller: string, option: string, value: unknown, most: number): number {
  if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most) return value as number;
  throw invalid(
    caller,
    `${option} must be a whole number from 1 to ${most.toLocaleString('en')}, received ${show(value)}.`,
    { [option]: value },
  );
}

/** The days of a day, month or year. */
export function point(caller: string, option: string, value: unknown): DateRange {
  const range = typeof value === 'string' && !value.includes('/') ? readDateRange(value) : 'is no date';
  if (typeof range !== 'string') return range;
  throw invalid(caller, `${option} must be YYYY, YYYY-MM or YYYY-MM-DD, received ${show(value)}.`, { [option]: value });
}

/** A list of words. */
export function words(caller: string, option: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
  throw invalid(caller, `${option} must be a list of ids or names, received ${show(value)}.`, { [option]: value });
}

export function invalid(caller: string, problem: string, details: Readonly<Record<string, unknown>>): StanceError {
  return new StanceError('invalid_option', `${caller}: ${problem}`, details);
}
