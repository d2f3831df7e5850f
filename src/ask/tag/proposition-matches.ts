// Finds the propositions and events that the words of a question tell.
import type { Word } from '../../text/words.js';
import { conceptsOf, likeness } from './concepts.js';
import type { Description, NameIndex } from './name-index.js';

/** A word of the question, or a name as one, that can tell a proposition or event. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly concepts: readonly string[];
  /** Has it a meaning of its own, so that it counts only inside words that fit whole? */
  readonly isCue: boolean;
}

export function wordUnit(word: Word | undefined, from: number, isCue: boolean): Unit {
  return { from, to: from + 1, concepts: conceptsOf(word?.stem ?? ''), isCue };
}

export function actorUnit(index: NameIndex, id: string, { from, to }: Pick<Unit, 'from' | 'to'>): Unit {
  return { from, to, concepts: index.conceptsOfActor(id), isCue: false };
}

/** Is it an actor, and no word for a thing? */
export function isActor({ concepts }: Pick<Unit, 'concepts'>): boolean {
  return concepts[0]?.startsWith('@') === true;
}

/** An event that the words of a question may mean, and the units that tell it. */
export interface FoundEvent {
  readonly id: string;
  readonly score: number;
  readonly units: readonly Unit[];
}

export interface FoundProposition extends FoundEvent {
  readonly reversed: boolean;
  /** Further units that its other names or its statement have. */
  readonly also: readonly Unit[];
}

const LEAST_SHARE = 0.5;
const LEAST_SHARE_OF_STATEMENT = 0.4;
const COST_OF_MISSING = 0.4;
const WORTH_OF_FURTHER = 0.35;
const MOST_SPREAD = 9;

/** The propositions that units may mean, best first. Time O(units times words of all propositions). */
export function findPropositions(index: NameIndex, units: readonly Unit[]): FoundProposition[] {
  const best = new Map<string, FoundProposition>();
  const further = new Map<string, Set<Unit>>();
  for (const description of index.propositions) {
    const { id, reversed, concepts } = description;
    const all = further.get(id) ?? new Set();
    for (const unit of units) if (concepts.some((one) => likeness(one, unit.concepts) > 0)) all.add(unit);
    further.set(id, all);
    const matched = match(index, description, units);
    const known = best.get(id);
    if (matched === null || (known !== undefined && known.score >= matched.score)) continue;
    best.set(id, { id, reversed, ...matched, also: [] });
  }
  return [...best.values()]
    .map((proposition) => {
      const also = [...(further.get(proposition.id) ?? [])].filter(
        (unit) => !proposition.units.includes(unit) && !unit.isCue,
      );
      const more = also.reduce((sum, unit) => sum + WORTH_OF_FURTHER * index.weight(unit.concepts), 0);
      return { ...proposition, also, score: proposition.score + more };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How well units tell a proposition, and which of them do; `null` if they do not tell enough of it. */
function match(
  index: NameIndex,
  { concepts, isLoose }: Description,
  units: readonly Unit[],
): Omit<FoundEvent, 'id'> | null {
  const used = new Set<Unit>();
  let total = 0;
  let found = 0;
  let words = 0;
  for (const wanted of concepts) {
    const weight = index.weight(wanted);
    total += weight;
    let nearest: Unit | null = null;
    let most = 0;
    for (const unit of units) {
      const alike = likeness(wanted, unit.concepts);
      if (
        alike > most ||
        (alike === most &&
          nearest !== null &&
          ((nearest.isCue && !unit.isCue) || (used.has(nearest) && !used.has(unit) && nearest.isCue === unit.isCue)))
      ) {
        most = alike;
        nearest = unit;
      }
    }
    if (nearest === null) continue;
    used.add(nearest);
    found += weight * most;
    if (!isActor({ concepts: wanted })) words += 1;
  }
  const told = [...used];
  if (words === 0 || told.every((unit) => unit.isCue || isActor(unit))) return null;
  if (isLoose && told.filter((unit) => !isActor(unit)).length < 2) return null;
  const spread = Math.max(...told.map(({ to }) => to)) - Math.min(...told.map(({ from }) => from)) - told.length;
  const isWhole = found >= total * 0.75;
  // one word of several can be of many propositions: see hintedPropositions
  if (!isWhole && (told.length < 2 || told.some(({ isCue }) => isCue))) return null;
  if (found < total * (isLoose ? LEAST_SHARE_OF_STATEMENT : LEAST_SHARE) || spread > MOST_SPREAD) return null;
  const score = found - COST_OF_MISSING * (total - found) - (isLoose ? 0.3 : 0) - 0.02 * Math.max(0, spread);
  return { score, units: told };
}

/** All that have one word or two in a name, where that is all the question has: "where do they stand on coal?". */
export function hintedPropositions(index: NameIndex, units: readonly Unit[]): FoundProposition[] {
  const content = units.filter((unit) => !unit.isCue && !isActor(unit));
  if (content.length === 0 || content.length > MOST_HINTS) return [];
  const fits = index.propositions.filter(
    ({ isLoose, concepts }) =>
      !isLoose && content.every((unit) => concepts.some((one) => likeness(one, unit.concepts) === 1)),
  );
  const found = new Map<string, FoundProposition>();
  for (const { id, reversed } of fits) {
    if (!found.has(id) || !reversed) found.set(id, { id, reversed, score: 1, units: content, also: [] });
  }
  return [...found.values()];
}

const MOST_HINTS = 2;

/** The dated events that units may mean, best first; every one of them has a word in common with the units. */
export function findEvents(index: NameIndex, units: readonly Unit[]): FoundEvent[] {
  const best = new Map<string, FoundEvent>();
  for (const { id, concepts } of index.events) {
    const used = new Set<Unit>();
    let score = 0;
    for (const wanted of concepts) {
      const unit = units.find((one) => likeness(wanted, one.concepts) > 0 && !used.has(one));
      if (unit === undefined) continue;
      score += likeness(wanted, unit.concepts);
      used.add(unit);
    }
    const known = best.get(id);
    if (used.size > 0 && (known === undefined || score > known.score)) best.set(id, { id, score, units: [...used] });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
