import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import coalition from 'stancegraph/data/coalition';
import { checkLocators } from 'stancegraph/format';
import { expect, test } from 'vitest';
import { RUN_LENGTH, runsOf, wordsOf } from '../seeds/runs.js';

const TEXTS = '../shared/seeds';
const hasTexts = existsSync(TEXTS);
const runs = new Set(readFileSync('seeds/source-runs.txt', 'utf8').trim().split('\n'));
const phrases = coalition.claims.flatMap((claim) =>
  (claim.evidence ?? []).flatMap((place) => ('phrase' in place && place.phrase !== undefined ? [place] : [])),
);

const LEFT_OUT =
  /(^|\/)(node_modules|dist|coverage|\.git)\/|package-lock\.json$|\.(png|gz|tgz|ndjson)$|source-runs\.txt$/;
const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (name) => !LEFT_OUT.test(name) && statSync(name).isFile(),
);

/** Runs that are names and titles rather than sentences. */
const PROPER_NAMES: readonly string[] = [];

test(`no ${RUN_LENGTH} words in a row of a source text stand in the project`, () => {
  const found = files.flatMap((name) =>
    [...runsOf(readFileSync(name, 'utf8'))]
      .filter(({ hash, words }) => runs.has(hash) && !PROPER_NAMES.includes(words))
      .map(({ words }) => `${name}: ${words}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test('there are hashed runs to compare with', () => {
  expect(runs.size).toBeGreaterThan(3_000);
  for (const hash of runs) expect(hash).toMatch(/^[0-9a-f]{12}$/);
});

test('a phrase is at most six words', () => {
  for (const { phrase } of phrases) expect(wordsOf(phrase as string).length).toBeLessThanOrEqual(6);
});

test.runIf(hasTexts)('the hashed runs are those of the texts at hand', () => {
  const again = new Set(readTexts().flatMap((text) => [...runsOf(text)].map(({ hash }) => hash)));
  expect(again).toEqual(runs);
});

test.runIf(hasTexts)('every locator of the seeds and of both codings is anchored in the texts', () => {
  const checks = checkLocators(
    coalition.documents,
    coalition.claims as never,
    readTexts().map((text) => ({ text })),
  );
  expect(checks.map(({ document, text, drifts }) => [document, text, drifts.length])).toEqual(
    coalition.documents.map(({ id }) => [id, 'same', 0]),
  );
});

test.runIf(hasTexts)('a phrase stands in its passage, inside quotation marks, and is no whole sentence', () => {
  const texts = readTexts();
  for (const { phrase, start, end } of phrases) {
    const quoted = texts.filter((text) => text.slice(start, end).includes(phrase as string));
    expect(quoted.length, phrase).toBeGreaterThan(0);
    const isQuoted = quoted.some((text) => {
      const at = text.indexOf(phrase as string, start);
      const open = Math.max(...['“', '‘', "'", '"'].map((mark) => text.lastIndexOf(mark, at)));
      return open >= 0 && at - open < 200;
    });
    expect(isQuoted, phrase).toBe(true);
    expect(phrase, 'ends like a sentence').not.toMatch(/[.!?]$/);
  }
});

if (!hasTexts) test.skip('../shared/seeds is not at hand: locators and phrases were not checked against the texts');

function readTexts(): string[] {
  return readdirSync(TEXTS)
    .sort()
    .map((name) => readFileSync(`${TEXTS}/${name}`, 'utf8'));
}
