// The append-only log of claims: what is in it, and what of it may be seen.
import { CLAIM_KINDS, type Claim, type ClaimInput, type ClaimKind, kindOf } from '../kinds/claim.js';
import type { Basis, Retraction } from '../schema/claim-base.js';
import type { Condition } from '../schema/condition.js';
import { type Certainty, type DateRange, OPEN_END } from '../schema/date.js';
import {
  basisOf,
  type ClaimColumns,
  claimAt,
  claimWithoutId,
  Flag,
  reviewOf,
  saidText,
  topicOfKind,
} from './claim-columns.js';
import type { ClaimIndex } from './claim-index.js';
import type { Interner } from './interner.js';
import type { RowTable } from './row-table.js';
import type { RowsById } from './rows-by-id.js';
import type { RowsByNumber } from './rows-by-number.js';
import type { Vocabulary } from './vocabulary.js';

/** An actor that a claim counts for. */
export interface Counting {
  readonly actor: number;
  /** How high the office of who spoke is. */
  readonly voice: number;
  /** Does it count for the actor only perhaps? */
  readonly isDoubtful: boolean;
}

/** Decides what a claim counts for; the rules are those of the room of stances. */
export interface Attribution {
  countingOf(claim: ClaimInput, said: DateRange): readonly Counting[];
  /** The same by who holds it, whomever it counts for. */
  holderCounting(claim: ClaimColumns, at: number): Counting;
  isFirstHand(claim: ClaimInput, said: DateRange): boolean;
}

/** Rows that came together. Later versions of a log share them. */
export interface Segment {
  /** Number in the log of its first row. */
  readonly base: number;
  readonly columns: ClaimColumns;
  /** By the actor that a claim counts for. */
  readonly index: ClaimIndex;
  /** By the person who holds it; made when first asked for. */
  readonly holderIndex: () => ClaimIndex;
  readonly rowsById: RowsById;
  readonly rowsByDocument: () => RowsByNumber;
  readonly table: RowTable;
}

/** What may be seen: known by a day, from which documents, proposed claims or only accepted ones. */
export interface Visibility {
  readonly knownBy: number;
  /** A claim said later supersedes nothing yet. */
  readonly until: number;
  /** Numbers of documents left out. */
  readonly without: ReadonlySet<number>;
  readonly proposed: boolean;
  /** Are claims seen that others supersede? Default false. */
  readonly superseded?: boolean;
}

/** Why a claim is void: retracted on a day, or superseded by another row (as long as that one is seen). */
export type Voidance = RetractionDay | { readonly by: number };

export interface RetractionDay {
  readonly on: DateRange;
  readonly why: string;
}

/** What voids claims, and which rows are recordings of one claim. */
export interface LogNotes {
  readonly voided: ReadonlyMap<number, readonly Voidance[]>;
  /** Retractions of whole documents, by number. */
  readonly withdrawn: ReadonlyMap<number, readonly RetractionDay[]>;
  /** By row, all rows of its claim in the order in which they give way to one another; none for most claims. */
  readonly revisions: ReadonlyMap<number, readonly number[]>;
}

const ORDER = { no: 0, maybe: 1, yes: 2 } as const;

function least(a: Certainty, b: Certainty): Certainty {
  return ORDER[a] <= ORDER[b] ? a : b;
}

function most(a: Certainty, b: Certainty): Certainty {
  return ORDER[a] >= ORDER[b] ? a : b;
}

const denied = (certainty: Certainty): Certainty => (certainty === 'yes' ? 'no' : certainty === 'no' ? 'yes' : 'maybe');

/** How many claims are kept at hand with the fields that have no column. */
const MOST_READ = 10_000;

const CLAIM_ID = /^c[0-9a-f]{20}$/;

/** The append-only log of claims: immutable; `appended` shares everything with the log that it was made from. */
export class ClaimLog {
  readonly vocabulary: Vocabulary;
  readonly segments: readonly Segment[];
  readonly length: number;
  readonly retractions: readonly Retraction[];
  readonly utterances: Interner;
  readonly notes: LogNotes;
  readonly #fields = new Map<number, Readonly<Record<string, unknown>>>();

