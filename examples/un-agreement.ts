import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UndirectedGraph } from 'graphology';
import { StanceGraph } from 'stancegraph';
import countries from 'stancegraph/data/countries';
import { formerStates, readVotes } from 'stancegraph/format';
import { layout, toSvg } from 'stancegraph/graph';
import { agreementMatrix, stanceMatrix } from 'stancegraph/measure';

// npx tsx examples/un-agreement.ts un_votes.csv.gz un-agreement.svg, with un_roll_calls.csv.gz beside the votes
const [votes = '', picture = 'un-agreement.svg'] = process.argv.slice(2);
const SHOWN =
  'ARG AUS BRA CAN CHN CUB EGY FRA DEU HUN IND IDN IRN ISR ITA JPN MEX NGA PRK NOR PAK POL RUS SAU ZAF KOR SWE CHE SYR TUR UKR GBR USA VEN';
const PARTNERS = 3;

if (existsSync(votes) && votes.endsWith('.csv.gz') && picture.endsWith('.svg')) {
  const { vocabulary, claims } = await readVotes(
    {
      votes: () => createReadStream(votes),
      rollCalls: () => createReadStream(join(dirname(votes), 'un_roll_calls.csv.gz')),
    },
    { actors: [...countries, ...formerStates] },
  );
  const kg = await StanceGraph.fromStream(vocabulary, claims);
  const { actors, values } = agreementMatrix(stanceMatrix(kg, { among: SHOWN.split(' ') }));
  const graph = new UndirectedGraph();
  for (const id of actors) graph.addNode(id, { kind: 'country', label: kg.actors.get(id)?.name ?? id });
  for (const [i, id] of actors.entries()) {
    const others = actors.map((other, j) => ({
      other,
      weight: i === j ? -1 : (values[i * actors.length + j] as number),
    }));
    for (const { other, weight } of others.sort((a, b) => b.weight - a.weight).slice(0, PARTNERS)) {
      graph.mergeEdgeWithKey([id, other].sort().join(' - '), id, other, { weight });
    }
  }
  const svg = toSvg(layout(graph), {
    title: 'Who votes alike in the United Nations General Assembly',
    description: 'Each country with the three it most often cast the same vote as: yes, no or abstention.',
    legend: { agree: 'share of equal votes' },
    height: 760,
  });
  writeFileSync(picture, svg);
  console.log(`drawn to ${picture}`);
} else {
  console.log('usage: un-agreement.ts un_votes.csv.gz [PICTURE.svg]');
}
