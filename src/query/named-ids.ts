import { StanceError } from '../errors.js';
import { contrary, type Position } from '../kinds/position.js';
import { show } from '../schema/problems.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { readPredicate } from './predicate-evaluation.js';
import type { Query } from './query.js';
import type { QueryContext } from './query-context.js';

/** The same query with ids for names, and the position turned where words for the contrary were used. */
export function withIds(caller: string, context: QueryContext, query: Query): Query {
  const { vocabulary } = context;
  if (hasOnlyIds(query, vocabulary)) return query;
  const named: Record<string, unknown> = {};
  const given = query as Readonly<Record<string, unknown>>;
  for (const field of ['actor', 'to', 'speaker', 'with'] as const) {
    if (given[field] !== undefined) named[field] = vocabulary.actorId(caller, given[field] as string);
  }
  if (given.event !== undefined) named.event = vocabulary.eventId(caller, given.event as string);
  if (given.document !== undefined) named.document = documentId(caller, context, given.document as string);
  for (const field of ['toward', 'about'] as const) {
    if (given[field] !== undefined) named[field] = thingId(caller, context, given[field] as string);
  }
  if (given.condition !== undefined) named.condition = conditionId(caller, context, given.condition as string);
  if (given.proposition !== undefined) {
    const { id, reversed } = vocabulary.propositionId(caller, given.proposition as string);
    named.proposition = id;
    if (reversed && (query.find === 'claims' || query.find === 'sources'))
      throw isContrary(caller, context, given.proposition as string, id);
    if (reversed) named.contrary = given.proposition;
    for (const field of ['position', 'not'] as const) {
      if (reversed && given[field] !== undefined) named[field] = contrary(given[field] as Position);
    }
  }
  if (query.among !== undefined) named.among = readPredicate(caller, context, query.among);
  if (query.find === 'actors') named.where = readPredicate(caller, context, query.where);
  return { ...query, ...named } as Query;
}

/** The common case: nothing to resolve. */
function hasOnlyIds(query: Query, { actors, propositions }: Vocabulary): boolean {
  return (
    query.find === 'stances' &&
    query.among === undefined &&
    query.condition === undefined &&
    (query.actor === undefined || actors.has(query.actor)) &&
    (query.proposition === undefined || propositions.has(query.proposition))
  );
}

function isContrary(caller: string, { vocabulary }: QueryContext, word: string, id: string): StanceError {
  return new StanceError(
    'invalid_option',
    `${caller}: ${show(word)} is the contrary of “${vocabulary.nameOf(id)}”. Ask for ${show(id)}.`,
    { received: word, suggestions: [id] },
  );
}

function documentId(caller: string, { vocabulary }: QueryContext, named: string): string {
  if (vocabulary.documents.has(named)) return named;
  throw new StanceError('not_found', `${caller}: unknown document ${show(named)}. Known ones are in kg.documents.`, {
    received: named,
  });
}

/** An actor, an event, a proposition or a document. */
function thingId(caller: string, context: QueryContext, named: string): string {
  const { vocabulary } = context;
  const attempts = [
    () => vocabulary.actorId(caller, named),
    () => vocabulary.eventId(caller, named),
    () => vocabulary.propositionId(caller, named).id,
    () => documentId(caller, context, named),
  ];
  let failure: unknown;
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

function conditionId(caller: string, { vocabulary }: QueryContext, named: string): string {
  if (named === 'any' || named === 'none') return named;
  const condition = vocabulary.condition(caller, named, true);
  return 'event' in condition ? condition.event : (condition as { proposition: string }).proposition;
}
