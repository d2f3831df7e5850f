// What was said in the order of time, and what it changed.
import type { PositionChange, TimelineEntry } from '../../chart/chart-facts.js';
import type { ChangeRow } from '../../query/families/changes.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import type { LimitOptions } from '../../query/limits.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import { claimInWords } from '../../words/claim-words.js';
import type { Standing } from '../../words/position-words.js';
import type { Notes } from './notes.js';
import { claimsOf } from './positions.js';
import type { Asked, ReportLimits } from './report-options.js';

/** Statements oldest first, the newest `most` of them, with what they changed. */
export function timelineOf(kg: StanceGraph, rows: readonly ClaimRow[], most: number, notes: Notes): TimelineEntry[] {
  const before = new Map<string, Standing>();
  const skipped = Math.max(0, rows.length - most);
  const entries: TimelineEntry[] = [];
  for (const [i, row] of rows.entries()) {
    const { becomes, actor, name } = row;
    let was: Standing | null = null;
    if (becomes !== null && row.claim.kind === 'stance') {
      const key = JSON.stringify([actor, row.claim.proposition]);
      was = before.get(key) ?? 'noRecord';
      before.set(key, becomes);
    }
    if (i < skipped) continue;
    const { claim } = row;
    entries.push({
      said: claim.said,
      kind: claim.kind,
      actor,
      name,
      holder: kg.context.vocabulary.nameOf(claim.holder),
      text: claimInWords(claim, kg.context.vocabulary),
      proposition: 'proposition' in claim ? (claim.proposition ?? null) : null,
      becomes,
      was,
      notes: [notes.of(claim)],
    });
  }
  return entries;
}

/** Stances that are other ones than on the first day; then those that had no record then. */
export function changesOf(
  kg: StanceGraph,
  from: string,
  asked: Asked,
  limits: ReportLimits & Pick<LimitOptions, 'among'>,
  most: number,
  notes: Notes,
): PositionChange[] {
  const isFirst = (row: ChangeRow) => Number(row.before.position === 'noRecord');
  const rows = [...kg.changes({ from, ...asked, ...limits }).rows].sort((a, b) => isFirst(a) - isFirst(b));
  return rows.slice(0, most).map((row) => ({
    actor: row.actor,
    name: row.name,
    proposition: row.proposition,
    label: kg.context.vocabulary.nameOf(row.proposition),
    before: row.before.position,
    after: row.after.position,
    since: row.after.since,
    notes: notes.ofAll([
      ...claimsOf(kg, row.before, Part.deciding).slice(0, 1),
      ...claimsOf(kg, row.after, Part.deciding, Part.contesting).slice(0, 2),
    ]),
  }));
}
