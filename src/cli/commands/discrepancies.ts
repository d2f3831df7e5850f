// Claims that do not go together: of all types or of one.
import { DISCREPANCY_TYPES, type DiscrepancyType } from '../../discrepancy/compare/discrepancy.js';
import { discrepancies } from '../../discrepancy/discrepancies.js';
import { defined } from '../../schema/defined.js';
import { visible } from '../../words/escape.js';
import { defineCommand, Exit, type Values } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { oneOf } from '../flags/furnish.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

export const DISCREPANCY_FLAGS = {
  ...ANY_DATA_FLAGS,
  actor: { takes: '<name>', help: 'of one actor' },
  proposition: { takes: '<name>', help: 'about one proposition' },
  asOf: { takes: '<date>', help: 'said on or before' },
  knownBy: { takes: '<date>', help: 'what could be known then' },
} as const;

export const command = defineCommand({
  flags: {
    ...DISCREPANCY_FLAGS,
    type: oneOf('<type>', DISCREPANCY_TYPES, '; default all'),
  },
  run: (_, flags) => printDiscrepancies(flags, flags.type as DiscrepancyType | undefined),
});

export async function printDiscrepancies(
  flags: Values<typeof DISCREPANCY_FLAGS>,
  type: DiscrepancyType | undefined,
): Promise<Exit> {
  const kg = await loadGraph(flags);
  const { actor, proposition, asOf, knownBy, json } = flags;
  const found = discrepancies(kg, defined({ actor, proposition, asOf, knownBy, type }));
  if (json === true) await printJson(found, 1);
  else {
    const lines = found.map(({ type: kind, sentence, documents }) => `${kind}: ${sentence} [${documents.join(', ')}]`);
    await print(`${lines.length === 0 ? 'None.' : lines.map(visible).join('\n')}\n`);
  }
  return found.length === 0 ? Exit.noRecord : Exit.answered;
}
