// Marks and tables of Markdown as GitHub has it: every text escaped.
import type { ChartCell } from '../../chart/chart.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';

/** A table; no lines without rows. Columns and cells are Markdown. */
export function tableLines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

/** A cell of a picture in words. */
export function cellOf(cell: ChartCell): string {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? esc(cell) : `${esc(cell.text)}${noteNumbers(cell.notes)}`;
}

/** Numbers of notes, each once. */
export function noteNumbers(notes: readonly number[]): string {
  const all = [...new Set(notes)];
  return all.length === 0 ? '' : ` \\[${all.join(', ')}\\]`;
}
