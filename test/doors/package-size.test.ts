import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

// gzipped bytes of one import, dependencies included but for those named; raise a ceiling in the commit that needs it.
// The goal for StanceGraph without zod was 25,000 and is not reached. Kinds, families and limits as data, and freezing
// what is handed out, cost 3,300.
const CEILINGS = [
  { name: 'StanceGraph', external: ['zod'], ceiling: 42_000 },
  { name: 'StanceGraph', external: [], ceiling: 69_000 },
  { name: 'backs', external: ['zod'], ceiling: 1_500 },
] as const;

test.each(CEILINGS)(
  'import { $name } without $external stays under $ceiling bytes',
  async ({ name, external, ceiling }) => {
    const { outputFiles } = await build({
      stdin: { contents: `export { ${name} } from './dist/index.js'`, resolveDir: process.cwd() },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      external: [...external],
      logLevel: 'error',
    });
    const size = gzipSync(outputFiles[0]!.contents).length;
    console.log(`import { ${name} } without ${external.join(', ') || 'nothing'}: ${size} bytes gzipped`);
    expect(size).toBeLessThanOrEqual(ceiling);
  },
);
