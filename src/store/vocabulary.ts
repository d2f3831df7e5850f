// Actors, propositions, events and documents by id, name and alias.
import { StanceError } from '../errors.js';
import type { VocabularyInput } from '../kinds/dataset.js';
import {
  ACTOR_TYPES,
  type Actor,
  type ActorType,
  type Country,
  type Organization,
  type Person,
} from '../schema/actor.js';
import { byCodeUnit } from '../schema/by-code-unit.js';
import type { Condition } from '../schema/condition.js';
import { type Certainty, type DateRange, dateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import type { SourceDocument } from '../schema/document.js';
import { entryOf } from '../schema/entry.js';
import type { StanceEvent } from '../schema/event.js';
import { nearest, type Problems, show } from '../schema/problems.js';
import type { Proposition } from '../schema/proposition.js';
import { nameKey } from '../text/names.js';
import { Interner } from './interner.js';

/** A proposition as somebody named it; `reversed` if by words for its contrary. */
export interface NamedProposition {
  readonly id: string;
  readonly reversed: boolean;
}

type Names = Map<string, Set<string>>;

const AUTHOR = 'author:';

/**
 * What claims refer to, by id and by name, with the integers that the store keeps instead of ids.
 *
 * Actors are numbered in the order in which answers list them (type, then id by UTF-16 unit), as long as all came
 * at once.
 */
export class Vocabulary {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly propositions: ReadonlyMap<string, Proposition>;
  readonly events: ReadonlyMap<string, StanceEvent>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly actorNumbers: Interner;
  /** Propositions, events and one topic for each other kind of claim. */
  readonly topicNumbers: Interner;
  readonly documentNumbers: Interner;
  /** Whether actor numbers ascend in the order of answers. */
  readonly inOrder: boolean;
  /** Authors of documents who were not given as actors. */
  readonly implied: ReadonlySet<string>;
  /** The same object as long as only documents came: who speaks for whom and what follows from what is as it was. */
  readonly rules: object;
  readonly #types: ActorType[] = [];
  readonly #bounded = new Set<number>();
  #actorNames: Names | undefined;
  #propositionNames: Names | undefined;
  #oppositeNames: Names | undefined;
  #eventNames: Names | undefined;

  private constructor(parts: {
    actors: Map<string, Actor>;
    propositions: Map<string, Proposition>;
    events: Map<string, StanceEvent>;
    documents: Map<string, SourceDocument>;
    implied: ReadonlySet<string>;
    previous: Vocabulary | undefined;
    rules: object;
  }) {
    const { previous } = parts;
    this.rules = parts.rules;
    this.actors = parts.actors;
    this.propositions = parts.propositions;
    this.events = parts.events;
    this.documents = parts.documents;
    this.implied = parts.implied;
    this.actorNumbers = previous?.actorNumbers ?? new Interner();
    this.topicNumbers = previous?.topicNumbers ?? new Interner();
    this.documentNumbers = previous?.documentNumbers ?? new Interner();
    this.inOrder = previous === undefined || (previous.inOrder && previous.actors.size === parts.actors.size);
    for (const actor of [...parts.actors.values()].sort(answerOrder)) {
      const number = this.actorNumbers.intern(actor.id);
      this.#types[number] = actor.type;
      if (actor.type === 'country' && (actor.from ?? actor.to) !== undefined) this.#bounded.add(number);
    }
    for (const id of parts.propositions.keys()) this.topicNumbers.intern(id);
    for (const id of parts.events.keys()) this.topicNumbers.intern(id);
    for (const id of parts.documents.keys()) this.documentNumbers.intern(id);
  }

  /**
   * A vocabulary of what is given, on top of `previous` if there is one; an actor that is there is amended, field by
   * field. Adds to `problems` every other duplicate id, every change of type, every reference to something that is not
   * there and every proposition that is broader than itself; the result is only to be used if there were none.
   */
  static from(input: Partial<VocabularyInput>, problems: Problems, previous?: Vocabulary): Vocabulary {
    const added = [input.actors, input.propositions, input.events, input.documents];
    if (previous !== undefined && added.every((list) => list === undefined || list.length === 0)) return previous;
    const actors = new Map(previous?.actors);
    const propositions = new Map(previous?.propositions);
    const events = new Map(previous?.events);
    const documents = new Map(previous?.documents);
    const taken = new Set([...actors.keys(), ...propositions.keys(), ...events.keys()]);
    const add = <Item extends { id: string }>(list: string, items: readonly Item[], into: Map<string, Item>) => {
      for (const [i, item] of items.entries()) {
        const used = into === (documents as Map<string, unknown>) ? into.has(item.id) : taken.has(item.id);
        if (used && JSON.stringify(into.get(item.id)) === JSON.stringify(item) && previous !== undefined) continue;
        const known = into === (actors as Map<string, unknown>) ? previous?.actors.get(item.id) : undefined;
        if (known !== undefined && !amended.has(item.id)) {
          amended.add(item.id);
          const { type } = item as unknown as Actor;
          if (type === known.type) into.set(item.id, { ...known, ...item });
          else problems.add(`${list}[${i}].type`, `is ${show(type)}; ${show(item.id)} is a ${known.type}`);
          continue;
        }
        if (used) problems.add(`${list}[${i}].id`, `${show(item.id)} is there already; ids are unique`);
        if (into !== (documents as Map<string, unknown>)) taken.add(item.id);
        into.set(item.id, item);
      }
    };
    const amended = new Set<string>();
    add('actors', input.actors ?? [], actors);
    add('propositions', input.propositions ?? [], propositions);
    add('events', input.events ?? [], events);
    add('documents', input.documents ?? [], documents);
    const implied = new Set(previous?.implied);
    for (const id of documents.keys()) {
      if (!actors.has(AUTHOR + id)) {
        implied.add(AUTHOR + id);
        actors.set(AUTHOR + id, { id: AUTHOR + id, type: 'person', name: `the author of ${id}` });
      }
    }
    const isMore = added.slice(0, 3).some((list) => list !== undefined && list.length > 0);
    const rules = previous === undefined || isMore ? {} : previous.rules;
    const vocabulary = new Vocabulary({ actors, propositions, events, documents, implied, previous, rules });
    checkReferences(vocabulary, input, problems);
    return vocabulary;
  }

  /** By number, for where it is asked of every claim. */
  isCountry(number: number): boolean {
    return this.#types[number] === 'country';
  }

  typeOf(number: number): ActorType {
    return this.#types[number] as ActorType;
  }

  actor(id: string): Actor {
    return this.actors.get(id) as Actor;
  }

  /**
   * The id of an actor given by id, name, alias, demonym or metonym.
   *
   * @throws {StanceError} `not_found` with the nearest names, or `invalid_option` if the name fits several.
   */
  actorId(caller: string, named: string): string {
    if (this.actors.has(named)) return named;
    this.#actorNames ??= namesOf(this.actors.values(), namesOfActor);
    return this.#resolve(caller, 'actor', named, this.#actorNames);
  }

  /** The same for an event: by id, name, or alias. */
  eventId(caller: string, named: string): string {
    if (this.events.has(named)) return named;
    this.#eventNames ??= namesOf(this.events.values(), ({ id, name, aliases }) => [id, name, ...(aliases ?? [])]);
    return this.#resolve(caller, 'event', named, this.#eventNames);
  }

  /** The same for a proposition: by id, label, alias, or by words for its contrary. */
  propositionId(caller: string, named: string): NamedProposition {
    if (this.propositions.has(named)) return { id: named, reversed: false };
    this.#propositionNames ??= namesOf(this.propositions.values(), ({ id, label, aliases }) => [
      id,
      label,
      ...(aliases ?? []),
    ]);
    this.#oppositeNames ??= namesOf(this.propositions.values(), ({ opposites }) => opposites ?? []);
    const key = nameKey(text(caller, 'proposition', named));
    if (!this.#propositionNames.has(key)) {
      const [opposite, ...others] = this.#oppositeNames.get(key) ?? [];
      if (opposite !== undefined && others.length === 0) return { id: opposite, reversed: true };
    }
    const id = this.#resolve(caller, 'proposition', named, this.#propositionNames, this.#oppositeNames);
    return { id, reversed: false };
  }

  /** A condition in a word: the event or proposition of that name; words for the contrary of one do not hold. */
  condition(caller: string, named: string, holds: boolean): Condition {
    let failure: unknown;
    if (!this.propositions.has(named)) {
      try {
        return { event: this.eventId(caller, named), holds };
      } catch (error) {
        failure = error;
      }
    }
    try {
      const { id, reversed } = this.propositionId(caller, named);
      return { proposition: id, holds: holds !== reversed };
    } catch (error) {
      const isEvent = failure instanceof StanceError && (failure.details.suggestions as unknown[] | undefined)?.length;
      throw isEvent ? failure : error;
    }
  }

  /** Label of a proposition, name of an actor or event, or the id itself. */
  nameOf(id: string): string {
    return this.actors.get(id)?.name ?? this.propositions.get(id)?.label ?? this.events.get(id)?.name ?? id;
  }

  /** Members of an organization on a day, surely; open membership dates count as members. Sorted by id. */
  membersOf(organizationId: string, day: number): string[] {
    const { members = [] } = this.actors.get(organizationId) as Organization;
    const on = { earliest: day, latest: day };
    const ids = new Set(members.map(({ member }) => member));
    return [...ids].filter((id) => this.isMember(id, organizationId, on) === 'yes').sort();
  }

  /** Was an actor a member of an organization throughout some days? Perhaps, where a date is not known well enough. */
  isMember(actor: string, organizationId: string, days: DateRange): Certainty {
    const { members = [] } = this.actors.get(organizationId) as Organization;
    const found = members.filter(({ member }) => member === actor).map((item) => throughout(item, days));
    return found.includes('yes') ? 'yes' : found.includes('maybe') ? 'maybe' : 'no';
  }

  /** Did it begin or end to exist, as some countries did? By number. */
  hasBounds(number: number): boolean {
    return this.#bounded.has(number);
  }

  /** Did an actor exist on some day of a period? Only countries begin and end. */
  existed(actor: number, days: DateRange): boolean {
    if (!this.#bounded.has(actor)) return true;
    const { from, to } = this.actor(this.actorNumbers.string(actor)) as Country;
    const begun = from === undefined || dateRange(from).earliest <= days.latest;
    return begun && (to === undefined || dateRange(to).latest >= days.earliest);
  }

  #resolve(caller: string, what: string, named: string, ...indexes: Names[]): string {
    const key = nameKey(text(caller, what, named));
    const found = [...(indexes[0]?.get(key) ?? [])];
    if (found.length === 1) return found[0] as string;
    if (found.length > 1) {
      throw new StanceError(
        'invalid_option',
        `${caller}: ${what} ${show(named)} can be ${found.join(' or ')}. Use the id.`,
        { received: named, choices: found },
      );
    }
    const ids = suggest(key, indexes);
    const list = what === 'actor' ? 'actors' : `${what}s`;
    throw new StanceError(
      'not_found',
      `${caller}: unknown ${what} ${show(named)}. ${
        ids.length === 0
          ? `Known ones are in kg.${list}.`
          : `Did you mean ${ids.map((id) => JSON.stringify(id)).join(' or ')}?`
      }`,
      { received: named, suggestions: ids },
    );
  }
}

