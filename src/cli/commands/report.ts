// A stance report as HTML, Markdown, JSON or PDF.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StanceError } from '../../errors.js';
import { reportHtml } from '../../report/html/html.js';
import { reportMarkdown } from '../../report/markdown.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { report } from '../../report/report.js';
import { defined } from '../../schema/defined.js';
import { invalidOption } from '../../schema/options.js';
import type { StanceGraph } from '../../stance-graph.js';
import { textHash } from '../../text/text-hash.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { loadGraph } from '../io/load.js';
import { print, tell } from '../io/print.js';
import { readTexts } from '../io/source-file.js';
import { writeWhole } from '../io/whole-file.js';

const FORMATS = ['html', 'md', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

const { asOf, knownBy, among } = CLAIM_LIMITS;

export const command = defineCommand({
  flags: {
    ...ANY_DATA_FLAGS,
    asOf,
    knownBy,
    from: { takes: '<date>', help: 'the day that positions are compared with; default: the oldest document' },
    among: { ...among, help: `whom matrix and counts are about: ${among.help}` },
    title: { takes: '<text>', help: 'the heading' },
    texts: { takes: '<dir>', help: 'a folder with the texts of the documents, so that passages show' },
    format: { takes: '<format>', help: 'html, md or pdf; default: as --out ends, else html' },
    out: { takes: '<file>', help: 'where to write; default: print it' },
  },
  async run(words, flags) {
    const { data, from, title, json, out } = flags;
    const format = formatOf(flags);
    const progress = progressFrom(performance.now());
    if (data !== undefined && (await isBig(data))) progress(`reading ${data}`, true);
    const kg = await loadGraph(flags);
    const texts = flags.texts === undefined ? undefined : await textsOf(kg, flags.texts);
    progress(`working out the report over ${kg.size.toLocaleString('en')} claims`, kg.size > LARGE);
    const about = words.length === 0 ? undefined : words.join(' ');
    const model = report(kg, about, { ...limitsOf(flags), ...defined({ from, title, texts }) });
    if (json === true) await deliver(`${JSON.stringify(model, null, 1)}\n`, out);
    else if (format !== 'pdf') await deliver(format === 'md' ? reportMarkdown(model) : reportHtml(model), out);
    else {
      progress('laying out pages', true);
      await deliver(await toPdf(model), out);
    }
    return model.positions.length === 0 && model.distribution.length === 0 ? Exit.noRecord : Exit.answered;
  },
});

const LARGE = 50_000;
const BIG_BYTES = 5_000_000;

async function isBig(path: string): Promise<boolean> {
  return ((await stat(path).catch(() => undefined))?.size ?? 0) > BIG_BYTES;
}

function progressFrom(start: number): (what: string, isLong: boolean) => void {
  return (what, isLong) => {
    const seconds = (performance.now() - start) / 1_000;
    if (isLong || seconds > 1) tell(`${seconds.toFixed(1)} s, ${what} …`);
  };
}

function formatOf({ format, out, json }: { format?: string; out?: string; json?: boolean }): Format {
  const ending = out?.match(/\.(html?|md|markdown|pdf)$/i)?.[1]?.toLowerCase();
  const asked = format ?? (ending === undefined ? 'html' : { htm: 'html', markdown: 'md' }[ending]) ?? ending;
  const found = FORMATS.find((one) => one === asked);
  if (found === undefined) {
    const problem = `--format must be html, md or pdf, received ${JSON.stringify(asked)}.`;
    throw invalidOption('stancegraph', problem, { format: asked });
  }
  if (found === 'pdf' && out === undefined && json !== true) {
    throw invalidOption('stancegraph', 'a PDF is not printed. Name a file with --out.');
  }
  return found;
}

/** Texts by document: those whose hash is the document's, else those named after it. */
async function textsOf(kg: StanceGraph, folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await readTexts('report', folder);
  const byHash = new Map(files.map(({ text }) => [textHash(text), text]));
  const byName = new Map(files.map(({ name, text }) => [name.replace(/\.[^.]*$/, ''), text]));
  const texts = new Map<string, string>();
  for (const { id, sha256: hash } of kg.documents.values()) {
    const text = byHash.get(hash ?? '') ?? byName.get(id);
    if (text !== undefined) texts.set(id, text);
  }
  const missing = kg.documents.size - texts.size;
  if (missing > 0) tell(`no text in ${folder} for ${missing} of ${kg.documents.size} documents`);
  return texts;
}

async function deliver(content: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) return print(String(content));
  await writeWhole('report', out, content);
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The page on paper, by a Chromium that runs no script of it and reaches nothing. */
async function toPdf(model: ReportModel): Promise<Uint8Array> {
  const executablePath = process.env.CHROME_PATH ?? BROWSERS.find((path) => existsSync(path));
  const playwright = await import('playwright-core').catch(() => undefined);
  if (executablePath === undefined || !existsSync(executablePath) || playwright === undefined) {
    const missing =
      playwright === undefined ? 'the package playwright-core (npm install playwright-core)' : 'a Chromium';
    const problem = `a PDF needs ${missing}. Set CHROME_PATH to its program, or write --format html and print that from a browser.`;
    throw new StanceError('io', `report: ${problem}`, { executablePath });
  }
  const isRoot = process.getuid?.() === 0;
  const browser = await playwright.chromium
    .launch({ executablePath, args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])] })
    .catch((cause: Error) => {
      const problem = `${executablePath} does not start: ${cause.message.split('\n')[0]}.`;
      throw new StanceError('io', `report: ${problem}`, {}, { cause });
    });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.setContent(reportHtml(model), { waitUntil: 'load' });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
