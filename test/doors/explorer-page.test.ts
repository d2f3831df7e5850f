import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { TOKENS } from '../../src/page/tokens.js';
import { startChromium } from '../support/chromium.js';
import { watch } from '../support/watched-page.js';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-explorer-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)> "\'\u202eevil\u2066 ]]> &amp; <!--';

let browser: Browser;
let page: Page;
let problems: string[];
let address: string;
let makeHtml: typeof import('stancegraph/explorer').explorerHtml;

beforeAll(async () => {
  execFileSync('node', ['explorer.build.mjs'], { stdio: 'inherit' });
  ({ explorerHtml: makeHtml } = await import('stancegraph/explorer'));
  address = write('coalition', makeHtml(StanceGraph.from(coalition)));
  browser = await startChromium(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await page?.close();
});

function write(name: string, html: string): string {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

async function open(
  url: string,
  options: { viewport?: typeof DESKTOP; colorScheme?: 'light' | 'dark' } = {},
): Promise<void> {
  page = await browser.newPage({ viewport: DESKTOP, acceptDownloads: true, ...options });
  problems = await watch(page, url);
  await page.goto(url);
  await page.locator('#when', { hasText: ':' }).waitFor();
}

const text = async (selector: string) => (await page.locator(selector).textContent()) ?? '';
/** Who is under which heading in the details of a proposition. */
const groups = async () =>
  Object.fromEntries(
    await page
      .locator('#details section')
      .evaluateAll((sections) =>
        sections.map((one) => [
          (one as unknown as { querySelector(css: string): { textContent: string } })
            .querySelector('h3')
            .textContent.replace(/ \(.*/, ''),
          [
            ...(
              one as unknown as { querySelectorAll(css: string): Iterable<{ textContent: string }> }
            ).querySelectorAll('.stance > bdi'),
          ].map(({ textContent }) => textContent),
        ]),
      ),
  );

test('loads from disk under its policy: no message, no request, a picture of everything', async () => {
  await open(address);
  expect(await text('#when')).toBe('Latest: 89 supports, 22 opposes, 5 undecided');
  expect(await page.locator('#stage canvas').count()).toBeGreaterThan(3);
  expect(await page.locator('#stage').getAttribute('aria-label')).toMatch(/^Network of \d+ names and \d+ ties, latest/);
  expect(problems).toEqual([]);
});

test('the slider resolves anew: in March Italy is opposed and Germany only perhaps on record', async () => {
  await open(`${address}#node=troop-deployment`);
  expect((await groups()).Undecided).toContain('Germany');
  await page.locator('#day').fill('2025-03-31');
  await page.waitForURL(/asOf=2025-03-31/);
  const march = await groups();
  expect(march.Opposes).toEqual(['Italy']);
  expect(march['No record']).not.toContain('Germany');
  expect(await page.locator('#details').textContent()).toMatch(
    /Perhaps, and not counted.*Germany: .*perhaps undecided: its date/,
  );
  expect(march.Supports).toEqual(['France', 'Ukraine', 'United Kingdom']);
  await page.locator('#slider').focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => !String((globalThis as unknown as { location: string }).location).includes('asOf'));
  expect((await groups()).Opposes).toEqual(['Italy', 'Russia']);
  expect(problems).toEqual([]);
});

test('what the table says of each stance is what the library says', async () => {
  const signs = {
    support: '▲Supports',
    oppose: '▼Opposes',
    undecided: '◆Undecided',
    contested: '≠Contested',
    noRecord: '',
  };
  const kg = StanceGraph.from(coalition);
  const expected = kg.stances({ asOf: '2025-03-31' }).rows.map((row) => {
    const isConditional = row.position === 'support' && row.conditions.length > 0;
    const sign = isConditional ? '△Supports' : signs[row.position];
    return [kg.propositions.get(row.proposition)!.label, row.name, sign].join(' | ');
  });
  expect(expected.some((line) => line.endsWith('△Supports'))).toBe(true);
  await open(`${address}#view=table&asOf=2025-03-31`);
  const columns = await Promise.all(
    ['td:first-child', 'th', '.badge'].map((cell) => page.locator(`tbody tr ${cell}`).allTextContents()),
  );
  const shown = columns[0]!.map((_, i) => columns.map((column) => column[i]).join(' | '));
  expect(shown.length).toBe(29);
  expect(shown.sort()).toEqual(expected.sort());
});

test('answers a question with what it understood', async () => {
  await open(address);
  await page.locator('#ask').fill('Who is against boots on the ground?');
  await page.keyboard.press('Enter');
  await page.locator('#answer-heading').waitFor();
  expect(await page.locator('#answer .stance > bdi').allInnerTexts()).toEqual(['Italy', 'Russia']);
  expect(await text('#answer')).toContain('Understood as: Who opposes');
  expect(page.url()).toContain('ask=Who+is+against');
  await page.locator('#ask').fill('What is the colour of Wednesday?');
  await page.keyboard.press('Enter');
  await page.locator('#answer', { hasText: 'not understood' }).waitFor();
  expect(problems).toEqual([]);
});

test('a permalink restores the view, and a made-up one does no harm', async () => {
  const hash = 'asOf=2025-03-31&positions=oppose&proposition=troop-deployment&view=table&stance=ITA+troop-deployment';
  await open(`${address}#${hash}`);
  expect(await text('#details-heading')).toBe('Italy opposes Troop deployment in Ukraine');
  expect(await page.locator('tbody tr').count()).toBe(1);
  expect(await page.locator('#day').inputValue()).toBe('2025-03-31');
  await page.locator('#latest').click();
  await page.waitForFunction(() => !String((globalThis as unknown as { location: string }).location).includes('asOf'));
  expect(await page.locator('tbody tr').count()).toBe(2);
  await page.close();
  await open(
    `${address}#asOf=2025-99-99&kinds=%3Cscript%3E&node=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&stance=x+y`,
  );
  expect(await text('#details-heading')).toBe('Who stands where, latest');
  expect(problems).toEqual([]);
});

test('the keyboard alone leads to a country’s evidence and back', async () => {
  await open(address);
  await page.keyboard.press('/');
  await page.keyboard.type('italy');
  await page.keyboard.press('Enter');
  await page.locator('#details-heading', { hasText: 'Italy' }).waitFor();
  const focused = () => text(':focus');
  expect(await focused()).toBe('Italy');
  for (let i = 0; i < 12 && !(await focused()).includes('Opposes'); i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#details-heading', { hasText: 'opposes Troop deployment' }).waitFor();
  expect(await text('.claims')).toContain('characters 366–422');
  await page.keyboard.press('Escape');
  expect(await focused()).toContain('Italy');
  expect(problems).toEqual([]);
});

test('a leader shows the stances of the country that rest on the words', async () => {
  await open(`${address}#node=friedrich-merz`);
  expect((await text('#details')).replace(/\s+/g, ' ')).toContain('Germany: Troop deployment in Ukraine');
  await page.locator('.stance', { hasText: 'Troop deployment' }).click();
  expect(await text('#details-heading')).toBe('Germany is undecided on Troop deployment in Ukraine');
  expect(problems).toEqual([]);
});

test('filters narrow the table and the picture', async () => {
  await open(
    `${address}#view=table&positions=support.oppose.undecided.contested.noRecord&kinds=country&member=eu&asOf=2025-03-31`,
  );
  const who = await page.locator('tbody th').allInnerTexts();
  expect(who).toContain('Italy');
  expect(who).toContain('Germany');
  expect(who).not.toContain('United Kingdom');
  await page.locator('#filters > summary').click();
  await page.getByRole('checkbox', { name: 'No record' }).uncheck();
  expect(await page.locator('tbody th').allInnerTexts()).not.toContain('Germany');
});

/** The middle of a mark in the picture: where a square of pixels has the colour of marks. */
const MARK = [1, 3, 5].map((at) => Number.parseInt(TOKENS.light.quiet.slice(at, at + 2), 16));
const FIND_MARK = `(async (shot) => {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(shot), (c) => c.charCodeAt(0))]));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const is = (x, y) => ${JSON.stringify(MARK)}.every((part, i) => data[4 * (y * image.width + x) + i] === part);
  for (let y = 6; y < image.height - 6; y += 1) for (let x = 6; x < image.width - 6; x += 1) {
    if ([-4, 0, 4].every((dx) => [-4, 0, 4].every((dy) => is(x + dx, y + dy)))) return [x, y];
  }
  return null;
})`;

test('a click on a mark in the picture opens what is there', async () => {
  await open(`${address}#kinds=country.proposition&ties=stances&proposition=troop-deployment&positions=oppose`);
  await page.waitForTimeout(300);
  const { x, y } = (await page.locator('#stage').boundingBox())!;
  const shot = await page.locator('#stage').screenshot();
  const mark = (await page.evaluate(`${FIND_MARK}('${shot.toString('base64')}')`)) as [number, number];
  await page.mouse.click(x + mark[0], y + mark[1]);
  await page.waitForURL(/node=(ITA|RUS|troop-deployment)$/);
  expect(await text('#details-heading')).toMatch(/^(Italy|Russia|Troop deployment in Ukraine)$/);
});

test('exports what is shown', async () => {
  await open(`${address}#proposition=troop-deployment`);
  const files: Record<string, Buffer> = {};
  for (const kind of ['png', 'svg', 'gexf', 'json']) {
    await page.locator('#exports > summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-export=${kind}]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`network.${kind}`);
    files[kind] = readFileSync((await download.path())!);
  }
  expect(files.png!.subarray(1, 4).toString()).toBe('PNG');
  expect(files.png!.length).toBeGreaterThan(10_000);
  expect(files.svg!.toString()).toMatch(/^<svg.*Troop deployment.*<\/svg>\s*$/s);
  expect(files.gexf!.toString()).toMatch(/<gexf.*id="ITA".*value="oppose"/s);
  const { graph } = JSON.parse(files.json!.toString()) as { graph: { nodes: { key: string }[] } };
  expect(graph.nodes.map(({ key }) => key)).toContain('ITA');
  expect(problems).toEqual([]);
});

test.each([
  ['desktop, light', DESKTOP, 'light', ''],
  ['desktop, dark', DESKTOP, 'dark', '#stance=FRA+troop-deployment&ask=Who+backs+troops%3F'],
  ['table, dark', DESKTOP, 'dark', '#view=table&node=USA'],
  ['phone, light', PHONE, 'light', '#node=troop-deployment&asOf=2025-03-31'],
] as const)('axe finds nothing: %s', async (_, viewport, colorScheme, hash) => {
  await open(address + hash, { viewport, colorScheme });
  for (const details of await page.locator('details').all()) {
    if (!(await details.evaluate((one) => (one as unknown as { open: boolean }).open))) {
      await details.locator('> summary').click();
    }
  }
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)).toEqual([]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBeLessThanOrEqual(0);
});

test('at 320 pixels nothing is cut, the button to ask neither', async () => {
  await open(address, { viewport: { width: 320, height: 640 } });
  const button = await page.locator('#ask-form button').boundingBox();
  expect(button!.x + button!.width).toBeLessThanOrEqual(320);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBeLessThanOrEqual(0); // WCAG 2.2, 1.4.10
});

test('hostile names, labels, summaries and titles come out inert', async () => {
  const long = `${HOSTILE}${'x'.repeat(900)}`;
  const kg = StanceGraph.from({
    actors: [
      { id: 'AAA', type: 'country', name: HOSTILE },
      {
        id: '"><svg/onload=alert(3)>',
        type: 'person',
        name: long,
        offices: [{ title: HOSTILE, of: 'AAA', rank: 'head', represents: true, from: '2000' }],
      },
    ],
    propositions: [{ id: '<b>p</b>', label: HOSTILE, kind: 'policy', statement: HOSTILE }],
    events: [],
    documents: [
      {
        id: '<i>d</i>',
        title: HOSTILE,
        publisher: long,
        published: '2025-01-02',
        address: 'https://example.com/?a=1&b=javascript:alert(4)',
      },
    ],
    claims: [
      {
        kind: 'stance',
        document: '<i>d</i>',
        holder: '"><svg/onload=alert(3)>',
        said: '2025-01-01',
        proposition: '<b>p</b>',
        position: 'support',
        basis: 'stated',
        summary: `${HOSTILE} ${'y'.repeat(3_000)}`,
        conditions: [{ words: HOSTILE, holds: true }],
      },
    ],
  });
  const html = makeHtml(kg, { title: HOSTILE });
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
  await open(write('hostile', html));
  for (const key of ['AAA', '"><svg/onload=alert(3)>', '<b>p</b>', 'document <i>d</i>']) {
    await page.evaluate(
      (hash) => {
        (globalThis as unknown as { location: { hash: string } }).location.hash = hash;
      },
      `view=table&kinds=country.person.proposition.document&ties=stances.evidence.roles&node=${encodeURIComponent(key)}`,
    );
    await page.waitForTimeout(50);
  }
  await page.goto(
    `${page.url().split('#')[0]}#stance=AAA+${encodeURIComponent('<b>p</b>')}&ask=${encodeURIComponent(HOSTILE)}`,
  );
  await page.locator('#details-heading', { hasText: 'supports' }).waitFor();
  for (const kind of ['svg', 'gexf']) {
    await page.locator('#exports > summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-export=${kind}]`).click(),
    ]);
    const written = readFileSync((await download.path())!, 'utf8');
    expect(written).not.toMatch(/<script|<img|<svg\/|<!--/);
    const parsed = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(written)}, 'application/xml').querySelector('parsererror')?.textContent ?? ''`,
    );
    expect(parsed, kind).toBe('');
  }
  await page.locator('#filters > summary').click();
  const options = await page.locator('option').allTextContents();
  expect(options.some((name) => name.includes('alert(1)'))).toBe(true);
  expect(options.join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(await page.locator('#details img, #details script, #list svg, #answer img').count()).toBe(0);
  expect(await page.locator('a[href^=javascript]').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('without WebGL there is a still picture, and everything else works', async () => {
  page = await browser.newPage({ viewport: DESKTOP });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
  await page.goto(`${address}#node=ITA`);
  await page.locator('#stage img').waitFor();
  expect(await text('#details-heading')).toBe('Italy');
  expect(errors).toEqual([]);
});

test('the same graph always gives the same page, and wrong options are refused', () => {
  const kg = StanceGraph.from(coalition);
  expect(makeHtml(kg, { iterations: 5 })).toBe(makeHtml(StanceGraph.from(coalition), { iterations: 5 }));
  for (const options of [{ titel: 'x' }, { title: '' }, { asOf: '2025' }, { asOf: '2025-02-30' }, { iterations: 0 }]) {
    expect(() => makeHtml(kg, options as never)).toThrow(expect.objectContaining({ code: 'invalid_option' }));
  }
});
