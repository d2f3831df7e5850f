import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import coalition from 'stancegraph/data/coalition';
import countries from 'stancegraph/data/countries';
import { type Extraction, type ExtractOptions, extract } from 'stancegraph/extract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE, OWN_PROPOSITIONS } from '../../examples/paste-an-article/article.js';
import { readArticle, readVocabulary } from '../../examples/paste-an-article/reading.js';
import { blocks, type Passage } from '../../examples/paste-an-article/segments.js';
import { startChromium } from '../support/chromium.js';
import { watch } from '../support/watched-page.js';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-paste-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLE_REQUEST = { text: EXAMPLE.text, published: EXAMPLE.published, minConfidence: 0.45, vocabulary: null };
const OWN_REQUEST = { ...EXAMPLE_REQUEST, vocabulary: readVocabulary(OWN_PROPOSITIONS) };
const HOSTILE = [
  '</script><script>document.title = "PWNED"</script><img src=x onerror=\'document.title="PWNED"\'>',
  'Canada backs the </textarea><script>alert(1)</script> ceasefire. "Norway <b>rejects</b> new sanctions," she said.',
  '\u202eKenya rejects new sanctions.\u202c \u2066Chile supports peace talks\u2069, \u05d0\u05de\u05e8 \u05d4\u05d3\u05d5\u05d1\u05e8.',
  'Japan backs the ceasefire \ud83d if \udc00 it holds. Norway\ud800 rejects new sanctions.\u0000\u0007\u2028',
  `Canada supports ${'a'.repeat(5_000)} and the ceasefire. ${'\ud83d\ude00'.repeat(3_000)}`,
].join('\n');

let browser: Browser;
let page: Page;
let problems: string[];
let address: string;

beforeAll(async () => {
  const out = join(folder, 'page.html');
  const printed = execFileSync('node', ['examples/paste-an-article/build.mjs', out], { encoding: 'utf8' });
  expect(printed.trim()).toBe(out);
  address = pathToFileURL(out).href;
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await page?.close();
});

async function open(options: { viewport?: typeof DESKTOP; colorScheme?: 'light' | 'dark'; init?: string } = {}) {
  const { init, ...rest } = options;
  page = await browser.newPage({ viewport: DESKTOP, reducedMotion: 'reduce', ...rest });
  problems = await watch(page, address);
  if (init !== undefined) await page.addInitScript(init);
  await page.goto(address);
}

/** Waits for what the button, the key or the change began. */
async function reading(begin: () => Promise<unknown>): Promise<void> {
  await page.evaluate("document.getElementById('summary').textContent = ''");
  await begin();
  await page.locator('#summary', { hasText: /claim/ }).waitFor();
}

const read = async (text: string) => {
  await page.locator('#text').fill(text);
  await reading(() => page.locator('#read').click());
};
const texts = (selector: string) => page.locator(selector).allTextContents();
const inPage = <Result>(code: string) => page.evaluate(code) as Promise<Result>;
/** The article as it is shown, without the numbers in it. */
const shown = () =>
  inPage<string>(`(() => {
    const copy = document.querySelector('.text').cloneNode(true);
    for (const tag of copy.querySelectorAll('.tag')) tag.remove();
    return copy.textContent;
  })()`);

async function exported(name: 'draft' | 'json' | 'text'): Promise<string> {
  await page.locator('#exports summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-export="${name}"]`).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

function asJson({ proposed, newActors, newEvents }: Extraction) {
  return JSON.parse(JSON.stringify({ proposed, newActors, newEvents }));
}

async function violations(): Promise<unknown> {
  const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
  return page.evaluate(
    `${axe};${run}.then((r) => [r.passes.length > 15, r.violations.map((v) => [v.id, v.nodes[0].html])])`,
  );
}

test('the rules run in Chromium as in Node: the bundle names no module of Node, and the results are equal', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/extract/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'extractRoom',
    platform: 'browser',
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter(({ path, external }) => path.startsWith('node:') || external === true)).toEqual([]);
  const own = JSON.parse(OWN_PROPOSITIONS);
  const vocabularies = [coalition, own, own.propositions];
  const given = vocabularies.flatMap((vocabulary) =>
    [EXAMPLE.text, HOSTILE].map((text): [string, ExtractOptions] => [
      text,
      { document: 'doc', vocabulary, published: EXAMPLE.published, actors: countries },
    ]),
  );
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]!.text });
  const there = await page.evaluate(`${JSON.stringify(given)}.map((one) => extractRoom.extract(...one))`);
  const here = given.map((one) => extract(...one));
  expect(there).toEqual(JSON.parse(JSON.stringify(here)));
  expect(here.map(({ claims }) => claims.length > 3).slice(0, 3)).toEqual([true, true, true]);
});

