// Under what is given, conditions are judged before anything is decided.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, placed, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const people = [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01' })),
  person('kit', minister('Works')),
];
const low = { event: 'low-water', holds: true };
const dam = { event: 'dam-finished', holds: true };
const only = { ...low, only: true };
const word = (text: string, holds = true) => ({ words: text, holds });
const yes = (said: string, ...conditions: object[]): Said => ({ holder: 'bo', said, conditions });
const no = (said: string, ...conditions: object[]): Said => ({ ...yes(said, ...conditions), position: 'oppose' });

const events = [
  { id: 'low-water', name: 'A drought is declared', type: 'state' },
  { id: 'dam-finished', name: 'The dam is finished', type: 'state', bringsAbout: 'dam' },
  { id: 'truce', name: 'A truce', type: 'state', implies: ['lull'] },
  { id: 'peace', name: 'A peace', type: 'state', implies: ['truce'], bringsAbout: 'toll-bridge' },
  { id: 'lull', name: 'A lull', type: 'state' },
];

describe('a claim with an unmet condition leaves before anything is decided', () => {
  const dry = { given: ['not low-water'] };
  test.each<[string, readonly Said[], object, string]>([
    ['what is older stands again', [no('2023-02-01'), yes('2024-01-01', low)], dry, 'oppose'],
    [
      'met: it overcomes what is older, without the condition',
      [no('2023-02-01'), yes('2024-01-01', low)],
      { given: ['low-water'] },
      'support',
    ],
    [
      'of two conditions one is unmet',
      [yes('2024-01-01', low, dam)],
      { given: ['low-water', 'not dam-finished'] },
      'noRecord',
    ],
    [
      'of two conditions one is met, one open',
      [yes('2024-01-01', low, dam)],
      { given: ['low-water'] },
      'support if dam-finished',
    ],
    ['a contest ends with it', [yes('2024-01-01'), { ...no('2024-02-01', low), holder: 'kit' }], dry, 'support'],
    [
      'the government before speaks again',
      [{ ...no('2022-01-01'), holder: 'ada' }, yes('2024-01-01', low)],
      dry,
      'oppose',
    ],
    [
      'a doubtful claim leaves too',
      [{ ...yes('2024-01-01', low), holder: 'ARV', basis: 'anonymous' }],
      dry,
      'noRecord',
    ],
  ])('%s', (_, said, options, expected) => {
    expect(stance(annals(people, said), options)).toBe(expected);
  });
});

describe('one that said "only" stays as a word without a position', () => {
  const dry = { given: ['not low-water'] };
  const both = { ...dam, only: true };
  test.each<[string, readonly Said[], object, string]>([
    ['nothing older revives', [no('2023-02-01'), yes('2024-01-01', only)], dry, 'noRecord'],
    ['what is newer stands', [yes('2024-01-01', only), no('2024-02-01')], dry, 'oppose'],
    ['met: an ordinary word', [no('2023-02-01'), yes('2024-01-01', only)], { given: ['low-water'] }, 'support'],
    ['open: an ordinary condition', [no('2023-02-01'), yes('2024-01-01', only)], {}, 'support if low-water'],
    [
      'one of two is unmet',
      [no('2023-02-01'), yes('2024-01-01', only, both)],
      { given: ['low-water', 'not dam-finished'] },
      'noRecord',
    ],
    [
      'one is met and one open',
      [no('2023-02-01'), yes('2024-01-01', only, both)],
      { given: ['low-water'] },
      'support if dam-finished',
    ],
    [
      'the plain one is unmet, the "only" one met: it leaves',
      [no('2023-02-01'), yes('2024-01-01', only, dam)],
      { given: ['low-water', 'not dam-finished'] },
      'oppose',
    ],
    [
      'both unmet: it stays',
      [no('2023-02-01'), yes('2024-01-01', only, dam)],
      { given: ['not low-water', 'not dam-finished'] },
      'noRecord',
    ],
    [
      'of a lower rank it does not overcome the head',
      [no('2024-01-01'), { ...yes('2024-02-01', only), holder: 'kit' }],
      dry,
      'contested of oppose',
    ],
    [
      'of a new government it overcomes the old',
      [
        { ...no('2022-01-01'), holder: 'ada' },
        { ...yes('2024-02-01', only), holder: 'kit' },
      ],
      dry,
      'noRecord',
    ],
  ])('%s', (_, said, options, expected) => {
    expect(stance(annals(people, said), options)).toBe(expected);
  });

  test('who is kept out by it is listed for that position, and is not silent', () => {
    const kg = annals(people, [no('2023-02-01'), yes('2024-01-01', only)]);
    expect(placed(kg.whoBacks('bridge', { ...dry, among: 'countries' }))).toBe(' | ARV | BOR COR | ');
    expect(placed(kg.whoOpposes('bridge', { ...dry, among: 'countries' }))).toBe(' |  | BOR COR | ARV');
    expect(placed(kg.who({ silentOn: 'bridge' }, { ...dry, among: 'countries' })).split(' | ')[0]).toBe('BOR COR');
  });
});

