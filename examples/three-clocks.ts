import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';

const kg = StanceGraph.from(coalition);
const opposed = (options: object) => kg.whoOpposes('troop deployment', options).rows.map(({ actor }) => actor);

console.log('stood then  ', opposed({ asOf: '2025-09-05' }));
console.log('said then   ', opposed({ during: '2025-09' }));
console.log('knowable    ', opposed({ knownBy: '2025-08-01' }));
