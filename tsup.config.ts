import { defineConfig } from 'tsup';

const ROOMS = ['schema', 'discrepancy', 'ask', 'graph', 'measure', 'extract', 'format', 'report', 'explorer'];

export default defineConfig({
  entry: ['src/**/!(viewer-*).ts', 'src/explorer/viewer-bundle.ts'], // the viewer is bundled into viewer-bundle
  bundle: false, // one file out per file in: importing one function must not carry everything
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry: ['src/index.ts', ...ROOMS.map((room) => `src/${room}/index.ts`)] },
  clean: true,
});
