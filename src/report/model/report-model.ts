// A report as plain data, from which every form of it is made.

import type { ChartFacts } from '../../chart/chart-facts.js';
import type { DiscrepancyType, RuleCode } from '../../discrepancy/compare/discrepancy.js';
import type { ClaimKind } from '../../kinds/claim.js';
import type { CoveredDocument } from '../../query/answer.js';
import type { Basis } from '../../schema/claim-base.js';
import { reading, wrong } from '../../schema/options.js';
import type { CslItem } from '../cite/citations.js';

/** A sentence of the summary with the numbers of the notes that it rests on. */
export interface ReportFinding {
  /** What it is about: a position, a promise, a change, sources that differ, or what is not known. */
  readonly kind: 'position' | 'commitment' | 'request' | 'change' | 'dispute' | 'sources' | 'gap' | 'count';
  readonly text: string;
  readonly notes: readonly number[];
}

/** Claims that do not go together, side by side. */
export interface ReportDispute {
  readonly type: DiscrepancyType | 'contested' | 'counter';
  readonly rule: RuleCode | null;
  readonly text: string;
  /** Two or more. */
  readonly sides: readonly DisputeSide[];
}

/** One side of a dispute. */
export interface DisputeSide {
  readonly heading: string;
  readonly claims: readonly { readonly text: string; readonly note: number }[];
}

/** A passage, if the text is at hand. */
export interface EvidencePlace {
  /** `start-end` in UTF-16 units, or the name of a record. */
  readonly at: string;
  /** The passage itself; `null` without the text, or where the text is another one than was coded. */
  readonly passage: string | null;
  /** True where a text was given, and the passage in it is not the one that was coded. */
  readonly differs: boolean;
}

/** A claim as a numbered note. */
export interface EvidenceNote {
  readonly number: number;
  readonly claim: string;
  readonly kind: ClaimKind;
  /** What it says, in words of the vocabulary. */
  readonly text: string;
  /** The coder's sentence. */
  readonly summary: string | null;
  readonly said: string;
  readonly document: string;
  readonly source: string;
  readonly published: string | null;
  readonly address: string | null;
  /** Names from whom it came: the holder first, then who says so, then the document. */
  readonly chain: readonly string[];
  readonly basis: Basis;
  readonly confidence: number;
  readonly origin: string;
  readonly places: readonly EvidencePlace[];
}

/** What is not known. */
export interface ReportGap {
  readonly text: string;
  readonly names: readonly string[];
}

/** A document that was read. */
export interface ReportDocument extends CoveredDocument {
  readonly title: string | null;
  readonly address: string | null;
  readonly language: string | null;
  /** `true`: its text was at hand. */
  readonly hasText: boolean;
}

/**
 * A report as plain JSON: what {@link reportMarkdown} and {@link reportHtml} are made from. Lists that were cut say so in
 * `cuts`.
 */
export interface ReportModel extends ChartFacts {
  /** What is asked, as a sentence. */
  readonly question: string;
  /** Who or what it is about, in a few sentences. */
  readonly lead: readonly string[];
  readonly findings: readonly ReportFinding[];
  readonly disputes: readonly ReportDispute[];
  readonly evidence: readonly EvidenceNote[];
  readonly gaps: readonly ReportGap[];
  readonly method: {
    readonly policy: string;
    readonly version: string;
    /** `null` where the data set is too large to hash on the way; `datasetHash` has it. */
    readonly dataHash: string | null;
    readonly dataset: string | null;
    readonly claims: number;
    readonly among: string | null;
    readonly notes: readonly string[];
  };
  readonly documents: readonly ReportDocument[];
  /** How many documents were read, listed or not. */
  readonly read: number;
  /** What was left out for length, in sentences. */
  readonly cuts: readonly string[];
  /** The report itself, then its documents. */
  readonly citations: readonly CslItem[];
}

/** Does it look like a report? */
export function isReport(value: unknown): value is ReportModel {
  return typeof value === 'object' && value !== null && 'findings' in value && 'method' in value;
}

/** A form of a report; what is none, or lacks a part, is refused. */
export function ofReport(caller: string, model: ReportModel, form: (model: ReportModel) => string): string {
  return reading(caller, 'the report', 'what report returned', () => {
    if (isReport(model)) return form(model);
    throw wrong(caller, 'the report', model, 'what report returned');
  });
}
