// What a claim names: the ids that have to be there for it to mean something.
import type { Condition } from '../schema/condition.js';
import { type ClaimKind, kindOf } from './claim.js';
import type { Referent } from './kind.js';

/** A field of a claim that names something. */
export interface Reference {
  /** Where, as in `conditions[0].event`. */
  readonly path: string;
  readonly id: string;
  /** What it may be. */
  readonly of: readonly Referent[];
}

/** The parts of a claim that can name something. */
export interface Naming {
  readonly kind: ClaimKind;
  readonly holder: string;
  readonly onBehalfOf?: string | undefined;
  readonly speaker?: string | undefined;
  readonly conditions?: readonly Condition[] | undefined;
}

const SHARED = { holder: ['actor'], onBehalfOf: ['actor'], speaker: ['actor'] } as const;

/** Everything that a claim names besides its document and other claims, in a fixed order. */
export function referencesOf(claim: Naming): readonly Reference[] {
  const fields = claim as unknown as Readonly<Record<string, unknown>>;
  const named = (references: Readonly<Record<string, readonly Referent[]>>) =>
    Object.entries(references).flatMap(([path, of]) => {
      const id = fields[path];
      return typeof id === 'string' ? [{ path, id, of }] : [];
    });
  const conditions = (claim.conditions ?? []).flatMap((condition, i): Reference[] => {
    const path = `conditions[${i}]`;
    if ('event' in condition) return [{ path: `${path}.event`, id: condition.event, of: ['event'] }];
    if ('proposition' in condition)
      return [{ path: `${path}.proposition`, id: condition.proposition, of: ['proposition'] }];
    return [];
  });
  return [...named(SHARED), ...conditions, ...named(kindOf(claim.kind).references)];
}

/** The ids of the actors, propositions and events that a claim names, each once. */
export function idsNamed(claim: Naming): string[] {
  return [...new Set(referencesOf(claim).map(({ id }) => id))];
}
