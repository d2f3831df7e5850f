// A report as one page.
import type { SubjectKind } from '../../chart/chart-facts.js';
import { named, text } from '../../chart/html-text.js';
import { webPage } from '../../page/web-page.js';
import { counted } from '../../words/list-words.js';
import { ofReport, type ReportModel } from '../model/report-model.js';
import { scopeInWords } from '../model/report-words.js';
import { isActorKind } from '../model/subject.js';
import { positionsSection } from '../sections/positions-section.js';
import type { Section } from '../sections/section.js';
import { SECTIONS } from '../sections/sections.js';
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
  return ofReport('reportHtml', model, pageOf);
}

function pageOf(model: ReportModel): string {
  const shown = inOrder(model.kind).filter((section) => section.isShown(model));
  const sections = shown.map((section) => {
    const wide = section.isWide?.(model) === true ? 'class="wide" ' : '';
    const heading = `<h2 id="${section.id}-h">${text(section.heading)}</h2>`;
    return `<section ${wide}id="${section.id}" aria-labelledby="${section.id}-h">${heading}\n${section.html(model)}</section>`;
  });
  const links = shown.map(({ id, heading }) => `<li><a href="#${id}">${text(heading)}</a></li>`);
  return webPage({
    title: model.title,
    style: STYLE,
    version: model.method.version,
    data: { id: 'report-data', value: model },
    body: `<a class="skip" href="#main">To the findings</a>
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
<footer><p>Made by stancegraph ${text(model.method.version)} from dated, sourced claims. This page holds its data as JSON and asks nobody for anything.</p></footer>`,
  });
}

/** One actor's positions come before the matrix; where there are many actors, after it. */
function inOrder(kind: SubjectKind): readonly Section[] {
  if (isActorKind(kind)) return SECTIONS;
  const others = SECTIONS.filter((section) => section !== positionsSection);
  const after = others.findIndex(({ id }) => id === 'distribution') + 1;
  return [...others.slice(0, after), positionsSection, ...others.slice(after)];
}
