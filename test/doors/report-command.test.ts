import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli/program.js';

const TEXTS = '../shared/seeds';
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-report-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function command(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: () => void) => {
    stdout += text;
    done?.();
    return true;
  }) as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(((text: string) => {
    stderr += text;
    return true;
  }) as never);
  const code = await runCommand(args);
  vi.restoreAllMocks();
  return { code, stdout, stderr };
}

test('HTML, Markdown and JSON, printed or in a file', async () => {
  expect((await command('report', 'Italy')).stdout).toMatch(/^<!doctype html>/);
  expect((await command('report', 'troop', 'deployment', '--format', 'md')).stdout).toMatch(/^# Troop deployment/);
  const model = JSON.parse((await command('report', 'ITA', '--as-of', '2025-03-31', '--json')).stdout);
  expect(model).toMatchObject({ kind: 'country', asOf: '2025-03-31' });
  const out = join(folder, 'italy.md');
  expect(await command('report', 'Italy', '--out', out)).toEqual({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining(`wrote ${out}`),
  });
  expect(readFileSync(out, 'utf8')).toMatch(/^# Where Italy stands/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('passages show with the texts at hand', async () => {
  const texts = mkdtempSync(join(folder, 'texts-'));
  writeFileSync(join(texts, 'paris-report-2025-03.txt'), 'another text');
  const { stdout, stderr } = await command('report', 'Italy', '--texts', texts, '--json');
  expect(stderr).toContain('for 4 of 5 documents');
  const places = JSON.parse(stdout).evidence.flatMap(({ places: all }: { places: unknown[] }) => all);
  expect(places).toContainEqual(expect.objectContaining({ passage: null, differs: true }));
});

if (!existsSync(TEXTS)) test.skip('../shared/seeds is not at hand: passages were not compared with the texts');

test.runIf(existsSync(TEXTS))('passages are those of the source texts', async () => {
  const { stdout } = await command('report', '--texts', TEXTS, '--json');
  const places = JSON.parse(stdout).evidence.flatMap(({ places: all }: { places: { differs: boolean }[] }) => all);
  expect(places.length).toBeGreaterThan(100);
  expect(places.filter(({ differs, passage }: { differs: boolean; passage: string }) => differs || !passage)).toEqual(
    [],
  );
});

test('a PDF by Chromium', async () => {
  const out = join(folder, 'italy.pdf');
  const { code, stderr } = await command('report', 'Italy', '--out', out);
  expect([code, stderr]).toEqual([0, expect.stringContaining(`wrote ${out}`)]);
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
});

test('without Chromium it says how to get a PDF, and leaves no file', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  const out = join(folder, 'none.pdf');
  const { code, stderr } = await command('report', 'Italy', '--out', out);
  expect(code).toBe(2);
  expect(stderr).toContain('Set CHROME_PATH');
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['Italie'], 2, 'Did you mean "ITA"?'],
  [['Italy', '--format', 'docx'], 2, '--format must be html, md or pdf'],
  [['Italy', '--format', 'pdf'], 2, 'Name a file with --out'],
  [['Italy', '--out', '/nowhere/at/all.html'], 2, 'cannot write /nowhere/at/all.html'],
  [['Italy', '--texts', '/nowhere'], 2, 'cannot read /nowhere'],
  [['Italy', '--as-of', 'May'], 2, '--as-of must be'],
  [['Brazil'], 1, ''],
])('report %j exits %i', async (args, code, message) => {
  const found = await command('report', ...args);
  expect(found.code).toBe(code);
  expect(found.stderr).toContain(message);
  expect(found.stderr).not.toMatch(/\n\s+at /);
});
