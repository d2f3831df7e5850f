// The house: every file in its room, imports only downwards, no circles, no crowded folder, no name for two things.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Rooms from the ground up, with their parts in the same order; `.` is the files of the room itself. */
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  version: [],
  schema: [],
  text: [],
  kinds: [],
  store: [],
  stance: ['voices', '.'],
  words: [],
  format: ['table', 'votes', 'dna', '.'],
  language: ['.', 'en'],
  query: ['limits', '.', 'families'],
  discrepancy: ['compare', 'finders', '.'],
  'stance-graph': [],
  graph: ['knowledge', 'discourse', 'layout'],
  measure: [],
  chart: [],
  ask: ['tag', 'read', 'intents', 'answer', '.'],
  extract: ['read', 'who', 'what', 'syntax', 'rules', 'write', '.'],
  model: ['ground', '.'],
  review: [],
  page: ['.', 'browser'],
  report: ['cite', 'model', 'sections', 'html', '.'],
  explorer: ['.', 'viewer'],
  cli: ['flags', 'io', 'commands', '.'],
};
const ROOMS = Object.keys(HOUSE);
const WITH_PLATFORM = ['format', 'explorer', 'cli'];
const MOST_FILES = 20;
const MAY_BE_LARGE = ['measure', 'cli/commands'];

const files = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'explorer/viewer-bundle.ts')
    .map((name) => [name, readFileSync(`src/${name}`, 'utf8')]),
);

/** A door of the package may open on any room, and nobody inside goes through it. */
const isDoor = (name: string) => /(^|\/)index\.ts$/.test(name);
const roomOf = (name: string) => (name.split('/')[0] as string).replace(/\.ts$/, '');
const partOf = (name: string) => (name.split('/').length > 2 ? (name.split('/')[1] as string) : '.');

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target as string);
}

function arrowsOf(all: ReadonlyMap<string, string>): Map<string, string[]> {
  return new Map(
    [...all].map(([name, text]) => [
      name,
      importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(name), target)).replace(/\.js$/, '.ts')),
    ]),
  );
}

/** What is wrong with a house, in words; nothing if it stands. */
function faultsOf(all: ReadonlyMap<string, string>): string[] {
  const arrows = arrowsOf(all);
  return [...misplaced(all), ...upwards(arrows), ...circles(arrows), ...crowded(all), ...namesakes(all)];
}

function misplaced(all: ReadonlyMap<string, string>): string[] {
  return [...all.keys()].flatMap((name) => {
    if (isDoor(name)) return [];
    const parts = HOUSE[roomOf(name)];
    if (parts === undefined) return [`${name}: no such room`];
    if (name.split('/').length > 3) return [`${name}: too deep`];
    const isKnown = parts.includes(partOf(name)) || (parts.length === 0 && partOf(name) === '.');
    return isKnown ? [] : [`${name}: no such part`];
  });
}

function upwards(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const floor = (name: string) => ROOMS.indexOf(roomOf(name));
  const flat = (name: string) => (HOUSE[roomOf(name)] ?? []).indexOf(partOf(name));
  return [...arrows].flatMap(([from, targets]) =>
    isDoor(from)
      ? []
      : targets
          .filter((to) => isDoor(to) || floor(to) > floor(from) || (floor(to) === floor(from) && flat(to) > flat(from)))
          .map((to) => `${from} -> ${to}: upwards`),
  );
}

/** Files that import each other in a circle, types included: each circle once, by its strongest component (Tarjan). */
function circles(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (name: string) => {
    order.set(name, order.size);
    low.set(name, order.get(name) as number);
    stack.push(name);
    for (const to of arrows.get(name) ?? []) {
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) low.set(name, Math.min(low.get(name) as number, low.get(to) as number));
    }
    if (low.get(name) !== order.get(name)) return;
    const circle = stack.splice(stack.indexOf(name));
    if (circle.length > 1) found.push(`circle: ${circle.sort().join(', ')}`);
  };
  for (const name of arrows.keys()) if (!order.has(name)) visit(name);
  return found;
}

