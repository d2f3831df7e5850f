// What a report rests on: each claim as a numbered note, then method, documents and how to cite it.
import { dated, linked, named, stackedTable, text } from '../../chart/html-text.js';
import { dateInWords, onDate, publishedInWords } from '../../words/date-words.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted } from '../../words/list-words.js';
import { BASIS_WORDS } from '../../words/stage-words.js';
import { toBibtex, toRis } from '../cite/citations.js';
import type { EvidenceNote, ReportModel } from '../model/report-model.js';
import type { Section } from './section.js';

export const evidenceSection: Section = {
  id: 'evidence',
  heading: 'Evidence',
  isShown: ({ evidence }) => evidence.length > 0,
  html: ({ evidence }) =>
    `<p>Each note is one claim of one document. A chain names who said it, who tells of it, and where it stands. Confidence is the coder’s, from 0 to 1.</p><ol class="notes">${evidence.map(noteHtml).join('\n')}</ol>`,
  markdown: ({ evidence }) => evidence.flatMap(noteLines),
};

function noteHtml(note: EvidenceNote): string {
  const { number, said, published, address, chain, basis, confidence, origin, places, source } = note;
  const passages = places
    .filter(({ passage }) => passage !== null)
    .map(
      ({ passage, at }) =>
        `<blockquote><p>${text(passage ?? '')}</p><small>characters ${text(at)}</small></blockquote>`,
    );
  const where = placesInWords(note);
  return `<li class="note" id="note-${number}"><p class="said"><strong>${number}.</strong> ${text(sentenceOf(note))}</p>${passages.join('')}<p>${chain.map(named).join(' → ')}; ${text(onDate(said))}; ${BASIS_WORDS[basis]}; confidence ${confidence}.</p><p>${linked(source, address)}, ${published === null ? 'undated' : `published ${dated(published)}`}${where === '' ? '' : `; place ${text(where)}`}; coded by ${text(origin)}.</p></li>`;
}

function noteLines(note: EvidenceNote): string[] {
  const { number, said, source, chain, basis, confidence, published, address, places } = note;
  const where = placesInWords(note);
  const link = address === null ? '' : `, ${esc(address)}`;
  const quoted = places.filter(({ passage }) => passage !== null).map(({ passage }) => `  > ${esc(passage ?? '')}`);
  return [
    `- \\[${number}\\] ${esc(sentenceOf(note))} ${esc(chain.join(' → '))}; ${esc(onDate(said))}; ${BASIS_WORDS[basis]}; confidence ${confidence}. ${esc(source)}, ${esc(publishedInWords(published))}${link}${where === '' ? '' : `; place ${esc(where)}`}.`,
    ...quoted.flatMap((line) => ['', line]),
  ];
}

function sentenceOf({ summary, chain, text: what }: EvidenceNote): string {
  return summary ?? `${chain[0] ?? ''} ${what}.`;
}

function placesInWords({ places }: EvidenceNote): string {
  return places.map(({ at, differs }) => `${at}${differs ? ' (the text at hand differs)' : ''}`).join(', ');
}

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
