// SQLite files, of which nothing is ever run.
import { StanceError } from '../../errors.js';
import { harmless } from '../../schema/problems.js';

export type SqlValue = number | string | Uint8Array | null;

interface SqlDatabase {
  prepare(sql: string): {
    bind(values: SqlValue[]): boolean;
    step(): boolean;
    get(): SqlValue[];
    free(): boolean;
  };
  close(): void;
}

/** What `initSqlJs()` of sql.js gives. */
export interface SqlEngine {
  readonly Database: new (bytes: Uint8Array) => SqlDatabase;
}

export async function sqlJs(caller: string): Promise<SqlEngine> {
  const name = 'sql.js'; // an optional peer: bundlers are not to look for it
  try {
    const { default: init } = (await import(name)) as { readonly default: () => Promise<SqlEngine> };
    return await init();
  } catch (cause) {
    const problem = `sql.js, which reads SQLite files, is not there: ${firstLine(cause)}. Run "npm install sql.js", or pass options.engine.`;
    throw new StanceError('io', `${caller}: ${problem}`, { package: 'sql.js' }, { cause });
  }
}

const MAGIC = 'SQLite format 3\0';

/** A SQLite file of which only plain tables with plain columns are read, so that nothing in it is ever run. */
export class SqliteFile {
  readonly #database: SqlDatabase;

  constructor(
    private readonly caller: string,
    bytes: Uint8Array,
    engine: SqlEngine,
  ) {
    if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) {
      throw new StanceError('invalid_data', `${caller}: this is no SQLite file, which .dna files are.`, {});
    }
    this.#database = this.#try(() => new engine.Database(bytes));
  }

  close(): void {
    this.#database.close();
  }

  *rows(sql: string, ...values: SqlValue[]): Generator<SqlValue[], void> {
    const statement = this.#try(() => this.#database.prepare(sql));
    try {
      this.#try(() => statement.bind(values));
      while (this.#try(() => statement.step())) yield this.#try(() => statement.get());
    } finally {
      statement.free();
    }
  }

  /** A view, a virtual table or a computed column is as good as none: it could hold any program. */
  missing(tables: Readonly<Record<string, readonly string[]>>): string[] {
    const listed = this.rows("SELECT upper(name) FROM sqlite_master WHERE type = 'table' AND rootpage > 0");
    const plain = new Set([...listed].map(([name]) => name));
    return Object.entries(tables).flatMap(([table, columns]) => {
      if (!plain.has(table)) return [`no table ${table}`];
      const all = [...this.rows('SELECT upper(name), hidden FROM pragma_table_xinfo(?)', table)];
      const found = new Set(all.filter(([, hidden]) => hidden === 0).map(([name]) => name));
      const absent = columns.filter((column) => !found.has(column.toUpperCase()));
      return absent.map((column) => `no column ${table}.${column}`);
    });
  }

  #try<Value>(call: () => Value): Value {
    try {
      return call();
    } catch (cause) {
      const problem = `the file cannot be read: ${harmless(firstLine(cause))}. Is it damaged or encrypted?`;
      throw new StanceError('invalid_data', `${this.caller}: ${problem}`, {}, { cause });
    }
  }
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return (text.split('\n')[0] as string).slice(0, 200);
}
