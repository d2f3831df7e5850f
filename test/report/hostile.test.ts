import { StanceGraph } from 'stancegraph';
import { report, reportHtml, reportMarkdown, toBibtex, toRis } from 'stancegraph/report';
import { expect, test } from 'vitest';
import { SECTIONS } from '../../src/report/sections/sections.js';
import { hostileWorld, NASTY } from '../support/hostile-report.js';

const ELEMENTS =
  'body a header h1 bdi p nav ul li main section h2 span table caption thead tbody tr th td small time svg rect line circle path g text title desc figure figcaption div details summary h3 h4 ol strong blockquote code pre footer br'.split(
    ' ',
  );

const kg = StanceGraph.from(hostileWorld());

const pages = [undefined, 'ALB', 'dam', 'vera', 'meeting'].map((about) => {
  const model = report(kg, about, { title: NASTY.html });
  return { about, model, html: reportHtml(model), markdown: reportMarkdown(model) };
});

test.each(pages)('HTML of $about has no element or attribute from the data', ({ html }) => {
  const [before, data] = html.split('<script type="application/json" id="report-data">') as [string, string];
  for (const [tag, name] of before.slice(before.indexOf('<body>')).matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)) {
    expect(ELEMENTS).toContain(name);
    expect(tag).not.toMatch(/\son[a-z]+\s*=|javascript:|src\s*=/i);
  }
  expect(data.slice(0, data.indexOf('</script>'))).not.toMatch(/[<>]/);
  expect(data.slice(data.indexOf('</script>'))).toMatch(/^<\/script>\n<\/body>\n<\/html>\n$/);
  expect(html).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  for (const [, href] of html.matchAll(/href="([^"]*)"/g))
    expect(href).toMatch(/^(#[a-z0-9-]+|data:,|https?:\/\/[^\s<>"']+)$/);
});

test.each(pages)('JSON of $about in the page is the model', ({ html, model }) => {
  const data = html.match(/id="report-data">([^<]*)<\/script>/)![1]!;
  expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(model)));
});

test.each(pages)('Markdown of $about has no HTML, link, table cell or heading from the data', ({ markdown }) => {
  expect(markdown).not.toMatch(/<[a-z!/]/i);
  expect(markdown).not.toMatch(/(?<!\\)\]\(/);
  expect(markdown).not.toMatch(/https?:\/\//);
  const headings = markdown.split('\n').filter((line) => /^\s{0,3}(#{1,6} |=+$|-{3,}$)/.test(line));
  expect(headings.filter((line) => line.startsWith('# '))).toHaveLength(1);
  for (const line of headings.slice(1)) expect(SECTIONS.map(({ heading }) => `## ${heading}`)).toContain(line);
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
  const widths = rows.map((row) => row.replace(/\\[\\|]/g, '').split('|').length);
  const heads = rows.flatMap((row, i) => (row.startsWith('| ---') ? [i - 1] : []));
  for (const head of heads) {
    for (let i = head + 1; i < rows.length && !heads.includes(i); i += 1) expect(widths[i], rows[i]).toBe(widths[head]);
  }
});

test('BibTeX and RIS have no entry, tag or command from the data', () => {
  const { citations } = pages[0]!.model;
  const bibtex = toBibtex(citations);
  expect(bibtex.match(/^@/gm)).toHaveLength(citations.length);
  expect(bibtex).not.toMatch(/(?<!\\)\\(?:input|write|immediate)/);
  let depth = 0;
  for (const character of bibtex.replace(/\\[{}]/g, '')) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  const ris = toRis(citations);
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(citations.length);
  for (const line of ris.split('\r\n')) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
});

test('an address that is none is not linked even if the model was made by others', () => {
  const model = JSON.parse(JSON.stringify(pages[1]!.model));
  for (const note of model.evidence) note.address = 'javascript:alert(1)';
  for (const document of model.documents) document.address = 'javascript:alert(1)';
  for (const item of model.citations) item.URL = 'javascript:alert(1)';
  expect(reportHtml(model)).not.toMatch(/href="javascript/);
  expect(toBibtex(model.citations) + toRis(model.citations)).not.toContain('javascript:');
});
