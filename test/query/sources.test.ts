import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { actorsOf, graphOf, type Said } from '../support/stance-cast.js';

/** Who vouches for one claim. */
const sourcesOfOne = (said: Said) => actorsOf(graphOf([said]).sources());

describe('on whose word a claim rests', () => {
  test('a speaker, whatever the basis', () => {
    for (const basis of ['stated', 'reported', 'analysis', 'anonymous'])
      expect(sourcesOfOne({ holder: 'ARV', speaker: 'lena-ost', basis })).toEqual(['lena-ost']);
  });

  test('the holder, in its own words', () => {
    expect(sourcesOfOne({ holder: 'ilse-brandt', basis: 'stated' })).toEqual(['ilse-brandt']);
    expect(sourcesOfOne({ holder: 'nine-states', basis: 'stated' })).toEqual(['nine-states']);
  });

  test('the author of the document, where it reports or judges', () => {
    expect(sourcesOfOne({ holder: 'ARV', basis: 'reported' })).toEqual(['author:gazette']);
    expect(sourcesOfOne({ holder: 'ARV', basis: 'reported', document: 'herald' })).toEqual(['author:herald']);
    expect(sourcesOfOne({ holder: 'ARV', basis: 'analysis' })).toEqual(['author:gazette']);
  });

  test('an unnamed holder itself', () => {
    expect(sourcesOfOne({ holder: 'nine-states', basis: 'anonymous' })).toEqual(['nine-states']);
  });

  test('an unnamed holder beside its speaker', () => {
    expect(sourcesOfOne({ holder: 'nine-states', basis: 'anonymous', speaker: 'river-times' })).toEqual([
      'river-times',
      'nine-states',
    ]);
  });

  test('a named holder of whom nobody named tells: the author', () => {
    expect(sourcesOfOne({ holder: 'BOR', basis: 'anonymous' })).toEqual(['author:gazette']);
  });

  test('an unnamed group whose words a document or a speaker reports is no source of its own', () => {
    expect(sourcesOfOne({ holder: 'nine-states', basis: 'reported' })).toEqual(['author:gazette']);
    expect(sourcesOfOne({ holder: 'nine-states', basis: 'reported', speaker: 'ARV' })).toEqual(['ARV']);
  });
});

