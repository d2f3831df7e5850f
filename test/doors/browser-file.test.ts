// The core in one file, as a script tag loads it.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import coalition from 'stancegraph/data/coalition';
import { expect, test } from 'vitest';

const own = JSON.parse(readFileSync('package.json', 'utf8')) as { unpkg: string; jsdelivr: string; files: string[] };

test('is where a CDN looks for it, and in the package', () => {
  expect([own.unpkg, own.jsdelivr]).toEqual(['./dist/stancegraph.min.js', './dist/stancegraph.min.js']);
  expect(own.files).toContain('dist');
});

test('gives one global, which answers, on a page without modules', () => {
  const page = createContext({ TextEncoder, TextDecoder, coalition: JSON.stringify(coalition) });
  const before = Object.keys(page);
  runInContext(readFileSync(own.unpkg, 'utf8'), page);
  const isOfZod = (name: string) => name.startsWith('__zod_global');
  expect(Object.keys(page).filter((name) => !before.includes(name) && !isOfZod(name))).toEqual(['stancegraph']);
  const answer = runInContext(
    `const { StanceGraph, and, attended, committed, not } = stancegraph;
     const kg = StanceGraph.from(JSON.parse(coalition));
     JSON.stringify([
       kg.whoBacks('troop-deployment', { asOf: '2025-03-31' }).rows.map((row) => row.actor),
       kg.who(and(attended('paris-summit-2025-09-04'), not(committed('troops')))).length > 0,
     ])`,
    page,
  ) as string;
  expect(JSON.parse(answer)).toEqual([['FRA', 'GBR', 'UKR'], true]);
});
