import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPart, pairsOf, placesOf } from '../../src/model/ground/alignment.js';
import { type GroundingOptions, groundQuote as ground, groundingText } from '../../src/model/ground/grounding.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

const groundQuote = (text: string, quote: string, options?: GroundingOptions) =>
  ground(groundingText(text), quote, options);

const SOURCE = `The chancellor of Alba said on Monday that his country will not send soldiers to the island of Quarra, whatever the other eleven members decide.

“We can’t back the dam,” the minister added. Bora, by contrast, has pledged 2,500 engineers — and would finance a third of the costs if a truce holds. It was unable to attend.

Nobody asked why. No, we will build it, the mayor told Reuters.`;

const found = (quote: string, options = {}) => {
  const result = groundQuote(SOURCE, quote, options);
  if (!result.grounded) throw new Error(`${result.reason}: ${result.words.join(' / ')}`);
  return { how: result.how, words: result.passages.map(({ start, end }) => SOURCE.slice(start, end)) };
};
const refused = (quote: string, options = {}) => {
  const result = groundQuote(SOURCE, quote, options);
  return result.grounded ? `grounded ${result.how}` : result.reason;
};

describe('exact, then normalised, then approximate', () => {
  test('the same characters', () => {
    expect(found('Bora, by contrast, has pledged 2,500 engineers')).toEqual({
      how: 'exact',
      words: ['Bora, by contrast, has pledged 2,500 engineers'],
    });
  });

  test('the source’s own words are what counts, whatever quotes, case, dashes, accents and white space of the quote', () => {
    expect(found('"we cannot back the  DAM", the minister')).toEqual({
      how: 'normalised',
      words: ['We can’t back the dam,” the minister'],
    });
    expect(found('engineers - and would\nfinance').how).toBe('normalised');
    expect(found('b\u00f3ra by contrast has pledged 2500 engineers').how).toBe('normalised');
  });

  test('nearly the same words: an article left out, a plain word in place of another', () => {
    expect(found('country will not send soldiers to island of Quarra')).toEqual({
      how: 'approximate',
      words: ['country will not send soldiers to the island of Quarra'],
    });
    expect(found('has pledged 2,500 engineers and would finance a third of the expenses if a truce holds')).toEqual({
      how: 'approximate',
      words: ['has pledged 2,500 engineers — and would finance a third of the costs if a truce holds'],
    });
  });

  test('a quote in parts has a passage for each, in the order of the text', () => {
    expect(found('Bora, by contrast ... would finance a third of the costs if a truce holds').words).toEqual([
      'Bora, by contrast',
      'would finance a third of the costs if a truce holds',
    ]);
    expect(refused('would finance a third ... Bora, by contrast')).toBe('not-found');
  });
});

describe('what turns a statement around is rejected', () => {
  test.each([
    ['a negation dropped', 'his country will send soldiers to the island of Quarra, whatever the other', 'negation'],
    ['a negation added', 'Bora by contrast has not pledged 2,500 engineers and would finance a third', 'negation'],
    ['a contraction without its not', 'We can back the dam the minister added', 'negation'],
    ['a prefix', 'would finance a third of the costs if a truce holds It was able to attend', 'negation'],
    ['a number in digits', 'Bora by contrast has pledged 3,500 engineers and would finance a third', 'number'],
    ['a number in words', 'soldiers to the island of Quarra whatever the other twelve members decide', 'number'],
    ['a name', 'The chancellor of Cela said on Monday that his country will not send soldiers', 'name'],
    ['a day', 'The chancellor of Alba said on Tuesday that his country will not send soldiers', 'name'],
    ['a pronoun', 'The chancellor of Alba said on Monday that her country will not send soldiers', 'name'],
    ['a modal', 'Bora by contrast has pledged 2,500 engineers and may finance a third of the costs', 'stance'],
    ['a verb of position', 'Bora by contrast has rejected 2,500 engineers and would finance a third', 'stance'],
    ['a condition', 'has pledged 2,500 engineers and would finance a third of the costs a truce holds', 'stance'],
  ])('%s', (_, quote, reason) => {
    expect(refused(quote)).toBe(reason);
  });

  test('a quote cut out behind its negation or its "if", though every word of it is there', () => {
    expect(refused('send soldiers to the island')).toBe('negation');
    expect(refused('asked why. No')).toBe('negation');
    expect(refused('a truce holds')).toBe('stance');
  });

  test('part of a word is no word', () => {
    expect(refused('able to attend')).toBe('not-found');
    expect(refused('can back the dam')).toBe('not-found');
  });

  test('two sentences run into one; a comma at a "no" taken away', () => {
    expect(refused('a truce holds It was unable to attend')).toMatch('boundary');
    expect(refused('No we will build it')).toBe('boundary');
    expect(found('No, we will build it').how).toBe('exact');
  });

  test('a negation left out behind dots', () => {
    expect(refused('The chancellor of Alba said ... send soldiers to the island')).toBe('negation');
  });

  test('what is not there, too short or too long', () => {
    expect(refused('The queen of Dorn praised every one of the bridges')).toBe('not-found');
    expect(refused('the dam')).toBe('too-short');
    expect(refused('')).toBe('too-short');
    expect(refused('word '.repeat(500))).toBe('too-long');
    expect(refused('... a b c '.repeat(9))).toBe('too-long');
    expect(refused('the minister added', { minWords: 4 })).toBe('too-short');
  });

  test('no errors allowed: only the same words', () => {
    const quote = 'has pledged 2,500 engineers and would finance a third of the expenses if a truce holds';
    expect(refused(quote)).toBe('grounded approximate');
    expect(refused(quote, { maxErrors: 0 })).toBe('not-found');
  });
});

