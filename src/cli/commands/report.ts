import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Command } from 'commander';
import { StanceError } from '../../errors.js';
import { reportHtml } from '../../report/html/html.js';
import { reportMarkdown } from '../../report/markdown.js';
import type { ReportModel } from '../../report/model/report-model.js';
import type { ReportOptions } from '../../report/model/report-options.js';
import { report } from '../../report/report.js';
import type { StanceGraph } from '../../stance-graph.js';
import { type AskFlags, type DataFlags, withDataFlags } from '../io/flags.js';
import { loadGraph } from '../io/load.js';
import { print } from '../io/print.js';

interface ReportFlags extends AskFlags, DataFlags {
  readonly from?: string;
  readonly title?: string;
  readonly texts?: string;
  readonly format?: string;
  readonly out?: string;
}

const FORMATS = ['html', 'md', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

/** Adds the command that writes stance reports. */
export function addReport(command: (usage: string, description: string) => Command, setNoRecord: () => void): void {
  withDataFlags(command('report [about...]', 'a stance report on a country, leader, proposition, event or all data'))
    .option('--as-of <date>', 'what stood then: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--known-by <date>', 'what could be known then')
    .option('--from <date>', 'the day that positions are compared with; default: the oldest document')
    .option('--among <name...>', 'whom matrix and counts are about: an organization, a type of actor, or actors')
    .option('--title <text>', 'the heading')
    .option('--texts <dir>', 'a folder with the texts of the documents, so that passages show')
    .option('--format <format>', 'html, md or pdf; default: as --out ends, else html')
    .option('--out <file>', 'where to write; default: print it')
    .action(async (words: string[], flags: ReportFlags) => {
      const format = formatOf(flags);
      const tell = progress();
      if (flags.data !== undefined && (await isBig(flags.data))) tell(`reading ${flags.data}`, true);
      const kg = await loadGraph(flags);
      const texts = flags.texts === undefined ? undefined : await readTexts(kg, flags.texts);
      tell(`working out the report over ${kg.size.toLocaleString('en')} claims`, kg.size > LARGE);
      const model = report(kg, words.length === 0 ? undefined : words.join(' '), reportOptions(flags, texts));
      if (model.positions.length === 0 && model.distribution.length === 0) setNoRecord();
      if (flags.json === true) return deliver(`${JSON.stringify(model, null, 1)}\n`, flags.out);
      if (format !== 'pdf') return deliver(format === 'md' ? reportMarkdown(model) : reportHtml(model), flags.out);
      tell('laying out pages', true);
      return deliver(await toPdf(model), flags.out);
    });
}

const LARGE = 50_000;
const BIG_BYTES = 5_000_000;

async function isBig(path: string): Promise<boolean> {
  return ((await stat(path).catch(() => undefined))?.size ?? 0) > BIG_BYTES;
}

/** Says on the error stream what is going on, where it takes long. */
function progress(): (what: string, isLong: boolean) => void {
  const start = performance.now();
  return (what, isLong) => {
    const seconds = (performance.now() - start) / 1_000;
    if (isLong || seconds > 1) process.stderr.write(`stancegraph: ${seconds.toFixed(1)} s, ${what} …\n`);
  };
}

function formatOf({ format, out, json }: ReportFlags): Format {
  const ending = out?.match(/\.(html?|md|markdown|pdf)$/i)?.[1]?.toLowerCase();
  const asked = format ?? (ending === undefined ? 'html' : { htm: 'html', markdown: 'md' }[ending]) ?? ending;
  const found = FORMATS.find((one) => one === asked);
  if (found === undefined) {
    throw new StanceError(
      'invalid_option',
      `stancegraph: --format must be html, md or pdf, received ${JSON.stringify(asked)}.`,
      { format: asked },
    );
  }
  if (found === 'pdf' && out === undefined && json !== true) {
    throw new StanceError('invalid_option', 'stancegraph: a PDF is not printed. Name a file with --out.', {});
  }
  return found;
}

function reportOptions(flags: ReportFlags, texts: ReadonlyMap<string, string> | undefined): ReportOptions {
  const { asOf, knownBy, from, among, title } = flags;
  const options = { asOf, knownBy, from, title, texts, among: among?.length === 1 ? among[0] : among };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as ReportOptions;
}

/** Texts by document: those whose hash is the document's, else those named after it. */
async function readTexts(kg: StanceGraph, folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const files = await Promise.all(
      names.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
    );
    const byHash = new Map(files.map(({ text }) => [bytesToHex(sha256(utf8ToBytes(text))), text]));
    const byName = new Map(files.map(({ name, text }) => [name.replace(/\.[^.]*$/, ''), text]));
    const texts = new Map<string, string>();
    for (const { id, sha256: hash } of kg.documents.values()) {
      const text = byHash.get(hash ?? '') ?? byName.get(id);
      if (text !== undefined) texts.set(id, text);
    }
    const missing = kg.documents.size - texts.size;
    if (missing > 0)
      process.stderr.write(`stancegraph: no text in ${folder} for ${missing} of ${kg.documents.size} documents\n`);
    return texts;
  } catch (cause) {
    throw new StanceError(
      'io',
      `report: cannot read the texts in ${folder}: ${(cause as Error).message}.`,
      { folder },
      { cause },
    );
  }
}

/** Prints, or writes whole or not at all. */
async function deliver(content: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) return print(String(content));
  const draft = `${out}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, out);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new StanceError('io', `report: cannot write ${out}: ${(cause as Error).message}.`, { out }, { cause });
  }
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The page on paper, by a Chromium that runs no script of it and reaches nothing. */
async function toPdf(model: ReportModel): Promise<Uint8Array> {
  const executablePath = process.env.CHROME_PATH ?? BROWSERS.find((path) => existsSync(path));
  const playwright = await import('playwright-core').catch(() => undefined);
  if (executablePath === undefined || !existsSync(executablePath) || playwright === undefined) {
    const missing =
      playwright === undefined ? 'the package playwright-core (npm install playwright-core)' : 'a Chromium';
    throw new StanceError(
      'io',
      `report: a PDF needs ${missing}. Set CHROME_PATH to its program, or write --format html and print that from a browser.`,
      { executablePath },
    );
  }
  const isRoot = process.getuid?.() === 0;
  const browser = await playwright.chromium
    .launch({ executablePath, args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])] })
    .catch((cause: Error) => {
      throw new StanceError(
        'io',
        `report: ${executablePath} does not start: ${cause.message.split('\n')[0]}.`,
        {},
        { cause },
      );
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
