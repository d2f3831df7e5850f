// The offices that persons held: of whom, on which days, and which of them are one and the same.
import type { Office, OfficeRank, Person } from '../schema/actor.js';
import { type Certainty, type DateRange, dateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import type { Interner } from '../store/interner.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { nameKey } from '../text/names.js';

/** The order of ranks: head, or the actor named without a person > minister > spokesperson or envoy. */
export const Voice = { other: 0, spokesperson: 1, minister: 2, head: 3 } as const;

const VOICE_OF_RANK: Readonly<Record<OfficeRank, number>> = {
  head: Voice.head,
  minister: Voice.minister,
  spokesperson: Voice.spokesperson,
  envoy: Voice.spokesperson,
  legislator: Voice.other,
  other: Voice.other,
};

/** One person's time in an office. */
export interface Tenure {
  readonly person: number;
  readonly of: number;
  readonly voice: number;
  readonly represents: boolean;
  /** `undefined` where it is not known. */
  readonly from: DateRange | undefined;
  /** The last day on which its words count: the one before the successor's first. */
  readonly to: DateRange;
  readonly unnamed: boolean;
  /** One office has one number, whoever holds it and whatever it is called. */
  readonly office: number;
  readonly newGovernment: boolean | undefined;
}

const NEVER_ENDED = { earliest: OPEN_END, latest: OPEN_END };

/** All tenures of a vocabulary. */
export function tenuresIn(vocabulary: Vocabulary, offices: Interner): Tenure[] {
  const { actorNumbers } = vocabulary;
  const persons = [...vocabulary.actors.values()].filter((actor): actor is Person => actor.type === 'person');
  const idOf = new Map<string, string>();
  const begun = new Map<string, Set<string>>();
  for (const { id: person, offices: held = [] } of persons) {
    for (const { office, of, title, from } of held) {
      if (office !== undefined) idOf.set(`${of} ${nameKey(title)}`, office);
      if (from === undefined) continue;
      const key = `${of} ${from}`;
      begun.set(key, (begun.get(key) ?? new Set()).add(person));
    }
  }
  return persons.flatMap(({ id: person, offices: held = [] }) =>
    held.map((office) => ({
      person: actorNumbers.find(person),
      of: actorNumbers.find(office.of),
      voice: VOICE_OF_RANK[office.rank],
      represents: office.represents,
      from: office.from === undefined ? undefined : dateRange(office.from),
      to: lastDay(office, [...(begun.get(`${office.of} ${office.to}`) ?? [])], person, persons, idOf),
      unnamed: office.unnamed === true,
      office: offices.intern(officeKey(office, idOf)),
      newGovernment: office.newGovernment,
    })),
  );
}

/** The day of a handover is the successor's. */
function lastDay(
  office: Office,
  successors: readonly string[],
  person: string,
  persons: readonly Person[],
  idOf: ReadonlyMap<string, string>,
): DateRange {
  if (office.to === undefined) return NEVER_ENDED;
  const end = dateRange(office.to);
  if (end.earliest !== end.latest) return end;
  const key = officeKey(office, idOf);
  const isHandedOver = successors.some(
    (other) =>
      other !== person &&
      persons
        .find(({ id }) => id === other)
        ?.offices?.some((next) => next.from === office.to && officeKey(next, idOf) === key),
  );
  return isHandedOver ? { earliest: end.earliest - 1, latest: end.latest - 1 } : end;
}

/** All spokespersons and envoys of an actor are one office; others go by id, or by title where they have none. */
function officeKey({ office, of, rank, title }: Office, idOf: ReadonlyMap<string, string>): string {
  if (VOICE_OF_RANK[rank] === Voice.spokesperson) return `${of} spokesperson`;
  const called = nameKey(title);
  const id = office ?? idOf.get(`${of} ${called}`);
  return id === undefined ? `${of} titled ${called}` : `${of} office ${id}`;
}

/** Was an office held on the days on which something was said? "On record by" is judged at its end. */
export function held({ from, to, unnamed }: Tenure, earliest: number, latest: number): Certainty {
  const start = earliest === OPEN_START ? latest : earliest;
  if (start > to.latest) return 'no';
  if (from === undefined && !unnamed) return 'maybe';
  if (from !== undefined && latest < from.earliest) return 'no';
  return (from === undefined || from.latest <= start) && latest <= to.earliest ? 'yes' : 'maybe';
}
