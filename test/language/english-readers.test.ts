import { describe, expect, test } from 'vitest';
import { DERIVATIONAL, newsReader, questionReader } from '../../src/language/en/english-readers.js';
import { isInflected } from '../../src/text/words.js';

describe('stems of questions', () => {
  test.each([
    ['troops', 'troop'],
    ['backed', 'backs'],
    ['sending', 'sent'],
    ['pledges', 'pledged'],
    ['met', 'meeting'],
    ['took', 'taken'],
    ['countries', 'country'],
  ])('%s and %s are one', (one, other) => {
    expect(questionReader.stem(one)).toBe(questionReader.stem(other));
  });

  test('positive is not a position', () => {
    expect(questionReader.stem('positive')).not.toBe(questionReader.stem('position'));
  });
});

test('forms of a verb that a suffix stemmer tells apart have one stem', () => {
  const forms = {
    add: 'added adding adds',
    boycott: 'boycotted boycotting',
    proceed: 'proceeded proceeding proceeds',
    rebuff: 'rebuffed rebuffing',
    veto: 'vetoed vetoes vetoing',
    drop: 'dropped dropping drops',
    deny: 'denied denies denying',
    withdraw: 'withdrew withdrawn withdrawing',
    tell: 'told telling tells',
  };
  for (const [verb, others] of Object.entries(forms))
    for (const form of others.split(' ')) expect(newsReader.stem(form), form).toBe(newsReader.stem(verb));
});

test('news prose has further irregular forms; in questions "given that" is no gift and "left" no verb', () => {
  for (const [form, verb] of [
    ['given', 'give'],
    ['left', 'leave'],
    ['found', 'find'],
  ] as const) {
    expect(newsReader.stem(form)).toBe(newsReader.stem(verb));
    expect(questionReader.stem(form)).not.toBe(questionReader.stem(verb));
  }
});

test('a phrase matches forms of its words, not other words of the same stem', () => {
  expect(isInflected('uses', 'use', DERIVATIONAL)).toBe(true);
  expect(isInflected('denied', 'deny', DERIVATIONAL)).toBe(true);
  expect(isInflected('useful', 'use', DERIVATIONAL)).toBe(false);
  expect(isInflected('several', 'sever', DERIVATIONAL)).toBe(false);
  expect(isInflected('agreement', 'agree', DERIVATIONAL)).toBe(false);
});
