// One look through each door, from the sources: what is wrong here needs no build and no browser to be seen.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { StanceGraph, VERSION } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { explorerHtml } from 'stancegraph/explorer';
import { report, reportHtml, reportMarkdown } from 'stancegraph/report';
import { afterAll, expect, test } from 'vitest';
import { runHere } from './support/run-here.js';
import { sourceCommand } from './support/source-command.js';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-smoke-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kg = StanceGraph.from(coalition);
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  engines: { node: string };
  exports: Record<string, string | { default: string }>;
};

test('the command, as a process: an answer, no record, bad input', () => {
  const { run } = sourceCommand();
  const answered = run(['who', 'backs', 'troop deployment', '--as-of', '2025-03-31']);
  expect([answered.status, answered.stderr]).toEqual([0, '']);
  expect(answered.stdout).toContain('Ukraine');
  expect(run(['stance', 'Japan', 'troop deployment']).status).toBe(1);
  const refused = run(['who', 'backs', 'trop deployment']);
  expect([refused.status, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('Did you mean "troop-deployment"?');
});

test('every command has its help', async () => {
  const { stdout } = await runHere('--help');
  const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name = '']) => (name === 'help' ? [] : name));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const help = await runHere(name, '--help');
    expect([help.exit, help.stdout.includes(`stancegraph ${name}`)], name).toEqual([0, true]);
  }
});

test('a Node that is too old is told so before anything else is loaded', () => {
  const source = readFileSync('src/cli/main.ts', 'utf8');
  const compiled = (target: string) => transformSync(source, { loader: 'ts', format: 'esm', target }).code;
  expect(compiled('node18')).toBe(compiled('esnext'));
  const main = join(folder, 'main.mjs'); // beside it is nothing that it could load
  writeFileSync(main, compiled('esnext'));
  const as = (node: string) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}' } })`;
    return spawnSync('node', ['--import', `data:text/javascript,${encodeURIComponent(fake)}`, main], {
      encoding: 'utf8',
    });
  };
  for (const old of ['18.20.8', '20.18.3']) {
    const { status, stderr } = as(old);
    expect(status).toBe(3);
    expect(stderr).toBe(
      `stancegraph: this is Node ${old}. Expected Node 20.19 or newer. Install it from https://nodejs.org.\n`,
    );
  }
  expect(own.engines.node).toBe('>=20.19');
  for (const enough of ['20.19.0', '22.0.0']) expect(as(enough).stderr).toContain('program.js');
});

test('the report and the explorer are pages', () => {
  expect(reportHtml(report(kg, 'Italy'))).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  expect(reportMarkdown(report(kg, 'troop deployment'))).toMatch(/^# Troop deployment/);
  expect(explorerHtml(kg)).toMatch(/^<!doctype html>[\s\S]*<script>[\s\S]*<\/html>\s*$/);
});

test('the page to paste an article into can be made', () => {
  const page = join(folder, 'page.html');
  const { status, stderr } = spawnSync('node', ['examples/paste-an-article/build.mjs', page], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
});

test('every path of the package has its source', () => {
  for (const [path, target] of Object.entries(own.exports)) {
    const made = typeof target === 'string' ? target : target.default;
    expect(existsSync(made.replace(/^\.\/dist\/(.*)\.js$/, './src/$1.ts')), path).toBe(true);
  }
});

test('the version that answers cite is that of the package', () => {
  expect(VERSION).toBe(own.version);
});
