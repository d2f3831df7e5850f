import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternativesOf, conceptsOf, likeness } from '../../src/language/en/concepts.js';
import { PhraseTable } from '../../src/text/phrases.js';
import { foldsOf, readWords, stemOf } from '../../src/text/words.js';
import { FIXED } from '../support/arbitrary.js';

describe('words', () => {
  test.each([
    ["Doesn't Italy back it?", 'does not italy back it'],
    ['Doesn’t Italy back it?', 'does not italy back it'],
    ["won't can't ISN'T couldn't needn't", 'will not can not is not could not need not'],
    ['isnt dont didnt', 'is not do not did not'],
    ["who's who’ve they'd I'm she'll we're", 'who who they i she we'],
    ["Italy's Italy’s countries' the states’", 'italy italy countries the states'],
    ['its it’s', 'its it'],
    ['well-known U-turn co-chair', 'well known u turn co chair'],
    ['U.S. E.U. U.S.A. U.K', 'us eu usa uk'],
    ['2025-09-04', '2025 09 04'],
    ['Élysée Brasília António naïve', 'elysee brasilia antonio naive'],
    ['ＡＢＣ ﬁne ４', 'abc fine 4'],
    ["O'Neill rock'n'roll", 'oneill rocknroll'],
    ['12,000 and 1.5', '12 000 and 1 5'],
    ['who\u200fsays \u202ewho', 'who says who'],
    ['Київ 基辅', 'киів 基辅'],
    ['__proto__ constructor', 'proto constructor'],
    ['"((<b>who</b>))" -- ?!', 'b who b'],
    ['', ''],
    [' \t\n…?!', ''],
  ])('%j', (text, folds) => {
    expect(foldsOf(text).join(' ')).toBe(folds);
  });

  test('decomposed accents read like composed ones', () => {
    expect(foldsOf('António Élysée'.normalize('NFD'))).toEqual(foldsOf('António Élysée'));
  });

  test('a possessive after an abbreviation is dropped too', () => {
    expect(foldsOf("the U.S.'s view")).toEqual(['the', 'us', 'view']);
  });

  test('keep how they were written, without the possessive', () => {
    expect(readWords('ITALY’s No').map(({ text }) => text)).toEqual(['ITALY', 'No']);
  });

  test('know where they stand, in UTF-16 units', () => {
    const text = '\u{1f600} Don’t ask “Élysée’s” 3.';
    const found = readWords(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['Don’t', 'Don’t', 'ask', 'Élysée’s', '3']);
  });

  test('know what stops behind them, and only the last part of a word has it', () => {
    const stops = readWords('End. Next? yes! one-two; b : c, d… e').map(({ fold, stop }) => fold + stop);
    expect(stops).toEqual(['end.', 'next?', 'yes!', 'one', 'two;', 'b:', 'c,', 'd', 'e']);
  });

  test('lone surrogates part words and are no words', () => {
    expect(foldsOf('a\ud800b \udfff c\udc00\ud800')).toEqual(['a', 'b', 'c']);
  });

  test('any text: in order, inside it, none empty', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        let before = 0;
        for (const { start, end, fold, stem, text: written } of readWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect([fold, stem, written].every((part) => part.length > 0)).toBe(true);
          before = start;
        }
      }),
      { ...FIXED, numRuns: 500 },
    );
  });

  test('case does not matter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ’'-]{0,30}$/), (text) => {
        expect(foldsOf(text.toUpperCase())).toEqual(foldsOf(text));
      }),
      { ...FIXED, numRuns: 300 },
    );
  });
});

describe('stems', () => {
  test.each([
    ['troops', 'troop'],
    ['backed', 'backs'],
    ['sending', 'sent'],
    ['pledges', 'pledged'],
    ['met', 'meeting'],
    ['took', 'taken'],
    ['countries', 'country'],
  ])('%s and %s are one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test('positive is not a position', () => {
    expect(stemOf('positive')).not.toBe(stemOf('position'));
  });
});

describe('concepts', () => {
  const alike = (one: string, other: string) => likeness(conceptsOf(stemOf(one)), conceptsOf(stemOf(other)));

  test('the same word 1, one of its class less, another 0', () => {
    expect(alike('troops', 'troop')).toBe(1);
    expect(alike('troops', 'peacekeepers')).toBeGreaterThan(0);
    expect(alike('troops', 'peacekeepers')).toBeLessThan(1);
    expect(alike('troops', 'oil')).toBe(0);
    expect(alike('zorblatt', 'troops')).toBe(0);
  });

  test('is symmetric', () => {
    for (const [one, other] of [
      ['ceasefire', 'truce'],
      ['end', 'war'],
      ['stop', 'exit'],
    ] as const) {
      expect(alike(one, other)).toBe(alike(other, one));
      expect(alternativesOf(stemOf(one)).includes(stemOf(other))).toBe(alike(one, other) > 0);
    }
  });

  test('words that objects have are no concepts', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(conceptsOf(word)).toEqual([word]);
      expect(alternativesOf(word)).toEqual([word]);
    }
  });
});

describe('phrases', () => {
  const table = new PhraseTable<string>(true);
  table.add('rule out', 'oppose');
  table.add('rule', 'office');
  table.add('on the fence', 'undecided');
  table.add('the', 'nothing');
  const at = (text: string, from = 0) => table.at(readWords(text), from);

  test('the longest wins, by stem', () => {
    expect(at('ruled out it')).toEqual({ from: 0, to: 2, values: ['oppose'] });
    expect(at('rules in')).toEqual({ from: 0, to: 1, values: ['office'] });
  });

  test('articles inside are passed over, there or not', () => {
    expect(at('on the fence')?.to).toBe(3);
    expect(at('on fence')?.to).toBe(2);
    expect(at('on a the fence')?.to).toBe(4);
  });

  test('half a phrase is none', () => {
    expect(at('on the')).toBeNull();
    expect(at('on the wall')).toBeNull();
    expect(at('the')).toBeNull();
    expect(at('rule', 1)).toBeNull();
    expect(at('')).toBeNull();
  });

  test('exact tables do not stem; the same phrase gathers its values once each', () => {
    const exact = new PhraseTable<string>(false);
    exact.add('Paris', 'place');
    exact.add('paris', 'metonym');
    exact.add('PARIS', 'place');
    expect(exact.at(readWords('Paris’s'), 0)?.values).toEqual(['place', 'metonym']);
    expect(exact.at(readWords('parises'), 0)).toBeNull();
    exact.add('__proto__', 'odd');
    expect(exact.at(readWords('proto'), 0)?.values).toEqual(['odd']);
  });
});
