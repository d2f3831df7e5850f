// The offices that persons held: of whom, on which days, and which of them are one and the same.
import type { Office, OfficeRank, Person } from '../../schema/actor.js';
import { type Certainty, type DateRange, dateRange, OPEN_END, OPEN_START } from '../../schema/date.js';
import type { Interner } from '../../store/interner.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { nameKey } from '../../text/names.js';

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
  for (const { offices: held = [] } of persons) {
    for (const { office, of, title } of held) if (office !== undefined) idOf.set(`${of} ${nameKey(title)}`, office);
  }
  const begun = beginningsOf(persons, idOf);
  return persons.flatMap(({ id: person, offices: held = [] }) =>
    held.map((office) => ({
      person: actorNumbers.find(person),
      of: actorNumbers.find(office.of),
      voice: VOICE_OF_RANK[office.rank],
      represents: office.represents,
      from: office.from === undefined ? undefined : dateRange(office.from),
      to: lastDay(office, person, begun.get(officeKey(office, idOf))),
      unnamed: office.unnamed === true,
      office: offices.intern(officeKey(office, idOf)),
      newGovernment: office.newGovernment,
    })),
  );
}

/** When an office was begun, and by whom. */
interface Beginnings {
  /** Persons by the day. */
  readonly byDay: Map<number, Set<string>>;
  readonly imprecise: { readonly person: string; readonly from: DateRange }[];
}

function beginningsOf(persons: readonly Person[], idOf: ReadonlyMap<string, string>): Map<string, Beginnings> {
  const begun = new Map<string, Beginnings>();
  for (const { id: person, offices = [] } of persons) {
    for (const office of offices) {
      if (office.from === undefined) continue;
      const key = officeKey(office, idOf);
      const known: Beginnings = begun.get(key) ?? { byDay: new Map(), imprecise: [] };
      const { byDay, imprecise } = known;
      begun.set(key, known);
      const from = dateRange(office.from);
      if (from.earliest !== from.latest) imprecise.push({ person, from });
      else byDay.set(from.latest, (byDay.get(from.latest) ?? new Set()).add(person));
    }
  }
  return begun;
}

/** The day of a handover is the successor's; perhaps it was one, where nobody knows the day of the successor. */
function lastDay({ to }: Office, person: string, begun: Beginnings | undefined): DateRange {
  if (to === undefined) return NEVER_ENDED;
  const end = dateRange(to);
  if (end.earliest !== end.latest) return end;
  const day = end.latest;
  if ([...(begun?.byDay.get(day) ?? [])].some((other) => other !== person))
    return { earliest: day - 1, latest: day - 1 };
  const perhaps = begun?.imprecise.some(
    ({ person: other, from }) => other !== person && from.earliest <= day && day <= from.latest,
  );
  return perhaps === true ? { earliest: day - 1, latest: day } : end;
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
