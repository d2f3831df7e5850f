import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { addExtract } from '../../src/cli/commands/extract.js';
import { seed } from '../../src/kinds/seed.js';

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

async function run(...args: string[]) {
  const program = new Command().exitOverride();
  let noRecord = false;
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
    written.push(text);
    done();
    return true;
  }) as never);
  addExtract(
    (usage, description) => program.command(usage).description(description),
    () => {
      noRecord = true;
    },
  );
  await program.parseAsync(['extract', ...args], { from: 'user' }).finally(() => spy.mockRestore());
  return { out: written.join(''), noRecord };
}

test('--json has country, proposition, position and offsets; lists of a coding scheme are taken as they are', async () => {
  const { out, noRecord } = await run(article, '--vocabulary', vocabulary, '--published', '2024-05-10', '--json');
  const text = readFileSync(article, 'utf8');
  const rows = JSON.parse(out).filter(({ kind }: { kind: string }) => kind === 'stance');
  expect(noRecord).toBe(false);
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
  expect((await run(empty, '--vocabulary', vocabulary, '--published', '2024')).noRecord).toBe(true);
  await expect(run(empty)).rejects.toMatchObject({ code: 'invalid_option' });
  await expect(run(join(folder, 'none.txt'), '--vocabulary', vocabulary, '--published', '2024')).rejects.toMatchObject({
    code: 'io',
  });
  await expect(run(article, '--vocabulary', article, '--published', '2024')).rejects.toMatchObject({
    code: 'invalid_data',
  });
});
