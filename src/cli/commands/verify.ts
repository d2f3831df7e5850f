import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StanceError } from '../../errors.js';
import { checkLocators, type DocumentCheck } from '../../format/locators.js';
import type { StanceGraph } from '../../stance-graph.js';
import { print } from '../io/print.js';

/** Checks every locator against the texts of a folder and prints what has drifted. True if nothing has. */
export async function verify(kg: StanceGraph, folder: string, asJson: boolean): Promise<boolean> {
  const texts = await readTexts(folder);
  const { claims } = kg.toDataset();
  const checks = checkLocators(kg.documents.values(), claims as never, texts);
  const isSound = checks.every(({ text, drifts }) => text === 'same' && drifts.length === 0);
  await print(asJson ? `${JSON.stringify({ sound: isSound, documents: checks }, null, 2)}\n` : asText(checks));
  return isSound;
}

/** Every text of a folder, by name. */
export async function readTexts(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    return await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  } catch (cause) {
    throw new StanceError(
      'io',
      `verify: cannot read the texts in ${folder}: ${(cause as Error).message}.`,
      { folder },
      { cause },
    );
  }
}

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