test.each([{ maxErrors: -1 }, { maxErrors: 0.6 }, { maxErrors: Number.NaN }, { minWords: 0 }, { maxWords: 2 }])(
  'refuses %j',
  (options) => {
    failure('invalid_option', () => groundQuote(SOURCE, 'a b c', options));
  },
);

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'not', 'seven', 'Alba', 'supports', 'river', 'stone');
const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most });

test('property: a grounded quote without dots has the negations and numbers of its passage, in order', () => {
  fc.assert(
    fc.property(words(10, 60), words(5, 12), fc.nat(50), fc.nat(3), (text, noise, at, edits) => {
      const source = text.join(' ');
      const from = at % text.length;
      const quote: string[] = text.slice(from, from + 12);
      for (let i = 0; i < edits && quote.length > 0; i += 1) quote[(i * 7) % quote.length] = noise[i] as string;
      const result = groundQuote(source, quote.join(' '), { maxErrors: 0.5 });
      if (!result.grounded) return;
      const [{ start, end }] = result.passages as [{ start: number; end: number }];
      const critical = (list: readonly string[]) =>
        list.filter((w) => ['not', 'seven', 'Alba', 'supports'].includes(w));
      expect(critical(source.slice(start, end).split(' '))).toEqual(critical(quote));
    }),
    { seed: 6, numRuns: 2_000 * SHARE },
  );
});

test('property: every run of words that no negation precedes or follows is grounded, where it stands or earlier', () => {
  const plain = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'river', 'stone', 'seven', 'Alba');
  fc.assert(
    fc.property(fc.array(plain, { minLength: 8, maxLength: 60 }), fc.nat(40), (list, at) => {
      const from = at % (list.length - 4);
      const quote = list.slice(from, from + 4).join(' ');
      const result = groundQuote(list.join(' '), quote);
      expect(result).toMatchObject({ grounded: true, how: 'exact' });
      if (!result.grounded) return;
      const [{ start, end }] = result.passages as [{ start: number; end: number }];
      expect(list.join(' ').slice(start, end)).toBe(quote);
    }),
    { seed: 6 },
  );
});

const numbers = (most: number) =>
  fc.array(fc.nat(3), { minLength: 1, maxLength: most }).map((list) => Int32Array.from(list));

test('differential: the nearest part, against every part', () => {
  fc.assert(
    fc.property(numbers(14), numbers(6), fc.nat(4), (text, quote, most) => {
      let least = most + 1;
      for (let i = 0; i <= text.length; i += 1) {
        for (let j = i; j <= text.length; j += 1) least = Math.min(least, distance(text.subarray(i, j), quote));
      }
      const best = nearestPart(text, quote, most);
      // an empty part is no place: a quote that would all have to be added is not found
      if (best === undefined) {
        expect(least === quote.length || least > most).toBe(true);
        return;
      }
      expect(best.distance).toBe(least);
      expect(distance(text.subarray(best.start, best.end), quote)).toBe(least);
      const pairs = pairsOf(text.subarray(best.start, best.end), quote);
      const differing = pairs.filter((p) => p.quote < 0 || p.text < 0 || quote[p.quote] !== text[best.start + p.text]);
      expect(differing).toHaveLength(least);
    }),
    { seed: 6, numRuns: 2_000 * SHARE },
  );
});

test('differential: places, against looking everywhere', () => {
  fc.assert(
    fc.property(numbers(40), numbers(4), (text, quote) => {
      const naive = [...text.keys()].filter((i) => quote.every((n, k) => text[i + k] === n));
      expect(placesOf(text, quote, 100)).toEqual(naive);
    }),
    { seed: 6, numRuns: 1_000 * SHARE },
  );
});

function distance(a: Int32Array, b: Int32Array): number {
  let row = [...b.keys(), b.length];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

test('hostile: a million quotation marks, one endless word, one word repeated', () => {
  for (const text of [
    '"'.repeat(1_000_000),
    'a'.repeat(1_000_000),
    'a '.repeat(200_000),
    "a'a".repeat(100_000),
    '1,'.repeat(300_000),
  ]) {
    const source = groundingText(text);
    expect(typeof ground(source, `${'a '.repeat(150)}b`).grounded).toBe('boolean');
    expect(typeof ground(source, text.slice(0, 5_000)).grounded).toBe('boolean');
  }
});
