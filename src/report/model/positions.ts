// Stances in full, with what decided them and what would change them.
import type { HeldPosition } from '../../chart/chart-facts.js';
import type { Claim } from '../../kinds/claim.js';
import type { StanceRow } from '../../query/stance-row.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import type { Standing } from '../../words/position-words.js';
import type { Notes } from './notes.js';
import type { ReportLimits } from './report-options.js';

/** The claims that have one of the parts in a stance, newest first. */
export function claimsOf(kg: StanceGraph, row: StanceRow, ...parts: readonly Part[]): Claim[] {
  return row.resolution.weighed
    .filter(({ part }) => parts.includes(part))
    .map((found) => kg.context.log.claim(found.row));
}

const MOST_FRAGILITY = 150;

/** Stances in full, with their notes. How fragile they are is worked out for the first 150. */
export function positionsOf(
  kg: StanceGraph,
  rows: readonly StanceRow[],
  notes: Notes,
  limits: ReportLimits,
): HeldPosition[] {
  return rows.map((row, i) => positionOf(kg, row, notes, i < MOST_FRAGILITY ? limits : null));
}

function positionOf(kg: StanceGraph, row: StanceRow, notes: Notes, limits: ReportLimits | null): HeldPosition {
  const { vocabulary } = kg.context;
  const name = (id: string) => vocabulary.nameOf(id);
  const deciding = claimsOf(kg, row, Part.deciding);
  const fragility = limits === null ? null : kg.why(row.actor, row.proposition, { ...limits }).first?.fragility;
  return {
    actor: row.actor,
    name: row.name,
    type: row.type,
    proposition: row.proposition,
    label: name(row.proposition),
    standing: row.position,
    conditions: row.conditions.map(({ text }) => text),
    since: row.since,
    lastSaid: row.lastSaid,
    ageDays: row.ageDays,
    voices: row.voices.map(name),
    speakers: row.speakers.map(name),
    bases: [...new Set(deciding.map(({ basis }) => basis))].sort(),
    secondHand: row.secondHand,
    inferredFrom: row.inferred ? (row.path ?? []).map(name) : null,
    viaMembership: row.viaMembership,
    rule: row.rule.text,
    documents: row.documents,
    fragility:
      fragility === null || fragility === undefined
        ? null
        : { documents: fragility.documents, becomes: fragility.becomes as Standing },
    notes: notes.ofAll(deciding),
    against: notes.ofAll(claimsOf(kg, row, Part.contesting, Part.counter, Part.beside)),
  };
}
