import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-explore-'));
let explore: (...args: string[]) => Promise<{ exit: number; stdout: string; stderr: string }>;

beforeAll(async () => {
  execFileSync('node', ['explorer.build.mjs']);
  const { runHere } = await import('../support/run-here.js');
  explore = (...args) => runHere('explore', ...args);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes the page and says where and how large it is', async () => {
  const out = join(folder, 'page.html');
  const { exit, stdout } = await explore('--out', out, '--title', 'A < B', '--as-of', '2025-03-31', '--json');
  const html = readFileSync(out, 'utf8');
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ path: out, bytes: Buffer.byteLength(html) });
  expect(html).toContain('<title>A &lt; B</title>');
  expect(html).toContain('"asOf":"2025-03-31"');
});

test('what cannot be written or is no day is refused', async () => {
  const refused = (problem: RegExp) => ({ exit: 2, stdout: '', stderr: expect.stringMatching(problem) });
  expect(await explore('--out', join(folder, 'none', 'page.html'))).toEqual(refused(/^stancegraph: cannot write/));
  expect(await explore('--out', join(folder, 'x.html'), '--as-of', 'March')).toEqual(refused(/YYYY-MM-DD/));
  expect(await explore()).toEqual(refused(/required option '--out <file>' not specified/));
});
