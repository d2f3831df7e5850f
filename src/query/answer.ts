// The answer to a question: rows, and all that is needed to judge them.

import { OPEN_END } from '../schema/date.js';
import { frozen } from '../schema/frozen.js';
import { knownFrom } from '../store/claim-columns.js';
import { VERSION } from '../version.js';
import { type AnswerTable, tablesOf } from './answer-table.js';
import {
  answerAsMarkdown,
  answerAsText,
  type Paint,
  type PrintedAnswer,
  remarksOn,
  sentencesOf,
} from './answer-text.js';
import type { AnyQuery, Family } from './family.js';
import { asCsv, type FlatFields, type FlatTable, flatTable } from './flat-table.js';
import type { Found, NotCounted } from './found.js';
import { limitsInWords } from './limits/limits.js';
import type { QueryContext, QueryScope } from './query-context.js';
import { type Row, viewOf } from './row.js';

/** A document that was read, so that silence has a denominator. */
export interface CoveredDocument {
  readonly id: string;
  readonly publisher: string | null;
  /** `null` if it is not known when. */
  readonly published: string | null;
  readonly covers: string | null;
}

const VOCABULARY_IS_KNOWN = 'Offices and memberships are taken as they are known now.';

/** What it takes to get the same answer again. */
export interface CitationOf<Query extends AnyQuery> {
  readonly text: string;
  readonly query: Query;
  readonly policy: string;
  readonly version: string;
  /** sha256 over vocabulary, claims and retractions, in an order of their own. */
  readonly dataHash: string;
}

/**
 * The answer to a query: rows in a specified order (countries first, then persons, organizations and groups, each by
 * id; claims oldest first), and all that is needed to judge them. Nothing is worked out before it is looked at.
 */
export class AnswerOf<Query extends AnyQuery, R extends Row> implements Iterable<R> {
  readonly query: Query;
  readonly policy: string;
  readonly #context: QueryContext;
  readonly #scope: QueryScope;
  readonly #family: Family;
  #found: Found<R> | undefined;

  constructor(context: QueryContext, scope: QueryScope, query: Query, family: Family) {
    this.#context = context;
    this.#scope = scope;
    this.query = frozen(query);
    this.policy = scope.policy.name;
    this.#family = family;
    Object.freeze(this);
  }

  get rows(): readonly R[] {
    return this.#all.rows;
  }

  get length(): number {
    return this.#all.rows.length;
  }

  /** The first row, for questions that have one; `undefined` if there is none. */
  get first(): R | undefined {
    return this.#all.rows[0];
  }

  [Symbol.iterator](): Iterator<R> {
    return this.#all.rows[Symbol.iterator]();
  }

