import type { Locator } from '../schema/claim-base.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { claimInWords } from '../words/claim-words.js';
import { conditionInWords } from '../words/condition-words.js';
import { dateInWords } from '../words/date-words.js';
import { escapeMarkdown, visible } from '../words/escape.js';
import { STANDING_NAMES, STANDINGS, type Standing } from '../words/position-words.js';
import type { Answer } from './answer.js';
import { ActorRow } from './families/actor-row.js';
import { ChangeRow } from './families/change-row.js';
import { ClaimRow } from './families/claim-row.js';
import { ComparisonRow } from './families/comparison-row.js';
import { SourceRow } from './families/source-row.js';
import type { StanceRow } from './families/stance-row.js';
import { WhyRow } from './families/why-row.js';
import type { Row } from './row.js';

/** Gives a part of a printed answer its colour. */
export type Paint = (
  part: 'title' | 'heading' | 'quiet' | 'support' | 'oppose' | 'undecided' | 'contested',
  text: string,
) => string;

/** A table of an answer: what is printed, as data. */
export interface AnswerTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables that an answer is printed as; none without rows. */
export function answerTables(rows: readonly Row[], vocabulary: Vocabulary): readonly AnswerTable[] {
  const [first] = rows;
  return tablesOf(first instanceof WhyRow ? [] : rows, vocabulary).map(trimmed);
}

const MOST_NAMES = 12;
const plain: Paint = (_, text) => text;

