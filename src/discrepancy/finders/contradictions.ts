// One holder for and against the same at one time.
import { entryOf } from '../../schema/entry.js';
import type { Discrepancy, DiscrepancySource } from '../compare/discrepancy.js';
import type { DiscrepancyFilters, DiscrepancyScope } from '../compare/discrepancy-scope.js';
import { type Finder, findWith } from '../compare/finder.js';
import { opposed } from '../compare/opposed.js';
import { doesDiffer } from '../compare/position-changes.js';
import { eachStatements, type Statement, targetsOf, UNDECIDED } from '../compare/statements.js';

/**
 * The same holder, in the same capacity, for and against the same at one time: on the same day, or in one utterance
 * whatever its date.
 *
 * Direct, or by way of `broader` and `contradicts`. Both claims are first-hand, `stated` or `reported`, and there is a
 * state of the world in which the conditions of both are met; in one utterance, a condition on one of the two makes
 * it an exception to the other, and no contradiction. Indecision contradicts nothing. Claims of two days do not
 * contradict one another, nor do claims whose dates leave that open. One finding for each holder, proposition and
 * day. Reports of one utterance in two documents are a source conflict.
 *
 * Returns, costs and throws as {@link shifts}.
 *
 * @example
 * contradictions(StanceGraph.from(coalition)).length; // 0
 */
export function contradictions(source: DiscrepancySource, options: DiscrepancyFilters = {}): readonly Discrepancy[] {
  return findWith('contradictions', source, options, [findContradictions]);
}

/** Finds what {@link contradictions} gives. */
export const findContradictions: Finder = (scope, add) => {
  const labels = {
    source: ({ row }: Statement) => String(scope.document(row)),
    class: ({ row, position }: Statement) => `${position} ${scope.conditions.signature(row)}`,
    conflict: (a: Statement, b: Statement) => doContradict(scope, a, b),
  };
  for (const target of targetsOf(scope)) {
    eachStatements(scope, 'holder', target, scope.isOwnWord, (_, statements) => {
      for (const group of sameTimes(statements)) {
        const [pair] = opposed(group, labels);
        if (pair === undefined) continue;
        const [a, b] = pair;
        const entailment = a.entailment ?? b.entailment;
        add({
          type: 'contradiction',
          code: entailment === null ? 'contradiction-direct' : 'contradiction-implied',
          actor: scope.commonActor(a.row, b.row),
          about: target.id,
          rows: [a.row, b.row],
          entailment,
        });
      }
    });
  }
};

/** Statements of one utterance, and those of one day. */
function sameTimes(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>();
  const add = (key: string, statement: Statement) => entryOf(groups, key, () => []).push(statement);
  for (const statement of statements) {
    if (statement.utterance !== 0) add(`utterance ${statement.utterance}`, statement);
    if (statement.earliest === statement.latest) add(`day ${statement.latest}`, statement);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function doContradict(scope: DiscrepancyScope, a: Statement, b: Statement): boolean {
  if (!doesDiffer(a, b) || a.position === UNDECIDED || b.position === UNDECIDED) return false;
  if (a.entailment !== null && b.entailment !== null) return false;
  if (a.utterance !== 0 && a.utterance === b.utterance) {
    const isException = (scope.conditions.signature(a.row) === '') !== (scope.conditions.signature(b.row) === '');
    if (isException || areTwoReports(scope, a.row, b.row)) return false;
  }
  return scope.haveCommonActor(a.row, b.row) && scope.conditions.areCompatible(a.row, b.row);
}

/** Of one utterance: in two documents, or by two speakers. */
export function areTwoReports(scope: DiscrepancyScope, a: number, b: number): boolean {
  return scope.document(a) !== scope.document(b) || scope.fields(a).speaker !== scope.fields(b).speaker;
}
