// Changes: whose stance was another one on a second day than on a first.
import * as z from 'zod';
import { StanceError } from '../../errors.js';
import { name } from '../../schema/bounded-text.js';
import { dateRange } from '../../schema/date.js';
import { NO_RECORD } from '../../stance/policy.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { contraryWords, defineFamily } from '../family.js';
import type { Found } from '../found.js';
import { point, type QueryOptions, STANCE_LIMITS } from '../limits.js';
import { type QueryContext, type QueryScope, scopeOf } from '../query-context.js';
import { amongTest } from '../query-population.js';
import { StancePairRow } from '../stance-pair-row.js';
import { excludedBecause, StanceRow, sortRows } from '../stance-row.js';

/** What `changes` compares. */
export interface ChangesOptions extends Omit<QueryOptions, 'during'> {
  /** The first day; `asOf` is the second. */
  readonly from: string;
  readonly actor?: string;
  readonly proposition?: string;
}

const schema = z.strictObject({
  find: z.literal('changes'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name.optional(),
  proposition: name.optional(),
  from: point,
});

type ChangesQuery = z.infer<typeof schema>;

export const changes = defineFamily({
  schema,
  names: { actor: 'actor', proposition: 'proposition', among: 'predicate' },
  turns: [],
  check,
  find: findChanges,
  words: { isList: false, subject, isSplit: false, columns },
});

/** A stance that was another one on the second day than on the first. */
export class ChangeRow extends StancePairRow {
  readonly before: StanceRow;
  readonly after: StanceRow;

  constructor(context: QueryContext, before: StanceRow, after: StanceRow) {
    super(context, before, after);
    this.before = before;
    this.after = after;
  }

  override toJSON() {
    return { ...super.toJSON(), before: this.before.toJSON(), after: this.after.toJSON() };
  }
}

/** @throws {StanceError} `invalid_option` if the first day does not come before the second, or for a period. */
function check(caller: string, { from, asOf, during }: ChangesQuery): void {
  if (during !== undefined) {
    throw new StanceError(
      'invalid_option',
      `${caller}: during and from exclude each other. Expected from, and asOf for the second day.`,
      {
        during,
      },
    );
  }
  if (asOf === undefined || dateRange(from).latest < dateRange(asOf).latest) return;
  throw new StanceError('invalid_option', `${caller}: from (${from}) must come before asOf (${asOf}).`, { from, asOf });
}

/**
 * As of the second day (`asOf`, or the newest claims) against the first (`from`). A first word on record is a change,
 * from no record; so is one that no longer stands. What `given` or `maxAge` rules out is no stance on that day.
 */
function findChanges(context: QueryContext, scope: QueryScope, query: ChangesQuery): Found<ChangeRow> {
  const { vocabulary } = context;
  const { actor, proposition, from } = query;
  const isAmong = amongTest(context, scope, query.among);
  const earlier = scopeOf('changes', context, { ...query, asOf: from });
  const rows: ChangeRow[] = [];
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    const topic = vocabulary.topicNumbers.find(on);
    for (const number of actor === undefined
      ? actorsOn(context, topic, earlier, scope)
      : [vocabulary.actorNumbers.find(actor)]) {
      const id = vocabulary.actorNumbers.string(number);
      if (isAmong !== null && !isAmong(id)) continue;
      const [one, other] = [earlier, scope].map((at) => standing(context, at, id, on)) as [StanceRow, StanceRow];
      if (one.position !== other.position) rows.push(new ChangeRow(context, one, other));
    }
  }
  if (!vocabulary.inOrder) sortRows(rows, vocabulary);
  return { rows, notCounted: () => [], silent: () => [] };
}

/** Actors that are on record on either day, by ascending number. */
function actorsOn({ resolver }: QueryContext, topic: number, ...scopes: readonly QueryScope[]): number[] {
  const found = new Set<number>();
  for (const scope of scopes) resolver.eachOutcome(topic, scope, (number) => found.add(number));
  return [...found].sort((a, b) => a - b);
}

/** What counts on a day: no record where `given` or `maxAge` rules it out. */
function standing(context: QueryContext, scope: QueryScope, actor: string, proposition: string): StanceRow {
  const { vocabulary, resolver } = context;
  const [number, topic] = [vocabulary.actorNumbers.find(actor), vocabulary.topicNumbers.find(proposition)];
  const row = new StanceRow(context, scope, actor, proposition, resolver.outcome(number, topic, scope));
  return excludedBecause(row, scope) === null ? row : new StanceRow(context, scope, actor, proposition, NO_RECORD);
}

function subject({ actor, proposition, from }: ChangesQuery, vocabulary: Vocabulary): string {
  const on = proposition === undefined ? '' : ` on “${vocabulary.nameOf(proposition)}”`;
  const after = `after ${dateInWords(from)}`;
  if (actor === undefined) return `Whose position${on} changed ${after}`;
  return `How did the position of ${vocabulary.nameOf(actor)}${on} change ${after}`;
}

function columns(_: readonly ChangeRow[], vocabulary: Vocabulary): Column<ChangeRow>[] {
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name: called }) => called },
    { heading: 'proposition', cell: ({ proposition }) => vocabulary.nameOf(proposition) },
    { heading: 'before', cell: ({ before }) => STANDINGS[before.position].verb },
    { heading: 'after', cell: ({ after }) => STANDINGS[after.position].verb },
    { heading: 'since', cell: ({ after }) => (after.since === null ? '' : dateInWords(after.since)) },
    { heading: 'source', cell: ({ after }) => after.documents.join(', ') },
  ];
}
