// Words of readouts for how a meeting went.
import { foldName } from '../../text/names.js';

const GOOD: ReadonlySet<string> = new Set(
  'amicable constructive cordial encouraging excellent friendly fruitful good great harmonious positive productive successful warm'.split(
    ' ',
  ),
);
const BAD: ReadonlySet<string> = new Set(
  'acrimonious angry awful bad bitter confrontational disastrous fruitless heated hostile humiliating icy negative stormy tense terrible tough unfriendly unproductive'.split(
    ' ',
  ),
);
const DEGREES: ReadonlySet<string> = new Set(['extremely', 'highly', 'really', 'so', 'very']);

/**
 * Was a meeting good or bad by what is said of its tone? Words of diplomatic readouts, each of one plain sense; "frank"
 * or "candid" is of neither.
 *
 * @returns `null` where it cannot be told: an unknown word, a qualification, or both.
 */
export function toneOf(text: string): 'good' | 'bad' | null {
  const words = foldName(text)
    .split(' ')
    .filter((word) => word !== 'and' && !DEGREES.has(word));
  if (words.length === 0) return null;
  if (words.every((word) => GOOD.has(word))) return 'good';
  return words.every((word) => BAD.has(word)) ? 'bad' : null;
}
