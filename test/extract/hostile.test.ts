import fc from 'fast-check';
import { StanceError } from 'stancegraph';
import { draftOf, extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { spokenDate } from '../../src/extract/read/spoken-date.js';
import { seed } from '../../src/kinds/seed.js';
import { heldNow } from '../support/bytes.js';
import { SHARE } from '../support/runs.js';
import { growth } from '../support/work.js';

const vocabulary = {
  propositions: [{ id: 'war', definition: 'There should be war.', aliases: ['war and peace', 'war'] }],
};
const read = (text: string) =>
  extract(text, { document: 'd', vocabulary, published: '2024-05-10', actors: countries as never });
/** Work in proportion to the length is four times as much for four times as long a text. */
const LINEAR = 4.5;

// each of these took from seconds to for ever without its bound; four times as many in CI
test.each([
  ['quotation marks', '"', 40_000],
  ['openings of a quotation', '“a ', 2_000],
  ['one sentence', 'Canada backs war and ', 800],
  ['an unbroken token', 'a', 20_000],
  ['hyphens', 'a-', 5_000],
  ['addresses', 'http://a.', 400],
  ['days', '1 day ', 2_000],
  ['capitals', 'President Aa Bb ', 2_000],
  ['line breaks', '\n', 40_000],
  ['brackets', '(', 40_000],
  ['emoji', '😀', 20_000],
])('the work grows with the length, not faster: %s', (_, unit, count) => {
  expect(growth(count * SHARE, (times) => read(unit.repeat(times)))).toBeLessThan(LINEAR);
});

test('megabytes are read to the end', () => {
  for (const unit of ['"', 'a', 'a-', '\n', '😀']) {
    expect(read(unit.repeat((2_000_000 * SHARE) / unit.length)).claims).toEqual([]);
  }
});

test('a long token does not hide what stands beside it', () => {
  expect(
    read(`Canada backs the war. ${'x'.repeat(200_000)} Norway rejects the war.`).claims.flatMap(({ kind, holder }) =>
      kind === 'stance' ? [holder] : [],
    ),
  ).toEqual(['CAN', 'NOR']);
});

test('the work for prose grows with its length, not faster', () => {
  const part =
    'Canada backs the war. Norway, which met Kenya on Tuesday, said it “rejects” the war if there is no peace.\n';
  expect(growth(800 * SHARE, (times) => read(part.repeat(times)))).toBeLessThan(LINEAR);
});

test('a sentence of dates is cut before it is parsed', () => {
  expect(growth(20_000, (count) => spokenDate('1 day '.repeat(count), '2024-05-10'))).toBeLessThan(LINEAR);
});

const KNOWN = ['France', 'Norway', 'Kenya', 'Canada', 'Japan', 'Brazil', 'Germany', 'Poland', 'Egypt', 'Chile'];
const LIST = KNOWN.join(', ');
/** A different name for each number. */
const nameOf = (n: number) => `K${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)}`;

// without their bounds these took ten to forty times as long, the first for ever
test.each<[string, number, (size: number) => string]>([
  ['hashes', 60, (size) => `${'#'.repeat(size)} x\n`.repeat(50)],
  [
    'votes on many mentions',
    40,
    (size) => `${'the war, '.repeat(size)}${`voted in favour (${LIST}) `.repeat(size / 10)}. `.repeat(4),
  ],
  [
    'a list of subjects with many predicates',
    40,
    (size) => `${LIST} ${'rejected the war and '.repeat(size)}. `.repeat(4),
  ],
  [
    'new persons with offices',
    400 * SHARE * 4,
    (size) =>
      Array.from({ length: size }, (_, n) => `Kenya's president ${nameOf(n)} ${nameOf(n * 7)} rejects the war.`).join(
        ' ',
      ),
  ],
])('in proportion to the length: %s', (_, size, textOf) => {
  expect(growth(size, (one) => read(textOf(one)))).toBeLessThan(LINEAR);
});

test('of five thousand propositions that a sentence names a hundred are kept', () => {
  const propositions = Array.from({ length: 5_000 }, (_, n) => ({ id: `p${n}`, aliases: ['war'] }));
  const text = `Canada rejects the war. ${'The war, '.repeat(120)}`.repeat(2);
  const among = (count: number) => withOptions({ vocabulary: { propositions: propositions.slice(0, count) } }, text);
  expect(growth(400, among)).toBeLessThan(LINEAR);
  const { claims } = among(5_000);
  expect(new Set(claims.flatMap((claim) => ('proposition' in claim ? claim.proposition : []))).size).toBe(100);
});

test('ten thousand names that begin alike', () => {
  const actors = Array.from({ length: 10_000 }, (_, n) => ({
    id: `o${n}`,
    type: 'organization',
    name: `United ${nameOf(n)}`,
  }));
  const text = `The United ${nameOf(77)} rejects the war. `.repeat(50);
  const among = (count: number) => withOptions({ actors: actors.slice(0, count) }, text);
  expect(growth(2_500, among)).toBeLessThan(LINEAR);
  expect(among(10_000).claims[0]?.holder).toBe('o77');
});

const TEXT = 'Canada backs the war if peace holds. “We reject it,” said Norway. Kenya met Canada at the Oslo summit.';
const withOptions = (more: object, text: string = TEXT) =>
  extract(text, { document: 'd', vocabulary, published: '2024-05-10', actors: countries as never, ...more });
const circular: { self?: unknown } = {};
circular.self = circular;

test.each([
  ['document', [1, circular, 5n, '', ' ', 'a b', '\ud800', Symbol('d')]],
  ['published', [null, circular, '', '2024-02-30', '../..']],
  ['author', [null, circular, '', '   ', '\ud800', 'a\nb']],
  ['actors', [null, 0, circular, 'FRA']],
  ['lexicon', [null, 0, {}, circular, { stance: [null] }]],
  ['minConfidence', [null, Number.NaN, -1, 2, '0.5', 5n]],
  ['newPropositions', [null, 1, circular]],
  [
    'vocabulary',
    [
      null,
      0,
      [null],
      [{ id: 1 }],
      [{ id: 'x', label: 5 }],
      [{ id: 'x', statement: null }],
      [{ id: 'x', definition: {} }],
      [{ id: 'x', aliases: [null] }],
    ],
  ],
] as [string, unknown[]][])('a wrong %s is a StanceError', (option, values) => {
  for (const value of values) expect(() => withOptions({ [option]: value })).toThrow(StanceError);
});

test.each([
  null,
  {},
  { id: 'x', name: 'Canada' },
  { id: 'x', name: 'Canada', type: 'country', aliases: [null] },
  { id: 'x', name: 'Canada', type: 'country', demonyms: [3] },
  { id: 'x', name: 'Canada', type: 'country', metonyms: 'Ottawa' },
  { id: 'x', name: 'Canada', type: 'person', offices: [null] },
  { id: 'x', name: 'Canada', type: 'person', offices: [{ of: 3 }] },
])('what is no actor is passed over: %j', (actor) => {
  const plain = withOptions({});
  expect(withOptions({ actors: [actor, ...(countries as readonly unknown[])] })).toEqual(plain);
  expect(withOptions({ vocabulary: { ...vocabulary, actors: [actor] } })).toEqual(plain);
  expect(withOptions({ vocabulary: { ...vocabulary, events: [actor === null ? null : { ...actor, id: 5 }] } })).toEqual(
    plain,
  );
});

test('odd names match what they are or nothing', () => {
  const odd = ['', ' ', 'the', 'of the', '.*', '(a+)+$', '[', '\\', '"', '\ud800', '__proto__', 'constructor'];
  const propositions = [{ id: '__proto__', aliases: odd }, { id: 'constructor', aliases: odd }, { id: 'toString' }];
  const { claims } = withOptions(
    { vocabulary: { propositions }, minConfidence: 0 },
    'Canada backs the constructor. Kenya said toString.',
  );
  expect(claims.map((claim) => 'proposition' in claim && claim.proposition)).toContain('constructor');
  expect(withOptions({ vocabulary: { propositions } }, 'Canada backs the (a+)+$ of the .*').claims).toEqual([]);
});

test('an id is never reserved nor given twice', () => {
  const { newActors } = withOptions({}, "Kenya's president Constructor rejects the war.");
  expect(newActors.map(({ id }) => id)).toEqual(['actor-constructor']);
  const text = "Kenya's president New Harbour rejects the war. Canada opposes the harbour.";
  const read = withOptions({ newPropositions: true, minConfidence: 0 }, text);
  expect([...read.newActors, ...read.newPropositions].map(({ id }) => id)).toEqual(['new-harbour', 'new-harbour-2']);
});

test('a text "by" a day has actors with the last day', () => {
  const { newActors } = withOptions({ published: '../2020-03-01' }, "Kenya's president Mary Otieno rejects the war.");
  expect(newActors).toMatchObject([{ id: 'mary-otieno', offices: [{ of: 'KEN', from: '2020-03-01' }] }]);
});

const WORDS = `${TEXT} President Jane Roe of Norway , the leaders of Peru and Malta , told reporters on Tuesday that her
  ministry " cannot " accept ‘ a ’ ban on fishing ; 31 members voted in favour ( France , Japan ) who by they according to
  unless whether North South the move it's U.S. St. 9999999999 days ago`.split(/\s+/);
const MARKS = [
  '\ud83d',
  '\ude00',
  '😀',
  'e\u0301',
  'Ğül',
  'İ',
  'ŉ',
  '中国',
  'سلام',
  '\u202e',
  '\u200b',
  '\0',
  '\n',
  '«',
  '„',
  '—',
  '__proto__',
  'Constructor',
  'prototype',
];

test('property: whatever the words, mentions and passages lie in the text, and the draft is in the form of the schema', () => {
  const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...MARKS));
  const author = fc.option(fc.constantFrom('USA', 'Green Party', 'constructor', '"', '.'), { nil: undefined });
  const published = fc.constantFrom('2024-05-10', '2024', '../2020', '2020/2021');
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }),
      fc.constantFrom(' ', ' ', ''),
      author,
      published,
      (words, between, by, day) => {
        const text = words.join(between);
        const more = {
          published: day,
          newPropositions: true,
          minConfidence: 0,
          ...(by === undefined ? {} : { author: by }),
        };
        const read = withOptions(more, text);
        for (const { start, end } of [
          ...read.mentions,
          ...read.claims.flatMap(({ evidence }) => evidence as readonly { start: number; end: number }[]),
        ])
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(seed.safeParse(draftOf(read, { id: 'd', published: day }, { vocabulary })).error?.issues ?? []).toEqual(
          [],
        );
        const ids = [...read.newActors, ...read.newEvents, ...read.newPropositions].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
    { numRuns: 400 * SHARE, seed: 1 },
  );
});

