// A graph with the claims of drafts in it.
import type { ClaimInput } from '../kinds/claim.js';
import { idsNamed } from '../kinds/references.js';
import { type Seed, seed } from '../kinds/seed.js';
import { contextOf } from '../query/query-context.js';
import type { Actor, Person } from '../schema/actor.js';
import { readDateRange } from '../schema/date.js';
import type { StanceEvent } from '../schema/event.js';
import type { Named } from '../schema/named.js';
import { isPlainObject, knownOptions, listFrom, reading, wrong } from '../schema/options.js';
import { Problems } from '../schema/problems.js';
import type { Proposition } from '../schema/proposition.js';
import type { StanceGraph } from '../stance-graph.js';
import { checked } from './review.js';

/** Settings of {@link withDrafts}. */
export interface WithDraftsOptions {
  /** Actors that claims may name besides those of the graph and the drafts, as in `extract`. Default none. */
  readonly actors?: readonly Actor[];
}

type Item = Actor | Proposition | StanceEvent;
type Lists = { readonly [List in 'actors' | 'propositions' | 'events']: readonly Item[] };

/**
 * A graph with the documents, new names and claims of drafts. What was accepted answers; what is still proposed answers
 * only when asked for (`proposed: true`) and says so; what was rejected stays outside, with the names that only it has.
 *
 * What the graph has already stays as it is there. An actor that several drafts bring is one actor, with the offices of
 * all.
 *
 * @param drafts Drafts or seeds as plain data, such as `draftOf` gives or a YAML file holds.
 * @returns A new graph. Time O(claims of the drafts + vocabulary).
 * @throws {StanceError} `invalid_data` with every problem: a draft that fits no schema, a name that nobody has, a
 *   document that the graph has as another; `invalid_option` if there is no list of drafts.
 * @example
 * withDrafts(StanceGraph.from(coalition), [draftOf(extract('Canada backs the deployment of troops.', { document: 'note', published: '2026-03-05', vocabulary: coalition }), { id: 'note', published: '2026-03-05' })]).whoBacks('troops', { proposed: true }).rows.some((row) => row.actor === 'CAN'); // true
 */
export function withDrafts<A extends string, P extends string, E extends string, D extends string>(
  kg: StanceGraph<A, P, E, D>,
  drafts: Iterable<unknown>,
  options: WithDraftsOptions = {},
): StanceGraph<Named<A>, Named<P>, Named<E>, Named<D>> {
  contextOf('withDrafts', kg);
  listFrom('withDrafts', 'the drafts', drafts);
  knownOptions('withDrafts', options, ['actors']);
  const { actors: more = [] } = options;
  return reading('withDrafts', 'drafts or actors', 'plain data', () => {
    if (!Array.isArray(more) || !more.every(isNamed)) throw wrong('withDrafts', 'actors', more, 'a list of actors');
    return joinedTo(kg, [...drafts], more);
  });
}

function joinedTo<A extends string, P extends string, E extends string, D extends string>(
  kg: StanceGraph<A, P, E, D>,
  drafts: readonly unknown[],
  more: readonly Actor[],
): StanceGraph<Named<A>, Named<P>, Named<E>, Named<D>> {
  const seeds = drafts.map((draft, i) => checked(seed, draft, 'withDrafts', 'the data', `drafts[${i}]`));
  const those = (isRejected: boolean) =>
    seeds.map(({ document, claims }) => ({
      document,
      claims: claims.filter(({ review }) => (review === 'rejected') === isRejected),
    }));
  const kept = those(false);
  const lists = joined(seeds);
  const needed = closure(namesOf(kept), lists, more);
  const rejected = namesOf(those(true));
  const has = ({ id }: Item) => kg.actors.has(id) || kg.propositions.has(id) || kg.events.has(id);
  const isOurs = (item: Item) => !has(item) && (needed.has(item.id) || !rejected.has(item.id));
  const own = new Set(lists.actors.map(({ id }) => id));
  const others = more.filter((one) => !own.has(one.id) && needed.has(one.id) && !has(one));
  return kg.with({
    actors: [...lists.actors.filter(isOurs), ...others] as Actor[],
    propositions: lists.propositions.filter(isOurs) as Proposition[],
    events: lists.events.filter(isOurs) as StanceEvent[],
    documents: kept.map(({ document }) => document),
    claims: kept.flatMap(({ document, claims }) =>
      claims.map((claim) => ({ ...claim, document: document.id }) as ClaimInput),
    ),
  });
}

function isNamed(actor: unknown): actor is Actor {
  return isPlainObject(actor) && typeof (actor as Partial<Actor>).id === 'string';
}

function namesOf(seeds: readonly Pick<Seed, 'document' | 'claims'>[]): Set<string> {
  return new Set(seeds.flatMap(({ document, claims }) => claims.flatMap(idsNamed).concat(document.covers ?? [])));
}

/** Each id once: the first of it, an actor with the offices of all. */
function joined(seeds: readonly Seed[]): Lists {
  const problems = new Problems();
  const first = (list: keyof Lists) => {
    const found = new Map<string, Item>();
    for (const one of seeds) {
      for (const item of one[list] ?? []) {
        const known = found.get(item.id) as Item | undefined;
        found.set(item.id, known === undefined ? item : list === 'actors' ? together(known, item, problems) : known);
      }
    }
    return [...found.values()];
  };
  const lists = { actors: first('actors'), propositions: first('propositions'), events: first('events') };
  problems.throwIfAny('withDrafts', 'the data');
  return lists;
}

function together(a: Item, b: Item, problems: Problems): Item {
  const [one, other] = [a as Actor, b as Actor];
  if (one.type !== other.type) {
    problems.add(one.id, `is a ${one.type} in one draft and a ${other.type} in another; rename one`);
    return one;
  }
  if (one.type !== 'person') return one;
  const offices = [...(one.offices ?? [])];
  for (const office of (other as Person).offices ?? []) {
    const at = offices.findIndex(({ title, of }) => title === office.title && of === office.of);
    const before = offices[at];
    if (before === undefined) offices.push(office);
    else if (startOf(office.from) < startOf(before.from)) offices[at] = { ...before, from: office.from };
  }
  return offices.length === 0 ? one : { ...one, offices };
}

function startOf(from: string | undefined): number {
  const range = readDateRange(from ?? '');
  return typeof range === 'string' ? Number.POSITIVE_INFINITY : range.earliest;
}

/** The fields of actors, propositions and events that name others, besides offices and members. */
const NAMING = ['partOf', 'within', 'bringsAbout', 'broader', 'contradicts', 'implies'] as const;

type Naming = Partial<Record<(typeof NAMING)[number], string | string[]>> & {
  readonly offices?: readonly { readonly of: string }[];
  readonly members?: readonly { readonly member: string }[];
};

/** The names with those that their actors, propositions and events name in turn. */
function closure(names: ReadonlySet<string>, lists: Lists, others: readonly Actor[]): Set<string> {
  const items = new Map<string, Item>(
    [...others, ...lists.actors, ...lists.propositions, ...lists.events].map((item) => [item.id, item]),
  );
  const found = new Set(names);
  // a set also visits what is added on the way
  for (const id of found) for (const next of referencesOf(items.get(id))) found.add(next);
  return found;
}

function referencesOf(item: Item | undefined): string[] {
  const { offices = [], members = [], ...fields } = (item ?? {}) as Naming;
  const ids = NAMING.flatMap((field) => fields[field] ?? []);
  return [...offices.map(({ of }) => of), ...members.map(({ member }) => member), ...ids];
}
