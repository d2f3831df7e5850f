// What a discrepancy is, as data.
import type { Claim } from '../../kinds/claim.js';
import type { RepresentationIndex } from '../../stance/representation.js';
import type { ClaimLog } from '../../store/claim-log.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import type { RuleCode } from './discrepancy-rules.js';

/** The types of discrepancy, in the order in which `discrepancies` lists them. */
export const DISCREPANCY_TYPES = ['shift', 'contradiction', 'sourceConflict', 'dissent', 'sayDoGap'] as const;

/** One of {@link DISCREPANCY_TYPES}. */
export type DiscrepancyType = (typeof DISCREPANCY_TYPES)[number];

/** What discrepancies are looked for in: one version of a graph. */
export interface DiscrepancyContext {
  readonly log: ClaimLog;
  readonly vocabulary: Vocabulary;
  readonly representation: RepresentationIndex;
  /** Numbers of the documents that this version leaves out. */
  readonly without: ReadonlySet<number>;
}

/** Whatever has a context, such as a `StanceGraph`. */
export interface DiscrepancySource {
  readonly context: DiscrepancyContext;
}

/** Two claims that do not go together, and why. Plain data, frozen. */
export interface Discrepancy {
  readonly type: DiscrepancyType;
  /**
   * Whose discrepancy it is: the country if both claims count for one, otherwise the holder. `null` where sources
   * differ over an event, a fact or an assessment: those are nobody's.
   */
  readonly actor: string | null;
  /** The proposition, event or actor that it is about. */
  readonly about: string;
  /**
   * The older and the newer by the last possible day of speech, the first possible day, the first day on which it
   * could be known, then by id.
   */
  readonly claims: readonly [older: Claim, newer: Claim];
  /** When they were said, with the precision that is known. */
  readonly dates: readonly [older: string, newer: string];
  /** Ids of their documents, the older claim's first; one if both are in the same. */
  readonly documents: readonly string[];
  /** The rule that found it. `code` is stable. */
  readonly rule: { readonly code: RuleCode; readonly text: string };
  /** All of it in one English sentence. */
  readonly sentence: string;
}
