// What happened: positions then and now, lanes through time, everything said in the order of time, and who took part.
import { rowsFor } from '../../chart/chart.js';
import type { EventAttendance } from '../../chart/chart-facts.js';
import { dated, named, refs, stackedTable, standingMark, text } from '../../chart/html-text.js';
import { positionLanes } from '../../chart/position-lanes.js';
import { CHANGE_WORDS } from '../../query/families/changes.js';
import { dateInWords, onDate } from '../../words/date-words.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted } from '../../words/list-words.js';
import { standingInWords } from '../../words/position-words.js';
import type { ReportModel } from '../model/report-model.js';
import { holderInWords } from '../model/report-words.js';
import { noteNumbers, type Section, tableLines } from './section.js';

export const courseSection: Section = {
  id: 'course',
  heading: 'What changed, and when',
  isShown: ({ changes, timeline }) => changes.from !== null || timeline.length > 0,
  html: (model) => [changesHtml(model), lanesHtml(model), statementsHtml(model)].filter(Boolean).join('\n'),
  markdown: (model) => {
    const parts = [changesLines(model), statementLines(model)].filter((lines) => lines.length > 0);
    return parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
  },
};

function changesHtml({ changes }: ReportModel): string {
  if (changes.from === null) return '';
  if (changes.rows.length === 0) return `<p>No position is another one than ${text(onDate(changes.from))}.</p>`;
  return stackedTable(
    `What is another position since ${dateInWords(changes.from)}; a first word is no change of mind`,
    ['Who, on what', 'Before', 'After', 'What', 'Said'],
    changes.rows.map(({ name, label, change, before, after, conditions, since, notes }) => [
      `${named(name)}<small>${text(label)}</small>`,
      standingMark(before),
      `${standingMark(after, conditions.length > 0)}${refs(notes)}${conditions.length === 0 ? '' : `<small>${text(conditions.join('; '))}</small>`}`,
      CHANGE_WORDS[change],
      since === null ? '' : dated(since),
    ]),
  );
}

function lanesHtml(model: ReportModel): string {
  const rows = rowsFor(positionLanes, model);
  return rows === null ? '' : `<h3>${positionLanes.heading}</h3>${positionLanes.draw(rows)}`;
}

function statementsHtml({ timeline }: ReportModel): string {
  if (timeline.length === 0) return '';
  const items = timeline.map(({ said, name, holder, text: what, becomes, notes }) => {
    const who = holder === name ? named(name) : `${named(holder)} (${named(name)})`;
    const turn = becomes === null ? '' : ` → ${standingMark(becomes)}`;
    return `<li>${dated(said)}: ${who} ${text(what)}${turn}${refs(notes)}</li>`;
  });
  return `<h3>Statement by statement</h3><ol class="timeline">${items.join('\n')}</ol>`;
}

function changesLines({ changes: { from, rows } }: ReportModel): readonly string[] {
  return tableLines(
    ['Who', 'Proposition', `Before (${from === null ? '' : dateInWords(from)})`, 'After', 'What', 'Said'],
    rows.map(({ name, label, change, before, after, conditions, since, notes }) => [
      esc(name),
      esc(label),
      standingInWords(before),
      `${esc(standingInWords(after, conditions))}${noteNumbers(notes)}`,
      CHANGE_WORDS[change],
      since === null ? '' : esc(dateInWords(since)),
    ]),
  );
}

function statementLines({ timeline }: ReportModel): readonly string[] {
  return timeline.map((entry) => {
    const { said, text: what, becomes, notes } = entry;
    const turn = becomes === null ? '' : ` → ${standingInWords(becomes)}`;
    return `- ${esc(dateInWords(said))}: ${esc(`${holderInWords(entry)} ${what}`)}${turn}${noteNumbers(notes)}`;
  });
}

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
