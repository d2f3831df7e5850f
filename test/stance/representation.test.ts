import { describe, expect, test } from 'vitest';
import { actorsOf, cast, graphOf, type Said } from '../support/stance-cast.js';

const backers = (said: readonly Said[], options = {}) => actorsOf(graphOf(said).whoBacks('bridge', options));
const position = (said: readonly Said[], actor: string, options = {}) =>
  graphOf(said).stanceOf(actor, 'bridge', options).first?.position;

describe('office on the day of speech', () => {
  test('a head’s words count for the country and not for the person', () => {
    expect(backers([{ holder: 'ilse-brandt' }])).toEqual(['ARV']);
  });

  test('asked about in person, a head is decided from all own words', () => {
    expect(position([{ holder: 'ilse-brandt' }], 'ilse-brandt')).toBe('support');
    expect(position([{ holder: 'ilse-brandt', said: '2025-06-20' }], 'ilse-brandt')).toBe('support');
  });

  test('after the last day they count for the person alone', () => {
    expect(backers([{ holder: 'ilse-brandt', said: '2025-06-11' }])).toEqual(['ilse-brandt']);
  });

  test('the day of succession is the successor’s: who goes is listed and does not count', () => {
    const going = { holder: 'ilse-brandt', said: '2025-06-10' };
    expect(backers([going])).toEqual(['ilse-brandt']);
    expect(graphOf([going]).why('ARV', 'bridge').first?.trace).toMatchObject([
      { part: 'setAside', reason: 'Ilse Brandt did not speak for Arvenia on that day' },
    ]);
    expect(backers([{ holder: 'jon-falk', said: '2025-06-10' }])).toEqual(['ARV']);
    const coming = { holder: 'jon-falk', said: '2025-06-10', position: 'oppose' };
    expect(position([going, coming], 'ARV')).toBe('oppose');
  });

  test('on the day of two offices of one person the higher one speaks', () => {
    const said = '2025-06-10';
    expect(
      position(
        [
          { holder: 'jon-falk', said },
          { holder: 'mira-noor', said, position: 'oppose' },
        ],
        'ARV',
      ),
    ).toBe('support');
  });

  test('a lawmaker’s words move no country', () => {
    expect(backers([{ holder: 'tom-weil' }])).toEqual(['tom-weil']);
    expect(position([{ holder: 'tom-weil' }], 'ARV')).toBe('noRecord');
  });

  test('a lawmaker on behalf of the country moves it no more', () => {
    expect(position([{ holder: 'tom-weil', onBehalfOf: 'ARV' }], 'ARV')).toBe('noRecord');
  });

  test('unknown tenure is listed, never counted', () => {
    const kg = graphOf([{ holder: 'lena-ost' }]);
    expect(actorsOf(kg.whoBacks('bridge'))).toEqual(['lena-ost']);
    const reason = 'it is not known whether Lena Ost held the office on that day';
    const answer = kg.stanceOf('BOR', 'bridge');
    expect([answer.first?.position, answer.first?.possible, answer.silent]).toEqual(['noRecord', ['support'], []]);
    expect(answer.notCounted).toMatchObject([{ actor: 'BOR', reason: `perhaps supports: ${reason}` }]);
    expect(kg.why('BOR', 'bridge').first?.trace).toMatchObject([{ part: 'possible' }]);
  });

  test('a tenure known to the year counts only where it is certain', () => {
    expect(position([{ holder: 'mira-noor', said: '2023-06-01' }], 'ARV')).toBe('noRecord');
    expect(position([{ holder: 'mira-noor', said: '2023-12-31' }], 'ARV')).toBe('support');
  });

  test('an interval counts surely only if the office was held at both ends', () => {
    expect(position([{ holder: 'ilse-brandt', said: '2025-06-08/2025-06-09' }], 'ARV')).toBe('support');
    expect(position([{ holder: 'ilse-brandt', said: '2025-06-09/2025-06-10' }], 'ARV')).toBe('noRecord');
    expect(position([{ holder: 'ilse-brandt', said: '2025-06' }], 'ARV')).toBe('noRecord');
  });

  test('“on record by” is judged at its end', () => {
    expect(position([{ holder: 'ilse-brandt', said: '../2025-06-09' }], 'ARV')).toBe('support');
    expect(position([{ holder: 'ilse-brandt', said: '../2025-06-10' }], 'ARV')).toBe('noRecord');
  });

  test('an office that is itself the actor needs no date', () => {
    expect(backers([{ holder: 'palace-press', said: '1999-01-01' }])).toEqual(['ARV']);
  });

  test('a tenure that began some day in the month in which it ended is no error', () => {
    const brief = { ...office('ARV'), from: '2024', to: '2024-06-30' };
    expect(() =>
      graphOf([], { actors: [...cast.actors, { id: 'short', type: 'person', name: 'S. Hort', offices: [brief] }] }),
    ).not.toThrow();
  });

  test('from after to is one', () => {
    const inverted = { ...office('ARV'), from: '2024-07-01', to: '2024-06-30' };
    expect(() =>
      graphOf([], { actors: [...cast.actors, { id: 'short', type: 'person', name: 'S. Hort', offices: [inverted] }] }),
    ).toThrow('has a from after its to');
  });
});