describe('what follows from what is given, one way', () => {
  const status = (condition: object, ...given: (string | object)[]) =>
    stance(annals(people, [yes('2024-01-01', condition)], { events }), { given });
  const event = (id: string, holds = true) => ({ event: id, holds });
  const proposition = (id: string, holds = true) => ({ proposition: id, holds });
  test.each<[string, object, (string | object)[], string]>([
    ['an event implies another', event('truce'), ['peace'], 'support'],
    ['and the next', event('lull'), ['peace'], 'support'],
    ['not the other way', event('peace'), ['lull'], 'support if peace'],
    ['what fails takes with it what implies it', event('peace'), ['not lull'], 'noRecord'],
    ['an event brings about a proposition, and so the broader ones', proposition('crossing'), ['peace'], 'support'],
    ['and ends what that contradicts', proposition('ferry'), ['peace'], 'noRecord'],
    [
      'a proposition that fails takes with it the event that brings it about',
      event('peace'),
      ['not bridge'],
      'noRecord',
    ],
    [
      'that the narrower fails says nothing of the broader',
      proposition('crossing'),
      ['not toll-bridge'],
      'support if crossing',
    ],
    ['that one event did not come says nothing of its aim', proposition('dam'), ['not dam-finished'], 'support if dam'],
    ['that it must not hold is met where its contrary does', proposition('ferry', false), ['bridge'], 'support'],
    ['the same words, in whatever capitals', word('The price is fair'), [word('the price is  fair')], 'support'],
    ['the same words, given not to be so', word('the price is fair'), [word('the price is fair', false)], 'noRecord'],
    ['other words stay open', word('the price is fair'), [word('the price is low')], 'support if the price is fair'],
    ['words for the contrary', proposition('bridge'), ['leaving Ford alone'], 'noRecord'],
  ])('%s', (_, condition, given, expected) => {
    expect(status(condition, ...given)).toBe(expected);
  });

  test('what contradicts itself is refused, directly or by what follows', () => {
    const kg = annals(people, [yes('2024-01-01')], { events });
    for (const given of [
      ['low-water', 'not low-water'],
      ['toll-bridge', 'ferry'],
      ['peace', 'not crossing'],
      ['peace', 'not lull'],
    ]) {
      expect(() => kg.whoBacks('bridge', { given })).toThrow('contradicts itself');
    }
  });
});

test('a word with a condition that is unmet is shown by why, set aside', () => {
  const kg = annals(people, [no('2023-02-01'), yes('2024-01-01', low)]);
  const { trace } = kg.why('ARV', 'bridge', { given: ['not low-water'] }).first!;
  expect(trace.map(({ claim, part, reason }) => [claim.said, part, reason])).toEqual([
    ['2023-02-01', 'deciding', 'decides'],
    ['2024-01-01', 'setAside', 'a condition of it is not met'],
  ]);
});
