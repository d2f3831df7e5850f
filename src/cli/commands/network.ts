// Who agrees with whom, or who says what.

import { formatOf } from '../../format/formats.js';
import { writeCsv } from '../../format/table/csv.js';
import { discourseNetwork } from '../../graph/discourse/discourse-network.js';
import type { Exclusions } from '../../graph/discourse/network-options.js';
import { defined } from '../../schema/defined.js';
import type { StanceGraph } from '../../stance-graph.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { oneOf } from '../flags/furnish.js';
import { PERIOD_FLAGS } from '../flags/measure-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

const NETWORK_FLAGS = {
  mode: oneOf('<mode>', ['one', 'two'], '; default one'),
  actors: oneOf('<kind>', ['country', 'organization', 'person', 'holder'], '; default country'),
  relation: {
    takes: '<relation>',
    help: 'congruence, conflict, subtract, ignore; two-mode: ignore, subtract, combine',
  },
  normalization: {
    takes: '<name>',
    help: 'none, average, jaccard, cosine, dnaCosine; two-mode: none, activity, prominence',
  },
  duplicates: oneOf('<scope>', ['include', 'document', 'week', 'month', 'year', 'acrossRange'], '; default include'),
  scale: oneOf('<scale>', ['ternary', 'binary'], '; default ternary'),
  ...PERIOD_FLAGS,
  isolates: { help: 'keep those without a tie' },
} as const;

export const command = defineCommand({
  flags: {
    ...ANY_DATA_FLAGS,
    ...NETWORK_FLAGS,
    exclude: { takes: '<name...>', help: 'actors, propositions or documents to leave out' },
    names: { help: 'names instead of ids; the default for .dna files' },
    ids: { help: 'ids, for .dna files too' },
  },
  async run(_, flags) {
    const kg = await loadGraph(flags);
    const { data, names, ids, exclude } = flags;
    const hasMadeUpIds = data !== undefined && formatOf(data).hasMadeUpIds === true;
    const isNamed = names === true || (ids !== true && hasMadeUpIds);
    const given = Object.keys(NETWORK_FLAGS).map((name) => [name, flags[name as keyof typeof NETWORK_FLAGS]]);
    const { rows, columns, values, statements, notCounted } = discourseNetwork(kg, {
      ...defined(Object.fromEntries(given)),
      ...(isNamed ? { labels: 'name' } : {}),
      ...(exclude === undefined ? {} : { exclude: exclusions(kg, exclude) }),
    });
    if (flags.json === true) await printJson({ rows, columns, values, statements, notCounted }, 1);
    else {
      await print(writeCsv([['', ...columns], ...rows.map((row, i) => [row, ...(values[i] as readonly number[])])]));
    }
    return statements === 0 ? Exit.noRecord : Exit.answered;
  },
});

function exclusions({ context }: StanceGraph, names: readonly string[]): Exclusions {
  const { vocabulary } = context;
  const kindOf = (name: string): keyof Exclusions => {
    if (vocabulary.documents.has(name)) return 'documents';
    if (vocabulary.propositions.has(name)) return 'propositions';
    return isFound(() => vocabulary.actorId('network', name)) ? 'actors' : 'propositions';
  };
  const of = (kind: keyof Exclusions) => names.filter((name) => kindOf(name) === kind);
  return { actors: of('actors'), propositions: of('propositions'), documents: of('documents') };
}

function isFound(find: () => string): boolean {
  try {
    find();
    return true;
  } catch {
    return false;
  }
}
