// Which countries of a report agree and disagree, from pairs of statements, with places to draw them at.
import type { AgreementTies } from '../../chart/chart-facts.js';
import { discourseNetwork } from '../../graph/discourse/discourse-network.js';
import { layout } from '../../graph/layout/layout.js';
import { defined } from '../../schema/defined.js';
import type { StanceGraph } from '../../stance-graph.js';
import type { Shown } from './matrix-cells.js';
import type { ReportLimits } from './report-options.js';

/**
 * Who agrees with whom: on how many pairs of statements more than they disagree. What is said twice counts once.
 * Countries without a tie are left out.
 */
export function agreementNetwork(
  kg: StanceGraph,
  { countries, propositions }: Shown,
  { asOf, knownBy }: ReportLimits,
): AgreementTies {
  const { vocabulary } = kg.context;
  const actors = [...kg.actors.values()].filter(({ id, type }) => type === 'country' && !countries.has(id));
  const left = [...kg.propositions.keys()].filter((id) => !propositions.has(id));
  const network = discourseNetwork(kg, {
    relation: 'subtract',
    duplicates: 'acrossRange',
    exclude: { actors: actors.map(({ id }) => id), propositions: left },
    ...defined({ to: asOf, knownBy }),
  });
  const graph = network.toGraph();
  const ties = graph.mapEdges((_, { weight }, a, b) => ({ a, b, weight }));
  const places = layout(graph);
  const nodes = network.rows
    .filter((id) => graph.degree(id) > 0)
    .map((id) => {
      const { x, y } = places.getNodeAttributes(id);
      return { id, name: vocabulary.nameOf(id), x: rounded(x), y: rounded(y) };
    });
  return { nodes, ties, statements: network.statements, left: { countries: 0, propositions: 0 } };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
