import { describe, expect, test } from 'vitest';
import { alternativesOf, conceptsOf, likeness } from '../../src/ask/tag/concepts.js';
import { questionReader } from '../../src/language/en/english-readers.js';

describe('concepts', () => {
  const alike = (one: string, other: string) =>
    likeness(conceptsOf(questionReader.stem(one)), conceptsOf(questionReader.stem(other)));

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
      expect(alternativesOf(questionReader.stem(one)).includes(questionReader.stem(other))).toBe(alike(one, other) > 0);
    }
  });

  test('words that objects have are no concepts', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(conceptsOf(word)).toEqual([word]);
      expect(alternativesOf(word)).toEqual([word]);
    }
  });
});
