// One data set of a data set and drafts.
import { formatOf } from '../../format/formats.js';
import { jsonFormat } from '../../format/json.js';
import type { Dataset } from '../../kinds/dataset.js';
import { defined } from '../../schema/defined.js';
import { defineCommand, Exit } from '../flags/command.js';
import { loadGraph, withDraftFiles } from '../io/load.js';
import { print } from '../io/print.js';
import { writeWhole } from '../io/whole-file.js';

export const command = defineCommand({
  flags: {
    data: { takes: '<file>', help: 'the data set to add to (.json, .ndjson); default: the bundled one' },
    proposed: { help: 'with the claims that nobody has accepted yet; they stay proposed' },
    out: { takes: '<file>', help: 'where to write; default: print it' },
  },
  async run(drafts, { data, out, proposed }) {
    const kg = await withDraftFiles(await loadGraph(defined({ data })), drafts);
    const dataset = kg.toDataset();
    const claims =
      proposed === true ? dataset.claims : dataset.claims.filter(({ review = 'accepted' }) => review !== 'proposed');
    const text = await textOf({ ...dataset, claims }, out);
    if (out === undefined) await print(text);
    else {
      await writeWhole('stancegraph', out, text);
      await print(`${claims.length} claims from ${dataset.documents.length} documents in ${out}.\n`);
    }
    return Exit.answered;
  },
});

/** In the format that the name of the file ends as, if that can be written; else as JSON. */
async function textOf(dataset: Dataset, out: string | undefined): Promise<string> {
  const { write } = await formatOf(out ?? '').load();
  return (write ?? jsonFormat.write)(dataset);
}
