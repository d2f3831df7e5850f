// Whether every locator still finds its passage in the source texts.
import { checkLocators, type DocumentCheck } from '../../format/locators.js';
import { defineCommand, Exit } from '../flags/command.js';
import { DATA_FLAGS } from '../flags/data-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';
import { readTexts } from '../io/source-file.js';

export const command = defineCommand({
  flags: { ...DATA_FLAGS, texts: { takes: '<dir>', isRequired: true, help: 'a folder with the texts, one file each' } },
  async run(_, flags) {
    const kg = await loadGraph(flags);
    const texts = await readTexts('verify', flags.texts);
    const checks = checkLocators(
      kg.documents.values(),
      kg.toDataset().claims as never,
      texts.map(({ text }) => text),
    );
    const sound = checks.every(({ text, drifts }) => text === 'same' && drifts.length === 0);
    if (flags.json === true) await printJson({ sound, documents: checks }, 2);
    else await print(asText(checks));
    return sound ? Exit.answered : Exit.badInput;
  },
});

function asText(checks: readonly DocumentCheck[]): string {
  const lines = checks.flatMap(({ document, text, locators, drifts }) => [
    text === 'missing'
      ? `${document}: no text found for it (${locators} locators not checked)`
      : `${document}: text ${text === 'same' ? 'unchanged' : 'CHANGED'}, ${locators - drifts.length} of ${locators} locators anchored`,
    ...drifts.map(({ claim, start, end, moved }) => {
      const where = moved === null ? 'not found again' : `moved by ${moved}`;
      return `  ${start}-${end} ${where}: ${claim.id} ${claim.kind} of ${claim.holder}, ${claim.said}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}
