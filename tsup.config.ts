import { defineConfig } from 'tsup';

const ROOMS = ['schema', 'discrepancy', 'ask', 'graph', 'measure', 'extract', 'format', 'report', 'explorer'];

export default defineConfig({
  entry: ['src/**/*.ts', '!src/explorer/viewer/**', '!src/page/browser/**'], // those run in a page: bundled into viewer-bundle
  bundle: false, // one file out per file in: importing one function must not carry everything
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry: ['src/index.ts', ...ROOMS.map((room) => `src/${room}/index.ts`)] },
  clean: true,
});
