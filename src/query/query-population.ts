// Whom a question is about, and whom a claim counts for.
import type { ActorType } from '../schema/actor.js';
import { type Certainty, OPEN_START } from '../schema/date.js';
import { type ClaimIndex, findCell } from '../store/claim-index.js';
import { answerOrder } from '../store/vocabulary.js';
import { saidWithin } from './claim-search.js';
import { leavesOf, type Predicate } from './limits/predicate.js';
import { evaluate } from './predicate-evaluation.js';
import type { QueryContext, QueryScope } from './query-context.js';

/** Somebody whom a question is about; perhaps, where it is not sure that it is among those asked about. */
export interface Member {
  readonly id: string;
  readonly certainty: Certainty;
}

/**
 * Whom a question is about, in the order of answers: who is among those asked about, or else every country with a
 * claim of any kind and whoever else has a claim on what is asked. Not the authors of documents, unless asked for by
 * id; not a person who speaks for others and did not speak for itself, unless asked for; not a country outside its dates.
 *
 * @param hasClaim Has somebody a claim on what is asked? Asked of countries only where membership counts.
 */
export function population(
  context: QueryContext,
  scope: QueryScope,
  among: Predicate | undefined,
  hasClaim: (number: number) => boolean,
): readonly Member[] {
  const { vocabulary } = context;
  const named = among === undefined ? new Set<string>() : namedIn(among);
  const everybody = inOrderOfAnswers(context).filter(
    (id) => named.has(id) || (!isAuthor(id) && exists(context, scope, id)),
  );
  if (among !== undefined) {
    return everybody.flatMap((id) => {
      const { certainty } = evaluate(context, scope, among, id);
      return certainty === 'no' ? [] : [{ id, certainty }];
    });
  }
  const countries = new Set(onRecord(context, scope, 'country'));
  return everybody
    .filter((id) => {
      if (countries.has(id)) return true;
      const isReached = scope.viaMembership || vocabulary.actor(id).type !== 'country';
      return isReached && hasClaim(vocabulary.actorNumbers.find(id));
    })
    .map((id) => ({ id, certainty: 'yes' as const }));
}

/** Ids that a predicate asks for by name. */
export function namedIn(predicate: Predicate): Set<string> {
  return new Set(leavesOf(predicate).flatMap(([key, id]) => (key === 'is' ? [id] : [])));
}

/** The unnamed author of a document. */
export function isAuthor(id: string): boolean {
  return id.startsWith('author:');
}

/** Did it exist on some day of those asked about? */
export function exists({ vocabulary }: QueryContext, { until, from, surroundings }: QueryScope, id: string): boolean {
  const day = Math.min(until, surroundings.today);
  return vocabulary.existed(vocabulary.actorNumbers.find(id), {
    earliest: from === OPEN_START ? day : from,
    latest: day,
  });
}

const ORDERS = new WeakMap<object, readonly string[]>();

function inOrderOfAnswers({ vocabulary }: QueryContext): readonly string[] {
  let order = ORDERS.get(vocabulary);
  if (order === undefined) {
    order = [...vocabulary.actors.values()].sort(answerOrder).map(({ id }) => id);
    ORDERS.set(vocabulary, order);
  }
  return order;
}

/** Ids of actors of a type that at least one claim that is seen and was perhaps said within the scope counts for. */
export function onRecord(context: QueryContext, scope: QueryScope, type?: ActorType): string[] {
  const { vocabulary, log } = context;
  const found = new Set<number>();
  for (const { index, base } of log.segments) {
    for (let cell = 0; cell < index.cellActor.length; cell += 1) {
      const actor = index.cellActor[cell] as number;
      if (found.has(actor) || (type !== undefined && vocabulary.typeOf(actor) !== type)) continue;
      if (isSeenIn(context, scope, index, base, cell)) found.add(actor);
    }
  }
  return [...found]
    .map((number) => vocabulary.actor(vocabulary.actorNumbers.string(number)))
    .sort(answerOrder)
    .map(({ id }) => id);
}

/** Has an actor a claim under one of some topics that is seen and was perhaps said within the scope? */
export function hasClaimOn(
  context: QueryContext,
  scope: QueryScope,
  topics: readonly number[],
  actor: number,
): boolean {
  return context.log.segments.some(({ index, base }) =>
    topics.some((topic) => {
      const cell = findCell(index, topic, actor);
      return cell >= 0 && isSeenIn(context, scope, index, base, cell);
    }),
  );
}

/** Has an actor any claim of the kind, in the name of others too if asked? */
export function hasAnyClaim(context: QueryContext, scope: QueryScope, actor: number, asHolder: boolean): boolean {
  return context.log.segments.some(({ index, holderIndex, base }) =>
    (asHolder ? [index, holderIndex()] : [index]).some((cells) =>
      cells.cellActor.some((one, cell) => one === actor && isSeenIn(context, scope, cells, base, cell)),
    ),
  );
}

function isSeenIn(context: QueryContext, scope: QueryScope, index: ClaimIndex, base: number, cell: number): boolean {
  const rows = index.row.subarray(index.cellStart[cell], index.cellStart[cell + 1]);
  return rows.some((at) => {
    const row = base + at;
    return saidWithin(context, row, scope) !== 'no' && context.log.visibility(row, scope.visibility) !== 'no';
  });
}

/** Is an actor surely among those asked about? `null` where nobody is left out. */
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