  /** What might belong here and was not counted, with the reason: contested, too old, uncertain dates, alternatives. */
  get notCounted(): readonly NotCounted<R['actor']>[] {
    return frozen(this.#all.notCounted());
  }

  /** Ids of the actors that were asked about and have no claim on it, sure or doubtful. Silence is not opposition. */
  get silent(): readonly R['actor'][] {
    return frozen(this.#all.silent());
  }

  /** Ids of everybody else who was asked about: on record, and not with what was asked. */
  get others(): readonly R['actor'][] {
    return frozen(this.#all.others?.() ?? []);
  }

  /** What else there is to know: who did not exist, what claims of other kinds there are. */
  get notes(): readonly string[] {
    const isDated = this.#scope.visibility.knownBy !== OPEN_END;
    return frozen([...(this.#all.notes?.() ?? []), ...(isDated ? [VOCABULARY_IS_KNOWN] : [])]);
  }

  /** The query in English. */
  get paraphrase(): string {
    const { query } = this;
    const { vocabulary } = this.#context;
    const { subject, qualifiers, isList } = this.#family.words;
    const narrowed = [
      ...limitsInWords(query, vocabulary, true),
      ...(qualifiers?.(query as never, vocabulary) ?? []),
      ...limitsInWords(query, vocabulary, false),
    ].filter((part) => part !== '');
    return `${[subject(query as never, vocabulary), ...narrowed].join(', ')}${isList ? '.' : '?'}`;
  }

  /** The date that was asked about, as it was given; `null` for no limit. */
  get asOf(): string | null {
    return this.query.asOf ?? null;
  }

  /** The documents that could be read for this answer, by id. */
  get coverage(): readonly CoveredDocument[] {
    const { vocabulary, without } = this.#context;
    const { knownBy } = this.#scope.visibility;
    const read = [...vocabulary.documents.values()]
      .filter((document) => {
        if (without.has(vocabulary.documentNumbers.find(document.id))) return false;
        return knownFrom(document).latest <= knownBy;
      })
      .map(({ id, publisher, published, covers }) => ({
        id,
        publisher: publisher ?? null,
        published: published ?? null,
        covers: covers ?? null,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return frozen(read);
  }

  /** Ids of the claims behind the rows that nobody has accepted yet; none unless the query counts them. */
  get proposed(): readonly string[] {
    return frozen([...new Set(this.rows.flatMap(({ proposed }) => proposed))]);
  }

  /** How to cite the answer: whoever has the same data and version gets it again from the query. */
  cite(): CitationOf<Query> {
    const dataHash = this.#context.dataHash();
    const { query, policy } = this;
    return frozen({
      text: `${this.paraphrase} stancegraph ${VERSION}, policy ${policy}, data ${dataHash.slice(0, 16)}, query ${JSON.stringify(query)}`,
      query,
      policy,
      version: VERSION,
      dataHash,
    });
  }

  toJSON() {
    return {
      query: this.query,
      paraphrase: this.paraphrase,
      asOf: this.asOf,
      policy: this.policy,
      rows: this.rows.map((row) => row.toJSON()),
      notCounted: this.notCounted,
      silent: this.silent,
      others: this.others,
      notes: this.notes,
      coverage: this.coverage,
      ...(this.query.proposed === true ? { proposed: this.proposed } : {}),
    };
  }

  /**
   * A readable table with what is not counted and not known below it. `paint` may colour its parts; control
   * characters in texts from the data are dropped.
   */
  toText(paint?: Paint): string {
    return answerAsText(this.#printed, this.#context.vocabulary, paint);
  }

  /** The tables of `toText` as data, for whoever draws them otherwise; none where it is told in sentences. */
  get tables(): readonly AnswerTable[] {
    const { words } = this.#family;
    return frozen(words.lines === undefined ? tablesOf(this.rows, words, this.#context.vocabulary) : []);
  }

  /** What is printed instead of tables, line by line: an explanation, or that there are no rows; none beside tables. */
  get sentences(): readonly string[] {
    return frozen(sentencesOf(this.#printed));
  }

  /** What is printed below the tables, in sentences: what is not counted and not known, what was read, who decided. */
  get remarks(): readonly string[] {
    return frozen(remarksOn(this.#printed, this.#context.vocabulary));
  }

  /**
   * The rows as one flat table of fixed columns: ids and names, numbers, first and last possible days. Each cell is a
   * string, a number, a boolean or `null`.
   */
  toTable(): FlatTable {
    return frozen(flatTable(this.rows, this.#family.words.fields as FlatFields<Row>, this.#context.vocabulary));
  }

  /** The flat table as CSV (RFC 4180). */
  toCSV(): string {
    return asCsv(this.toTable());
  }

  /** The same as Markdown; every text from the data is escaped. */
  toMarkdown(): string {
    return answerAsMarkdown(this.#printed, this.#context.vocabulary);
  }

  /** So that Node, Deno and Bun print the answer and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toText();
  }

  get #printed(): PrintedAnswer {
    const { paraphrase, length, tables, notCounted, silent, others, notes, coverage, policy } = this;
    const { words } = this.#family;
    return {
      paraphrase,
      length,
      tables,
      lines: (paint) => words.lines?.(this.rows, paint),
      notCounted,
      silent,
      others,
      notes,
      coverage,
      policy,
      proposed: this.query.proposed === true ? this.proposed : null,
    };
  }

  get #all(): Found<R> {
    this.#found ??= this.#find();
    return this.#found;
  }

  #find(): Found<R> {
    const found = this.#family.find(this.#context, this.#scope, this.query as never) as Found<R>;
    return { ...found, rows: Object.freeze(found.rows.map(viewOf)) };
  }
}
