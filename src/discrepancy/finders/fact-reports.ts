// Reports that differ on a fact, or on whether an assessment is so.
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

/** Values of one property of one thing that exclude each other. */
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

/** Stances on an assessment: one affirms, another denies that something is so. */
export const findAssessmentConflicts: Finder = (scope, add) => {
  const { log, vocabulary } = scope;
  for (const { id, topic } of targetsOf(scope)) {
    if (vocabulary.propositions.get(id)?.kind !== 'assessment') continue;
    const reports: Report[] = [];
    eachCell(log, 'holder', topic, ({ rows }) => {
      for (const row of rows) {
        const { columns, at } = scope.at(row);
        const position = columns.position[at] as number;
        if (position === UNDECIDED || !isReport(scope, row) || scope.fields(row).speaker !== undefined) continue;
        const content = POSITIONS[position] as string;
        reports.push({ ...reportOf(scope, row), source: `${columns.holder[at]}`, content });
      }
    });
    const areOthers = (a: Report, b: Report) => a.content !== b.content && !scope.haveCommonActor(a.row, b.row);
    for (const [a, b] of differingReports(scope, reports, false, areOthers)) {
      add({ type: 'sourceConflict', code: 'source-assessment', actor: null, about: id, rows: [a.row, b.row] });
    }
  }
};

function contentOf(value: string | number | boolean): string {
  return typeof value === 'string' ? `words ${foldName(value)}` : `${typeof value} ${value}`;
}
