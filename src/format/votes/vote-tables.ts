// The tables that votes stand in: which there are, what their columns are called, and their rows.
import { knownOptions, wrong } from '../../schema/options.js';
import { type Column, type InvalidRows, readTable, type TableRows } from '../table/csv-table.js';
import type { Chunks } from '../table/text-chunks.js';

/** Tables of comma-separated values, gzipped or not; each is a function that opens it from its beginning. */
export interface VoteTables {
  /** A row for each vote. Opened twice if there is no table of roll calls or unknown actors are added. */
  readonly votes: () => Chunks | Promise<Chunks>;
  /** A row for each roll call. Without it every row of votes has to have the date of its roll call. */
  readonly rollCalls?: () => Chunks | Promise<Chunks>;
  /** A row for each pair of roll call and issue. Default: no roll call has an issue. */
  readonly issues?: () => Chunks | Promise<Chunks>;
}

/** Names of columns, where they are none of the usual ones. A roll call or date may have the usual one in other tables. */
export interface VoteColumns {
  /** Default `rcid`, `roll_call` or `rollcall_id`. */
  readonly rollCall?: string;
  /** Default `country`, `country_name`, `state`, `actor` or `name`. */
  readonly actor?: string;
  /** Alpha-2 or alpha-3 code, asked only where the name is unknown. Default `country_code`, `code` or `iso`. */
  readonly code?: string;
  /** Default `vote`. */
  readonly vote?: string;
  /** Default `date`. */
  readonly date?: string;
  /** Default `short` or `title`. */
  readonly title?: string;
  /** Default `descr` or `description`. */
  readonly description?: string;
  /** Default `unres` or `resolution`. */
  readonly resolution?: string;
  /** Default `issue`. */
  readonly issue?: string;
}

type Field = keyof VoteColumns;

const DESCRIPTION = ['title', 'description', 'resolution'] as const;

const USUAL_NAMES: Readonly<Record<Field, readonly string[]>> = {
  rollCall: ['rcid', 'roll_call', 'rollcall_id'],
  actor: ['country', 'country_name', 'state', 'actor', 'name'],
  code: ['country_code', 'code', 'iso'],
  vote: ['vote'],
  date: ['date'],
  title: ['short', 'title'],
  description: ['descr', 'description'],
  resolution: ['unres', 'resolution'],
  issue: ['issue'],
};

/** Where two tables have different names for it, one may have the usual name. */
const IN_SEVERAL: readonly Field[] = ['rollCall', 'date'];

const TABLES = ['votes', 'rollCalls', 'issues'] as const;

/** Rows of the tables, each time from the beginning; a table that is not there has none. */
export class VoteRows {
  constructor(
    caller: string,
    private readonly tables: VoteTables,
    private readonly columns: VoteColumns,
    private readonly maxRowLength: number,
  ) {
    knownOptions(caller, columns, Object.keys(USUAL_NAMES));
    for (const [field, name] of Object.entries(columns)) {
      if (typeof name !== 'string' || name === '')
        throw wrong(caller, `columns.${field}`, name, 'the name of a column');
    }
  }

  get isInline(): boolean {
    return this.tables.rollCalls === undefined;
  }

  rollCalls(invalid: InvalidRows) {
    const columns = this.#columnsOf(['rollCall', 'date'], DESCRIPTION);
    return this.#rows('roll calls', this.tables.rollCalls, columns, invalid);
  }

  issues(invalid: InvalidRows) {
    return this.#rows('issues', this.tables.issues, this.#columnsOf(['rollCall', 'issue']), invalid);
  }

  /** What they say of a roll call that has a table of its own need not be there. */
  votes(invalid: InvalidRows) {
    const needed = ['rollCall', 'actor', 'vote'] as const;
    const columns = this.isInline
      ? this.#columnsOf([...needed, 'date'], ['code', ...DESCRIPTION])
      : this.#columnsOf(needed, ['code'], ['date', ...DESCRIPTION]);
    return this.#rows('votes', this.tables.votes, columns, invalid);
  }

  async *#rows<Name extends Field>(
    table: string,
    open: VoteTables[keyof VoteTables],
    columns: Readonly<Record<Name, Column>>,
    invalid: InvalidRows,
  ): AsyncGenerator<TableRows<Name>, void> {
    if (open !== undefined) yield* readTable(table, await open(), columns, this.maxRowLength, invalid);
  }

  /** @param others Need not be there, unless the options name them; @param elsewhere need not be there at all. */
  #columnsOf<Name extends Field>(
    needed: readonly Name[],
    others: readonly Name[] = [],
    elsewhere: readonly Name[] = [],
  ): Record<Name, Column> {
    const entries = [...needed, ...others, ...elsewhere].map((field) => {
      const own = this.columns[field];
      const required = needed.includes(field) || (own !== undefined && others.includes(field));
      const names = own === undefined || IN_SEVERAL.includes(field) ? USUAL_NAMES[field] : [];
      return [field, { own, names, required }];
    });
    return Object.fromEntries(entries) as Record<Name, Column>;
  }
}

export function checkTables(caller: string, tables: VoteTables): void {
  knownOptions(caller, tables, TABLES);
  for (const name of TABLES) {
    const open = tables[name];
    if (typeof open === 'function' || (open === undefined && name !== 'votes')) continue;
    const expected = 'a function that opens the table, such as () => createReadStream(path)';
    throw wrong(caller, `tables.${name}`, open, expected);
  }
}
