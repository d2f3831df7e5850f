import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-explore-'));
let explore: (...args: string[]) => Promise<unknown>;

beforeAll(async () => {
  execFileSync('node', ['explorer.build.mjs']);
  const { addExplore } = await import('../../src/cli/commands/explore.js');
  explore = (...args) => {
    const program = new Command('stancegraph').exitOverride().configureOutput({ writeErr: () => {} });
    addExplore((usage, description) => program.command(usage).description(description).exitOverride());
    return program.parseAsync(['explore', ...args], { from: 'user' });
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes the page and says where and how large it is', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const out = join(folder, 'page.html');
  await explore('--out', out, '--title', 'A < B', '--as-of', '2025-03-31', '--json');
  const said = JSON.parse(write.mock.calls.map(([text]) => String(text)).join('')) as { path: string; bytes: number };
  write.mockRestore();
  const html = readFileSync(out, 'utf8');
  expect(said).toEqual({ path: out, bytes: Buffer.byteLength(html) });
  expect(html).toContain('<title>A &lt; B</title>');
  expect(html).toContain('"asOf":"2025-03-31"');
});

test('what cannot be written or is no day is refused', async () => {
  await expect(explore('--out', join(folder, 'none', 'page.html'))).rejects.toMatchObject({ code: 'io' });
  await expect(explore('--out', join(folder, 'x.html'), '--as-of', 'March')).rejects.toMatchObject({
    code: 'invalid_option',
  });
  await expect(explore()).rejects.toMatchObject({ code: 'commander.missingMandatoryOptionValue' });
});
