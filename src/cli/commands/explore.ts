import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { StanceError } from '../../errors.js';
import { type ExplorerOptions, explorerHtml } from '../../explorer/explorer-html.js';
import { type AskFlags, type DataFlags, withDataFlags } from '../io/flags.js';
import { loadGraph } from '../io/load.js';

interface ExploreFlags extends AskFlags, DataFlags {
  readonly out: string;
  readonly open?: boolean;
  readonly title?: string;
}

/** Adds the command that writes the explorer's page. */
export function addExplore(command: (usage: string, description: string) => Command): void {
  withDataFlags(command('explore', 'one HTML file in which the data set can be explored'))
    .requiredOption('--out <file>', 'where the page is written')
    .option('--open', 'open it in the browser')
    .option('--title <words>', 'the heading; default the name of the data set')
    .option('--as-of <day>', 'the day that is shown first, YYYY-MM-DD; default: no limit')
    .action(async (flags: ExploreFlags) => {
      const kg = await loadGraph(flags);
      const { title, asOf } = flags;
      const options = { title, asOf } as ExplorerOptions;
      const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
      const path = resolve(flags.out);
      const html = explorerHtml(kg, given);
      await writeFile(path, html).catch((cause: Error) => {
        throw new StanceError('io', `stancegraph: cannot write ${path}: ${cause.message}.`, { path }, { cause });
      });
      if (flags.json === true) process.stdout.write(`${JSON.stringify({ path, bytes: Buffer.byteLength(html) })}\n`);
      else process.stdout.write(`${path} (${Math.round(Buffer.byteLength(html) / 1000)} kB)\n`);
      if (flags.open === true) await open(path);
    });
}

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** Hands the file to the desktop's opener, without a shell; the browser outlives the command. */
async function open(path: string): Promise<void> {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, path], { detached: true, stdio: 'ignore' });
  await new Promise<void>((done, fail) => {
    child.once('spawn', done);
    child.once('error', (cause) =>
      fail(
        new StanceError(
          'io',
          `stancegraph: cannot start ${program}: ${cause.message}. Open ${path} yourself.`,
          { path },
          { cause },
        ),
      ),
    );
  });
  child.unref();
}
