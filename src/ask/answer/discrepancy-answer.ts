// The answer to a question for discrepancies, which no query of the graph finds.

import type { Discrepancy, DiscrepancyQuery } from '../../discrepancy/compare/discrepancy.js';
import { discrepancies } from '../../discrepancy/discrepancies.js';
import { sourcesOf } from '../../query/families/sources.js';
import type { QueryContext } from '../../query/query-context.js';
import { pick, Row, SHARED_FIELDS, viewOf } from '../../query/row.js';
import { frozen } from '../../schema/frozen.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { dateInWords } from '../../words/date-words.js';
import { escapeMarkdown, visible } from '../../words/escape.js';

const DISCREPANCY_FIELDS = frozen([...SHARED_FIELDS, 'voices', 'claims', 'discrepancy'] as const);

/** One discrepancy as a row: about whoever it is of, else the holder of the older claim. */
export class DiscrepancyRow extends Row {
  readonly discrepancy: Discrepancy;

  constructor(context: QueryContext, discrepancy: Discrepancy) {
    super(context, discrepancy.actor ?? discrepancy.claims[0].holder);
    this.discrepancy = discrepancy;
  }

  /** Holders of both claims, and on whose word they rest. */
  get voices(): readonly string[] {
    const { vocabulary } = this.context;
    return [...new Set(this.discrepancy.claims.flatMap((claim) => [claim.holder, ...sourcesOf(claim, vocabulary)]))];
  }

  get claims(): readonly string[] {
    return this.discrepancy.claims.map(({ id }) => id);
  }

  get fields(): readonly string[] {
    return DISCREPANCY_FIELDS;
  }

  toJSON() {
    return pick(this as DiscrepancyRow, DISCREPANCY_FIELDS);
  }
}

/** The answer to a {@link DiscrepancyQuery}. */
export class DiscrepancyAnswer {
  readonly query: DiscrepancyQuery;
  readonly rows: readonly DiscrepancyRow[];
  readonly #vocabulary: Vocabulary;

  constructor(context: QueryContext, query: DiscrepancyQuery) {
    const { find: _, about, ...filters } = query;
    this.query = query;
    this.#vocabulary = context.vocabulary;
    const isTopic = about !== undefined && context.vocabulary.propositions.has(about);
    const found = discrepancies({ context }, isTopic ? { ...filters, proposition: about } : filters);
    this.rows = found
      .filter((one) => about === undefined || isTopic || one.about === about || one.actor === about)
      .map((one) => viewOf(new DiscrepancyRow(context, one)));
  }

  get paraphrase(): string {
    const { type, actor, about, asOf, knownBy } = this.query;
    const name = (id: string) => this.#vocabulary.nameOf(id);
    const parts = [
      `Which claims do not go together${type === undefined ? '' : ` (${type})`}`,
      actor === undefined ? '' : `of ${name(actor)}`,
      about === undefined ? '' : `about “${name(about)}”`,
      asOf === undefined ? '' : `said by ${dateInWords(asOf)}`,
      knownBy === undefined ? '' : `known by ${dateInWords(knownBy)}`,
    ];
    return `${parts.filter((part) => part !== '').join(' ')}?`;
  }

  toText(): string {
    return `${[this.paraphrase, '', ...this.rows.map(({ discrepancy }) => `  ${discrepancy.type}: ${discrepancy.sentence}`)].map(visible).join('\n')}\n`;
  }

  toMarkdown(): string {
    const lines = this.rows.map(
      ({ discrepancy }) => `- ${escapeMarkdown(`${discrepancy.type}: ${discrepancy.sentence}`)}`,
    );
    return `${[`**${escapeMarkdown(this.paraphrase)}**`, '', ...lines].join('\n')}\n`;
  }
}
