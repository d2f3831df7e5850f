import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';

const kg = StanceGraph.from(coalition);

console.log(kg.whoBacks('troop deployment', { given: ['not ceasefire'] }).toText());
