import { StanceError } from '../errors.js';
import type { Predicate } from '../query/predicate.js';
import { plainObject } from '../query/query.js';
import { readDateRange } from '../schema/date.js';
import { nearest, show } from '../schema/problems.js';

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
  plainObject('report', 'options', options);
  for (const key of Object.keys(options)) {
    if (NAMES.some((name) => name === key)) continue;
    const near = nearest(key, [...NAMES]);
    const help = near === undefined ? `Options are ${NAMES.join(', ')}.` : `Did you mean "${near}"?`;
    throw invalid(`unknown option ${show(key)}. ${help}`);
  }
  const { asOf, knownBy, from, texts, title } = options;
  for (const [name, date] of Object.entries({ asOf, knownBy, from })) {
    if (date === undefined) continue;
    if (typeof date !== 'string' || date.includes('/') || typeof readDateRange(date) === 'string') {
      throw invalid(`${name} must be YYYY, YYYY-MM or YYYY-MM-DD, received ${show(date)}.`);
    }
  }
  if (texts !== undefined && !isTexts(texts)) {
    throw invalid('texts must be a Map from document ids to texts.');
  }
  if (title !== undefined && (typeof title !== 'string' || title.trim() === '' || title.length > MOST_TITLE)) {
    throw invalid(`title must be text of 1 to ${MOST_TITLE} characters, received ${show(title)}.`);
  }
}

function isTexts(texts: unknown): boolean {
  if (!(texts instanceof Map)) return false;
  return [...texts].every(([id, text]) => typeof id === 'string' && typeof text === 'string');
}

function invalid(problem: string): StanceError {
  return new StanceError('invalid_option', `report: ${problem}`);
}
