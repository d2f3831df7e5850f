// The tables of an answer, as data.
import type { Vocabulary } from '../store/vocabulary.js';
import type { Row } from './row.js';

/** A table of an answer: what is printed, as data. */
export interface AnswerTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column of a table of rows. */
export interface Column<R extends Row> {
  readonly heading: string;
  cell(row: R): string;
}

/** How the rows of a family of questions become tables. */
export interface TableForm<R extends Row> {
  /** Are countries in a table of their own, apart from everybody else? */
  readonly isSplit: boolean;
  /** Of a table with these rows, of which there is at least one. */
  columns(rows: readonly R[], vocabulary: Vocabulary): readonly Column<R>[];
}

/** The tables of rows; none without rows. */
export function tablesOf(rows: readonly Row[], form: TableForm<Row>, vocabulary: Vocabulary): readonly AnswerTable[] {
  const parts = form.isSplit ? splitByType(rows) : [{ heading: '', rows }];
  return parts
    .filter((part) => part.rows.length > 0)
    .map((part) => tableOf(part.heading, part.rows, form.columns(part.rows, vocabulary)));
}

function splitByType(rows: readonly Row[]) {
  const countries = rows.filter(({ type }) => type === 'country');
  const others = rows.filter(({ type }) => type !== 'country');
  // one of them may have several rows
  const count = (list: readonly Row[]) => new Set(list.map(({ actor }) => actor)).size;
  return [
    { heading: `Countries (${count(countries)})`, rows: countries },
    { heading: `Others, never counted as countries (${count(others)})`, rows: others },
  ];
}

/** Without the columns that say nothing. */
function tableOf(heading: string, rows: readonly Row[], columns: readonly Column<Row>[]): AnswerTable {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const isUsed = columns.map((_, i) => cells.some((row) => row[i] !== ''));
  return {
    heading,
    columns: columns.filter((_, i) => isUsed[i]).map((column) => column.heading),
    rows: cells.map((row) => row.filter((_, i) => isUsed[i])),
  };
}
