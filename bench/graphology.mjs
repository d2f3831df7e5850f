import { MultiDirectedGraph } from 'graphology';
import { POSITIONS } from './generate.mjs';
import { dayOf, readRows } from './rows.mjs';

/** Plain graphology: countries and propositions as nodes, each claim an edge from the one to the other. */
export async function load({ file }) {
  const graph = new MultiDirectedGraph();
  for await (const { country, proposition, id, ...claim } of readRows(file)) {
    graph.mergeNode(country);
    graph.mergeNode(proposition);
    graph.addDirectedEdgeWithKey(id, country, proposition, claim);
  }
  return {
    whoBacks(proposition, asOf) {
      const until = dayOf(asOf);
      const latest = new Map();
      graph.forEachInEdge(proposition, (_, { authorised, day, position }, country) => {
        if (!authorised || day > until) return;
        const found = latest.get(country);
        if (found === undefined || found.day < day) latest.set(country, { day, position });
      });
      return [...latest].flatMap(([country, { position }]) => (position === 0 ? [country] : [])).sort();
    },
    stanceOf(country, proposition, asOf) {
      const until = dayOf(asOf);
      let newest = -Infinity;
      let stance = null;
      graph.forEachDirectedEdge(country, proposition, (_, { authorised, day, position }) => {
        if (!authorised || day > until || day < newest) return;
        newest = day;
        stance = position;
      });
      return stance === null ? null : POSITIONS[stance];
    },
    memory: () => ({}),
  };
}
