// Sections of sentences: key findings, what does not go together, and what is not known.
import { named, refs, text } from '../../chart/html-text.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted, listed } from '../../words/list-words.js';
import type { ReportDispute, ReportFinding, ReportGap } from '../model/report-model.js';
import { DISPUTE_WORDS } from '../model/report-words.js';
import { noteNumbers, type Section } from './section.js';

const MOST_NAMES = 60;

const FINDING_WORDS: Readonly<Record<ReportFinding['kind'], string>> = {
  position: 'Position',
  commitment: 'Word and deed',
  request: 'Request',
  change: 'Change',
  dispute: 'Contested',
  sources: 'Sources',
  gap: 'Not known',
  count: 'Count',
};

export const findingsSection: Section = {
  id: 'findings',
  heading: 'Key findings',
  isShown: ({ findings }) => findings.length > 0,
  html: ({ findings }) => {
    const items = findings.map(
      ({ kind, text: sentence, notes }) =>
        `<li class="${kind}"><span class="what">${FINDING_WORDS[kind]}</span>${text(sentence)}${refs([...new Set(notes)])}</li>`,
    );
    return `<ul class="findings">${items.join('\n')}</ul>`;
  },
  markdown: ({ findings }) => findings.map(({ text: sentence, notes }) => `- ${esc(sentence)}${noteNumbers(notes)}`),
};

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

export const gapsSection: Section = {
  id: 'gaps',
  heading: 'What is not known',
  isShown: ({ gaps, cuts }) => gaps.length + cuts.length > 0,
  html: ({ gaps, cuts }) => {
    const items = [...gaps.map(gapHtml), ...cuts.map(text)].map((item) => `<li>${item}</li>`);
    return `<ul>${items.join('\n')}</ul>`;
  },
  markdown: ({ gaps, cuts }) => {
    const names = (gap: ReportGap) => (gap.names.length === 0 ? '' : ` ${esc(listed(gap.names, MOST_NAMES))}.`);
    return [...gaps.map((gap) => `- ${esc(gap.text)}${names(gap)}`), ...cuts.map((cut) => `- ${esc(cut)}`)];
  },
};

function gapHtml({ text: what, names }: ReportGap): string {
  if (names.length === 0) return text(what);
  return `${text(what)}<details><summary>${counted(names.length, 'name')}</summary><p>${names.map(named).join('; ')}</p></details>`;
}
