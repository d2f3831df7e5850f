import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// each may import from those to its left, never to its right
const LAYERS = [
  'errors',
  'version',
  'schema',
  'store',
  'stance',
  'discrepancy',
  'query',
  'stance-graph',
  'ask',
  'graph',
  'measure',
  'extract',
  'format',
  'report',
  'explorer',
  'index',
  'cli',
];
const WITH_PLATFORM = ['format', 'explorer', 'cli'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const layerOf = (path: string) => LAYERS.indexOf(path.replace(/\.[jt]s$/, '').split('/')[0] as string);
const importsOf = (name: string) =>
  [...readFileSync(`src/${name}`, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, target]) => target as string,
  );

test('every file is in a layer, one level deep', () => {
  for (const name of files) {
    expect(layerOf(name), `${name} is in no layer`).toBeGreaterThanOrEqual(0);
    expect(name.split('/').length, `${name} is too deep`).toBeLessThanOrEqual(2);
  }
});

test('imports point one way', () => {
  const wrong = files.flatMap((name) =>
    importsOf(name)
      .filter((target) => target.startsWith('.'))
      .map((target) => new URL(target, `file:///${name}`).pathname.slice(1))
      .filter((to) => layerOf(to) > layerOf(name))
      .map((to) => `${name} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('the core imports no platform', () => {
  const wrong = files
    .filter((name) => !WITH_PLATFORM.includes(name.split('/')[0] as string))
    .flatMap((name) =>
      importsOf(name)
        .filter((target) => target.startsWith('node:'))
        .map((target) => `${name}: ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no file is over 500 lines', () => {
  for (const name of files)
    expect(readFileSync(`src/${name}`, 'utf8').split('\n').length, name).toBeLessThanOrEqual(500);
});
