import fc from 'fast-check';
import { extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { proposition } from '../../src/schema/proposition.js';
import { SHARE } from '../support/runs.js';
import { growth } from '../support/work.js';

const OPTIONS = {
  document: 'd',
  vocabulary: [{ id: 'corridor', aliases: ['grain corridor'] }],
  published: '2024-05-10',
  actors: countries as never,
};
const read = (text: string, more: object = {}) => extract(text, { ...OPTIONS, newPropositions: true, ...more });
const stances = (text: string) =>
  read(text).claims.flatMap((one) =>
    one.kind === 'stance' ? [`${one.holder} ${one.position} ${one.proposition}`] : [],
  );

test.each([
  ['Kenya backs a ban on plastic bags.', ['KEN support new-ban-on-plastic-bags'], ['ban on plastic bags']],
  ['Brazil does not support new fishing quotas.', ['BRA oppose new-new-fishing-quotas'], ['new fishing quotas']],
  ['Ghana would not consider fishing quotas.', ['GHA oppose new-fishing-quotas'], ['fishing quotas']],
  ['Chile called for an end to fishing quotas.', ['CHL oppose new-fishing-quotas'], ['fishing quotas']],
  [
    'Chile and Peru reject tariffs on steel.',
    ['CHL oppose new-tariffs-on-steel', 'PER oppose new-tariffs-on-steel'],
    ['tariffs on steel'],
  ],
  [
    '“We reject deep-sea mining,” Norwegian Prime Minister Ola Berg said.',
    ['ola-berg oppose new-deep-sea-mining'],
    ['deep-sea mining'],
  ],
  [
    'Ghana backs the plan for a peace conference on Tuesday.',
    ['GHA support new-plan-for-peace-conference'],
    ['plan for peace conference'],
  ],
])('%s', (text, expected, labels) => {
  const found = read(text);
  expect(stances(text)).toEqual(expected);
  expect(found.newPropositions.map(({ label }) => label)).toEqual(labels);
});

test.each([
  ['Kenya supports Chile.'],
  ['Canada backed the plan.'],
  ['Canada backed the framework agreement.'],
  ['Norway opposes the government.'],
  ['France opposes that it be built.'],
  ['Norway announced a visit.'],
  ['The tide supports a ban on plastic bags.'],
  ['It rained in Kenya.'],
])('no topic: %s', (text) => {
  expect(read(text).newPropositions).toEqual([]);
  expect(stances(text)).toEqual([]);
});

test('what the vocabulary has is no new proposition', () => {
  const { newPropositions, claims } = read('Canada backs the grain corridor.');
  expect(newPropositions).toEqual([]);
  expect(claims.map((one) => (one as { proposition?: string }).proposition)).toEqual(['corridor']);
});

test('the same head with the words of the other is one proposition, named by the longest; others are not', () => {
  const { newPropositions } = read(
    'Kenya backs the ban. Norway opposes a ban on plastic bags. Chile backs the plastic bag ban. Peru backs a ban on mining.',
  );
  expect(newPropositions.map(({ id, label }) => [id, label])).toEqual([
    ['new-ban', 'ban on plastic bags'],
    ['new-ban-on-mining', 'ban on mining'],
  ]);
  expect(
    stances('Kenya backs the ban. Norway opposes a ban on plastic bags. Chile backs the plastic bag ban.'),
  ).toEqual(['KEN support new-ban', 'NOR oppose new-ban', 'CHL support new-ban']);
});

test('off unless asked for; marked by id and statement, and less sure than what is known', () => {
  const text = 'Canada backs the grain corridor. Kenya backs a ban on plastic bags.';
  expect(extract(text, OPTIONS).newPropositions).toEqual([]);
  const { claims, newPropositions, proposed } = read(text);
  expect(extract(text, OPTIONS).claims).toHaveLength(claims.length - 1);
  const [known, added] = claims;
  expect(added?.confidence).toBeLessThan(known?.confidence as number);
  expect(proposed[1]?.rule).toBe('new-proposition');
  expect(newPropositions[0]?.statement).toMatch(/\(new, to be worded by a reviewer\)/);
  expect(() => read(text, { newPropositions: 'yes' })).toThrow(expect.objectContaining({ code: 'invalid_option' }));
});

test('an id of the vocabulary is not taken again', () => {
  const actors = [...countries, { id: 'new-fishing-quotas', type: 'group', name: 'X' }];
  expect(read('Chile called for fishing quotas.', { actors }).newPropositions.map(({ id }) => id)).toEqual([
    'new-fishing-quotas-2',
  ]);
});

const WORDS = [
  ...[
    'Kenya',
    'Norway',
    'backs',
    'rejects',
    'called for',
    'not',
    'an end to',
    'the',
    'a',
    'ban',
    'on',
    'of',
    'plastic',
  ],
  ...[
    'bags',
    'fishing',
    'quotas',
    '-',
    'deep',
    'sea',
    '“',
    '”',
    'said',
    ',',
    '.',
    '\n',
    'we',
    'plan',
    '😀',
    'x'.repeat(70),
  ],
];

test('property: labels are at most six words, in lower case, each in the text; every new proposition has a claim', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const { newPropositions, claims } = read(text, { minConfidence: 0 });
      const used = new Set(claims.map((one) => (one as { proposition?: string }).proposition));
      for (const one of newPropositions) {
        expect(proposition.safeParse(one).success).toBe(true);
        expect(one.label.split(' ').length).toBeLessThanOrEqual(6);
        expect(one.label).toBe(one.label.toLowerCase());
        for (const word of one.label.split(/[ -]/)) expect(text.toLowerCase()).toContain(word);
        expect(used.has(one.id)).toBe(true);
      }
    }),
    { numRuns: 200 * SHARE, seed: 5 },
  );
});

test('hostile: many topics and a long run of nouns take linear time', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => `Kenya backs a ban on item${i} bags.`).join(' ');
  expect(read(many(600)).newPropositions.length).toBe(500);
  expect(growth(600, (count) => read(many(count)))).toBeLessThan(6); // each is compared with 500 at most
  expect(growth(1_000, (count) => read(`Kenya backs ${'plastic bags '.repeat(count)}`))).toBeLessThan(4.5);
});
