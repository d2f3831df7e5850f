import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { UndirectedGraph } from 'graphology';
import { toSvg } from '../../chart/network-svg.js';
import { visible } from '../../words/escape.js';
import { counted } from '../../words/list-words.js';
import { toBibtex } from '../cite/bibtex.js';
import { toRis } from '../cite/ris.js';
import { HEADINGS } from '../model/headings.js';
import type { ReportModel } from '../model/report-model.js';
import { scopeInWords } from '../model/report-words.js';
import { matrixHtml } from './html-matrix.js';
import {
  commitmentsHtml,
  courseHtml,
  disputesHtml,
  distributionHtml,
  evidenceHtml,
  findingsHtml,
  participationHtml,
  positionsHtml,
} from './html-sections.js';
import { dated, named, section, stackedTable, text } from './html-text.js';
import { STYLE } from './style.js';

/**
 * A report as one HTML page that needs nothing else: no script, no font, no picture, no request to anywhere, which its
 * Content-Security-Policy also forbids. Works from `file://`, on a phone, in the dark and on paper (with page numbers).
 *
 * Positions are told apart by glyph, word and colour. Charts are SVG of our own, because they stretch with the page and
 * need no document object on the server. Every text of the model is escaped. The model itself, with the citations as
 * CSL-JSON, is in the page as JSON (`#report-data`).
 *
 * @returns A whole document that starts with `<!doctype html>`. Time and size O(model): about 0.2 MB for 100 notes.
 * @see W3C (2023). Web Content Accessibility Guidelines 2.2, level AA.
 * @example
 * reportHtml(report(StanceGraph.from(coalition), 'Italy')).slice(0, 15); // "<!doctype html>"
 */
