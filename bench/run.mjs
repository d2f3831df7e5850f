// --ten adds ten million claims; --quick leaves out all but one run of the peers, and writes no file.
import { fork } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeClaims } from './generate.mjs';
import { report } from './report.mjs';

const CLAIMS = 1_000_000;
const REPEATS = 3;
const PEERS = ['stancegraph', 'sqlite', 'duckdb', 'graphology'];
const POLICIES = ['default@1'];

const quick = process.argv.includes('--quick');
const ten = process.argv.includes('--ten');
const thin = path('claims-thin.ndjson');
const full = path('claims-full.ndjson');

try {
  await writeClaims(thin, CLAIMS);
  const thinRuns = Object.fromEntries(PEERS.map((peer) => [peer, []]));
  for (let repeat = 0; repeat < (quick ? 1 : REPEATS); repeat += 1) {
    for (const peer of PEERS) {
      const more = peer === 'stancegraph' ? { policies: POLICIES, additions: true } : {};
      const run = await measure({ peer, file: thin, ...more });
      thinRuns[peer].push(run);
      compare(thinRuns.stancegraph[0].answers, run.answers, peer);
    }
  }
  rmSync(thin);
  let fullRun = null;
  if (!quick) {
    await writeClaims(full, CLAIMS, true);
    fullRun = await measure({ peer: 'stancegraph', file: full, policies: POLICIES, additions: true });
    compare(thinRuns.stancegraph[0].answers, fullRun.answers, 'full-fidelity claims');
  }
  const tenRun = ten
    ? await measure({ peer: 'stancegraph', count: 10 * CLAIMS, policies: POLICIES, additions: true })
    : null;
  const text = report({ thin: thinRuns, full: fullRun, ten: tenRun });
  process.stdout.write(text);
  if (!quick) writeFileSync(path('RESULTS.md'), text);
} finally {
  rmSync(thin, { force: true });
  rmSync(full, { force: true });
}

/** Each peer in a process of its own, one after the other, so that none pays for another's memory. */
function measure(task) {
  process.stderr.write(
    `${task.peer}, ${task.file === undefined ? `${task.count} claims` : task.file.split('/').at(-1)}\n`,
  );
  return new Promise((resolve, reject) => {
    const child = fork(path('measure.mjs'), [JSON.stringify(task)], { execArgv: ['--expose-gc'] });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`bench: ${task.peer} ended with ${code} before it answered`)));
  });
}

function compare(expected, received, who) {
  for (const [i, answer] of received.entries()) {
    if (JSON.stringify(answer) === JSON.stringify(expected[i])) continue;
    throw new Error(
      `bench: ${who} answers query ${i} with ${JSON.stringify(answer)}, stancegraph with ${JSON.stringify(expected[i])}`,
    );
  }
}

function path(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}
