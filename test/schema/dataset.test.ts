import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { checkVocabulary, dataset, jsonSchema } from '../../src/kinds/dataset.js';
import { datasetHash } from '../../src/kinds/dataset-hash.js';
import { Problems } from '../../src/schema/problems.js';
import { FIXED, manyClaims } from '../support/arbitrary.js';
import { stance, summit, summitVocabulary } from '../support/summit.js';

describe('dataset', () => {
  test('the fixture is a data set', () => expect(dataset.parse(summit())).toEqual(summit()));

  test('events and retractions may be left out', () => {
    expect(dataset.safeParse({ actors: [], propositions: [], documents: [], claims: [] }).success).toBe(true);
  });

  test('an unknown key is refused, so that a slip of the pen is not lost', () => {
    expect(dataset.safeParse({ ...summit(), claim: [] }).success).toBe(false);
  });
});

describe('checkVocabulary', () => {
  test('all problems come at once, each with its path', () => {
    const problems = new Problems();
    const vocabulary = {
      ...summitVocabulary(),
      actors: [{ id: 'ALP', type: 'contry', name: 'Alpenia' }, { id: 'BAR' }],
      documents: [{ id: 'wire', published: '2031-02-30', address: 'javascript:alert(1)' }],
    };
    expect(checkVocabulary(vocabulary, problems)).toBeUndefined();
    expect(problems.list.map(({ path }) => path)).toEqual([
      'actors[0].type',
      'actors[1].type',
      'documents[0].published',
      'documents[0].address',
    ]);
    expect(problems.list[0]?.suggestion).toBe('country');
  });

  test.each([
    'ftp://wire.example/a',
    'javascript:alert(1)',
    'https://a b',
    'https://a"b',
    '//wire.example',
    'https://',
  ])('%j is no address to link to', (address) => {
    const problems = new Problems();
    checkVocabulary({ ...summitVocabulary(), documents: [{ id: 'wire', published: '2031', address }] }, problems);
    expect(problems.list.map(({ path }) => path)).toEqual(['documents[0].address']);
  });
});

describe('datasetHash', () => {
  const shuffled = fc.shuffledSubarray;

  test('property: the order of everything in it is nothing to it', () => {
    const { actors, propositions, events, documents } = summitVocabulary();
    const whole = <Item>(items: readonly Item[]) => shuffled([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        manyClaims(8).chain((claims) =>
          fc.record({
            actors: whole(actors),
            propositions: whole(propositions),
            events: whole(events),
            documents: whole(documents),
            claims: whole(claims),
            sorted: fc.constant(claims),
          }),
        ),
        ({ sorted, ...parts }) => {
          expect(datasetHash(parts)).toBe(datasetHash({ actors, propositions, events, documents, claims: sorted }));
        },
      ),
      { ...FIXED, numRuns: 50 },
    );
  });

  test('property: the order of the fields of a claim is nothing to it', () => {
    const reversed = (claim: ClaimInput) => Object.fromEntries(Object.entries(claim).reverse()) as ClaimInput;
    fc.assert(
      fc.property(manyClaims(5), (claims) => {
        const { claims: _, ...rest } = summit();
        expect(datasetHash({ ...rest, claims: claims.map(reversed) })).toBe(datasetHash({ ...rest, claims }));
      }),
      { ...FIXED, numRuns: 50 },
    );
  });

  test('any change of content changes it', () => {
    const one = summit();
    const hashes = [
      one,
      { ...one, claims: one.claims.slice(1) },
      { ...one, claims: [...one.claims, stance()] },
      { ...one, claims: [stance({ confidence: 0.5 }), ...one.claims.slice(1)] },
      { ...one, actors: one.actors.slice(1) },
      { ...one, retractions: [{ of: 'c1', on: '2031', why: 'A slip.' }] },
      { ...one, events: [] },
    ].map(datasetHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('an empty list is the same as none', () => {
    const { events: _, ...rest } = summit();
    expect(datasetHash({ ...rest, events: [], retractions: [] })).toBe(datasetHash(rest));
  });
});

describe('jsonSchema', () => {
  test('it is draft 2020-12 and has what a data set has', () => {
    const schema = jsonSchema();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(dataset.shape));
    expect(schema.required).toEqual(['actors', 'propositions', 'documents', 'claims']);
    expect(schema.additionalProperties).toBe(false);
  });
});
