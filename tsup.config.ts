import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { defineConfig } from 'tsup';
import { bundleCommand } from './command.build.mjs';

export default defineConfig({
  // what runs in a page is bundled into viewer-bundle, the command into dist/cli
  entry: ['src/**/*.ts', '!src/explorer/viewer/**', '!src/page/browser/**', '!src/cli/**'],
  bundle: false, // one file out per file in: importing one function must not carry everything
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  async onSuccess() {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
      stdio: 'inherit',
    });
    await build({
      entryPoints: ['dist/index.js'], // the core in one file, for a script tag
      outfile: 'dist/stancegraph.min.js',
      bundle: true,
      minify: true,
      format: 'iife',
      globalName: 'stancegraph',
      target: 'es2022',
      logLevel: 'error',
    });
    await bundleCommand();
  },
});
