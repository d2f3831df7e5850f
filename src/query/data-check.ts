// What is odd in a data set without being wrong: who held one office at a time, what is not known and matters.
import type { Office, Person } from '../schema/actor.js';
import { type DateRange, dateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { frozen } from '../schema/frozen.js';
import { nameKey } from '../text/names.js';
import { dateInWords } from '../words/date-words.js';
import type { QueryContext } from './query-context.js';

/** What can be odd. */
export const ODDITIES = ['sharedOffice', 'openOffice', 'unknownTenure', 'twoHeads', 'undatedDocument'] as const;

export interface Oddity {
  readonly kind: (typeof ODDITIES)[number];
  /** The actors or documents that it is about, by id. */
  readonly about: readonly string[];
  /** What is odd and what it leads to, in a sentence. */
  readonly text: string;
}

interface Held {
  readonly person: Person;
  readonly office: Office;
  readonly from: DateRange;
  readonly to: DateRange;
}

/** Everything odd about a vocabulary and its claims: what is told, not refused. Time O(offices of an actor squared). */
export function oddities(context: QueryContext): readonly Oddity[] {
  const { vocabulary } = context;
  const name = (id: string) => vocabulary.nameOf(id);
  const held = heldOffices(context);
  const byActor = new Map<string, Held[]>();
  for (const one of held) entryOf(byActor, one.office.of, () => []).push(one);
  const found: Oddity[] = [];
  for (const one of held) {
    const { person, office } = one;
    const called = `${person.name}, ${office.title} of ${name(office.of)}`;
    if (office.from === undefined && office.unnamed !== true && office.represents) {
      const text = `${called}: since when is not known; what was said in that office counts only perhaps.`;
      found.push({ kind: 'unknownTenure', about: [person.id, office.of], text });
    }
    for (const other of byActor.get(office.of) ?? []) {
      if (other.person.id === person.id) continue;
      const isBefore =
        one.from.earliest < other.from.earliest ||
        (one.from.earliest === other.from.earliest && person.id < other.person.id);
      if (!isBefore || !overlap(one, other)) continue;
      found.push(...together(context, one, other));
    }
  }
  for (const { id, published } of vocabulary.documents.values()) {
    if (published !== undefined) continue;
    const text = `${id}: published on an unknown day; with knownBy what it says counts only perhaps.`;
    found.push({ kind: 'undatedDocument', about: [id], text });
  }
  return frozen(found);
}

function heldOffices({ vocabulary }: QueryContext): readonly Held[] {
  return [...vocabulary.actors.values()].flatMap((person) =>
    person.type !== 'person'
      ? []
      : (person.offices ?? []).map((office) => ({
          person,
          office,
          from: office.from === undefined ? OPEN : dateRange(office.from),
          to: office.to === undefined ? ENDLESS : dateRange(office.to),
        })),
  );
}

const OPEN = { earliest: OPEN_START, latest: OPEN_START };
const ENDLESS = { earliest: OPEN_END, latest: OPEN_END };

/** Surely longer than the day of a handover. */
function overlap(one: Held, other: Held): boolean {
  if (one.office.from === undefined || other.office.from === undefined) return false;
  const start = Math.max(one.from.latest, other.from.latest);
  return start < Math.min(one.to.earliest, other.to.earliest);
}

function together({ vocabulary }: QueryContext, one: Held, other: Held): readonly Oddity[] {
  const of = vocabulary.nameOf(one.office.of);
  const about = [one.person.id, other.person.id, one.office.of];
  const both = `${one.person.name} and ${other.person.name}`;
  const since = dateInWords(other.office.from as string);
  const isSpokesperson = ['spokesperson', 'envoy', 'legislator', 'other'].includes(one.office.rank);
  if (!isSpokesperson && isSameOffice(one.office, other.office)) {
    if (one.office.to === undefined) {
      const text = `${one.person.name} is still ${one.office.title} of ${of}, though ${other.person.name} has been since ${since}; the office has no end.`;
      return [{ kind: 'openOffice', about, text }];
    }
    return [{ kind: 'sharedOffice', about, text: `${both} are both ${one.office.title} of ${of} since ${since}.` }];
  }
  const areHeads = one.office.rank === 'head' && other.office.rank === 'head';
  const isOpen = [one, other].every(({ office }) => office.newGovernment === undefined && office.represents);
  if (!areHeads || !isOpen) return [];
  const text = `${both} are both heads of ${of} since ${since}, and neither says newGovernment; which change is a new government is not known.`;
  return [{ kind: 'twoHeads', about, text }];
}

function isSameOffice(one: Office, other: Office): boolean {
  if (one.office !== undefined && other.office !== undefined) return one.office === other.office;
  return nameKey(one.title) === nameKey(other.title);
}