/** Does a span hold throughout some days? A date that is not given is no limit. */
function throughout(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  days: DateRange,
): Certainty {
  const start = from === undefined ? { earliest: OPEN_START, latest: OPEN_START } : dateRange(from);
  const end = to === undefined ? { earliest: OPEN_END, latest: OPEN_END } : dateRange(to);
  if (start.latest <= days.earliest && days.latest <= end.earliest) return 'yes';
  return start.earliest <= days.latest && days.earliest <= end.latest ? 'maybe' : 'no';
}

const MOST_SUGGESTED = 3;

/** Ids of the nearest name by spelling, else of the names that hold all the words. */
function suggest(key: string, indexes: readonly Names[]): string[] {
  const names = indexes.flatMap((index) => [...index.keys()]);
  const near = nearest(key, names);
  const words = key.split(' ');
  const fitting = near !== undefined ? [near] : names.filter((name) => words.every((word) => name.includes(word)));
  const ids = fitting.flatMap((name) => indexes.flatMap((index) => [...(index.get(name) ?? [])]));
  return [...new Set(ids)].slice(0, MOST_SUGGESTED);
}

/** Type, then id by UTF-16 unit. */
export function answerOrder(a: Actor, b: Actor): number {
  const types = ACTOR_TYPES.indexOf(a.type) - ACTOR_TYPES.indexOf(b.type);
  return types !== 0 ? types : byCodeUnit(a.id, b.id);
}