export function reportHtml(model: ReportModel): string {
  const isWide = Math.min(model.matrix.countries.length, model.matrix.propositions.length) > 6;
  const bodies: readonly Body[] = [
    ['findings', findingsHtml(model)],
    ['positions', positionsHtml(model)],
    ['matrix', matrixHtml(model.matrix)],
    ['distribution', distributionHtml(model)],
    ['course', courseHtml(model)],
    ['commitments', commitmentsHtml(model)],
    ['network', networkHtml(model)],
    ['disputes', disputesHtml(model)],
    ['participation', participationHtml(model)],
    ['gaps', gapsHtml(model)],
    ['evidence', evidenceHtml(model)],
    ['method', methodHtml(model)],
  ];
  const shown = inOrder(model.kind, bodies).filter(([, body]) => body !== '');
  const sections = shown.map(([id, body]) => {
    const html = section(id, HEADINGS[id], body);
    return id === 'matrix' && isWide ? html.replace('<section ', '<section class="wide" ') : html;
  });
  const links = shown.map(([id]) => `<li><a href="#${id}">${HEADINGS[id]}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="stancegraph ${text(model.method.version)}">
<link rel="icon" href="data:,">
<title>${text(model.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the findings</a>
<header>
<h1>${named(model.title)}</h1>
<p class="question">${text(model.question)}</p>
${model.lead.map((line) => `<p>${text(line)}</p>`).join('\n')}
<p class="meta">What stood ${text(scopeInWords(model))}. ${counted(model.read, 'document')} read, ${counted(model.evidence.length, 'note')} below. “No record” is a gap, never opposition.</p>
<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>
</header>
<main id="main" tabindex="-1">
${sections.join('\n')}
</main>
<footer><p>Made by stancegraph ${text(model.method.version)} from dated, sourced claims. This page holds its data as JSON and asks nobody for anything.</p></footer>
<script type="application/json" id="report-data">${json(model)}</script>
</body>
</html>
`;
}

type Body = readonly [keyof typeof HEADINGS, string];

/** One actor's positions come before the matrix; where there are many actors, after it. */
function inOrder(kind: ReportModel['kind'], bodies: readonly Body[]): readonly Body[] {
  if (kind === 'country' || kind === 'leader' || kind === 'actor') return bodies;
  const positions = bodies.filter(([id]) => id === 'positions');
  const others = bodies.filter(([id]) => id !== 'positions');
  const after = others.findIndex(([id]) => id === 'distribution') + 1;
  return [...others.slice(0, after), ...positions, ...others.slice(after)];
}

function networkHtml({ network, title }: ReportModel): string {
  const { nodes, ties, statements } = network;
  if (ties.length === 0) return '';
  const graph = new UndirectedGraph();
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  for (const { id, name, x, y } of nodes) graph.addNode(id, { label: visible(name), kind: 'actor', x, y });
  for (const [i, { a, b, weight }] of ties.entries()) {
    graph.addEdgeWithKey(`tie ${i}`, a, b, { weight, tone: weight > 0 ? 'agree' : 'disagree' });
  }
  const svg = toSvg(graph as never, {
    title: 'Who agrees with whom',
    description: `${counted(nodes.length, 'country', 'countries')}, ${counted(ties.length, 'tie')}, from ${counted(statements, 'statement')}`,
    width: 860,
    height: 600,
    idPrefix: 'report-network',
  });
  const strongest = [...ties].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const rows = strongest
    .slice(0, 200)
    .map(({ a, b, weight }) => [
      `${named(names.get(a) ?? a)} and ${named(names.get(b) ?? b)}`,
      weight > 0 ? 'more agreement' : 'more disagreement',
      String(Math.round(Math.abs(weight) * 100) / 100),
    ]);
  return `<figure><div class="scroll network-frame" tabindex="0" role="region" aria-label="Network, can be scrolled sideways">${`<div class="network">${svg}</div>`}</div><figcaption>A tie counts pairs of statements on one proposition: agreement less disagreement; what was said twice counts once, also what has since been overtaken. Countries without a tie are not drawn. Agreement on a proposition is no alliance. ${text(title)}.</figcaption></figure>
<details><summary>The same as a table</summary>${stackedTable(counted(rows.length, 'tie'), ['Countries', 'Tie', 'Weight'], rows)}</details>`;
}

function gapsHtml({ gaps, cuts }: ReportModel): string {
  const items = gaps.map(({ text: what, names }) => {
    const list =
      names.length === 0
        ? ''
        : `<details><summary>${counted(names.length, 'name')}</summary><p>${names.map(named).join('; ')}</p></details>`;
    return `<li>${text(what)}${list}</li>`;
  });
  const left = cuts.map((cut) => `<li>${text(cut)}</li>`);
  return `<ul>${[...items, ...left].join('\n')}</ul>`;
}

function methodHtml({ method, documents, citations, read, propositions }: ReportModel): string {
  const { policy: name, version, dataHash, dataset, claims, among, notes } = method;
  const rows = documents.map(({ id, title, publisher, published, address, hasText }) => {
    const label = named(title ?? id);
    const link =
      address !== null && /^https?:\/\//.test(address)
        ? `<a href="${text(address)}" rel="noopener noreferrer">${label}</a>`
        : label;
    return [link, publisher === null ? '' : named(publisher), dated(published), hasText ? 'at hand' : 'not at hand'];
  });
  const terms = propositions.map((one) => [named(one.name), one.kind, text(one.statement)]);
  return `${notes.map((note) => `<p>${text(note)}</p>`).join('')}
<p>How a stance is decided (policy ${text(name)}): first-hand words go before second-hand ones, the actor’s own before a group’s, explicit before inferred; then the newest stands, unless its voice is lower than the one it goes against; what still differs is contested. What an author infers or an unnamed source says is shown and never decides for a country. A leader’s words count for the country whose office was held on the day of speech.</p>
<p>stancegraph ${text(version)}${dataset === null ? '' : `, data set ${named(dataset)}`}, ${counted(claims, 'claim')}${dataHash === null ? '' : `, data hash <code>${text(dataHash)}</code>`}${among === null ? '' : `, among ${text(among)}`}.</p>
<h3>Documents</h3>${stackedTable(`${counted(read, 'document')} read`, ['Document', 'Publisher', 'Published', 'Text'], rows)}
${terms.length === 0 ? '' : `<h3>What the propositions say</h3>${stackedTable(counted(terms.length, 'proposition'), ['Proposition', 'Kind', 'Statement'], terms)}`}
<h3>How to cite</h3><p>${text(citations[0]?.title ?? '')}. ${text(citations[0]?.note ?? '')}</p>
<details><summary>BibTeX</summary><pre>${lines(toBibtex(citations))}</pre></details>
<details><summary>RIS</summary><pre>${lines(toRis(citations))}</pre></details>
<details><summary>CSL-JSON</summary><pre>${lines(JSON.stringify(citations, null, 1))}</pre></details>`;
}

/** Escaped line by line, for `visible` takes line feeds for spaces. */
function lines(value: string): string {
  return value.split(/\r?\n/).map(text).join('\n');
}

/** JSON that cannot end the element it stands in, nor turn the direction of the source text. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

let known: string | undefined;

function policy(): string {
  known ??= `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(STYLE)))}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return known;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] as number, bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    for (let k = 0; k < 4; k += 1)
      out += (k === 2 && b === undefined) || (k === 3 && c === undefined) ? '=' : ALPHABET[(word >> (18 - 6 * k)) & 63];
  }
  return out;
}
