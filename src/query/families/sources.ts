// Sources: on whose word claims rest, the ends of their attribution chains.
import type * as z from 'zod';
import type { Claim } from '../../kinds/claim.js';
import { frozen } from '../../schema/frozen.js';
import { answerOrder, type Vocabulary } from '../../store/vocabulary.js';
import type { Column } from '../answer-table.js';
import { findClaims } from '../claim-search.js';
import { defineFamily } from '../family.js';
import type { FlatFields } from '../flat-table.js';
import type { Found } from '../found.js';
import type { ClaimLimits } from '../limits/limits.js';
import { openClaim } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { amongTest } from '../query-population.js';
import { pick, Row, SHARED_FIELDS } from '../row.js';
import { FILTER_NAMING, filteredClaimsInWords, filteredSchema, filtersOf, type NamedFilters } from './claims.js';
import { conditionFilterInWords } from './stances.js';

/** On whose word claims rest. */
export interface SourcesQuery<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> extends ClaimLimits<A, P, E>,
    NamedFilters<A, P, E, D> {
  readonly find: 'sources';
}

const schema = filteredSchema('sources') satisfies z.ZodType<SourcesQuery>;

const FIELDS: FlatFields<SourceRow> = {
  tells_of: ({ voices }) => voices.join(' '),
  claims: ({ claims }) => claims.join(' '),
  documents: ({ documents }) => documents.join(' '),
};

export const sources = defineFamily({
  schema,
  names: FILTER_NAMING,
  turns: null,
  find: findSources,
  words: { isList: false, subject, qualifiers: conditionFilterInWords, isSplit: false, columns, fields: FIELDS },
});

const SOURCE_FIELDS = frozen([...SHARED_FIELDS, 'voices', 'claims', 'documents'] as const);

/** Somebody on whose word claims rest: a speaker, a holder in its own words, or the author of the document. */
export class SourceRow<A extends string = string> extends Row<A> {
  readonly #rows: readonly number[];
  #told: readonly Claim[] | undefined;

  constructor(context: QueryContext, actor: string, rows: readonly number[]) {
    super(context, actor);
    this.#rows = rows;
  }

  /** What it tells, oldest first. */
  get told(): readonly Claim[] {
    this.#told ??= frozen(this.#rows.map((row) => this.context.log.claim(row)));
    return this.#told;
  }

  /** Whose positions, promises or acts it tells of. */
  get voices(): readonly string[] {
    return frozen([...new Set(this.told.map(({ holder }) => holder))]);
  }

  get claims(): readonly string[] {
    return frozen(this.told.map(({ id }) => id));
  }

  protected override get behind(): readonly Claim[] {
    return this.told;
  }

  /** Ids of the documents that pass its word on, sorted. */
  get documents(): readonly string[] {
    return frozen([...new Set(this.told.map(({ document }) => document))].sort());
  }

  get fields(): readonly string[] {
    return SOURCE_FIELDS;
  }

  toJSON() {
    return pick(this as SourceRow<A>, SOURCE_FIELDS);
  }
}

/**
 * The actors on whose word a claim rests: its speaker, else the holder where the words are its own or it is unnamed,
 * else the author of the document. An unnamed holder stands beside its speaker.
 */
export function sourcesOf({ holder, speaker, basis, document }: Claim, vocabulary: Vocabulary): readonly string[] {
  const actor = vocabulary.actor(holder);
  const isUnnamed = actor.type === 'group' && actor.anonymous === true;
  if (basis === 'anonymous' && isUnnamed) return speaker === undefined ? [holder] : [holder, speaker];
  if (speaker !== undefined) return [speaker];
  return [basis === 'stated' ? holder : `author:${document}`];
}

function findSources(context: QueryContext, scope: QueryScope, query: SourcesQuery): Found<SourceRow> {
  const { vocabulary, log } = context;
  const isAmong = amongTest(context, scope, query.among);
  const found = findClaims(context, scope, filtersOf(query));
  const askedSources = (claim: Claim) =>
    sourcesOf(claim, vocabulary).filter((source) => isAmong === null || isAmong(source));
  const bySource = new Map<string, number[]>();
  for (const row of found.rows) {
    for (const source of askedSources(log.claim(row))) {
      const rows = bySource.get(source);
      if (rows === undefined) bySource.set(source, [row]);
      else rows.push(row);
    }
  }
  const rows = [...bySource]
    .sort(([a], [b]) => answerOrder(vocabulary.actor(a), vocabulary.actor(b)))
    .map(([actor, told]) => new SourceRow(context, actor, told));
  const notCounted = () =>
    found.maybe.flatMap((row) =>
      askedSources(log.claim(row)).map((actor) => {
        return openClaim(context, scope, row, { actor, name: vocabulary.nameOf(actor) });
      }),
    );
  return { rows, notCounted, silent: () => [] };
}

function subject(query: SourcesQuery, vocabulary: Vocabulary): string {
  const claims = filteredClaimsInWords(query, vocabulary);
  return `On whose word rest ${claims[0]?.toLowerCase()}${claims.slice(1)}`;
}

function columns(_: readonly SourceRow[], vocabulary: Vocabulary): Column<SourceRow>[] {
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'tells of', cell: ({ voices }) => voices.map((voice) => vocabulary.nameOf(voice)).join(', ') },
    { heading: 'claims', cell: ({ claims }) => String(claims.length) },
    { heading: 'source', cell: ({ documents }) => documents.join(', ') },
  ];
}