function text(caller: string, what: string, named: unknown): string {
  if (typeof named === 'string' && named.length > 0 && named.length <= 1_000) return named;
  throw new StanceError(
    'invalid_option',
    `${caller}: ${what} must be an id or a name of 1 to 1,000 characters, received ${show(named)}.`,
    { received: named },
  );
}

function namesOf<Item extends { readonly id: string }>(items: Iterable<Item>, list: (item: Item) => readonly string[]) {
  const names: Names = new Map();
  for (const item of items) {
    for (const name of list(item)) entryOf(names, nameKey(name), () => new Set()).add(item.id);
  }
  return names;
}

function namesOfActor(actor: Actor): string[] {
  const own = [actor.id, actor.name, ...(actor.aliases ?? [])];
  if (actor.type === 'country') own.push(...(actor.demonyms ?? []), ...(actor.metonyms ?? []));
  return own;
}

function checkReferences(vocabulary: Vocabulary, input: Partial<VocabularyInput>, problems: Problems): void {
  const expect = (known: ReadonlyMap<string, unknown>, what: string, path: string, id: string | undefined) => {
    if (id !== undefined && !known.has(id)) {
      problems.add(path, `names the unknown ${what} ${show(id)}`, () => nearest(id, [...known.keys()]));
    }
  };
  for (const [i, actor] of (input.actors ?? []).entries()) {
    const path = `actors[${i}]`;
    for (const [j, { of }] of ((actor as Person).offices ?? []).entries()) {
      expect(vocabulary.actors, 'actor', `${path}.offices[${j}].of`, of);
    }
    for (const [j, { member }] of ((actor as Organization).members ?? []).entries()) {
      expect(vocabulary.actors, 'actor', `${path}.members[${j}].member`, member);
    }
    if (actor.type === 'organization') expect(vocabulary.actors, 'actor', `${path}.partOf`, actor.partOf);
    if (actor.type === 'group') expect(vocabulary.actors, 'actor', `${path}.within`, actor.within);
  }
  for (const [i, { id: own, broader, contradicts }] of (input.propositions ?? []).entries()) {
    if (contradicts?.includes(own))
      problems.add(`propositions[${i}].contradicts`, `makes ${show(own)} contradict itself`);
    for (const [j, id] of (broader ?? []).entries()) {
      expect(vocabulary.propositions, 'proposition', `propositions[${i}].broader[${j}]`, id);
    }
    for (const [j, id] of (contradicts ?? []).entries()) {
      expect(vocabulary.propositions, 'proposition', `propositions[${i}].contradicts[${j}]`, id);
    }
  }
  checkCircles(vocabulary, input, problems);
  checkContradictions(vocabulary, input, problems);
  for (const [i, { bringsAbout, implies = [] }] of (input.events ?? []).entries()) {
    expect(vocabulary.propositions, 'proposition', `events[${i}].bringsAbout`, bringsAbout);
    for (const [j, id] of implies.entries()) expect(vocabulary.events, 'event', `events[${i}].implies[${j}]`, id);
  }
  for (const [i, { covers }] of (input.documents ?? []).entries()) {
    expect(vocabulary.events, 'event', `documents[${i}].covers`, covers);
  }
}

