// One data set of a data set and drafts.
import { formatOf } from '../../format/formats.js';
import { jsonFormat } from '../../format/json.js';
import type { Dataset } from '../../kinds/dataset.js';
import { defined } from '../../schema/defined.js';
import { defineCommand, Exit } from '../flags/command.js';
import { loadGraph, withDraftFiles } from '../io/load.js';
import { refuseEnding, writeOut } from '../io/output-file.js';
import { print, tell } from '../io/print.js';

export const command = defineCommand({
  flags: {
    data: { takes: '<file>', help: 'the data set to add to; default: the bundled one' },
    proposed: { help: 'with the claims that nobody has accepted yet; they stay proposed' },
    out: { takes: '<file>', help: 'where to write, .json or .ndjson, with .gz gzipped; default: print it' },
  },
  async run(drafts, { data, out, proposed }) {
    refuseEnding(out, 'a data set', WRITABLE);
    const kg = await withDraftFiles(await loadGraph(defined({ data })), drafts);
    const dataset = kg.toDataset();
    const claims =
      proposed === true ? dataset.claims : dataset.claims.filter(({ review = 'accepted' }) => review !== 'proposed');
    const text = await textOf({ ...dataset, claims }, out);
    if (out === undefined) await print(text);
    else {
      await writeOut(out, text);
      tell(`${claims.length} claims from ${dataset.documents.length} documents`);
    }
    return Exit.answered;
  },
});

const WRITABLE = ['.json', '.ndjson', '.jsonl'];

/** In the format that the name of the file ends as, else as JSON. */
async function textOf(dataset: Dataset, out: string | undefined): Promise<string> {
  const { write } = await formatOf(out ?? '').load();
  return (write ?? jsonFormat.write)(dataset);
}
