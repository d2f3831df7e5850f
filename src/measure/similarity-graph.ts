// A weighted network of a matrix of pairs.
import { UndirectedGraph } from 'graphology';
import { knownOptions, numberThat } from '../schema/options.js';
import { checkPairs, type PairMatrix } from './matrix.js';

/** Which pairs become edges, and where friendly ends and hostile begins. */
export interface SimilarityGraphOptions {
  /** Taken from each value: with 0.5 a share of agreement becomes a signed weight. Default 0. */
  readonly center?: number;
  /** Only edges whose weight is at least so far from 0. Default 0: all but those of weight 0. */
  readonly minWeight?: number;
}

/**
 * A matrix of pairs as the undirected graph that network measures take.
 *
 * @returns A new graphology graph: every actor is a node, in the order of the matrix; every pair whose value is defined
 *   and is not `center` an edge with `weight` value - center. The diagonal is left out. Time O(n²).
 * @throws {StanceError} `invalid_option` for a wrong option.
 * @example
 * similarityGraph({ actors: ['FRA', 'USA'], values: Float64Array.of(1, 0.25, 0.25, 1) }, { center: 0.5 }).getEdgeAttribute('FRA', 'USA', 'weight'); // -0.25
 */
export function similarityGraph(
  matrix: PairMatrix,
  options: SimilarityGraphOptions = {},
): UndirectedGraph<Record<string, never>, { weight: number }> {
  checkPairs('similarityGraph', matrix);
  knownOptions('similarityGraph', options, ['center', 'minWeight']);
  const { center = 0, minWeight = 0 } = options;
  numberThat('similarityGraph', 'center', center, 'a number', () => true);
  numberThat('similarityGraph', 'minWeight', minWeight, 'a number of at least 0', (value) => value >= 0);
  const { actors, values } = matrix;
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const actor of actors) graph.addNode(actor);
  for (const [i, a] of actors.entries()) {
    for (let j = i + 1; j < actors.length; j += 1) {
      const weight = (values[i * actors.length + j] as number) - center;
      if (weight !== 0 && Math.abs(weight) >= minWeight) graph.addEdge(a, actors[j] as string, { weight });
    }
  }
  return graph;
}
