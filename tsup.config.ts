import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/**/*.ts'],
  bundle: false, // one file out per file in: importing one function must not carry everything
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: {
    entry: [
      'src/index.ts',
      'src/schema/index.ts',
      'src/format/index.ts',
      'src/ask/index.ts',
      'src/discrepancy/index.ts',
      'src/graph/index.ts',
      'src/measure/index.ts',
    ],
  },
  clean: true,
});
