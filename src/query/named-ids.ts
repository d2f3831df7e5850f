// Names in questions and predicates become ids; words for the contrary of a proposition turn the position.
import { StanceError } from '../errors.js';
import { DELIVERABLES } from '../kinds/commitment.js';
import { contrary, type Position } from '../kinds/position.js';
import { ACTOR_TYPES } from '../schema/actor.js';
import { invalidOption } from '../schema/options.js';
import { nearest, show } from '../schema/problems.js';
import type { AnyQuery, Family, NameKind } from './family.js';
import { anyOf, contraryTest, LEAVES, leafOf, type Predicate } from './limits/predicate.js';
import type { QueryContext } from './query-context.js';

/** The same query with ids for names, by what its family says of them; the query itself where it names only ids. */
export function withIds(caller: string, context: QueryContext, query: AnyQuery, { names, turns }: Family): AnyQuery {
  const given = query as unknown as Readonly<Record<string, unknown>>;
  const changed: Record<string, unknown> = {};
  for (const field in names) {
    const named = given[field];
    if (named === undefined) continue;
    const kind = names[field] as NameKind;
    if (kind !== 'proposition') {
      const id = ID_OF[kind](caller, context, named as never);
      if (id !== named) changed[field] = id;
      continue;
    }
    const { id, reversed } = context.vocabulary.propositionId(caller, named as string);
    if (id !== named) changed[field] = id;
    if (!reversed) continue;
    if (turns === null) throw isContrary(caller, context, named as string, id);
    changed.contrary = named;
    for (const turned of turns) {
      if (given[turned] !== undefined) changed[turned] = contrary(given[turned] as Position);
    }
  }
  return Object.keys(changed).length === 0 ? query : { ...query, ...changed };
}

/** How a name of each kind is read, besides those of propositions. */
const ID_OF = {
  actor: (caller: string, { vocabulary }: QueryContext, named: string) => vocabulary.actorId(caller, named),
  event: (caller: string, { vocabulary }: QueryContext, named: string) => vocabulary.eventId(caller, named),
  document: documentId,
  thing: thingId,
  condition: conditionId,
  predicate: readPredicate,
};

/** Turns the names in a predicate into ids; words for the contrary of a proposition turn the position. */
export function readPredicate(caller: string, context: QueryContext, predicate: Predicate): Predicate {
  const read = (part: Predicate) => readPredicate(caller, context, part);
  if ('and' in predicate) return { and: predicate.and.map(read) };
  if ('or' in predicate) return anyOf(predicate.or.map(read));
  if ('not' in predicate) return { not: read(predicate.not) };
  const { vocabulary } = context;
  const [key, named] = leafOf(predicate);
  switch (LEAVES[key]) {
    case 'proposition': {
      const { id, reversed } = vocabulary.propositionId(caller, named);
      if (reversed && key === 'requested') throw isContrary(caller, context, named, id);
      return { [reversed ? contraryTest(key) : key]: id } as unknown as Predicate;
    }
    case 'event':
      return { attended: vocabulary.eventId(caller, named) };
    case 'actor':
      return { memberOf: vocabulary.actorId(caller, named) };
    case 'deliverable':
      return { committed: deliverableOf(caller, named) };
    case 'type or actor':
      return { is: (ACTOR_TYPES as readonly string[]).includes(named) ? named : vocabulary.actorId(caller, named) };
  }
}

/** For whom words for the contrary of a proposition would leave open what to turn. */
export function isContrary(caller: string, { vocabulary }: QueryContext, word: string, id: string): StanceError {
  const problem = `${show(word)} is the contrary of “${vocabulary.nameOf(id)}”. Ask for ${show(id)}.`;
  return invalidOption(caller, problem, { received: word, suggestions: [id] });
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

function deliverableOf(caller: string, named: string): string {
  const known = DELIVERABLES as readonly string[];
  if (known.includes(named)) return named;
  const near = nearest(named, known);
  throw new StanceError(
    'not_found',
    `${caller}: unknown deliverable ${show(named)}. ${near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`}`,
    { received: named },
  );
}
