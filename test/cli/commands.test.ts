import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, buildSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/commands.js';
import { dashed } from '../../src/cli/flags/command.js';
import { ALL_FILTERS, FILTERS } from '../../src/cli/flags/filter-flags.js';
import { STANCE_LIMITS } from '../../src/cli/flags/limit-flags.js';
import { FORMATS, formatOf } from '../../src/format/formats.js';
import { CLAIM_KINDS } from '../../src/kinds/claim.js';
import { POSITIONS } from '../../src/kinds/position.js';
import { FILTER_NAMES } from '../../src/query/claim-search.js';
import { runHere } from '../support/run-here.js';

const entries = Object.values(COMMANDS).flat();

describe('the list of commands', () => {
  test('has each file beside it, once, and no other', () => {
    const files = readdirSync('src/cli/commands').filter((name) => name !== 'commands.ts');
    expect(entries.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
    expect(readFileSync('src/cli/program.ts', 'utf8')).not.toMatch(/commands\/(?!commands)/);
  });

  test('--help names every command with what it is for, --version the version', async () => {
    const { exit, stdout } = await runHere('--help');
    expect(exit).toBe(0);
    const plain = stdout.replace(/\s+/g, ' ');
    for (const { usage, description } of entries) {
      expect(plain).toContain(usage);
      expect(plain).toContain(description);
    }
    expect(await runHere('--version')).toEqual({
      exit: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });

  test('"help" before a command is --help behind it; what is no command is said', async () => {
    expect(await runHere('help', 'who')).toEqual(await runHere('who', '--help'));
    expect((await runHere('who', '--help')).stdout).toContain('--via-membership');
    expect(await runHere('help')).toEqual(await runHere('--help'));
    expect((await runHere('help', 'wo')).exit).toBe(2);
    expect(await runHere('wo', 'backs')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Did you mean who?'),
    });
  });

  test.each(entries.map(({ name }) => name))('%s --help has its flags', async (name) => {
    const { command } = await entries.find((entry) => entry.name === name)!.load();
    const { exit, stdout } = await runHere(name, '--help');
    expect(exit).toBe(0);
    for (const [flag, { isOn }] of Object.entries<{ isOn?: boolean }>(command.flags)) {
      expect(stdout).toContain(isOn === true ? dashed(flag).replace('--', '--no-') : dashed(flag));
    }
  });

  test('what only some commands need is loaded by them alone', async () => {
    const { metafile } = await build({
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      outdir: 'unwritten',
      external: ['../../../data/*'],
      logLevel: 'error',
    });
    const { outputs } = metafile;
    const loaded = new Set<string>();
    const load = (name: string) => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') load(path);
    };
    for (const entry of ['src/cli/main.ts', 'src/cli/program.ts']) {
      load(Object.keys(outputs).find((name) => outputs[name]?.entryPoint === entry)!);
    }
    const inputs = [...loaded].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
    expect(inputs).toContain('src/cli/program.ts');
    expect(inputs.filter((name) => /wink|yaml|ml-matrix|graphology|zod|chrono|stance-graph/.test(name))).toEqual([]);
  });
});

describe('flags', () => {
  test('every filter of claims has one, described', () => {
    expect(Object.keys(FILTERS).sort()).toEqual([...FILTER_NAMES].sort());
    expect(Object.keys(ALL_FILTERS).sort()).toEqual([...FILTER_NAMES].sort());
  });

  test('words of enumerations are told as the model has them', () => {
    for (const kind of CLAIM_KINDS) expect(FILTERS.kind.help).toContain(kind);
    for (const position of POSITIONS) expect(FILTERS.position.help).toContain(position);
  });

  test('limits are options: what is given comes in, what is not stays out', async () => {
    const { limitsOf } = await import('../../src/cli/flags/limit-flags.js');
    expect(limitsOf({ infer: true, json: true, actor: 'x' })).toEqual({});
    const given = { infer: false, asOf: '2025', among: ['countries'], maxAge: '3', given: ['x'], proposed: true };
    expect(limitsOf(given)).toEqual({ ...given, among: 'countries', maxAge: 3 });
    expect(limitsOf({ among: ['FRA', 'DEU'] })).toEqual({ among: ['FRA', 'DEU'] });
    expect(Object.keys(STANCE_LIMITS).every((name) => /^[a-z]+([A-Z][a-z]+)*$/.test(name))).toBe(true);
  });

  test('a flag of one list is none of another', async () => {
    expect((await runHere('commitments', '--polarity', 'positive')).stderr).toContain("unknown option '--polarity'");
    expect((await runHere('timeline', 'Italy', '--no-infer')).stderr).toContain("unknown option '--no-infer'");
  });
});

describe('formats', () => {
  test('by the ending; anything else is JSON', () => {
    const names = ['a.json', 'a.ndjson', 'a.jsonl', 'a.csv', 'a.csv.gz', 'a.dna', 'a.txt', 'csv'];
    expect(names.map((name) => FORMATS.indexOf(formatOf(name)))).toEqual([0, 1, 1, 2, 2, 3, 0, 0]);
  });

  test('an option of another format is refused with the formats that have it', async () => {
    expect((await runHere('network', '--variable', 'actor=person')).stderr).toBe(
      'stancegraph: --variable is for .dna files; --data is the bundled data set.\n',
    );
    expect((await runHere('network', '--data', 'x.json', '--issue', 'War')).stderr).toBe(
      'stancegraph: --issue is for votes (.csv); --data is x.json.\n',
    );
    expect((await runHere('network', '--data', 'x.json', '--skip-invalid')).stderr).toBe(
      'stancegraph: --skip-invalid is for votes and .dna files; --data is x.json.\n',
    );
  });
});

describe('a command, a format and a kind of claim that are made up', () => {
  const copy = mkdtempSync(join(tmpdir(), 'stancegraph-made-up-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const at = (path: string) => join(copy, path);
  const change = (path: string, from: string, to: string) => {
    const text = readFileSync(at(path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(at(path), text.replace(from, to));
  };

  test('are met on the command line: a file and a line each', () => {
    cpSync('src', at('src'), { recursive: true });
    symlinkSync(resolve('node_modules'), at('node_modules'));
    symlinkSync(resolve('data'), at('data'));
    writeFileSync(
      at('src/cli/commands/greet.ts'),
      `import { defineCommand, Exit } from '../flags/command.js';
      import { print } from '../io/print.js';
      export const command = defineCommand({
        flags: { loudly: { help: 'in capitals' }, dayTime: { takes: '<words>', help: 'which' } },
        async run(words, { loudly, dayTime = 'day' }) {
          const text = 'Good ' + dayTime + ', ' + words.join(' ');
          await print(loudly === true ? text.toUpperCase() : text);
          return Exit.noRecord;
        },
      });`,
    );
    const greet = "entry('greet <name...>', 'says good day', () => import('./greet.js')),";
    change('src/cli/commands/commands.ts', "    entry('ask ", `    ${greet}\n    entry('ask `);
    writeFileSync(
      at('src/format/lines.ts'),
      `export const linesFormat = {
        async read(file, { country }) {
          const actors = (await file.text()).trim().split('\\n').map((id) => ({ id, type: 'country', name: country + id }));
          return { dataset: { actors, propositions: [], documents: [], claims: [] } };
        },
        write: ({ actors }) => actors.map(({ id }) => id + '\\n').join(''),
      };`,
    );
    const lines = `{ name: 'lines', endings: ['.lines'], options: { country: { takes: '<word>', help: 'before names' } },
      load: async () => (await import('./lines.js')).linesFormat },`;
    change('src/format/formats.ts', '  JSON_FILES,\n', `  JSON_FILES,\n  ${lines}\n`);
    change('src/kinds/request.ts', 'filters: {}', "filters: { tone: { asked: z.enum(['soft', 'harsh']) } }");
    const program = at('dist/cli/io/program.cjs');
    buildSync({
      entryPoints: [at('src/cli/program.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    const code = `require(${JSON.stringify(program)}).runCommand(process.argv.slice(1)).then((exit) => console.log('exit', exit))`;
    const run = (...args: string[]) =>
      execFileSync('node', ['-e', code, '--', ...args], {
        cwd: copy,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    expect(run('--help')).toMatch(/greet <name\.\.\.>\s+says good day/);
    expect(run('greet', 'you', 'all', '--loudly', '--day-time', 'night')).toBe('GOOD NIGHT, YOU ALLexit 1\n');
    writeFileSync(at('three.lines'), 'AAA\nBBB\n');
    expect(run('explore', '--help')).toContain('lines (.lines)');
    expect(run('explore', '--help')).toContain('--country <word>');
    expect(run('communities', '--data', 'three.lines', '--country', 'Land ')).toContain('exit 1');
    expect(run('list', 'actors', '--data', 'three.lines')).toContain('BBB  ');
    expect(run('claims', '--help')).toMatch(/--tone <value>\s+soft or harsh/);
  });
});
