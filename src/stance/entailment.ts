// Positions on other propositions from which one on this follows.
import type { Position } from '../kinds/position.js';
import { entryOf } from '../schema/entry.js';
import type { Vocabulary } from '../store/vocabulary.js';

/** A position on another proposition that entails one on the target. */
export interface Entailment {
  readonly proposition: string;
  readonly position: Position;
  /** The position on the target that follows. */
  readonly gives: Position;
  /** The next one on the way to the target; `null` if the target is next. */
  readonly next: Entailment | null;
}

type Polar = 'support' | 'oppose';

/** The propositions from the one of an entailment to the target, both included. */
export function pathTo(target: string, entailment: Entailment): readonly string[] {
  const path: string[] = [];
  for (let step: Entailment | null = entailment; step !== null; step = step.next) path.push(step.proposition);
  return [...path, target];
}

const MOST_CACHED = 512;
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
    if (known.found.size >= MOST_CACHED) known.found.clear();
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
    const list = entryOf(map, from, () => []);
    if (!list.includes(to)) list.push(to);
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
  const visit = (at: string, position: Polar, next: Entailment | null) => {
    const add = (proposition: string, source: Polar) => {
      const key = `${source} ${proposition}`;
      if (seen.has(key) || proposition === target) return;
      seen.add(key);
      found.push({ proposition, position: source, gives, next });
    };
    if (position === 'support') for (const id of narrower.get(at) ?? []) add(id, 'support');
    else {
      for (const id of broader.get(at) ?? []) add(id, 'oppose');
      for (const id of contradicting.get(at) ?? []) add(id, 'support');
    }
  };
  visit(target, gives, null);
  for (let i = 0; i < found.length; i += 1) {
    const step = found[i] as Entailment;
    visit(step.proposition, step.position as Polar, step);
  }
  return found;
}
