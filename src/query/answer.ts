import { dateRange } from '../schema/date.js';
import { VERSION } from '../version.js';
import { type AnswerTable, answerAsMarkdown, answerAsText, answerTables, type Paint } from './answer-text.js';
import { paraphrase } from './paraphrase.js';
import type { Query } from './query.js';
import type { QueryContext, QueryScope } from './query-context.js';
import type { Row } from './row.js';

/** Something that might belong to the answer, listed and not counted. */
export interface NotCounted {
  readonly actor: string;
  readonly name: string;
  readonly reason: string;
  readonly claims: readonly string[];
}

/** A document that was read, so that silence has a denominator. */
export interface CoveredDocument {
  readonly id: string;
  readonly publisher: string | null;
  readonly published: string;
  readonly covers: string | null;
}

/** What it takes to get the same answer again. */
export interface Citation {
  readonly text: string;
  readonly query: Query;
  readonly policy: string;
  readonly version: string;
  /** sha256 over vocabulary, claims and retractions, in an order of their own. */
  readonly dataHash: string;
}

/** What a query finds, before anybody looks at it. */
export interface Found<R extends Row> {
  readonly rows: readonly R[];
  readonly notCounted: () => readonly NotCounted[];
  /** Ids of actors that were asked about and have no record. */
  readonly silent: () => readonly string[];
}

/**
 * The answer to a query: rows in a specified order (countries first, then persons, organizations and groups, each by
 * id; claims oldest first), and all that is needed to judge them. Nothing is worked out before it is looked at.
 */
export class Answer<R extends Row> implements Iterable<R> {
  readonly query: Query;
  readonly policy: string;
  readonly #context: QueryContext;
  readonly #scope: QueryScope;
  readonly #find: () => Found<R>;
  #found: Found<R> | undefined;

  constructor(context: QueryContext, scope: QueryScope, query: Query, find: () => Found<R>) {
    this.#context = context;
    this.#scope = scope;
    this.query = query;
    this.policy = scope.policy.name;
    this.#find = find;
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
  get notCounted(): readonly NotCounted[] {
    return this.#all.notCounted();
  }

  /** Ids of the actors that were asked about and have no record. Silence is not opposition. */
  get silent(): readonly string[] {
    return this.#all.silent();
  }

  /** The query in English. */
  get paraphrase(): string {
    return paraphrase(this.query, this.#context.vocabulary);
  }

  /** The date that was asked about, as it was given; `null` for no limit. */
  get asOf(): string | null {
    return this.query.asOf ?? null;
  }

  /** The documents that could be read for this answer, by id. */
  get coverage(): readonly CoveredDocument[] {
    const { vocabulary, without } = this.#context;
    const { knownBy } = this.#scope.visibility;
    return [...vocabulary.documents.values()]
      .filter(({ id, published, recorded }) => {
        if (without.has(vocabulary.documentNumbers.find(id))) return false;
        return Math.max(dateRange(published).latest, dateRange(recorded ?? published).latest) <= knownBy;
      })
      .map(({ id, publisher, published, covers }) => ({
        id,
        publisher: publisher ?? null,
        published,
        covers: covers ?? null,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Ids of the claims behind the rows that nobody has accepted yet; none unless the query counts them. */
  get proposed(): readonly string[] {
    return [...new Set(this.rows.flatMap(({ proposed }) => proposed))];
  }

  /** How to cite the answer: whoever has the same data and version gets it again from the query. */
  cite(): Citation {
    const dataHash = this.#context.dataHash();
    const { query, policy } = this;
    return {
      text: `${this.paraphrase} stancegraph ${VERSION}, policy ${policy}, data ${dataHash.slice(0, 16)}, query ${JSON.stringify(query)}`,
      query,
      policy,
      version: VERSION,
      dataHash,
    };
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
      coverage: this.coverage,
      ...(this.query.proposed === true ? { proposed: this.proposed } : {}),
    };
  }

  /**
   * A readable table with what is not counted and not known below it. `paint` may colour its parts; control
   * characters in texts from the data are dropped.
   */
  toText(paint?: Paint): string {
    return answerAsText(this, this.#context.vocabulary, paint);
  }

  /** The tables of `toText` as data, for whoever draws them otherwise. */
  get tables(): readonly AnswerTable[] {
    return answerTables(this.rows, this.#context.vocabulary);
  }

  /** The same as Markdown; every text from the data is escaped. */
  toMarkdown(): string {
    return answerAsMarkdown(this, this.#context.vocabulary);
  }

  /** So that Node, Deno and Bun print the answer and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toText();
  }

  get #all(): Found<R> {
    this.#found ??= this.#find();
    return this.#found;
  }
}
