import { type Dataset, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import countries from 'stancegraph/data/countries';
import leaders from 'stancegraph/data/leaders';
import { draftOf, english, extendLexicon, extract, withDrafts } from 'stancegraph/extract';
import { describe, expect, test } from 'vitest';

/** Leaders are data: known to every reader of texts, and speaking for a country on the days of their offices only. */

const DAM = { id: 'dam', label: 'the dam', kind: 'policy' as const, statement: 'The dam should be built.' };
const WORLD = {
  name: 'world',
  actors: countries,
  propositions: [DAM],
  documents: [],
  claims: [],
};
const COALITION = { ...coalition, propositions: [...coalition.propositions, DAM] };

/** The graph of a vocabulary with what a text says, accepted. */
function read(text: string, published: string, vocabulary: typeof WORLD | typeof COALITION) {
  const extraction = extract(text, { document: 'note', published, vocabulary });
  const draft = draftOf(extraction, { id: 'note', title: 'Note', publisher: 'Herald', published, recorded: published });
  const claims = draft.claims.map((claim) => ({ ...claim, review: 'accepted' as const }));
  const graph = withDrafts(StanceGraph.from(vocabulary as unknown as Dataset), [{ ...draft, claims }]);
  return { extraction, draft, stanceOf: (actor: string) => graph.stanceOf(actor, 'dam').first?.position };
}

describe.each([
  ['the countries', WORLD],
  ['the coalition', COALITION],
])('with the vocabulary of %s', (_, vocabulary) => {
  test.each([
    ['Donald Trump', 'USA', '2023-05-01', 'noRecord'],
    ['Donald Trump', 'USA', '2026-05-01', 'oppose'],
    ['Donald Tusk', 'POL', '2016-03-01', 'noRecord'],
    ['Donald Tusk', 'POL', '2024-03-01', 'oppose'],
    ['Benjamin Netanyahu', 'ISR', '2022-03-01', 'noRecord'],
    ['Benjamin Netanyahu', 'ISR', '2023-03-01', 'oppose'],
  ])('%s for %s on %s: %s', (name, country, published, position) => {
    const { extraction, stanceOf } = read(`${name} opposes the dam on the river.`, published, vocabulary);
    expect(extraction.proposed).toMatchObject([{ holder: name, claim: { position: 'oppose' } }]);
    expect(extraction.proposed[0]?.country).toBe(position === 'noRecord' ? undefined : country);
    expect(stanceOf(country)).toBe(position);
  });
});

test('a draft has the leader with all offices to the day', () => {
  const { draft, stanceOf } = read('Donald Trump opposes the dam on the river.', '2018-05-01', WORLD);
  expect(draft.actors).toEqual([leaders.find(({ id }) => id === 'donald-trump')]);
  expect(stanceOf('USA')).toBe('oppose');
});

test('who is in the vocabulary is as the vocabulary has it', () => {
  const { draft, stanceOf } = read('Donald Trump opposes the dam on the river.', '2018-05-01', COALITION);
  expect(draft.actors).toBeUndefined();
  expect(stanceOf('USA')).toBe('noRecord');
});

test('a leader without the organization that an office was in has the other offices', () => {
  const small = { propositions: [DAM], actors: countries.filter(({ type }) => type === 'country') };
  const { newActors } = extract('Donald Tusk opposes the dam on the river.', {
    ...{ document: 'note', published: '2016-03-01', vocabulary: small },
  });
  expect(newActors).toMatchObject([{ id: 'donald-tusk', offices: [{ of: 'POL' }, { of: 'POL' }] }]);
});

test.each([
  ['Macron', '2019-05-01', 'emmanuel-macron', true],
  ['Macron', '1995-05-01', 'emmanuel-macron', false],
  ['Trump', '2023-05-01', 'donald-trump', true],
  ['Zelenskyy', '2023-05-01', 'volodymyr-zelensky', true],
  ['Merkel', '2025-05-01', 'angela-merkel', false],
  ['Angela Merkel', '2025-05-01', 'angela-merkel', true],
  ['In May, Chile', '2017-06-01', 'theresa-may', false],
])('"%s" in a text of %s: %s is %s', (name, published, id, isMeant) => {
  const options = { document: 'note', published, vocabulary: WORLD };
  const { mentions } = extract(`${name} opposes the dam on the river.`, options);
  expect(mentions.some(({ actor }) => actor === id)).toBe(isMeant);
});

test('once a text has the whole name, the surname will do at any time', () => {
  const text = 'Angela Merkel came to Oslo. Merkel opposes the dam on the river.';
  const { claims } = extract(text, { document: 'note', published: '2025-05-01', vocabulary: WORLD });
  expect(claims).toMatchObject([{ holder: 'angela-merkel', position: 'oppose' }]);
});

test('a leader can be the author by id', () => {
  const { claims } = extract('We oppose the dam on the river.', {
    ...{ document: 'note', published: '2019-05-01', vocabulary: WORLD, author: 'angela-merkel' },
  });
  expect(claims).toMatchObject([{ holder: 'angela-merkel', position: 'oppose' }]);
});

test('leaders are no words of a language', () => {
  expect(english).not.toHaveProperty('leaders');
  expect(() => extendLexicon(english, { leaders: [] } as never)).toThrow(/leaders/);
});

test('a misspelt option is told, with what was meant', () => {
  const options = { document: 'note', published: '2025', vocabulary: WORLD, minConfidance: 0.99 } as never;
  expect(() => extract('Chile backs the dam.', options)).toThrow(/minConfidance.*Did you mean "?minConfidence/);
});
