import { readFileSync } from 'node:fs';
import { StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import countries from '../../data/countries.js';
import leaders from '../../data/leaders.js';

/** The terms of world leaders: whether the file is whole, and whether it knows who was in office on known days. */

interface Term {
  readonly title: string;
  readonly of: string;
  readonly rank: string;
  readonly represents: boolean;
  readonly from: string;
  readonly to?: string;
  readonly source: string | string[];
}
interface Leader {
  readonly id: string;
  readonly name: string;
  readonly aliases?: string[];
  readonly offices: Term[];
}

const read = (name: string) => parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
const written: Leader[] = read('leaders.yaml');
const terms = written.flatMap(({ id, offices }) => offices.map((term) => ({ id, ...term })));

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toISOString().startsWith(text);
const holds = ({ from, to = '9999-12-31' }: Term, day: string) => from <= day && day <= to;
const titlesOn = (id: string, of: string, day: string) =>
  terms.filter((term) => term.id === id && term.of === of && holds(term, day)).map(({ title }) => title);
const headsOn = (of: string, day: string) =>
  terms.filter((term) => term.of === of && term.rank === 'head' && holds(term, day)).map(({ id }) => id);

describe('leaders.yaml', () => {
  test.each(terms)('$id, $title from $from: days, rank and source', ({ from, to, rank, represents, source }) => {
    expect([from, to ?? from].every(isDay)).toBe(true);
    expect(from <= (to ?? from)).toBe(true);
    expect(rank === 'head' || rank === 'minister').toBe(represents);
    for (const link of [source].flat()) expect(link).toMatch(/^https?:\/\/\S+$/);
  });

  test('no two terms of a person in the same office overlap, and all stand in their order', () => {
    for (const { id, offices } of written) {
      const starts = offices.map(({ from }) => from);
      expect(starts, id).toEqual([...starts].sort());
      for (const [i, term] of offices.entries())
        for (const later of offices.slice(i + 1))
          if (later.title === term.title && later.of === term.of)
            expect((term.to ?? '9999') < later.from, `${id}, ${term.title}`).toBe(true);
    }
  });

  test('everybody was the head of something, and is there once', () => {
    expect(written).toHaveLength(41);
    for (const { id, offices } of written)
      expect(
        offices.map(({ rank }) => rank),
        id,
      ).toContain('head');
    expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
  });

  test('nobody has a name of somebody else, of a person in actors.yaml neither', () => {
    const known: Leader[] = read('actors.yaml').people;
    const ofWhom = new Map<string, string>();
    for (const { id, name, aliases = [] } of [...written, ...known])
      for (const one of [name, ...aliases]) {
        expect(ofWhom.get(one) ?? id, one).toBe(id);
        ofWhom.set(one, id);
      }
  });

  test('who is in actors.yaml too has the same name, and the same office on the same days', () => {
    const known: Leader[] = read('actors.yaml').people;
    const both = known.filter(({ id }) => written.some((one) => one.id === id));
    expect(both.length).toBeGreaterThan(8);
    for (const { id, name, offices } of both) {
      const leader = written.find((one) => one.id === id)!;
      expect(leader.name).toBe(name);
      for (const { title, of, from } of offices)
        expect(leader.offices).toContainEqual(expect.objectContaining({ title, of, from }));
    }
  });
});

describe('who was in office on a day', () => {
  test.each([
    ['donald-trump', 'USA', '2017-01-19', []],
    ['donald-trump', 'USA', '2017-01-20', ['President']],
    ['donald-trump', 'USA', '2023-05-01', []],
    ['donald-trump', 'USA', '2025-03-28', ['President']],
    ['joe-biden', 'USA', '2014-03-01', ['Vice President']],
    ['joe-biden', 'USA', '2019-06-01', []],
    ['joe-biden', 'USA', '2022-02-24', ['President']],
    ['donald-tusk', 'POL', '2010-04-10', ['Prime Minister']],
    ['donald-tusk', 'POL', '2016-06-24', []],
    ['donald-tusk', 'eu', '2016-06-24', ['President of the European Council']],
    ['donald-tusk', 'POL', '2023-12-12', []],
    ['donald-tusk', 'POL', '2023-12-13', ['Prime Minister']],
    ['benjamin-netanyahu', 'ISR', '1998-10-23', ['Prime Minister']],
    ['benjamin-netanyahu', 'ISR', '2008-12-27', []],
    ['benjamin-netanyahu', 'ISR', '2022-03-01', []],
    ['benjamin-netanyahu', 'ISR', '2022-12-30', ['Prime Minister']],
    ['vladimir-putin', 'RUS', '2004-09-03', ['President']],
    ['vladimir-putin', 'RUS', '2010-04-10', ['Prime Minister']],
    ['vladimir-putin', 'RUS', '2022-02-24', ['President']],
    ['dmitry-medvedev', 'RUS', '2008-08-08', ['President']],
    ['dmitry-medvedev', 'RUS', '2014-03-18', ['Prime Minister']],
    ['dmitry-medvedev', 'RUS', '2022-02-24', ['Deputy Chairman of the Security Council']],
    ['silvio-berlusconi', 'ITA', '1999-03-24', []],
    ['silvio-berlusconi', 'ITA', '2003-03-20', ['Prime Minister']],
    ['silvio-berlusconi', 'ITA', '2007-06-08', []],
    ['shinzo-abe', 'JPN', '2010-01-01', []],
    ['shinzo-abe', 'JPN', '2015-08-14', ['Prime Minister']],
    ['viktor-orban', 'HUN', '2000-01-01', ['Prime Minister']],
    ['viktor-orban', 'HUN', '2005-01-01', []],
    ['viktor-orban', 'HUN', '2026-05-10', []],
    ['david-cameron', 'GBR', '2017-01-01', []],
    ['david-cameron', 'GBR', '2024-01-12', ['Foreign Secretary']],
    ['boris-johnson', 'GBR', '2017-01-01', ['Foreign Secretary']],
    ['boris-johnson', 'GBR', '2018-12-01', []],
    ['theresa-may', 'GBR', '2015-11-13', ['Home Secretary']],
    ['rishi-sunak', 'GBR', '2022-09-15', []],
    ['recep-tayyip-erdogan', 'TUR', '2014-08-27', ['Prime Minister']],
    ['recep-tayyip-erdogan', 'TUR', '2014-08-29', ['President']],
    ['jacques-chirac', 'FRA', '1987-06-01', ['Prime Minister']],
    ['emmanuel-macron', 'FRA', '2016-12-01', []],
    ['saddam-hussein', 'IRQ', '2003-04-10', []],
    ['bashar-al-assad', 'SYR', '2024-12-09', []],
    ['ali-khamenei', 'IRN', '2015-07-14', ['Supreme Leader']],
    ['ali-khamenei', 'IRN', '2026-03-09', []],
    ['jair-bolsonaro', 'BRA', '2023-01-08', []],
  ])('%s for %s on %s: %j', (id, of, day, titles) => expect(titlesOn(id, of, day)).toEqual(titles));

  test.each([
    ['USA', '2003-03-20', ['george-w-bush']],
    ['GBR', '2022-10-01', []],
    ['DEU', '2015-09-04', ['angela-merkel']],
    ['FRA', '2015-11-13', ['francois-hollande']],
    ['CAN', '2025-06-16', ['mark-carney']],
    ['RUS', '2010-04-08', ['vladimir-putin', 'dmitry-medvedev']],
    ['CHN', '2012-12-01', ['hu-jintao', 'xi-jinping']],
  ])('the heads of %s on %s are %j', (of, day, ids) => expect(headsOn(of, day)).toEqual(ids));
});

describe('leaders.js', () => {
  test('says what leaders.yaml says, without the sources', () => {
    const expected = written.map(({ offices, ...leader }) => ({
      ...leader,
      type: 'person',
      offices: offices.map(({ source: _, ...office }) => office),
    }));
    expect(leaders).toEqual(expected);
  });

  test('is a vocabulary together with the countries', () => {
    const graph = StanceGraph.from({
      name: 'leaders',
      actors: [...countries, ...leaders],
      propositions: [],
      documents: [],
      claims: [],
    });
    expect(graph.actors.get('donald-tusk')).toMatchObject({ name: 'Donald Tusk' });
  });
});
