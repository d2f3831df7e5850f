import { createReadStream } from 'node:fs';
import { readNdjson } from '../dist/format/index.js';
import { StanceGraph } from '../dist/index.js';
import { claims, vocabulary } from './generate.mjs';

const BATCH = 1_000;

/** Loads claims from NDJSON, or as many as told from the generator, and answers under a policy. */
export async function load({ file, count, policy = 'latest@1' }) {
  const batches =
    file === undefined ? inBatches(claims(count)) : readNdjson(createReadStream(file, { highWaterMark: 1 << 18 }));
  const kg = await StanceGraph.fromStream(vocabulary(), batches);
  return adapter(kg, policy);
}

function adapter(kg, policy, asked = { among: 'countries' }) {
  return {
    whoBacks(proposition, asOf) {
      const found = [];
      for (const { actor, position } of kg.whoBacks(proposition, { asOf, policy, infer: false, ...asked })) {
        if (position === 'support') found.push(actor);
      }
      return found;
    },
    stanceOf(country, proposition, asOf) {
      const { position } = kg.stanceOf(country, proposition, { asOf, policy, infer: false }).first;
      return position === 'noRecord' ? null : position;
    },
    memory: () => columnBytes(kg),
    under: (other) => adapter(kg, other),
    everybody: () => adapter(kg, policy, {}),
    additions: () => additions(kg, policy),
    contested: (queries) => contested(kg, policy, queries),
  };
}

/** Bytes of the columns that a look-up reads, and of all columns. */
function columnBytes(kg) {
  const [{ index, columns }] = kg.context.log.segments;
  const hot = bytes(index);
  return { hot, columns: hot + bytes(columns), claims: kg.size };
}

/** Median milliseconds of `with` one claim and a thousand, and of a query on the graph that comes out. */
function additions(kg, policy) {
  const one = [...claims(1)].map((claim) => ({ ...claim, evidence: [{ record: 'new' }] }));
  const thousand = [...claims(1_000)].map((claim) => ({ ...claim, evidence: [{ record: 'new' }] }));
  const time = (added) => {
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      kg.with(added);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[7];
  };
  time(one);
  return { one: time(one), thousand: time(thousand), after: adapter(kg.with(one), policy) };
}

/** The mean number of contested countries in an answer. */
function contested(kg, policy, queries) {
  let sum = 0;
  for (const { proposition, asOf } of queries) {
    for (const { position } of kg.stances({ proposition, asOf, policy, infer: false }))
      sum += position === 'contested' ? 1 : 0;
  }
  return sum / queries.length;
}

function* inBatches(rows) {
  let batch = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function bytes(columns) {
  return Object.values(columns).reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
}
