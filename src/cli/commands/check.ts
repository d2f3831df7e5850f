// What is odd in a data set without being wrong.
import { visible } from '../../words/escape.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

export const command = defineCommand({
  flags: ANY_DATA_FLAGS,
  async run(_, flags) {
    const found = (await loadGraph(flags)).check();
    if (flags.json === true) await printJson(found, 2);
    else await print(found.length === 0 ? 'Nothing is odd.\n' : found.map(({ text }) => `${visible(text)}\n`).join(''));
    return Exit.answered;
  },
});
