import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { VERSION } from 'stancegraph';
import { expect, test } from 'vitest';

const run = (command: string, args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('publint finds nothing', () => {
  expect(run('npx', ['publint', '--strict', '--pack', 'npm'])).toContain('All good');
});

test('are the types wrong? no', () => {
  expect(() => run('npx', ['attw', '--pack', '.', '--profile', 'esm-only', '--no-color'])).not.toThrow();
}, 240_000);

test('the version that answers cite is that of the package', () => {
  expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
});
