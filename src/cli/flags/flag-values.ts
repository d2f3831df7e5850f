// What stands on the command line: numbers, and one of a few words.
import type { StanceError } from '../../errors.js';
import { POSITIONS, type Position } from '../../kinds/position.js';
import { didYouMean, invalidOption } from '../../schema/options.js';

export function days(flag: string, text: string): number {
  return numberIn(flag, text, 'a number of days', /^\d{1,6}$/.test(text));
}

export function wholeNumber(flag: string, text: string): number {
  return numberIn(flag, text, 'a whole number', /^\d{1,9}$/.test(text));
}

export function share(flag: string, text: string): number {
  return numberIn(flag, text, 'a number from 0 to 1', text.trim() !== '' && Number(text) >= 0 && Number(text) <= 1);
}

export function unknownWord(what: string, received: string, known: readonly string[], near = ''): StanceError {
  const advice = `${near} Expected ${known.join(', ')}.`.trim();
  return invalidOption('stancegraph', `unknown ${what} ${JSON.stringify(received)}. ${advice}`, { received });
}

/** The words for a position, the usual one first. */
const VERBS: Readonly<Record<Position, string>> = {
  support: 'backs back supports support supporting favours favors for',
  oppose: 'opposes oppose opposing rejects against',
  undecided: 'undecided',
};
export const POSITION_WORDS = Object.values(VERBS).flatMap((words) => words.split(' '));

export function positionOf(what: string, word: string): Position {
  const position = POSITIONS.find((one) => VERBS[one].split(' ').includes(word.toLowerCase()));
  if (position !== undefined) return position;
  const usual = POSITIONS.map((one) => VERBS[one].split(' ')[0] as string);
  throw unknownWord(what, word, usual, didYouMean(word, POSITION_WORDS));
}

function numberIn(flag: string, text: string, expected: string, isOne: boolean): number {
  if (isOne) return Number(text);
  throw invalidOption('stancegraph', `${flag} must be ${expected}, received ${JSON.stringify(text)}.`);
}
