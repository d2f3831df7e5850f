import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import * as library from 'stancegraph';
import * as ask from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import * as discrepancy from 'stancegraph/discrepancy';
import * as explorer from 'stancegraph/explorer';
import * as extract from 'stancegraph/extract';
import * as format from 'stancegraph/format';
import * as graph from 'stancegraph/graph';
import * as measure from 'stancegraph/measure';
import * as report from 'stancegraph/report';
import * as schema from 'stancegraph/schema';
import { expect, test, vi } from 'vitest';

const examples = readdirSync('examples').filter((name) => name.endsWith('.ts'));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

test.each(examples)('examples/%s prints what it printed before', async (name) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await import(`../../examples/${name.slice(0, -3)}.ts`);
  const printed = log.mock.calls.map((args) => args.map(asText).join(' ')).join('\n');
  log.mockRestore();
  await expect(`${printed}\n`).toMatchFileSnapshot(`../snapshots/examples/${name}.txt`);
});

test('every ts block of the README is one of the examples, to the letter', () => {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  const files = examples.map((name) => readFileSync(`examples/${name}`, 'utf8'));
  expect(blocks.length).toBeGreaterThan(4);
  for (const block of blocks) expect(files).toContain(block);
});

test('the output in the README is what the command prints', () => {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```text\n\$ npx stancegraph ([^\n]*)\n(.*?)```/gs)];
  expect(blocks.length).toBeGreaterThan(0);
  for (const [, args, output] of blocks) {
    const printed = execFileSync('node', ['dist/cli/main.js', ...args!.split(' ')], { encoding: 'utf8' });
    expect(printed).toBe(output);
  }
});

// an @example is one expression followed by `// its value as JSON`
const docExamples = sources.flatMap((name) =>
  [...readFileSync(`src/${name}`, 'utf8').matchAll(/@example\n(.*?)\n\s*\*\//gs)].map(([, body]) => {
    const [code, value] = body!.replace(/^\s*\* ?/gm, '').split(/;? \/\/ (?=[^\n]*$)/);
    return { name, code: code!, value };
  }),
);

test.each(docExamples)('@example in src/$name is true', ({ code, value }) => {
  const scope = {
    ...schema,
    ...format,
    ...ask,
    ...discrepancy,
    ...graph,
    ...measure,
    ...extract,
    ...report,
    ...explorer,
    ...library,
    coalition,
  };
  const js = transformSync(`return ${code}`, { loader: 'ts' }).code;
  const got = new Function(...Object.keys(scope), js)(...Object.values(scope));
  expect(got).toEqual(JSON.parse(value!));
});

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