function crowded(all: ReadonlyMap<string, string>): string[] {
  const folders = groupBy([...all.keys()], (name) => dirname(name));
  return [...folders]
    .filter(([folder, inside]) => inside.length > MOST_FILES && !MAY_BE_LARGE.includes(folder))
    .map(([folder, inside]) => `${folder}: ${inside.length} files`);
}

/** One file name stands for one thing, wherever it is. */
function namesakes(all: ReadonlyMap<string, string>): string[] {
  const names = groupBy(
    [...all.keys()].filter((name) => !isDoor(name) && !name.startsWith('cli/commands/')), // a command bears the name of what it starts
    (name) => name.split('/').at(-1) as string,
  );
  return [...names].filter(([, paths]) => paths.length > 1).map(([, paths]) => `one name: ${paths.sort().join(', ')}`);
}

test('the house stands', () => {
  expect(faultsOf(files)).toEqual([]);
});

test('a planted upward import, circle, crowded folder and namesake are found', () => {
  const planted = (...more: readonly [string, string][]) => faultsOf(new Map([...files, ...more]));
  expect(planted(['store/a.ts', "import '../stance/policy.js';"])).toContain('store/a.ts -> stance/policy.ts: upwards');
  expect(planted(['extract/who/a.ts', "import type { X } from '../rules/nominals.js';"])).toEqual([
    'extract/who/a.ts -> extract/rules/nominals.ts: upwards',
  ]);
  expect(planted(['words/a.ts', "import type { B } from './b.js';"], ['words/b.ts', "import './a.js';"])).toEqual([
    'circle: words/a.ts, words/b.ts',
  ]);
  const many = Array.from({ length: MOST_FILES + 1 }, (_, i) => [`page/p${i}.ts`, ''] as [string, string]);
  expect(planted(...many).some((fault) => fault.startsWith('page: '))).toBe(true);
  expect(planted(['chart/policy.ts', ''])).toEqual(['one name: chart/policy.ts, stance/policy.ts']);
  expect(planted(['utils/a.ts', ''])).toEqual(['utils/a.ts: no such room']);
  expect(planted(['chart/a.ts', "import '../measure/index.js';"])).toEqual(['chart/a.ts -> measure/index.ts: upwards']);
});

test('the page on the house names the rooms and parts that there are, in their order', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...page.matchAll(/^\| (`[^|]+?) \|([^|]*)\| [^|]+ \|$/gm)];
  const named = rows.flatMap(([, rooms = '', parts = '']) =>
    rooms.split(', ').map((room) => [room, ...parts.split(', ').map((part) => part.trim())].filter(Boolean).join()),
  );
  const built = ROOMS.map((room) => [room, ...(HOUSE[room] ?? []).filter((part) => part !== '.')]);
  expect(named.map((row) => row.replaceAll('`', ''))).toEqual(built.map((row) => row.join()));
});

test.each(['docs/architecture.md', 'CONTRIBUTING.md'])('the paths that %s names are there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(/`((?:src|test|data|docs|seeds|examples)\/[\w./-]+)`/g)];
  expect(named.length).toBeGreaterThan(5);
  expect(named.map(([, path]) => path as string).filter((path) => !existsSync(path))).toEqual([]);
});

test('what CONTRIBUTING says that lists are called, they are', () => {
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/\| `(src\/[\w./-]+)`: ((?:`\w+`(?:, )?)+)/g);
  const lists = [...rows].map(([, path = '', names = '']) => [path, names.match(/\w+/g) ?? []] as const);
  expect(lists.length).toBeGreaterThan(4);
  for (const [path, names] of lists) {
    for (const name of names) expect(readFileSync(path, 'utf8')).toContain(`export const ${name}`);
  }
});

test('the core imports no platform', () => {
  const wrong = [...files]
    .filter(([name]) => !WITH_PLATFORM.includes(roomOf(name)))
    .flatMap(([name, text]) =>
      importsOf(text)
        .filter((target) => target.startsWith('node:'))
        .map((target) => `${name}: ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no file is over 500 lines, and each says first what it is for', () => {
  for (const [name, text] of files) expect(text.split('\n').length, name).toBeLessThanOrEqual(500);
});

function groupBy(names: readonly string[], key: (name: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(key(name), [...(groups.get(key(name)) ?? []), name]);
  return groups;
}
