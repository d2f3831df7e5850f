import fc from 'fast-check';
import { type ExtractOptions, extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { claim } from '../../src/kinds/claim.js';
import { SHARE } from '../support/runs.js';

const vocabulary = {
  propositions: [
    {
      id: 'grain-corridor',
      definition: 'The grain corridor should be reopened.',
      aliases: ['grain corridor', 'reopening of the ports'],
    },
    { id: 'oil-embargo', definition: 'Oil from Ruritania should be banned.', aliases: ['oil embargo', 'ban on oil'] },
    {
      id: 'no-first-use',
      definition: 'No nuclear weapon should be used first.',
      aliases: ['first use', 'no first use'],
    },
  ],
};
const options: ExtractOptions = { document: 'doc', vocabulary, published: '2024-05-10', actors: countries as never };
const stances = (text: string, more: Partial<ExtractOptions> = {}) =>
  extract(text, { ...options, ...more }).proposed.flatMap(({ claim: one, holder, country }) =>
    one.kind === 'stance' ? [`${country ?? holder} ${one.position} ${one.proposition}`] : [],
  );

test.each([
  ['Canada backs the grain corridor.', ['CAN support grain-corridor']],
  ['Canada and Norway rejected the oil embargo.', ['CAN oppose oil-embargo', 'NOR oppose oil-embargo']],
  ['Norway does not support the oil embargo.', ['NOR oppose oil-embargo']],
  ['Norway has not ruled out an oil embargo.', ['NOR undecided oil-embargo']],
  ['Kenya refused to back the oil embargo.', ['KEN oppose oil-embargo']],
  ['Kenya wants to end the oil embargo.', ['KEN oppose oil-embargo']],
  ['Chile said it was premature to discuss the oil embargo.', ['CHL undecided oil-embargo']],
  ['The oil embargo was condemned by Chile.', ['CHL oppose oil-embargo']],
  ['Brazilian President Ana Souza called for an oil embargo.', ['BRA support oil-embargo']],
  ['“The oil embargo is illegal,” Kenyan Foreign Minister Mary Otieno said.', ['KEN oppose oil-embargo']],
  ['It rained in Canada.', []],
  ['The oil embargo was on the front pages.', []],
])('%s', (text, expected) => {
  expect(stances(text)).toEqual(expected);
});

test('a surname and a pronoun mean the person last named', () => {
  const text = 'Brazilian President Ana Souza arrived. Souza backed the grain corridor. She rejected the oil embargo.';
  expect(stances(text)).toEqual(['BRA support grain-corridor', 'BRA oppose oil-embargo']);
});

test('a headline quotation without a verb has its speaker', () => {
  const [found] = extract('Kenyan President Mary Otieno: “We support the grain corridor.”', options).claims;
  expect(found).toMatchObject({ holder: 'mary-otieno', basis: 'stated', review: 'proposed', origin: { type: 'rule' } });
});

test('what a speaker says of another is the other one’s, with the speaker named', () => {
  const [found] = extract('Kenyan President Mary Otieno said that Canada rejects the oil embargo.', options).claims;
  expect(found).toMatchObject({ holder: 'CAN', position: 'oppose', speaker: 'mary-otieno', basis: 'reported' });
});

test('the day is that of the sentence, relative to publication', () => {
  const [dated] = extract('On Tuesday, Canada backed the grain corridor.', options).claims;
  const [undated] = extract('Canada backs the grain corridor.', options).claims;
  expect([dated?.said, undated?.said]).toEqual(['2024-05-07', '../2024-05-10']);
});

test('a pledge names its stage and what is to be delivered', () => {
  const found = extract('Canada pledged to send troops. Norway refused to send weapons.', options).claims.filter(
    ({ kind }) => kind === 'commitment',
  );
  expect(found).toMatchObject([
    { holder: 'CAN', stage: 'pledged', deliverables: ['troops'] },
    { holder: 'NOR', stage: 'declined', deliverables: ['arms'] },
  ]);
});

test('praise, requests and presence are their own kinds', () => {
  const text = 'Canada praised Kenya. Norway urged Kenya to accept the oil embargo. Canada attended the Oslo summit.';
  const kinds = extract(text, options).claims.map(({ kind, holder }) => `${kind} ${holder}`);
  expect(kinds).toEqual(expect.arrayContaining(['attitude CAN', 'request NOR', 'participation CAN']));
});

test('what is said twice is one claim with two passages', () => {
  const { claims } = extract('Canada backs the grain corridor. It rained. Canada backs the grain corridor.', options);
  expect(claims.map(({ evidence }) => evidence?.length)).toEqual([2]);
});

test('a bare list of propositions is a vocabulary as well', () => {
  expect(stances('Canada backs the grain corridor.', { vocabulary: vocabulary.propositions })).toEqual([
    'CAN support grain-corridor',
  ]);
});

test('holders that are new come with an actor', () => {
  const { newActors } = extract('Kenyan President Mary Otieno backs the grain corridor.', options);
  expect(newActors).toEqual([
    {
      id: 'mary-otieno',
      name: 'Mary Otieno',
      type: 'person',
      offices: [{ title: 'president', of: 'KEN', rank: 'head', represents: true, from: '2024-05-10' }],
    },
  ]);
});

test.each([
  [{ document: 'has space' }, 'invalid_option'],
  [{ published: 'yesterday' }, 'invalid_option'],
  [{ minConfidence: 2 }, 'invalid_option'],
  [{ vocabulary: {} as never }, 'invalid_data'],
  [{ vocabulary: { propositions: [{ id: 3 }] } as never }, 'invalid_data'],
])('%o is refused', (wrong, code) => {
  expect(() => extract('Text.', { ...options, ...wrong })).toThrow(expect.objectContaining({ code }));
});

const WORDS = [
  'Canada',
  'Norway',
  'backs',
  'rejects',
  'the',
  'grain corridor',
  'oil embargo',
  'not',
  '“',
  '”',
  '"',
  'said',
  ',',
  '.',
  '\n',
  ':',
  'President',
  'Ana Souza',
  'if',
  'by',
  '’s',
  '😀',
  '—',
  'they',
  'On Tuesday',
];

test('property: every claim is in the form of the schema, its passage in the text, in order, the same each time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const { claims, mentions } = extract(text, { ...options, minConfidence: 0 });
      let last = 0;
      for (const one of claims) {
        expect(claim.safeParse(one).success, JSON.stringify(one)).toBe(true);
        const [place] = one.evidence as readonly { start: number; end: number }[];
        expect(place && place.end <= text.length && place.start >= last).toBe(true);
        last = place?.start ?? 0;
      }
      for (const { start, end } of mentions) expect(start < end && end <= text.length).toBe(true);
      expect(extract(text, { ...options, minConfidence: 0 }).claims).toEqual(claims);
    }),
    { numRuns: 152 * SHARE, seed: 7 },
  );
});

test('a group of the vocabulary is known by its number of members', () => {
  const actors = [...countries, { id: 'the-nine', type: 'group', name: 'The Nine (unnamed)', size: 9 }] as never;
  const { claims } = extract('9 nations backed the grain corridor.', { ...options, actors });
  expect(claims.map(({ holder }) => holder)).toEqual(['the-nine']);
});
