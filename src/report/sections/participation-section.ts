// Who took part in which event, and in what role.
import type { EventAttendance } from '../../chart/chart-facts.js';
import { dated, named, refs, stackedTable, text } from '../../chart/html-text.js';
import { dateInWords } from '../../words/date-words.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted } from '../../words/list-words.js';
import type { Section } from './section.js';

export const participationSection: Section = {
  id: 'participation',
  heading: 'Who took part',
  isShown: ({ participation }) => participation.length > 0,
  html: ({ participation }) => participation.map(eventHtml).join('\n'),
  markdown: ({ participation }) =>
    participation.map(({ name, date, participants }) => {
      const who = participants.map(
        (entry) => `${entry.name}${entry.holder === entry.name ? '' : ` (${entry.holder})`}, ${entry.role}`,
      );
      return `- **${esc(name)}**${date === null ? '' : `, ${esc(dateInWords(date))}`}: ${esc(who.join('; '))}.`;
    }),
};

function eventHtml({ name, date, place, participants }: EventAttendance): string {
  const when = [date === null ? '' : dated(date), place === null ? '' : text(place)].filter((part) => part !== '');
  const rows = participants.map(({ name: who, holder, role, mode, notes }) => [
    `${named(who)}${holder === who ? '' : `<small>${named(holder)}</small>`}`,
    text(role),
    mode === null ? '' : text(mode === 'remote' ? 'remote' : 'in person'),
    refs(notes),
  ]);
  return `<h3>${named(name)}</h3>${when.length === 0 ? '' : `<p class="quiet">${when.join(', ')}</p>`}${stackedTable(counted(participants.length, 'entry', 'entries'), ['Who', 'Role', 'How', 'Notes'], rows)}`;
}
