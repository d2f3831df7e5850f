// The ties of a weighted network that chance does not explain.
import { knownOptions, numberThat } from '../schema/options.js';
import { readNetwork, type WeightedGraph } from './weighted-network.js';

/** How much chance is tolerated. */
export interface BackboneOptions {
  /** Edges below this level of significance stay. In (0, 1]. Default 0.05. */
  readonly alpha?: number;
}

/** An edge and how likely chance alone would have made it so strong. */
export interface BackboneEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** The lower of the probabilities seen from its two ends, in [0, 1]. */
  readonly alpha: number;
}

/**
 * Multiscale backbone of a weighted network (disparity filter): the edges that are too strong for one of their ends to
 * have spread its weight at random.
 *
 * alpha_ij = (1 - w_ij / s_i)^(k_i - 1), with s_i the strength and k_i the degree of i; an edge stays if alpha_ij or
 * alpha_ji is below `alpha`. An end of degree 1 speaks for nothing (its alpha is 1).
 *
 * @param graph Undirected, `weight` of at least 0 on each edge; the filter is not defined for hostile ties.
 * @returns The edges that stay, by source and target in UTF-16 order, source first. Time O(edges log edges).
 * @throws {StanceError} `invalid_data` as `signedModularity`, and for a negative weight; `invalid_option` for `alpha`.
 * @see Serrano, M. Á., Boguñá, M. & Vespignani, A. (2009). Extracting the Multiscale Backbone of Complex Weighted
 *   Networks. PNAS 106(16), 6483-6488.
 * @example
 * backbone(similarityGraph({ actors: ['A', 'B', 'C'], values: Float64Array.of(0, 9, 1, 9, 0, 0, 1, 0, 0) }), { alpha: 0.2 }); // [{"source":"A","target":"B","weight":9,"alpha":0.09999999999999998}]
 */
export function backbone(graph: WeightedGraph, options: BackboneOptions = {}): readonly BackboneEdge[] {
  knownOptions('backbone', options, ['alpha']);
  const { alpha: level = 0.05 } = options;
  numberThat('backbone', 'alpha', level, 'a number above 0 and up to 1', (value) => value > 0 && value <= 1);
  const { labels, start, neighbour, weight } = readNetwork('backbone', graph, false);
  const degree = (i: number) => (start[i + 1] as number) - (start[i] as number);
  const strength = labels.map((_, i) => weight.subarray(start[i], start[i + 1]).reduce((sum, w) => sum + w, 0));
  const seenFrom = (i: number, w: number) => (1 - w / (strength[i] as number)) ** (degree(i) - 1);
  const edges: BackboneEdge[] = [];
  for (const [i, source] of labels.entries()) {
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      const j = neighbour[k] as number;
      if (j < i) continue;
      const w = weight[k] as number;
      const alpha = Math.min(seenFrom(i, w), seenFrom(j, w));
      if (alpha < level) edges.push({ source, target: labels[j] as string, weight: w, alpha });
    }
  }
  return edges;
}
