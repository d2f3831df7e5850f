// Whether findings hold under other measures and treatments of abstention.
import { choice, knownOptions, listOfNames, wholeNumber } from '../schema/options.js';
import { ABSTENTIONS, agreementOf } from './agreement.js';
import { kappaOf } from './cohens-kappa.js';
import { checkStances, type StanceMatrix } from './matrix.js';
import { eachPairTable, type PairTable, pairCell } from './pair-table.js';

/**
 * Signed measures of a pair, each in [-1, 1]: 2 share - 1 of `agreement` by its three ways with abstentions (`graded` is
 * the S-score), and Cohen's kappa.
 */
export const PAIR_METRICS = [...ABSTENTIONS, 'kappa'] as const;
export type PairMetric = (typeof PAIR_METRICS)[number];

/** What is varied. */
export interface RobustnessOptions {
  /** The metric whose signs are tested. Default `count`. */
  readonly metric?: PairMetric;
  /** Metrics that it is compared with. Default: all others. */
  readonly against?: readonly PairMetric[];
  /** Pairs with fewer joint propositions are not tested. Default 1. */
  readonly minJoint?: number;
}

/** An edge of which it depends on the method whether it is friendly or hostile. */
export interface FragileEdge {
  readonly a: string;
  readonly b: string;
  readonly joint: number;
  /** By the metric tested. */
  readonly value: number;
  /** Metrics by which the sign is another. One that is not defined for the pair has no sign and is not listed. */
  readonly byMetric: readonly { readonly metric: PairMetric; readonly value: number }[];
  /** Propositions without any one of which the sign is another, or the value not defined, in the order of the columns. */
  readonly byProposition: readonly { readonly proposition: string; readonly value: number | null }[];
}

/** Which edges depend on the method, out of how many. */
export interface MethodRobustness {
  /** Pairs for which the metric is defined. */
  readonly edges: number;
  /** In the order of the rows; only edges that change by some metric or proposition. */
  readonly fragile: readonly FragileEdge[];
}

/**
 * Method robustness: which edges of an agreement network change sign (friendly, neutral, hostile) when another metric
 * is taken, or when one proposition is left out.
 *
 * Leaving out a proposition takes one from a cell of the pair's table, so
 * nine values tell of all propositions.
 *
 * @returns Time O(n² m) bit operations for n actors and m propositions, and O(m) for each edge that one proposition
 *   changes.
 * @throws {StanceError} `invalid_option` for a wrong option.
 * @see Neumayer, E. & Plümper, T. (2017). Robustness Tests for Quantitative Research (the general idea); Häge, F.
 *   (2011). Choice or Circumstance? Political Analysis 19(3), 287-305 (how far metrics of agreement differ).
 * @example
 * methodRobustness(stanceMatrix(StanceGraph.from(coalition))).edges; // 23
 */
export function methodRobustness(matrix: StanceMatrix, options: RobustnessOptions = {}): MethodRobustness {
  checkStances('methodRobustness', matrix);
  knownOptions('methodRobustness', options, ['metric', 'against', 'minJoint']);
  const { metric = 'count', minJoint = 1 } = options;
  choice('methodRobustness', 'metric', metric, PAIR_METRICS);
  wholeNumber('methodRobustness', 'minJoint', minJoint, 1);
  const { against = PAIR_METRICS.filter((other) => other !== metric) } = options;
  listOfNames('methodRobustness', 'against', against);
  for (const other of against) choice('methodRobustness', 'against', other, PAIR_METRICS);
  const fragile: FragileEdge[] = [];
  let edges = 0;
  eachPairTable(matrix, (i, j, table) => {
    const value = table.joint < minJoint ? null : signedValue(table, metric);
    if (value === null) return;
    edges += 1;
    const isOther = (other: number | null) => other === null || Math.sign(other) !== Math.sign(value);
    const byMetric = against.flatMap((other) => {
      const compared = signedValue(table, other);
      return compared !== null && isOther(compared) ? [{ metric: other, value: compared }] : [];
    });
    const without = withoutOne(table, metric);
    const byProposition = without.some((other) => other !== undefined && isOther(other))
      ? changing(matrix, i, j, without, isOther)
      : [];
    if (byMetric.length === 0 && byProposition.length === 0) return;
    const [a, b] = [matrix.actors[i] as string, matrix.actors[j] as string];
    fragile.push({ a, b, joint: table.joint, value, byMetric, byProposition });
  });
  return { edges, fragile };
}

function signedValue(table: PairTable, metric: PairMetric): number | null {
  if (metric === 'kappa') return kappaOf(table, 'none', 1).kappa;
  const { share } = agreementOf(table, metric, 1);
  return share === null ? null : 2 * share - 1;
}

/** By cell, the value with one less in it; `undefined` where there is none to take. */
function withoutOne({ counts, joint }: PairTable, metric: PairMetric): (number | null | undefined)[] {
  return Array.from(counts, (count, cell) => {
    if (count === 0) return undefined;
    const fewer = Array.from(counts, (other, at) => (at === cell ? other - 1 : other));
    return signedValue({ counts: fewer, joint: joint - 1 }, metric);
  });
}

function changing(
  { propositions, values }: StanceMatrix,
  i: number,
  j: number,
  without: readonly (number | null | undefined)[],
  isOther: (value: number | null) => boolean,
) {
  return propositions.flatMap((proposition, k) => {
    const x = values[i * propositions.length + k] as number;
    const cell = pairCell(x, values[j * propositions.length + k] as number);
    const value = without[cell];
    return value !== undefined && isOther(value) ? [{ proposition, value }] : [];
  });
}