test('it is one file, of which the language model is the most', () => {
  const path = join(folder, 'page.html');
  expect(statSync(path).size).toBeLessThan(4_600_000);
  const html = readFileSync(path, 'utf8');
  expect(html.match(/<(link|script|img|iframe)\b[^>]*(src|href)=(?!"data:,")/g)).toBeNull();
  expect(html).toMatch(
    /content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; worker-src blob:/,
  );
});

test('the example article, read by the button: what the list and the export say is what Node says', async () => {
  await open();
  await reading(() => page.locator('#example').click());
  const expected = readArticle(EXAMPLE_REQUEST);
  expect(expected.proposed.length).toBeGreaterThan(12);
  expect(page.workers()).toHaveLength(1);
  expect(await texts('.holder')).toHaveLength(expected.proposed.length);
  expect(await page.locator('#claims-heading').textContent()).toBe(`Claims (${expected.proposed.length})`);
  const said = await texts('.what');
  const words = { support: '▲supports', oppose: '▼opposes', undecided: '◆is undecided on' };
  const stances = expected.proposed.flatMap(({ claim }, i) => {
    if (claim.kind !== 'stance') return [];
    const isConditional = claim.position === 'support' && (claim.conditions ?? []).length > 0;
    return [[said[i]!, isConditional ? '△supports' : words[claim.position]] as const];
  });
  expect(stances.filter(([shown, begin]) => !shown.startsWith(begin))).toEqual([]);
  expect(new Set(stances.map(([, begin]) => begin)).size).toBe(4);
  expect(JSON.parse(await exported('json'))).toEqual(asJson(expected));
  const draft = parse(await exported('draft'));
  expect(draft.document).toEqual({ id: 'article-2025-09-04', published: '2025-09-04', length: EXAMPLE.text.length });
  expect(draft.claims).toEqual(JSON.parse(JSON.stringify(expected.claims.map(({ document: _, ...claim }) => claim))));
  expect(await exported('text')).toBe(EXAMPLE.text);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#exports summary').click();
  await page.locator('[data-export="copy"]').click();
  await page.locator('#status', { hasText: 'Copied' }).waitFor();
  expect(JSON.parse(await inPage<string>('navigator.clipboard.readText()'))).toEqual(asJson(expected));
  expect(problems).toEqual([]);
});

test('every passage is marked, also where passages overlap, and the words stay those of the article', async () => {
  await open();
  await reading(() => page.locator('#example').click());
  expect(await shown()).toBe(EXAMPLE.text);
  for (const [i, { claim }] of readArticle(EXAMPLE_REQUEST).proposed.entries()) {
    await page.locator(`.claim[data-claim="${i}"]`).click();
    const marked = await inPage<string>(
      `[...document.querySelectorAll('mark.here')].map((one) => one.textContent).join('')`,
    );
    const union = new Set((claim.evidence ?? []).flatMap((place) => ('start' in place ? range(place) : [])));
    expect(marked).toBe(
      [...union]
        .sort((a, b) => a - b)
        .map((at) => EXAMPLE.text[at])
        .join(''),
    );
  }
});

function range({ start, end }: { readonly start: number; readonly end: number }): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

test('a claim leads to its passage and a passage to its claim, by mouse and by keyboard', async () => {
  await open({ viewport: { width: 1100, height: 500 } });
  await reading(() => page.locator('#example').click());
  const last = (await texts('.claim')).length - 1;
  const isSeen = (selector: string) =>
    inPage<boolean>(
      `(() => { const one = document.querySelector('${selector}').getBoundingClientRect(); const box = document.querySelector('${selector}').closest('#article, #list').getBoundingClientRect(); return one.bottom > box.top && one.top < box.bottom; })()`,
    );
  expect(await isSeen(`.tag[data-claim="${last}"]`)).toBe(false);
  await page.locator('.claim').last().focus();
  await page.keyboard.press('Enter');
  expect(await isSeen(`.tag[data-claim="${last}"]`)).toBe(true);
  expect(await page.locator('.claim[aria-current]').getAttribute('data-claim')).toBe(String(last));
  expect(await page.locator('#status').textContent()).toMatch(
    new RegExp(`^Claim ${last + 1} of ${last + 1}.*The text says: `),
  );
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('.claim[aria-current]').getAttribute('data-claim')).toBe(String(last - 1));
  await page.locator('.tag').first().focus();
  await page.keyboard.press('Enter');
  const first = await page.locator('.tag').first().getAttribute('data-claim');
  expect(await page.locator('.claim[aria-current]').getAttribute('data-claim')).toBe(first);
  expect(await isSeen(`.claim[data-claim="${first}"]`)).toBe(true);
  const mark = page.locator('mark.several').first();
  await mark.click();
  const one = await page.locator('.claim[aria-current]').getAttribute('data-claim');
  await mark.click();
  const other = await page.locator('.claim[aria-current]').getAttribute('data-claim');
  expect(other).not.toBe(one);
  expect(problems).toEqual([]);
});

