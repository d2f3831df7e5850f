import { answerOrder } from '../../store/vocabulary.js';
import type { Found } from '../answer.js';
import { findClaims } from '../claim-search.js';
import type { ClaimFilters } from '../query.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { SourceRow, sourcesOf } from './source-row.js';

/** Who says so: the claims that pass, by those on whose word they rest. */
export function findSources(
  context: QueryContext,
  scope: QueryScope,
  filters: ClaimFilters,
  isAmong: ((id: string) => boolean) | null,
): Found<SourceRow> {
  const { vocabulary, log } = context;
  const found = findClaims(context, scope, filters);
  const bySource = new Map<string, number[]>();
  for (const row of found.rows) {
    for (const source of sourcesOf(log.claim(row), vocabulary)) {
      if (isAmong !== null && !isAmong(source)) continue;
      const rows = bySource.get(source);
      if (rows === undefined) bySource.set(source, [row]);
      else rows.push(row);
    }
  }
  const rows = [...bySource]
    .sort(([a], [b]) => answerOrder(vocabulary.actor(a), vocabulary.actor(b)))
    .map(([actor, told]) => new SourceRow(context, actor, told));
  const notCounted = () =>
    found.maybe.flatMap((row) => {
      const claim = log.claim(row);
      return sourcesOf(claim, vocabulary)
        .filter((source) => isAmong === null || isAmong(source))
        .map((actor) => ({
          actor,
          name: vocabulary.nameOf(actor),
          reason: `its date (${claim.said}) leaves open whether it belongs here`,
          claims: [claim.id],
        }));
    });
  return { rows, notCounted, silent: () => [] };
}
