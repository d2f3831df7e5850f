// Positions in worlds that exclude each other: branches of one stance, found by each question.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, placed, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const people = [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01' })),
  person('kit', minister('Works')),
  person('lou', spokesperson()),
  person('zed', office({ title: 'Regent', from: undefined })),
];
const low = { event: 'low-water', holds: true };
const notLow = { event: 'low-water', holds: false };
const dam = { event: 'dam-finished', holds: true };
const yes = (holder: string, said: string, ...conditions: object[]): Said => ({ holder, said, conditions });
const no = (holder: string, said: string, ...conditions: object[]): Said => ({
  ...yes(holder, said, ...conditions),
  position: 'oppose',
});

describe('words whose conditions cannot hold together neither contest nor overcome one another', () => {
  test.each<[string, readonly Said[], string]>([
    [
      'on one day',
      [yes('bo', '2024-01-01', low), no('bo', '2024-01-01', notLow)],
      'support if low-water / oppose unless low-water',
    ],
    [
      'years apart',
      [yes('bo', '2023-02-01', low), no('bo', '2029-01-01', notLow)],
      'oppose unless low-water / support if low-water',
    ],
    [
      'under two governments',
      [yes('ada', '2021-01-01', low), no('lou', '2024-01-01', notLow)],
      'oppose unless low-water / support if low-water',
    ],
    [
      'of two ranks: the higher leads',
      [yes('bo', '2024-01-01', low), no('kit', '2024-03-01', notLow)],
      'support if low-water / oppose unless low-water',
    ],
    [
      'a proposition and what contradicts it',
      [
        yes('bo', '2024-01-01', { proposition: 'ferry', holds: true }),
        no('bo', '2024-01-01', { proposition: 'toll-bridge', holds: true }),
      ],
      'support if ferry / oppose if toll-bridge',
    ],
    [
      'a broader one that fails and a narrower that holds',
      [
        yes('bo', '2024-01-01', { proposition: 'crossing', holds: false }),
        no('bo', '2024-01-01', { proposition: 'ferry', holds: true }),
      ],
      'support unless crossing / oppose if ferry',
    ],
    [
      'what an event brings about, and that it fails',
      [yes('bo', '2024-01-01', dam), no('bo', '2024-01-01', { proposition: 'dam', holds: false })],
      'support if dam-finished / oppose unless dam',
    ],
    [
      'one of several conditions is enough',
      [yes('bo', '2024-01-01', dam, low), no('bo', '2024-01-01', notLow)],
      'support if dam-finished if low-water / oppose unless low-water',
    ],
  ])('%s', (_, said, expected) => {
    const parts = (text: string) => text.split(' / ').sort();
    expect(parts(stance(annals(people, said)))).toEqual(parts(expected));
    expect(stance(annals(people, said))).toBe(stance(annals(people, [...said].reverse())));
  });

  test.each<[string, readonly Said[], string]>([
    [
      'conditions that can hold together',
      [yes('bo', '2024-01-01', low), no('bo', '2024-02-01', dam)],
      'oppose if dam-finished',
    ],
    [
      'a newer word without any condition overcomes both',
      [
        yes('bo', '2024-01-01', low),
        no('bo', '2024-01-01', notLow),
        { holder: 'bo', said: '2024-02-01', position: 'undecided' },
      ],
      'undecided',
    ],
    [
      'an older word without any is overcome by both',
      [
        { holder: 'bo', said: '2023-05-01', position: 'undecided' },
        yes('bo', '2024-01-01', low),
        no('bo', '2024-01-01', notLow),
      ],
      'support if low-water / oppose unless low-water',
    ],
    [
      'a newer condition overcomes the branch that it can hold with',
      [
        yes('bo', '2024-01-01', low),
        no('bo', '2024-01-01', notLow),
        { ...yes('bo', '2024-02-01', low), position: 'undecided' },
      ],
      'undecided if low-water / oppose unless low-water',
    ],
    [
      'a branch that is contested in itself',
      [
        yes('bo', '2024-01-01', low),
        no('bo', '2024-01-01', notLow),
        { ...yes('kit', '2024-02-01', notLow), position: 'undecided' },
      ],
      'support if low-water / contested unless low-water ?oppose ?undecided',
    ],
  ])('%s', (_, said, expected) => {
    const parts = (text: string) => text.split(' / ').sort();
    expect(parts(stance(annals(people, said)))).toEqual(parts(expected));
  });
});

