// A place for each node of a graph.
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { AbstractGraph, Attributes } from 'graphology-types';
import { StanceError } from '../../errors.js';
import { graphologyGraph, invalidOption, knownOptions, wholeNumber } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import { seededRandom } from './seeded-random.js';

/** Where a node lies; no unit, and only distances mean something. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How a graph is laid out. */
export interface LayoutOptions<Edge extends Attributes = Attributes> {
  /** Rounds of the simulation, from 1 to 100,000. Default 600. */
  readonly iterations?: number;
  /** Where the starting positions come from: numbers in [0, 1). Default `seededRandom(1)`, anew for each call. */
  readonly random?: () => number;
  /** How strongly an edge draws its ends together, >= 0. Default its `weight` if that is positive, 0 if negative, 1 without one. */
  readonly attraction?: (edge: Edge) => number;
}

/**
 * The same graph with a place for each node, `x` and `y`, by the force-directed layout ForceAtlas2: ties draw together,
 * nodes push each other away. The graph given stays as it is.
 *
 * Negative ties neither draw nor push, since the simulation runs away with negative weights: opponents end up apart
 * because nothing holds them together. Attractions are divided by their mean, so that their unit does not matter.
 * The same graph, built in the same order, always gives the same places.
 *
 * @returns A copy. Time O(iterations x nodes^2), from 2,000 nodes O(iterations x nodes log nodes).
 * @throws {StanceError} `invalid_option` for a wrong option or an attraction that is negative or no number;
 *   `no_convergence` if a place is no finite number.
 * @see Jacomy, M., Venturini, T., Heymann, S., Bastian, M. (2014). ForceAtlas2, a Continuous Graph Layout Algorithm for
 *   Handy Network Visualization. PLoS ONE 9(6), e98679.
 * @example
 * layout(discourseNetwork(StanceGraph.from(coalition)).toGraph()).everyNode((id, { x, y }) => Number.isFinite(x + y)); // true
 */
export function layout<Node extends Attributes, Edge extends Attributes, Graph extends Attributes>(
  graph: AbstractGraph<Node, Edge, Graph>,
  options: LayoutOptions<Edge> = {},
): AbstractGraph<Node & Place, Edge, Graph> {
  graphologyGraph('layout', graph);
  knownOptions('layout', options, ['iterations', 'random', 'attraction']);
  const { iterations = 600, random = seededRandom(1), attraction = byWeight } = options;
  wholeNumber('layout', 'iterations', iterations, 1, 100_000);
  for (const [option, value] of Object.entries({ random, attraction })) {
    if (typeof value !== 'function') {
      throw invalidOption('layout', `${option} must be a function, received ${show(value)}.`, { [option]: value });
    }
  }
  const pulls = attractions(graph, attraction);
  const copy = graph.copy() as unknown as AbstractGraph<Node & Place, Edge, Graph>;
  for (const node of copy.nodes().sort()) copy.mergeNodeAttributes(node, start(random) as Partial<Node & Place>);
  if (copy.order === 0) return copy;
  const places = forceAtlas(copy as unknown as AbstractGraph, {
    iterations,
    settings: { ...forceAtlas.inferSettings(copy.order), gravity: GRAVITY },
    getEdgeWeight: (edge) => pulls.get(edge) ?? 0,
  });
  copy.updateEachNodeAttributes((node, attributes) => {
    const { x, y } = places[node] as Place;
    if (Number.isFinite(x) && Number.isFinite(y)) return { ...attributes, x, y };
    throw new StanceError(
      'no_convergence',
      `layout: node ${show(node)} has no finite place after ${iterations} iterations. Use fewer iterations, or attractions that differ less.`,
      { node, iterations },
    );
  });
  return copy;
}

/** The function itself: it is CommonJS with the types of an ES module, which disagree on its default export. */
type ForceAtlas = typeof forceAtlas2 extends { default: infer Layout } ? Layout : typeof forceAtlas2;
const forceAtlas = forceAtlas2 as unknown as ForceAtlas;

const GRAVITY = 0.2; // four times its default, so that parts without a tie between them stay in sight of each other

function byWeight({ weight }: Attributes): number {
  return typeof weight === 'number' ? Math.max(0, weight) : 1;
}

function start(random: () => number): Place {
  const place = { x: random(), y: random() };
  if (isShare(place.x) && isShare(place.y)) return place;
  const problem = `random must give numbers from 0 up to, not including, 1, received ${show(place.x)} and ${show(place.y)}.`;
  throw invalidOption('layout', problem, { received: [place.x, place.y] });
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < 1;
}

function attractions<Edge extends Attributes>(
  graph: AbstractGraph<Attributes, Edge>,
  attraction: (edge: Edge) => number,
): ReadonlyMap<string, number> {
  const pulls = new Map<string, number>();
  let sum = 0;
  let drawing = 0;
  graph.forEachEdge((edge, attributes, source, target) => {
    const pull = attraction(attributes);
    if (!Number.isFinite(pull) || pull < 0) {
      const problem = `edge ${source}-${target} has attraction ${show(pull)}. Expected a finite number >= 0.`;
      throw invalidOption('layout', problem, { source, target, attraction: pull });
    }
    pulls.set(edge, pull);
    sum += pull;
    if (pull > 0) drawing += 1;
  });
  return drawing === 0 ? pulls : new Map([...pulls].map(([edge, pull]) => [edge, (pull * drawing) / sum]));
}
