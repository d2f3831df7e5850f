// One peer in a process of its own: loads, answers, measures, sends what it found. Forked by run.mjs.
import { queries } from './generate.mjs';

const CHECKED = 250;
const TIMED = 2_000;
const WARM_UP_MS = 1_500;
const CALLS_OF_TIMER = 100_000;

const task = JSON.parse(process.argv[2]);
const { load } = await import(`./${task.peer}.mjs`);

const before = memory();
const start = performance.now();
const peer = await load(task);
const seconds = (performance.now() - start) / 1_000;
const after = memory();

const result = {
  seconds,
  heap: after.heap - before.heap,
  resident: after.resident - before.resident,
  ...peer.memory(),
  answers: await answers(peer),
  ...(await timings(peer)),
  timer: timerOverhead(),
};

if (peer.everybody !== undefined) result.everybody = await timings(peer.everybody());
for (const policy of task.policies ?? []) result[policy] = await timings(peer.under(policy));
if (task.policies !== undefined) {
  result.contested = peer.under('default@1').contested(queries(200, 9, true));
}
if (task.additions === true) {
  const { one, thousand, after: graph } = peer.additions();
  result.additions = { one, thousand, ...(await timings(graph)) };
}

process.send(result, () => process.exit(0));

/** What every peer has to say the same about; by claims, so that there is something to say. */
async function answers({ whoBacks, stanceOf }) {
  const found = [];
  for (const { country, proposition, asOf } of [...queries(CHECKED, 1, false), ...queries(CHECKED, 2, true)]) {
    found.push([await whoBacks(proposition, asOf), await stanceOf(country, proposition, asOf)]);
  }
  return found;
}

/** Q1, Q1z and Q2 as microseconds of single calls. */
async function timings({ whoBacks, stanceOf }) {
  const backs = ({ proposition, asOf }) => whoBacks(proposition, asOf);
  const stance = ({ country, proposition, asOf }) => stanceOf(country, proposition, asOf);
  return {
    q1: await timed(backs, (seed) => queries(TIMED, seed, false)),
    q1z: await timed(backs, (seed) => queries(TIMED, seed, true)),
    q2: await timed(stance, (seed) => queries(TIMED, seed, true)),
  };
}

async function timed(ask, make) {
  const end = performance.now() + WARM_UP_MS;
  for (const query of [...make(3), ...make(4), ...make(5)]) {
    await ask(query);
    if (performance.now() > end) break;
  }
  globalThis.gc();
  const times = [];
  for (const query of make(6)) {
    const start = performance.now();
    const answer = ask(query);
    if (answer instanceof Promise) await answer;
    times.push((performance.now() - start) * 1_000);
  }
  times.sort((a, b) => a - b);
  return { p50: times[TIMED / 2], p99: times[Math.floor(TIMED * 0.99)] };
}

function timerOverhead() {
  const times = Array.from({ length: CALLS_OF_TIMER }, () => {
    const start = performance.now();
    return (performance.now() - start) * 1_000;
  });
  return times.sort((a, b) => a - b)[CALLS_OF_TIMER / 2];
}

function memory() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + arrayBuffers, resident: rss };
}