describe('who is in two branches', () => {
  const kg = annals(people, [yes('bo', '2024-01-01', low), no('bo', '2024-02-01', notLow), { holder: 'BOR' }]);

  test('takes both positions, in lists and in predicates', () => {
    expect(placed(kg.whoBacks('bridge'))).toBe('ARV BOR |  |  | ');
    expect(placed(kg.whoOpposes('bridge'))).toBe('ARV |  |  | BOR');
    expect(placed(kg.who({ and: [{ backs: 'bridge' }, { opposes: 'bridge' }] }))).toMatch(/^ARV \| {2}\|/);
    expect(placed(kg.who({ not: { backs: 'bridge' } }, { among: 'countries' }))).toMatch(/^COR \| {2}\|/);
  });

  test('is found with the condition of that branch', () => {
    const conditionsOf = (rows: readonly { actor: string; conditions: readonly { text: string }[] }[]) =>
      rows.find(({ actor }) => actor === 'ARV')?.conditions.map(({ text }) => text);
    expect(conditionsOf(kg.whoBacks('bridge').rows)).toEqual(['if a drought is declared']);
    expect(conditionsOf(kg.whoOpposes('bridge').rows)).toEqual(['unless a drought is declared']);
  });

  test('is in one of them under what is given', () => {
    expect(stance(kg, { given: ['low-water'] })).toBe('support');
    expect(stance(kg, { given: ['not low-water'] })).toBe('oppose');
  });

  test('has both in text, with the date and voice of each', () => {
    const row = kg.stanceOf('ARV', 'bridge').first!;
    expect(row.otherwise).toMatchObject([
      { position: 'support', since: '2024-01-01', lastSaid: '2024-01-01', voices: ['bo'], government: 'current' },
    ]);
    expect(kg.stanceOf('ARV', 'bridge').toText()).toContain('otherwise supports if a drought is declared');
  });

  test('a doubtful third word is possible beside both', () => {
    const more = kg.with([
      {
        kind: 'stance',
        document: 'annals',
        holder: 'zed',
        proposition: 'bridge',
        position: 'undecided',
        said: '2024-05-01',
      },
    ]);
    expect(stance(more)).toBe('oppose unless low-water / support if low-water ?undecided');
    expect(placed(more.whoIsUndecided('bridge', { among: 'countries' }))).toBe(' | ARV | COR | BOR');
  });

  test('a contested branch lists both its sides, and the other stays a row', () => {
    const torn = kg.with([
      {
        kind: 'stance',
        document: 'annals',
        holder: 'kit',
        proposition: 'bridge',
        position: 'undecided',
        said: '2024-05-01',
        conditions: [notLow],
      },
    ]);
    expect(placed(torn.whoBacks('bridge', { among: 'countries' }))).toBe('ARV BOR |  | COR | ');
    expect(placed(torn.whoOpposes('bridge', { among: 'countries' }))).toBe(' | ARV | COR | BOR');
    expect(placed(torn.whoIsUndecided('bridge', { among: 'countries' }))).toBe(' | ARV | COR | BOR');
  });

  test('is undecided about nothing and silent about nothing', () => {
    expect(placed(kg.who({ silentOn: 'bridge' }, { among: 'countries' }))).toMatch(/^COR \| {2}\|/);
    expect(placed(kg.whoIsUndecided('bridge', { among: 'countries' }))).toBe(' |  | COR | ARV BOR');
  });
});

test('three branches that exclude one another two by two', () => {
  const on = (id: string) => ({ proposition: id, holds: true });
  const none = { proposition: 'crossing', holds: false };
  const kg = annals(people, [
    yes('bo', '2024-01-01', on('ferry')),
    no('bo', '2024-01-02', on('toll-bridge')),
    { ...yes('bo', '2024-01-03', none), position: 'undecided' },
  ]);
  expect(stance(kg).split(' / ').sort()).toEqual([
    'oppose if toll-bridge',
    'support if ferry',
    'undecided unless crossing',
  ]);
});
