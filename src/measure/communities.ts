// Blocks of a signed network, by a search of the Louvain kind.
import { seededRandom } from '../graph/layout/seeded-random.js';
import { byCodeUnit } from '../schema/by-code-unit.js';
import { entryOf } from '../schema/entry.js';
import { knownOptions, randomSource, wholeNumber } from '../schema/options.js';
import { modularityOf, type Strengths, strengthsOf } from './signed-modularity.js';
import { type Network, type Partition, readNetwork, type WeightedGraph } from './weighted-network.js';

/** How communities are searched for. */
export interface CommunityOptions {
  /** How often the search starts anew: every node alone or, every other time, from a random partition. The best result
   * counts. Default 20. */
  readonly restarts?: number;
  /** Numbers in [0, 1), for the order of nodes. Default: a generator seeded with 1. */
  readonly random?: () => number;
}

/** The best partition found. */
export interface Communities {
  /** The largest first, then by first member; members sorted by UTF-16 code unit. */
  readonly communities: Partition;
  /** {@link signedModularity} of it; `null` where no edge has weight, and every node is alone. */
  readonly modularity: number | null;
}

/**
 * Communities of a signed network: the partition of greatest signed modularity that a search of the Louvain kind finds.
 *
 * Single nodes, then whole communities, move to where modularity grows most (to any community, not only of
 * neighbours, because a common enemy can join two nodes without a tie; or to one of their own) until nothing does;
 * then single nodes are tried again. The search is not exhaustive: the result is a local optimum. Stock Louvain must
 * not be given negative weights; this takes them by the definition of `signedModularity`.
 *
 * @param graph Undirected, `weight` on each edge, of either sign.
 * @returns The same for the same graph, whatever the order of its nodes and edges. Time O(nodes² + edges)
 *   a round and restart.
 * @throws {StanceError} `invalid_data` as `signedModularity`; `invalid_option` for a wrong option.
 * @see Blondel, V. D. et al. (2008). Fast Unfolding of Communities in Large Networks. Journal of Statistical Mechanics,
 *   P10008; Gómez, S., Jensen, P. & Arenas, A. (2009). Physical Review E 80, 016114.
 * @example
 * communities(similarityGraph(sScoreMatrix(stanceMatrix(StanceGraph.from(coalition))))).communities; // [["FRA", "GBR", "UKR", "USA"], ["AUS", "CAN", "JPN"], ["ITA", "RUS"], ["DEU"]]
 */
export function communities(graph: WeightedGraph, options: CommunityOptions = {}): Communities {
  knownOptions('communities', options, ['restarts', 'random']);
  const { restarts = 20, random = seededRandom(1) } = options;
  wholeNumber('communities', 'restarts', restarts, 1);
  randomSource('communities', random);
  const network = readNetwork('communities', graph, true);
  const strengths = strengthsOf(network);
  let best: Uint32Array = Uint32Array.from(network.labels, (_, i) => i);
  let modularity: number | null = null;
  if (network.weight.length > 0) {
    for (let restart = 0; restart < restarts; restart += 1) {
      const found = search(network, strengths, startOf(network.labels.length, restart, random), random);
      const quality = modularityOf(network, found);
      if (modularity === null || (quality !== null && quality > modularity + LEAST_GAIN)) {
        best = found;
        modularity = quality;
      }
    }
  }
  return { communities: listed(network.labels, best), modularity };
}

const LEAST_GAIN = 1e-10;

/** Every node alone, and at every other restart as many random blocks as chance says. */
function startOf(n: number, restart: number, random: () => number): Uint32Array {
  if (restart % 2 === 0) return Uint32Array.from({ length: n }, (_, i) => i);
  const count = 1 + Math.floor(random() * n);
  return Uint32Array.from({ length: n }, () => Math.floor(random() * count));
}

function search(network: Network, strengths: Strengths, blocks: Uint32Array, random: () => number): Uint32Array {
  for (;;) {
    const moved = moveNodes(network, strengths, blocks, random);
    const joined = moveBlocks(network, strengths, blocks, random);
    if (!moved && !joined) return blocks;
  }
}

function moveNodes(network: Network, strengths: Strengths, blocks: Uint32Array, random: () => number): boolean {
  const mover = new NodeMover(network, strengths, blocks);
  const order = Uint32Array.from(blocks, (_, i) => i);
  let hasMoved = false;
  for (let moves = -1; moves !== 0; ) {
    moves = 0;
    shuffle(order, random);
    for (const i of order) if (mover.move(i)) moves += 1;
    hasMoved ||= moves > 0;
  }
  return hasMoved;
}

/** A partition with what is needed to see what a node's move gains: the strength and size of each block. */
class NodeMover {
  readonly #network: Network;
  readonly #strengths: Strengths;
  readonly #blocks: Uint32Array;
  readonly #positive: Float64Array;
  readonly #negative: Float64Array;
  readonly #sizes: Uint32Array;
  /** Of the node that is being moved, to each block. */
  readonly #ties: Float64Array;
  readonly #least: number;

