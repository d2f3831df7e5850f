// Who belongs together, by signed agreement.
import { agreementMatrix } from '../../measure/agreement-matrix.js';
import { communities } from '../../measure/communities.js';
import { similarityGraph } from '../../measure/similarity-graph.js';
import { stanceMatrix } from '../../measure/stance-matrix.js';
import { visible } from '../../words/escape.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { share } from '../flags/flag-values.js';
import { AGREEMENT_FLAGS, agreementOptions, matrixOptions } from '../flags/measure-flags.js';
import { loadGraph } from '../io/load.js';
import { print, printJson } from '../io/print.js';

export const command = defineCommand({
  flags: {
    ...ANY_DATA_FLAGS,
    center: {
      takes: '<share>',
      help: 'the share of agreement at which neither friend nor foe; default 0.5',
    },
    ...AGREEMENT_FLAGS,
  },
  async run(_, flags) {
    const kg = await loadGraph(flags);
    const options = agreementOptions(flags);
    const pairs = agreementMatrix(stanceMatrix(kg, matrixOptions(flags)), options);
    const center = flags.center === undefined ? 0.5 : share('--center', flags.center);
    const found = communities(similarityGraph(pairs, { center }));
    if (flags.json === true) await printJson(found, 1);
    else {
      const lines = found.communities.map((members, i) => visible(`${i + 1}  ${members.join(', ')}`));
      const modularity = found.modularity?.toFixed(4) ?? 'not defined';
      await print(`${lines.join('\n')}\nSigned modularity ${modularity}.\n`);
    }
    return found.communities.length === 0 ? Exit.noRecord : Exit.answered;
  },
});
