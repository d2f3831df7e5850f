// One holder for and against the same at one time.
import type { DiscrepancyScope } from '../compare/discrepancy-scope.js';
import type { Finder } from '../compare/finder.js';
import { opposed, sharing } from '../compare/opposed.js';
import { areOpposed } from '../compare/position-changes.js';
import { eachStatements, type Statement, targetsOf } from '../compare/statements.js';

export const findContradictions: Finder = (scope, add) => {
  const labels = {
    source: ({ row }: Statement) => String(scope.value(row, 'document')),
    class: ({ row, position }: Statement) => `${position} ${scope.conditions.signature(row)}`,
    conflict: (a: Statement, b: Statement) => doContradict(scope, a, b),
  };
  for (const target of targetsOf(scope)) {
    eachStatements(scope, 'holder', target, scope.isOwnWord, (_, statements) => {
      for (const group of sharing(statements, timesOf)) {
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

function timesOf({ utterance, earliest, latest }: Statement): string[] {
  return [...(utterance === 0 ? [] : [`utterance ${utterance}`]), ...(earliest === latest ? [`day ${latest}`] : [])];
}

function doContradict(scope: DiscrepancyScope, a: Statement, b: Statement): boolean {
  if (!areOpposed(a, b)) return false;
  if (a.utterance !== 0 && a.utterance === b.utterance) {
    const isException = (scope.conditions.signature(a.row) === '') !== (scope.conditions.signature(b.row) === '');
    if (isException || areTwoReports(scope, a.row, b.row)) return false;
  }
  return scope.commonActors(a.row, b.row).length > 0 && scope.conditions.areCompatible(a.row, b.row);
}

/** In two documents, or by two speakers. */
export function areTwoReports(scope: DiscrepancyScope, a: number, b: number): boolean {
  return (
    scope.value(a, 'document') !== scope.value(b, 'document') || scope.fields(a).speaker !== scope.fields(b).speaker
  );
}
