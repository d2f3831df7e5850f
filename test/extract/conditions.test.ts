import { extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { wordsOf } from '../../seeds/runs.js';
import { mergeClaims } from '../../src/extract/write/merge.js';
import { claim } from '../../src/kinds/claim.js';

const vocabulary = {
  propositions: [
    { id: 'corridor', definition: 'The corridor should be opened.', aliases: ['grain corridor'] },
    { id: 'embargo', definition: 'Oil should be banned.', aliases: ['oil embargo'], opposites: ['free oil trade'] },
  ],
  events: [
    { id: 'truce', name: 'A truce is in force', type: 'state', aliases: ['a truce', 'armistice'] },
    { id: 'talks', name: 'Oslo talks', type: 'summit' },
    { id: 3, name: null, type: 'state' },
    null,
  ],
};
const read = (text: string) =>
  extract(text, { document: 'd', vocabulary, published: '2024-05-10', actors: countries as never });
const conditionsOf = (text: string) => read(text).claims.find(({ kind }) => kind === 'stance')?.conditions;

test.each([
  ['Canada backs the grain corridor only if a truce holds.', [{ event: 'truce', holds: true, only: true }]],
  ['Canada backs the grain corridor unless there is an armistice.', [{ event: 'truce', holds: false }]],
  ['Canada backs the grain corridor if there is no truce.', [{ event: 'truce', holds: false }]],
  ['If the oil embargo is agreed, Canada backs the grain corridor.', [{ proposition: 'embargo', holds: true }]],
  ['Canada backs the grain corridor if free oil trade is agreed.', [{ proposition: 'embargo', holds: false }]],
])('%s: by id, as a state before a proposition', (text, expected) => {
  expect(conditionsOf(text)).toEqual(expected);
});

test('what the vocabulary does not have is a label of its nouns with the place; the passage is evidence', () => {
  const text = 'Canada backs the grain corridor only if the African Union sends ships in the spring.';
  const start = text.indexOf('only if');
  const end = text.length - 1;
  const [found] = read(text).claims;
  expect(found?.conditions).toEqual([
    { words: `what is said of African Union, ships, spring holds (passage ${start}-${end})`, holds: true, only: true },
  ]);
  expect(found?.evidence?.at(-1)).toMatchObject({ start, end });
  expect(claim.safeParse(found).success).toBe(true);
});

test('a condition without a noun, or in quotation marks, is not lost', () => {
  expect(conditionsOf('Canada backs the grain corridor if asked.')).toEqual([
    { words: 'what is said holds (passage 32-40)', holds: true },
  ]);
  expect(conditionsOf('Canada backs the grain corridor if “the ports are safe”.')?.[0]).toMatchObject({
    words: expect.stringMatching(/^what is said of ports holds/),
  });
});

test('no clause of the source is in a condition', () => {
  const text =
    'Canada backs the grain corridor provided that the big northern ports stay open to ships from every country all year.';
  const [found] = conditionsOf(text) as readonly { words: string }[];
  const label = wordsOf(found!.words).join(' ');
  const source = wordsOf(text);
  for (let i = 0; i + 3 <= source.length; i += 1) expect(label).not.toContain(source.slice(i, i + 3).join(' '));
});

test('what is said twice keeps the conditions of both, the same one once', () => {
  const { claims } = read(
    'Canada backs the grain corridor. Canada backs the grain corridor if a truce holds. Canada backs the grain corridor if a truce holds and ships sail.',
  );
  expect(claims.filter(({ kind }) => kind === 'stance').map(({ conditions }) => conditions)).toEqual([
    [{ event: 'truce', holds: true }],
  ]);
  const one = (at: number) => ({
    claim: {
      kind: 'stance' as const,
      document: 'd',
      holder: 'CAN',
      proposition: 'corridor',
      position: 'support' as const,
      said: '2024',
      conditions: [{ words: `what is said of ships holds (passage ${at}-${at + 9})`, holds: true }],
    },
    holder: 'Canada',
    rule: 'x',
  });
  expect(mergeClaims([one(1), one(40)])[0]?.claim.conditions).toHaveLength(1);
});
