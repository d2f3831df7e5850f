import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';

const kg = StanceGraph.from(coalition);

for (const answer of [
  kg.whoBacks('troop deployment', { asOf: '2025-03-31' }),
  kg.whoOpposes('troop deployment', { asOf: '2025-03-31' }),
  kg.stances({ proposition: 'troop-deployment', asOf: '2025-09-05' }),
  kg.whoBacks('troop deployment', { knownBy: '2025-08-01' }),
]) {
  console.log(answer.toText());
}
