// Whom a question is about, and whom a claim counts for.
import { answerOrder } from '../store/vocabulary.js';
import { saidWithin } from './claim-search.js';
import type { Predicate } from './predicate.js';
import { evaluate } from './predicate-evaluation.js';
import type { QueryContext, QueryScope } from './query-context.js';

/** Ids of the actors that a question is about, in the order of answers: those on record, or those among. */
export function population(context: QueryContext, scope: QueryScope, among: Predicate | undefined): string[] {
  const { vocabulary } = context;
  if (among === undefined) return onRecord(context, scope);
  return [...vocabulary.actors.values()]
    .sort(answerOrder)
    .map(({ id }) => id)
    .filter((id) => evaluate(context, scope, among, id).certainty === 'yes');
}

/** Ids of actors that at least one visible claim said within the scope counts for. */
export function onRecord(context: QueryContext, scope: QueryScope): string[] {
  const { vocabulary, log } = context;
  const found = new Set<number>();
  for (const { index, base } of log.segments) {
    for (let cell = 0; cell < index.cellActor.length; cell += 1) {
      const actor = index.cellActor[cell] as number;
      for (
        let i = index.cellStart[cell] as number;
        !found.has(actor) && i < (index.cellStart[cell + 1] as number);
        i += 1
      ) {
        const row = base + (index.row[i] as number);
        if (saidWithin(context, row, scope) === 'yes' && log.isVisible(row, scope.visibility)) found.add(actor);
      }
    }
  }
  return [...found]
    .map((number) => vocabulary.actor(vocabulary.actorNumbers.string(number)))
    .sort(answerOrder)
    .map(({ id }) => id);
}

/** `null` where nobody is left out. */
export function amongTest(
  context: QueryContext,
  scope: QueryScope,
  among: Predicate | undefined,
): ((id: string) => boolean) | null {
  if (among === undefined) return null;
  return (id) => evaluate(context, scope, among, id).certainty === 'yes';
}

/** Numbers of the actors that a row counts for. */
export function countsFor({ log, representation }: QueryContext, row: number): number[] {
  return representation.countsFor(log, row);
}

/** Id of the country that a row counts for, or `null`. */
export function countryOf(context: QueryContext, row: number): string | null {
  const { vocabulary } = context;
  const ids = countsFor(context, row).map((actor) => vocabulary.actorNumbers.string(actor));
  return ids.find((id) => vocabulary.actor(id).type === 'country') ?? null;
}
