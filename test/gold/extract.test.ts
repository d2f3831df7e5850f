// How well articles are read: the floors of `npm run eval:extract`, raised whenever it gets better.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT, judge } from '../../eval/extract/judge.js';
import { scoreProbes } from '../../eval/extract/probes.js';
import { measures, score } from '../../eval/extract/score.js';
import { readTexts } from '../../eval/extract/texts.js';

const hasTexts = existsSync('../shared/corpus');

test.each([
  ['probes-1.yaml', 0.93, 0.77],
  ['probes-2.yaml', 0.85, 0.53],
])('stances in the invented passages of %s', (file, precision, recall) => {
  const found = measures(scoreProbes(new URL(`../../eval/extract/${file}`, import.meta.url)));
  expect(found.precision).toBeGreaterThan(precision);
  expect(found.recall).toBeGreaterThan(recall);
});

if (!hasTexts) test.skip('../shared/corpus is not at hand: extraction was not measured on the articles');

// of each kind: how many are right, and how many are proposed to be so
test.runIf(hasTexts).each([
  { set: 'corpus', kind: 'stance', right: 45, precision: 0.8 },
  { set: 'corpus', kind: 'commitment', right: 8, precision: 0.88 },
  { set: 'corpus', kind: 'request', right: 4, precision: 1 },
  { set: 'corpus', kind: 'attitude', right: 6, precision: 0.66 },
  { set: 'corpus', kind: 'participation', right: 8, precision: 0.88 },
  { set: 'seeds', kind: 'stance', right: 55, precision: 0.84 },
])('$kind in the articles of $set', ({ set, kind, right, precision }) => {
  const sums = readTexts()
    .filter((text) => text.set === set)
    .map((text) => score(kind, judge(text, DEFAULT), text.gold));
  const total = (of: 'right' | 'proposed') => sums.reduce((sum, one) => sum + one[of], 0);
  expect(total('right')).toBeGreaterThanOrEqual(right);
  expect(total('right') / total('proposed')).toBeGreaterThanOrEqual(precision);
});