test('many short texts leave nothing behind', () => {
  const count = 1_000 * SHARE;
  for (let n = 0; n < count / 4; n += 1) withOptions({}, `Mr ${nameOf(n)} backs the war.`);
  const before = heldNow();
  for (let n = count / 4; n < count; n += 1) withOptions({}, `Mr ${nameOf(n)} backs the war.`);
  expect(heldNow() - before).toBeLessThan(20e6);
});

// by the fuzz: what steps over holes does not see them, and lists in place of a name were read as its words
test('lists with holes and names that are lists are told, or passed over', () => {
  const sparse = [vocabulary.propositions[0], vocabulary.propositions[0]] as unknown[];
  delete sparse[0];
  const names: unknown[] = ['a', 'b'];
  delete names[0];
  for (const propositions of [sparse, [{ id: 'war', aliases: names }], [{ id: 'war', opposites: names }]]) {
    expect(() => withOptions({ vocabulary: { propositions } }, 'Canada backs the war.')).toThrow(
      /the vocabulary has no list of propositions/,
    );
  }
  const person = { id: 'x', type: 'person', name: 'X' };
  for (const odd of [{ id: [] }, { name: [] }, { aliases: names }, { offices: names }]) {
    const actors = [...countries, { ...person, ...odd }];
    const { claims } = withOptions({ actors }, 'Canada backs the war.');
    expect(claims.map(({ holder }) => holder)).toEqual(['CAN']);
  }
});
