// Positions that changed.
import { ITSELF } from '../../stance/voices/representation.js';
import { Voice } from '../../stance/voices/tenures.js';
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

/** As `default@2` has it for a newer claim: a higher rank, as high and of the same office, or of a later government. */
export function doesOvercome(scope: DiscrepancyScope, actor: number, older: Statement, newer: Statement): boolean {
  if (newer.voice > older.voice) return true;
  if (scope.representation.isEarlierGovernment(actor, scope.saidOn(older.row), scope.saidOn(newer.row))) return true;
  return newer.voice === older.voice && isSameOffice(scope, actor, older, newer);
}

/** One person, one office, or a head with the acts and unattributed words of the country itself. */
function isSameOffice(scope: DiscrepancyScope, actor: number, a: Statement, b: Statement): boolean {
  if (a.holder === b.holder) return true;
  const [one, other] = [scope.officesOf(a.row, actor), scope.officesOf(b.row, actor)];
  const isItself = one.includes(ITSELF) || other.includes(ITSELF);
  return one.some((office) => other.includes(office)) || (a.voice === Voice.head && isItself);
}

const DIRECTNESS: readonly RuleCode[] = ['shift-holder', 'shift-country', 'shift-implied'];

function isBetter(scope: DiscrepancyScope, candidate: Candidate, known: Candidate): boolean {
  const rank = DIRECTNESS.indexOf(candidate.code) - DIRECTNESS.indexOf(known.code);
  if (rank !== 0) return rank < 0;
  const latest = ({ rows: [row] }: Candidate) => scope.value(row, 'latest');
  return latest(candidate) > latest(known) || (latest(candidate) === latest(known) && candidate.about < known.about);
}
