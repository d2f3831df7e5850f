// Positions that changed.
import { eachCommitmentGroup } from '../compare/commitment-groups.js';
import type { RuleCode } from '../compare/discrepancy.js';
import type { DiscrepancyScope } from '../compare/discrepancy-scope.js';
import type { Draft, Finder } from '../compare/finder.js';
import { eachPositionChange } from '../compare/position-changes.js';
import { eachStatements, type Side, type Statement, targetsOf } from '../compare/statements.js';

interface Candidate extends Draft {
  readonly newer: number;
}

/** One shift for each newer claim and actor: the most direct, and of these the one from the latest claim. */
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
  return scope.representation.isEarlierGovernment(actor, older, newer);
}

const DIRECTNESS: readonly RuleCode[] = ['shift-holder', 'shift-country', 'shift-implied'];

function isBetter(scope: DiscrepancyScope, candidate: Candidate, known: Candidate): boolean {
  const rank = DIRECTNESS.indexOf(candidate.code) - DIRECTNESS.indexOf(known.code);
  if (rank !== 0) return rank < 0;
  const latest = ({ rows: [row] }: Candidate) => scope.value(row, 'latest');
  return latest(candidate) > latest(known) || (latest(candidate) === latest(known) && candidate.about < known.about);
}
