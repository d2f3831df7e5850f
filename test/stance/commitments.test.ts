// What an actor is committed to: cell by cell of recipient and thing, by the same ranks, terms and doubts as stances.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, spokesperson } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const people = [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01' })),
  person('kit', minister('Works')),
  person('mo', minister('Trade')),
  person('lou', spokesperson()),
  person('zed', minister('Ports', { from: undefined })),
];
const low = { event: 'low-water', holds: true };
const word = (stage: string, said: string, more: object = {}): Said => ({
  ...{ kind: 'commitment', holder: 'bo', deliverables: ['troops'], stage, said, ...more },
});

/** Is Arvenia committed to troops (or another deliverable)? */
function committed(said: readonly Said[], options: object = {}, deliverable = 'troops'): 'yes' | 'maybe' | 'no' {
  const answer = annals(people, said).who({ committed: deliverable }, { among: ['ARV'], ...options });
  if (answer.rows.length > 0) return 'yes';
  return answer.notCounted.length > 0 ? 'maybe' : 'no';
}

const [T1, T2, T3] = ['2024-01-01', '2024-02-01', '2024-03-01'] as const;
const to = (id: string) => ({ to: id });
const unit = (name: string) => ({ amount: { value: 5, unit: name } });

describe('one word', () => {
  test.each<[string, 'yes' | 'maybe' | 'no']>([
    ['pledged', 'yes'],
    ['agreed', 'yes'],
    ['delivering', 'yes'],
    ['delivered', 'yes'],
    ['declined', 'no'],
    ['withdrawn', 'no'],
    ['withheld', 'no'],
    ['considering', 'no'],
    ['proposed', 'no'],
  ])('%s: %s', (stage, expected) => {
    expect(committed([word(stage, T1)])).toBe(expected);
  });
});

describe('two words of one office, the second later', () => {
  test.each<[string, string, 'yes' | 'maybe' | 'no']>([
    ['pledged', 'declined', 'no'],
    ['pledged', 'withdrawn', 'no'],
    ['pledged', 'withheld', 'maybe'],
    ['pledged', 'considering', 'yes'],
    ['pledged', 'proposed', 'yes'],
    ['pledged', 'delivered', 'yes'],
    ['agreed', 'withdrawn', 'no'],
    ['agreed', 'withheld', 'maybe'],
    ['delivering', 'withdrawn', 'no'],
    ['delivering', 'declined', 'maybe'],
    ['delivering', 'withheld', 'maybe'],
    ['delivering', 'considering', 'yes'],
    ['delivered', 'withdrawn', 'yes'],
    ['delivered', 'declined', 'yes'],
    ['delivered', 'withheld', 'yes'],
    ['declined', 'pledged', 'yes'],
    ['withdrawn', 'agreed', 'yes'],
    ['withheld', 'pledged', 'yes'],
    ['withheld', 'delivering', 'yes'],
    ['considering', 'pledged', 'yes'],
    ['considering', 'declined', 'no'],
    ['declined', 'considering', 'no'],
  ])('%s, then %s: %s', (first, second, expected) => {
    expect(committed([word(first, T1), word(second, T2)])).toBe(expected);
    expect(committed([word(second, T2), word(first, T1)])).toBe(expected);
  });
});

