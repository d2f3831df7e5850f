// The checks. `npm test`: what a person waits for. `npm run test:rest`: the tiers that are slow, with the full numbers of
// random examples. `npm run test:long`: what takes hours. Each ends with one line that says how it went.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MADE = ['coalition.js', 'coalition.d.ts', 'countries.js', 'countries.d.ts', 'leaders.js', 'leaders.d.ts'];
const SCHEMAS = ['dataset.schema.json', 'seed.schema.json'];
const PARTS = {
  async quick() {
    await step('the viewer of the explorer is bundled', 'node', 'explorer.build.mjs');
    await Promise.all([types(), style()]);
    await vitest(['unit', 'alone', 'laws', 'smoke']);
  },
  async rest() {
    await step('build', 'npm', 'run', '--silent', 'build');
    await step('nothing is unused', 'npx', '--yes', KNIP);
    await step('Deno runs the core', 'npx', '--yes', DENO, ...DENO_MAY, 'test/support/elsewhere.mjs');
    await step('Bun runs the core', 'npx', '--yes', BUN, 'test/support/elsewhere.mjs');
    await vitest(['laws', 'doors', 'gold'], { STANCEGRAPH_RUNS: 'ci' });
  },
  async long() {
    await step('the viewer of the explorer is bundled', 'node', 'explorer.build.mjs');
    const seed = process.env.STANCEGRAPH_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
    console.log(`seed ${seed} (STANCEGRAPH_SEED=${seed} npm run test:long repeats this run)`);
    await vitest(['laws'], { STANCEGRAPH_RUNS: 'long', STANCEGRAPH_SEED: seed }, ['--testTimeout=7200000']);
  },
};
// fetched where they are needed, so that no clone waits for them
const KNIP = 'knip@6.44.2';
const DENO = 'deno@2.9.6';
const DENO_MAY = ['run', '--allow-read', '--allow-env', '--node-modules-dir=manual', '--no-lock'];
const BUN = 'bun@1.4.5';

let passed = 0;
let failed = 0;

await PARTS[process.argv[2] ?? 'quick']();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function types() {
  await step('types of the core, without a platform', 'npx', 'tsc', '-p', 'tsconfig.json');
  await step('types of the pages', 'npx', 'tsc', '-p', 'tsconfig.explorer.json');
}

async function style() {
  const read = () => [...MADE, ...SCHEMAS].map((name) => readFileSync(`data/${name}`, 'utf8')).join();
  const before = read();
  await step('the seeds compile', 'npm', 'run', '--silent', 'data');
  check('the compiled data set is that of the seeds', read() === before);
  await step('style', 'npx', 'biome', 'check', '--error-on-warnings', '.');
  await step('types of command, tests, examples, scripts', 'npx', 'tsc', '-p', 'tsconfig.node.json');
}

/** Runs a command; what it prints shows only if it fails. */
async function step(name, command, ...args) {
  const { status, printed } = await run(command, args, 'pipe');
  if (status !== 0) process.stdout.write(printed);
  check(name, status === 0);
}

function check(name, isRight) {
  if (isRight) passed += 1;
  else failed += 1;
  console.log(`${isRight ? 'ok    ' : 'FAILED'} ${name}`);
}

async function vitest(tiers, env = {}, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'stancegraph-test-'));
  const report = join(folder, 'report.json');
  const projects = tiers.flatMap((tier) => ['--project', tier]);
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run('npx', ['vitest', 'run', ...projects, ...reporters, ...more], 'inherit', env);
  if (!existsSync(report)) return check('vitest', false);
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  if (numFailedTests === 0 && (numFailedTestSuites > 0 || status !== 0)) check('vitest', false);
  const notRun = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title }) => /not at hand/.test(title));
  for (const { title } of notRun) console.log(`not run: ${title}`);
  rmSync(folder, { recursive: true, force: true });
}

function run(command, args, output, env = {}) {
  const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      printed += text;
    });
  return new Promise((done) => child.on('close', (status) => done({ status, printed })));
}
