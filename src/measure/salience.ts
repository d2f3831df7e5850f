// How much is said on what.
import { contextOf } from '../query/query-context.js';
import { byCodeUnit } from '../schema/by-code-unit.js';
import { OPEN_END, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { knownOptions } from '../schema/options.js';
import type { Scope } from '../stance/scope.js';
import type { StanceGraph } from '../stance-graph.js';
import { cellsOf, Trait } from '../store/claim-index.js';
import type { Segment } from '../store/claim-log.js';
import { matrixLimits, type StanceMatrixOptions } from './stance-matrix.js';

/** Whose claims count as attention, and when. */
export type SalienceOptions = Omit<StanceMatrixOptions, 'infer' | 'viaMembership' | 'policy'>;

const OPTIONS = ['asOf', 'during', 'knownBy', 'among', 'proposed', 'from', 'to', 'actors', 'propositions'];

/** How much of what was said is about one proposition. */
export interface PropositionSalience {
  readonly proposition: string;
  /** Stance claims on it, whatever their position. A claim that counts for two actors counts twice. */
  readonly claims: number;
  /** Actors with at least one of these claims. */
  readonly actors: number;
  /** claims / all claims counted, in (0, 1]. */
  readonly share: number;
}

/** The attention paid to each proposition, and how spread out it is. */
export interface Salience {
  readonly claims: number;
  /** By claims, most first, then by id. Propositions without a claim are left out. */
  readonly propositions: readonly PropositionSalience[];
  /** Effective number of propositions, 1 / Σ share²; `null` without claims. */
  readonly effectiveNumber: number | null;
}

/**
 * Salience of propositions as the emphasis that speakers put on them: each one's share of all stance claims. Saying
 * something often is not supporting it; positions do not matter here.
 *
 * share_j = n_j / Σ n; the effective number of propositions is 1 / Σ_j share_j². To have one actor's agenda, name it
 * in `among`.
 *
 * @returns Counts claims of persons for the country that they represented when they spoke, or with
 *   `actors: 'holder'` for themselves; only accepted claims, or also proposed ones, that surely
 *   count for them. Time O(claims).
 * @throws {StanceError} As `stanceMatrix`.
 * @see Budge, I. & Farlie, D. (1983). Explaining and Predicting Elections (emphasis as salience); Laakso, M. &
 *   Taagepera, R. (1979). "Effective" Number of Parties. Comparative Political Studies 12(1), 3-27.
 * @example
 * salience(StanceGraph.from(coalition)).propositions[0]; // {"proposition": "troop-deployment", "claims": 7, "actors": 6, "share": 0.12962962962962962}
 */
export function salience(kg: Pick<StanceGraph, 'context'>, options: SalienceOptions = {}): Salience {
  const context = contextOf('salience', kg);
  knownOptions('salience', options, OPTIONS);
  const { log, vocabulary } = context;
  const { scope, actors, propositions, isAmong } = matrixLimits('salience', context, options);
  const isCounted = new Map<number, boolean>();
  const isAsked = (number: number) =>
    (actors !== 'country' || vocabulary.isCountry(number)) && isAmong(vocabulary.actorNumbers.string(number));
  const counts = (number: number) => entryOf(isCounted, number, () => isAsked(number));
  const found: { proposition: string; claims: number; actors: number }[] = [];
  for (const proposition of propositions) {
    const topic = vocabulary.topicNumbers.find(proposition);
    const claimsOf = new Map<number, number>();
    for (const segment of log.segments) {
      eachEntry(segment, actors === 'holder', topic, scope, (actor, row) => {
        if (!counts(actor) || !log.isVisible(row, scope.visibility)) return;
        claimsOf.set(actor, (claimsOf.get(actor) ?? 0) + 1);
      });
    }
    const claims = [...claimsOf.values()].reduce((sum, count) => sum + count, 0);
    if (claims > 0) found.push({ proposition, claims, actors: claimsOf.size });
  }
  const all = found.reduce((sum, { claims }) => sum + claims, 0);
  found.sort((a, b) => b.claims - a.claims || byCodeUnit(a.proposition, b.proposition));
  const shares = found.map((row) => ({ ...row, share: row.claims / all }));
  const concentration = shares.reduce((sum, { share }) => sum + share ** 2, 0);
  return { claims: all, propositions: shares, effectiveNumber: all === 0 ? null : 1 / concentration };
}

/** Entries on a topic that surely count for somebody, said within the scope; a date that only overlaps it is not. */
function eachEntry(
  segment: Segment,
  byHolder: boolean,
  topic: number,
  { from, until }: Scope,
  visit: (actor: number, row: number) => void,
): void {
  const { base, columns } = segment;
  const index = byHolder ? segment.holderIndex() : segment.index;
  const [first, end] = cellsOf(index, topic);
  for (let cell = first; cell < end; cell += 1) {
    for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
      const row = index.row[i] as number;
      if (((index.traits[i] as number) & Trait.doubtful) !== 0) continue;
      if (until !== OPEN_END && (columns.latest[row] as number) > until) continue;
      if (from !== OPEN_START && (columns.earliest[row] as number) < from) continue;
      visit(index.cellActor[cell] as number, base + row);
    }
  }
}
