// `npm run paste [-- FILE]`: the page as one HTML file that opens from disk. Prints where it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import { bundleScript } from '../../script.bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const out = resolve(process.argv[2] ?? join(here, 'dist/paste-an-article.html'));
const { webPage } = await tsImport('../../src/page/web-page.ts', import.meta.url);
const { PANE_STYLE } = await tsImport('../../src/page/pane-style.ts', import.meta.url);
const { code } = await transform(readFileSync(join(here, 'page.css'), 'utf8'), { loader: 'css', minify: true });
const html = webPage({
  title: 'Paste an article',
  style: `${PANE_STYLE}${code.trim()}`,
  body: readFileSync(join(here, 'body.html'), 'utf8').trim(),
  script: await bundleScript('examples/paste-an-article/main.ts', {
    alias: {
      'stancegraph/extract': join(root, 'src/extract/index.ts'),
      'stancegraph/data/coalition': join(root, 'data/coalition.js'),
      'stancegraph/data/countries': join(root, 'data/countries.js'),
    },
  }),
  allowed: { 'worker-src': 'blob:' }, // the page's own script again, so that reading does not hold up the page
});
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, html);
console.log(out);
