import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { report, reportHtml } from 'stancegraph/report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../support/chromium.js';
import { hostileWorld } from '../support/hostile-report.js';

const AXE = 'node_modules/axe-core/axe.min.js';
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-report-'));
const kg = StanceGraph.from(coalition);
const hostile = StanceGraph.from(hostileWorld());
const pages = {
  italy: reportHtml(report(kg, 'Italy')),
  troops: reportHtml(report(kg, 'troop deployment')),
  all: reportHtml(report(kg)),
  hostile: reportHtml(report(hostile)),
  vera: reportHtml(report(hostile, 'vera')),
};
let browser: Browser;

beforeAll(async () => {
  expect(existsSync(AXE), 'this test needs axe-core: npm install').toBe(true);
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: keyof typeof pages, width: number, colorScheme: 'light' | 'dark' = 'light') {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => problems.push(message.text()));
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(file|data):/.test(address)) problems.push(address);
  });
  const file = join(folder, `${name}.html`);
  writeFileSync(file, pages[name]);
  await page.goto(pathToFileURL(file).href);
  return { page, problems };
}

async function violations(page: Page): Promise<unknown> {
  const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
  return page.evaluate(
    `${readFileSync(AXE, 'utf8')};${run}.then((r) => [r.passes.length > 10, r.violations.map((v) => [v.id, v.nodes[0].html])])`,
  );
}

test.each(Object.keys(pages) as (keyof typeof pages)[])(
  'the page of %s asks nobody, says nothing on the console, and fits 360 pixels',
  async (name) => {
    for (const width of [1200, 360]) {
      const { page, problems } = await open(name, width);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
        true,
      );
      expect(await page.evaluate('document.querySelectorAll("img,iframe,object,script:not([type])").length')).toBe(0);
      expect(
        await page.evaluate('getComputedStyle(document.querySelector("h2")).borderTopStyle'),
        'its style sheet',
      ).toBe('solid');
      expect(problems).toEqual([]);
      await page.close();
    }
  },
);

test.each([
  ['italy', 1200, 'light'],
  ['italy', 360, 'dark'],
  ['troops', 360, 'light'],
  ['all', 1200, 'dark'],
  ['hostile', 360, 'light'],
] as const)('axe finds nothing on %s at %i, %s', async (name, width, scheme) => {
  const { page } = await open(name, width, scheme);
  expect(await violations(page)).toEqual([true, []]);
  await page.close();
});

test('axe finds what is wrong', async () => {
  const { page } = await open('italy', 1200);
  await page.evaluate(
    'document.querySelector(".meta").setAttribute("style", "color:#ccc"); document.documentElement.lang = ""',
  );
  const [, found] = (await violations(page)) as [boolean, [string][]];
  expect(found.map(([id]) => id)).toContain('html-has-lang');
  await page.close();
});

test('the keyboard alone goes from a finding to its evidence', async () => {
  const { page } = await open('italy', 1200);
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement.getAttribute("href")')) === '#note-1') break;
  }
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.querySelector(".note:target").textContent')).toContain('paris-report-2025-03');
  await page.close();
});

test('no script runs, even one that gets in', async () => {
  writeFileSync(
    join(folder, 'injected.html'),
    pages.italy.replace('<main', '<script>document.title = "PWNED"</script><main'),
  );
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'injected.html')).href);
  expect(await page.title()).toBe('Where Italy stands');
  await page.close();
});

test('on paper it has pages with numbers and nothing is cut off', async () => {
  const { page } = await open('all', 1200);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const count = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(count).toBeGreaterThan(8);
  expect(count).toBeLessThan(80);
  await page.close();
});