describe('ranks, offices, governments and days', () => {
  test.each<[string, readonly Said[], 'yes' | 'maybe' | 'no']>([
    [
      'a spokesperson does not refuse what the head promised: disputed',
      [word('pledged', T1), word('declined', T2, { holder: 'lou' })],
      'maybe',
    ],
    ['the head refuses what a minister promised', [word('pledged', T1, { holder: 'kit' }), word('declined', T2)], 'no'],
    [
      'a minister of another office disputes it',
      [word('pledged', T1, { holder: 'kit' }), word('declined', T2, { holder: 'mo' })],
      'maybe',
    ],
    [
      'a spokesperson of a new government refuses what the old one promised',
      [word('pledged', '2022-01-01', { holder: 'ada' }), word('declined', T2, { holder: 'lou' })],
      'no',
    ],
    ['on one day: disputed', [word('pledged', T1), word('declined', T1)], 'maybe'],
    ['on one day the higher rank', [word('pledged', T1), word('declined', T1, { holder: 'kit' })], 'yes'],
    ['on one day the higher rank refuses', [word('pledged', T1, { holder: 'kit' }), word('declined', T1)], 'no'],
    ['in an order that is not known: disputed', [word('pledged', '2024-01'), word('declined', '2024-01-15')], 'maybe'],
    [
      'a deed goes on under a new government',
      [word('delivering', '2022-01-01', { holder: 'ada' }), word('considering', T2)],
      'yes',
    ],
    [
      'a deed that a lower rank withdraws is disputed',
      [word('delivering', T1), word('withdrawn', T2, { holder: 'lou' })],
      'maybe',
    ],
    ['a new promise after a refusal', [word('pledged', T1), word('declined', T2), word('pledged', T3)], 'yes'],
    [
      'what was refused stays so when the refusal is held back',
      [word('pledged', T1), word('declined', T2), word('withheld', T3)],
      'no',
    ],
    [
      'a promise told by a rival after a refusal in own words',
      [word('declined', T1), word('pledged', T2, { speaker: 'BOR', holder: 'ARV' })],
      'no',
    ],
  ])('%s', (_, said, expected) => {
    expect(committed(said)).toBe(expected);
    expect(committed([...said].reverse())).toBe(expected);
  });
});

describe('recipients and things', () => {
  test.each<[string, readonly Said[], 'yes' | 'maybe' | 'no']>([
    [
      'a refusal to one says nothing about another',
      [word('pledged', T1, to('BOR')), word('declined', T2, to('COR'))],
      'yes',
    ],
    ['nor about nobody in particular', [word('pledged', T1), word('declined', T2, to('COR'))], 'yes'],
    [
      'a refusal to nobody in particular perhaps means the one',
      [word('pledged', T1, to('BOR')), word('declined', T2)],
      'yes',
    ],
    [
      'a refusal of one thing says nothing about another',
      [word('pledged', T1, unit('tanks')), word('declined', T2, unit('planes'))],
      'yes',
    ],
    ['of the same thing it does', [word('pledged', T1, unit('tanks')), word('declined', T2, unit('tanks'))], 'no'],
    [
      'a thing that a proposition names',
      [word('pledged', T1, { proposition: 'dam' }), word('declined', T2, { proposition: 'bridge' })],
      'yes',
    ],
    [
      'to one of two it stands',
      [word('pledged', T1, to('BOR')), word('pledged', T1, to('COR')), word('withdrawn', T2, to('BOR'))],
      'yes',
    ],
    [
      'to both it is gone',
      [
        word('pledged', T1, to('BOR')),
        word('pledged', T1, to('COR')),
        word('withdrawn', T2, to('BOR')),
        word('withdrawn', T3, to('COR')),
      ],
      'no',
    ],
    [
      'recipient and thing',
      [
        word('pledged', T1, { ...to('BOR'), ...unit('tanks') }),
        word('declined', T2, { ...to('BOR'), ...unit('planes') }),
      ],
      'yes',
    ],
    ['what was promised without a recipient and withdrawn without', [word('pledged', T1), word('withdrawn', T2)], 'no'],
    [
      'another amount of the same thing is the same',
      [word('pledged', T1, unit('tanks')), word('withdrawn', T2, { amount: { value: null, unit: 'tanks' } })],
      'no',
    ],
  ])('%s', (_, said, expected) => {
    expect(committed(said)).toBe(expected);
    expect(committed([...said].reverse())).toBe(expected);
  });
});

describe('alternatives', () => {
  const either = { deliverables: ['troops', 'arms'] };
  test.each<[string, readonly Said[], string, string]>([
    ['a promise of one of two is perhaps each', [word('pledged', T1, either)], 'maybe', 'maybe'],
    ['a refusal of two refuses each', [word('pledged', T1), word('declined', T2, either)], 'no', 'no'],
    ['a promise of its own stands beside', [word('pledged', T1, either), word('pledged', T2)], 'yes', 'maybe'],
    [
      'a refusal of one leaves the other one of them',
      [word('pledged', T1, either), word('declined', T2)],
      'no',
      'maybe',
    ],
    [
      'after a refusal of both, one of them',
      [word('declined', T1, either), word('pledged', T2, { deliverables: ['arms'] })],
      'no',
      'yes',
    ],
    ['after a refusal of one, either of them', [word('declined', T1), word('pledged', T2, either)], 'maybe', 'maybe'],
    ['a deed of two is not yet one of them', [word('delivered', T1, either)], 'maybe', 'maybe'],
  ])('%s', (_, said, troops, arms) => {
    expect([committed(said), committed(said, {}, 'arms')]).toEqual([troops, arms]);
  });
});

