// `npm run test:long`: the laws and the oracle in 100,000 random queries and more, with the seed printed.
import { spawnSync } from 'node:child_process';

const seed = process.env.STANCEGRAPH_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const env = { ...process.env, STANCEGRAPH_SEED: seed, STANCEGRAPH_TIMES: process.env.STANCEGRAPH_TIMES ?? '10' };
console.log(`seed ${seed} (STANCEGRAPH_SEED=${seed} npm run test:long repeats this run)`);
const args = ['vitest', 'run', '--typecheck.enabled=false', '--testTimeout=7200000', 'test/laws'];
const { status } = spawnSync('npx', args, { env, stdio: 'inherit' });
process.exit(status ?? 1);
