// An answer as one flat table: fixed columns of plain values, for spreadsheets and data frames.
import { dateRange, isoDay, OPEN_START } from '../schema/date.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { escapeCsv } from '../words/escape.js';
import type { Row } from './row.js';

export type FlatValue = string | number | boolean | null;

/** One row for each row of the answer; lists are joined by a space, dates are a first and a last possible day. */
export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FlatValue[])[];
}

/** The columns of a family, in order, each with its value of a row. */
export type FlatFields<R extends Row> = Readonly<Record<string, (row: R, vocabulary: Vocabulary) => FlatValue>>;

/** The columns that every family has first. */
const SHARED: FlatFields<Row> = {
  actor: ({ actor }) => actor,
  name: ({ name }) => name,
  type: ({ type }) => type,
};

/** The columns of a date: its first day, empty where that is open, and its last. */
export function dateFields<R extends Row>(name: string, of: (row: R) => string | null): FlatFields<R> {
  const day = (row: R, end: 'earliest' | 'latest') => {
    const said = of(row);
    const found = said === null ? OPEN_START : dateRange(said)[end];
    return found === OPEN_START ? null : isoDay(found);
  };
  return {
    [`${name}_earliest`]: (row) => day(row, 'earliest'),
    [`${name}_latest`]: (row) => day(row, 'latest'),
  };
}

export function flatTable(rows: readonly Row[], fields: FlatFields<Row>, vocabulary: Vocabulary): FlatTable {
  const all = { ...SHARED, ...fields };
  const values = Object.values(all);
  return { columns: Object.keys(all), rows: rows.map((row) => values.map((value) => value(row, vocabulary))) };
}

/** RFC 4180: lines end in CR LF; what a spreadsheet could take for a formula is made text. */
export function asCsv({ columns, rows }: FlatTable): string {
  const line = (cells: readonly FlatValue[]) => cells.map((cell) => escapeCsv(cellOf(cell))).join(',');
  return `${[line(columns), ...rows.map(line)].join('\r\n')}\r\n`;
}

function cellOf(value: FlatValue): string | number {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value) : value;
}
