// The things of a data set with their names.
import { linedUp } from '../../words/text-table.js';
import { defineCommand, Exit } from '../flags/command.js';
import { DATA_FLAGS } from '../flags/data-flags.js';
import { unknownWord } from '../flags/flag-values.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

const LISTS = ['actors', 'propositions', 'events', 'documents'] as const;

type Item = { readonly id: string } & Partial<Record<'name' | 'label' | 'published', string | undefined>>;

export const command = defineCommand({
  flags: DATA_FLAGS,
  async run([what = ''], flags) {
    const list = LISTS.find((known) => known === what);
    if (list === undefined) throw unknownWord('list', what, LISTS);
    const items: Item[] = [...(await loadGraph(flags))[list].values()];
    if (flags.json === true) await printJson(items, 2);
    else await print(asText(items));
    return Exit.answered;
  },
});

function asText(items: readonly Item[]): string {
  const rows = items.map(({ id, name, label, published }) => [id, name ?? label ?? published ?? '']);
  return linedUp(rows)
    .map((row) => `${row.join('  ')}\n`)
    .join('');
}
