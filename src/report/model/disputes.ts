// What in a report does not go together: contested stances and discrepancies.
import type { Discrepancy } from '../../discrepancy/compare/discrepancy.js';
import type { Claim } from '../../kinds/claim.js';
import type { StanceRow } from '../../query/stance-row.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import { claimInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import type { Notes } from './notes.js';
import { claimsOf } from './positions.js';
import type { DisputeSide, ReportDispute } from './report-model.js';

/** Stances against which something stands: the claims that decide on the one side, the others on the other. */
export function disputedStances(kg: StanceGraph, rows: readonly StanceRow[], notes: Notes): ReportDispute[] {
  return rows.flatMap((row) => {
    const contesting = claimsOf(kg, row, Part.contesting);
    const weaker = claimsOf(kg, row, Part.counter, Part.beside);
    const against = [...contesting, ...weaker];
    if (against.length === 0) return [];
    const label = kg.context.vocabulary.nameOf(row.proposition);
    const isContested = row.position === 'contested';
    const text = isContested
      ? `What ${row.name} says on “${label}” does not go together, and nothing decides between it.`
      : `${row.name} on “${label}”: ${against.length} ${against.length === 1 ? 'claim that counts less says' : 'claims that count less say'} otherwise.`;
    return [
      {
        type: isContested ? ('contested' as const) : ('counter' as const),
        rule: null,
        text,
        sides: [
          side(kg, isContested ? 'One side' : 'What decides', claimsOf(kg, row, Part.deciding), notes),
          side(kg, isContested ? 'The other' : 'What says otherwise', against, notes),
        ] as const,
      },
    ];
  });
}

/** Discrepancies, with the older claim first. */
export function disputesOf(kg: StanceGraph, found: readonly Discrepancy[], notes: Notes): ReportDispute[] {
  return found.map(({ type, rule, sentence, claims, dates }) => ({
    type,
    rule: rule.code,
    text: sentence,
    sides: [side(kg, dateInWords(dates[0]), [claims[0]], notes), side(kg, dateInWords(dates[1]), [claims[1]], notes)],
  }));
}

function side(kg: StanceGraph, heading: string, claims: readonly Claim[], notes: Notes): DisputeSide {
  const { vocabulary } = kg.context;
  return {
    heading,
    claims: claims.map((claim) => ({
      text: `${vocabulary.nameOf(claim.holder)}: ${claim.summary ?? claimInWords(claim, vocabulary)}`,
      note: notes.of(claim),
    })),
  };
}
