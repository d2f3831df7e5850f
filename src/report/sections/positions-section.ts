// Positions one by one: where somebody stands, since when, by whose word, and what would change it.
import type { HeldPosition } from '../../chart/chart-facts.js';
import { dated, named, refs, stackedTable, standingMark, text } from '../../chart/html-text.js';
import { ageInWords, dateInWords } from '../../words/date-words.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import { counted, listed } from '../../words/list-words.js';
import { qualifiersInWords, standingInWords } from '../../words/position-words.js';
import { BASIS_WORDS } from '../../words/stage-words.js';
import type { ReportModel } from '../model/report-model.js';
import { qualifiers } from '../model/report-words.js';
import { isActorKind } from '../model/subject.js';
import { noteNumbers, type Section, tableLines } from './section.js';

export const positionsSection: Section = {
  id: 'positions',
  heading: 'Positions',
  isShown: ({ positions }) => positions.length > 0,
  html: positionsHtml,
  markdown: ({ positions }) =>
    tableLines(
      ['Who', 'Proposition', 'Position', 'Last said', 'Qualified', 'Documents'],
      positions.map((position) => {
        const { name, label, standing, conditions, lastSaid, ageDays, notes, documents } = position;
        const age = ageInWords(ageDays);
        return [
          esc(name),
          esc(label),
          `${esc(standingInWords(standing, conditions))}${noteNumbers(notes)}`,
          lastSaid === null ? '' : `${esc(dateInWords(lastSaid))}${age === '' ? '' : `, ${age}`}`,
          esc(qualifiers(position).join('; ')),
          esc(documents.join(', ')),
        ];
      }),
    ),
};

function positionsHtml({ positions, propositions, kind, asOf }: ReportModel): string {
  const meanings = new Map(propositions.map(({ id, statement }) => [id, statement]));
  const aboutOne = isActorKind(kind);
  const onOne = kind === 'proposition';
  const columns = [
    ...(aboutOne ? [] : ['Who']),
    ...(onOne ? [] : ['Proposition']),
    ...['Position', 'Said', 'By whom, and how we know', 'If sources fall away'],
  ];
  const from = asOf !== null ? 'that date' : 'the newest document';
  const rows = positions.map((position) => {
    const { name, type, label, proposition } = position;
    const who = `${named(name)}${type === 'country' ? '' : `<small>${type}, never counted as a country</small>`}`;
    const meaning = meanings.get(proposition);
    const what = `${named(label)}${meaning === undefined ? '' : `<small>${text(meaning)}</small>`}`;
    return [
      ...(aboutOne ? [] : [who]),
      ...(onOne ? [] : [what]),
      positionCell(position),
      saidCell(position, from),
      knownCell(position),
      fragileCell(position),
    ];
  });
  return stackedTable(counted(positions.length, 'position'), columns, rows);
}

function positionCell(position: HeldPosition): string {
  const { standing, conditions, inferredFrom, secondHand, viaMembership, against } = position;
  const marks = [
    ...[...conditions, ...qualifiersInWords(position)].map(text),
    inferredFrom === null ? '' : `inferred from “${text(inferredFrom[0] ?? '')}”`,
    secondHand ? 'second-hand' : '',
    viaMembership ? 'through membership' : '',
  ].filter(Boolean);
  const counter = against.length === 0 ? '' : `<small>against it${refs(against)}</small>`;
  return `${standingMark(standing, conditions.length > 0)}${marks.length === 0 ? '' : `<small>${marks.join('; ')}</small>`}${counter}`;
}

function saidCell({ since, lastSaid, ageDays }: HeldPosition, from: string): string {
  if (lastSaid === null) return '';
  const age = ageInWords(ageDays);
  const first = since === null || since === lastSaid ? '' : `<small>since ${dated(since)}</small>`;
  return `${dated(lastSaid)}${first}${age === '' ? '' : `<small>${age} ${from}</small>`}`;
}

function knownCell({ voices, speakers, bases, documents, notes, rule }: HeldPosition): string {
  const told = speakers.length === 0 ? '' : `, told by ${named(listed(speakers, 4))}`;
  return `${named(listed(voices, 4))}${told}${refs(notes)}<small>${text(bases.map((basis) => BASIS_WORDS[basis]).join('; '))}</small><small>${text(listed(documents, 4))}</small><small>Decided by: ${text(rule)}</small>`;
}

function fragileCell({ fragility }: HeldPosition): string {
  if (fragility === null) return '';
  const { documents, becomes } = fragility;
  return `<small>Without ${text(listed(documents, 4))}:</small> ${standingMark(becomes)}`;
}