/** What leads on from a thing may not lead back to it, at any remove. */
function checkCircles(vocabulary: Vocabulary, input: Partial<VocabularyInput>, problems: Problems): void {
  const { actors, propositions, events } = vocabulary;
  const organization = (id: string) => actors.get(id) as Organization | undefined;
  noCircle(
    input.propositions,
    (id) => propositions.get(id)?.broader,
    problems,
    (i) => [`propositions[${i}].broader`, 'makes a proposition broader than itself'],
  );
  noCircle(
    input.events,
    (id) => events.get(id)?.implies,
    problems,
    (i) => [`events[${i}].implies`, 'makes an event imply itself'],
  );
  noCircle(
    input.actors,
    (id) => [organization(id)?.partOf ?? []].flat(),
    problems,
    (i) => [`actors[${i}].partOf`, 'makes an organization a part of itself'],
  );
  noCircle(
    input.actors,
    (id) => organization(id)?.members?.map(({ member }) => member),
    problems,
    (i) => [`actors[${i}].members`, 'makes an organization a member of itself'],
  );
}

function noCircle(
  items: readonly { readonly id: string }[] | undefined,
  next: (id: string) => readonly string[] | undefined,
  problems: Problems,
  problem: (item: number) => readonly [path: string, what: string],
): void {
  const settled = new Set<string>();
  for (const [i, { id }] of (items ?? []).entries()) {
    const path: { readonly id: string; readonly open: string[] }[] = [];
    const enter = (one: string) => path.push({ id: one, open: [...(next(one) ?? [])] });
    if (!settled.has(id)) enter(id);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.open.pop();
      if (step === undefined) {
        settled.add(top.id);
        path.pop();
      } else if (path.some((before) => before.id === step)) {
        const [at, what] = problem(i);
        problems.add(at, `${what}: ${[...path.map((before) => before.id), step].join(' < ')}`);
      } else if (!settled.has(step)) enter(step);
    }
  }
}

/** Whoever supports the narrower supports the broader: they cannot contradict each other. */
function checkContradictions({ propositions }: Vocabulary, input: Partial<VocabularyInput>, problems: Problems): void {
  for (const [i, { id, contradicts = [] }] of (input.propositions ?? []).entries()) {
    const above = broaderThan(propositions, id);
    for (const [j, other] of contradicts.entries()) {
      const isAbove = above.has(other);
      if (other === id || !(isAbove || broaderThan(propositions, other).has(id))) continue;
      const [narrow, broad] = isAbove ? [id, other] : [other, id];
      const problem = `makes ${show(narrow)} contradict ${show(broad)}, which is broader than it`;
      problems.add(`propositions[${i}].contradicts[${j}]`, problem);
    }
  }
}

/** Everything broader than a proposition, at any remove. */
function broaderThan(propositions: ReadonlyMap<string, Proposition>, id: string): ReadonlySet<string> {
  const found = new Set(propositions.get(id)?.broader);
  for (const one of found) {
    for (const above of propositions.get(one)?.broader ?? []) found.add(above); // a set also visits what is added
  }
  return found;
}
