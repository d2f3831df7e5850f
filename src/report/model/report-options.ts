// The options of a report, checked.
import type { Predicate } from '../../query/limits/predicate.js';
import { dateOption, knownOptions, reading, textOption, wrong } from '../../schema/options.js';

/** How a report is made. */
export interface ReportOptions {
  /** What stood then: said on or before, carried forward. A day, month or year. Default: no limit. */
  readonly asOf?: string;
  /** What could be known then: nothing published or recorded later touches the report. Default: no limit. */
  readonly knownBy?: string;
  /** The texts of documents by document id, so that passages show. Checked against their locators. Default: none. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Whom the matrix, the counts and the network are about, as in `whoBacks`. Default: all countries on record. */
  readonly among?: string | readonly string[] | Predicate;
  /** The day with which positions are compared. Default: the last day of the oldest document. */
  readonly from?: string;
  /** The heading. Default: made from what the report is about. */
  readonly title?: string;
}

const NAMES: readonly (keyof ReportOptions)[] = ['asOf', 'knownBy', 'texts', 'among', 'from', 'title'];
const MOST_TITLE = 300;

/** @throws {StanceError} `invalid_option` for an unknown or wrong option. */
export function checkReportOptions(options: ReportOptions): void {
  knownOptions('report', options, NAMES);
  const { asOf, knownBy, from, texts, title } = options;
  for (const [name, date] of Object.entries({ asOf, knownBy, from })) {
    if (date !== undefined) dateOption('report', name, date);
  }
  const isText = (entry: readonly unknown[]) => entry.every((part) => typeof part === 'string');
  const areTexts = () => texts === undefined || (texts instanceof Map && [...texts].every(isText));
  if (!reading('report', 'texts', 'a Map', areTexts)) {
    throw wrong('report', 'texts', texts, 'a Map from document ids to texts');
  }
  if (title !== undefined) textOption('report', 'title', title, MOST_TITLE);
}

export interface ReportLimits {
  readonly asOf?: string;
  readonly knownBy?: string;
}
