// Where everything of a data set lies in the explorer's picture, the same on every day.
import { UndirectedGraph } from 'graphology';
import { type GraphEdge, type GraphNode, toGraph } from '../graph/knowledge/knowledge-graph.js';
import { fit } from '../graph/layout/frame.js';
import { layout } from '../graph/layout/layout.js';
import type { StanceGraph } from '../stance-graph.js';

export type Places = readonly (readonly [key: string, x: number, y: number])[];

const WIDTH = 1_200;
const HEIGHT = 1_000;
const APART = 52;
const MOST_FITTED = 1_000; // pushing nodes apart looks at every pair

const PULLS: Readonly<Record<GraphEdge['kind'], number>> = {
  stance: 1,
  commitment: 0.6,
  concerns: 0.6,
  beneficiary: 0.1,
  request: 0.2,
  attitude: 0.1,
  participation: 0.2,
  fact: 0.02,
  evidence: 0,
  membership: 0.2,
  tenure: 0.8,
  representation: 0.8,
  broader: 0.6,
  contradicts: 0.3,
  partOf: 0.3,
  covers: 0.2,
};

/** A place for all that the explorer can show, whatever its date: standing stances together with every claim ever made. */
export function placesOf(kg: StanceGraph, iterations: number): Places {
  const union = new UndirectedGraph<Pick<GraphNode, 'kind'>, { weight: number }>();
  for (const graph of [toGraph(kg), toGraph(kg, { claims: 'all' })]) {
    graph.forEachNode((key, { kind }) => union.mergeNode(key, { kind }));
    graph.forEachEdge((_, { kind }, source, target) => {
      if (source === target) return;
      const weight = PULLS[kind];
      union.updateEdge(source, target, (before) => ({ weight: Math.max(before.weight ?? 0, weight) }));
    });
  }
  const laidOut = layout(union, { iterations });
  const keys = laidOut.nodes();
  const given = keys.map((key) => laidOut.getNodeAttributes(key));
  const frame = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const fitted = keys.length <= MOST_FITTED ? fit(given, frame, APART) : scaled(given);
  return fitted.map(({ x, y }, i) => [keys[i] as string, Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}

function scaled(places: readonly { readonly x: number; readonly y: number }[]) {
  let most = 1;
  for (const { x, y } of places) most = Math.max(most, Math.abs(x), Math.abs(y));
  return places.map(({ x, y }) => ({ x: (x / most) * WIDTH, y: (y / most) * WIDTH }));
}
