// Positions that changed.
import { eachCommitmentGroup } from '../compare/commitment-groups.js';
import type { Discrepancy, DiscrepancySource } from '../compare/discrepancy.js';
import type { RuleCode } from '../compare/discrepancy-rules.js';
import type { DiscrepancyFilters, DiscrepancyScope } from '../compare/discrepancy-scope.js';
import { type Draft, type Finder, findWith } from '../compare/finder.js';
import { eachPositionChange } from '../compare/position-changes.js';
import { eachStatements, type Side, type Statement, targetsOf } from '../compare/statements.js';

/**
 * Changes of mind: the same holder, or the same country, took a position and on a surely later day one that differs
 * from it (support, opposition and indecision all differ).
 *
 * A shift is between neighbours in time: the last claim of the old position and the first of the new. It needs both
 * claims first-hand, `stated` or `reported`, and of conditions that one state of the world can meet. A country has
 * shifted between two of its voices only where the newer one would take the older one's place under `default@1`: a
 * voice at least as high, or another government; a lower one dissents. A country's shift that one of its voices
 * also made alone is listed once, as that voice's. Shifts by way of `broader` and `contradicts` are listed where the
 * newer claim is no direct one. A commitment on a proposition that is made (pledged, agreed, delivering) and later
 * declined or withdrawn, or the other way round, is a shift too. Where a date leaves the order open, nothing is.
 *
 * @param source A `StanceGraph`.
 * @returns In the order of `discrepancies`. Time O(claims log claims), and for each actor and proposition as many
 *   look-ups as there are positions from which one on it follows.
 * @throws {StanceError} `not_found` for a name that is unknown (with the nearest), `invalid_option` for a wrong option.
 * @example
 * shifts(StanceGraph.from(coalition)).length; // 0
 */
export function shifts(source: DiscrepancySource, options: DiscrepancyFilters = {}): readonly Discrepancy[] {
  return findWith('shifts', source, options, [findShifts]);
}

interface Candidate extends Draft {
  readonly newer: number;
}

/** Finds what {@link shifts} gives. One shift for each newer claim and actor: the most direct, and of these the one from the latest claim. */
export const findShifts: Finder = (scope, add) => {
  const best = new Map<string, Candidate>();
  const offer = (candidate: Candidate) => {
    const key = `${candidate.newer} ${candidate.actor}`;
    const known = best.get(key);
    if (known === undefined || isBetter(scope, candidate, known)) best.set(key, candidate);
  };
  for (const target of targetsOf(scope)) {
    const take = (side: Side, code: RuleCode) => (actor: number, statements: readonly Statement[]) => {
      const isCountry = scope.vocabulary.isCountry(actor);
      if (side === 'actor' && !isCountry) return;
      const overcomes =
        side === 'holder' ? () => true : (a: Statement, b: Statement) => doesOvercome(scope, actor, a, b);
      eachPositionChange(statements, scope.conditions, overcomes, (older, newer, overcame) => {
        if (!overcame || older.entailment !== null) return;
        offer({
          type: 'shift',
          code: newer.entailment === null ? code : 'shift-implied',
          actor: isCountry ? scope.vocabulary.actorNumbers.string(actor) : scope.commonActor(newer.row, older.row),
          about: target.id,
          rows: [older.row, newer.row],
          newer: newer.row,
          entailment: newer.entailment,
        });
      });
    };
    eachStatements(scope, 'holder', target, scope.isOwnWord, take('holder', 'shift-holder'));
    eachStatements(scope, 'actor', target, scope.isOwnWord, take('actor', 'shift-country'));
  }
  for (const candidate of best.values()) add(candidate);
  eachCommitmentGroup(scope, (actor, about, statements) => {
    const overcomes = (older: Statement, newer: Statement) => doesOvercome(scope, actor, older, newer);
    eachPositionChange(statements, scope.conditions, overcomes, (older, newer, overcame) => {
      if (!overcame) return;
      const { actorNumbers } = scope.vocabulary;
      const rows = [older.row, newer.row] as const;
      add({ type: 'shift', code: 'shift-commitment', actor: actorNumbers.string(actor), about, rows });
    });
  });
};

/** As `default@2` has it for a newer claim. */
export function doesOvercome(scope: DiscrepancyScope, actor: number, older: Statement, newer: Statement): boolean {
  if (older.holder === newer.holder || newer.voice >= older.voice) return true;
  return scope.context.representation.isEarlierGovernment(actor, older, newer);
}

const DIRECTNESS: readonly RuleCode[] = ['shift-holder', 'shift-country', 'shift-implied'];

function isBetter(scope: DiscrepancyScope, candidate: Candidate, known: Candidate): boolean {
  const rank = DIRECTNESS.indexOf(candidate.code) - DIRECTNESS.indexOf(known.code);
  if (rank !== 0) return rank < 0;
  const latest = ({ rows: [row] }: Candidate) => {
    const { columns, at } = scope.at(row);
    return columns.latest[at] as number;
  };
  return latest(candidate) > latest(known) || (latest(candidate) === latest(known) && candidate.about < known.about);
}
