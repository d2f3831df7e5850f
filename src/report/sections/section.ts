// A section of a report: its heading, whether it has anything to show, and what it is as HTML and as Markdown.
import { type Chart, type ChartCell, rowsFor } from '../../chart/chart.js';
import { escapeMarkdownText as esc } from '../../words/escape.js';
import type { ReportModel } from '../model/report-model.js';

export interface Section {
  /** Where links in the page lead: letters, digits and `-`. */
  readonly id: string;
  readonly heading: string;
  isShown(model: ReportModel): boolean;
  /** Asked only where it is shown; every text of the model is escaped. */
  html(model: ReportModel): string;
  /** Lines; none where there are no words for it. */
  markdown(model: ReportModel): readonly string[];
  isWide?(model: ReportModel): boolean;
}

export function pictureSection(chart: Chart): Section {
  const { name, heading } = chart;
  const rowsOf = (model: ReportModel) => rowsFor(chart, model);
  return {
    id: name,
    heading,
    isShown: (model) => rowsOf(model) !== null,
    html: (model) => chart.draw(rowsOf(model)),
    markdown: (model) => {
      const { columns, rows } = chart.table?.(rowsOf(model)) ?? { columns: [], rows: [] };
      const cells = rows.map((row) => row.map(cellOf));
      return tableLines(columns.map(cellOf), cells);
    },
    isWide: (model) => chart.isWide?.(rowsOf(model)) === true,
  };
}

/** A table as GitHub has it; no lines without rows. Columns and cells are Markdown. */
export function tableLines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

export function noteNumbers(notes: readonly number[]): string {
  const all = [...new Set(notes)];
  return all.length === 0 ? '' : ` \\[${all.join(', ')}\\]`;
}

function cellOf(cell: ChartCell): string {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? esc(cell) : `${esc(cell.text)}${noteNumbers(cell.notes)}`;
}
