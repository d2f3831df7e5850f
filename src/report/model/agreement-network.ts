// Which countries of a report agree and disagree, from pairs of statements, with places to draw them at.
import type { AgreementTies } from '../../chart/chart-facts.js';
import { discourseNetwork } from '../../graph/discourse/discourse-network.js';
import { layout } from '../../graph/layout/layout.js';
import type { StanceGraph } from '../../stance-graph.js';

/** What of the graph is drawn. */
export interface NetworkSelection {
  readonly countries: ReadonlySet<string>;
  readonly propositions: ReadonlySet<string>;
  readonly asOf: string | undefined;
  readonly knownBy: string | undefined;
}

/**
 * Who agrees with whom: on how many pairs of statements more than they disagree. What is said twice counts once.
 * Countries without a tie are left out.
 */
export function agreementNetwork(kg: StanceGraph, selection: NetworkSelection): AgreementTies {
  const { vocabulary } = kg.context;
  const { countries, propositions, asOf, knownBy } = selection;
  const actors = [...kg.actors.values()].filter(({ id, type }) => type === 'country' && !countries.has(id));
  const left = [...kg.propositions.keys()].filter((id) => !propositions.has(id));
  const network = discourseNetwork(kg, {
    relation: 'subtract',
    duplicates: 'acrossRange',
    exclude: { actors: actors.map(({ id }) => id), propositions: left },
    ...(asOf === undefined ? {} : { to: asOf }),
    ...(knownBy === undefined ? {} : { knownBy }),
  });
  const ties: AgreementTies['ties'][number][] = [];
  for (const [i, a] of network.rows.entries()) {
    for (let j = i + 1; j < network.rows.length; j += 1) {
      const weight = (network.values[i] as readonly number[])[j] as number;
      if (weight !== 0) ties.push({ a, b: network.columns[j] as string, weight });
    }
  }
  const places = layout(network.toGraph());
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  return {
    nodes: network.rows
      .filter((id) => tied.has(id))
      .map((id) => {
        const { x, y } = places.getNodeAttributes(id);
        return { id, name: vocabulary.nameOf(id), x: rounded(x), y: rounded(y) };
      }),
    ties,
    statements: network.statements,
    left: { countries: 0, propositions: 0 },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
