// The answer to an English question, whatever became of it: answered, not known, ambiguous, not understood.
import type { Paint } from '../../query/answer-text.js';
import type { Answer } from '../../query/families/families.js';
import type { Row } from '../../query/row.js';
import type { RowEvidence } from '../../query/stance-row.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { escapeMarkdown, visible } from '../../words/escape.js';
import type { AnswerType, AskQuery, Expectation, Unresolved } from '../read/asked.js';
import type { DiscrepancyAnswer } from './discrepancy-answer.js';
import { countInWords, notCountedInShort, rowsInShort } from './short-answer.js';
import { type Verdict, verdictInWords } from './verdict.js';

/** What became of a question. */
export type AskStatus =
  /** The rows answer it. */
  | 'answered'
  /** It was understood, and there is no record. `nearest` has what comes closest. */
  | 'unknown'
  /** A word of it can mean several things; `choices` has them. */
  | 'ambiguous'
  /** A word of it was not read, or it is about nothing that such data has. */
  | 'notUnderstood';

/** A word that can mean several things. */
export interface Choice {
  readonly word: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** One question of those that were asked together. */
export interface AskPart {
  readonly status: AskStatus;
  readonly answer: Answer<Row> | DiscrepancyAnswer | null;
  readonly rows: readonly Row[];
  readonly nearest: readonly Row[];
  readonly answerTypes: ReadonlySet<AnswerType>;
  /** `null` unless it is a yes-no question that rows answer. */
  readonly verdict: Verdict | null;
  /** What would mean yes. */
  readonly expected: Expectation | undefined;
  readonly choices: Unresolved['choices'];
  readonly unread: readonly string[];
  readonly unused: readonly string[];
}

const WORST_FIRST: readonly AskStatus[] = ['notUnderstood', 'ambiguous', 'unknown', 'answered'];

/** The answer to an English question: what was understood, what was not, and what the data says. */
export class AskAnswer implements Iterable<Row> {
  readonly question: string;
  readonly status: AskStatus;
  /** Spelling that was mended. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Questions near to it that can be answered; none where it was answered. */
  readonly suggestions: readonly string[];
  readonly #parts: readonly AskPart[];
  readonly #vocabulary: Vocabulary;

  constructor(
    question: string,
    parts: readonly AskPart[],
    corrections: AskAnswer['corrections'],
    suggestions: readonly string[],
    vocabulary: Vocabulary,
  ) {
    this.question = question;
    this.corrections = corrections;
    this.suggestions = suggestions;
    this.#parts = parts;
    this.#vocabulary = vocabulary;
    const worst = WORST_FIRST.find((status) => parts.some((part) => part.status === status)) ?? 'notUnderstood';
    const hasRows = parts.some(({ rows }) => rows.length > 0);
    this.status = worst === 'unknown' && hasRows ? 'answered' : worst;
  }

  /** Rows of all parts of the question; none unless it was answered. */
  get rows(): readonly Row[] {
    return this.status === 'answered' ? this.#parts.flatMap(({ rows }) => rows) : [];
  }

  get length(): number {
    return this.rows.length;
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.rows[Symbol.iterator]();
  }

  /** What was understood, in English; `null` if nothing was. */
  get paraphrase(): string | null {
    const said = this.#parts.flatMap(({ answer }) => answer?.paraphrase ?? []);
    return said.length === 0 ? null : [...new Set(said)].join(' ');
  }

  /** The query that was run, which `kg.run` takes; of the first part if there are several. */
  get query(): AskQuery | null {
    return this.queries[0] ?? null;
  }

  /** The queries of all parts. */
  get queries(): readonly AskQuery[] {
    return this.#parts.flatMap(({ answer }) => answer?.query ?? []);
  }

  /** To a yes-no question: `yes`, `no`, or `open` where the record says neither; `null` for others and for no record. */
  get verdict(): Verdict | null {
    const [part] = this.#parts;
    return this.status === 'answered' && part !== undefined ? part.verdict : null;
  }