  constructor(parts: {
    vocabulary: Vocabulary;
    segments: readonly Segment[];
    retractions: readonly Retraction[];
    utterances: Interner;
    notes: LogNotes;
  }) {
    this.vocabulary = parts.vocabulary;
    this.segments = parts.segments;
    this.retractions = parts.retractions;
    this.utterances = parts.utterances;
    this.notes = parts.notes;
    const last = parts.segments.at(-1);
    this.length = last === undefined ? 0 : last.base + last.columns.length;
  }

  /** How many different claims there are; a claim that was recorded several times is one. */
  get size(): number {
    const groups = new Set(this.notes.revisions.values());
    let more = 0;
    for (const rows of groups) more += rows.length - 1;
    return this.length - more;
  }

  /** Is every accepted claim seen for good, as long as nothing is asked of what was known or left out? */
  get isPlain(): boolean {
    const { voided, withdrawn, revisions } = this.notes;
    return voided.size === 0 && withdrawn.size === 0 && revisions.size === 0;
  }

  segmentOf(row: number): Segment {
    let found = this.segments[0] as Segment;
    for (const segment of this.segments) if (segment.base <= row) found = segment;
    return found;
  }

  /** A row's place in its columns. */
  at(row: number): { readonly columns: ClaimColumns; readonly at: number } {
    const { base, columns } = this.segmentOf(row);
    return { columns, at: row - base };
  }

  /** The claim of a row, made anew at every call. */
  claim(row: number): Claim {
    const { base, columns, rowsById } = this.segmentOf(row);
    const claim = claimAt(columns, row - base, this.vocabulary);
    rowsById.saw(claim.id, row - base);
    return claim;
  }

  /** Number of what a row is indexed under: a proposition, an event, or its kind. */
  topicOf(row: number): number {
    const { columns, at } = this.at(row);
    return columns.topic[at] as number;
  }

  /** Number of the document of a row. */
  documentOf(row: number): number {
    const { columns, at } = this.at(row);
    return columns.document[at] as number;
  }

  /** Number of the holder of a row. */
  holderOf(row: number): number {
    const { columns, at } = this.at(row);
    return columns.holder[at] as number;
  }

  kindOf(row: number): ClaimKind {
    const { columns, at } = this.at(row);
    return CLAIM_KINDS[columns.kind[at] as number] as ClaimKind;
  }

  basisOf(row: number): Basis {
    const { columns, at } = this.at(row);
    return basisOf(columns.flags[at] as number);
  }

  /** When a row was said, as its source dates it. */
  saidOf(row: number): string {
    const { columns, at } = this.at(row);
    const given = columns.rest[at]?.includes('"said"') === true ? this.fields(row).said : undefined;
    return (given as string | undefined) ?? saidText(columns.earliest[at] as number, columns.latest[at] as number);
  }

  /** The rows of a document, by its number, oldest first. */
  rowsOf(document: number): readonly number[] {
    return this.segments.flatMap(({ base, rowsByDocument }) =>
      Array.from(rowsByDocument().of(document), (at) => base + at),
    );
  }

  /** What the claim of a row says, with an empty id: a good deal cheaper than the claim. */
  contentOf(row: number): Claim {
    const { columns, at } = this.at(row);
    return claimWithoutId(columns, at, this.vocabulary);
  }

