// Bundles the viewer of the explorer into src/explorer/viewer-bundle.ts, a string that explorerHtml puts into its page.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/explorer/viewer-main.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'error',
});
const used = Object.keys(metafile.inputs).flatMap((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
const notices = [...new Set(used)].sort().map(notice);
const script = `/*\nThis script contains:\n${notices.join('\n')}\n\n${mit()}\n*/\n${outputFiles[0].text.replaceAll('<!--', '\\x3C!--')}`;
if (/<\/script|<!--/i.test(script)) throw new Error('explorer.build: the bundle holds what would end its script element');
const literal = JSON.stringify(script).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
const path = join(root, 'src/explorer/viewer-bundle.ts');
const text = `// made by explorer.build.mjs; edit viewer-*.ts instead\n/** The script of the explorer's page. */\nexport const VIEWER: string = ${literal};\n`;
// tests run beside each other: whoever reads it finds it whole
if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** Name, version, licence and copyright of a package that went in. */
function notice(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  if (license !== 'MIT') throw new Error(`explorer.build: ${name} is under ${license}; its notice has to be written`);
  const copyright = text.match(/^.*copyright.*\d{4}.*$/im)?.[0].trim() ?? 'its authors';
  return `${name} ${version} (MIT): ${copyright}`.replaceAll('*/', '');
}

function mit() {
  const text = readFileSync(join(root, 'node_modules/zod/LICENSE'), 'utf8');
  return text.slice(text.indexOf('Permission')).trim();
}
