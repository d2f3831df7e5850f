// `npm test`: everything, and one closing line that says how it went.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHROMIUM = '/usr/bin/chromium';
let passed = 0;
let failed = 0;

setUpChromium();
const data = [
  'coalition.js',
  'coalition.d.ts',
  'countries.js',
  'countries.d.ts',
  'leaders.js',
  'leaders.d.ts',
  'leaders.js',
  'leaders.d.ts',
  'dataset.schema.json',
  'seed.schema.json',
];
const before = data.map((name) => readFileSync(`data/${name}`, 'utf8'));
step('npm run data', 'npm', ['run', '--silent', 'data']);
check(
  'the compiled data set is that of the seeds',
  data.every((name, i) => readFileSync(`data/${name}`, 'utf8') === before[i]),
);
step('biome', 'npx', ['biome', 'check', '--error-on-warnings', '.']);
step('tsc (core without a platform)', 'npx', ['tsc', '-p', 'tsconfig.json']);
step('tsc (the explorer in the browser)', 'npx', ['tsc', '-p', 'tsconfig.explorer.json']);
step('build', 'npm', ['run', '--silent', 'build']);
step('tsc (command, tests, examples, scripts)', 'npx', ['tsc', '-p', 'tsconfig.node.json']);
vitest();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function step(name, command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  check(name, status === 0);
}

function check(name, isRight) {
  if (isRight) passed += 1;
  else failed += 1;
  console.log(`${isRight ? 'ok    ' : 'FAILED'} ${name}`);
}

function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'stancegraph-test-'));
  const report = join(folder, 'report.json');
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('npx', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    if (numFailedTests === 0 && (numFailedTestSuites > 0 || status !== 0)) failed += 1;
  } else check('vitest', false);
  rmSync(folder, { recursive: true, force: true });
}

function setUpChromium() {
  if (existsSync(CHROMIUM)) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('which', ['apt-get']).status === 0) {
    console.log('installing Chromium for the browser test');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  }
  if (!existsSync(CHROMIUM)) console.log('the browser test needs Chromium: apt-get install chromium (as root)');
}
