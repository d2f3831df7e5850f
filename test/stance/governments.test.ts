// Governments as terms: what is said under one is overcome by any word under the next.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const yes = { said: '2022-01-01' };
const no = { position: 'oppose', said: '2024-01-01' };
const clerk = person('clerk', spokesperson());

/** Ada, then Bo from 2023 on. */
const change = (more: object = {}) => [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01', ...more })),
  clerk,
];

describe('a word of a new government overcomes those of the old ones, whoever spoke', () => {
  test.each<[string, readonly object[], readonly Said[], string]>([
    [
      'a spokesperson of the new one overcomes the head of the old one',
      change(),
      [
        { holder: 'ada', ...yes },
        { holder: 'clerk', ...no },
      ],
      'oppose',
    ],
    [
      'under one government the spokesperson does not',
      change(),
      [
        { holder: 'bo', said: '2023-05-01' },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'a head who comes back after another is another government',
      [
        person('ada', office({ to: '2021-01-01' }), office({ from: '2023-01-01' })),
        person('bo', office({ from: '2021-01-01', to: '2023-01-01' })),
        clerk,
      ],
      [
        { holder: 'ada', said: '2020-06-01' },
        { holder: 'clerk', ...no },
      ],
      'oppose',
    ],
    [
      'a head who goes on after a re-election is the same',
      [person('ada', office({ to: '2023-01-01' }), office({ from: '2023-01-01' })), clerk],
      [
        { holder: 'ada', ...yes },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'a head whose change is said to be none leaves the government as it was',
      change({ newGovernment: false }),
      [
        { holder: 'ada', ...yes },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'before the first head nothing is known of governments, and nothing is overcome by one',
      [person('bo', office({ from: '2023-01-01' })), clerk, person('old', minister('Mines', { from: '2010-01-01' }))],
      [
        { holder: 'old', said: '2015-01-01' },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'where no head is known a spokesperson overcomes no minister',
      [clerk, person('old', minister('Mines'))],
      [
        { holder: 'old', ...yes },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'words on the last day of the old government are of the old one',
      change(),
      [
        { holder: 'ARV', said: '2022-12-31' },
        { holder: 'clerk', ...no },
      ],
      'oppose',
    ],
    [
      'words on the day of the handover are of the new one',
      change(),
      [
        { holder: 'ARV', said: '2023-01-01' },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'words of a year in which the government changed are not surely of an earlier one',
      change(),
      [
        { holder: 'ARV', said: '2022-06/2023-06' },
        { holder: 'clerk', ...no },
      ],
      'contested of support, oppose',
    ],
    [
      'a head whose first day is known to the year has surely taken office at its end',
      change({ from: '2023' }),
      [
        { holder: 'ada', ...yes },
        { holder: 'clerk', ...no },
      ],
      'oppose',
    ],
  ])('%s', (_, actors, said, expected) => {
    expect(stance(annals(actors, said))).toBe(expected);
  });
});

describe('of two heads at a time, newGovernment says whose change is one', () => {
  type Said3 = boolean | undefined;
  const given = (newGovernment: Said3) => (newGovernment === undefined ? {} : { newGovernment });
  /** A president for all the time, two prime ministers one after the other; the second says whether it is a change. */
  const of = (president: Said3, premiers: Said3) => [
    person('king', office({ title: 'President', from: '2010-01-01', ...given(president) })),
    person('ada', office({ title: 'Premier', from: '2020-01-01', to: '2023-01-01', ...given(premiers) })),
    person('bo', office({ title: 'Premier', from: '2023-01-01', ...given(premiers) })),
    clerk,
  ];
  test.each<[Said3, Said3, string]>([
    [true, true, 'oppose'],
    [true, false, 'contested of support, oppose'],
    [true, undefined, 'oppose'],
    [false, true, 'oppose'],
    [false, false, 'contested of support, oppose'],
    [false, undefined, 'oppose'],
    [undefined, true, 'oppose'],
    [undefined, false, 'contested of support, oppose'],
    [undefined, undefined, 'contested of support, oppose'],
  ])('president %s, premiers %s: the word of the premier who left, then a clerk’s: %s', (one, other, expected) => {
    const kg = annals(of(one, other), [
      { holder: 'ada', ...yes },
      { holder: 'clerk', ...no },
    ]);
    expect(stance(kg)).toBe(expected);
  });

  test('a handover day is no time of two heads', () => {
    expect(
      stance(
        annals(change(), [
          { holder: 'ada', ...yes },
          { holder: 'clerk', ...no },
        ]),
      ),
    ).toBe('oppose');
  });
});

describe('government tells under whom a word was said', () => {
  const relation = (actors: readonly object[], said: Said, options = {}) =>
    annals(actors, [said]).stanceOf('ARV', 'bridge', options).first?.government;

  test.each<[string, Said, object, string | null]>([
    ['of the head in office', { holder: 'bo', said: '2024-01-01' }, {}, 'current'],
    ['of the one who left', { holder: 'ada', ...yes }, {}, 'earlier'],
    ['of the one who left, asked about a day of hers', { holder: 'ada', ...yes }, { asOf: '2022-06-01' }, 'current'],
    ['of an act of the country under her', { holder: 'ARV', act: 'vote', ...yes }, {}, 'earlier'],
    ['of before the first head that is known', { holder: 'ARV', said: '2015-01-01' }, {}, 'earlier'],
    ['of a year in which it changed', { holder: 'ARV', said: '2022-06/2023-06' }, {}, 'unknown'],
    ['on record by a day of his', { holder: 'ARV', said: '../2024-01-01' }, {}, 'current'],
    ['on the day of the handover', { holder: 'ARV', said: '2023-01-01' }, {}, 'current'],
  ])('%s', (_, said, options, expected) => {
    expect(relation(change(), said, options)).toBe(expected);
  });

  test('where no head is known it is unknown, and of a person there is none', () => {
    expect(relation([clerk], { holder: 'ARV' })).toBe('unknown');
    const kg = annals([person('eve')], [{ holder: 'eve' }]);
    expect(kg.stanceOf('eve', 'bridge').first?.government).toBeNull();
  });

  test('text says so of earlier ones only', () => {
    const text = (said: Said) => annals(change(), [said]).stanceOf('ARV', 'bridge').toText();
    expect(text({ holder: 'ada', ...yes })).toContain('under an earlier government');
    expect(text({ holder: 'bo', said: '2024-01-01' })).not.toContain('government');
  });
});

test('a word that was overcome by the new government does not come back when that word is given up', () => {
  const kg = annals(change(), [
    { holder: 'ada', ...yes },
    { holder: 'clerk', ...no },
    { holder: 'clerk', position: 'undecided', said: '2024-06-01' },
  ]);
  expect(stance(kg)).toBe('undecided');
});

test('the row comes from the latest government among those that agree', () => {
  const kg = annals(change(), [
    { holder: 'ada', ...yes, conditions: [{ event: 'low-water', holds: true }] },
    { holder: 'clerk', said: '2024-01-01' },
  ]);
  const row = kg.stanceOf('ARV', 'bridge').first!;
  expect([row.position, row.conditions, row.since, row.voices]).toEqual(['support', [], '2022-01-01', ['clerk']]);
});
