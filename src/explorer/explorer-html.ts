// The explorer of a data set as one page: its data, its places and the viewer that shows them.
import { StanceError } from '../errors.js';
import { webPage } from '../page/web-page.js';
import { contextOf } from '../query/query-context.js';
import { dayOption, knownOptions, textOption, wholeNumber } from '../schema/options.js';
import type { StanceGraph } from '../stance-graph.js';
import { VERSION } from '../version.js';
import { escapeXml, visible } from '../words/escape.js';
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
 * under own policies are not in it, so that stances follow `default@2`. The same graph always gives the same page.
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

const EXPLORER_BODY = `
<a class="skip" href="#names" id="skip-list">Skip to the names</a>
<header>
  <div class="title"><h1>TITLE</h1><p id="when" class="note"></p></div>
  <form id="ask-form" role="search" aria-label="Ask a question">
    <label for="ask">Ask</label>
    <input id="ask" type="text" maxlength="1000" autocomplete="off" placeholder="Who backs troop deployment if there is a ceasefire?">
    <button type="submit">Ask</button>
  </form>
</header>
<section class="time" aria-label="Date">
  <button type="button" id="earlier" aria-label="To the day before on which something was said">◀</button>
  <div class="slider"><input id="slider" type="range" step="1" aria-label="As of"><svg id="ticks" aria-hidden="true" focusable="false" preserveAspectRatio="none"></svg></div>
  <button type="button" id="later" aria-label="To the next day on which something was said">▶</button>
  <label class="day">As of <input id="day" type="date"></label>
  <button type="button" id="latest">Latest</button>
  <label><input id="known" type="checkbox"> only what was published by then</label>
</section>
<div class="columns">
  <nav aria-label="Search and list">
    <label for="search" class="hidden">Search names</label>
    <input id="search" type="search" autocomplete="off" placeholder="Search names" maxlength="200">
    <details id="filters"><summary>Filters</summary><div id="filter-body"></div></details>
    <details id="names"><summary id="names-summary">Names</summary><div id="list"></div></details>
  </nav>
  <main>
    <div class="tabs">
      <div role="tablist" aria-label="View">
        <button type="button" role="tab" id="tab-graph" aria-controls="graph-panel">Network</button>
        <button type="button" role="tab" id="tab-table" aria-controls="table-panel">Table</button>
      </div>
      <details class="menu" id="exports"><summary>Export</summary><div class="menu-body">
        <button type="button" data-export="png">PNG picture</button>
        <button type="button" data-export="svg">SVG picture</button>
        <button type="button" data-export="gexf">GEXF for Gephi</button>
        <button type="button" data-export="json">JSON</button>
        <button type="button" data-export="copy">Copy the link to this view</button>
      </div></details>
    </div>
    <div id="graph-panel" role="tabpanel" aria-labelledby="tab-graph">
      <div id="stage" role="img" tabindex="0" aria-label="Network"></div>
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" id="zoom-in" aria-label="Zoom in">+</button>
        <button type="button" id="zoom-out" aria-label="Zoom out">−</button>
        <button type="button" id="zoom-all" aria-label="Show all">⤢</button>
      </div>
      <div id="legend" class="legend"></div>
    </div>
    <div id="table-panel" role="tabpanel" aria-labelledby="tab-table" tabindex="0" hidden></div>
  </main>
  <aside aria-label="Answer and details">
    <section id="answer" aria-label="Answer" hidden></section>
    <section id="details" aria-label="Details"></section>
  </aside>
</div>
<p id="status" role="status" class="hidden"></p>`;

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
