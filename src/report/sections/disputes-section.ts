// Contested claims: what does not go together, side by side.
import { refs, text } from '../../chart/html-text.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import type { ReportDispute } from '../model/report-model.js';
import { DISPUTE_WORDS } from '../model/report-words.js';
import { noteNumbers } from './markdown-text.js';
import type { Section } from './section.js';

export const disputesSection: Section = {
  id: 'disputes',
  heading: 'Contested claims',
  isShown: ({ disputes }) => disputes.length > 0,
  html: ({ disputes }) => disputes.map(disputeHtml).join('\n'),
  markdown: ({ disputes }) =>
    disputes.flatMap(({ type, text: sentence, sides }) => [
      `- **${DISPUTE_WORDS[type]}.** ${esc(sentence)}`,
      ...sides.map(({ heading, claims }) => {
        const told = claims.map((claim) => `${esc(claim.text)}${noteNumbers([claim.note])}`);
        return `  - ${esc(heading)}: ${told.join(' ')}`;
      }),
    ]),
};

function disputeHtml({ type, text: sentence, sides }: ReportDispute): string {
  const columns = sides.map(({ heading, claims }) => {
    const items = claims.map(({ text: what, note }) => `<li>${text(what)}${refs([note])}</li>`);
    return `<div><h4>${text(heading)}</h4><ul>${items.join('')}</ul></div>`;
  });
  return `<div class="dispute"><h3>${DISPUTE_WORDS[type]}</h3><p>${text(sentence)}</p><div class="sides">${columns.join('')}</div></div>`;
}
