import type { DiscrepancyType } from '../../discrepancy/compare/discrepancy.js';
import type { RuleCode } from '../../discrepancy/compare/discrepancy-rules.js';
import type { ClaimKind } from '../../kinds/claim.js';
import type { Stage } from '../../kinds/ladder.js';
import type { CoveredDocument } from '../../query/answer.js';
import type { ActorType } from '../../schema/actor.js';
import type { Basis } from '../../schema/claim-base.js';
import type { Standing } from '../../words/position-words.js';
import type { CslItem } from '../cite/csl.js';

/** What a report can be about. `actor` is an organization or a group; `dataset` is all of it. */
export type ReportKind = 'country' | 'leader' | 'actor' | 'proposition' | 'event' | 'dataset';

/** How an actor stands: a position, or `contested`, or `noRecord`, which is a gap and never opposition. */

/** An id with its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A sentence of the summary with the numbers of the notes that it rests on. */
export interface ReportFinding {
  /** What it is about: a position, a promise, a change, sources that differ, or what is not known. */
  readonly kind: 'position' | 'commitment' | 'request' | 'change' | 'dispute' | 'sources' | 'gap' | 'count';
  readonly text: string;
  readonly notes: readonly number[];
}

/** How one actor stands on one proposition, with all that qualifies it. */
export interface ReportPosition {
  readonly actor: string;
  readonly name: string;
  readonly type: ActorType;
  readonly proposition: string;
  readonly label: string;
  readonly standing: Standing;
  /** In words: "only if a ceasefire is in force". */
  readonly conditions: readonly string[];
  readonly since: string | null;
  readonly lastSaid: string | null;
  /** Days from `lastSaid` to the day that the report speaks of. */
  readonly ageDays: number | null;
  /** Names of who said it. */
  readonly voices: readonly string[];
  /** Names of who tells of it, where neither the holder nor the document does. */
  readonly speakers: readonly string[];
  readonly bases: readonly Basis[];
  readonly secondHand: boolean;
  /** Labels from the proposition that was spoken of to this one; `null` if this one was. */
  readonly inferredFrom: readonly string[] | null;
  readonly viaMembership: boolean;
  /** Which rule of the policy decided. */
  readonly rule: string;
  readonly documents: readonly string[];
  /** Without which documents it would be what; `null` if nothing changes it or it was not worked out. */
  readonly fragility: { readonly documents: readonly string[]; readonly becomes: Standing } | null;
  /** Notes of the claims that decide. */
  readonly notes: readonly number[];
  /** Notes of claims that keep the position from standing alone, or weaker ones that say otherwise. */
  readonly against: readonly number[];
}

/** A cell of the matrix. */
export interface MatrixCell {
  readonly standing: Standing;
  readonly conditions: readonly string[];
  readonly lastSaid: string | null;
  readonly secondHand: boolean;
  readonly inferred: boolean;
  readonly notes: readonly number[];
}

/** Countries by propositions. */
export interface ReportMatrix {
  readonly countries: readonly Named[];
  readonly propositions: readonly Named[];
  /** `cells[i][j]`: country i on proposition j. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** How many there are in all, shown or not. */
  readonly total: { readonly countries: number; readonly propositions: number };
}

/** How many countries hold which position on a proposition. */
export interface Distribution extends Named {
  readonly support: number;
  readonly oppose: number;
  readonly undecided: number;
  readonly contested: number;
  readonly noRecord: number;
  /** Of those that support, how many do so with a condition. */
  readonly conditional: number;
  /** Of those that support, how many only by inference from another proposition. */
  readonly inferred: number;
  /** Of those that support, how many only on the word of others. */
  readonly secondHand: number;
}

/** How many propositions a country, or another actor that was asked about, holds which position on. */
export interface CountryCount extends Named {
  readonly isCountry: boolean;
  readonly support: number;
  readonly oppose: number;
  readonly undecided: number;
  readonly contested: number;
}

