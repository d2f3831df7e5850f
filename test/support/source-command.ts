import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

/** What a run of the command came to. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The command from its sources in one file, with the data beside it as in the package, so that no build is needed and
 * many runs are quick. `args` starts it with node.
 */
export function sourceCommand() {
  const root = mkdtempSync(join(tmpdir(), 'stancegraph-source-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'dist', 'cli', 'io'), { recursive: true }); // as deep as what loads the data
  symlinkSync(resolve('data'), join(root, 'data'));
  const program = join(root, 'dist', 'cli', 'io', 'program.cjs');
  buildSync({
    entryPoints: ['src/cli/program.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const args = [
    '-e',
    `require(${JSON.stringify(program)}).runCommand(process.argv.slice(1)).then((code) => { process.exitCode = code; })`,
    '--',
  ];
  return {
    args,
    /** Runs it with something on standard input. */
    run(given: readonly string[], input = ''): Ran {
      const { status, stdout, stderr } = spawnSync('node', [...args, ...given], {
        input,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      return { status, stdout, stderr };
    },
    /** The same without blocking, so that a server of the test can answer. */
    start(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
      const child = spawn('node', [...args, ...given], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NO_COLOR: '1', ...env },
      });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk) => {
        stdout += chunk;
      });
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      return new Promise((done) => child.on('close', (status) => done({ status, stdout, stderr })));
    },
  };
}
