import fc from 'fast-check';
import { english, extendLexicon, lexicon, sentences } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import { clean } from '../../src/extract/read/clean.js';
import { quotations } from '../../src/extract/read/quotations.js';
import { spokenDate } from '../../src/extract/read/spoken-date.js';
import { readTopics } from '../../src/extract/what/searched-propositions.js';
import { SHARE } from '../support/runs.js';

test('lines of the page are left out, offsets stay', () => {
  const text =
    'Read more: another story\nIt rained in Oslo today.\n#rain #oslo\nA street. JO DOE / VIA REUTERS\nSubscribe';
  expect(clean(text).map(({ start, end }) => text.slice(start, end))).toEqual(['It rained in Oslo today.']);
});

test('abbreviations do not end a sentence, paragraphs do', () => {
  const text = 'U.S. envoy Donald J. Trump left on Sept. 4. It rained.\nNext';
  expect(sentences(text, clean(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
    'U.S. envoy Donald J. Trump left on Sept. 4.',
    'It rained.',
    'Next',
  ]);
});

test('property: tokens stand where they say, in order', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'B', ' ', '.', '"', '’', '-', '1', '\n', 'é', '😀', 'n’t '),
        maxLength: 120,
      }),
      (text) => {
        let last = 0;
        for (const { tokens } of sentences(text, clean(text))) {
          for (const token of tokens) {
            expect(token.start >= last && token.end > token.start && token.end <= text.length).toBe(true);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            last = token.end;
          }
        }
      },
    ),
    { numRuns: 200 * SHARE, seed: 3 },
  );
});

test('quotations of all marks, and apostrophes that are none', () => {
  const text = "“One,” he said. 'Two' and the ministers' own \"three\" isn't «four».";
  expect(quotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One,', 'Two', 'three', 'four']);
});

test('a mark that opens a paragraph and is never closed quotes all of it', () => {
  expect(quotations('“We go on')).toEqual([{ start: 1, end: 9 }]);
  expect(quotations('He said “we go on')).toEqual([]);
});

test('dates are on or before publication', () => {
  expect(spokenDate('He spoke on Friday.', '2025-09-04')).toBe('2025-08-29');
  expect(spokenDate('In March 2003 it began.', '2025-09-04')).toBe('2003-03');
  expect(spokenDate('No date here.', '2025-09-04')).toBeUndefined();
});

test('the lexicon is in the form of its schema, and grows by additions of that form only', () => {
  expect(lexicon.safeParse(english).error?.issues).toBeUndefined();
  expect(extendLexicon(english, { requests: ['beseech'] }).requests.at(-1)).toBe('beseech');
  expect(() => extendLexicon(english, { requests: [3] } as never)).toThrow(
    expect.objectContaining({ code: 'invalid_data' }),
  );
});

test('a denial among the names of a positive proposition names its contrary', () => {
  const [topic] = readTopics([
    { id: 'p', definition: 'The lake is open.', aliases: ['lake access', 'no lake access'] },
  ]);
  expect(topic?.terms.flatMap(({ reversed, isTurned }) => (isTurned ? [] : [reversed]))).toEqual([false, true]);
});
