// What the command loads: files and bytes are counted, not time, so that it starts as fast on every machine.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesOf } from '../support/command.js';

const write = filesOf('load');
const hooks = write(
  'hooks.mjs',
  `import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    if (url.startsWith('file:')) appendFileSync(process.env.LOADED, url + '\\n');
    return next(url, context);
  }`,
);
const register = write(
  'register.mjs',
  `import { register } from 'node:module'; register(${JSON.stringify(hooks)}, 'file:///');`,
);

/** Which files a command line loads, in the packages and in the package itself. */
function loadedBy(...args: readonly string[]) {
  const LOADED = write('loaded.txt', '');
  const { status, stderr } = spawnSync('node', ['--import', register, 'dist/cli/main.js', ...args], {
    env: { ...process.env, LOADED },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const files = readFileSync(LOADED, 'utf8')
    .trim()
    .split('\n')
    .map((url) => fileURLToPath(url));
  const packages = files.flatMap((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
  const own = files.filter((file) => !file.includes('node_modules') && !file.endsWith('register.mjs'));
  const bytes = own.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(
    `stancegraph ${args.join(' ')}: ${own.length} files, ${bytes} bytes, packages: ${[...new Set(packages)]}`,
  );
  return { packages: [...new Set(packages)].sort(), count: own.length, bytes, text: () => own.map(read).join('\n') };
}

const read = (file: string) => readFileSync(file, 'utf8');

// raise a ceiling in the commit that needs it
test.each([
  { line: '--version', files: 12, bytes: 55_000, packages: [] },
  { line: '--help', files: 12, bytes: 55_000, packages: [] },
  { line: 'who backs troop deployment', files: 34, bytes: 660_000, packages: [] },
  { line: 'stance Italy troop deployment', files: 34, bytes: 660_000, packages: [] },
  { line: 'report Italy', files: 42, bytes: 790_000, packages: ['graphology', 'graphology-layout-forceatlas2'] },
  { line: 'ask who backs troop deployment', files: 34, bytes: 800_000, packages: ['chrono-node', 'stemmer'] },
])('stancegraph $line: at most $files files and $bytes bytes', ({ line, files, bytes, packages }) => {
  const loaded = loadedBy(...line.split(' '));
  expect(loaded.packages).toEqual(packages);
  expect(loaded.count).toBeLessThanOrEqual(files);
  expect(loaded.bytes).toBeLessThanOrEqual(bytes);
});

test('the version and the help do without schemas and data', () => {
  expect(loadedBy('--version').text()).not.toMatch(/invalid_union|emmanuel-macron/);
});
