import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seed } from '../../src/kinds/seed.js';
import { runHere } from '../support/run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const article = file('lake.txt', 'Canada backs the lake treaty. Norway rejects the lake treaty: "no # need".');
const vocabulary = file(
  'v.json',
  JSON.stringify({
    text: 'x',
    propositions: [{ id: 'lake', definition: 'Sign it.', aliases: ['lake treaty'] }],
    actors: [{ name: 'X', kind: 'person' }],
  }),
);

const run = (...args: string[]) => runHere('extract', ...args);

test('--json has country, proposition, position and offsets; lists of a coding scheme are taken as they are', async () => {
  const { stdout, exit } = await run(article, '--vocabulary', vocabulary, '--published', '2024-05-10', '--json');
  const text = readFileSync(article, 'utf8');
  const rows = JSON.parse(stdout).filter(({ kind }: { kind: string }) => kind === 'stance');
  expect(exit).toBe(0);
  expect(rows).toMatchObject([
    { country: 'CAN', proposition: 'lake', position: 'support' },
    { country: 'NOR', proposition: 'lake', position: 'oppose' },
  ]);
  const [{ start, end }] = rows[0].evidence;
  expect(text.slice(start, end)).toContain('Canada backs the lake treaty');
});

test('--out writes a draft in the form of the seeds', async () => {
  const out = join(folder, 'draft.yaml');
  await run(article, '--vocabulary', vocabulary, '--published', '2024-05-10', '--out', out);
  const draft = parse(readFileSync(out, 'utf8'));
  expect(seed.safeParse(draft).error?.issues).toBeUndefined();
  expect(draft.claims.every(({ review }: { review: string }) => review === 'proposed')).toBe(true);
});

test('nothing found is no record; a missing date, file or model is said', async () => {
  const empty = file('empty.txt', 'It rained.');
  expect((await run(empty, '--vocabulary', vocabulary, '--published', '2024')).exit).toBe(1);
  const refused = (problem: RegExp) => ({ exit: 2, stdout: '', stderr: expect.stringMatching(problem) });
  expect(await run(empty)).toEqual(refused(/needs --published/));
  const none = join(folder, 'none.txt');
  expect(await run(none, '--vocabulary', vocabulary, '--published', '2024')).toEqual(
    refused(/cannot read .*none\.txt/),
  );
  expect(await run(article, '--vocabulary', article, '--published', '2024')).toEqual(refused(/is no JSON/));
});
