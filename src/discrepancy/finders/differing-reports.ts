// When two reports of one thing are comparable, and which of them differ.
import type { Basis } from '../../schema/claim-base.js';
import { type DateRange, dateRange } from '../../schema/date.js';
import { basisOf } from '../../store/claim-columns.js';
import { idOnce } from '../../store/claim-log.js';
import type { DiscrepancyScope } from '../compare/discrepancy-scope.js';
import { opposed, sharing } from '../compare/opposed.js';

export interface Report {
  readonly row: number;
  readonly earliest: number;
  readonly latest: number;
  /** Who answers for it. */
  readonly source: string;
  /** Reports of one content never differ. */
  readonly content: string;
}

/** Anything that counts, but an author's inference about somebody else. */
export function isReport(scope: DiscrepancyScope, row: number): boolean {
  return scope.isCounted(row) && (basisAt(scope, row) !== 'analysis' || isAuthorOwn(scope, row));
}

/** Of what may have changed only those of one time are compared, of what is fixed all. */
export function differingReports<Item extends Report>(
  scope: DiscrepancyScope,
  reports: readonly Item[],
  isFixed: boolean,
  differ: (a: Item, b: Item) => boolean,
): (readonly [Item, Item])[] {
  if (reports.every(({ content }) => content === reports[0]?.content)) return [];
  const id = idOnce(scope.log);
  const sorted = [...reports].sort(
    (a, b) => a.latest - b.latest || a.earliest - b.earliest || (id(a.row) < id(b.row) ? -1 : 1),
  );
  const labels = {
    source: ({ source }: Item) => source,
    class: ({ content, row }: Item) => `${content}\n${scope.conditions.signature(row)}`,
    conflict: (a: Item, b: Item) =>
      (isFixed || (a.earliest <= b.latest && b.earliest <= a.latest) || areOfOneEvent(scope, a, b)) &&
      scope.conditions.areCompatible(a.row, b.row) &&
      differ(a, b),
  };
  if (isFixed) return opposed(sorted, labels);
  return sharing(sorted, (report) => timesOf(scope, report)).flatMap((together) => opposed(together, labels));
}

/** When an event took place, if that is known well enough for it to be over and done: to the day, or from day to day. */
export function courseOf({ vocabulary }: DiscrepancyScope, about: string): DateRange | null {
  const date = vocabulary.events.get(about)?.date;
  return date !== undefined && (date.length === 10 || /^.{10}\/.{10}$/.test(date)) ? dateRange(date) : null;
}

export function reportOf(scope: DiscrepancyScope, row: number): Report {
  return {
    row,
    earliest: scope.value(row, 'earliest'),
    latest: scope.value(row, 'latest'),
    source: `${scope.value(row, 'holder')} ${scope.value(row, 'document')}`,
    content: '',
  };
}

/** In one document, and both from the event on that it covers: it sets the one against the other. */
function areOfOneEvent(scope: DiscrepancyScope, a: Report, b: Report): boolean {
  const document = documentOf(scope, a.row);
  if (document !== documentOf(scope, b.row)) return false;
  const { covers = '' } = scope.vocabulary.documents.get(document) ?? {};
  const course = courseOf(scope, covers);
  return course !== null && Math.min(a.earliest, b.earliest) >= course.earliest;
}

function timesOf(scope: DiscrepancyScope, { row, earliest, latest }: Report): string[] {
  const document = documentOf(scope, row);
  const { covers } = scope.vocabulary.documents.get(document) ?? {};
  const place = covers === undefined ? `document ${document}` : `event ${covers}`;
  return earliest === latest ? [place, `day ${latest}`] : [place];
}

export function basisAt(scope: DiscrepancyScope, row: number): Basis {
  return basisOf(scope.value(row, 'flags'));
}

function documentOf(scope: DiscrepancyScope, row: number): string {
  return scope.vocabulary.documentNumbers.string(scope.value(row, 'document'));
}

function isAuthorOwn(scope: DiscrepancyScope, row: number): boolean {
  return scope.vocabulary.actorNumbers.string(scope.value(row, 'holder')) === `author:${documentOf(scope, row)}`;
}
