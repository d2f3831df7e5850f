import { sha256 } from '@noble/hashes/sha2.js';
import { StanceError } from '../errors.js';
import { contextOf } from '../query/query-context.js';
import { dayOption, knownOptions, textOption, wholeNumber } from '../schema/options.js';
import type { StanceGraph } from '../stance-graph.js';
import { VERSION } from '../version.js';
import { escapeScript, escapeXml, visible } from '../words/escape.js';
import { EXPLORER_BODY } from './explorer-body.js';
import { EXPLORER_STYLE } from './explorer-style.js';
import { placesOf } from './places.js';
import { VIEWER } from './viewer-bundle.js';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const btoa: (binary: string) => string;

/** How the explorer is made. */
export interface ExplorerOptions {
  /** The heading, and the title of the page. Default the name of the data set, or `Stances`. */
  readonly title?: string;
  /** The day that is shown first, `YYYY-MM-DD`. Default: no limit. */
  readonly asOf?: string;
  /** Rounds of the layout, from 1 to 100,000. Default 600. */
  readonly iterations?: number;
}

/**
 * A page on which the data set can be explored: the network of who stands where, search, filters, a slider that
 * resolves every stance anew as of a day, questions in English, and for each stance why and where it is from.
 *
 * One self-contained file that works from disk, asks nothing of any server, and runs only its own script (a strict
 * Content-Security-Policy names it by its hash). It holds the whole data set as JSON and the resolver itself; claims
 * under own policies are not in it, so that stances follow `default@1`. The same graph always gives the same page.
 *
 * @param kg At most 50,000 claims: nobody sees more at once, and a browser has to resolve them.
 * @returns HTML, about 0.6 MB besides the data. Time that of `layout` on what the claims speak of.
 * @throws {StanceError} `invalid_option` for a wrong option or too many claims.
 * @example
 * explorerHtml(StanceGraph.from(coalition), { iterations: 1 }).slice(0, 15); // "<!doctype html>"
 */
export function explorerHtml<A extends string, P extends string, E extends string>(
  kg: StanceGraph<A, P, E>,
  options: ExplorerOptions = {},
): string {
  contextOf('explorerHtml', kg);
  const { title, asOf, iterations } = readOptions(kg.name, options);
  if (kg.size > MOST_CLAIMS) {
    throw new StanceError(
      'invalid_option',
      `explorerHtml: ${kg.size} claims are too many to explore in a page. Expected at most ${MOST_CLAIMS}. Take a part of them.`,
      { claims: kg.size },
    );
  }
  const graph = kg as unknown as StanceGraph;
  const data = { dataset: graph.toDataset(), places: placesOf(graph, iterations), title, asOf, version: VERSION };
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(VIEWER)}`,
    `style-src ${sourceOf(EXPLORER_STYLE)}`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="stancegraph ${VERSION}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${EXPLORER_STYLE}</style>`,
    '</head>',
    '<body>',
    EXPLORER_BODY.replace('TITLE', () => escapeXml(title)),
    `<script type="application/json" id="data">${escapeScript(JSON.stringify(data))}</script>`,
    `<script>${VIEWER}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const MOST_CLAIMS = 50_000;
const MOST_ITERATIONS = 100_000;
const MOST_TITLE = 1_000;

function readOptions(name: string | undefined, options: ExplorerOptions) {
  knownOptions('explorerHtml', options, ['title', 'asOf', 'iterations']);
  const { title = name ?? 'Stances', asOf = null, iterations = 600 } = options;
  textOption('explorerHtml', 'title', title, MOST_TITLE);
  if (asOf !== null) dayOption('explorerHtml', 'asOf', asOf);
  wholeNumber('explorerHtml', 'iterations', iterations, 1, MOST_ITERATIONS);
  return { title: visible(title), asOf, iterations };
}

/** How a Content-Security-Policy names an inline script or style. */
function sourceOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