describe('conditions', () => {
  const notLow = { ...low, holds: false };
  test.each<[string, readonly Said[], object, 'yes' | 'maybe' | 'no']>([
    ['an open condition', [word('pledged', T1, { conditions: [low] })], {}, 'yes'],
    ['a met one', [word('pledged', T1, { conditions: [low] })], { given: ['low-water'] }, 'yes'],
    ['an unmet one: listed', [word('pledged', T1, { conditions: [low] })], { given: ['not low-water'] }, 'maybe'],
    [
      'a refusal in the contrary world does not touch it',
      [word('pledged', T1, { conditions: [low] }), word('declined', T2, { conditions: [notLow] })],
      {},
      'yes',
    ],
    [
      'given that world, it is refused',
      [word('pledged', T1, { conditions: [low] }), word('declined', T2, { conditions: [notLow] })],
      { given: ['not low-water'] },
      'no',
    ],
    [
      'a refusal under a condition that is not met leaves',
      [word('pledged', T1), word('declined', T2, { conditions: [low] })],
      { given: ['not low-water'] },
      'yes',
    ],
    [
      'a later promise "only if" leaves no older one',
      [word('pledged', T1), word('pledged', T2, { conditions: [{ ...low, only: true }] })],
      { given: ['not low-water'] },
      'maybe',
    ],
  ])('%s', (_, said, options, expected) => {
    expect(committed(said, options)).toBe(expected);
  });
});

describe('doubt', () => {
  test.each<[string, readonly Said[], object, 'yes' | 'maybe' | 'no']>([
    ['a promise of unknown tenure', [word('pledged', T1, { holder: 'zed' })], {}, 'maybe'],
    ['an anonymous promise', [word('pledged', T1, { holder: 'ARV', basis: 'anonymous' })], {}, 'maybe'],
    ['a promise of a year, asked within it', [word('pledged', '2024')], { asOf: '2024-06-01' }, 'maybe'],
    [
      'an anonymous refusal of what was promised',
      [word('pledged', T1), word('declined', T2, { holder: 'ARV', basis: 'anonymous' })],
      {},
      'yes',
    ],
    [
      'an anonymous promise after a refusal',
      [word('declined', T1), word('pledged', T2, { holder: 'ARV', basis: 'anonymous' })],
      {},
      'no',
    ],
    ['a thought of unknown tenure', [word('considering', T1, { holder: 'zed' })], {}, 'no'],
    ['before it was promised', [word('pledged', T1)], { asOf: '2023-12-31' }, 'no'],
    ['before it was refused', [word('pledged', T1), word('declined', T2)], { asOf: T1 }, 'yes'],
  ])('%s', (_, said, options, expected) => {
    expect(committed(said, options)).toBe(expected);
  });

  test('not of a maybe is a maybe', () => {
    const kg = annals(people, [word('pledged', T1), word('withheld', T2)]);
    const not = kg.who({ not: { committed: 'troops' } }, { among: ['ARV', 'BOR'] });
    expect([not.rows.map(({ actor }) => actor), not.notCounted.map(({ actor }) => actor)]).toEqual([['BOR'], ['ARV']]);
  });
});

test('a pledge is no stance and a stance is no pledge', () => {
  const kg = annals(people, [word('pledged', T1, { proposition: 'bridge' }), { holder: 'COR' }]);
  expect(kg.whoBacks('bridge').rows.map(({ actor }) => actor)).toEqual(['COR']);
  expect(kg.whoBacks('bridge').silent).toEqual(['ARV']);
  expect(kg.stanceOf('ARV', 'bridge').notes).toEqual(['Besides, Arvenia has on it: commitments.']);
  expect(kg.who({ committed: 'troops' }).rows.map(({ actor }) => actor)).toEqual(['ARV']);
});
