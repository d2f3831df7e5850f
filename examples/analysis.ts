import { diff, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { discrepancies } from 'stancegraph/discrepancy';
import { discourseNetwork } from 'stancegraph/graph';
import { agreementMatrix, communities, similarityGraph, stanceMatrix } from 'stancegraph/measure';

const kg = StanceGraph.from(coalition);

const network = discourseNetwork(kg, { relation: 'subtract', normalization: 'average', duplicates: 'document' });
console.log(network.rows, network.values[network.rows.indexOf('FRA')]);

const agreement = agreementMatrix(stanceMatrix(kg));
console.log(communities(similarityGraph(agreement, { center: 0.5 })).communities);

for (const { type, sentence } of discrepancies(kg).slice(0, 2)) console.log(type, sentence);

const troops = { find: 'stances', proposition: 'troop-deployment' } as const;
for (const { actor, before, after, cause } of diff(kg, troops, '2025-03-31', '2025-09-30').slice(0, 2)) {
  console.log(actor, before, after, cause);
}
