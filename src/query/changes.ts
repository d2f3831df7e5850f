import { StanceError } from '../errors.js';
import { dateRange } from '../schema/date.js';
import { NO_RECORD, type Outcome } from '../stance/policy.js';
import type { Found } from './answer.js';
import { ChangeRow } from './change-row.js';
import { type QueryContext, type QueryScope, scopeOf } from './context.js';
import type { QueryOf } from './query.js';
import { StanceRow } from './stance-row.js';

/**
 * Stances that were other ones as of the second day (`asOf`, or the newest claims) than as of the first (`from`). A
 * first word on record is a change, from no record.
 *
 * @throws {StanceError} `invalid_option` if the first day does not come before the second.
 */
export function findChanges(
  caller: string,
  context: QueryContext,
  scope: QueryScope,
  query: QueryOf<'changes'>,
  isAmong: ((id: string) => boolean) | null,
): Found<ChangeRow> {
  const { vocabulary, resolver } = context;
  const { actor, proposition, from, asOf } = query;
  if (asOf !== undefined && dateRange(from).latest >= dateRange(asOf).latest) {
    throw new StanceError('invalid_option', `${caller}: from (${from}) must come before asOf (${asOf}).`, {
      from,
      asOf,
    });
  }
  const earlier = scopeOf(caller, context, { ...query, asOf: from });
  const rows: ChangeRow[] = [];
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    const topic = vocabulary.topicNumbers.find(on);
    const compare = (number: number, outcome: Outcome) => {
      const id = vocabulary.actorNumbers.string(number);
      if (outcome === NO_RECORD || (isAmong !== null && !isAmong(id))) return;
      const before = resolver.outcome(number, topic, earlier);
      if (before === outcome) return;
      const row = (at: QueryScope, found: Outcome) => new StanceRow(context, at, id, on, found);
      rows.push(new ChangeRow(context, row(earlier, before), row(scope, outcome)));
    };
    if (actor === undefined) {
      const now: (readonly [number, Outcome])[] = [];
      resolver.eachOutcome(topic, scope, (number, outcome) => now.push([number, outcome]));
      for (const [number, outcome] of now) compare(number, outcome);
    } else {
      const number = vocabulary.actorNumbers.find(actor);
      compare(number, resolver.outcome(number, topic, scope));
    }
  }
  return { rows, notCounted: () => [], silent: () => [] };
}
