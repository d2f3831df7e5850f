import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { report, reportHtml } from 'stancegraph/report';
import { expect, test } from 'vitest';
import { EXPLORER_STYLE } from '../../src/explorer/explorer-style.js';
import { NODE_KINDS } from '../../src/explorer/viewer/view-state.js';
import { PANE_STYLE } from '../../src/page/pane-style.js';
import { colours, TOKENS } from '../../src/page/tokens.js';
import { webPage } from '../../src/page/web-page.js';
import { STYLE } from '../../src/report/html/style.js';
import { PALETTE } from '../../src/words/palette.js';
import { CONDITIONAL, STANDINGS } from '../../src/words/position-words.js';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const PASTE_STYLE = 'examples/paste-an-article/page.css';
const SCHEMES = ['light', 'dark'] as const;

test('the policy of a page allows its own style and script, and what it is told besides', () => {
  const style = 'p{color:red}';
  const script = 'document.title = "ü"';
  const page = (parts: object) =>
    /Content-Security-Policy" content="([^"]*)"/.exec(webPage({ title: 'T', style, body: '', ...parts }))![1];
  expect(page({})).toBe(
    `default-src 'none'; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  expect(page({ script, allowed: { 'img-src': 'data: blob:', 'worker-src': 'blob:' } })).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'`,
  );
});

test('a hostile title and hostile data stay text', () => {
  const hostile = '</title></script><script>alert(1)</script><!-- \u202e & "';
  const page = webPage({ title: hostile, style: '', body: '', data: { id: 'data', value: hostile } });
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/<!--|\u202e/);
  expect(JSON.parse(/id="data">([^<]*)</.exec(page)![1]!)).toBe(hostile);
});

test('pages have one set of colours', () => {
  const kg = StanceGraph.from(coalition);
  const all = { report: reportHtml(report(kg, 'Italy')), explorer: EXPLORER_STYLE, panes: PANE_STYLE };
  for (const [name, page] of Object.entries(all)) {
    for (const scheme of SCHEMES) expect(page, `${name}, ${scheme}`).toContain(colours(scheme));
  }
  const styles = { report: STYLE, explorer: EXPLORER_STYLE, paste: PANE_STYLE + readFileSync(PASTE_STYLE, 'utf8') };
  for (const [name, style] of Object.entries(styles)) {
    const used = [...style.matchAll(/var\((--[a-z-]+)/g)].map(([, colour]) => colour);
    expect(
      used.filter((colour) => !new RegExp(`${colour}: ?[^;}]`).test(style)),
      `${name} has a colour that nobody gives`,
    ).toEqual([]);
  }
  const own = Object.values(PALETTE).flatMap((tones) => Object.values(tones).flatMap((tone) => Object.values(tone)));
  const files = [
    ...['explorer/explorer-style.ts', 'explorer/viewer/canvas.ts', 'report/html/style.ts'].map((file) => `src/${file}`),
    PASTE_STYLE,
  ];
  const repeated = files.filter((file) => own.some((colour) => readFileSync(file, 'utf8').includes(colour)));
  expect(repeated).toEqual([]);
});

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

test('text can be read on whatever it stands on, and marks can be seen', () => {
  for (const scheme of SCHEMES) {
    const { paper, side, tint, ink, quiet, link } = TOKENS[scheme];
    for (const ground of [paper, side, tint]) {
      for (const colour of [ink, quiet, link]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const { mark, ink: own, tint: field } of Object.values(PALETTE[scheme])) {
      for (const ground of [field, paper, side]) expect(contrast(own, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(mark, paper)).toBeGreaterThanOrEqual(3);
    }
  }
});

test('no kind of node has the sign of a standing, and no two have one sign', () => {
  const signs = [...NODE_KINDS, ...Object.values(STANDINGS), CONDITIONAL].map(({ sign }) => sign);
  expect(new Set(signs).size).toBe(signs.length);
});
