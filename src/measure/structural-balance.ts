// How many triangles of a signed network are balanced.
import { readNetwork, type WeightedGraph } from './weighted-network.js';

/** The triads of a signed network by how many of their three ties are hostile. */
export interface StructuralBalance {
  /** How many there are of each kind. */
  readonly triads: { readonly '+++': number; readonly '++-': number; readonly '+--': number; readonly '---': number };
  /** All closed triads. */
  readonly total: number;
  /** Share of +++ and +-- (an even number of hostile ties); `null` without a closed triad. */
  readonly balanced: number | null;
  /** Share of all but ++-: also three mutual enemies are weakly balanced; `null` without a closed triad. */
  readonly weaklyBalanced: number | null;
}

/**
 * Structural balance: the friend of a friend is a friend, the enemy of an enemy is one too.
 *
 * A closed triad is balanced if the product of its three signs is positive; weakly balanced unless exactly one tie is
 * hostile. Only signs count, not weights; edges of weight 0 are no ties.
 *
 * @param graph Undirected, `weight` on each edge, of either sign.
 * @returns Counts and shares. Time O(Σ degree²), memory O(nodes + edges).
 * @throws {StanceError} `invalid_data` as `signedModularity`.
 * @see Cartwright, D. & Harary, F. (1956). Structural Balance: A Generalization of Heider's Theory. Psychological Review
 *   63(5), 277-293; Davis, J. A. (1967). Clustering and Structural Balance in Graphs. Human Relations 20(2), 181-187.
 * @example
 * structuralBalance(similarityGraph(sScoreMatrix(stanceMatrix(StanceGraph.from(coalition))))).triads; // {"+++": 5, "++-": 3, "+--": 9, "---": 0}
 */
export function structuralBalance(graph: WeightedGraph): StructuralBalance {
  const { labels, start, neighbour, weight } = readNetwork('structuralBalance', graph, true);
  const byHostile = [0, 0, 0, 0];
  const tie = new Float64Array(labels.length);
  for (let a = 0; a < labels.length; a += 1) {
    const end = start[a + 1] as number;
    for (let k = start[a] as number; k < end; k += 1) tie[neighbour[k] as number] = weight[k] as number;
    for (let k = start[a] as number; k < end; k += 1) {
      const b = neighbour[k] as number;
      if (b < a) continue;
      for (let l = start[b] as number; l < (start[b + 1] as number); l += 1) {
        const c = neighbour[l] as number;
        const third = tie[c] as number;
        if (c < b || third === 0) continue;
        const hostile = Number((weight[k] as number) < 0) + Number((weight[l] as number) < 0) + Number(third < 0);
        byHostile[hostile] = (byHostile[hostile] as number) + 1;
      }
    }
    for (let k = start[a] as number; k < end; k += 1) tie[neighbour[k] as number] = 0;
  }
  const [none, one, two, three] = byHostile as [number, number, number, number];
  const total = none + one + two + three;
  return {
    triads: { '+++': none, '++-': one, '+--': two, '---': three },
    total,
    balanced: total === 0 ? null : (none + two) / total,
    weaklyBalanced: total === 0 ? null : (total - one) / total,
  };
}
