// Bundles the script of a page: one string that can stand in a script element, with the notices of what went in.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

export async function bundleScript(entry, options = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
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
    ...options,
  });
  const script = `/*\n${noticesOf(metafile)}\n*/\n${outputFiles[0].text.replaceAll('<!--', '\\x3C!--')}`;
  if (/<\/script|<!--/i.test(script)) throw new Error(`${entry}: the bundle holds what would end its script element`);
  return script;
}

/** What the licences of the packages that went into a bundle ask to be said. */
export function noticesOf({ inputs }) {
  const used = Object.keys(inputs).flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
  const notices = [...new Set(used)].sort().map(notice);
  return `This script contains:\n${notices.join('\n')}\n\n${mit()}`;
}

/** Name, version, licence and copyright of a package that went in. */
function notice(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  if (license !== 'MIT') throw new Error(`script.bundle: ${name} is under ${license}; its notice has to be written`);
  const copyright = text.match(/^.*copyright.*\d{4}.*$/im)?.[0].trim() ?? 'its authors';
  return `${name} ${version} (MIT): ${copyright}`.replaceAll('*/', '');
}

function mit() {
  const text = readFileSync(join(root, 'node_modules/zod/LICENSE'), 'utf8');
  return text.slice(text.indexOf('Permission')).trim();
}
