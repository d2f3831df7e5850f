import { StanceError } from '../errors.js';
import { plainObject } from '../query/query.js';
import { nearest, show } from '../schema/problems.js';

/** @throws {StanceError} `invalid_option` for anything but a plain object with these keys. */
export function checkOptions(caller: string, options: object, known: readonly string[]): void {
  plainObject(caller, 'options', options);
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    throw new StanceError(
      'invalid_option',
      `${caller}: unknown option ${show(key)}. ${near === undefined ? `Options are ${known.join(', ')}.` : `Did you mean "${near}"?`}`,
      { option: key },
    );
  }
}

/** @throws {StanceError} `invalid_option` for a value that is none of the choices. */
export function checkChoice(caller: string, option: string, value: unknown, choices: readonly string[]): void {
  if (typeof value === 'string' && choices.includes(value)) return;
  const near = nearest(value, choices);
  throw new StanceError(
    'invalid_option',
    `${caller}: ${option} must be one of ${choices.join(', ')}, received ${show(value)}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    { option, received: value },
  );
}

/** @throws {StanceError} `invalid_option` for a value that is no whole number of at least `least`. */
export function checkInteger(caller: string, option: string, value: unknown, least: number): void {
  if (Number.isSafeInteger(value) && (value as number) >= least) return;
  throw new StanceError(
    'invalid_option',
    `${caller}: ${option} must be a whole number of at least ${least}, received ${show(value)}.`,
    { option, received: value },
  );
}

/** @throws {StanceError} `invalid_option` for a value that fails `test`; `expected` says what it has to be. */
export function checkNumber(
  caller: string,
  option: string,
  value: unknown,
  expected: string,
  test: (value: number) => boolean,
): void {
  if (typeof value === 'number' && Number.isFinite(value) && test(value)) return;
  throw new StanceError('invalid_option', `${caller}: ${option} must be ${expected}, received ${show(value)}.`, {
    option,
    received: value,
  });
}

/** @throws {StanceError} `invalid_option` for anything but a source of numbers from 0 up to, not including, 1. */
export function checkRandom(caller: string, random: unknown): void {
  if (typeof random === 'function') return;
  throw new StanceError(
    'invalid_option',
    `${caller}: random must be a function that returns numbers in [0, 1), received ${show(random)}.`,
    { option: 'random', received: random },
  );
}
