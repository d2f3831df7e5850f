// Countries begin and end: outside their dates they are in no list, and asked by name they have no record, with a note.
import { describe, expect, test } from 'vitest';
import { annals, office, person, placed, stance } from '../support/annals.js';

const duria = { id: 'DUR', type: 'country', name: 'Duria', from: '1950-05-01', to: '1992-12-31' };
const estia = { id: 'EST', type: 'country', name: 'Estia', from: '1993-01-01' };
const vague = { id: 'FEN', type: 'country', name: 'Fenland', to: '1992' };
const people = [person('dora', office({ of: 'DUR', from: '1985-01-01', to: '1992-12-31' }))];
const league = { id: 'league', type: 'organization', name: 'League', members: [{ member: 'DUR', from: '1960-01-01' }] };
const kg = annals(
  [duria, estia, vague, league, ...people],
  [
    { holder: 'dora', said: '1990-01-01' },
    { holder: 'EST', said: '1995-01-01', position: 'oppose' },
    { holder: 'FEN', said: '1980-01-01' },
    { holder: 'league', said: '1991-01-01', proposition: 'dam' },
    { kind: 'commitment', holder: 'dora', deliverables: ['troops'], stage: 'pledged', said: '1990-01-01' },
  ],
);

describe('a country that ended', () => {
  test.each<[string, string]>([
    ['1989-12-31', 'noRecord'],
    ['1990-01-01', 'support'],
    ['1992-12-31', 'support'],
    ['1993-01-01', 'noRecord'],
    ['2000-01-01', 'noRecord'],
  ])('as of %s: %s', (asOf, expected) => {
    expect(stance(kg, { asOf }, 'DUR')).toBe(expected);
  });

  test('is in lists on its last day and not on the day after', () => {
    const among = 'countries';
    expect(placed(kg.whoBacks('bridge', { asOf: '1992-12-31', among }))).toBe('DUR FEN |  | ARV BOR COR | ');
    expect(placed(kg.whoBacks('bridge', { asOf: '1993-01-01', among }))).toBe(' |  | ARV BOR COR EST | ');
    expect(placed(kg.whoBacks('bridge', { asOf: '1992-12-31' }))).toBe('DUR FEN |  |  | ');
    expect(placed(kg.whoBacks('bridge'))).toBe(' |  |  | EST');
    expect(placed(kg.who({ not: { backs: 'bridge' } }, { among }))).toMatch(/^ARV BOR COR EST \|/);
    expect(placed(kg.who({ committed: 'troops' }, { among }))).toMatch(/^ \|/);
    expect(placed(kg.who({ committed: 'troops' }, { among, asOf: '1991-01-01' }))).toMatch(/^DUR \|/);
  });

  test('in a period that it lived to see it is in lists', () => {
    expect(placed(kg.whoBacks('bridge', { during: '1990/1995', among: 'countries' }))).toMatch(/^DUR \|/);
    expect(placed(kg.whoBacks('bridge', { during: '1993/1995', among: 'countries' }))).not.toContain('DUR');
  });

  test('asked by name it is no record, with a note, and not silent', () => {
    const answer = kg.stanceOf('DUR', 'bridge', { asOf: '2000-01-01' });
    expect([answer.first?.position, answer.silent, answer.notCounted]).toEqual(['noRecord', [], []]);
    expect(answer.notes).toEqual(['Duria did not exist then; it existed since 1 May 1950 until 31 December 1992.']);
    expect(answer.toText()).toContain('Duria did not exist then');
    expect(kg.stanceOf('DUR', 'bridge', { asOf: '1990-06-01' }).notes).toEqual([]);
  });

  test('what an organization says reaches it while it exists', () => {
    const asked = { viaMembership: true };
    expect(stance(kg, { ...asked, asOf: '1992-01-01' }, 'DUR', 'dam')).toBe('support');
    expect(stance(kg, { ...asked, asOf: '1994-01-01' }, 'DUR', 'dam')).toBe('noRecord');
  });

  test('its claims stay in the record', () => {
    expect(kg.claims({ actor: 'DUR' }).length).toBe(2);
    expect(kg.timeline({ actor: 'DUR' }).length).toBe(2);
  });

  test('that it ended is another change than of its position', () => {
    const rows = kg.changes({ from: '1991-01-01', asOf: '2000-01-01', proposition: 'bridge' }).rows;
    expect(rows.map(({ actor, change }) => `${actor} ${change}`)).toEqual([
      ...['DUR noLongerHeld', 'EST firstWord', 'FEN noLongerHeld'],
    ]);
  });
});

test('a country that began has no record before', () => {
  expect(stance(kg, { asOf: '1992-12-31' }, 'EST')).toBe('noRecord');
  expect(kg.stanceOf('EST', 'bridge', { asOf: '1980-01-01' }).notes[0]).toContain('did not exist then');
  expect(stance(kg, { asOf: '1995-01-01' }, 'EST')).toBe('oppose');
});

test('one that ended in a year that is known exists up to its end', () => {
  expect(stance(kg, { asOf: '1992-12-31' }, 'FEN')).toBe('support');
  expect(stance(kg, { asOf: '1993-01-01' }, 'FEN')).toBe('noRecord');
});
