import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { discourseNetwork, layout, toSvg } from 'stancegraph/graph';

const kg = StanceGraph.from(coalition);
const network = discourseNetwork(kg, { relation: 'subtract', duplicates: 'acrossRange' });

const graph = layout(network.toGraph());
const svg = toSvg(graph, {
  title: 'Who agrees with whom on Ukraine, March to September 2025',
  description: `Shared positions minus opposed ones, from ${network.statements} positions of ${network.rows.length} countries in five documents.`,
});
const named = process.argv[2];
writeFileSync(named?.endsWith('.svg') ? named : join(tmpdir(), 'coalition-network.svg'), svg);

graph.forEachEdge((_, { weight }, a, b) => console.log(a, b, weight));
for (const { proposition, weight } of network.claimPairs('France', 'Russia')) console.log(proposition, weight);
console.log('not counted:', network.notCounted);
