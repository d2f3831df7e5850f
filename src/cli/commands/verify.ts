// Whether every locator still finds its passage in the source texts.
import { checkLocators, type DocumentCheck } from '../../format/locators.js';
import { visible } from '../../words/escape.js';
import { defineCommand, Exit } from '../flags/command.js';
import { DATA_FLAGS } from '../flags/data-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';
import { readTexts } from '../io/source-file.js';

export const command = defineCommand({
  flags: {
    ...DATA_FLAGS,
    texts: {
      takes: '<dir>',
      isRequired: true,
      help: 'a folder with the texts, one file each, found by hash or by name: ID.txt',
    },
  },
  async run(_, flags) {
    const kg = await loadGraph(flags);
    const texts = await readTexts(flags.texts);
    const checks = checkLocators(kg.documents.values(), kg.toDataset().claims as never, texts);
    const judged = checks.filter(({ text }) => text !== 'missing');
    const sound = judged.every(({ text, drifts }) => text === 'same' && drifts.length === 0);
    if (flags.json === true) await printJson({ sound, documents: checks }, 2);
    else {
      const missing = checks.filter((check) => !judged.includes(check)).map(({ document }) => document);
      const none =
        missing.length === 0
          ? ''
          : `No text has the hash or the name of ${visible(missing.join(', '))}: not checked.\n`;
      await print(`${asText(judged)}${none}`);
    }
    if (!sound) return Exit.badInput;
    return judged.length === 0 ? Exit.noRecord : Exit.answered;
  },
});

function asText(checks: readonly DocumentCheck[]): string {
  const lines = checks.flatMap(({ document, text, locators, drifts }) => [
    `${document}: text ${text === 'same' ? 'unchanged' : 'CHANGED'}, ${locators - drifts.length} of ${locators} locators anchored`,
    ...drifts.map(({ claim, start, end, moved }) => {
      const where = moved === null ? 'not found again' : `moved by ${moved}`;
      return `  ${start}-${end} ${where}: ${claim.id} ${claim.kind} of ${claim.holder}, ${claim.said}`;
    }),
  ]);
  return lines.map((line) => `${visible(line)}\n`).join('');
}
