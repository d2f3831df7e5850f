import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/extract/read/sentences.js';
import { newsReader, questionReader } from '../../src/language/en/english-readers.js';
import { PhraseIndex } from '../../src/text/phrase-index.js';

describe('phrases of questions', () => {
  const table = questionReader.index<string>('stem');
  table.add('rule out', 'oppose');
  table.add('rule', 'office');
  table.add('on the fence', 'undecided');
  table.add('the', 'nothing');
  const at = (text: string, from = 0) => table.at(questionReader.words(text), from);

  test('the longest wins, by stem', () => {
    expect(at('ruled out it')).toEqual({ from: 0, to: 2, value: 'oppose', values: ['oppose'] });
    expect(at('rules in')).toEqual({ from: 0, to: 1, value: 'office', values: ['office'] });
  });

  test('articles inside are passed over, there or not', () => {
    expect(at('on the fence')?.to).toBe(3);
    expect(at('on fence')?.to).toBe(2);
    expect(at('on a the fence')?.to).toBe(4);
  });

  test('half a phrase is none', () => {
    expect(at('on the')).toBeUndefined();
    expect(at('on the wall')).toBeUndefined();
    expect(at('the')).toBeUndefined();
    expect(at('rule', 1)).toBeUndefined();
    expect(at('')).toBeUndefined();
  });

  test('an index by fold does not stem; the same phrase gathers its values once each', () => {
    const exact = questionReader.index<string>('fold');
    exact.add('Paris', 'place');
    exact.add('paris', 'metonym');
    exact.add('PARIS', 'place');
    expect(exact.at(questionReader.words('Paris’s'), 0)?.values).toEqual(['place', 'metonym']);
    expect(exact.at(questionReader.words('parises'), 0)).toBeUndefined();
    exact.add('__proto__', 'odd');
    expect(exact.at(questionReader.words('proto'), 0)?.values).toEqual(['odd']);
  });
});

describe('phrases of news', () => {
  const index = newsReader.index<string>('stem');
  index.add('vote for', 'support');
  index.add('use', 'use');
  index.add('useful', 'useful');
  index.add('well-known', 'known');
  const at = (text: string, from = 0) => index.at(sentences(text)[0]?.tokens ?? [], from);

  test('an adverb of manner and a mark may stand inside, an article may not', () => {
    expect(at('voted overwhelmingly for it')).toMatchObject({ from: 0, to: 3, value: 'support' });
    expect(at('voted “for” it')?.to).toBe(3);
    expect(at('voted the for it')).toBeUndefined();
    expect(at('well-known')?.to).toBe(3);
    expect(at('well known')?.to).toBe(2);
  });

  test('a word is not another of its stem', () => {
    expect(at('used')?.value).toBe('use');
    expect(at('useful')?.value).toBe('useful');
    expect(at('usefully')).toBeUndefined();
  });

  test('a phrase with a possessive is found though the ending is a word of its own', () => {
    const names = newsReader.index<string>('fold');
    names.add("Lloyd's Register", 'register');
    const { tokens = [] } = sentences("Lloyd's Register said so.")[0] ?? {};
    expect(tokens[1]?.text).toBe("'s");
    expect(names.at(tokens, 0)).toMatchObject({ from: 0, to: 3, value: 'register' });
  });

  test('all: from left to right, none inside another', () => {
    const { tokens = [] } = sentences('They used it and voted for the use.')[0] ?? {};
    expect(index.all(tokens).map(({ value }) => value)).toEqual(['use', 'support', 'use']);
  });
});

test('what is passed over is data, of any language', () => {
  const words = (text: string) => text.split(' ').map((fold) => ({ text: fold, fold, stem: fold }));
  const index = new PhraseIndex<number>('fold', words, { ignored: new Set(['der']), marks: new Set(['-']) });
  index.add('rede der lage', 1);
  index.add('rede', 2);
  expect(index.at(words('rede - der lage'), 0)).toMatchObject({ from: 0, to: 4, value: 1 });
  expect(index.at(words('rede - - lage'), 0)).toMatchObject({ from: 0, to: 1, value: 2 });
});
