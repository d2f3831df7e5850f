// What the built core answers where it is not Node that runs it: `npm run test:rest` starts this with Deno and with Bun.
import assert from 'node:assert/strict';
import { and, attended, committed, not, StanceGraph, VERSION } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { discrepancies } from 'stancegraph/discrepancy';
import { extract } from 'stancegraph/extract';
import { toGraph } from 'stancegraph/graph';
import { agreementMatrix, stanceMatrix } from 'stancegraph/measure';
import { report, reportHtml } from 'stancegraph/report';
import { jsonSchema } from 'stancegraph/schema';

const kg = StanceGraph.from(coalition);
const actorsOf = ({ rows }) => rows.map(({ actor }) => actor);

const checks = {
  'who backs': () =>
    assert.deepEqual(actorsOf(kg.whoBacks('troop-deployment', { asOf: '2025-03-31' })), ['FRA', 'GBR', 'UKR']),
  predicates: () => assert.equal(kg.who(and(attended('paris-summit-2025-09-04'), not(committed('troops')))).length, 10),
  'a question in words': () => assert.deepEqual(actorsOf(ask(kg, 'Does Italy support troop deployment?')), ['ITA']),
  'no record': () =>
    assert.match(kg.whoBacks('troop-deployment', { asOf: '2025-03-31' }).toText(), /No record: .*United States/),
  'unknown names': () => assert.throws(() => kg.whoBacks('trop deployment'), /Did you mean "troop-deployment"/),
  discrepancies: () => assert.ok(discrepancies(kg).length > 0),
  graph: () => assert.ok(toGraph(kg).order > 100),
  agreement: () => assert.ok(agreementMatrix(stanceMatrix(kg)).joint.some((count) => count > 1)),
  report: () => assert.match(reportHtml(report(kg, 'Italy')), /^<!doctype html>/),
  schema: () => assert.equal(typeof jsonSchema(), 'object'),
  extraction: () => {
    const vocabulary = { propositions: [{ id: 'dam', definition: 'The dam should be built.', aliases: ['dam'] }] };
    const { claims } = extract('France rejects the dam.', { document: 'd', vocabulary, published: '2025-03-01' });
    assert.ok(Array.isArray(claims));
  },
};
for (const [name, check] of Object.entries(checks)) {
  check();
  console.log(`ok     ${name}`);
}
console.log(`stancegraph ${VERSION}: ${Object.keys(checks).length} checks`);
