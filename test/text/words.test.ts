import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionReader } from '../../src/language/en/english-readers.js';
import { FIXED } from '../support/arbitrary.js';
import { SHARE } from '../support/runs.js';

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
    expect(questionReader.folds(text).join(' ')).toBe(folds);
  });

  test('decomposed accents read like composed ones', () => {
    expect(questionReader.folds('António Élysée'.normalize('NFD'))).toEqual(questionReader.folds('António Élysée'));
  });

  test('a possessive after an abbreviation is dropped too', () => {
    expect(questionReader.folds("the U.S.'s view")).toEqual(['the', 'us', 'view']);
  });

  test('keep how they were written, without the possessive', () => {
    expect(questionReader.words('ITALY’s No').map(({ text }) => text)).toEqual(['ITALY', 'No']);
  });

  test('know where they stand, in UTF-16 units', () => {
    const text = '\u{1f600} Don’t ask “Élysée’s” 3.';
    const found = questionReader.words(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['Don’t', 'Don’t', 'ask', 'Élysée’s', '3']);
  });

  test('know what stops behind them, and only the last part of a word has it', () => {
    const stops = questionReader.words('End. Next? yes! one-two; b : c, d… e').map(({ fold, stop }) => fold + stop);
    expect(stops).toEqual(['end.', 'next?', 'yes!', 'one', 'two;', 'b:', 'c,', 'd', 'e']);
  });

  test('lone surrogates part words and are no words', () => {
    expect(questionReader.folds('a\ud800b \udfff c\udc00\ud800')).toEqual(['a', 'b', 'c']);
  });

  test('any text: in order, inside it, none empty', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        let before = 0;
        for (const { start, end, fold, stem, text: written } of questionReader.words(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect([fold, stem, written].every((part) => part.length > 0)).toBe(true);
          before = start;
        }
      }),
      { ...FIXED, numRuns: 500 * SHARE },
    );
  });

  test('case does not matter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ’'-]{0,30}$/), (text) => {
        expect(questionReader.folds(text.toUpperCase())).toEqual(questionReader.folds(text));
      }),
      { ...FIXED, numRuns: 300 * SHARE },
    );
  });
});