function office(of: string) {
  return { title: 'Minister', of, rank: 'minister' as const, represents: true };
}

describe('on behalf of', () => {
  test('counts for that actor only', () => {
    const said = [{ holder: 'ilse-brandt', onBehalfOf: 'river-council' }];
    expect(backers(said)).toEqual(['river-council']);
    expect(position(said, 'ARV')).toBe('noRecord');
  });

  test('counts for a country only through an office of it', () => {
    expect(position([{ holder: 'ilse-brandt', onBehalfOf: 'ARV' }], 'ARV')).toBe('support');
    expect(position([{ holder: 'ilse-brandt', onBehalfOf: 'BOR' }], 'BOR')).toBe('noRecord');
  });

  test('without an office it is a low voice for an organization', () => {
    const chair = { holder: 'piet-maas', position: 'support' };
    const other = { holder: 'hanna-rye', onBehalfOf: 'river-council', position: 'oppose' };
    expect(position([other], 'river-council')).toBe('oppose');
    expect(position([chair, other], 'river-council')).toBe('support');
  });
});

describe('organizations and groups', () => {
  test('an organization is decided from its own claims and its office-holders’', () => {
    expect(position([{ holder: 'river-council' }], 'river-council')).toBe('support');
    expect(position([{ holder: 'piet-maas' }], 'river-council')).toBe('support');
  });

  test('claims of a group never reach a country, and are a row of their own', () => {
    const kg = graphOf([{ holder: 'nine-states' }, { holder: 'BOR' }]);
    expect(kg.whoBacks('bridge').rows.map(({ actor, type }) => `${type} ${actor}`)).toEqual([
      'country BOR',
      'group nine-states',
    ]);
  });
});

describe('basis', () => {
  test.each([
    ['anonymous', 'perhaps supports: from an unnamed source'],
    ['analysis', 'perhaps supports: an inference of the author'],
  ])('%s never decides for a country, and is listed', (basis, reason) => {
    const kg = graphOf([{ holder: 'ARV', basis }]);
    const answer = kg.stanceOf('ARV', 'bridge');
    expect([answer.first?.position, answer.silent]).toEqual(['noRecord', []]);
    expect(answer.notCounted).toMatchObject([{ actor: 'ARV', reason }]);
    expect(kg.why('ARV', 'bridge').first?.trace).toMatchObject([{ part: 'possible' }]);
    expect(kg.claims({ actor: 'ARV' }).length).toBe(1);
  });

  test.each(['anonymous', 'analysis'])('%s decides for a group, a person, an organization', (basis) => {
    for (const holder of ['nine-states', 'hanna-rye', 'river-council']) {
      expect(position([{ holder, basis }], holder)).toBe('support');
    }
  });

  test('the newest anonymous word does not touch what the country said', () => {
    const said = [{ holder: 'ARV' }, { holder: 'ARV', basis: 'anonymous', position: 'oppose', said: '2025-05-09' }];
    expect(graphOf(said).stanceOf('ARV', 'bridge').first).toMatchObject({ position: 'support', counter: [] });
  });
});

describe('who is listed in person', () => {
  const before = { holder: 'jon-falk', said: '2021-05-05' };
  const official = { holder: 'jon-falk', said: '2025-05-05' };

  test('a person with words of before the office and in it is listed beside the country', () => {
    expect(backers([before, official])).toEqual(['ARV', 'jon-falk']);
  });

  test('words outside the time asked about list nobody', () => {
    expect(backers([before, official], { during: '2025' })).toEqual(['ARV']);
    expect(
      backers([official, { holder: 'ilse-brandt' }, { holder: 'ilse-brandt', said: '2025-06-20' }], {
        asOf: '2025-06-01',
      }),
    ).toEqual(['ARV']);
  });

  test('words that were not known yet list nobody', () => {
    expect(backers([{ ...before, document: 'review' }, official], { knownBy: '2025-06-01' })).toEqual(['ARV']);
  });

  test('words of before the office on a question from which nothing follows list nobody', () => {
    expect(backers([before, { ...before, position: 'oppose', proposition: 'ferry' }])).toEqual(['jon-falk']);
    expect(backers([{ ...before, proposition: 'crossing' }, official])).toEqual(['ARV']);
    expect(backers([{ ...before, proposition: 'ferry', position: 'oppose' }, official])).toEqual(['ARV']);
  });

  test('words of others on behalf of a person who holds an office make no row without a record', () => {
    const kg = graphOf([{ holder: 'COR', onBehalfOf: 'jon-falk', proposition: 'dam' }]);
    expect(kg.stances().rows.map(({ position: stands }) => stands)).not.toContain('noRecord');
  });

  test('rejected words list nobody', () => {
    expect(backers([{ ...before, review: 'rejected' }, official])).toEqual(['ARV']);
  });
});
