// The explorer of a data set as one page: its data, its places and the viewer that shows them.
import { StanceError } from '../errors.js';
import { webPage } from '../page/web-page.js';
import { contextOf } from '../query/query-context.js';
import { dayOption, knownOptions, textOption, wholeNumber } from '../schema/options.js';
import type { StanceGraph } from '../stance-graph.js';
import { VERSION } from '../version.js';
import { escapeXml, visible } from '../words/escape.js';
import { EXPLORER_BODY } from './explorer-body.js';
import { EXPLORER_STYLE } from './explorer-style.js';
import { placesOf } from './places.js';
import { VIEWER } from './viewer-bundle.js';

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
  return webPage({
    title,
    style: EXPLORER_STYLE,
    body: EXPLORER_BODY.replace('TITLE', () => escapeXml(title)),
    data: { id: 'data', value: data },
    script: VIEWER,
    allowed: { 'img-src': 'data: blob:' },
  });
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
