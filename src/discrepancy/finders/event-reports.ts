// Reports that differ on who was at an event, how and as what.
import type { Finder } from '../compare/finder.js';
import { eachCell } from '../compare/statements.js';
import { courseOf, differingReports, isReport, type Report, reportOf } from './differing-reports.js';

/** Where a person was and as what, as far as that excludes something else. */
interface Presence extends Report {
  readonly aspect: 'mode' | 'role';
}

const ROLES: ReadonlySet<unknown> = new Set(['host', 'guest']);

/** One person in person and remotely, or as host and as guest, at one event. */
export const findEventConflicts: Finder = (scope, add) => {
  const { log, vocabulary } = scope;
  for (const event of vocabulary.events.keys()) {
    const course = courseOf(scope, event);
    const isOneDay = course !== null && course.earliest === course.latest;
    eachCell(log, 'holder', vocabulary.topicNumbers.find(event), ({ actor, rows }) => {
      if (rows.length < 2 || !scope.concerns(actor) || isMany(vocabulary.actorNumbers.string(actor))) return;
      for (const aspect of ['mode', 'role'] as const) {
        const reports = rows.flatMap((row): Presence[] => {
          const content = isReport(scope, row) ? scope.fields(row)[aspect] : undefined;
          if (content === undefined || (aspect === 'role' && !ROLES.has(content))) return [];
          return [{ ...reportOf(scope, row), content: String(content), aspect }];
        });
        const differ = (one: Presence, other: Presence) => one.content !== other.content;
        for (const [a, b] of differingReports(scope, reports, isOneDay, differ)) {
          const whose = scope.commonActor(a.row, b.row);
          add({ type: 'sourceConflict', code: 'source-event', actor: whose, about: event, rows: [a.row, b.row] });
        }
      }
    });
  }

  /** Of many, some can come and others call. */
  function isMany(id: string): boolean {
    return vocabulary.actor(id).type !== 'person';
  }
};
