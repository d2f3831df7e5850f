// Evidence: each claim that something rests on, as a numbered note.
import { dated, linked, named, text } from '../../chart/html-text.js';
import { dateInWords, onDate } from '../../words/date-words.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { BASIS_WORDS } from '../../words/stage-words.js';
import type { EvidenceNote } from '../model/report-model.js';
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
  return `<li class="note" id="note-${number}"><p class="said"><strong>${number}.</strong> ${text(sentenceOf(note))}</p>${passages.join('')}<p>${chain.map(named).join(' → ')}; ${text(onDate(said))}; ${BASIS_WORDS[basis]}; confidence ${confidence}.</p><p>${linked(source, address)}, published ${published === null ? 'on an unknown day' : dated(published)}${where === '' ? '' : `; place ${text(where)}`}; coded by ${text(origin)}.</p></li>`;
}

function noteLines(note: EvidenceNote): string[] {
  const { number, said, source, chain, basis, confidence, published, address, places } = note;
  const where = placesInWords(note);
  const link = address === null ? '' : `, ${esc(address)}`;
  const quoted = places.filter(({ passage }) => passage !== null).map(({ passage }) => `  > ${esc(passage ?? '')}`);
  return [
    `- \\[${number}\\] ${esc(sentenceOf(note))} ${esc(chain.join(' → '))}; ${esc(onDate(said))}; ${BASIS_WORDS[basis]}; confidence ${confidence}. ${esc(source)}, published ${published === null ? 'on an unknown day' : esc(dateInWords(published))}${link}${where === '' ? '' : `; place ${esc(where)}`}.`,
    ...quoted.flatMap((line) => ['', line]),
  ];
}

/** The coder's sentence, else one made from the claim. */
function sentenceOf({ summary, chain, text: what }: EvidenceNote): string {
  return summary ?? `${chain[0] ?? ''} ${what}.`;
}

function placesInWords({ places }: EvidenceNote): string {
  return places.map(({ at, differs }) => `${at}${differs ? ' (the text at hand differs)' : ''}`).join(', ');
}
