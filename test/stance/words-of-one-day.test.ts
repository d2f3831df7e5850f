// Claims that are one word, and what goes first where the order is not known.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const contested = 'contested of support, oppose';
const people = [
  person('ada', office()),
  person('bo', office({ title: 'Premier' })),
  person('kit', minister('Works')),
  person('mo', minister('Trade')),
  person('lou', spokesperson()),
];
const no = { position: 'oppose' };
const low = { event: 'low-water', holds: true };
const dam = { event: 'dam-finished', holds: true };

describe('one word has the conditions of all its claims', () => {
  test.each<[string, readonly Said[], string]>([
    ['of one day and rank', [{ holder: 'ada' }, { holder: 'ada', conditions: [low] }], 'support if low-water'],
    [
      'of one day and rank, two offices',
      [
        { holder: 'kit', conditions: [dam] },
        { holder: 'mo', conditions: [low] },
      ],
      'support if dam-finished if low-water',
    ],
    [
      'of one day, another rank: of the higher alone',
      [
        { holder: 'ada', conditions: [dam] },
        { holder: 'kit', conditions: [low] },
      ],
      'support if dam-finished',
    ],
    [
      'of two days: of the newer alone',
      [
        { holder: 'ada', conditions: [dam] },
        { holder: 'ada', said: '2024-01-02', conditions: [low] },
      ],
      'support if low-water',
    ],
    [
      'of one utterance that papers date on two days',
      [
        { holder: 'ada', utterance: 'u', conditions: [dam] },
        { holder: 'ada', utterance: 'u', said: '2024-01-02', conditions: [low] },
      ],
      'support if dam-finished if low-water',
    ],
    [
      'conditions that exclude each other are two words',
      [
        { holder: 'ada', conditions: [low] },
        { holder: 'ada', conditions: [{ ...low, holds: false }] },
      ],
      'support unless low-water / support if low-water',
    ],
    [
      'of one day, one told by a rival: another kind, and no part of the word',
      [{ holder: 'ada' }, { holder: 'ada', speaker: 'BOR', conditions: [low] }],
      'support',
    ],
    [
      'on record by a day, and on that day',
      [
        { holder: 'ada', said: '../2024-01-01' },
        { holder: 'ada', conditions: [low] },
      ],
      'support if low-water',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
    expect(stance(annals(people, [...said].reverse()))).toBe(expected);
  });

  test('what was said in one month is not one word: one of the two is shown', () => {
    const said = [dam, low].map((condition) => ({ holder: 'ada', said: '2024-01', conditions: [condition] }));
    expect(annals(people, said).stanceOf('ARV', 'bridge').first?.conditions).toHaveLength(1);
  });

  test('is dated as its later claim', () => {
    const kg = annals(people, [
      { holder: 'ada', utterance: 'u' },
      { holder: 'ada', utterance: 'u', said: '2024-01-03' },
      { holder: 'ada', said: '2024-01-02', ...no },
    ]);
    expect(stance(kg)).toBe('support');
    expect(kg.stanceOf('ARV', 'bridge').first?.lastSaid).toBe('2024-01-03');
  });

  test('two positions of one utterance stand against each other', () => {
    const kg = annals(people, [
      { holder: 'ada', utterance: 'u' },
      { holder: 'ada', utterance: 'u', said: '2024-01-05', ...no },
    ]);
    expect(stance(kg)).toBe(contested);
  });
});

describe('on the same day', () => {
  test.each<[string, Said, Said, string]>([
    ['the higher rank', { holder: 'kit' }, { holder: 'ada', ...no }, 'oppose'],
    ['a minister before a spokesperson', { holder: 'lou' }, { holder: 'kit', ...no }, 'oppose'],
    [
      'a formal act before other words of that rank',
      { holder: 'ada' },
      { holder: 'ARV', act: 'vote', ...no },
      'oppose',
    ],
    [
      'a formal act that is reported before own words',
      { holder: 'ada' },
      { holder: 'ARV', act: 'vote', basis: 'reported', ...no },
      'oppose',
    ],
    ['own words before a report', { holder: 'ada', basis: 'reported' }, { holder: 'bo', ...no }, 'oppose'],
    ['two heads', { holder: 'ada' }, { holder: 'bo', ...no }, contested],
    ['one head twice', { holder: 'ada' }, { holder: 'ada', ...no }, contested],
    ['two acts', { holder: 'ARV', act: 'vote' }, { holder: 'ARV', act: 'law', ...no }, contested],
    [
      'on record by that day is of that day',
      { holder: 'ada', said: '../2024-01-01' },
      { holder: 'ada', ...no },
      contested,
    ],
    ['the rank goes before the own word', { holder: 'ada', basis: 'reported' }, { holder: 'kit', ...no }, 'support'],
  ])('%s', (_, one, other, expected) => {
    expect(stance(annals(people, [one, other]))).toBe(expected);
    expect(stance(annals(people, [other, one]))).toBe(expected);
  });
});

describe('where the order is not known', () => {
  const month = '2024-01';
  test.each<[string, readonly Said[], string]>([
    [
      'the higher rank, and the lower stays possible',
      [
        { holder: 'kit', said: month },
        { holder: 'ada', said: '2024-01-15', ...no },
      ],
      'oppose ?support',
    ],
    [
      'the same rank: contested',
      [
        { holder: 'ada', said: month },
        { holder: 'ada', said: '2024-01-15', ...no },
      ],
      contested,
    ],
    [
      'own words before a report, which stays possible',
      [
        { holder: 'ada', said: month, basis: 'reported' },
        { holder: 'ada', said: '2024-01-15', ...no },
      ],
      'oppose ?support',
    ],
    [
      'an act before other words, which stay possible',
      [
        { holder: 'ada', said: month },
        { holder: 'ARV', said: '2024-01-15', act: 'vote', ...no },
      ],
      'oppose ?support',
    ],
    [
      'two months that touch in no day are in order',
      [
        { holder: 'ada', said: month },
        { holder: 'ada', said: '2024-02', ...no },
      ],
      'oppose',
    ],
    [
      'what is later than both ends it',
      [
        { holder: 'ada', said: month },
        { holder: 'ada', said: '2024-01-15', ...no },
        { holder: 'ada', said: '2024-02-01' },
      ],
      'support',
    ],
    [
      'a lower rank that is surely older is overcome',
      [
        { holder: 'kit', said: '2023' },
        { holder: 'ada', said: '2024-01-15', ...no },
      ],
      'oppose',
    ],
    [
      'a lower rank that is surely newer contests',
      [
        { holder: 'kit', said: '2024-02' },
        { holder: 'ada', said: '2024-01-15', ...no },
      ],
      contested,
    ],
    [
      'it says the same: nothing is possible besides',
      [
        { holder: 'kit', said: month, ...no },
        { holder: 'ada', said: '2024-01-15', ...no },
      ],
      'oppose',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
    expect(stance(annals(people, [...said].reverse()))).toBe(expected);
  });

  test('what stays possible is listed, with the reason', () => {
    const kg = annals(people, [
      { holder: 'kit', said: month },
      { holder: 'ada', said: '2024-01-15', ...no },
    ]);
    expect(kg.whoBacks('bridge').notCounted).toMatchObject([
      { actor: 'ARV', reason: 'supports, but the order in time is not known' },
    ]);
    expect(kg.whoOpposes('bridge').first?.possible).toEqual(['support']);
  });
});

describe('what was overcome stays so', () => {
  test.each<[string, readonly Said[], string]>([
    [
      'what overcame it is given up',
      [
        { holder: 'ada', said: '2023-01-01' },
        { holder: 'ada', ...no },
        { holder: 'ada', said: '2024-02-01', position: 'undecided' },
      ],
      'undecided',
    ],
    [
      'what overcame it loses on that day',
      [
        { holder: 'kit', said: '2023-01-01' },
        { holder: 'kit', ...no },
        { holder: 'ada', said: '2024-01-01', position: 'undecided' },
      ],
      'undecided',
    ],
    [
      'a minister’s word, overcome by a head who then agrees with nobody',
      [
        { holder: 'kit', said: '2023-01-01' },
        { holder: 'ada', ...no },
        { holder: 'bo', position: 'undecided', said: '2024-03-01' },
      ],
      'contested of oppose, undecided',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
  });
});

describe('since is the first day of the unbroken run', () => {
  const since = (said: readonly Said[]) => annals(people, said).stanceOf('ARV', 'bridge').first?.since;
  test.each<[string, readonly Said[], string]>([
    ['said again', [{ holder: 'ada', said: '2022-01-01' }, { holder: 'ada' }], '2022-01-01'],
    [
      'broken by another position',
      [{ holder: 'ada', said: '2022-01-01' }, { holder: 'ada', said: '2023-01-01', ...no }, { holder: 'ada' }],
      '2024-01-01',
    ],
    [
      'a lower rank that differed broke nothing once it gave in',
      [{ holder: 'ada', said: '2022-01-01' }, { holder: 'lou', said: '2022-01-01', ...no }, { holder: 'ada' }],
      '2022-01-01',
    ],
    ['first by a minister, then by the head', [{ holder: 'kit', said: '2021-01-01' }, { holder: 'ada' }], '2021-01-01'],
  ])('%s', (_, said, expected) => {
    expect(since(said)).toBe(expected);
  });
});
