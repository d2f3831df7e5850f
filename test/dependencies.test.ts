// What comes along with the package: under which licences, and that the lock file is complete.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly dev?: true;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** These ask for no more than that their notice is kept. */
const FREE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('what users install is under licences that ask for no more than a notice', () => {
  const used = installed.filter(([, { dev }]) => dev !== true);
  expect(used.length).toBeGreaterThan(10);
  const others = used.filter(([, { license }]) => !FREE.includes(license ?? 'none'));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('the lock file has what other platforms install, so that an install leaves it as it is', () => {
  const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});
