// Answers as text for a terminal and as Markdown.
import type { Vocabulary } from '../store/vocabulary.js';
import { escapeMarkdown, visible } from '../words/escape.js';
import { STANDING_NAMES, STANDINGS, type Standing } from '../words/position-words.js';
import { linedUp } from '../words/text-table.js';
import type { AnswerTable } from './answer-table.js';
import type { NotCounted } from './found.js';

/** Gives a part of a printed answer its colour. */
export type Paint = (
  part: 'title' | 'heading' | 'quiet' | 'support' | 'oppose' | 'undecided' | 'contested',
  text: string,
) => string;

/** What of an answer is printed. */
export interface PrintedAnswer {
  readonly paraphrase: string;
  readonly length: number;
  readonly tables: readonly AnswerTable[];
  readonly notCounted: readonly NotCounted[];
  readonly silent: readonly string[];
  readonly others: readonly string[];
  readonly notes: readonly string[];
  readonly coverage: readonly unknown[];
  readonly policy: string;
  /** Ids of claims that nobody has accepted yet; `null` where they do not count. */
  readonly proposed: readonly string[] | null;
  /** Sentences instead of tables. */
  readonly lines: (paint: Paint) => readonly string[] | undefined;
}

const MOST_NAMES = 12;
const plain: Paint = (_, text) => text;

/** An answer for a terminal. */
export function answerAsText(answer: PrintedAnswer, vocabulary: Vocabulary, paint: Paint = plain): string {
  const lines = [
    paint('title', visible(answer.paraphrase)),
    '',
    ...body(
      answer,
      paint,
      (line) => line,
      (table) => tableAsText(table, paint),
    ),
    ...remarksOn(answer, vocabulary).map((note) => paint('quiet', visible(note))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** An answer as Markdown. */
export function answerAsMarkdown(answer: PrintedAnswer, vocabulary: Vocabulary): string {
  const item = (line: string) => (line === '' ? '' : `- ${escapeMarkdown(line)}`);
  const lines = [
    `**${escapeMarkdown(answer.paraphrase)}**`,
    '',
    ...body(answer, plain, item, tableAsMarkdown),
    ...remarksOn(answer, vocabulary).map(item),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function body(
  answer: PrintedAnswer,
  paint: Paint,
  lineOf: (line: string) => string,
  tableLines: (table: AnswerTable) => readonly string[],
): string[] {
  const sentences = sentencesOf(answer, paint);
  if (sentences.length > 0) return [...sentences.map(lineOf), ''];
  return answer.tables.flatMap((table) => [...tableLines(table), '']);
}

/** What is said where the tables would stand; none where there are tables. No record is only where there is no doubt. */
export function sentencesOf(answer: PrintedAnswer, paint: Paint = plain): readonly string[] {
  const { length, notCounted, others, lines } = answer;
  if (length > 0) return lines(paint) ?? [];
  if (notCounted.length > 0) return ['Nothing that is sure.'];
  return [others.length > 0 ? 'Nobody on record.' : 'No record.'];
}

function tableAsText({ heading, columns, rows }: AnswerTable, paint: Paint): string[] {
  const lines = linedUp([columns, ...rows]).map((row, n) => {
    const painted = row.map((cell) => paintCell(paint, n === 0, cell));
    return `  ${painted.join('  ').trimEnd()}`;
  });
  return heading === '' ? lines : [paint('heading', heading), ...lines];
}

function tableAsMarkdown({ heading, columns, rows }: AnswerTable): string[] {
  return [
    ...(heading === '' ? [] : [`### ${escapeMarkdown(heading)}`, '']),
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(escapeMarkdown).join(' | ')} |`),
  ];
}

function paintCell(paint: Paint, isHead: boolean, padded: string): string {
  if (isHead) return paint('quiet', padded);
  const cell = padded.trimEnd();
  const part = STANDING_NAMES.find((name) => name !== 'noRecord' && STANDINGS[name].verb === cell);
  return part === undefined ? padded : paint(part as Exclude<Standing, 'noRecord'>, padded);
}

/** What stands below the tables, in sentences. */
export function remarksOn(answer: PrintedAnswer, vocabulary: Vocabulary): string[] {
  const { notCounted, silent, others, coverage, policy, proposed, notes: more } = answer;
  return [
    ...(proposed === null ? [] : [`Proposed claims that this rests on, accepted by nobody yet: ${proposed.length}.`]),
    ...notCounted.map(({ name, reason }) => `Not counted: ${name} (${reason}).`),
    ...(silent.length === 0 ? [] : [`No record: ${named(silent, vocabulary)}. That is not opposition.`]),
    ...(others.length === 0 ? [] : [`On record, and not with this: ${others.length}.`]),
    ...more,
    `Read: ${coverage.length} ${coverage.length === 1 ? 'document' : 'documents'}. Policy ${policy}.`,
  ];
}

function named(ids: readonly string[], vocabulary: Vocabulary): string {
  const shown = ids
    .slice(0, MOST_NAMES)
    .map((id) => vocabulary.nameOf(id))
    .join(', ');
  return ids.length > MOST_NAMES ? `${shown} and ${ids.length - MOST_NAMES} more` : shown;
}
