// What is not known, and what was left out for length.
import { named, text } from '../../chart/html-text.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted, listed } from '../../words/list-words.js';
import type { Section } from './section.js';

const MOST_NAMES = 60;

export const gapsSection: Section = {
  id: 'gaps',
  heading: 'What is not known',
  isShown: ({ gaps, cuts }) => gaps.length + cuts.length > 0,
  html: ({ gaps, cuts }) => {
    const items = gaps.map(({ text: what, names }) => {
      const list =
        names.length === 0
          ? ''
          : `<details><summary>${counted(names.length, 'name')}</summary><p>${names.map(named).join('; ')}</p></details>`;
      return `<li>${text(what)}${list}</li>`;
    });
    const left = cuts.map((cut) => `<li>${text(cut)}</li>`);
    return `<ul>${[...items, ...left].join('\n')}</ul>`;
  },
  markdown: ({ gaps, cuts }) => [
    ...gaps.map(
      ({ text: what, names }) => `- ${esc(what)}${names.length === 0 ? '' : ` ${esc(listed(names, MOST_NAMES))}.`}`,
    ),
    ...cuts.map((cut) => `- ${esc(cut)}`),
  ],
};
