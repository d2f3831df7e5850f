// The explorer's page, as one file.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StanceError } from '../../errors.js';
import { explorerHtml } from '../../explorer/explorer-html.js';
import { defined } from '../../schema/defined.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

export const command = defineCommand({
  flags: {
    ...ANY_DATA_FLAGS,
    out: { takes: '<file>', isRequired: true, help: 'where the page is written' },
    open: { help: 'open it in the browser' },
    title: { takes: '<words>', help: 'the heading; default the name of the data set' },
    asOf: { takes: '<day>', help: 'the day that is shown first, YYYY-MM-DD; default: no limit' },
  },
  async run(_, flags) {
    const { title, asOf } = flags;
    const html = explorerHtml(await loadGraph(flags), defined({ title, asOf }));
    const path = resolve(flags.out);
    await writeFile(path, html).catch((cause: Error) => {
      throw new StanceError('io', `stancegraph: cannot write ${path}: ${cause.message}.`, { path }, { cause });
    });
    const bytes = Buffer.byteLength(html);
    if (flags.json === true) await printJson({ path, bytes }, 0);
    else await print(`${path} (${Math.round(bytes / 1000)} kB)\n`);
    if (flags.open === true) await open(path);
    return Exit.answered;
  },
});

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
    child.once('error', (cause) => {
      const problem = `cannot start ${program}: ${cause.message}. Open ${path} yourself.`;
      fail(new StanceError('io', `stancegraph: ${problem}`, { path }, { cause }));
    });
  });
  child.unref();
}
