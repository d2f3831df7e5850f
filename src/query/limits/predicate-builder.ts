// The functions that write predicates: free ones, and a builder that knows the ids of one data set.
import type { Deliverable } from '../../kinds/commitment.js';
import type { ActorType } from '../../schema/actor.js';
import type { Named } from '../../schema/named.js';
import type { Predicate } from './predicate.js';

/** Supports the proposition. */
export function backs<P extends string = string>(proposition: Named<P>): Predicate<string, P> {
  return { backs: proposition };
}

/** Opposes the proposition. */
export function opposes<P extends string = string>(proposition: Named<P>): Predicate<string, P> {
  return { opposes: proposition };
}

/** Is on record as undecided on the proposition. */
export function undecidedOn<P extends string = string>(proposition: Named<P>): Predicate<string, P> {
  return { undecidedOn: proposition };
}

/** Has no record on the proposition. Silence is not opposition. */
export function silentOn<P extends string = string>(proposition: Named<P>): Predicate<string, P> {
  return { silentOn: proposition };
}

/**
 * Has pledged the deliverable or gone further (agreed, delivering, delivered) and not withdrawn or declined it since.
 * A pledge of alternatives ("troops or other support") is a maybe.
 */
export function committed(deliverable: Named<Deliverable>): Predicate {
  return { committed: deliverable };
}

/** Has asked somebody for the proposition. */
export function requested<P extends string = string>(proposition: Named<P>): Predicate<string, P> {
  return { requested: proposition };
}

/** Took part in the event, in whatever role, in person or through somebody who represents it. */
export function attended<E extends string = string>(event: Named<E>): Predicate<string, string, E> {
  return { attended: event };
}

/** Is a member of the organization, by the vocabulary or by a claim that says so. */
export function memberOf<A extends string = string>(organization: Named<A>): Predicate<A> {
  return { memberOf: organization };
}

/** Is of the type (`country`, `person`, `organization`, `group`), or is the actor of that name. */
export function is<A extends string = string>(typeOrActor: Named<A | ActorType>): Predicate<A> {
  return { is: typeOrActor };
}

/**
 * Holds if all hold; maybe if none fails and one is a maybe.
 *
 * @example
 * and(memberOf('nato'), not(backs('dam'))); // {"and": [{"memberOf": "nato"}, {"not": {"backs": "dam"}}]}
 */
export function and<A extends string = string, P extends string = string, E extends string = string>(
  ...predicates: readonly Predicate<NoInfer<A>, NoInfer<P>, NoInfer<E>>[]
): Predicate<A, P, E> {
  return { and: predicates };
}

/** Holds if one holds; maybe if none holds and one is a maybe. */
export function or<A extends string = string, P extends string = string, E extends string = string>(
  ...predicates: readonly Predicate<NoInfer<A>, NoInfer<P>, NoInfer<E>>[]
): Predicate<A, P, E> {
  return { or: predicates };
}

/** Holds of those among whom is asked of whom the predicate does not hold; a maybe stays one. */
export function not<A extends string = string, P extends string = string, E extends string = string>(
  predicate: Predicate<NoInfer<A>, NoInfer<P>, NoInfer<E>>,
): Predicate<A, P, E> {
  return { not: predicate };
}

/** The predicates with the ids of one data set, for `kg.who((p) => p.not(p.backs('...')))`. */
export interface PredicateBuilder<A extends string, P extends string, E extends string> {
  backs(proposition: Named<P>): Predicate;
  opposes(proposition: Named<P>): Predicate;
  undecidedOn(proposition: Named<P>): Predicate;
  silentOn(proposition: Named<P>): Predicate;
  committed(deliverable: Named<Deliverable>): Predicate;
  requested(proposition: Named<P>): Predicate;
  attended(event: Named<E>): Predicate;
  memberOf(organization: Named<A>): Predicate;
  is(typeOrActor: Named<A | ActorType>): Predicate;
  and(...predicates: readonly Predicate[]): Predicate;
  or(...predicates: readonly Predicate[]): Predicate;
  not(predicate: Predicate): Predicate;
}

export const predicates: PredicateBuilder<string, string, string> = {
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