/** An answer for a terminal. */
export function answerAsText(answer: Answer<Row>, vocabulary: Vocabulary, paint: Paint = plain): string {
  const lines = [paint('title', visible(answer.paraphrase)), ''];
  const { first } = answer;
  if (first instanceof WhyRow) lines.push(...whyLines(first, paint), '');
  else {
    if (answer.length === 0) lines.push('No record.', '');
    for (const { heading, columns, rows } of tablesOf(answer.rows, vocabulary).map(trimmed)) {
      if (heading !== '') lines.push(paint('heading', heading));
      const cells = [columns, ...rows].map((row) => row.map(visible));
      const widths = columns.map((_, i) => Math.max(...cells.map((row) => (row[i] as string).length)));
      for (const [n, row] of cells.entries()) {
        const line = row.map((cell, i) =>
          paintCell(paint, n === 0, cell, i === row.length - 1 ? cell : cell.padEnd(widths[i] as number)),
        );
        lines.push(`  ${line.join('  ').trimEnd()}`);
      }
      lines.push('');
    }
  }
  for (const note of notes(answer, vocabulary)) lines.push(paint('quiet', visible(note)));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** An answer as Markdown. */
export function answerAsMarkdown(answer: Answer<Row>, vocabulary: Vocabulary): string {
  const lines = [`**${escapeMarkdown(answer.paraphrase)}**`, ''];
  const { first } = answer;
  if (first instanceof WhyRow)
    lines.push(...whyLines(first, plain).map((line) => (line === '' ? '' : `- ${escapeMarkdown(line)}`)), '');
  else {
    if (answer.length === 0) lines.push('No record.', '');
    for (const { heading, columns, rows } of tablesOf(answer.rows, vocabulary).map(trimmed)) {
      if (heading !== '') lines.push(`### ${escapeMarkdown(heading)}`, '');
      lines.push(`| ${columns.join(' | ')} |`, `| ${columns.map(() => '---').join(' | ')} |`);
      for (const row of rows) lines.push(`| ${row.map(escapeMarkdown).join(' | ')} |`);
      lines.push('');
    }
  }
  for (const note of notes(answer, vocabulary)) lines.push(`- ${escapeMarkdown(note)}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function paintCell(paint: Paint, isHead: boolean, cell: string, padded: string): string {
  if (isHead) return paint('quiet', padded);
  const part = STANDING_NAMES.find((name) => name !== 'noRecord' && STANDINGS[name].verb === cell);
  return part === undefined ? padded : paint(part as Exclude<Standing, 'noRecord'>, padded);
}

function tablesOf(rows: readonly Row[], vocabulary: Vocabulary): AnswerTable[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (first instanceof ClaimRow) return [claimTable(rows as readonly ClaimRow[], vocabulary)];
  if (first instanceof SourceRow) return [sourceTable(rows as readonly SourceRow[], vocabulary)];
  if (first instanceof ComparisonRow) return [comparisonTable(rows as readonly ComparisonRow[], vocabulary)];
  if (first instanceof ChangeRow) return [changeTable(rows as readonly ChangeRow[], vocabulary)];
  const countries = rows.filter(({ type }) => type === 'country');
  const others = rows.filter(({ type }) => type !== 'country');
  const table = first instanceof ActorRow ? actorTable : stanceTable;
  return [
    table(`Countries (${countries.length})`, countries as never, vocabulary),
    table(`Others, never counted as countries (${others.length})`, others as never, vocabulary),
  ].filter((found) => found.rows.length > 0);
}

/** Without the columns that say nothing. */
function trimmed({ heading, columns, rows }: AnswerTable): AnswerTable {
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ''));
  const keep = (row: readonly string[]) => row.filter((_, i) => used[i]);
  return { heading, columns: keep(columns), rows: rows.map(keep) };
}

function stanceTable(heading: string, rows: readonly StanceRow[], vocabulary: Vocabulary): AnswerTable {
  const manyPropositions = new Set(rows.map(({ proposition }) => proposition)).size > 1;
  const columns = [
    'id',
    'name',
    ...(manyPropositions ? ['proposition'] : []),
    'position',
    'last said',
    'condition',
    'said by',
    'source',
    'note',
  ];
  return {
    heading,
    columns,
    rows: rows.map((row) => [
      row.actor,
      row.name,
      ...(manyPropositions ? [vocabulary.nameOf(row.proposition)] : []),
      STANDINGS[row.position].verb,
      lastSaidInWords(row),
      row.conditions.map(({ text, status }) => (status === 'unmet' ? `${text} (not met)` : text)).join('; '),
      saidBy(row, vocabulary),
      row.documents.map((document) => sourceOf(row, document)).join(', '),
      marks(row),
    ]),
  };
}

const OLD_DAYS = 31;

function lastSaidInWords({ lastSaid, ageDays }: StanceRow): string {
  if (lastSaid === null || ageDays === null) return '';
  return `${dateInWords(lastSaid)}${ageDays < OLD_DAYS ? '' : `, ${ageDays} days before`}`;
}

function saidBy({ voices, speakers }: StanceRow, vocabulary: Vocabulary): string {
  const names = (ids: readonly string[]) => ids.map((id) => vocabulary.nameOf(id)).join(', ');
  return speakers.length === 0 ? names(voices) : `${names(voices)}, says ${names(speakers)}`;
}

/** A document with the places of the newest deciding claim in it. */
function sourceOf({ evidence }: StanceRow, document: string): string {
  const places = evidence.find((found) => found.document === document)?.places ?? [];
  return [document, ...places.slice(0, 1).map(placeInWords)].join(' ');
}

function placeInWords(place: Locator): string {
  return 'record' in place ? place.record : `${place.start}-${place.end}`;
}

function marks(row: StanceRow): string {
  const { secondHand, inferred, viaMembership, contesting, counter, beside, path, proposed } = row;
  return [
    proposed.length > 0 ? `${proposed.length} proposed` : '',
    secondHand ? 'second-hand' : '',
    inferred ? `inferred from ${path?.[0]}` : '',
    viaMembership ? 'through membership' : '',
    contesting.length > 0 ? `${contesting.length} contesting` : '',
    counter.length > 0 ? `${counter.length} against` : '',
    beside.length > 0 ? `${beside.length} newer inferred differ` : '',
  ]
    .filter((mark) => mark !== '')
    .join(', ');
}

function actorTable(heading: string, rows: readonly ActorRow[], vocabulary: Vocabulary): AnswerTable {
  return {
    heading,
    columns: ['id', 'name', 'through', 'claims'],
    rows: rows.map(({ actor, name, voices, claims }) => [
      actor,
      name,
      voices.map((voice) => vocabulary.nameOf(voice)).join(', '),
      String(claims.length),
    ]),
  };
}

function claimTable(rows: readonly ClaimRow[], vocabulary: Vocabulary): AnswerTable {
  return {
    heading: '',
    columns: ['said', 'holder', 'for', 'what', 'condition', 'basis', 'source'],
    rows: rows.map((row) => {
      const { claim } = row;
      return [
        dateInWords(claim.said),
        vocabulary.nameOf(claim.holder),
        row.actor === claim.holder ? '' : row.actor,
        `${claimInWords(claim, vocabulary)}${row.becomes === null ? '' : ` → ${STANDINGS[row.becomes].verb}`}`,
        claim.conditions.map((condition) => conditionInWords(condition, vocabulary)).join('; '),
        `${claim.basis}${claim.speaker === undefined ? '' : `, says ${vocabulary.nameOf(claim.speaker)}`}${claim.review === 'proposed' ? ', proposed' : ''}`,
        claim.document,
      ];
    }),
  };
}

function sourceTable(rows: readonly SourceRow[], vocabulary: Vocabulary): AnswerTable {
  return {
    heading: '',
    columns: ['id', 'name', 'tells of', 'claims', 'source'],
    rows: rows.map(({ actor, name, voices, claims, documents }) => [
      actor,
      name,
      voices.map((voice) => vocabulary.nameOf(voice)).join(', '),
      String(claims.length),
      documents.join(', '),
    ]),
  };
}

function comparisonTable(rows: readonly ComparisonRow[], vocabulary: Vocabulary): AnswerTable {
  const [first] = rows as readonly [ComparisonRow];
  return {
    heading: '',
    columns: ['id', 'name', 'proposition', 'position', 'last said', `that of ${first.one.name}`, 'said then'],
    rows: rows.map(({ actor, name, proposition, one, other }) => [
      actor,
      name,
      vocabulary.nameOf(proposition),
      STANDINGS[other.position].verb,
      lastSaidInWords(other),
      STANDINGS[one.position].verb,
      lastSaidInWords(one),
    ]),
  };
}

function changeTable(rows: readonly ChangeRow[], vocabulary: Vocabulary): AnswerTable {
  return {
    heading: '',
    columns: ['id', 'name', 'proposition', 'before', 'after', 'since', 'source'],
    rows: rows.map(({ actor, name, proposition, before, after }) => [
      actor,
      name,
      vocabulary.nameOf(proposition),
      STANDINGS[before.position].verb,
      STANDINGS[after.position].verb,
      after.since === null ? '' : dateInWords(after.since),
      after.documents.join(', '),
    ]),
  };
}

function whyLines(row: WhyRow, paint: Paint): string[] {
  const lines = [visible(row.explanation), ''];
  for (const { claim, part, reason } of row.trace) {
    const summary = claim.summary ?? '';
    const places = claim.evidence.map(placeInWords).join(', ');
    const said = visible(`${dateInWords(claim.said)}  ${claim.holder}: ${summary} [${claim.document} ${places}]`);
    lines.push(`${said} ${paint('quiet', visible(`${part}: ${reason}`))}`);
  }
  return lines;
}

function notes(answer: Answer<Row>, vocabulary: Vocabulary): string[] {
  const { notCounted, silent, coverage } = answer;
  return [
    ...(answer.query.proposed === true
      ? [`Proposed claims that this rests on, accepted by nobody yet: ${answer.proposed.length}.`]
      : []),
    ...notCounted.map(({ name, reason }) => `Not counted: ${name} (${reason}).`),
    ...(silent.length === 0 ? [] : [`No record: ${named(silent, vocabulary)}. That is not opposition.`]),
    `Read: ${coverage.length} ${coverage.length === 1 ? 'document' : 'documents'}. Policy ${answer.policy}.`,
  ];
}

function named(ids: readonly string[], vocabulary: Vocabulary): string {
  const shown = ids
    .slice(0, MOST_NAMES)
    .map((id) => vocabulary.nameOf(id))
    .join(', ');
  return ids.length > MOST_NAMES ? `${shown} and ${ids.length - MOST_NAMES} more` : shown;
}