  /** To "how many": how many actors, or the size of the group if it is the only one; `null` for other questions. */
  get count(): number | null {
    const part = this.#parts.find(({ answerTypes }) => answerTypes.has('count'));
    if (part === undefined || this.status !== 'answered' || part.answerTypes.has('amount')) return null;
    const actors = [...new Set(part.rows.map(({ actor }) => actor))].map((id) => this.#vocabulary.actor(id));
    const [only] = actors;
    return actors.length === 1 && only?.type === 'group' ? (only.size ?? null) : actors.length;
  }

  /** The answer in a line or a few. */
  get text(): string {
    switch (this.status) {
      case 'answered':
        return this.#parts.map((part) => this.#inShort(part)).join('\n');
      case 'unknown': {
        const perhaps = this.#parts.flatMap(({ answer }) => notCountedInShort(answer));
        const near = this.nearest.flatMap((row) => rowsInShort([row], this.#vocabulary));
        const heading = near.length === 0 ? [] : ['The nearest on record:'];
        const known = perhaps.length === 0 ? '' : ' that counts';
        return [`Not known: there is no record of it${known}.`, ...perhaps, ...heading, ...near].join('\n');
      }
      case 'ambiguous': {
        const named = (options: Choice['options']) => options.map(({ name, id }) => `${name} (${id})`).join(' or ');
        return this.choices.map(({ word, options }) => `“${word}” can be ${named(options)}.`).join('\n');
      }
      default: {
        const unread = this.unread.map((word) => `“${word}”`).join(', ');
        return `This was not understood${unread === '' ? '' : `: ${unread}`}.`;
      }
    }
  }

  #inShort({ rows, verdict, expected, answerTypes, answer }: AskPart): string {
    const isCounted = answerTypes.has('count') && !answerTypes.has('amount');
    return [
      ...(isCounted ? [countInWords(rows, this.#vocabulary)] : []),
      ...(verdict === null ? [] : [verdictInWords(verdict, rows, expected)]),
      ...rowsInShort(rows, this.#vocabulary),
      ...notCountedInShort(answer),
    ].join('\n');
  }

  /** What comes closest, where there is no record of what was asked. */
  get nearest(): readonly Row[] {
    return this.status === 'unknown' ? this.#parts.flatMap(({ nearest }) => nearest) : [];
  }

  get choices(): readonly Choice[] {
    return this.#parts.flatMap(({ choices }) =>
      choices.map(({ word, ids }) => ({ word, options: ids.map((id) => ({ id, name: this.#vocabulary.nameOf(id) })) })),
    );
  }

  /** Words with a meaning that could not be read: why it was not understood. */
  get unread(): readonly string[] {
    return [...new Set(this.#parts.flatMap(({ unread }) => unread))];
  }

  /** Words without a meaning of their own, which were passed over. */
  get unused(): readonly string[] {
    return [...new Set(this.#parts.flatMap(({ unused }) => unused))];
  }

  /** Where the claims behind the rows stand in their documents. */
  get evidence(): readonly RowEvidence[] {
    const all = this.rows.flatMap((row) => (row as { evidence?: readonly RowEvidence[] }).evidence ?? []);
    return [...new Map(all.map((evidence) => [evidence.claim, evidence])).values()];
  }

  /** The full answers behind it, one for each part that was understood. */
  get answers(): readonly (Answer<Row> | DiscrepancyAnswer)[] {
    return this.#parts.flatMap(({ answer }) => answer ?? []);
  }

  toJSON() {
    const { question, status, text, verdict, count, paraphrase, query, queries, evidence, corrections } = this;
    const { unread, unused, choices, suggestions } = this;
    const rows = this.rows.map((row) => row.toJSON());
    const nearest = this.nearest.map((row) => row.toJSON());
    const asked = { question, status, text, verdict, count, paraphrase, query, queries };
    return { ...asked, rows, nearest, evidence, corrections, unread, unused, choices, suggestions };
  }

  /** For a terminal: the short answer, then what was understood with its table. */
  toText(paint?: Paint): string {
    const lines = [...this.text.split('\n').map(visible), ''];
    if (this.status === 'answered') lines.push(...this.answers.map((answer) => answer.toText(paint)));
    else if (this.paraphrase !== null) lines.push(visible(`Understood: ${this.paraphrase}`));
    if (this.corrections.length > 0) {
      lines.push(visible(`Read ${this.corrections.map(({ from, to }) => `“${from}” as “${to}”`).join(', ')}.`));
    }
    if (this.suggestions.length > 0)
      lines.push('You could ask:', ...this.suggestions.map((text) => visible(`  ${text}`)));
    return `${lines.join('\n').trimEnd()}\n`;
  }

  /** As Markdown: the short answer, then what was understood with its table; every text from the data is escaped. */
  toMarkdown(): string {
    const lines = this.text.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
    if (this.status === 'answered') lines.push('', ...this.answers.map((answer) => answer.toMarkdown()));
    else if (this.paraphrase !== null) lines.push('', `Understood: ${escapeMarkdown(this.paraphrase)}`);
    if (this.suggestions.length > 0) {
      lines.push('', 'You could ask:', '', ...this.suggestions.map((text) => `- ${escapeMarkdown(text)}`));
    }
    return `${lines.join('\n').trimEnd()}\n`;
  }

  /** So that Node, Deno and Bun print the answer and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toText();
  }
}
