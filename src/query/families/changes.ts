import { StanceError } from '../../errors.js';
import { dateRange } from '../../schema/date.js';
import { NO_RECORD } from '../../stance/policy.js';
import type { Found } from '../answer.js';
import type { QueryOf } from '../query.js';
import { type QueryContext, type QueryScope, scopeOf } from '../query-context.js';
import { ChangeRow } from './change-row.js';
import { leavesBecause } from './exclusion.js';
import { sortRows } from './row-order.js';
import { StanceRow } from './stance-row.js';

/** @throws {StanceError} `invalid_option` if the first day does not come before the second, or for a period. */
export function checkChanges(caller: string, { from, asOf, during }: QueryOf<'changes'>): void {
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
 * Stances that were other ones as of the second day (`asOf`, or the newest claims) than as of the first (`from`). A
 * first word on record is a change, from no record; so is one that no longer stands. What `given` or `maxAge` rules out
 * is no stance on that day.
 */
export function findChanges(
  caller: string,
  context: QueryContext,
  scope: QueryScope,
  query: QueryOf<'changes'>,
  isAmong: ((id: string) => boolean) | null,
): Found<ChangeRow> {
  const { vocabulary } = context;
  const { actor, proposition, from } = query;
  const earlier = scopeOf(caller, context, { ...query, asOf: from });
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
  return leavesBecause(row, scope) === null ? row : new StanceRow(context, scope, actor, proposition, NO_RECORD);
}
