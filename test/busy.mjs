// `npm run test:busy [times]`: `npm test` beside a loop without end on each core, and how each run went.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const times = Number(process.argv[2] ?? 3);
const loops = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', 'for (;;) ;'], { stdio: 'ignore' }),
);
let red = 0;
try {
  for (let time = 1; time <= times; time += 1) {
    const { status, stdout } = spawnSync(process.execPath, ['test/run.mjs'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const last = stdout.trimEnd().split('\n').at(-1);
    if (status !== 0) process.stdout.write(stdout);
    console.log(`${time} of ${times}: ${last}`);
    red += status === 0 ? 0 : 1;
  }
} finally {
  for (const loop of loops) loop.kill();
}
process.exit(red === 0 ? 0 : 1);
