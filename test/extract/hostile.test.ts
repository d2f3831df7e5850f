import fc from 'fast-check';
import { StanceError } from 'stancegraph';
import { draftOf, extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { spokenDate } from '../../src/extract/read/spoken-date.js';
import { seed } from '../../src/kinds/seed.js';
import { heldNow } from '../support/bytes.js';

const vocabulary = {
  propositions: [{ id: 'war', definition: 'There should be war.', aliases: ['war and peace', 'war'] }],
};
const timed = (text: string) => {
  const start = performance.now();
  const { claims } = extract(text, { document: 'd', vocabulary, published: '2024-05-10', actors: countries as never });
  return { ms: performance.now() - start, claims };
};
timed('Canada backs the war.');

// generous: shared machines; each of these took from seconds to for ever without its bound
test.each([
  ['a million quotation marks', '"'.repeat(1e6), 4_000],
  ['half a million openings of a quotation', '“a '.repeat(333_333), 20_000],
  ['a sentence of one megabyte', 'Canada backs war and '.repeat(48_000), 20_000],
  ['an unbroken token of 200 kB', 'a'.repeat(200_000), 4_000],
  ['a- 20,000 times', 'a-'.repeat(20_000), 4_000],
  ['http://a. 400 times', 'http://a.'.repeat(400), 4_000],
  ['1 day over 42 kB', '1 day '.repeat(7_000), 6_000],
  ['capitals', 'President Aa Bb '.repeat(20_000), 10_000],
  ['line breaks', '\n'.repeat(1e6), 4_000],
  ['brackets', '('.repeat(200_000), 4_000],
  ['emoji', '😀'.repeat(100_000), 4_000],
])('%s is read in bounded time', (_, text, most) => {
  expect(timed(text).ms).toBeLessThan(most);
});

test('a long token does not hide what stands beside it', () => {
  expect(
    timed(`Canada backs the war. ${'x'.repeat(200_000)} Norway rejects the war.`).claims.flatMap(({ kind, holder }) =>
      kind === 'stance' ? [holder] : [],
    ),
  ).toEqual(['CAN', 'NOR']);
});

test('time grows with the length, not faster', () => {
  const part =
    'Canada backs the war. Norway, which met Kenya on Tuesday, said it “rejects” the war if there is no peace.\n';
  timed(part.repeat(500));
  const small = Math.min(timed(part.repeat(1_000)).ms, timed(part.repeat(1_000)).ms);
  expect(timed(part.repeat(4_000)).ms / small).toBeLessThan(10);
});

test('a sentence of dates is cut before it is parsed', () => {
  const start = performance.now();
  spokenDate('1 day '.repeat(100_000), '2024-05-10');
  expect(performance.now() - start).toBeLessThan(1_000);
});

const KNOWN = ['France', 'Norway', 'Kenya', 'Canada', 'Japan', 'Brazil', 'Germany', 'Poland', 'Egypt', 'Chile'];
const LIST = KNOWN.join(', ');
/** A different name for each number. */
const nameOf = (n: number) => `K${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)}`;

// without their bounds these took ten to forty times as long, the first for ever
test.each([
  ['hashes', `${'#'.repeat(60)} x\n`.repeat(500), 4_000],
  [
    'votes on many mentions',
    `${'the war, '.repeat(40)}${`voted in favour (${LIST}) `.repeat(4)}. `.repeat(100),
    10_000,
  ],
  ['a list of subjects with many predicates', `${LIST} ${'rejected the war and '.repeat(60)}. `.repeat(60), 10_000],
  [
    'new persons with offices',
    Array.from({ length: 20_000 }, (_, n) => `Kenya's president ${nameOf(n)} ${nameOf(n * 7)} rejects the war.`).join(
      ' ',
    ),
    15_000,
  ],
])('in proportion to the length: %s', (_, text, most) => {
  expect(timed(text).ms).toBeLessThan(most);
});

test('of five thousand propositions that a sentence names a hundred are kept', () => {
  const propositions = Array.from({ length: 5_000 }, (_, n) => ({ id: `p${n}`, aliases: ['war'] }));
  const start = performance.now();
  const options = { document: 'd', vocabulary: { propositions }, published: '2024', actors: countries as never };
  const { claims } = extract(`Canada rejects the war. ${'The war, '.repeat(120)}`.repeat(5), options);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(new Set(claims.flatMap((claim) => ('proposition' in claim ? claim.proposition : []))).size).toBe(100);
});

test('ten thousand names that begin alike', () => {
  const actors = Array.from({ length: 10_000 }, (_, n) => ({
    id: `o${n}`,
    type: 'organization',
    name: `United ${nameOf(n)}`,
  }));
  const start = performance.now();
  const text = `The United ${nameOf(77)} rejects the war. `.repeat(50);
  const { claims } = extract(text, { document: 'd', vocabulary, published: '2024', actors: actors as never });
  expect(performance.now() - start).toBeLessThan(4_000);
  expect(claims[0]?.holder).toBe('o77');
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
    { numRuns: 400, seed: 1 },
  );
});

test('many short texts leave nothing behind', () => {
  for (let n = 0; n < 300; n += 1) withOptions({}, `Mr ${nameOf(n)} backs the war.`);
  const before = heldNow();
  for (let n = 300; n < 1_000; n += 1) withOptions({}, `Mr ${nameOf(n)} backs the war.`);
  expect(heldNow() - before).toBeLessThan(20e6);
});
