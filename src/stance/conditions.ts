// What follows from states of the world: those that are given, and those that have come about.
import { StanceError } from '../errors.js';
import { byCodeUnit } from '../schema/by-code-unit.js';
import type { Condition } from '../schema/condition.js';
import { dateRange } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { nameKey } from '../text/names.js';

/** Whether a condition is met in a world; `open` if nothing is known of it. */
export type ConditionStatus = 'met' | 'unmet' | 'open';

interface State {
  readonly key: string;
  readonly holds: boolean;
}

/**
 * Some states of the world with all that follows from them. A proposition that holds makes the broader ones hold and
 * those that it contradicts fail; one that fails makes the narrower ones fail. An event that holds makes those hold
 * that it implies and the proposition that it brings about; no more: that one road was taken, or not, says nothing
 * about another to the same aim. What is said itself goes before what follows, and of that the nearer and the former.
 */
export class World {
  readonly #truths = new Map<string, boolean>();
  /** Does a state contradict another, or what follows from it? */
  readonly contradiction: string | null;

  constructor(conditions: readonly Condition[], vocabulary: Vocabulary) {
    let contradiction: string | null = null;
    let open = conditions.map((condition): State => ({ key: keyOf(condition), holds: condition.holds }));
    while (open.length > 0) {
      const added = open.filter(({ key, holds }) => {
        const known = this.#truths.get(key);
        if (known === undefined) this.#truths.set(key, holds);
        else if (known !== holds) contradiction ??= key;
        return known === undefined;
      });
      open = added.flatMap((state) => consequences(state, vocabulary));
    }
    this.contradiction = contradiction;
  }

  status(condition: Condition): ConditionStatus {
    const truth = this.#truths.get(keyOf(condition));
    if (truth === undefined) return 'open';
    return truth === condition.holds ? 'met' : 'unmet';
  }

  /** Can there be a world of which both are parts? */
  canHoldWith(other: World): boolean {
    for (const [key, truth] of this.#truths) {
      const known = other.#truths.get(key);
      if (known !== undefined && known !== truth) return false;
    }
    return true;
  }

  /** The same world with another besides; what is in it already goes before. */
  with(other: World, vocabulary: Vocabulary): World {
    const both = new World([], vocabulary);
    for (const [key, truth] of [...this.#truths, ...other.#truths]) {
      if (!both.#truths.has(key)) both.#truths.set(key, truth);
    }
    return both;
  }
}

/**
 * The world that a question gives.
 *
 * @throws {StanceError} `invalid_option` if what is given contradicts itself.
 */
export function givenWorld(caller: string, given: readonly Condition[], vocabulary: Vocabulary): World {
  const world = new World(given, vocabulary);
  if (world.contradiction === null) return world;
  throw new StanceError('invalid_option', `${caller}: what is given contradicts itself about ${world.contradiction}.`, {
    about: world.contradiction,
  });
}

const MOST_WORLDS = 256;
const worlds = new WeakMap<Vocabulary, Map<number, World>>();

/** What holds on a day by the events with a date, the latest first: those that surely came before and did not end since. */
export function worldOn(vocabulary: Vocabulary, day: number): World {
  const known = entryOf(worlds, vocabulary, () => new Map<number, World>());
  let world = known.get(day);
  if (world === undefined) {
    const begun = [...vocabulary.events.values()].flatMap(({ id, date, until }) => {
      if (date === undefined || dateRange(date).latest > day) return [];
      if (until !== undefined && dateRange(until).earliest < day) return [];
      return [{ id, since: dateRange(date).latest }];
    });
    begun.sort((a, b) => b.since - a.since || byCodeUnit(a.id, b.id));
    if (known.size >= MOST_WORLDS) known.clear();
    world = new World(
      begun.map(({ id }) => ({ event: id, holds: true })),
      vocabulary,
    );
    known.set(day, world);
  }
  return world;
}

const datedWorlds = new WeakMap<Vocabulary, readonly World[]>();

/** May a condition be met or not from some day on, because of an event with a date? */
export function dependsOnDate(condition: Condition, vocabulary: Vocabulary): boolean {
  const dated = entryOf(datedWorlds, vocabulary, () =>
    [...vocabulary.events.values()]
      .filter(({ date }) => date !== undefined)
      .map(({ id }) => new World([{ event: id, holds: true }], vocabulary)),
  );
  return dated.some((world) => world.status(condition) !== 'open');
}

function keyOf(condition: Condition): string {
  if ('event' in condition) return `event ${condition.event}`;
  return 'proposition' in condition ? `proposition ${condition.proposition}` : `words ${nameKey(condition.words)}`;
}

function consequences({ key, holds }: State, { propositions, events }: Vocabulary): State[] {
  const space = key.indexOf(' ');
  const [type, id] = [key.slice(0, space), key.slice(space + 1)];
  const found: State[] = [];
  const proposition = (other: string, truth: boolean) => found.push({ key: `proposition ${other}`, holds: truth });
  if (type === 'event') {
    const { bringsAbout, implies = [] } = events.get(id) ?? {};
    if (holds && bringsAbout !== undefined) proposition(bringsAbout, true);
    if (holds) for (const other of implies) found.push({ key: `event ${other}`, holds });
    else {
      for (const other of events.values())
        if (other.implies?.includes(id) === true) found.push({ key: `event ${other.id}`, holds });
    }
  }
  if (type !== 'proposition') return found;
  const { broader = [], contradicts = [] } = propositions.get(id) ?? {};
  for (const other of propositions.values()) {
    if (holds && broader.includes(other.id)) proposition(other.id, true);
    if (holds && (contradicts.includes(other.id) || other.contradicts?.includes(id) === true))
      proposition(other.id, false);
    if (!holds && other.broader?.includes(id) === true) proposition(other.id, false);
  }
  for (const event of events.values()) {
    if (!holds && event.bringsAbout === id) found.push({ key: `event ${event.id}`, holds: false });
  }
  return found;
}
