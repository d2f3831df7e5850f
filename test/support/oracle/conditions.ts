// Conditions: what follows from what, what is so in the world asked about, and which can hold together.
import type { Condition, Proposition, StanceEvent } from 'stancegraph';
import { spanOf } from './dates.js';
import { dayJudged, type OracleData, type OracleLimits } from './world.js';

export type Status = 'met' | 'unmet' | 'open';
type Vocabulary = Pick<OracleData, 'propositions' | 'events'>;

export const nameOf = (condition: Condition) =>
  'event' in condition
    ? `event ${condition.event}`
    : 'proposition' in condition
      ? `proposition ${condition.proposition}`
      : `words ${condition.words}`;

/** What is so and what is not, by name. */
type Truths = Map<string, boolean>;

/** "`given` goes before a date"; before and after an event a condition on it is open. */
export function statusOf(data: OracleData, limits: OracleLimits, condition: Condition): Status {
  const given = whatFollows(
    data,
    (limits.given ?? []).map(({ holds, ...rest }) => [nameOf({ holds, ...rest } as Condition), holds]),
  );
  const day = dayJudged(data, limits);
  const held = (data.events ?? [])
    .filter((event) => holdsOn(event, day))
    .map(({ id }) => [`event ${id}`, true] as const);
  const truths = new Map([...whatFollows(data, held), ...given]);
  const truth = truths.get(nameOf(condition));
  if (truth === undefined) return 'open';
  return truth === condition.holds ? 'met' : 'unmet';
}

function holdsOn({ date, until }: StanceEvent, day: number): boolean {
  if (date === undefined || spanOf(date).last > day) return false;
  return until === undefined || day <= spanOf(until).first;
}

export function canHoldTogether(data: Vocabulary, conditions: readonly Condition[]): boolean {
  const wanted = conditions.map((condition) => [nameOf(condition), condition.holds] as const);
  const truths = whatFollows(data, wanted);
  if (wanted.some(([name, holds]) => truths.get(name) !== holds)) return false;
  return !isContradiction(data, wanted);
}

/** Everything that follows: one way, from the narrower to the broader, from an event to what it brings about. */
function whatFollows(data: Vocabulary, known: readonly (readonly [string, boolean])[]): Truths {
  const truths: Truths = new Map();
  const learn = (name: string, holds: boolean) => {
    if (truths.has(name)) return;
    truths.set(name, holds);
    if (holds) {
      for (const other of entailedBy(data, name)) learn(other, true);
      for (const other of excludedBy(data, name)) learn(other, false);
    } else {
      for (const other of namesOf(data)) if (entailedBy(data, other).includes(name)) learn(other, false);
    }
  };
  for (const [name, holds] of known) learn(name, holds);
  return truths;
}

function isContradiction(data: Vocabulary, wanted: readonly (readonly [string, boolean])[]): boolean {
  return wanted.some(([name, holds]) => {
    const alone = whatFollows(data, [[name, holds]]);
    return wanted.some((other) => [...whatFollows(data, [other])].some(([at, so]) => (alone.get(at) ?? so) !== so));
  });
}

const namesOf = ({ propositions, events = [] }: Vocabulary) => [
  ...propositions.map(({ id }) => `proposition ${id}`),
  ...events.map(({ id }) => `event ${id}`),
];

function entailedBy({ propositions, events = [] }: Vocabulary, name: string): string[] {
  const proposition = propositions.find(({ id }) => name === `proposition ${id}`);
  const event = events.find(({ id }) => name === `event ${id}`);
  return [
    ...(proposition?.broader ?? []).map((id) => `proposition ${id}`),
    ...(event?.bringsAbout === undefined ? [] : [`proposition ${event.bringsAbout}`]),
    ...(event?.implies ?? []).map((id) => `event ${id}`),
  ];
}

function excludedBy({ propositions }: Vocabulary, name: string): string[] {
  return propositions
    .filter((one) => propositions.some((other) => name === `proposition ${other.id}` && doContradict(one, other)))
    .map(({ id }) => `proposition ${id}`);
}

function doContradict(one: Proposition, other: Proposition): boolean {
  return one.contradicts?.includes(other.id) === true || other.contradicts?.includes(one.id) === true;
}

/** The positions that follow from one, itself not included, as `proposition position`. */
export function whatPositionsFollow(propositions: readonly Proposition[], of: string, position: string): string[] {
  const start = `${of} ${position}`;
  const found = new Set([start]);
  for (const key of found) {
    const [id, held] = key.split(' ') as [string, string];
    for (const other of propositions) {
      const one = propositions.find((proposition) => proposition.id === id) as Proposition;
      if (held === 'support' && one.broader?.includes(other.id)) found.add(`${other.id} support`);
      if (held === 'support' && doContradict(one, other)) found.add(`${other.id} oppose`);
      if (held === 'oppose' && other.broader?.includes(id)) found.add(`${other.id} oppose`);
    }
  }
  found.delete(start);
  return [...found];
}
