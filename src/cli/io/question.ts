// Commands that ask the graph one question and print its answer.
import type { Answer } from '../../query/families/families.js';
import type { Row } from '../../query/row.js';
import type { StanceGraph } from '../../stance-graph.js';
import { type Command, defineCommand, Exit, type Flags, type Values } from '../flags/command.js';
import { DATA_FLAGS, OUTPUT_FLAGS } from '../flags/data-flags.js';
import { filtersOf } from '../flags/filter-flags.js';
import { limitsOf } from '../flags/limit-flags.js';
import { loadGraph } from './load.js';
import { printAnswer } from './print.js';

type Options = ReturnType<typeof filtersOf> & ReturnType<typeof limitsOf>;

export function question<const Given extends Flags>(
  flags: Given,
  ask: (
    kg: StanceGraph,
    words: readonly string[],
    options: Options,
    flags: Values<Given>,
  ) => Answer<Row> | Promise<Answer<Row>>,
): Command {
  return defineCommand({
    flags: { ...DATA_FLAGS, ...OUTPUT_FLAGS, ...flags },
    async run(words, given) {
      const options = { ...filtersOf(given), ...limitsOf(given) };
      const answer = await ask(await loadGraph(given), words, options, given as Values<Given>);
      await printAnswer(answer, given, () => {
        const citation = answer.cite();
        return { fields: { citation }, texts: [citation.text] };
      });
      const isEmpty = answer.rows.every((row) => (row as { readonly position?: string }).position === 'noRecord');
      return isEmpty ? Exit.noRecord : Exit.answered;
    },
  });
}
