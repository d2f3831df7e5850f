import { describe, expect, test } from 'vitest';
import { actor } from '../../src/schema/actor.js';

const person = (office: object) => ({
  id: 'mira-sand',
  type: 'person',
  name: 'Mira Sand',
  offices: [{ title: 'Premier', of: 'DUN', rank: 'head', represents: true, ...office }],
});
const pact = (member: object) => ({
  id: 'dune-pact',
  type: 'organization',
  name: 'Dune Pact',
  members: [{ member: 'DUN', ...member }],
});

describe('offices', () => {
  test.each([
    {},
    { from: '2030' },
    { to: '2031-05' },
    { from: '2030', to: '2031-05' },
    { from: '2031-05-04', to: '2031-05-04' },
    { unnamed: true },
  ])('%j is a tenure', (tenure) => expect(actor.safeParse(person(tenure)).success).toBe(true));

  test.each([
    { from: '2031', to: '2031-05' },
    { from: '2031-05', to: '2031' },
    { from: '2031-05-20', to: '2031-05' },
    { from: '../2030', to: '2032' },
    { from: '2029/2030', to: '2032' },
  ])('%j is a tenure: only a from that is surely after its to is an error', (tenure) => {
    expect(actor.safeParse(person(tenure)).error?.issues).toBeUndefined();
    expect(actor.safeParse(pact(tenure)).error?.issues).toBeUndefined();
  });

  test('a from after its to is refused where it stands', () => {
    const tenure = { from: '2032', to: '2031-05' };
    expect(actor.safeParse(person(tenure)).error?.issues).toMatchObject([
      { path: ['offices', 0, 'from'], message: 'has a from after its to' },
    ]);
    expect(actor.safeParse(pact(tenure)).error?.issues).toMatchObject([
      { path: ['members', 0, 'from'], message: 'has a from after its to' },
    ]);
  });

  test('only the listed ranks are ranks', () => {
    expect(actor.safeParse(person({ rank: 'emperor' })).success).toBe(false);
  });
});

describe('actor', () => {
  test.each(['Dun', 'DUNE', 'DU', 'D1N', 'dun'])('%s is no country code', (id) => {
    expect(actor.safeParse({ id, type: 'country', name: 'Dunmark' }).success).toBe(false);
  });

  test('each type has its own fields and no others', () => {
    expect(actor.safeParse({ id: 'DUN', type: 'country', name: 'Dunmark', offices: [] }).success).toBe(false);
    expect(actor.safeParse({ id: 'some', type: 'group', name: 'some', members: [] }).success).toBe(false);
    expect(actor.safeParse({ id: 'some', type: 'species', name: 'some' }).success).toBe(false);
  });

  test.each([0, -3, 2.5, '11'])('%j is no size of a group', (size) => {
    expect(actor.safeParse({ id: 'some', type: 'group', name: 'some', size }).success).toBe(false);
  });
});

describe('ids and names', () => {
  const group = (id: unknown, name: unknown = 'some') => actor.safeParse({ id, type: 'group', name }).success;

  test.each(['a', 'author:tide', 'Ä', '水', 'a/b', 'x'.repeat(200)])('%s is an id', (id) =>
    expect(group(id)).toBe(true),
  );

  test.each([
    '',
    ' a',
    'a b',
    'a\tb',
    'a\u00a0b',
    'a\u0000',
    'x'.repeat(201),
    '\ud800',
    'a\udfff',
    '__proto__',
    'constructor',
    'prototype',
    7,
    null,
  ])('%j is no id', (id) => expect(group(id)).toBe(false));

  test('an id has at most 200 UTF-16 units, however few characters that are', () => {
    expect(group('🌊'.repeat(100))).toBe(true);
    expect(group('🌊'.repeat(101))).toBe(false);
  });

  test('a name is bounded and well formed', () => {
    expect(group('a', 'x'.repeat(1_000))).toBe(true);
    expect(group('a', 'x'.repeat(1_001))).toBe(false);
    expect(group('a', '')).toBe(false);
    expect(group('a', 'half \ud83c a wave')).toBe(false);
    expect(group('a', 'whole 🌊 wave')).toBe(true);
  });
});
