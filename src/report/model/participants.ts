// Who took part in the events of a report.
import type { EventAttendance } from '../../chart/chart-facts.js';
import type { ClaimOf } from '../../kinds/claim.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import type { StanceGraph } from '../../stance-graph.js';
import { answerOrder } from '../../store/vocabulary.js';
import type { Notes } from './notes.js';

/** Who took part in what: events by date, then by id; countries first. Reports of the same are one entry. */
export function participationOf(kg: StanceGraph, rows: readonly ClaimRow[], notes: Notes): EventAttendance[] {
  const { vocabulary } = kg.context;
  const byEvent = new Map<string, Map<string, { row: ClaimRow; claims: ClaimOf<'participation'>[] }>>();
  for (const row of rows) {
    const claim = row.claim as ClaimOf<'participation'>;
    const entries = byEvent.get(claim.event) ?? new Map();
    byEvent.set(claim.event, entries);
    const key = JSON.stringify([row.actor, claim.holder, claim.role, claim.mode ?? null]);
    const entry = entries.get(key) ?? { row, claims: [] };
    entry.claims.push(claim);
    entries.set(key, entry);
  }
  const dateOf = (id: string) => kg.events.get(id)?.date ?? '';
  const events = [...byEvent].sort(([a], [b]) =>
    dateOf(a) === dateOf(b) ? (a < b ? -1 : 1) : dateOf(a) < dateOf(b) ? -1 : 1,
  );
  return events.map(([event, entries]) => ({
    event,
    name: vocabulary.nameOf(event),
    date: kg.events.get(event)?.date ?? null,
    place: kg.events.get(event)?.place ?? null,
    participants: [...entries.values()]
      .sort((a, b) => answerOrder(vocabulary.actor(a.row.actor), vocabulary.actor(b.row.actor)))
      .map(({ row, claims }) => {
        const [{ holder, role, mode }] = claims as [ClaimOf<'participation'>];
        return {
          actor: row.actor,
          name: row.name,
          holder: vocabulary.nameOf(holder),
          role,
          mode: mode ?? null,
          notes: notes.ofAll(claims),
        };
      }),
  }));
}