  constructor(network: Network, strengths: Strengths, blocks: Uint32Array) {
    this.#network = network;
    this.#strengths = strengths;
    this.#blocks = blocks;
    this.#positive = new Float64Array(blocks.length);
    this.#negative = new Float64Array(blocks.length);
    this.#sizes = new Uint32Array(blocks.length);
    this.#ties = new Float64Array(blocks.length);
    this.#least = LEAST_GAIN * (strengths.allPositive + strengths.allNegative);
    for (const [i, block] of blocks.entries()) this.#place(i, block, 1);
  }

  /** Moves a node to where most is gained; false if that is where it is. */
  move(i: number): boolean {
    const { start, neighbour, weight } = this.#network;
    const home = this.#blocks[i] as number;
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      const block = this.#blocks[neighbour[k] as number] as number;
      this.#ties[block] = (this.#ties[block] as number) + (weight[k] as number);
    }
    this.#place(i, home, -1);
    const target = this.#best(i, home);
    this.#place(i, target, 1);
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      this.#ties[this.#blocks[neighbour[k] as number] as number] = 0;
    }
    this.#blocks[i] = target;
    return target !== home;
  }

  /** The block that a node, now nowhere, gains most by joining: home unless another is better; none if all repel it. */
  #best(i: number, home: number): number {
    const sizes = this.#sizes;
    const gain = this.#gainOf(i);
    let target = home;
    let most = gain(home) + this.#least;
    let empty = -1;
    for (let block = 0; block < sizes.length; block += 1) {
      if (sizes[block] === 0) {
        if (empty < 0) empty = block;
        continue;
      }
      const gained = gain(block);
      if (gained > most) {
        target = block;
        most = gained;
      }
    }
    return most < -this.#least && sizes[home] !== 0 ? empty : target;
  }

  #place(i: number, block: number, sign: 1 | -1): void {
    const { positive, negative } = this.#strengths;
    this.#positive[block] = (this.#positive[block] as number) + sign * (positive[i] as number);
    this.#negative[block] = (this.#negative[block] as number) + sign * (negative[i] as number);
    this.#sizes[block] = (this.#sizes[block] as number) + sign;
  }

  /** Half of what modularity, times the total weight, gains if the node, now nowhere, joins a block. */
  #gainOf(i: number): (block: number) => number {
    const { allPositive, allNegative } = this.#strengths;
    const positive = this.#strengths.positive[i] as number;
    const negative = this.#strengths.negative[i] as number;
    const [ties, positiveOf, negativeOf] = [this.#ties, this.#positive, this.#negative];
    return (block) => {
      let value = ties[block] as number;
      if (allPositive > 0) value -= (positive * (positiveOf[block] as number)) / allPositive;
      if (allNegative > 0) value += (negative * (negativeOf[block] as number)) / allNegative;
      return value;
    };
  }
}

function moveBlocks(network: Network, strengths: Strengths, blocks: Uint32Array, random: () => number): boolean {
  const numbers = new Map<number, number>();
  for (const block of blocks) if (!numbers.has(block)) numbers.set(block, numbers.size);
  const of = blocks.map((block) => numbers.get(block) as number);
  const n = numbers.size;
  const positive = new Float64Array(n);
  const negative = new Float64Array(n);
  const ties = Array.from({ length: n }, () => new Map<number, number>());
  for (let i = 0; i < of.length; i += 1) {
    const own = of[i] as number;
    positive[own] = (positive[own] as number) + (strengths.positive[i] as number);
    negative[own] = (negative[own] as number) + (strengths.negative[i] as number);
    for (let k = network.start[i] as number; k < (network.start[i + 1] as number); k += 1) {
      const other = of[network.neighbour[k] as number] as number;
      const tiesOf = ties[own] as Map<number, number>;
      if (other !== own) tiesOf.set(other, (tiesOf.get(other) ?? 0) + (network.weight[k] as number));
    }
  }
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < n; i += 1) start[i + 1] = (start[i] as number) + (ties[i] as Map<number, number>).size;
  const whole: Network = {
    labels: Array.from({ length: n }, String),
    start,
    neighbour: Uint32Array.from(ties.flatMap((tiesOf) => [...tiesOf.keys()])),
    weight: Float64Array.from(ties.flatMap((tiesOf) => [...tiesOf.values()])),
  };
  const above = Uint32Array.from({ length: n }, (_, i) => i);
  const { allPositive, allNegative } = strengths;
  if (!moveNodes(whole, { positive, negative, allPositive, allNegative }, above, random)) return false;
  for (let i = 0; i < of.length; i += 1) blocks[i] = above[of[i] as number] as number;
  return true;
}

function listed(labels: readonly string[], blocks: Uint32Array): Partition {
  const members = new Map<number, string[]>();
  for (const [i, label] of labels.entries()) entryOf(members, blocks[i] as number, () => []).push(label);
  return [...members.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0] as string, b[0] as string));
}

/** Puts a list into random order, in place (Fisher-Yates). */
function shuffle(list: Uint32Array, random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
}
