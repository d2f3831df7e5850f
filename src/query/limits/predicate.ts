// What an actor can be tested for: the tests, the functions that write them, and their schema.
import * as z from 'zod';
import type { Deliverable } from '../../kinds/commitment.js';
import { contrary, POSITIONS, type Position } from '../../kinds/position.js';
import { name } from '../../schema/bounded-text.js';

/** What an actor can be tested for: plain JSON, so that it can be kept, sent and shown. Names are ids, names or aliases. */
export type Predicate =
  | { readonly backs: string }
  | { readonly opposes: string }
  | { readonly undecidedOn: string }
  | { readonly silentOn: string }
  | { readonly committed: string }
  | { readonly requested: string }
  | { readonly attended: string }
  | { readonly memberOf: string }
  | { readonly is: string }
  | { readonly and: readonly Predicate[] }
  | { readonly or: readonly Predicate[] }
  | { readonly not: Predicate };

/** The tests that are about one thing, and what kind of thing. */
export const LEAVES = {
  backs: 'proposition',
  opposes: 'proposition',
  undecidedOn: 'proposition',
  silentOn: 'proposition',
  committed: 'deliverable',
  requested: 'proposition',
  attended: 'event',
  memberOf: 'actor',
  is: 'type or actor',
} as const;

export type LeafKey = keyof typeof LEAVES;

/** The test for each position. */
export const TEST_OF = { support: 'backs', oppose: 'opposes', undecided: 'undecidedOn' } as const satisfies Record<
  Position,
  LeafKey
>;

/** The position that a test is for, if it is for one. */
export function positionTested(key: LeafKey): Position | undefined {
  return POSITIONS.find((position) => TEST_OF[position] === key);
}

/** The same test of the contrary of a proposition: who backs the one opposes the other. */
export function contraryTest(key: LeafKey): LeafKey {
  const position = positionTested(key);
  return position === undefined ? key : TEST_OF[contrary(position)];
}

const leaf =
  <Key extends LeafKey>(key: Key) =>
  (named: string): Predicate =>
    ({ [key]: named }) as unknown as Predicate;

/** Supports the proposition. */
export const backs = leaf('backs');
/** Opposes the proposition. */
export const opposes = leaf('opposes');
/** Is on record as undecided on the proposition. */
export const undecidedOn = leaf('undecidedOn');
/** Has no record on the proposition. Silence is not opposition. */
export const silentOn = leaf('silentOn');
/**
 * Has pledged the deliverable or gone further (agreed, delivering, delivered) and not withdrawn or declined it since.
 * A pledge of alternatives ("troops or other support") is a maybe.
 */
export const committed: (deliverable: Deliverable | (string & {})) => Predicate = leaf('committed');
/** Has asked somebody for the proposition. */
export const requested = leaf('requested');
/** Took part in the event, in whatever role, in person or through somebody who represents it. */
export const attended = leaf('attended');
/** Is a member of the organization, by the vocabulary or by a claim that says so. */
export const memberOf = leaf('memberOf');
/** Is of the type (`country`, `person`, `organization`, `group`), or is the actor of that name. */
export const is = leaf('is');
/**
 * Holds if all hold; maybe if none fails and one is a maybe.
 *
 * @example
 * and(memberOf('nato'), not(backs('dam'))); // {"and": [{"memberOf": "nato"}, {"not": {"backs": "dam"}}]}
 */
export const and = (...predicates: readonly Predicate[]): Predicate => ({ and: predicates });
/** Holds if one holds; maybe if none holds and one is a maybe. */
export const or = (...predicates: readonly Predicate[]): Predicate => ({ or: predicates });
/** Holds of those among whom is asked of whom the predicate does not hold; a maybe stays one. */
export const not = (predicate: Predicate): Predicate => ({ not: predicate });

/** The predicates with the ids of one data set, for `kg.who((p) => p.not(p.backs('...')))`. */
export interface PredicateBuilder<A extends string, P extends string, E extends string> {
  backs(proposition: P | (string & {})): Predicate;
  opposes(proposition: P | (string & {})): Predicate;
  undecidedOn(proposition: P | (string & {})): Predicate;
  silentOn(proposition: P | (string & {})): Predicate;
  committed(deliverable: Deliverable | (string & {})): Predicate;
  requested(proposition: P | (string & {})): Predicate;
  attended(event: E | (string & {})): Predicate;
  memberOf(organization: A | (string & {})): Predicate;
  is(typeOrActor: A | (string & {})): Predicate;
  and(...predicates: readonly Predicate[]): Predicate;
  or(...predicates: readonly Predicate[]): Predicate;
  not(predicate: Predicate): Predicate;
}

export const predicates = {
  backs,
  opposes,
  undecidedOn,
  silentOn,
  committed,
  requested,
  attended,
  memberOf,
  is,
  and,
  or,
  not,
};

const MOST_PARTS = 100;

/** The schema of a predicate. */
export const predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    ...Object.keys(LEAVES).map((key) => z.strictObject({ [key]: name })),
    z.strictObject({ and: z.array(predicate).min(1).max(MOST_PARTS) }),
    z.strictObject({ or: z.array(predicate).min(1).max(MOST_PARTS) }),
    z.strictObject({ not: predicate }),
  ]),
) as unknown as z.ZodType<Predicate>;

/** The tests of a predicate, whether they are denied or not. */
export function leavesOf(predicate: Predicate): readonly (readonly [LeafKey, string])[] {
  if ('and' in predicate) return predicate.and.flatMap(leavesOf);
  if ('or' in predicate) return predicate.or.flatMap(leavesOf);
  return 'not' in predicate ? leavesOf(predicate.not) : [leafOf(predicate)];
}

/** What a test without parts tests, and the name of what it is about. */
export function leafOf(predicate: Predicate): readonly [LeafKey, string] {
  return Object.entries(predicate)[0] as [LeafKey, string];
}
