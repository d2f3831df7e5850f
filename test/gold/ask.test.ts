// How well questions are read: the floors of `npm run eval:ask`, raised whenever it gets better.
import { readFileSync } from 'node:fs';
import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { climate } from '../../eval/ask/climate.js';
import { type Golden, score } from '../../eval/ask/score.js';

const bundled = StanceGraph.from(coalition);
const summits = StanceGraph.from(climate);

// questions that are right; answers that are wrong; questions without an answer that got one
test.each([
  { file: 'coalition.yaml', kg: bundled, right: 97, wrong: 2, invented: 0 },
  { file: 'coalition-2.yaml', kg: bundled, right: 54, wrong: 1, invented: 0 },
  { file: 'climate.yaml', kg: summits, right: 46, wrong: 2, invented: 0 },
  { file: 'coalition.held-out.yaml', kg: bundled, right: 32, wrong: 4, invented: 1 },
  { file: 'climate.held-out.yaml', kg: summits, right: 15, wrong: 1, invented: 0 },
])('$file', ({ file, kg, right, wrong, invented }) => {
  const golden = parse(readFileSync(new URL(`../../eval/ask/${file}`, import.meta.url), 'utf8')) as Golden[];
  const judged = golden.map((one) => ({ one, ...score(one, ask(kg as StanceGraph, one.question)) }));
  const wronged = judged.filter(({ isWrong }) => isWrong);
  expect(judged.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(right);
  expect(wronged.length).toBeLessThanOrEqual(wrong);
  expect(wronged.filter(({ one }) => ![one.status].flat().includes('answered')).length).toBeLessThanOrEqual(invented);
});
