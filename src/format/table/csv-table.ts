// Tables with a header in comma-separated values: which column is which, and what happens to rows that are none.
import { StanceError } from '../../errors.js';
import { nearest, show } from '../../schema/problems.js';
import { type CsvRow, readCsv } from './csv.js';
import { gunzipped } from './gzip.js';
import type { Chunks } from './text-chunks.js';

/** A row that was passed over. */
export interface SkippedRow {
  /** Which table it stands in: `votes`, `roll calls` or `issues`. */
  readonly table: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly problem: string;
}

const MOST_KEPT = 1_000;

/** What happens to rows that are none: an error at the first, or a count of all and a list of the first 1,000. */
export class InvalidRows {
  count = 0;
  readonly rows: SkippedRow[] = [];

  constructor(
    readonly caller: string,
    private readonly skip: boolean,
  ) {}

  add(table: string, line: number, describe: () => string): void {
    this.count += 1;
    if (this.count > MOST_KEPT) return;
    const problem = describe();
    if (!this.skip) {
      const told = `line ${line} of the ${table} ${problem}. Mend it, or pass skipInvalid.`;
      throw new StanceError('invalid_data', `${this.caller}: ${told}`, { table, line, problem });
    }
    this.rows.push({ table, line, problem });
  }
}

/** Rows of a table that are as wide as its header, and where its columns stand (-1 for one it does not have). */
export interface TableRows<Field extends string> {
  readonly places: Readonly<Record<Field, number>>;
  readonly rows: readonly CsvRow[];
}

/** A column that a table has to have if it is `required`, under its `own` name if that is there, or a usual one. */
export interface Column {
  readonly own: string | undefined;
  readonly names: readonly string[];
  readonly required: boolean;
}

/** In batches, gzipped or not; names of columns are compared without case, spaces, hyphens and underscores. */
export async function* readTable<Field extends string>(
  table: string,
  chunks: Chunks,
  columns: Readonly<Record<Field, Column>>,
  maxRowLength: number,
  invalid: InvalidRows,
): AsyncGenerator<TableRows<Field>, void> {
  const { caller } = invalid;
  let places: Record<Field, number> | undefined;
  let width = 0;
  for await (const batch of readCsv(caller, table, gunzipped(caller, `the ${table}`, chunks), maxRowLength)) {
    let list: readonly CsvRow[] = batch;
    if (places === undefined) {
      const header = list[0] as CsvRow;
      if (header.problem !== undefined) throw noHeader(caller, table, `its header ${header.problem}`);
      places = placesOf(caller, table, header.fields, columns);
      width = header.fields.length;
      list = list.slice(1);
    }
    const rows = list.filter(({ line, fields, problem }) => {
      if (problem === undefined && fields.length === width) return true;
      invalid.add(table, line, () => problem ?? `has ${fields.length} fields, the header ${width}`);
      return false;
    });
    if (rows.length > 0) yield { places, rows };
  }
  if (places === undefined) throw noHeader(caller, table, 'it is empty');
}

function placesOf<Field extends string>(
  caller: string,
  table: string,
  header: readonly string[],
  columns: Readonly<Record<Field, Column>>,
): Record<Field, number> {
  const keys = header.map(keyOf);
  const places = {} as Record<Field, number>;
  for (const [field, { own, names, required }] of Object.entries(columns) as [Field, Column][]) {
    const wanted = own !== undefined && keys.includes(keyOf(own)) ? [keyOf(own)] : names.map(keyOf);
    const found = keys.flatMap((key, i) => (wanted.includes(key) ? [i] : []));
    if (found.length > 1) throw noHeader(caller, table, `its header has ${show(header[found[1] as number])} twice`);
    if (found.length === 0 && required) {
      const name = own ?? (names[0] as string);
      const near = nearest(name, header);
      const hint = near === undefined ? '' : ` (did you mean ${show(near)}?)`;
      const list = header.map(show).join(', ').slice(0, 300);
      throw noHeader(caller, table, `its header has no column ${show(name)}${hint}, only ${list}`);
    }
    places[field] = found[0] ?? -1;
  }
  return places;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function noHeader(caller: string, table: string, what: string): StanceError {
  const advice = 'Expected comma-separated values with a header; name its columns in options.columns.';
  return new StanceError('invalid_data', `${caller}: the table of ${table} cannot be read: ${what}. ${advice}`, {
    table,
  });
}
