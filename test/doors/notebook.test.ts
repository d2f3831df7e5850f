import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

interface Cell {
  readonly cell_type: 'code' | 'markdown';
  readonly source: readonly string[];
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly text?: readonly string[];
    readonly data?: Readonly<Record<string, readonly string[] | string>>;
  }[];
}

test('the recipe of the notebook finds the kernel where npm puts it, and the README names what a PDF needs', () => {
  const { cells } = JSON.parse(readFileSync('examples/notebook.ipynb', 'utf8')) as { cells: readonly Cell[] };
  const words = cells.flatMap(({ cell_type, source }) => (cell_type === 'markdown' ? source : [])).join('');
  expect(words).toContain('npx tslab install --binary "$PWD/node_modules/.bin/tslab"');
  const readme = readFileSync('README.md', 'utf8');
  for (const line of readme.split('\n').filter((one) => one.includes('--format') && one.includes('pdf'))) {
    expect(line).toContain('npm install playwright-core');
  }
  expect(readme.slice(0, readme.indexOf('un_votes.csv.gz'))).toContain('package=unvotes');
});

// the cells in their order as one program; what the notebook's kernel gives, `display`, is stood in for
test('the cells of the notebook run and give the outputs that are kept in it', async () => {
  const { cells } = JSON.parse(readFileSync('examples/notebook.ipynb', 'utf8')) as { cells: readonly Cell[] };
  const code = cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => source.join(''));
  expect(code.length).toBeGreaterThan(5);
  execFileSync('node', ['explorer.build.mjs']);
  const folder = mkdtempSync(join(tmpdir(), 'stancegraph-notebook-'));
  try {
    const kernel = join(folder, 'tslab.js');
    writeFileSync(kernel, 'export const display = { html: (html) => console.log(html) };\n');
    const program = join(folder, 'program.mjs');
    const src = (path: string) => join(process.cwd(), path);
    await build({
      stdin: { contents: code.join('\n'), loader: 'ts', resolveDir: process.cwd() },
      alias: {
        tslab: kernel,
        'stancegraph/data/coalition': src('data/coalition.js'),
        'stancegraph/ask': src('src/ask/index.ts'),
        'stancegraph/graph': src('src/graph/index.ts'),
        'stancegraph/explorer': src('src/explorer/index.ts'),
        stancegraph: src('src/index.ts'),
      },
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: program,
      logLevel: 'error',
    });
    const printed = execFileSync('node', [program], { cwd: folder, encoding: 'utf8' });
    const outputs = cells.flatMap((cell) => cell.outputs ?? []);
    const kept = outputs.map(({ text = [], data }) =>
      data === undefined ? text.join('') : `${[data['text/html']].flat().join('')}\n`,
    );
    // a console of the kernel ends each output with a line of its own
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    expect(lines(printed)).toEqual(lines(kept.join('')));
    expect(printed).toContain('Italy oppose since 2025-03-27');
    expect(printed).toContain('Germany in March: noRecord');
    expect(readFileSync(join(folder, 'explorer.html'), 'utf8')).toContain(
      '<title>Coalition of the willing, 2025</title>',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
