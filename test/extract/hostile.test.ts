import { extract, spokenDate } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';

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
