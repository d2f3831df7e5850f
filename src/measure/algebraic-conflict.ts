// Conflict of a signed network, by its spectrum.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { type Network, readNetwork, type WeightedGraph } from './weighted-network.js';

/**
 * Algebraic conflict of a signed network: how far the whole of it, not only its triads, is from being balanced.
 *
 * The smallest eigenvalue of the signed Laplacian L = D - A, with A the weights and D_ii = Σ_j |A_ij|. It is 0 exactly
 * if the network is balanced: two camps, friendly within and hostile to each other.
 *
 * @param graph Undirected, `weight` on each edge, of either sign.
 * @returns At least 0; `null` where the graph has no node or is not connected, because a balanced part would hide the
 *   rest. Time O(nodes³), memory O(nodes²).
 * @throws {StanceError} `invalid_data` as `signedModularity`.
 * @see Kunegis, J. et al. (2010). Spectral Analysis of Signed Graphs for Clustering, Prediction and Visualization.
 *   Proceedings of the SIAM International Conference on Data Mining, 559-570.
 * @example
 * algebraicConflict(similarityGraph({ actors: ['A', 'B', 'C'], values: Float64Array.of(0, 1, 1, 1, 0, -1, 1, -1, 0) })) > 0.99; // true
 */
export function algebraicConflict(graph: WeightedGraph): number | null {
  const network = readNetwork('algebraicConflict', graph, true);
  if (!isConnected(network)) return null;
  const { labels, start, neighbour, weight } = network;
  const laplacian = Matrix.zeros(labels.length, labels.length);
  for (let i = 0; i < labels.length; i += 1) {
    let degree = 0;
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      laplacian.set(i, neighbour[k] as number, -(weight[k] as number));
      degree += Math.abs(weight[k] as number);
    }
    laplacian.set(i, i, degree);
  }
  const { realEigenvalues } = new EigenvalueDecomposition(laplacian, { assumeSymmetric: true });
  const [least, most] = [Math.min(...realEigenvalues), Math.max(...realEigenvalues)];
  return least < most * ROUNDING ? 0 : least;
}

/** The Laplacian has no negative eigenvalue; what is smaller than this part of the largest is rounding. */
const ROUNDING = 1e-12;

function isConnected({ labels, start, neighbour }: Network): boolean {
  if (labels.length === 0) return false;
  const reached = new Set([0]);
  for (const i of reached) {
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) reached.add(neighbour[k] as number);
  }
  return reached.size === labels.length;
}
