// The manners of the command: help, completion, dates and words as people write them, counts, progress, exit codes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/commands.js';
import { dateOf } from '../../src/cli/flags/date-flag.js';
import { working } from '../../src/cli/io/print.js';
import { filesOf } from '../support/command.js';
import { runHere } from '../support/run-here.js';

const file = filesOf('manners');
const ENTRIES = Object.values(COMMANDS).flat();

describe('help', () => {
  test.each(ENTRIES.map((entry) => [entry.name, entry.example] as const))(
    '%s has an example',
    async (name, example) => {
      expect(example.split(' ')[0]).toBe(name);
      const { exit, stdout } = await runHere(name, '--help');
      expect(exit).toBe(0);
      expect(stdout).toContain(`Example:\n  stancegraph ${example}\n`);
    },
  );

  test('flags stand in groups', async () => {
    const { stdout } = await runHere('who', '--help');
    expect(stdout.match(/^\w.*:$/gm)).toEqual(['Data and form:', 'Limits:', 'Options:', 'Example:']);
  });

  const WRITES = ['explore', 'extract', 'review', 'compile', 'verify', 'report', 'completion'];
  test.each(ENTRIES.filter(({ name }) => !WRITES.includes(name)).map(({ example }) => [example]))(
    'stancegraph %s answers',
    async (example) => {
      const words = [...example.matchAll(/"([^"]*)"(?!:)|'([^']*)'|(\S+)/g)];
      const isQuery = example.startsWith('query');
      const args = isQuery ? ['query', example.slice(7, -1)] : words.map(([, a, b, c]) => (a ?? b ?? c) as string);
      const { exit, stderr } = await runHere(...args);
      // nobody in the bundled data has changed its mind
      expect([exit, stderr]).toEqual([args[0] === 'shifts' ? 1 : 0, '']);
    },
  );
});

describe('dates', () => {
  test.each([
    ['31 March 2025', '2025-03-31'],
    ['31st of March 2025', '2025-03-31'],
    ['March 31, 2025', '2025-03-31'],
    ['1. sept. 2025', '2025-09-01'],
    ['March 2025', '2025-03'],
    ['mar 2025', '2025-03'],
    ['2025-3-31', '2025-03-31'],
    ['2025-3', '2025-03'],
    ['2025', '2025'],
    ['2025-03-31', '2025-03-31'],
    ['March 2025/4 September 2025', '2025-03/2025-09-04'],
    ['../4 September 2025', '../2025-09-04'],
    ['someday', 'someday'],
    ['March', 'March'],
    ['31 Brumaire 2025', '31 Brumaire 2025'],
    ['2025/3/4', '2025/3/4'],
  ])('%s is %s', (written, date) => expect(dateOf('--as-of', written)).toBe(date));

  test.each(['3/4/2025', '03.04.2025', '3-4-25', '31/3/2025'])(
    '%s: no order of day and month is guessed',
    async (written) => {
      const { exit, stderr } = await runHere('who', 'backs', 'troops', '--as-of', written);
      expect([exit, stderr.split('\n').length]).toEqual([2, 2]);
      expect(stderr).toMatch(/which is the day and which the month.*Write 2025-04-03 or "3 April 2025"/);
    },
  );

  test('a question as of a day in words is that as of the day', async () => {
    const asked = (day: string) => runHere('who', 'backs', 'troops', '--as-of', day, '--json');
    expect(await asked('31 March 2025')).toEqual(await asked('2025-03-31'));
  });
});

test('who supports, for, against as well as backs and opposes', async () => {
  const who = (word: string) => runHere('who', word, 'troop deployment', '--json');
  const [backs, opposes] = [await who('backs'), await who('opposes')];
  for (const word of ['supports', 'support', 'for', 'For', 'favours']) expect(await who(word), word).toEqual(backs);
  for (const word of ['oppose', 'against', 'rejects']) expect(await who(word), word).toEqual(opposes);
});

