// How many documents an outcome hangs on.
import type { Outcome } from './policy.js';
import type { Resolver } from './resolver.js';
import type { Scope } from './scope.js';

/** How easily an outcome flips. */
export interface Fragility {
  /** Numbers of the fewest documents without which the outcome is another. */
  readonly documents: readonly number[];
  readonly becomes: Outcome;
  /** Whether no smaller set was left untried; false where there were too many sets to try. */
  readonly smallest: boolean;
}

const MOST_TRIALS = 5_000;

/**
 * The smallest set of documents whose removal changes an outcome, the first in order where several are as small.
 * Sets are tried by size, up to 5,000 of them; beyond that documents are removed one by one until the outcome flips,
 * and the result says that it may not be the smallest.
 *
 * @param documents Numbers of the documents with a claim that could matter, weighed or not.
 * @returns `null` if no removal changes the outcome.
 */
export function fragility(
  resolver: Resolver,
  actor: number,
  topic: number,
  scope: Scope,
  documents: readonly number[],
): Fragility | null {
  const outcome = resolver.outcome(actor, topic, scope);
  const without = (set: readonly number[]) =>
    resolver.outcome(actor, topic, {
      ...scope,
      visibility: { ...scope.visibility, without: new Set([...scope.visibility.without, ...set]) },
    });
  let trials = 0;
  for (let size = 1; size <= documents.length; size += 1) {
    for (const set of combinations(documents, size)) {
      trials += 1;
      if (trials > MOST_TRIALS) return removeOneByOne(documents, outcome, without);
      const becomes = without(set);
      if (becomes !== outcome) return { documents: set, becomes, smallest: true };
    }
  }
  return null;
}

function removeOneByOne(
  documents: readonly number[],
  outcome: Outcome,
  without: (set: readonly number[]) => Outcome,
): Fragility | null {
  for (let count = 1; count <= documents.length; count += 1) {
    const set = documents.slice(0, count);
    const becomes = without(set);
    if (becomes !== outcome) return { documents: set, becomes, smallest: false };
  }
  return null;
}

function* combinations<Item>(items: readonly Item[], size: number, start = 0): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = start; i <= items.length - size; i += 1) {
    for (const rest of combinations(items, size - 1, i + 1)) yield [items[i] as Item, ...rest];
  }
}
