// On how much two actors, or all pairs, take the same position.
import { writeCsv } from '../../format/table/csv.js';
import { agreement } from '../../measure/agreement.js';
import { type AgreementMatrix, agreementMatrix } from '../../measure/agreement-matrix.js';
import { stanceMatrix } from '../../measure/stance-matrix.js';
import { invalidOption } from '../../schema/options.js';
import { visible } from '../../words/escape.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { AGREEMENT_FLAGS, agreementOptions, matrixOptions } from '../flags/measure-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

export const command = defineCommand({
  flags: {
    ...ANY_DATA_FLAGS,
    a: { takes: '<name>', help: 'one actor' },
    b: { takes: '<name>', help: 'the other' },
    all: { help: 'every pair, as CSV' },
    ...AGREEMENT_FLAGS,
  },
  async run(_, flags) {
    const kg = await loadGraph(flags);
    const { a, b, all, json } = flags;
    const matrix = stanceMatrix(kg, matrixOptions(flags));
    const options = agreementOptions(flags);
    if (all === true && (a !== undefined || b !== undefined)) {
      throw invalidOption('stancegraph', '--all is every pair; leave out --a and --b.');
    }
    if (all === true) {
      const pairs = pairsOf(agreementMatrix(matrix, options));
      if (json === true) await printJson(pairs, 0);
      else await print(writeCsv([PAIR, ...pairs.map((pair) => PAIR.map((field) => pair[field] ?? ''))]));
      return Exit.answered;
    }
    if (a === undefined || b === undefined) {
      throw invalidOption('stancegraph', 'agreement needs --a and --b, or --all.');
    }
    const { vocabulary } = kg.context;
    const [one, other] = [vocabulary.actorId('agreement', a), vocabulary.actorId('agreement', b)];
    const isOnRecord = [one, other].every((id) => matrix.actors.includes(id));
    const found = isOnRecord ? agreement(matrix, one, other, options) : { same: 0, joint: 0, share: null };
    if (json === true) await printJson(found, 0);
    else {
      const names = visible(`${vocabulary.nameOf(one)} and ${vocabulary.nameOf(other)}`);
      const share = found.share?.toFixed(6) ?? 'not defined';
      await print(`${names}: the same on ${found.same} of ${found.joint} (${share})\n`);
    }
    return found.joint === 0 ? Exit.noRecord : Exit.answered;
  },
});

const PAIR = ['a', 'b', 'same', 'joint', 'share'] as const;

function pairsOf({ actors, same, joint, values }: AgreementMatrix) {
  return actors.flatMap((a, i) =>
    actors.slice(i + 1).map((b, n) => {
      const at = i * actors.length + i + 1 + n;
      const share = values[at] as number;
      return { a, b, same: same[at] as number, joint: joint[at] as number, share: Number.isNaN(share) ? null : share };
    }),
  );
}
