// Whose words may decide for whom: the one rule on what an unnamed source or an author's inference can settle.
import type { ActorType } from '../../schema/actor.js';
import type { Basis } from '../../schema/claim-base.js';

/** Is it somebody's own word, or a report of it: neither an unnamed source's nor an author's inference? */
export function isAttributed(basis: Basis): boolean {
  return basis !== 'anonymous' && basis !== 'analysis';
}

/** May a claim of this basis decide for such an actor? Unnamed sources and inference never decide for a country. */
export function mayDecideFor(type: ActorType, basis: Basis): boolean {
  return type !== 'country' || isAttributed(basis);
}
