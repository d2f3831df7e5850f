// What a graph hands out cannot be written to: a write throws, and what went in stays the user's.
import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';

const kg = StanceGraph.from(coalition);

/** Places inside a value that could be written to. */
function writable(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Object.isFrozen(value) ? [] : [path]),
    ...Object.entries(value).flatMap(([key, part]) => writable(part, `${path}.${key}`)),
  ];
}

const ANSWERS = {
  whoBacks: () =>
    kg.whoBacks('troop deployment', { asOf: '2025-03-31', given: ['ceasefire-in-force'], among: ['FRA', 'ITA'] }),
  stanceOf: () => kg.stanceOf('Italy', 'troop deployment'),
  who: () => kg.who((p) => p.and(p.attended('paris-summit-2025-09-04'), p.not(p.committed('troops')))),
  claims: () => kg.claims({ words: ['troop'], proposed: true }),
  sources: () => kg.sources({ actor: 'coalition-26' }),
  compare: () => kg.compare('Italy', { proposition: 'troops' }),
  changes: () => kg.changes({ from: '2025-03-31', proposition: 'troops' }),
  timeline: () => kg.timeline({ actor: 'UKR' }),
  why: () => kg.whyNot('ITA', 'troop-deployment'),
};

describe.each(Object.entries(ANSWERS))('%s', (_, ask) => {
  test('the answer and its lists', () => {
    const answer = ask();
    const { query, rows, notCounted, silent, coverage, proposed, tables } = answer;
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.isFrozen(answer)).toBe(true);
    expect(Object.isFrozen(rows)).toBe(true);
    expect(writable(Object.freeze({ query, notCounted, silent, coverage, proposed, tables }))).toEqual([]);
    expect(writable(answer.cite())).toEqual([]);
    expect(() => {
      (answer as { policy: string }).policy = 'mine@1';
    }).toThrow(TypeError);
    expect(() => (rows as unknown[]).pop()).toThrow(TypeError);
  });

  test('every row and every list and object in it', () => {
    expect([...ask()].flatMap((row) => [...writable(row, 'row'), ...writable(row.proposed, 'proposed')])).toEqual([]);
    const [row] = ask();
    expect(() => {
      (row as { actor: string }).actor = 'ATL';
    }).toThrow(TypeError);
    expect(() => (row!.claims as string[]).push('x')).toThrow(TypeError);
  });
});

describe('the vocabulary', () => {
  test.each(['actors', 'propositions', 'events', 'documents'] as const)('%s, and all that is in it', (name) => {
    const map = kg[name] as Map<string, object>;
    expect(map.size).toBeGreaterThan(0);
    expect(kg[name]).toBe(map);
    expect([...map.values()].flatMap((item) => writable(item))).toEqual([]);
    expect(() => map.set('ATL', {})).toThrow(TypeError);
    expect(() => map.delete([...map.keys()][0]!)).toThrow(TypeError);
    expect(() => map.clear()).toThrow(TypeError);
    expect(new Map(map)).toEqual(new Map(structuredClone(map)));
  });

  test('an office cannot be given away', () => {
    const macron = kg.actors.get('emmanuel-macron') as object as { offices: { of: string }[] };
    expect(() => {
      macron.offices[0]!.of = 'ATL';
    }).toThrow(TypeError);
    expect(() => macron.offices.pop()).toThrow(TypeError);
  });

  test('neither can a retraction', () => {
    const [claim] = kg.claims();
    const more = kg.with({ retractions: [{ of: claim!.claims[0]!, on: '2025-10-01', why: 'misread' }] });
    expect(writable(more.retractions)).toEqual([]);
    expect(() => (more.retractions as unknown[]).pop()).toThrow(TypeError);
  });
});

test('what the user handed in stays writable', () => {
  const data = structuredClone(coalition) as unknown as Parameters<typeof StanceGraph.from>[0];
  const retraction = { of: kg.claims().first!.claims[0]!, on: '2025-10-01', why: 'misread' };
  const mine = StanceGraph.from({ ...data, retractions: [retraction] });
  for (const map of [mine.actors, mine.propositions, mine.events, mine.documents]) expect(map.size).toBeGreaterThan(0);
  expect(mine.retractions).toHaveLength(1);
  const given = [{ event: 'ceasefire-in-force', holds: true }];
  const among = { or: [{ is: 'FRA' }, { is: 'GBR' }] };
  expect(mine.whoBacks('troops', { given, among }).rows.length).toBeGreaterThan(0);
  expect(mine.who(among, { given }).rows.length).toBeGreaterThan(0);
  const query = { find: 'stances', proposition: 'troop-deployment', given, among } as const;
  expect(mine.run(query as never).rows.length).toBeGreaterThan(0);
  const open = [data.actors, data.propositions, data.documents, data.claims].flatMap((list) => [list, ...list]);
  for (const value of [...open, retraction, given, given[0], among, among.or, among.or[0], query]) {
    expect(Object.isFrozen(value)).toBe(false);
  }
});
