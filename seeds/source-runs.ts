import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runsOf } from './runs.js';

/** `npm run runs`: hashes of the seven-word runs of the source texts, for the test that keeps them out of the project. */
const texts = new URL('../../shared/seeds/', import.meta.url);
const hashes = new Set<string>();
for (const name of readdirSync(texts)) {
  for (const { hash } of runsOf(readFileSync(new URL(name, texts), 'utf8'))) hashes.add(hash);
}
writeFileSync(new URL('./source-runs.txt', import.meta.url), `${[...hashes].sort().join('\n')}\n`);
console.log(`${hashes.size} runs`);
