// Bundles the viewer of the explorer into src/explorer/viewer-bundle.ts, a string that explorerHtml puts into its page.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from './script.bundle.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const script = await bundleScript('src/explorer/viewer/viewer-main.ts');
const literal = JSON.stringify(script).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
const path = join(root, 'src/explorer/viewer-bundle.ts');
const text = `// made by explorer.build.mjs; edit explorer/viewer instead\n/** The script of the explorer's page. */\nexport const VIEWER: string = ${literal};\n`;
// tests run beside each other: whoever reads it finds it whole
if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
