import { defineConfig } from 'vitest/config';

const src = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^stancegraph$/, replacement: src('./src/index.ts') },
      {
        find: /^stancegraph\/(schema|format|ask|discrepancy|graph|measure|extract|report|explorer)$/,
        replacement: src('./src/$1/index.ts'),
      },
      { find: /^stancegraph\/data\/(.*)$/, replacement: src('./data/$1.js') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    typecheck: { enabled: true, tsconfig: 'tsconfig.node.json', include: ['test/types.test-d.ts'] },
    coverage: { include: ['src/**'], exclude: ['src/cli/**', 'src/explorer/viewer/**', 'src/page/browser/**'] },
  },
});
