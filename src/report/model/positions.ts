// Stances in full, with what decided them and what would change them.
import type { HeldPosition } from '../../chart/chart-facts.js';
import type { StanceRow } from '../../query/stance-row.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import type { Standing } from '../../words/position-words.js';
import type { Notes } from './notes.js';
import type { ReportLimits } from './report-options.js';

const MOST_FRAGILITY = 150;

/** Stances in full, with their notes. How fragile they are is worked out for the first 150. */
export function positionsOf(
  kg: StanceGraph,
  rows: readonly StanceRow[],
  notes: Notes,
  limits: ReportLimits,
): HeldPosition[] {
  return rows.map((row, i) => {
    const { actor, proposition } = row;
    const deciding = notes.claimsOf(row, Part.deciding);
    const fragility = i < MOST_FRAGILITY ? kg.why(actor, proposition, { ...limits }).first?.fragility : undefined;
    return {
      actor,
      name: row.name,
      type: row.type,
      proposition,
      label: notes.nameOf(proposition),
      standing: row.position,
      conditions: row.conditions.map(({ text }) => text),
      since: row.since,
      lastSaid: row.lastSaid,
      ageDays: row.ageDays,
      voices: row.voices.map(notes.nameOf),
      speakers: row.speakers.map(notes.nameOf),
      bases: [...new Set(deciding.map(({ basis }) => basis))].sort(),
      secondHand: row.secondHand,
      inferredFrom: row.inferred ? (row.path ?? []).map(notes.nameOf) : null,
      viaMembership: row.viaMembership,
      rule: row.rule.text,
      documents: row.documents,
      fragility: fragility ? { documents: fragility.documents, becomes: fragility.becomes as Standing } : null,
      notes: notes.ofAll(deciding),
      against: notes.ofAll(notes.claimsOf(row, Part.contesting, Part.counter, Part.beside)),
    };
  });
}