  /** The fields of a row that have no column, as the claim has them. */
  fields(row: number): Readonly<Record<string, unknown>> {
    let found = this.#fields.get(row);
    if (found === undefined) {
      const { columns, at } = this.at(row);
      const text = columns.rest[at];
      found = text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
      if (this.#fields.size >= MOST_READ) this.#fields.clear();
      this.#fields.set(row, found);
    }
    return found;
  }

  /** The conditions of a row. */
  conditions(row: number): readonly Condition[] {
    const { columns, at } = this.at(row);
    if (((columns.flags[at] as number) & Flag.conditional) === 0) return [];
    return this.fields(row).conditions as readonly Condition[];
  }

  /** Who says so, by number, if neither the holder nor the document does. */
  speaker(row: number): number | undefined {
    const { columns, at } = this.at(row);
    if (columns.rest[at]?.includes('"speaker"') !== true) return undefined;
    const { speaker } = this.fields(row);
    return speaker === undefined ? undefined : this.vocabulary.actorNumbers.find(speaker as string);
  }

  /** Whom a claim speaks for besides its holder, by number. */
  onBehalfOf(row: number): number | undefined {
    const { columns, at } = this.at(row);
    if (columns.rest[at]?.includes('"onBehalfOf"') !== true) return undefined;
    const { onBehalfOf } = this.fields(row);
    return onBehalfOf === undefined ? undefined : this.vocabulary.actorNumbers.find(onBehalfOf as string);
  }

  /** The row of a claim id, or -1. Constant time for an id that was told before; else the first call hashes every claim. */
  rowOf(claimId: string): number {
    if (!CLAIM_ID.test(claimId)) return -1;
    for (const look of ['seen', 'find'] as const) {
      for (const { base, rowsById } of this.segments) {
        const row = rowsById[look](claimId);
        if (row !== undefined) return this.notes.revisions.get(base + row)?.at(-1) ?? base + row;
      }
    }
    return -1;
  }

  /** The rows of a claim: all recordings of it, the one that stands last. */
  revisionsOf(row: number): readonly number[] {
    return this.notes.revisions.get(row) ?? [row];
  }

  /** May this row surely touch an answer? Time O(1), or O(claims that supersede it). */
  isVisible(row: number, visibility: Visibility): boolean {
    return this.visibility(row, visibility) === 'yes';
  }

  /** May this row touch an answer? Perhaps, where it is not sure whether it was known or taken back by then. */
  visibility(row: number, visibility: Visibility): Certainty {
    const seen = this.#isSeen(row, visibility);
    if (seen === 'no' || this.isPlain) return seen;
    const { columns, at } = this.at(row);
    const withdrawn = this.notes.withdrawn.get(columns.document[at] as number) ?? [];
    const voidances = this.notes.voided.get(row) ?? [];
    let found: Certainty = seen;
    for (const voidance of [...withdrawn, ...voidances]) {
      if ('on' in voidance) found = least(found, denied(isInForce(voidance, visibility)));
      else if (visibility.superseded !== true) found = least(found, denied(this.#voids(voidance.by, visibility)));
    }
    return found;
  }

  /** Could anybody know of the claim yet? What could not be known is not even told of. */
  isKnown(row: number, visibility: Visibility): boolean {
    return this.#known(row, visibility) !== 'no';
  }

  #known(row: number, { knownBy }: Visibility): Certainty {
    if (knownBy === OPEN_END) return 'yes';
    const { columns, at } = this.at(row);
    if ((columns.known[at] as number) <= knownBy) return 'yes';
    return (columns.knownFrom[at] as number) <= knownBy ? 'maybe' : 'no';
  }

  /** Why a row may not touch an answer, in words; `null` if it may. */
  hiddenBecause(row: number, visibility: Visibility): string | null {
    if (this.isVisible(row, visibility)) return null;
    const { columns, at } = this.at(row);
    const anew = this.#recordedAnew(row, visibility);
    if (anew !== 'no') return `${anew === 'yes' ? '' : 'perhaps '}recorded anew later`;
    const review = reviewOf(columns.flags[at] as number);
    if (review === 'rejected') return 'rejected in review';
    if (review === 'proposed' && !visibility.proposed) return 'proposed, not yet accepted';
    if (visibility.without.has(columns.document[at] as number)) return 'its document is left out';
    const known = this.#known(row, visibility);
    if (known !== 'yes') return known === 'no' ? 'not yet known on that day' : 'perhaps not yet known on that day';
    const withdrawn = this.notes.withdrawn.get(columns.document[at] as number) ?? [];
    const voidances = [...withdrawn, ...(this.notes.voided.get(row) ?? [])];
    for (const voidance of voidances) {
      if (!('on' in voidance)) continue;
      const force = isInForce(voidance, visibility);
      if (force !== 'no') return `${force === 'yes' ? '' : 'perhaps '}retracted: ${voidance.why}`;
    }
    const voids = (voidance: Voidance) => ('by' in voidance ? this.#voids(voidance.by, visibility) : 'no');
    const sure = voidances.find((voidance) => voids(voidance) === 'yes');
    const { by } = (sure ?? voidances.find((voidance) => voids(voidance) === 'maybe')) as { by: number };
    return `${sure === undefined ? 'perhaps ' : ''}superseded by ${this.claim(by).id}`;
  }

  /** Rows that supersede a row, at any remove. */
  supersedingRows(row: number): number[] {
    const found = new Set<number>();
    const add = (at: number) => {
      for (const voidance of this.notes.voided.get(at) ?? []) if ('by' in voidance) found.add(voidance.by);
    };
    add(row);
    for (const at of found) add(at); // a set also visits what is added on the way
    return [...found];
  }

  #isSeen(row: number, visibility: Visibility): Certainty {
    const { columns, at } = this.at(row);
    const review = reviewOf(columns.flags[at] as number);
    const counts = review === 'accepted' || (review === 'proposed' && visibility.proposed);
    if (!counts || visibility.without.has(columns.document[at] as number)) return 'no';
    return least(this.#known(row, visibility), denied(this.#recordedAnew(row, visibility)));
  }

  /** Does another recording of a row's claim stand instead, for whoever knows so much? */
  #recordedAnew(row: number, visibility: Visibility): Certainty {
    const rows = this.notes.revisions.get(row) ?? [];
    const one = this.at(row);
    const later = rows.slice(rows.indexOf(row) + 1).map((other): Certainty => {
      const known = this.#known(other, visibility);
      const { columns, at } = this.at(other);
      const isNoLater = (columns.known[at] as number) <= (one.columns.known[one.at] as number);
      return known === 'maybe' && isNoLater ? 'yes' : known;
    });
    return later.reduce(most, 'no');
  }

  /** What supersedes a claim voids it as long as it is seen, said in time and not retracted; superseded or not. */
  #voids(by: number, visibility: Visibility): Certainty {
    const { columns, at } = this.at(by);
    const isSaid: Certainty = (columns.earliest[at] as number) <= visibility.until ? 'maybe' : 'no';
    let found: Certainty = (columns.latest[at] as number) <= visibility.until ? 'yes' : isSaid;
    const withdrawn = this.notes.withdrawn.get(columns.document[at] as number) ?? [];
    for (const other of [...withdrawn, ...(this.notes.voided.get(by) ?? [])]) {
      if ('on' in other) found = least(found, denied(isInForce(other, visibility)));
    }
    return least(found, this.#isSeen(by, visibility));
  }
}

function isInForce({ on }: RetractionDay, { knownBy }: Visibility): Certainty {
  if (on.latest <= knownBy) return 'yes';
  return on.earliest <= knownBy ? 'maybe' : 'no';
}

/** Ids of rows for one sort: each is hashed once at most. */
export function idOnce(log: ClaimLog): (row: number) => string {
  const ids = new Map<number, string>();
  return (row) => {
    const id = ids.get(row) ?? log.claim(row).id;
    ids.set(row, id);
    return id;
  };
}

/** Rows of a kind's own topic; stances and participations are found under what they are about. */
export function topicsOfKind(kind: ClaimKind, vocabulary: Vocabulary): readonly string[] {
  const { topic, references } = kindOf(kind);
  if (topic === null) return [topicOfKind(kind)];
  return [...(references[topic]?.includes('event') ? vocabulary.events : vocabulary.propositions).keys()];
}
