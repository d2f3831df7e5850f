// What stands on the command line: numbers, and one of a few words.
import type { StanceError } from '../../errors.js';
import { POSITIONS, type Position } from '../../kinds/position.js';
import { invalidOption } from '../../schema/options.js';
import { STANDINGS } from '../../words/position-words.js';

export function days(flag: string, text: string): number {
  return numberIn(flag, text, 'a number of days', /^\d{1,6}$/.test(text));
}

export function wholeNumber(flag: string, text: string): number {
  return numberIn(flag, text, 'a whole number', /^\d{1,9}$/.test(text));
}

export function share(flag: string, text: string): number {
  return numberIn(flag, text, 'a number from 0 to 1', text.trim() !== '' && Number(text) >= 0 && Number(text) <= 1);
}

export function unknownWord(what: string, received: string, known: readonly string[]): StanceError {
  const expected = `Expected ${known.join(', ')}.`;
  return invalidOption('stancegraph', `unknown ${what} ${JSON.stringify(received)}. ${expected}`, { received });
}

const POSITION_OF_VERB: ReadonlyMap<string, Position> = new Map([
  ['backs', 'support'],
  ...POSITIONS.map((position) => [STANDINGS[position].verb, position] as const),
]);

export function positionOf(what: string, verb: string, forms: readonly string[], known: readonly string[]): Position {
  const position = forms.map((form) => POSITION_OF_VERB.get(form)).find((one) => one !== undefined);
  if (position === undefined) throw unknownWord(what, verb, known);
  return position;
}

function numberIn(flag: string, text: string, expected: string, isOne: boolean): number {
  if (isOne) return Number(text);
  throw invalidOption('stancegraph', `${flag} must be ${expected}, received ${JSON.stringify(text)}.`);
}
