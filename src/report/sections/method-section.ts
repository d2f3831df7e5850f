// Method and sources: how a stance is decided, from which data and documents, and how to cite it.
import { dated, linked, named, stackedTable, text } from '../../chart/html-text.js';
import { dateInWords } from '../../words/date-words.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted } from '../../words/list-words.js';
import { toBibtex } from '../cite/bibtex.js';
import { toRis } from '../cite/ris.js';
import type { ReportModel } from '../model/report-model.js';
import type { Section } from './section.js';

export const methodSection: Section = {
  id: 'method',
  heading: 'Method and sources',
  isShown: () => true,
  html: methodHtml,
  markdown: ({ method, documents, citations }) => {
    const { policy, version, dataHash, dataset, claims, notes } = method;
    return [
      ...notes.map((note) => `- ${esc(note)}`),
      `- stancegraph ${esc(version)}, policy ${esc(policy)}${dataset === null ? '' : `, data set ${esc(dataset)}`}, ${counted(claims, 'claim')}${dataHash === null ? '' : `, data hash ${esc(dataHash)}`}.`,
      ...documents.map(
        ({ id, title, publisher, published }) =>
          `- ${esc(title ?? id)}${publisher === null ? '' : `, ${esc(publisher)}`}, ${published === null ? 'undated' : esc(dateInWords(published))}`,
      ),
      `- Cite as: ${esc(citations[0]?.title ?? '')}. ${esc(citations[0]?.note ?? '')}`,
    ];
  },
};

function methodHtml({ method, documents, citations, read, propositions }: ReportModel): string {
  const { policy: name, version, dataHash, dataset, claims, among, notes } = method;
  const rows = documents.map(({ id, title, publisher, published, address, hasText }) => {
    return [
      linked(title ?? id, address),
      publisher === null ? '' : named(publisher),
      published === null ? 'undated' : dated(published),
      hasText ? 'at hand' : 'not at hand',
    ];
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
