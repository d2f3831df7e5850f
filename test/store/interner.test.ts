import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Interner } from '../../src/store/interner.js';
import { FIXED } from '../support/arbitrary.js';

test('strings are numbered from 0 in the order of their first coming', () => {
  const interner = new Interner();
  expect(['reef', 'tide', 'reef', ''].map((text) => interner.intern(text))).toEqual([0, 1, 0, 2]);
  expect(interner.size).toBe(3);
});

test('a string that never came has the number -1, and looking does not add it', () => {
  const interner = new Interner();
  expect(interner.find('reef')).toBe(-1);
  expect(interner.size).toBe(0);
});

test('property: numbers turn back into their strings, whatever the strings are', () => {
  const strings = fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '-1', '0')));
  fc.assert(
    fc.property(strings, (texts) => {
      const interner = new Interner();
      const numbers = texts.map((text) => interner.intern(text));
      expect(numbers.map((number) => interner.string(number))).toEqual(texts);
      expect(texts.map((text) => interner.find(text))).toEqual(numbers);
      expect(interner.size).toBe(new Set(texts).size);
    }),
    FIXED,
  );
});
