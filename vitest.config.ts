import { defineConfig } from 'vitest/config';
import { ALONE, DOORS, GOLD, LAWS, SMOKE } from './test/tiers.js';

const OTHERS = [...LAWS, ...DOORS, ...GOLD, ...SMOKE];
const src = (path: string) => new URL(path, import.meta.url).pathname;
const tier = (name: string, include: string[], exclude: string[] = [], isolate = true) => ({
  extends: true as const,
  test: { name, include, exclude, isolate },
});

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
    projects: [
      tier('unit', ['test/**/*.test.ts'], [...OTHERS, ...ALONE], false),
      tier('alone', ALONE, OTHERS),
      tier('laws', LAWS),
      tier('smoke', SMOKE),
      tier('doors', DOORS),
      tier('gold', GOLD),
    ],
    maxWorkers: '100%',
    sequence: { shuffle: true }, // no test may need another; vitest prints the seed
    testTimeout: 600_000, // a limit for what hangs, not for what is slow: no test reads the clock
    hookTimeout: 600_000,
    silent: 'passed-only',
    coverage: { include: ['src/**'], exclude: ['src/cli/**', 'src/explorer/viewer/**', 'src/page/browser/**'] },
  },
});
