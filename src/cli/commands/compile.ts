import type { Command } from 'commander';
import { loadGraph } from '../io/load.js';
import { print } from '../io/print.js';
import { withDraftFiles } from '../io/read-drafts.js';
import { writeWhole } from '../io/whole-file.js';

interface Flags {
  readonly data?: string;
  readonly out?: string;
  readonly proposed?: boolean;
}

/** Adds the command that makes one data set of a data set and drafts. */
export function addCompile(command: (usage: string, description: string) => Command): void {
  command('compile <draft...>', 'a data set with what was accepted in drafts, as JSON')
    .option('--data <file>', 'the data set to add to (.json, .ndjson); default: the bundled one')
    .option('--proposed', 'with the claims that nobody has accepted yet; they stay proposed')
    .option('--out <file>', 'where to write; default: print it')
    .action(async (drafts: readonly string[], { data, out, proposed }: Flags) => {
      const kg = await withDraftFiles(await loadGraph(data === undefined ? {} : { data }), drafts);
      const dataset = kg.toDataset();
      const claims =
        proposed === true ? dataset.claims : dataset.claims.filter(({ review = 'accepted' }) => review !== 'proposed');
      const text = `${JSON.stringify({ ...dataset, claims }, null, 1)}\n`;
      if (out === undefined) return print(text);
      await writeWhole('stancegraph', out, text);
      return print(`${claims.length} claims from ${dataset.documents.length} documents in ${out}.\n`);
    });
}
