// What an actor can be tested for: the tests, and their schema.
import * as z from 'zod';
import type { Deliverable } from '../../kinds/commitment.js';
import { contrary, POSITIONS, type Position } from '../../kinds/position.js';
import type { ActorType } from '../../schema/actor.js';
import { name } from '../../schema/bounded-text.js';
import type { Named } from '../../schema/named.js';

/** What an actor can be tested for: plain JSON, so that it can be kept, sent and shown. Names are ids, names or aliases. */
export type Predicate<A extends string = string, P extends string = string, E extends string = string> =
  | { readonly backs: Named<P> }
  | { readonly opposes: Named<P> }
  | { readonly undecidedOn: Named<P> }
  | { readonly silentOn: Named<P> }
  | { readonly committed: Named<Deliverable> }
  | { readonly requested: Named<P> }
  | { readonly attended: Named<E> }
  | { readonly memberOf: Named<A> }
  | { readonly is: Named<A | ActorType> }
  | { readonly and: readonly Predicate<A, P, E>[] }
  | { readonly or: readonly Predicate<A, P, E>[] }
  | { readonly not: Predicate<A, P, E> };

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

/** Any of some predicates: names and types the same whatever their order, each once; one alone is that one. */
export function anyOf(parts: readonly Predicate[]): Predicate {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const isNamed = (part: unknown) => typeof part === 'object' && part !== null && 'is' in part;
  if (!parts.every(isNamed)) return { or: parts };
  const ids = [...new Set(parts.map((part) => (part as { readonly is: string }).is))].sort();
  return ids.length === 1 ? { is: ids[0] as string } : { or: ids.map((id) => ({ is: id })) };
}

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
