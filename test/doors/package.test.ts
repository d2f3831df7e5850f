import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../support/chromium.js';

const root = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-install-'));
const run = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const PROGRAM = `import { StanceGraph, and, attended, committed, not } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { jsonSchema } from 'stancegraph/schema';
import { readNdjson } from 'stancegraph/format';

const kg = StanceGraph.from(coalition);
const backs = kg.whoBacks('troop-deployment', { asOf: '2025-03-31' }).rows.map((row) => row.actor);
const there = kg.who(and(attended('paris-summit-2025-09-04'), not(committed('troops')))).length;
export const result = JSON.stringify({ backs, there, schema: typeof jsonSchema(), read: typeof readNdjson });
`;
const EXPECTED = JSON.stringify({ backs: ['FRA', 'GBR', 'UKR'], there: 10, schema: 'object', read: 'function' });

let tarball: string;

beforeAll(() => {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as {
    filename: string;
  }[];
  tarball = join(folder, packed!.filename);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball]);
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/program.ts'), PROGRAM);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('publint finds nothing', () => {
  expect(run('npx', ['publint', '--strict', tarball], root)).toContain('All good');
});

test('are the types wrong? no', () => {
  expect(() => run('npx', ['attw', tarball, '--profile', 'esm-only', '--no-color'], root)).not.toThrow();
});

test('runs in plain ESM', () => {
  writeFileSync(join(folder, 'plain.mjs'), `${PROGRAM}console.log(result);\n`);
  expect(run('node', ['plain.mjs']).trim()).toBe(EXPECTED);
});

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('type-checks with module %s and resolution %s', (module, moduleResolution) => {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  expect(run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])).toBe('');
});

test('the command answers, and exits 1 for no record, 2 for bad input', () => {
  const bin = join(folder, 'node_modules/.bin/stancegraph');
  expect(run(bin, ['who', 'backs', 'troop deployment', '--as-of', '2025-03-31'])).toContain('Ukraine');
  expect(() => run(bin, ['stance', 'Japan', 'troop deployment'])).toThrow(expect.objectContaining({ status: 1 }));
  expect(() => run(bin, ['who', 'backs', 'trop deployment'])).toThrow(
    expect.objectContaining({ status: 2, stderr: expect.stringContaining('Did you mean "troop-deployment"?') }),
  );
});

test('the tarball has what it needs and nothing else', () => {
  const own = JSON.parse(readFileSync(join(folder, 'node_modules/stancegraph/package.json'), 'utf8')) as {
    dependencies: object;
  };
  expect(Object.keys(own.dependencies).sort()).toEqual([
    '@noble/hashes',
    'chrono-node',
    'commander',
    'fastest-levenshtein',
    'graphology',
    'graphology-layout-forceatlas2',
    'graphology-types',
    'ml-matrix',
    'stemmer',
    'wink-eng-lite-web-model',
    'wink-nlp',
    'yaml',
    'zod',
  ]);
  for (const name of ['seeds', 'test', 'bench', 'src', 'data/compile.ts']) {
    expect(existsSync(join(folder, 'node_modules/stancegraph', name)), name).toBe(false);
  }
});

test('runs in Chromium', async () => {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'consumer',
    write: false,
  });
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => problems.push(message.text()));
    await page.addScriptTag({ content: outputFiles[0]!.text });
    expect(await page.evaluate('consumer.result')).toBe(EXPECTED);
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});
