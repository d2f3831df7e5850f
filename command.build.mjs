// Bundles the command: what one command needs is read in a few files instead of hundreds, and the data set that ships is
// carried as JSON, once this build's own gate has let it in unchanged.
import { deepStrictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from './script.bundle.mjs';

const root = dirname(fileURLToPath(import.meta.url));
/** Small, and needed by nearly every command; the others stay packages, loaded by the commands that need them. */
const CARRIED = ['@noble/hashes', 'commander', 'fastest-levenshtein', 'zod'];

/** Into `dist/cli`, once the rest of `dist` is built. */
export async function bundleCommand() {
  const outdir = join(root, 'dist/cli');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    plugins: [filesBeside(), await checkedData()],
    // commander is CommonJS
    banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
    logLevel: 'error',
  });
  writeFileSync(join(outdir, 'NOTICES.txt'), noticesOf(metafile));
}

/** Packages that are not carried, and files that are in the package as they are. */
function filesBeside() {
  const isCarried = (name) => CARRIED.some((one) => name === one || name.startsWith(`${one}/`));
  return {
    name: 'files-beside',
    setup({ onResolve }) {
      onResolve({ filter: /^[@a-z]/ }, ({ path }) => (isCarried(path) ? undefined : { path, external: true }));
      onResolve({ filter: /\/viewer-bundle\.js$/ }, () => ({ path: '../explorer/viewer-bundle.js', external: true }));
      onResolve({ filter: /\/data\/(countries|leaders)\.js$/ }, ({ path }) => ({
        path: `../../data/${path.split('/').at(-1)}`,
        external: true,
      }));
    },
  };
}

/** The data set as JSON, which is read faster than a program; fails if the gate would change anything in it. */
async function checkedData() {
  const load = (path) => import(pathToFileURL(join(root, path)).href);
  const [{ Dataset }, { StanceGraph }] = [await load('dist/schema/index.js'), await load('dist/index.js')];
  const { default: coalition } = await load('data/coalition.js');
  StanceGraph.from(coalition);
  deepStrictEqual(Dataset.parse(coalition), coalition, 'the gate changes data/coalition.js: run npm run data');
  const text = JSON.stringify(coalition);
  return {
    name: 'checked-data',
    setup({ onLoad }) {
      onLoad({ filter: /\/data\/coalition\.js$/ }, () => ({
        contents: `export default JSON.parse(${JSON.stringify(text)})`,
      }));
    },
  };
}
