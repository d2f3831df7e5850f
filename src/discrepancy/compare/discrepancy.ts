// What a discrepancy is, as data: its types, the rules that find it, and how it is asked for.
import type { Claim } from '../../kinds/claim.js';
import type { QueryContext } from '../../query/query-context.js';

/** The types of discrepancy, in the order in which `discrepancies` lists them. */
export const DISCREPANCY_TYPES = ['shift', 'contradiction', 'sourceConflict', 'dissent', 'sayDoGap'] as const;

/** One of {@link DISCREPANCY_TYPES}. */
export type DiscrepancyType = (typeof DISCREPANCY_TYPES)[number];

/** The rules by which discrepancies are found, with their explanations. */
export const RULES = {
  'shift-holder': 'the same holder took another position on a later day',
  'shift-country':
    'another voice of the same country took another position on a later day: higher, as high and of the same office, or under a later government',
  'shift-implied': 'a later position on a related proposition goes against the earlier one',
  'shift-commitment': 'a commitment was made and later refused or taken back, or refused and later made',
  'contradiction-direct': 'the same holder in the same capacity supported and opposed one proposition on the same day',
  'contradiction-implied':
    'the same holder in the same capacity took positions on related propositions on the same day of which one rules out the other',
  'source-utterance': 'two reports of one utterance differ',
  'source-hearsay': 'accounts of where an actor stood on one day differ, and one of them is another party’s word',
  'source-event': 'two reports of one event differ',
  'source-fact': 'two reports of one fact at one time differ',
  'source-assessment': 'two sources, at one time, affirm and deny that something is so',
  'dissent-same-day': 'two voices of one country supported and opposed the same on one day',
  'dissent-lower-voice': 'a later voice of the country, no higher, went against one that still stands',
  'gap-refused': 'support on record, but the commitment was declined, withheld or withdrawn',
  'gap-delivered': 'opposition on record, but the actor delivers, or on the same day pledged',
} as const;

/** The stable name of a rule. */
export type RuleCode = keyof typeof RULES;

/** Whatever has a context, such as a `StanceGraph`. */
export interface DiscrepancySource {
  readonly context: QueryContext;
}

/** What a search for discrepancies can be narrowed by. */
export interface DiscrepancyOptions {
  /** Only of this type. Default: all. */
  readonly type?: DiscrepancyType;
  /** Only of this actor: it is the finding's actor or subject, or holds one of the claims. Default: of all. */
  readonly actor?: string;
  /** Only about this proposition, or with a claim on it. Default: about anything. */
  readonly proposition?: string;
  /** Only claims surely said on or before. Default: no limit. */
  readonly asOf?: string;
  /** Only what could be known then: nothing published or recorded later. Default: no limit. */
  readonly knownBy?: string;
}

/** A question for discrepancies, as `ask` understands it. */
export interface DiscrepancyQuery extends Omit<DiscrepancyOptions, 'proposition'> {
  readonly find: 'discrepancies';
  /** The proposition, event or actor that they are about. */
  readonly about?: string;
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
