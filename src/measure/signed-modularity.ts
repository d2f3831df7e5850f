// How good a partition of a signed network is.
import { blocksOf, type Network, type Partition, readNetwork, type WeightedGraph } from './weighted-network.js';

/**
 * Modularity of a partition of a signed network: positive ties should lie within blocks, negative ones between.
 *
 * Q = 1 / (2w⁺ + 2w⁻) Σ_i Σ_j [w_ij - (w⁺_i w⁺_j / 2w⁺ - w⁻_i w⁻_j / 2w⁻)] δ(C_i, C_j), with w⁺_i and w⁻_i the sums
 * of a node's positive and (in absolute value) negative weights, and 2w⁺, 2w⁻ their totals. Without negative weights
 * it is the modularity of Newman and Girvan.
 *
 * @param graph Undirected, `weight` on each edge, of either sign.
 * @param partition Blocks of nodes, each node in exactly one.
 * @returns At most 1; `null` where no edge has weight. Time O(edges log edges).
 * @throws {StanceError} `invalid_data` for a directed or multiple edge, a loop, a missing weight, or a partition that
 *   is none.
 * @see Gómez, S., Jensen, P. & Arenas, A. (2009). Analysis of Community Structure in Networks of Correlated Data.
 *   Physical Review E 80, 016114.
 * @example
 * signedModularity(similarityGraph({ actors: ['A', 'B', 'C'], values: Float64Array.of(0, 1, -1, 1, 0, -1, -1, -1, 0) }), [['A', 'B'], ['C']]); // 0.3333333333333333
 */
export function signedModularity(graph: WeightedGraph, partition: Partition): number | null {
  const network = readNetwork('signedModularity', graph, true);
  return modularityOf(network, blocksOf('signedModularity', network.labels, partition));
}

/** The sums of positive and negative weights of each node, and their totals 2w⁺ and 2w⁻. */
export interface Strengths {
  readonly positive: Float64Array;
  readonly negative: Float64Array;
  readonly allPositive: number;
  readonly allNegative: number;
}

export function strengthsOf({ labels, start, weight }: Network): Strengths {
  const positive = new Float64Array(labels.length);
  const negative = new Float64Array(labels.length);
  let allPositive = 0;
  let allNegative = 0;
  for (let i = 0; i < labels.length; i += 1) {
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      const w = weight[k] as number;
      if (w > 0) positive[i] = (positive[i] as number) + w;
      else negative[i] = (negative[i] as number) - w;
    }
    allPositive += positive[i] as number;
    allNegative += negative[i] as number;
  }
  return { positive, negative, allPositive, allNegative };
}

export function modularityOf(network: Network, blocks: Uint32Array): number | null {
  const { labels, start, neighbour, weight } = network;
  const { positive, negative, allPositive, allNegative } = strengthsOf(network);
  if (allPositive + allNegative === 0) return null;
  const positiveOf = new Map<number, number>();
  const negativeOf = new Map<number, number>();
  let within = 0;
  for (let i = 0; i < labels.length; i += 1) {
    const block = blocks[i] as number;
    positiveOf.set(block, (positiveOf.get(block) ?? 0) + (positive[i] as number));
    negativeOf.set(block, (negativeOf.get(block) ?? 0) + (negative[i] as number));
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      if (blocks[neighbour[k] as number] === block) within += weight[k] as number;
    }
  }
  let expected = 0;
  if (allPositive > 0) for (const sum of positiveOf.values()) expected += sum ** 2 / allPositive;
  if (allNegative > 0) for (const sum of negativeOf.values()) expected -= sum ** 2 / allNegative;
  return (within - expected) / (allPositive + allNegative);
}
