// What stands on the command line: numbers, and one of a few words.
import type { StanceError } from '../../errors.js';
import { invalidOption } from '../../schema/options.js';

/** Days, of an age. */
export function days(flag: string, text: string): number {
  return numberIn(flag, text, 'a number of days', /^\d{1,6}$/.test(text));
}

export function wholeNumber(flag: string, text: string): number {
  return numberIn(flag, text, 'a whole number', /^\d{1,9}$/.test(text));
}

/** From 0 to 1. */
export function share(flag: string, text: string): number {
  return numberIn(flag, text, 'a number from 0 to 1', text.trim() !== '' && Number(text) >= 0 && Number(text) <= 1);
}

/** What to throw at a word that is none of those known. */
export function unknownWord(what: string, received: string, known: readonly string[]): StanceError {
  const expected = `Expected ${known.join(', ')}.`;
  return invalidOption('stancegraph', `unknown ${what} ${JSON.stringify(received)}. ${expected}`, { received });
}

function numberIn(flag: string, text: string, expected: string, isOne: boolean): number {
  if (isOne) return Number(text);
  throw invalidOption('stancegraph', `${flag} must be ${expected}, received ${JSON.stringify(text)}.`);
}
