// A graph from outside as arrays for the measures of networks, with what it must not have.
import type { AbstractGraph } from 'graphology-types';
import { StanceError } from '../errors.js';
import { byCodeUnit } from '../schema/by-code-unit.js';
import { graphologyGraph, reading } from '../schema/options.js';
import { Problems, show } from '../schema/problems.js';

/** A graphology graph with the number `weight` on each edge, as the rooms above make them. */
export type WeightedGraph = AbstractGraph;

/** An undirected weighted graph as arrays: the ties of node i are `start[i]` to `start[i + 1]`, by ascending neighbour. */
export interface Network {
  /** Sorted by UTF-16 code unit. */
  readonly labels: readonly string[];
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * Reads a graph for a measure of undirected, weighted networks; ties of weight 0 are none. Time O(edges log edges).
 *
 * @throws {StanceError} `invalid_data` with every edge that is directed, a loop, parallel to another, without a
 *   finite `weight`, or negative where that is not allowed.
 */
export function readNetwork(caller: string, graph: WeightedGraph, isSigned: boolean): Network {
  graphologyGraph(caller, graph);
  const labels = graph.nodes().sort(byCodeUnit);
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const ties: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
  const problems = new Problems();
  const seen = new Set<number>();
  graph.forEachEdge((key, attributes, source, target, _s, _t, undirected) => {
    const path = `edge ${show(key)}`;
    const weight: unknown = attributes.weight;
    const [a, b] = [numbers.get(source) as number, numbers.get(target) as number];
    if (!undirected) problems.add(path, 'is directed; this measure is defined on undirected graphs');
    else if (a === b) problems.add(path, `is a loop on ${show(source)}`);
    else if (typeof weight !== 'number' || !Number.isFinite(weight)) {
      problems.add(path, `has the weight ${show(weight)}; expected a number`);
    } else if (weight < 0 && !isSigned) {
      problems.add(path, `has the weight ${weight}; this measure needs weights of at least 0`);
    } else if (seen.has(Math.min(a, b) * labels.length + Math.max(a, b))) {
      problems.add(path, `is a second edge between ${show(source)} and ${show(target)}`);
    } else {
      seen.add(Math.min(a, b) * labels.length + Math.max(a, b));
      if (weight !== 0) ties.push({ from: a, to: b, weight }, { from: b, to: a, weight });
    }
  });
  problems.throwIfAny(caller, 'the graph');
  ties.sort((x, y) => x.from - y.from || x.to - y.to);
  const start = new Uint32Array(labels.length + 1);
  for (const { from } of ties) start[from + 1] = (start[from + 1] as number) + 1;
  for (let i = 0; i < labels.length; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  return {
    labels,
    start,
    neighbour: Uint32Array.from(ties, ({ to }) => to),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  };
}

/** Blocks of labels: each node in exactly one. */
export type Partition = readonly (readonly string[])[];

/** The block of each node. @throws {StanceError} `invalid_data` with every label that is missing, unknown or there twice. */
export function blocksOf(caller: string, labels: readonly string[], partition: Partition): Uint32Array {
  const expected = 'a list of lists of nodes';
  const blocks = reading(caller, 'the partition', expected, () => {
    return Array.isArray(partition) && partition.every((block) => Array.isArray(block)) && partition.map((b) => [...b]);
  });
  if (blocks !== false) return blocksIn(caller, labels, blocks);
  throw new StanceError('invalid_data', `${caller}: expected a partition as ${expected}.`, {});
}

function blocksIn(caller: string, labels: readonly string[], partition: Partition): Uint32Array {
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const problems = new Problems();
  const blocks = new Int32Array(labels.length).fill(-1);
  for (const [block, members] of partition.entries()) {
    for (const [i, label] of members.entries()) {
      const number = numbers.get(label);
      const path = `partition[${block}][${i}]`;
      if (number === undefined) problems.add(path, `names ${show(label)}, which is no node`);
      else if (blocks[number] !== -1) problems.add(path, `names ${show(label)} a second time`);
      else blocks[number] = block;
    }
  }
  for (const [number, label] of labels.entries()) {
    if (blocks[number] === -1) problems.add('partition', `leaves out ${show(label)}`);
  }
  problems.throwIfAny(caller, 'the partition');
  return Uint32Array.from(blocks);
}
