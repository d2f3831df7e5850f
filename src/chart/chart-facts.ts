// What pictures are made from: what has been worked out on a subject, as plain data with notes by number.
import type { ClaimKind } from '../kinds/claim.js';
import type { Stage } from '../kinds/ladder.js';
import type { Change } from '../query/families/changes.js';
import type { ActorType } from '../schema/actor.js';
import type { Basis } from '../schema/claim-base.js';
import type { Qualified, Standing } from '../words/position-words.js';

/** What can be drawn or reported on. `actor` is an organization or a group; `dataset` is all of it. */
export const SUBJECT_KINDS = ['country', 'leader', 'actor', 'proposition', 'event', 'dataset'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** An id with its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What somebody said or did, with the numbers of the notes that it rests on. */
interface OfActor {
  readonly actor: string;
  readonly name: string;
  readonly notes: readonly number[];
}

/** A cell of the matrix; without a sure standing, `possible` has what it perhaps is. */
export interface MatrixCell extends Qualified {
  /** In words: "only if a ceasefire is in force". */
  readonly conditions: readonly string[];
  readonly lastSaid: string | null;
  readonly secondHand: boolean;
  readonly inferred: boolean;
  readonly notes: readonly number[];
}

/** How one actor stands on one proposition, with all that qualifies it. */
export interface HeldPosition extends OfActor, Omit<MatrixCell, 'inferred'> {
  readonly type: ActorType;
  readonly proposition: string;
  readonly label: string;
  readonly since: string | null;
  /** Days from `lastSaid` to the day that the report speaks of. */
  readonly ageDays: number | null;
  /** Names of who said it. */
  readonly voices: readonly string[];
  /** Names of who tells of it, where neither the holder nor the document does. */
  readonly speakers: readonly string[];
  readonly bases: readonly Basis[];
  /** Labels from the proposition that was spoken of to this one; `null` if this one was. */
  readonly inferredFrom: readonly string[] | null;
  readonly viaMembership: boolean;
  /** Which rule of the policy decided. */
  readonly rule: string;
  readonly documents: readonly string[];
  /** Without which documents it would be what; `null` if nothing changes it or it was not worked out. */
  readonly fragility: { readonly documents: readonly string[]; readonly becomes: Standing } | null;
  /** Notes of claims that keep the position from standing alone, or weaker ones that say otherwise. */
  readonly against: readonly number[];
}

/** Countries by propositions. */
export interface PositionMatrix {
  readonly countries: readonly Named[];
  readonly propositions: readonly Named[];
  /** `cells[i][j]`: country i on proposition j. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** How many there are in all, shown or not. */
  readonly total: { readonly countries: number; readonly propositions: number };
}

/** How often each position is on record; who takes several in worlds that exclude each other is counted for each. */
export interface PositionCounts extends Readonly<Record<Exclude<Standing, 'noRecord'>, number>> {
  /** How many of the counts are of who is counted already. */
  readonly otherwise: number;
}

/** How many countries hold which position on a proposition. */
export interface Distribution extends Named, PositionCounts {
  /** How many perhaps hold some position, and none surely. */
  readonly perhaps: number;
  readonly noRecord: number;
  /** Of those that support, how many do so with a condition. */
  readonly conditional: number;
  /** Of those that support, how many only by inference from another proposition. */
  readonly inferred: number;
  /** Of those that support, how many only on the word of others. */
  readonly secondHand: number;
}

/** How many propositions a country, or another actor that was asked about, holds which position on. */
export interface CountryCount extends Named, PositionCounts {
  readonly isCountry: boolean;
}

/** A statement in the order of time. */
export interface TimelineEntry extends OfActor {
  readonly said: string;
  readonly kind: ClaimKind;
  readonly holder: string;
  /** What was said, in words of the vocabulary. */
  readonly text: string;
  readonly proposition: string | null;
  readonly conditions: readonly string[];
  /** What the actor's stance became through it; `null` if nothing changed. */
  readonly becomes: Standing | null;
  /** What it was before; `null` where nothing changed. */
  readonly was: Standing | null;
}

/** A stance that is another one than it was, and what kind of change that is. */
export interface PositionChange extends OfActor {
  readonly change: Change;
  readonly proposition: string;
  readonly label: string;
  readonly before: Standing;
  readonly after: Standing;
  /** Conditions of what it is now. */
  readonly conditions: readonly string[];
  readonly since: string | null;
}

/** A word or deed on the ladder from refusal to delivery. */
export interface StagedCommitment extends OfActor {
  readonly type: ActorType;
  readonly holder: string;
  readonly stage: Stage;
  readonly text: string;
  readonly conditions: readonly string[];
  readonly said: string;
  readonly speaker: string | null;
  readonly basis: Basis;
}

/** Who agrees with whom, laid out. */
export interface AgreementTies {
  readonly nodes: readonly (Named & { readonly x: number; readonly y: number })[];
  /** `weight` > 0: more agreement than disagreement. */
  readonly ties: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
  /** Statements that were counted. */
  readonly statements: number;
  /** Countries and propositions that were left out because there are too many to draw. */
  readonly left: { readonly countries: number; readonly propositions: number };
}

/** Who took part in an event. */
export interface EventAttendance {
  readonly event: string;
  readonly name: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly participants: readonly (OfActor & {
    readonly holder: string;
    readonly role: string;
    readonly mode: string | null;
  })[];
}

/** What a proposition means. */
export interface PropositionMeaning extends Named {
  readonly kind: 'policy' | 'assessment';
  readonly statement: string;
}

/**
 * All that there is to draw of a subject. Dates as the sources give them (`2025`, `2025-09-04`, `../2025-09-04` for "on
 * record by").
 */
export interface ChartFacts {
  readonly kind: SubjectKind;
  readonly about: Named | null;
  readonly title: string;
  readonly asOf: string | null;
  readonly knownBy: string | null;
  /** The day from which ages count: `asOf`, or the newest on which a document was surely published; `null` without documents. */
  readonly today: string | null;
  readonly positions: readonly HeldPosition[];
  readonly matrix: PositionMatrix;
  readonly distribution: readonly Distribution[];
  readonly countries: readonly CountryCount[];
  readonly changes: { readonly from: string | null; readonly rows: readonly PositionChange[] };
  readonly timeline: readonly TimelineEntry[];
  readonly commitments: readonly StagedCommitment[];
  readonly network: AgreementTies;
  readonly participation: readonly EventAttendance[];
  readonly propositions: readonly PropositionMeaning[];
}
