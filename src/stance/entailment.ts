import type { Position } from '../schema/claim.js';
import type { Vocabulary } from '../store/vocabulary.js';

/** A position on another proposition that entails one on the target. */
export interface Entailment {
  readonly proposition: string;
  readonly position: Position;
  /** The position on the target that follows. */
  readonly gives: Position;
  /** The propositions from the one to the target, both included. */
  readonly path: readonly string[];
}

type Polar = 'support' | 'oppose';

const cache = new WeakMap<Vocabulary, { relations: Relations; found: Map<string, readonly Entailment[]> }>();

/**
 * All positions from which a position on the target follows: supporting the narrower supports the broader, opposing
 * the broader opposes the narrower, supporting P opposes what P contradicts; and chains of these, the shortest first.
 * Indecision entails nothing.
 */
export function entailments(vocabulary: Vocabulary, target: string): readonly Entailment[] {
  let known = cache.get(vocabulary);
  if (known === undefined) {
    known = { relations: relationsOf(vocabulary), found: new Map() };
    cache.set(vocabulary, known);
  }
  let found = known.found.get(target);
  if (found === undefined) {
    const { relations } = known;
    found = [...search(relations, target, 'support'), ...search(relations, target, 'oppose')];
    known.found.set(target, found);
  }
  return found;
}

interface Relations {
  readonly broader: ReadonlyMap<string, readonly string[]>;
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  readonly contradicting: ReadonlyMap<string, readonly string[]>;
}

function relationsOf({ propositions }: Vocabulary): Relations {
  const broader = new Map<string, string[]>();
  const narrower = new Map<string, string[]>();
  const contradicting = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, from: string, to: string) => {
    const list = map.get(from);
    if (list === undefined) map.set(from, [to]);
    else if (!list.includes(to)) list.push(to);
  };
  for (const { id, broader: wider = [], contradicts = [] } of propositions.values()) {
    for (const other of wider) {
      add(broader, id, other);
      add(narrower, other, id);
    }
    for (const other of contradicts) {
      add(contradicting, id, other);
      add(contradicting, other, id);
    }
  }
  return { broader, narrower, contradicting };
}

/** Breadth first, backwards from the position on the target. */
function search({ broader, narrower, contradicting }: Relations, target: string, gives: Polar): Entailment[] {
  const found: Entailment[] = [];
  const seen = new Set([`${gives} ${target}`]);
  let open: { readonly position: Polar; readonly path: readonly string[] }[] = [{ position: gives, path: [target] }];
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { position, path } of open) {
      const at = path[0] as string;
      const sources: (readonly [string, Polar])[] =
        position === 'support'
          ? (narrower.get(at) ?? []).map((id) => [id, 'support'] as const)
          : [
              ...(broader.get(at) ?? []).map((id) => [id, 'oppose'] as const),
              ...(contradicting.get(at) ?? []).map((id) => [id, 'support'] as const),
            ];
      for (const [proposition, source] of sources) {
        const key = `${source} ${proposition}`;
        if (seen.has(key) || proposition === target) continue;
        seen.add(key);
        const step = { position: source, path: [proposition, ...path] };
        found.push({ proposition, gives, ...step });
        next.push(step);
      }
    }
    open = next;
  }
  return found;
}
