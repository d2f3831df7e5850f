// Voices of one country against each other.
import type { DiscrepancyScope } from '../compare/discrepancy-scope.js';
import type { Finder } from '../compare/finder.js';
import { opposed } from '../compare/opposed.js';
import { areOpposed, byDay, eachPositionChange } from '../compare/position-changes.js';
import { eachStatements, type Statement, targetsOf } from '../compare/statements.js';
import { doesOvercome } from './shifts.js';

export const findDissent: Finder = (scope, add) => {
  const { vocabulary, conditions } = scope;
  const labels = {
    source: ({ holder }: Statement) => String(holder),
    class: ({ row, holder, position }: Statement) => `${holder} ${position} ${conditions.signature(row)}`,
    conflict: (a: Statement, b: Statement) => doDissent(scope, a, b),
  };
  for (const target of targetsOf(scope)) {
    eachStatements(scope, 'actor', target, scope.isOwnWord, (country, statements) => {
      if (!vocabulary.isCountry(country)) return;
      const report = (code: 'dissent-same-day' | 'dissent-lower-voice', older: Statement, newer: Statement) =>
        add({
          type: 'dissent',
          code,
          actor: vocabulary.actorNumbers.string(country),
          about: target.id,
          rows: [older.row, newer.row],
          entailment: older.entailment ?? newer.entailment,
        });
      for (const day of byDay(statements)) {
        if (day.length > 1) for (const [a, b] of opposed(day, labels)) report('dissent-same-day', a, b);
      }
      const told = new Set<string>();
      const overcomes = (a: Statement, b: Statement) => doesOvercome(scope, country, a, b);
      eachPositionChange(statements, conditions, overcomes, (older, newer, overcame) => {
        if (overcame) return told.clear();
        const key = `${older.holder} ${newer.holder} ${newer.position}`;
        if (told.has(key) || older.entailment !== null || !doDissent(scope, older, newer)) return;
        told.add(key);
        report('dissent-lower-voice', older, newer);
      });
    });
  }
};

function doDissent(scope: DiscrepancyScope, a: Statement, b: Statement): boolean {
  return a.holder !== b.holder && areOpposed(a, b) && scope.conditions.areCompatible(a.row, b.row);
}
