// Which tier a test belongs to, by DESIGN 5. What is named here nowhere is a unit test: one room, no process, no browser.
import { readdirSync, readFileSync } from 'node:fs';

/** What must hold whatever is asked: properties, a slow oracle beside the library, growth of the work with the input. */
export const LAWS = [
  'test/laws/**/*.test.ts',
  'test/stance/{differential,properties,fragility}.test.ts',
  'test/hostile.test.ts',
  'test/*/hostile.test.ts',
];

/** The ways in and out, as they are built: command, pages in a browser, package, examples. */
export const DOORS = ['test/doors/**/*.test.ts', 'test/cli/**/*.test.ts'];

/** How often it is right, measured on gold, with the least that is allowed. */
export const GOLD = ['test/gold/**/*.test.ts'];

/** One look through each door, from the sources: what of the doors a person waits for. */
export const SMOKE = ['test/smoke.test.ts'];

/** What changes what the tests of one process share: counters and built-ins of the engine, modules, data, time zone. */
const SHARED =
  /run-here\.js|memoryUsage|heldNow|bundled-data\.js|support\/(text-)?work\.js|support\/pauses\.js|\bvi\.(doM|m)ock\(|\.prototype\.\w+ =|process\.env\./;

/** Tests that need a process each; the unit tests share one, which is loaded once. */
export const ALONE = (readdirSync('test', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.test.ts') && SHARED.test(readFileSync(`test/${name}`, 'utf8')))
  .map((name) => `test/${name}`);