describe('what is counted', () => {
  test('a heading counts countries, not rows', async () => {
    expect((await runHere('stance', 'Italy')).stdout).toContain('Countries (1)');
    const { stdout } = await runHere('stances');
    const { rows } = JSON.parse((await runHere('stances', '--json')).stdout);
    const countries = (rows as { actor: string; type: string }[]).filter(({ type }) => type === 'country');
    const count = new Set(countries.map(({ actor }) => actor)).size;
    expect(stdout.match(/^Countries \((\d+)\)$/m)?.[1]).toBe(String(count));
    expect(count).toBeLessThan(countries.length);
    expect(await runHere('query', '{"find":"stances"}')).toMatchObject({ stdout });
  });

  test('a report exits 0 when anybody is on record, an organization too, and 1 when nobody is', async () => {
    const data = (claims: readonly object[]) =>
      file(
        `o${claims.length}.json`,
        JSON.stringify({
          actors: [{ id: 'org', type: 'organization', name: 'Org' }],
          propositions: [{ id: 'p', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
          documents: [{ id: 'd', published: '2031-01-01' }],
          claims,
        }),
      );
    const claim = {
      kind: 'stance',
      document: 'd',
      holder: 'org',
      proposition: 'p',
      position: 'support',
      said: '2031-01-01',
    };
    expect((await runHere('report', 'p', '--data', data([{ ...claim, evidence: [{ record: '1' }] }]))).exit).toBe(0);
    expect((await runHere('report', 'p', '--data', data([]))).exit).toBe(1);
  });
});

describe('progress', () => {
  const told = async (isTTY: boolean, work: () => unknown) => {
    const before = process.stderr.isTTY;
    const lines: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation(((line: string) => lines.push(line)) as never);
    process.stderr.isTTY = isTTY;
    await working('counting', true, work).catch(() => undefined);
    process.stderr.isTTY = before;
    spy.mockRestore();
    return lines.join('');
  };
  const fail = () => Promise.reject(new Error('no'));

  test('it ends with a line; there is none where nobody looks', async () => {
    expect(await told(true, () => 7)).toMatch(/^stancegraph: counting … done, \d+\.\d s\n$/);
    expect(await told(true, fail)).toMatch(/^stancegraph: counting … failed, \d+\.\d s\n$/);
    expect(await told(false, () => 7)).toBe('');
  });
});

describe('completion', () => {
  test('bash: commands, words of flags, ids of the bundled data', async () => {
    const { stdout } = await runHere('completion', 'bash');
    const line = `${stdout}
t() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _stancegraph; echo "\${COMPREPLY[*]}"; }
t stancegraph wh; t stancegraph who backs troop; t stancegraph stance IT; t stancegraph claims --kind par
t stancegraph who --as; t stancegraph network --mode ''; t stancegraph completion ''; t stancegraph extract ''`;
    const { stdout: found, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(found.split('\n')).toEqual([
      ...['who why', 'troop-deployment', 'ITA', 'participation', '--as-of', 'one two', 'bash zsh fish', '', ''],
    ]);
  });

  test('every command and flag is in all three; another shell is refused', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { exit, stdout } = await runHere('completion', shell);
      expect(exit).toBe(0);
      for (const { name } of ENTRIES) expect(stdout).toContain(name);
      expect(stdout).toContain('min-confidence');
    }
    expect(await runHere('completion', 'tcsh')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('bash, zsh, fish'),
    });
  });
});

/** The packages that a file of the sources loads at once, through all that it imports. */
function packagesOf(start: string): string[] {
  const seen = new Set([start]);
  const packages = new Set<string>();
  for (const path of seen) {
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)(?! type\b).*?from '([^']+)'/gms,
    )) {
      if (target.startsWith('.')) seen.add(join(dirname(path), target).replace(/\.js$/, '.ts'));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  }
  return [...packages].sort();
}

test('only what is needed is loaded', () => {
  expect(packagesOf('src/cli/main.ts')).toEqual([]);
  expect(packagesOf('src/cli/program.ts')).toEqual(['commander']);
  const heavy = /yaml|wink|graphology|chrono|ml-matrix|minisearch/;
  expect(packagesOf('src/cli/commands/who.ts').filter((name) => heavy.test(name))).toEqual([]);
});
