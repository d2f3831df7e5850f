// Events with a date hold from it until they end, on the day that a question speaks of.
import { describe, expect, test } from 'vitest';
import { annals, office, person, placed, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const people = [person('ada', office())];
const on = (id: string, holds = true) => ({ event: id, holds });
const withEvent = (dates: object, conditions: object[], more: readonly Said[] = []) =>
  annals(people, [{ holder: 'ada', conditions }, ...more], {
    events: [
      { id: 'truce', name: 'A truce', type: 'state', ...dates },
      { id: 'pact', name: 'A pact', type: 'state' },
    ],
  });

describe('a condition on an event with a date', () => {
  const met = 'support';
  const open = 'support if truce';
  test.each<[string, object, object, string]>([
    ['has not come about before it', { date: '2024-06-01' }, { asOf: '2024-05-31' }, open],
    ['is met on it', { date: '2024-06-01' }, { asOf: '2024-06-01' }, met],
    ['and ever after', { date: '2024-06-01' }, { asOf: '2029-01-01' }, met],
    ['by today, without a day', { date: '2024-06-01' }, {}, met],
    ['not if it lies after today', { date: '2031-01-01' }, {}, open],
    ['is met on its last day', { date: '2024-06-01', until: '2024-07-01' }, { asOf: '2024-07-01' }, met],
    ['is open again after it', { date: '2024-06-01', until: '2024-07-01' }, { asOf: '2024-07-02' }, open],
    ['is open in the month of a date known to the month', { date: '2024-06' }, { asOf: '2024-06-15' }, open],
    ['is met at its end', { date: '2024-06' }, { asOf: '2024-06-30' }, met],
    ['is met up to the month in which it ends', { date: '2024-01-01', until: '2024-06' }, { asOf: '2024-06-01' }, met],
    ['is open in that month', { date: '2024-01-01', until: '2024-06' }, { asOf: '2024-06-02' }, open],
    [
      'is judged at the earlier of asOf and knownBy',
      { date: '2024-06-01' },
      { asOf: '2029-01-01', knownBy: '2030-01-01' },
      met,
    ],
    ['at the end of a period', { date: '2024-01-15' }, { during: '2024-01' }, met],
    ['what is given goes before the date', { date: '2024-06-01' }, { given: ['not truce'] }, 'noRecord'],
    ['given before its day', { date: '2024-06-01' }, { asOf: '2024-05-01', given: ['truce'] }, met],
  ])('%s', (_, dates, options, expected) => {
    expect(stance(withEvent(dates, [on('truce')]), options)).toBe(expected);
  });

  test('one that must not hold keeps out while it does, and is open before and after', () => {
    const kg = withEvent({ date: '2024-06-01', until: '2024-07-01' }, [on('truce', false)]);
    expect(stance(kg, { asOf: '2024-05-01' })).toBe('support unless truce');
    expect(stance(kg, { asOf: '2024-06-15' })).toBe('noRecord');
    expect(placed(kg.whoBacks('bridge', { asOf: '2024-06-15', among: 'countries' }))).toBe(' | ARV | BOR COR | ');
    expect(stance(kg, { asOf: '2024-08-01' })).toBe('support unless truce');
  });

  test('an "only if not" leaves a word without a position while it holds', () => {
    const before = { holder: 'ada', said: '2023-01-01', position: 'oppose' };
    const dates = { date: '2024-06-01', until: '2024-07-01' };
    const plain = withEvent(dates, [on('truce', false)], [before]);
    const only = withEvent(dates, [{ ...on('truce', false), only: true }], [before]);
    const asOf = '2024-06-15';
    expect([stance(plain, { asOf }), stance(only, { asOf })]).toEqual(['oppose', 'noRecord']);
    expect([stance(plain, { asOf: '2024-08-01' }), stance(only, { asOf: '2024-08-01' })]).toEqual([
      'support unless truce',
      'support unless truce',
    ]);
  });

  test('of two conditions the undated one stays open', () => {
    expect(stance(withEvent({ date: '2024-06-01' }, [on('truce'), on('pact')]))).toBe('support if pact');
  });
});

test('what a dated event brings about and implies has come about as well', () => {
  const events = [
    {
      id: 'summit',
      name: 'A summit',
      type: 'summit',
      date: '2024-06-01',
      bringsAbout: 'toll-bridge',
      implies: ['calm'],
    },
    { id: 'calm', name: 'Calm', type: 'state' },
  ];
  const kg = annals(
    people,
    [{ holder: 'ada', proposition: 'dam', conditions: [{ proposition: 'crossing', holds: true }, on('calm')] }],
    { events },
  );
  expect(stance(kg, { asOf: '2024-05-01' }, 'ARV', 'dam')).toBe('support if calm if crossing');
  expect(stance(kg, { asOf: '2024-07-01' }, 'ARV', 'dam')).toBe('support');
});

test('branches of a dated event collapse into the one that holds', () => {
  const kg = withEvent(
    { date: '2024-06-01', until: '2024-07-01' },
    [on('truce')],
    [{ holder: 'ada', position: 'oppose', conditions: [on('truce', false)] }],
  );
  expect(stance(kg, { asOf: '2024-06-15' })).toBe('support');
  expect(stance(kg, { asOf: '2024-05-01' }).split(' / ')).toHaveLength(2);
});

test('of two dated events whose aims exclude each other both hold, and so do their aims', () => {
  const events = [
    { id: 'bridge-built', name: 'The bridge', type: 'state', date: '2022-01-01', bringsAbout: 'bridge' },
    { id: 'ferry-sails', name: 'The ferry', type: 'state', date: '2023-01-01', bringsAbout: 'ferry' },
  ];
  const aims = [
    { proposition: 'bridge', holds: true },
    { proposition: 'ferry', holds: true },
  ];
  for (const known of [events, [...events].reverse()]) {
    for (const condition of [on('bridge-built'), on('ferry-sails'), ...aims]) {
      const kg = annals(people, [{ holder: 'ada', proposition: 'dam', conditions: [condition] }], { events: known });
      expect(stance(kg, {}, 'ARV', 'dam')).toBe('support');
    }
  }
});
