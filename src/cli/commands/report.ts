// A stance report as HTML, Markdown, JSON or PDF.
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { StanceError } from '../../errors.js';
import { textsOfDocuments } from '../../format/locators.js';
import { reportHtml } from '../../report/html/html.js';
import { reportMarkdown } from '../../report/markdown.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { report } from '../../report/report.js';
import { defined } from '../../schema/defined.js';
import { invalidOption } from '../../schema/options.js';
import type { StanceGraph } from '../../stance-graph.js';
import { defineCommand, Exit } from '../flags/command.js';
import { ANY_DATA_FLAGS } from '../flags/data-flags.js';
import { oneOf } from '../flags/furnish.js';
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { loadGraph } from '../io/load.js';
import { refuseEnding, writeOut } from '../io/output-file.js';
import { print, tell, working } from '../io/print.js';
import { readTexts } from '../io/source-file.js';

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
    format: oneOf('<format>', FORMATS, '; default: as --out ends, else html'),
    out: { takes: '<file>', help: 'where to write; default: print it' },
  },
  async run(words, flags) {
    const { from, title, json, out } = flags;
    const format = formatOf(flags);
    const kg = await loadGraph(flags);
    const texts = flags.texts === undefined ? undefined : await textsOf(kg, flags.texts);
    const about = words.length === 0 ? undefined : words.join(' ');
    const size = kg.size.toLocaleString('en');
    const model = await working(`working out the report over ${size} claims`, kg.size > LARGE, () =>
      report(kg, about, { ...limitsOf(flags), ...defined({ from, title, texts }) }),
    );
    const content = json === true ? `${JSON.stringify(model, null, 1)}\n` : await contentOf(model, format);
    if (out === undefined) await print(content);
    else await writeOut(out, content);
    return model.evidence.length === 0 ? Exit.noRecord : Exit.answered;
  },
});

const LARGE = 50_000;
function contentOf(model: ReportModel, format: Format): string | Uint8Array | Promise<Uint8Array> {
  if (format === 'pdf') return working('laying out pages', true, () => toPdf(model));
  return format === 'md' ? reportMarkdown(model) : reportHtml(model);
}

const ENDINGS: Readonly<Record<Format | 'json', readonly string[]>> = {
  html: ['.html', '.htm'],
  md: ['.md', '.markdown'],
  pdf: ['.pdf'],
  json: ['.json'],
};

/** As asked, else as the name of the file ends. */
function formatOf({ format, out, json }: { format?: string; out?: string; json?: boolean }): Format {
  const ending = extname(out ?? '').toLowerCase();
  const asked = format ?? FORMATS.find((one) => ENDINGS[one].includes(ending)) ?? 'html';
  const found = FORMATS.find((one) => one === asked);
  if (found === undefined) {
    const problem = `--format must be html, md or pdf, received ${JSON.stringify(asked)}.`;
    throw invalidOption('stancegraph', problem, { format: asked });
  }
  const written = json === true ? 'json' : found;
  const isOpen = format === undefined && json !== true;
  refuseEnding(out, `a report in ${written}`, isOpen ? FORMATS.flatMap((one) => ENDINGS[one]) : ENDINGS[written]);
  if (found === 'pdf' && out === undefined && json !== true) {
    throw invalidOption('stancegraph', 'a PDF is not printed. Name a file with --out.');
  }
  return found;
}

async function textsOf(kg: StanceGraph, folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = textsOfDocuments(kg.documents.values(), await readTexts(folder));
  const missing = kg.documents.size - texts.size;
  if (missing > 0) tell(`no text in ${folder} for ${missing} of ${kg.documents.size} documents`);
  return texts;
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
