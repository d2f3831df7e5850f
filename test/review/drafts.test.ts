import fc from 'fast-check';
import { StanceGraph } from 'stancegraph';
import { draftOf, extract, startReview, withDrafts } from 'stancegraph/extract';
import { describe, expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { runsOf } from '../../seeds/runs.js';
import { propositionOf } from '../../src/extract/what/searched-propositions.js';
import type { Seed } from '../../src/kinds/seed.js';
import { failure, problemsOf } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

const DOCUMENT = { id: 'note', published: '2031-03-05' };
const VOCABULARY = {
  actors: countries as never,
  propositions: [
    { id: 'dam', label: 'A dam', kind: 'policy' as const, statement: 'There should be a dam.', aliases: ['the dam'] },
    { id: 'road', label: 'A road', kind: 'policy' as const, statement: 'There should be a road.' },
  ],
  events: [{ id: 'truce', name: 'Truce', type: 'state', aliases: ['a truce'] }],
};
const BASE = StanceGraph.from({ ...VOCABULARY, documents: [], claims: [] });
const read = (text: string, more: object = {}) =>
  extract(text, { document: 'note', vocabulary: VOCABULARY, published: DOCUMENT.published, ...more });
const accepted = (draft: Seed, review = 'accepted'): Seed =>
  ({ ...draft, claims: draft.claims.map((claim) => ({ ...claim, review })) }) as Seed;
const TEXT =
  'Kenyan Foreign Minister Mary Otieno backs the dam. The African Union rejects the dam. Canada attended the Oslo summit.';

describe('draftOf', () => {
  test('holds the document, whom and what the claims name that is new, and the claims without document and id', () => {
    const draft = draftOf(read(TEXT), DOCUMENT);
    expect(draft.document).toEqual(DOCUMENT);
    expect(draft.actors?.map(({ id, type }) => `${type} ${id}`)).toEqual([
      'person mary-otieno',
      'organization african-union',
    ]);
    expect(draft.events).toEqual([{ id: 'event-oslo-summit', name: 'Oslo summit', type: 'occasion' }]);
    expect(draft.propositions).toBeUndefined();
    expect(draft.claims.some((claim) => 'document' in claim || 'id' in claim)).toBe(false);
    expect(startReview(draft).open).toBe(draft.claims.length);
  });

  test('carries what is named of a vocabulary that no data set has, in the form of a data set', () => {
    const topics = [
      { id: 'dam', definition: 'A dam.', aliases: ['the dam'] },
      { id: 'road', definition: 'A road.' },
    ];
    const draft = draftOf(read('Canada backs the dam.', { vocabulary: topics, actors: countries }), DOCUMENT, {
      vocabulary: topics,
    });
    expect(draft.propositions).toEqual([
      { id: 'dam', label: 'the dam', kind: 'policy', statement: 'A dam.', aliases: ['the dam'] },
    ]);
    expect(draft.actors).toBeUndefined();
  });
});

describe('propositionOf', () => {
  test('what is in our form stays as it is', () => {
    expect(propositionOf(VOCABULARY.propositions[0]!)).toEqual(VOCABULARY.propositions[0]);
  });

  test('a name for the contrary is an opposite; an id alone is enough', () => {
    expect(
      propositionOf({ id: 'lake-access', definition: 'Open it.', aliases: ['lake access', 'no lake access'] }),
    ).toEqual({
      id: 'lake-access',
      label: 'lake access',
      kind: 'policy',
      statement: 'Open it.',
      aliases: ['lake access'],
      opposites: ['no lake access'],
    });
    expect(propositionOf({ id: 'lake-access' })).toMatchObject({ label: 'lake access', statement: 'lake access' });
    expect(propositionOf({ id: 'x-y', label: ' ', definition: '', aliases: ['', 'a\ud800'], opposites: [''] })).toEqual(
      { id: 'x-y', label: 'a\ufffd', kind: 'policy', statement: 'a\ufffd', aliases: ['a\ufffd'] },
    );
    expect(propositionOf({ id: 'x', kind: 'assessment', definition: 'It is so.' } as never).kind).toBe('assessment');
  });
});

test.each([
  ['no extraction', () => draftOf(null as never, { id: 'note', published: '2031' }), 'invalid_option'],
  ['no claims', () => draftOf({} as never, { id: 'note', published: '2031' }), 'invalid_option'],
  [
    'no document',
    () => draftOf(extract('It rained.', { document: 'note', published: '2031', vocabulary: [] }), null as never),
    'invalid_option',
  ],
  [
    'a vocabulary of nothing',
    () =>
      draftOf(
        extract('It rained.', { document: 'note', published: '2031', vocabulary: [] }),
        { id: 'note', published: '2031' },
        { vocabulary: [null] as never },
      ),
    'invalid_data',
  ],
  ['no proposition', () => propositionOf(null as never), 'invalid_data'],
  ['names that are no texts', () => propositionOf({ id: 'dam', aliases: [1] } as never), 'invalid_data'],
])('bad input is a StanceError: %s', (_, make, code) => {
  expect(make).toThrow(expect.objectContaining({ name: 'StanceError', code }));
});

describe('withDrafts', () => {
  test('accepted claims answer, an office of the text counts for its country from the first day that is told of', () => {
    const kg = withDrafts(BASE, [accepted(draftOf(read(TEXT), DOCUMENT))]);
    expect(kg.whoBacks('dam').rows.map(({ actor, voices }) => [actor, ...voices])).toEqual([['KEN', 'mary-otieno']]);
    expect(kg.whoOpposes('dam').rows.map(({ actor }) => actor)).toEqual(['african-union']);
    expect(kg.participants('Oslo summit').rows.map(({ actor }) => actor)).toEqual(['CAN']);
    expect(BASE.actors.has('mary-otieno')).toBe(false);
  });

  test('proposed ones answer when asked for; rejected ones are left out with the names that only they have', () => {
    const draft = draftOf(read(TEXT), DOCUMENT);
    const proposed = withDrafts(BASE, [draft]);
    expect(proposed.whoBacks('dam').rows).toEqual([]);
    expect(proposed.whoBacks('dam', { proposed: true }).rows.map(({ actor }) => actor)).toEqual(['KEN']);
    const rejected = withDrafts(BASE, [accepted(draft, 'rejected')]);
    expect([rejected.size, rejected.actors.has('mary-otieno'), rejected.events.has('event-oslo-summit')]).toEqual([
      0,
      false,
      false,
    ]);
    expect(rejected.documents.has('note')).toBe(true);
  });

  test('an actor of several drafts is one, from the earliest day, with the offices of all; the graph’s own stays', () => {
    const one = accepted(draftOf(read('Kenyan President Mary Otieno backs the dam.'), DOCUMENT));
    const early = { id: 'early', published: '2030-01-05' };
    const two = accepted(
      draftOf(
        read('Kenyan President Mary Otieno opposes the road. Kenyan Foreign Minister Mary Otieno backs the dam.', {
          published: early.published,
        }),
        early,
      ),
    );
    const kg = withDrafts(BASE, [one, two]);
    expect(kg.actors.get('mary-otieno')).toMatchObject({
      offices: [{ title: 'president', of: 'KEN', from: '2030-01-05' }],
    });
    expect(kg.whoOpposes('road').rows.map(({ actor }) => actor)).toEqual(['KEN']);
    const own = { id: 'mary-otieno', type: 'person' as const, name: 'M. A. Otieno' };
    expect(withDrafts(BASE.with({ actors: [own] }), [one]).actors.get('mary-otieno')).toEqual(own);
  });

  test('actors besides come in as far as they are named, with those that they name', () => {
    const bare = StanceGraph.from({ ...VOCABULARY, actors: [], documents: [], claims: [] });
    const draft = accepted(draftOf(read('Kenyan President Mary Otieno backs the dam.'), DOCUMENT));
    const kg = withDrafts(bare, [draft], { actors: countries as never });
    expect([...kg.actors.keys()].sort()).toEqual(['KEN', 'author:note', 'mary-otieno']);
    expect(problemsOf(failure('invalid_data', () => withDrafts(bare, [draft])))[0]?.message).toMatch(
      /unknown actor "KEN"/,
    );
  });

  test('the same draft twice adds nothing; one type in one draft and another in the next is said', () => {
    const draft = accepted(draftOf(read(TEXT), DOCUMENT));
    const kg = withDrafts(BASE, [draft]);
    expect(withDrafts(kg, [draft, draft]).size).toBe(kg.size);
    const other = {
      ...draft,
      document: { ...DOCUMENT, id: 'other' },
      actors: [{ id: 'mary-otieno', type: 'group', name: 'M' }],
    };
    expect(failure('invalid_data', () => withDrafts(BASE, [draft, other])).message).toMatch(/person in one draft/);
  });

  test.each([[undefined], ['x'], [{}]])('%j is no list of drafts', (drafts) => {
    failure('invalid_option', () => withDrafts(BASE, drafts as never));
  });

  test('a draft that fits no schema is told with its place', () => {
    const wrong = { document: DOCUMENT, claims: [{ kind: 'stance' }] };
    expect(
      problemsOf(failure('invalid_data', () => withDrafts(BASE, [{ document: DOCUMENT, claims: [] }, wrong])))[0]?.path,
    ).toMatch(/^drafts\[1\]\.claims\[0\]/);
  });
});

const WORDS = [
  ...['Canada', 'Norway', 'Kenyan President Ana Souza', 'the French government', 'some officials', 'Ms. Dam', 'Truce'],
  ...[
    'backs',
    'rejects',
    'praised',
    'urged',
    'attended',
    'pledged',
    'said',
    'the dam',
    'a road',
    'troops',
    'the summit',
  ],
  ...['if a truce holds', 'unless', 'only after', '“', '”', ',', '.', '\n', 'by', 'they', 'On Tuesday', 'it is said'],
];

test('no seven words in a row of the text are in a draft', () => {
  const text = `26 European officials of the United States oppose the dam unless all of the ships of the north stay in port all year.
The French government backs the deployment of the new long range river patrol boats. Canada attended the Great Northern Joint Annual Defence Summit in Oslo.`;
  const draft = draftOf(read(text, { minConfidence: 0, newPropositions: true }), DOCUMENT);
  expect(draft.claims.length).toBeGreaterThan(1);
  expect(draft.actors?.map(({ name }) => name.split(' ').length)).toContain(6);
  const runs = new Set([...runsOf(text)].map(({ hash }) => hash));
  const strings: string[] = [];
  JSON.stringify(draft, (_, value) => (typeof value === 'string' ? strings.push(value) : value));
  for (const one of strings) for (const { hash, words } of runsOf(one)) expect(runs.has(hash), words).toBe(false);
});

test('property: every draft can be reviewed, and compiles once all of it is accepted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 50 }), fc.boolean(), (words, newPropositions) => {
      const found = read(words.join(' '), { minConfidence: 0, newPropositions });
      const draft = draftOf(found, DOCUMENT);
      expect(startReview(JSON.parse(JSON.stringify(draft))).ids).toHaveLength(found.claims.length);
      expect(withDrafts(BASE, [accepted(draft)]).size).toBe(found.claims.length);
    }),
    { numRuns: 152 * SHARE, seed: 11 },
  );
});
