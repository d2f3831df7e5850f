// What in a report does not go together: contested stances and discrepancies.
import type { Discrepancy } from '../../discrepancy/compare/discrepancy.js';
import type { Claim } from '../../kinds/claim.js';
import type { StanceRow } from '../../query/stance-row.js';
import { Part } from '../../stance/candidates.js';
import { dateInWords } from '../../words/date-words.js';
import type { Notes } from './notes.js';
import type { DisputeSide, ReportDispute } from './report-model.js';

/** Stances against which something stands: the claims that decide on the one side, the others on the other. */
export function disputedStances(rows: readonly StanceRow[], notes: Notes): ReportDispute[] {
  return rows.flatMap((row): ReportDispute[] => {
    const against = [...notes.claimsOf(row, Part.contesting), ...notes.claimsOf(row, Part.counter, Part.beside)];
    if (against.length === 0) return [];
    const label = notes.nameOf(row.proposition);
    const deciding = notes.claimsOf(row, Part.deciding);
    if (row.position === 'contested') {
      const text = `What ${row.name} says on “${label}” does not go together, and nothing decides between it.`;
      const sides = [side('One side', deciding, notes), side('The other', against, notes)] as const;
      return [{ type: 'contested', rule: null, text, sides }];
    }
    const count = against.length === 1 ? 'claim that counts less says' : 'claims that count less say';
    const text = `${row.name} on “${label}”: ${against.length} ${count} otherwise.`;
    const sides = [side('What decides', deciding, notes), side('What says otherwise', against, notes)] as const;
    return [{ type: 'counter', rule: null, text, sides }];
  });
}

/** Discrepancies, with the older claim first. */
export function disputesOf(found: readonly Discrepancy[], notes: Notes): ReportDispute[] {
  return found.map(({ type, rule, sentence, claims, dates }) => ({
    type,
    rule: rule.code,
    text: sentence,
    sides: [side(dateInWords(dates[0]), [claims[0]], notes), side(dateInWords(dates[1]), [claims[1]], notes)],
  }));
}

function side(heading: string, claims: readonly Claim[], notes: Notes): DisputeSide {
  const told = claims.map((claim) => ({
    text: `${notes.nameOf(claim.holder)}: ${claim.summary ?? notes.textOf(claim)}`,
    note: notes.of(claim),
  }));
  return { heading, claims: told };
}
