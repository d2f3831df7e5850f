// The explorer's page, as one file.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { StanceError } from '../../errors.js';
import { explorerHtml } from '../../explorer/explorer-html.js';
import { defined } from '../../schema/defined.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { loadGraph } from '../io/load.js';
import { refuseEnding, writeOut } from '../io/output-file.js';
import { printJson } from '../io/print.js';

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
    refuseEnding(flags.out, 'a page', ['.html', '.htm']);
    const html = explorerHtml(await loadGraph(flags), defined({ title, asOf }));
    await writeOut(flags.out, html);
    const path = resolve(flags.out);
    if (flags.json === true) await printJson({ path, bytes: Buffer.byteLength(html) }, 0);
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
