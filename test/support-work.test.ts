// The count of work tells what grows with the size from what grows faster.
import { expect, test } from 'vitest';
import { growth, workOf } from './support/work.js';

const items = (size: number) => Array.from({ length: size }, (_, i) => i);

test.each<[string, (size: number) => unknown, number]>([
  ['one loop', (size) => items(50 * size).map((i) => i + 1), 4],
  ['a loop in a loop', (size) => items(size).map((i) => items(size).filter((j) => j < i)), 16],
  ['a search from the start again and again', (size) => items(size).map(() => 'a'.repeat(size).indexOf('b')), 16],
  ['a text put together again and again', (size) => items(size).map((i) => Array(i).fill('a').join('')), 16],
  ['a pattern over the rest again and again', (size) => items(size).map(() => /b/.test('a'.repeat(size))), 16],
  ['a sticky pattern', (size) => items(50 * size).map(() => /b/y.test('aaaa')), 4],
])('%s', (_, run, times) => {
  const grown = growth(400, run);
  expect(grown).toBeGreaterThan(times * 0.8);
  expect(grown).toBeLessThan(times * 1.1);
});

test('the same twice is the same work', () => {
  const run = () => items(50_000).map((i) => `${i}`.replace(/1/g, '2'));
  run();
  expect(workOf(run) / workOf(run)).toBeCloseTo(1, 1);
});
