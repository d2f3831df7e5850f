import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';

const kg = StanceGraph.from(coalition);
const [russia] = kg.why('Russia', 'troop deployment');

console.log(russia?.explanation);
for (const { claim, part, reason } of russia?.trace ?? []) {
  console.log(part, claim.holder, claim.said, claim.document, `(${reason})`);
}
console.log(russia?.fragility);
