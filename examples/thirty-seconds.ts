import { and, attended, committed, not, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';

const kg = StanceGraph.from(coalition);

for (const row of kg.whoBacks('troop deployment', { asOf: '2025-03-31' })) {
  console.log(
    row.actor,
    row.since,
    row.conditions.map(({ text }) => text),
    row.documents,
  );
}

const [germany] = kg.stanceOf('Germany', 'troop deployment');
console.log(germany?.position, germany?.lastSaid, germany?.voices);

console.log(kg.who(and(attended('September summit'), not(committed('troops')))).rows.map(({ actor }) => actor));
