// Why somebody is not counted, in words that a reader understands.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const low = { event: 'low-water', holds: true };
const people = [
  person('ada', office()),
  person('bo', office({ title: 'Premier' })),
  person('kit', minister('Works', { from: undefined })),
  person('zed', office({ title: 'Regent', from: undefined })),
];
const reasons = (said: readonly Said[], options: object = {}, more: object = {}) =>
  annals(people, said, more)
    .whoBacks('bridge', { among: ['ARV'], ...options } as never)
    .notCounted.map(({ reason }) => reason);

describe('reasons', () => {
  test.each<[string, readonly Said[], object, string]>([
    [
      'contested',
      [{ holder: 'ada' }, { holder: 'bo', position: 'oppose', said: '2024-02-01' }],
      {},
      'contested: ada supports (1 January 2024), bo opposes (1 February 2024)',
    ],
    [
      'contested, under conditions',
      [
        { holder: 'ada', conditions: [low] },
        { holder: 'bo', position: 'oppose', said: '2024-02-01' },
      ],
      {},
      'contested: ada supports (1 January 2024, if a drought is declared), bo opposes (1 February 2024)',
    ],
    ['tenure', [{ holder: 'kit' }], {}, 'perhaps supports: it is not known whether kit held the office on that day'],
    [
      'a date',
      [{ holder: 'ada', said: '2024' }],
      { asOf: '2024-06-01' },
      'perhaps supports: its date (2024) leaves open whether it belongs here',
    ],
    [
      'on record by',
      [{ holder: 'ada', said: '../2024-06-01' }],
      { asOf: '2024-05-01' },
      'perhaps supports: its date (../2024-06-01) leaves open whether it belongs here',
    ],
    ['nobody named', [{ holder: 'ARV', basis: 'anonymous' }], {}, 'perhaps supports: from an unnamed source'],
    [
      'an inference of the author',
      [{ holder: 'ARV', basis: 'analysis' }],
      {},
      'perhaps supports: an inference of the author',
    ],
    [
      'two doubts',
      [{ holder: 'kit' }, { holder: 'ARV', basis: 'anonymous' }],
      {},
      'perhaps supports: it is not known whether kit held the office on that day; perhaps supports: from an unnamed source',
    ],
    [
      'a condition that is given not to be so',
      [{ holder: 'ada', conditions: [low] }],
      { given: ['not low-water'] },
      'supports if a drought is declared, which is not so',
    ],
    [
      'two conditions',
      [{ holder: 'ada', conditions: [low, { words: 'all agree', holds: true }] }],
      { given: ['not low-water'] },
      'supports if a drought is declared, which is not so',
    ],
    ['age', [{ holder: 'ada' }], { maxAge: 100 }, 'last said 2192 days before'],
    [
      'what follows',
      [{ holder: 'ARV', proposition: 'toll-bridge', basis: 'anonymous' }],
      {},
      'perhaps supports by what follows from “A toll bridge”: from an unnamed source',
    ],
    [
      'an order that is not known',
      [
        { holder: 'ada', said: '2024-01', basis: 'reported' },
        { holder: 'bo', said: '2024-01-15', position: 'oppose' },
      ],
      {},
      'supports, but the order in time is not known',
    ],
  ])('%s', (_, said, options, expected) => {
    const [found, ...more] = reasons(said, options);
    expect(more).toEqual([]);
    expect(found?.split('; ').sort()).toEqual(expected.split('; ').sort());
  });
});

test('a doubtful word in contest with a contested cell is told beside the sides', () => {
  const kg = annals(people, [
    { holder: 'ada' },
    { holder: 'bo', position: 'oppose', said: '2024-02-01' },
    { holder: 'zed', position: 'undecided', said: '2024-03-01' },
  ]);
  expect(kg.whoIsUndecided('bridge').notCounted.map(({ reason }) => reason)).toEqual([
    'perhaps undecided: it is not known whether zed held the office on that day',
  ]);
  expect(kg.whoBacks('bridge').notCounted[0]?.reason).toMatch(/^contested: ada supports .*, bo opposes .*\)$/);
});

test('the claims behind a doubt are named', () => {
  const kg = annals(people, [{ holder: 'kit' }, { holder: 'ada', position: 'oppose', said: '2023-01-01' }]);
  const [doubt] = kg.whoBacks('bridge').notCounted.filter(({ actor }) => actor === 'ARV');
  expect(doubt?.claims.map((id) => kg.claim(id)?.holder)).toEqual(['kit']);
});