describe('rows', () => {
  const kg = graphOf([
    { holder: 'ARV', basis: 'stated', document: 'herald', said: '2025-05-20' },
    { holder: 'BOR', basis: 'reported', speaker: 'ARV', said: '2025-05-01', position: 'oppose' },
    { holder: 'COR', basis: 'reported', speaker: 'ARV', said: '2025-05-03', document: 'review' },
    { holder: 'river-council', basis: 'reported' },
    { holder: 'nine-states', basis: 'anonymous', speaker: 'lena-ost' },
    { kind: 'request', holder: 'tom-weil', basis: 'stated', words: 'a boat' },
  ]);

  test('come in the order of answers', () => {
    expect(actorsOf(kg.sources())).toEqual(['ARV', 'author:gazette', 'lena-ost', 'tom-weil', 'nine-states']);
  });

  test('tell what was told, oldest first, of whom, in which documents', () => {
    const row = kg.sources().first!;
    expect(row.told.map(({ holder, said }) => [holder, said])).toEqual([
      ['BOR', '2025-05-01'],
      ['COR', '2025-05-03'],
      ['ARV', '2025-05-20'],
    ]);
    expect(row.toJSON()).toEqual({
      ...{ actor: 'ARV', name: 'Arvenia', type: 'country', voices: ['BOR', 'COR', 'ARV'] },
      ...{ claims: row.told.map(({ id }) => id), documents: ['gazette', 'herald', 'review'] },
    });
    expect(kg.sources().rows.at(-1)?.name).toBe('Nine unnamed states');
  });

  test('every claim is told by somebody, and one with an unnamed holder by two', () => {
    const told = kg.sources().rows.flatMap(({ claims }) => claims);
    const unnamed = kg.claims({ actor: 'nine-states' }).first!.claim.id;
    expect([...told].sort()).toEqual([...kg.claims().rows.flatMap(({ claims }) => claims), unnamed].sort());
  });

  test('only what passes the filters is told', () => {
    expect(actorsOf(kg.sources({ position: 'oppose' }))).toEqual(['ARV']);
    expect(actorsOf(kg.sources({ kind: 'request' }))).toEqual(['tom-weil']);
    expect(actorsOf(kg.sources({ actor: 'the Republic' }))).toEqual(['ARV']);
    expect(actorsOf(kg.sources({ speaker: 'Lena Ost' }))).toEqual(['lena-ost', 'nine-states']);
    expect(kg.sources({ document: 'review' }).first?.voices).toEqual(['COR']);
    expect(actorsOf(kg.sources({ basis: 'anonymous', proposition: 'the Ford bridge' }))).toEqual([
      'lena-ost',
      'nine-states',
    ]);
    expect(actorsOf(kg.sources({ polarity: 'positive' }))).toEqual([]);
  });

  test('only what could be known and was said in time', () => {
    expect(kg.sources({ knownBy: '2025-05-15' }).first?.voices).toEqual(['BOR']);
    expect(kg.sources({ asOf: '2025-05-03' }).first?.voices).toEqual(['BOR', 'COR']);
    expect(actorsOf(kg.sources({ during: '2025-05-04/2025-05-31' }))).toEqual(['ARV']);
    expect(actorsOf(kg.without({ document: 'gazette' }).sources())).toEqual(['ARV']);
  });

  test('among is about the sources, not about those of whom they tell', () => {
    expect(actorsOf(kg.sources({ among: 'countries' }))).toEqual(['ARV']);
    expect(kg.sources({ among: 'countries' }).first?.voices).toEqual(['BOR', 'COR', 'ARV']);
    expect(actorsOf(kg.sources({ among: 'BOR' }))).toEqual([]);
  });

  test('a date that leaves open whether a claim belongs here is listed and not counted, as in claims', () => {
    const vague = graphOf([{ holder: 'BOR', said: '2025-03' }]);
    const asked = { asOf: '2025-03-15' };
    expect([vague.claims(asked).length, vague.sources(asked).length]).toEqual([0, 0]);
    expect(vague.claims(asked).notCounted).toMatchObject([{ actor: 'BOR' }]);
    expect(vague.sources(asked).notCounted).toMatchObject([{ actor: 'BOR' }]);
  });

  test('words for the contrary are refused, as in claims', () => {
    expect(() => kg.sources({ proposition: 'leaving Ford alone' })).toThrow('is the contrary of');
  });

  test('the query of an answer asks it again', () => {
    const answer = kg.sources({ actor: 'Borduna', knownBy: '2025-06' });
    expect(kg.run(JSON.parse(JSON.stringify(answer.query))).toJSON()).toEqual(answer.toJSON());
  });
});

describe('the coalition', () => {
  const kg = StanceGraph.from(coalition);

  test('for the unnamed 26 Macron vouches', () => {
    const rows = kg.sources({ actor: 'coalition-26' }).rows;
    expect(actorsOf({ rows })).toEqual(['emmanuel-macron']);
    expect(rows[0]?.told.every(({ speaker }) => speaker === 'emmanuel-macron')).toBe(true);
  });

  test('every claim rests on the word of one, or of two where its holder is unnamed', () => {
    const tellers = new Map<string, string[]>();
    for (const { actor, claims } of kg.sources()) {
      for (const id of claims) tellers.set(id, [...(tellers.get(id) ?? []), actor]);
    }
    let unnamed = 0;
    for (const { claim } of kg.claims()) {
      const { holder, speaker, basis, document } = claim;
      const actor = kg.actors.get(holder);
      const isUnnamed = basis === 'anonymous' && actor?.type === 'group' && actor.anonymous === true;
      const own = isUnnamed || (speaker === undefined && basis === 'stated') ? [holder] : [];
      const other = speaker ?? (own.length === 0 ? `author:${document}` : undefined);
      const expected = [...own, ...(other === undefined ? [] : [other])];
      expect([...(tellers.get(claim.id) ?? [])].sort()).toEqual(expected.sort());
      unnamed += Number(isUnnamed);
    }
    expect(unnamed).toBeGreaterThan(0);
    expect(tellers.size).toBe(kg.claims().length);
  });
});