/** A statement in the order of time. */
export interface TimelineEntry {
  readonly said: string;
  readonly kind: ClaimKind;
  readonly actor: string;
  readonly name: string;
  readonly holder: string;
  /** What was said, in words of the vocabulary. */
  readonly text: string;
  readonly proposition: string | null;
  /** What the actor's stance became through it; `null` if nothing changed. */
  readonly becomes: Standing | null;
  /** What it was before; `null` where nothing changed. */
  readonly was: Standing | null;
  readonly notes: readonly number[];
}

/** A stance that is another one than it was. */
export interface ReportChange {
  readonly actor: string;
  readonly name: string;
  readonly proposition: string;
  readonly label: string;
  readonly before: Standing;
  readonly after: Standing;
  readonly since: string | null;
  readonly notes: readonly number[];
}

/** A word or deed on the ladder from refusal to delivery. */
export interface ReportCommitment {
  readonly actor: string;
  readonly name: string;
  readonly type: ActorType;
  readonly holder: string;
  readonly stage: Stage;
  readonly text: string;
  readonly conditions: readonly string[];
  readonly said: string;
  readonly speaker: string | null;
  readonly basis: Basis;
  readonly notes: readonly number[];
}

/** Who agrees with whom, laid out. */
export interface ReportNetwork {
  readonly nodes: readonly (Named & { readonly x: number; readonly y: number })[];
  /** `weight` > 0: more agreement than disagreement. */
  readonly ties: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
  /** Statements that were counted. */
  readonly statements: number;
  /** Countries and propositions that were left out because there are too many to draw. */
  readonly left: { readonly countries: number; readonly propositions: number };
}

/** Claims that do not go together, side by side. */
export interface ReportDispute {
  readonly type: DiscrepancyType | 'contested' | 'counter';
  readonly rule: RuleCode | null;
  readonly text: string;
  readonly sides: readonly [DisputeSide, DisputeSide];
}

/** One side of a dispute. */
export interface DisputeSide {
  readonly heading: string;
  readonly claims: readonly { readonly text: string; readonly note: number }[];
}

/** Who took part in an event. */
export interface ReportParticipation {
  readonly event: string;
  readonly name: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly participants: readonly {
    readonly actor: string;
    readonly name: string;
    readonly holder: string;
    readonly role: string;
    readonly mode: string | null;
    readonly notes: readonly number[];
  }[];
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
  readonly published: string;
  readonly address: string | null;
  /** Names from whom it came: the holder first, then who says so, then the document. */
  readonly chain: readonly string[];
  readonly basis: Basis;
  readonly confidence: number;
  readonly origin: string;
  readonly places: readonly EvidencePlace[];
}

/** What a proposition means. */
export interface ReportProposition extends Named {
  readonly kind: 'policy' | 'assessment';
  readonly statement: string;
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
 * A report as plain JSON: what {@link reportMarkdown} and {@link reportHtml} are made from. Dates as the sources give
 * them (`2025`, `2025-09-04`, `../2025-09-04` for "on record by"). Lists that were cut say so in `cuts`.
 */
export interface ReportModel {
  readonly kind: ReportKind;
  readonly about: Named | null;
  readonly title: string;
  /** What is asked, as a sentence. */
  readonly question: string;
  /** Who or what it is about, in a few sentences. */
  readonly lead: readonly string[];
  readonly asOf: string | null;
  readonly knownBy: string | null;
  /** The day from which ages count: `asOf`, `knownBy`, or the newest document's; `null` without documents. */
  readonly today: string | null;
  readonly findings: readonly ReportFinding[];
  readonly positions: readonly ReportPosition[];
  readonly matrix: ReportMatrix;
  readonly distribution: readonly Distribution[];
  readonly countries: readonly CountryCount[];
  readonly changes: { readonly from: string | null; readonly rows: readonly ReportChange[] };
  readonly timeline: readonly TimelineEntry[];
  readonly commitments: readonly ReportCommitment[];
  readonly network: ReportNetwork;
  readonly disputes: readonly ReportDispute[];
  readonly participation: readonly ReportParticipation[];
  readonly evidence: readonly EvidenceNote[];
  readonly propositions: readonly ReportProposition[];
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
