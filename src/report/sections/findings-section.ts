// Key findings: the sentences of the summary, with what each is about.
import { refs, text } from '../../chart/html-text.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import type { ReportFinding } from '../model/report-model.js';
import { noteNumbers } from './markdown-text.js';
import type { Section } from './section.js';

const WORDS: Readonly<Record<ReportFinding['kind'], string>> = {
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
        `<li class="${kind}"><span class="what">${WORDS[kind]}</span>${text(sentence)}${refs([...new Set(notes)])}</li>`,
    );
    return `<ul class="findings">${items.join('\n')}</ul>`;
  },
  markdown: ({ findings }) => findings.map(({ text: sentence, notes }) => `- ${esc(sentence)}${noteNumbers(notes)}`),
};