test('own propositions, and what is said of those that are wrong', async () => {
  await open();
  await page.locator('input[value="own"]').check();
  await reading(() => page.locator('#example').click());
  await reading(() => page.locator('#text').press('Control+Enter'));
  expect(JSON.parse(await exported('json'))).toEqual(asJson(readArticle(OWN_REQUEST)));
  expect(await texts('.what')).toContain('▲supports Rebuilding fund');
  for (const [json, message] of [
    ['{"propositions": [', /are no JSON: .+Expected \[\{"id"/],
    ['{"topics": []}', /no list of propositions/],
    ['[{"id": "a"}, {"definition": "b"}]', /Proposition 2 has no id/],
  ] as const) {
    await page.locator('#propositions').fill(json);
    await page.locator('#read').click();
    expect(await page.locator('#problem').textContent()).toMatch(message);
    expect(await page.locator('#propositions').getAttribute('aria-invalid')).toBe('true');
    expect(await inPage('document.activeElement.id')).toBe('propositions');
  }
  await page.locator('#propositions').fill('[{"id": "fund", "aliases": ["fund for rebuilding"]}]');
  await reading(() => page.locator('#propositions').press('Control+Enter'));
  expect(await texts('.what')).toContain('▲supports Fund');
  expect(await page.locator('#problem').textContent()).toBe('');
  expect(problems).toEqual([]);
});

test.each([
  ['', 'There are no propositions yet'],
  ['[]', 'is empty'],
  ['3', 'no list of propositions'],
  ['null', 'no list of propositions'],
  ['[null]', 'Proposition 1 is no object'],
  ['[{"id": 3}]', 'Proposition 1 has no id'],
  ['[{"id": "a"}, {"id": "a"}]', 'Proposition 2 has the id "a", which another has'],
  ['[{"id": "a", "definition": 1}]', 'Proposition 1 has a definition that is no text'],
  ['[{"id": "a", "aliases": "b"}]', 'Proposition 1 has aliases that are no list of texts'],
  ['{"propositions": [{"id": "a"}], "actors": 5}', 'The actors beside the propositions are no list'],
])('%s is refused', (json, message) => {
  expect(() => readVocabulary(json)).toThrow(message);
});

test('a list, an object, and lists of a coding scheme beside it are taken', () => {
  const propositions = [{ id: 'a', definition: 'A should be.', aliases: ['the a'] }];
  expect(readVocabulary(JSON.stringify(propositions))).toEqual({ propositions });
  const scheme = { propositions, actors: [{ name: 'Ana', kind: 'person' }, null], notes: 'none' };
  expect(readVocabulary(JSON.stringify(scheme))).toEqual({ propositions, actors: [scheme.actors[0]], events: [] });
});

test('nothing to read, no date, nothing found: each is said plainly', async () => {
  await open();
  await page.locator('#read').click();
  expect(await page.locator('#problem').textContent()).toBe(
    'There is no article yet: paste one, or begin with the example.',
  );
  await page.locator('#text').fill('It rained.');
  await page.locator('#published').fill('');
  await page.locator('#read').click();
  expect(await page.locator('#problem').textContent()).toMatch(/^Say on which day/);
  await page.locator('#published').fill('2025-09-04');
  await read('It rained in Canada.');
  expect(await page.locator('#list').textContent()).toMatch(/^Nothing found. The rules read no claim about these 42/);
  expect(await page.locator('#summary').textContent()).toMatch(/^4 words, no claim found/);
  expect(await page.locator('#exports').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

test('kinds can be left out of the list and the text, and so can claims that are less sure', async () => {
  await open();
  await reading(() => page.locator('#example').click());
  const kinds = readArticle(EXAMPLE_REQUEST).claims.map(({ kind }) => kind);
  const rest = kinds.filter((kind) => kind !== 'stance').length;
  await page.locator('#kinds input[value="stance"]').uncheck();
  expect(await page.locator('.claim').count()).toBe(rest);
  expect(await page.locator('#article').locator('.support, .oppose, .undecided').count()).toBe(0);
  expect(await page.locator('#article').locator('.tag').count()).toBeGreaterThanOrEqual(rest);
  await page.locator('#kinds input[value="stance"]').check();
  expect(await page.locator('.claim').count()).toBe(kinds.length);
  await reading(() => page.locator('#confidence').fill('0.7'));
  const surer = readArticle({ ...EXAMPLE_REQUEST, minConfidence: 0.7 }).proposed.length;
  expect(await page.locator('.claim').count()).toBe(surer);
  expect(surer).toBeLessThan(kinds.length);
  expect(await page.locator('#confidence-shown').textContent()).toBe('70 %');
  expect(problems).toEqual([]);
});

test('a hostile article stays text', async () => {
  await open();
  await page.locator('#published').fill(EXAMPLE.published);
  await inPage(`document.getElementById('text').value = ${JSON.stringify(HOSTILE)}`);
  await reading(() => page.locator('#read').click());
  const value = await inPage<string>("document.getElementById('text').value");
  expect(await page.title()).toBe('Paste an article');
  expect(await page.locator('.text script, .text img, .text b').count()).toBe(0);
  const expected = readArticle({ ...EXAMPLE_REQUEST, text: value });
  expect(expected.proposed.length).toBeGreaterThan(2);
  expect(await page.locator('.claim').count()).toBe(expected.proposed.length);
  expect(await shown()).toBe(value);
  expect(problems).toEqual([]);
});

test('a million quotation marks, or letters, are read, and the page stays awake', async () => {
  await open();
  for (const mark of ['“', '"', 'a']) {
    await inPage(`document.getElementById('text').value = ${JSON.stringify(mark)}.repeat(1_000_000)`);
    await reading(() => page.locator('#read').click());
    expect(await page.locator('#list').textContent()).toMatch(/^Nothing found/);
  }
  expect(problems).toEqual([]);
});

test('100 kB at once: the page goes on meanwhile, and shows a thousand claims at most', async () => {
  await open();
  const names = ['Canada', 'Norway', 'Chile', 'Kenya', 'Japan'];
  const letters = (i: number) => [i % 26, Math.floor(i / 26) % 26, 3].map((n) => String.fromCharCode(97 + n)).join('');
  const text = Array.from(
    { length: 1_800 },
    (_, i) =>
      `${names[i % 5]} Foreign Minister Ana Sou${letters(i)} ${i % 2 ? 'backs' : 'opposes'} the ${i % 3 ? 'ceasefire' : 'peace talks'}.\n`,
  ).join('');
  expect(text.length).toBeGreaterThan(100_000);
  await inPage(`document.getElementById('text').value = ${JSON.stringify(text)}`);
  await inPage(
    'window.beats = 0; window.beat = setInterval(() => { if (document.getElementById("read").textContent === "Reading…") beats += 1; }, 20)',
  );
  await reading(() => page.locator('#read').click());
  expect(await inPage<number>('beats')).toBeGreaterThan(3);
  expect(await page.locator('.claim').count()).toBe(1_000);
  expect(await page.locator('#list > p').textContent()).toMatch(/^\d+ more. The export has them all.$/);
  expect(problems).toEqual([]);
});

test('reading can be stopped, a new reading takes the place of the one before', async () => {
  await open();
  const long = 'Canada backs the ceasefire. It rained on the delegates of Norway. '.repeat(8_000);
  await inPage(`document.getElementById('text').value = ${JSON.stringify(long)}`);
  await page.locator('#read').click();
  await page.locator('#stop').click();
  await page.locator('#status', { hasText: 'Stopped' }).waitFor();
  expect(await page.locator('#read').textContent()).toBe('Read');
  expect(await page.locator('.claim').count()).toBe(0);
  await page.locator('#read').click();
  await read('Norway rejects new sanctions.');
  expect(await texts('.holder')).toContain('Norway');
  expect(await shown()).toBe('Norway rejects new sanctions.');
  expect(await page.locator('#stop').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

test.each([
  ['cannot be made', 'delete window.Worker'],
  [
    'is refused later',
    'window.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error", { cancelable: true })), 50); } postMessage() {} terminate() {} }',
  ],
])('where a worker %s the page reads by itself', async (_, init) => {
  await open({ init });
  await reading(() => page.locator('#example').click());
  expect(await page.locator('.claim').count()).toBe(readArticle(EXAMPLE_REQUEST).proposed.length);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
});

test('no script runs, even one that gets in', async () => {
  const path = join(folder, 'injected.html');
  writeFileSync(
    path,
    readFileSync(join(folder, 'page.html'), 'utf8').replace('<main', '<script>document.title = "PWNED"</script><main'),
  );
  page = await browser.newPage();
  await page.goto(pathToFileURL(path).href);
  expect(await page.title()).toBe('Paste an article');
});

test('axe finds nothing, light or dark, wide or on a phone, empty or with claims and an error', async () => {
  await open();
  const isFine = async () => {
    for (const [colorScheme, viewport] of [
      ['light', DESKTOP],
      ['dark', DESKTOP],
      ['dark', PHONE],
      ['light', PHONE],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      expect(await violations(), `${colorScheme}, ${viewport.width}`).toEqual([true, []]);
      expect(await inPage('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    }
  };
  await isFine();
  await reading(() => page.locator('#example').click());
  await page.locator('.claim').nth(4).click();
  await page.locator('input[value="own"]').check();
  await page.locator('#propositions').fill('[');
  await page.locator('#read').click();
  await page.locator('#exports summary').click();
  await isFine();
  await inPage('document.documentElement.lang = ""');
  const [, found] = (await violations()) as [boolean, [string][]];
  expect(
    found.map(([id]) => id),
    'axe finds what is wrong',
  ).toContain('html-has-lang');
  expect(problems).toEqual([]);
});

test('the boxes of kinds are large enough for a finger, and an open menu lies over none of them', async () => {
  await open({ viewport: PHONE });
  await reading(() => page.locator('#example').click());
  await page.locator('#exports summary').click();
  const menu = (await page.locator('#exports .menu-body').boundingBox())!;
  const boxes = await page.locator('#kinds input').all();
  expect(boxes.length).toBeGreaterThan(2);
  for (const box of boxes) {
    const { y, width, height } = (await box.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24); // WCAG 2.2, 2.5.8
    expect(y).toBeGreaterThanOrEqual(menu.y + menu.height);
  }
});

test('on a phone a claim and its passage lead to one another', async () => {
  await open({ viewport: PHONE });
  await reading(() => page.locator('#example').click());
  const isSeen = (selector: string) =>
    inPage<boolean>(
      `(() => { const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`,
    );
  expect(await isSeen('#article-heading')).toBe(true);
  await page.locator('.claim').nth(9).click();
  expect(await isSeen('.tag[aria-current]')).toBe(true);
  await page.locator('.tag[aria-current]').click();
  expect(await isSeen('.claim[aria-current]')).toBe(true);
});

const passages = fc.array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), claim: fc.nat(6) }), {
  maxLength: 12,
});

test('property: blocks cover the text in order, each place with the claims that stand over it', () => {
  fc.assert(
    fc.property(passages, fc.stringMatching(/^[ab \n]{0,40}$/), (given, more) => {
      const text = `${'x'.repeat(60)}${'y'.repeat(30)}${more}`.replace(/x(?=x{7}y)/, '\n');
      const list: Passage[] = given.map(({ start, length, claim }) => ({ start, end: start + length, claim }));
      const parts = blocks(text, list);
      expect(
        parts
          .flat()
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
      for (const block of parts) {
        const words = text.slice(block[0]!.start, block.at(-1)!.end);
        expect(words.slice(0, -1)).not.toContain('\n');
      }
      for (const { start, end, claims, begin } of parts.flat()) {
        for (const at of range({ start, end })) {
          const over = list.filter((one) => one.start <= at && at < one.end).map(({ claim }) => claim);
          expect([...claims].sort()).toEqual([...new Set(over)].sort());
        }
        expect(begin).toEqual([...new Set(list.filter((one) => one.start === start).map(({ claim }) => claim))].sort());
      }
    }),
  );
});

test('a long line comes in blocks that part no character', () => {
  const text = '\ud83d\ude00'.repeat(9_999);
  const parts = blocks(`x${text}`, []).flat();
  expect(parts.length).toBeGreaterThan(4);
  for (const { start, end } of parts)
    expect(`x${text}`.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  expect(parts.map(({ start, end }) => `x${text}`.slice(start, end)).join('')).toBe(`x${text}`);
});
