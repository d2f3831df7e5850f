// Whom a question is about, and whom a claim counts for.
import { type Certainty, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { cellsOfActor } from '../store/actor-cells.js';
import { type ClaimIndex, findCell } from '../store/claim-index.js';
import { answerOrder, type Vocabulary } from '../store/vocabulary.js';
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
  const { vocabulary, representation } = context;
  const everybody = whoMayBeAsked(context, scope, among);
  if (among !== undefined) {
    const asked = askedFor(among);
    return everybody.flatMap((id) => {
      const number = vocabulary.actorNumbers.find(id);
      const isAsked = asked.has(id) || asked.has('person') || !representation.answersInPerson(number);
      if (!isAsked && !hasClaim(number)) return [];
      const { certainty } = evaluate(context, scope, among, id);
      return certainty === 'no' ? [] : [{ id, certainty }];
    });
  }
  const countries = new Set(countriesOnRecord(context, scope));
  return everybody
    .filter((id) => {
      if (countries.has(id)) return true;
      const isReached = scope.viaMembership || vocabulary.actor(id).type !== 'country';
      return isReached && hasClaim(vocabulary.actorNumbers.find(id));
    })
    .map((id) => ({ id, certainty: 'yes' as const }));
}

/** Everybody who exists, but the authors of documents; whoever is asked for by name in any case. */
function whoMayBeAsked(context: QueryContext, scope: QueryScope, among: Predicate | undefined): readonly string[] {
  const { authors, countries, others } = inOrderOfAnswers(context);
  const named = among === undefined ? new Set<string>() : namedIn(among);
  const isThere = (id: string) => named.has(id) || exists(context, scope, id);
  if (among !== undefined && isOnlyCountries(among)) return countries.filter(isThere);
  const asked = authors.filter((id) => named.has(id));
  const all = asked.length === 0 ? others : sortedIds(context.vocabulary, [...others, ...asked]);
  return all.filter(isThere);
}

/** Is it just every country that is asked about? */
export function isOnlyCountries(among: Predicate): boolean {
  return 'is' in among && among.is === 'country';
}

/** Ids and types that a predicate asks for, not those that it denies. */
function askedFor(predicate: Predicate): ReadonlySet<string> {
  if ('not' in predicate) return new Set();
  const parts = 'and' in predicate ? predicate.and : 'or' in predicate ? predicate.or : [];
  return new Set([...(parts.length === 0 ? namedIn(predicate) : []), ...parts.flatMap((part) => [...askedFor(part)])]);
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

/** Ids in the order of answers. */
interface Ids {
  readonly authors: readonly string[];
  readonly countries: readonly string[];
  /** Everybody but the authors of documents. */
  readonly others: readonly string[];
}

const ORDERS = new WeakMap<object, Ids>();

function inOrderOfAnswers({ vocabulary }: QueryContext): Ids {
  return entryOf(ORDERS, vocabulary, () => {
    const ids = sortedIds(vocabulary, vocabulary.actors.keys());
    const others = ids.filter((id) => !isAuthor(id));
    const countries = others.filter((id) => vocabulary.isCountry(vocabulary.actorNumbers.find(id)));
    return { authors: ids.filter(isAuthor), countries, others };
  });
}

function sortedIds(vocabulary: Vocabulary, ids: Iterable<string>): readonly string[] {
  return [...ids]
    .map((id) => vocabulary.actor(id))
    .sort(answerOrder)
    .map(({ id }) => id);
}

/** Ids of countries that at least one claim that is seen and was perhaps said within the scope counts for. */
export function countriesOnRecord(context: QueryContext, scope: QueryScope): string[] {
  const { actorNumbers } = context.vocabulary;
  return inOrderOfAnswers(context).countries.filter((id) => hasAnyClaim(context, scope, actorNumbers.find(id), false));
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

/** Has an actor any claim of any kind, in the name of others too if asked? */
export function hasAnyClaim(context: QueryContext, scope: QueryScope, actor: number, asHolder: boolean): boolean {
  return context.log.segments.some((segment) =>
    (asHolder ? [segment.index, segment.holderIndex()] : [segment.index]).some((index) =>
      cellsOfActor(segment, index, actor, scope.until).some((cell) =>
        isSeenIn(context, scope, index, segment.base, cell),
      ),
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
