// Today is the newest day that surely was reached: ages count from it, and what has come about is judged by it.
import { describe, expect, test } from 'vitest';
import { annals, office, person, placed } from '../support/annals.js';

const people = [person('ada', office({ from: '1990-01-01' }))];
const said = { holder: 'ada', said: '2020-01-01', document: 'a' };
const papers = (...published: (string | undefined)[]) => ({
  documents: published.map((day, i) => ({ id: 'abcdef'[i], ...(day === undefined ? {} : { published: day }) })),
});

describe('the greatest of the earliest possible days of publication', () => {
  test.each<[string, (string | undefined)[], object, number]>([
    ['of one document', ['2020-01-11'], {}, 10],
    ['of two', ['2020-01-11', '2020-01-21'], {}, 20],
    ['of a month the first day', ['2020-01-11', '2020-02'], {}, 31],
    ['of a century its first day', ['2020-01-11', '2000/2099'], {}, 10],
    ['an undated one does not count', ['2020-01-11', undefined], {}, 10],
    ['under knownBy of those published by then', ['2020-01-11', '2020-03-01'], { knownBy: '2020-02-01' }, 10],
    ['asOf goes before', ['2020-01-11', '2020-03-01'], { asOf: '2020-01-05' }, 4],
    ['the end of a period goes before', ['2020-01-11', '2020-03-01'], { during: '2020-01' }, 30],
    ['an age is at least 0', ['2020-01-11'], { asOf: '2020-01-01' }, 0],
  ])('%s', (_, published, options, age) => {
    const kg = annals(people, [said], papers(...published));
    expect(kg.stanceOf('ARV', 'bridge', options).first?.ageDays).toBe(age);
  });

  test('of those that are not left out', () => {
    const kg = annals(people, [said], papers('2020-01-11', '2020-03-01')).without({ document: 'b' });
    expect(kg.stanceOf('ARV', 'bridge').first?.ageDays).toBe(10);
  });

  test('of what was said over some days the last counts', () => {
    const kg = annals(people, [{ ...said, said: '2020-01-01/2020-01-06' }], papers('2020-01-11'));
    expect(kg.stanceOf('ARV', 'bridge').first?.ageDays).toBe(5);
    const vague = annals(people, [{ ...said, said: '2020' }], papers('2020-01-11'));
    expect(vague.stanceOf('ARV', 'bridge').first?.ageDays).toBe(0);
  });
});

describe('maxAge', () => {
  const kg = annals(
    people,
    [said, { holder: 'BOR', said: '2020-01-10', document: 'a' }],
    papers('2020-01-11', '2000/2099'),
  );
  test.each<[number, string]>([
    [10, 'ARV BOR |  |  | '],
    [9, 'BOR | ARV |  | '],
    [0, ' | ARV BOR |  | '],
  ])('of %s days', (maxAge, expected) => {
    expect(placed(kg.whoBacks('bridge', { maxAge }))).toBe(expected);
    expect(placed(kg.who({ backs: 'bridge' }, { maxAge }))).toBe(expected);
  });

  test('of contested rows the newest word counts', () => {
    const torn = annals(
      [...people, person('bo', office({ title: 'Premier', from: '1990-01-01' }))],
      [said, { holder: 'bo', said: '2020-01-10', document: 'a', position: 'oppose' }],
      papers('2020-01-11'),
    );
    expect(placed(torn.stances({ proposition: 'bridge', maxAge: 5 }))).toBe('ARV |  |  | ');
    expect(placed(torn.stances({ proposition: 'bridge', maxAge: 0 }))).toBe(' | ARV |  | ');
  });
});

test('membership is that of today', () => {
  const league = {
    id: 'league',
    type: 'organization',
    name: 'L',
    members: [{ member: 'ARV', from: '2010-01-01', to: '2020-01-15' }],
  };
  const members = (...published: string[]) =>
    placed(
      annals([...people, league], [said], papers(...published)).who({ memberOf: 'league' }, { among: 'countries' }),
    );
  expect(members('2020-01-11')).toMatch(/^ARV \|/);
  expect(members('2020-01-16')).toMatch(/^ \|/);
  expect(members('2020-01-11', '2000/2099')).toMatch(/^ARV \|/);
});
