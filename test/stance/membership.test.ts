// What an organization says reaches its members: those of that day who still are, and only when asked.
import { describe, expect, test } from 'vitest';
import { annals, claimsOf, minister, office, person, placed, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const people = [person('ada', office()), person('pia', office({ title: 'Chair', of: 'league' }))];
const league = (...members: object[]) => ({ id: 'league', type: 'organization', name: 'The League', members });
const kgOf = (members: object[], said: readonly Said[], more: readonly object[] = []) =>
  annals([...people, league(...members), ...more], said);
const asked = { viaMembership: true };
const against = { holder: 'league', position: 'oppose' };

describe('members on the day of speech who still are', () => {
  test.each<[string, object[], object, string]>([
    ['since before', [{ member: 'ARV', from: '2020-01-01' }], {}, 'oppose'],
    ['since that day', [{ member: 'ARV', from: '2024-01-01' }], {}, 'oppose'],
    ['since the day after', [{ member: 'ARV', from: '2024-01-02' }], {}, 'noRecord'],
    ['left since', [{ member: 'ARV', from: '2020-01-01', to: '2025-01-01' }], {}, 'noRecord'],
    [
      'left since, asked about a day before',
      [{ member: 'ARV', from: '2020-01-01', to: '2025-01-01' }],
      { asOf: '2024-12-31' },
      'oppose',
    ],
    [
      'left since, asked about the last day',
      [{ member: 'ARV', from: '2020-01-01', to: '2025-01-01' }],
      { asOf: '2025-01-01' },
      'oppose',
    ],
    [
      'left and came back',
      [
        { member: 'ARV', from: '2020-01-01', to: '2025-01-01' },
        { member: 'ARV', from: '2027-01-01' },
      ],
      {},
      'oppose',
    ],
    [
      'between two spells',
      [
        { member: 'ARV', from: '2020-01-01', to: '2025-01-01' },
        { member: 'ARV', from: '2027-01-01' },
      ],
      { asOf: '2026-01-01' },
      'noRecord',
    ],
    [
      'said between two spells',
      [
        { member: 'ARV', from: '2020-01-01', to: '2023-01-01' },
        { member: 'ARV', from: '2027-01-01' },
      ],
      {},
      'noRecord',
    ],
    ['since some day of the year of speech', [{ member: 'ARV', from: '2024' }], {}, 'noRecord ?oppose'],
    [
      'until some day of the year asked about',
      [{ member: 'ARV', from: '2020-01-01', to: '2029' }],
      { asOf: '2029-06-01' },
      'noRecord ?oppose',
    ],
    [
      'one sure spell among doubtful ones',
      [
        { member: 'ARV', from: '2024' },
        { member: 'ARV', from: '2023-01-01' },
      ],
      {},
      'oppose',
    ],
  ])('%s', (_, members, options, expected) => {
    expect(stance(kgOf(members, [against]), { ...asked, ...options })).toBe(expected);
  });

  test('only when asked', () => {
    expect(stance(kgOf([{ member: 'ARV', from: '2020-01-01' }], [against]))).toBe('noRecord');
  });
});

describe('below a member’s own word', () => {
  const members = [{ member: 'ARV', from: '2020-01-01' }];
  test.each<[string, readonly Said[], string]>([
    ['an older one', [against, { holder: 'ada', said: '2021-01-01' }], 'support'],
    ['hearsay about the member', [against, { holder: 'ARV', speaker: 'BOR' }], 'support'],
    ['an inferred one', [against, { holder: 'ada', proposition: 'toll-bridge' }], 'support'],
    [
      'an anonymous one is doubtful, and the organization’s word stands',
      [against, { holder: 'ARV', basis: 'anonymous' }],
      'oppose ?support',
    ],
    ['the same', [against, { holder: 'ada', position: 'oppose', said: '2021-01-01' }], 'oppose'],
  ])('%s', (_, said, expected) => {
    expect(stance(kgOf(members, said), asked)).toBe(expected);
  });

  test('an organization’s word contests none of a member’s, however new', () => {
    const kg = kgOf(members, [
      { ...against, said: '2029-01-01' },
      { holder: 'ada', said: '2021-01-01' },
    ]);
    expect(stance(kg, asked)).toBe('support');
  });
});

describe('who speaks for an organization', () => {
  const members = [{ member: 'ARV', from: '2020-01-01' }];
  test.each<[string, readonly Said[], string, string]>([
    ['its head', [{ holder: 'pia' }], 'support', 'support'],
    [
      'somebody on behalf of it, below its own word',
      [{ holder: 'ada', onBehalfOf: 'league', said: '2025-01-01' }, against],
      'contested of support, oppose',
      'noRecord ?support ?oppose',
    ],
    ['a member’s head does not', [{ holder: 'ada' }], 'noRecord', 'support'],
  ])('%s', (_, said, ofLeague, ofMember) => {
    const kg = kgOf(members, said);
    expect(stance(kg, {}, 'league')).toBe(ofLeague);
    if (!ofMember.includes('?')) expect(stance(kg, asked)).toBe(ofMember);
  });

  test('conditions of its words go with them', () => {
    const kg = kgOf(members, [{ ...against, conditions: [{ event: 'low-water', holds: true }] }]);
    expect(stance(kg, asked)).toBe('oppose if low-water');
    expect(stance(kg, { ...asked, given: ['not low-water'] })).toBe('noRecord');
  });

  test('what follows from its words follows for its members', () => {
    expect(stance(kgOf(members, [{ holder: 'league', proposition: 'ferry' }]), asked)).toBe('oppose');
  });

  test('a group reaches no country', () => {
    const group = { id: 'twelve', type: 'group', name: 'Twelve', anonymous: true, size: 12 };
    const kg = annals([person('ada', office()), group], [{ holder: 'twelve' }]);
    expect(stance(kg, asked)).toBe('noRecord');
  });

  test('an organization of organizations reaches only its own members', () => {
    const union = {
      id: 'union',
      type: 'organization',
      name: 'The Union',
      members: [{ member: 'league', from: '2020-01-01' }],
    };
    const kg = kgOf(members, [{ holder: 'union', position: 'oppose' }], [union]);
    expect(stance(kg, asked, 'league')).toBe('oppose');
    expect(stance(kg, asked)).toBe('noRecord');
  });
});

test('members whom a claim reaches are in the population, the others are silent', () => {
  const kg = kgOf(
    [
      { member: 'ARV', from: '2020-01-01' },
      { member: 'BOR', from: '2024' },
    ],
    [against, { holder: 'COR', proposition: 'dam' }],
  );
  expect(placed(kg.whoOpposes('bridge', asked))).toBe('ARV league | BOR | COR | ');
  expect(placed(kg.whoBacks('bridge', asked))).toBe(' |  | COR | ARV BOR league');
  expect(placed(kg.whoOpposes('bridge'))).toBe('league |  | COR | ');
  expect(placed(kg.who({ opposes: 'bridge' }, asked))).toBe(placed(kg.whoOpposes('bridge', asked)));
  const leader = kg.with(claimsOf([{ holder: 'ada', position: 'oppose' }]));
  expect(placed(leader.who({ opposes: 'bridge' }, asked))).toBe(placed(leader.whoOpposes('bridge', asked)));
});

test('the rank of who spoke for the organization does not matter to its members', () => {
  const more = [person('ono', minister('Trade', { of: 'league' }))];
  const kg = kgOf(
    [{ member: 'ARV', from: '2020-01-01' }],
    [{ holder: 'ono' }, { ...against, said: '2023-01-01' }],
    more,
  );
  expect(stance(kg, asked)).toBe(stance(kg, {}, 'league'));
});
