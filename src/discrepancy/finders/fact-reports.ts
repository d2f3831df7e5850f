// Reports that differ on a fact, on how somebody was at an event, or on whether an assessment is so.
import { POSITIONS } from '../../kinds/position.js';
import { entryOf } from '../../schema/entry.js';
import { topicOfKind } from '../../store/claim-columns.js';
import { foldName } from '../../text/names.js';
import type { Finder } from '../compare/finder.js';
import { eachCell, targetsOf, UNDECIDED } from '../compare/statements.js';
import { courseOf, differingReports, isReport, type Report, reportOf } from './differing-reports.js';
import { ValueReader } from './fact-value.js';

interface FactReport extends Report {
  readonly value: string | number | boolean;
}

export const findFactConflicts: Finder = (scope, add) => {
  const { log, vocabulary } = scope;
  const reader = new ValueReader(vocabulary);
  const groups = new Map<string, { about: string; property: string; reports: FactReport[] }>();
  eachCell(log, 'holder', vocabulary.topicNumbers.find(topicOfKind('fact')), ({ rows }) => {
    for (const row of rows) {
      if (!isReport(scope, row)) continue;
      const { about, property, value } = scope.fields(row) as { about: string; property: string; value: string };
      const key = JSON.stringify([about, foldName(property)]);
      const report = { ...reportOf(scope, row), content: contentOf(value), value };
      entryOf(groups, key, () => ({ about, property, reports: [] })).reports.push(report);
    }
  });
  for (const { about, property, reports } of groups.values()) {
    const held = courseOf(scope, about);
    const after = held === null ? reports : reports.filter(({ latest }) => latest >= held.earliest);
    const differ = (a: FactReport, b: FactReport) => reader.exclude(property, a.value, b.value);
    for (const [a, b] of differingReports(scope, after, held !== null, differ)) {
      add({ type: 'sourceConflict', code: 'source-fact', actor: null, about, rows: [a.row, b.row] });
    }
  }
};

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

/** Stances on an assessment: one affirms, another denies that something is so. */
export const findAssessmentConflicts: Finder = (scope, add) => {
  const { log, vocabulary } = scope;
  for (const { id, topic } of targetsOf(scope)) {
    if (vocabulary.propositions.get(id)?.kind !== 'assessment') continue;
    const reports: Report[] = [];
    eachCell(log, 'holder', topic, ({ rows }) => {
      for (const row of rows) {
        const position = scope.value(row, 'position');
        if (position === UNDECIDED || !isReport(scope, row) || scope.fields(row).speaker !== undefined) continue;
        const content = POSITIONS[position] as string;
        reports.push({ ...reportOf(scope, row), source: `${scope.value(row, 'holder')}`, content });
      }
    });
    const areOthers = (a: Report, b: Report) =>
      a.content !== b.content && scope.commonActors(a.row, b.row).length === 0;
    for (const [a, b] of differingReports(scope, reports, false, areOthers)) {
      add({ type: 'sourceConflict', code: 'source-assessment', actor: null, about: id, rows: [a.row, b.row] });
    }
  }
};

function contentOf(value: string | number | boolean): string {
  return typeof value === 'string' ? `words ${foldName(value)}` : `${typeof value} ${value}`;
}
