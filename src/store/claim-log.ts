// The append-only log of claims: what is in it, and what of it may be seen.
import { type Claim, type ClaimInput, type ClaimKind, kindOf } from '../kinds/claim.js';
import type { ActorType } from '../schema/actor.js';
import type { Basis, Retraction } from '../schema/claim-base.js';
import { type DateRange, dateRange } from '../schema/date.js';
import { type Problems, show } from '../schema/problems.js';
import {
  basisOf,
  type ClaimColumns,
  ClaimColumnsBuilder,
  claimAt,
  Flag,
  reviewOf,
  sameClaim,
  topicOfKind,
} from './claim-columns.js';
import { type ClaimIndex, ClaimIndexBuilder, FORMAL_ACT, Trait } from './claim-index.js';
import { Interner } from './interner.js';
import { RowTable } from './row-table.js';
import type { Vocabulary } from './vocabulary.js';

/** Decides what a claim counts for; the rules are those of the room of stances. */
export interface Attribution {
  representations(
    holder: number,
    onBehalfOf: number | undefined,
    earliest: number,
    latest: number,
  ): readonly { readonly actor: number; readonly voice: number }[];
  isFirstHand(claim: ClaimInput, said: DateRange): boolean;
  /** May a claim of such a basis decide for an actor of such a type? */
  mayDecideFor(type: ActorType, basis: Basis): boolean;
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
  readonly rowsById: () => ReadonlyMap<string, number>;
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
}

/** Why a claim is void: retracted on a day, or superseded by another row (as long as that one is seen). */
type Voidance = { readonly on: number; readonly why: string } | { readonly by: number };

/** The append-only log of claims: immutable; `appended` shares everything with the log that it was made from. */
export class ClaimLog {
  readonly vocabulary: Vocabulary;
  readonly segments: readonly Segment[];
  readonly length: number;
  readonly retractions: readonly Retraction[];
  readonly utterances: Interner;
  readonly #voided: ReadonlyMap<number, Voidance[]>;

  constructor(parts: {
    vocabulary: Vocabulary;
    segments: readonly Segment[];
    retractions: readonly Retraction[];
    utterances: Interner;
    voided: ReadonlyMap<number, Voidance[]>;
  }) {
    this.vocabulary = parts.vocabulary;
    this.segments = parts.segments;
    this.retractions = parts.retractions;
    this.utterances = parts.utterances;
    this.#voided = parts.voided;
    const last = parts.segments.at(-1);
    this.length = last === undefined ? 0 : last.base + last.columns.length;
  }

  get hasVoided(): boolean {
    return this.#voided.size > 0;
  }

  get voided(): ReadonlyMap<number, readonly Voidance[]> {
    return this.#voided;
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
    const { columns, at } = this.at(row);
    return claimAt(columns, at, this.vocabulary);
  }

  /** The fields of a row that have no column, as the claim has them. */
  fields(row: number): Readonly<Record<string, unknown>> {
    const { columns, at } = this.at(row);
    const text = columns.rest[at];
    return text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
  }

  /** Whom a claim speaks for besides its holder, by number. */
  onBehalfOf(row: number): number | undefined {
    const { columns, at } = this.at(row);
    if (columns.rest[at]?.includes('"onBehalfOf"') !== true) return undefined;
    const { onBehalfOf } = this.fields(row);
    return onBehalfOf === undefined ? undefined : this.vocabulary.actorNumbers.find(onBehalfOf as string);
  }

  /** The row of a claim id, or -1. The first call hashes every claim of the log. */
  rowOf(claimId: string): number {
    for (const { base, rowsById } of this.segments) {
      const row = rowsById().get(claimId);
      if (row !== undefined) return base + row;
    }
    return -1;
  }

  /** May this row touch an answer? Time O(1), or O(claims that supersede it, at any remove). */
  isVisible(row: number, visibility: Visibility): boolean {
    return this.#isSeen(row, visibility) && !(this.#voided.has(row) && this.#isVoid(row, visibility));
  }

  /** Could anybody know of the claim yet? What could not be known is not even told of. */
  isKnown(row: number, { knownBy }: Visibility): boolean {
    const { columns, at } = this.at(row);
    return (columns.known[at] as number) <= knownBy;
  }

  /** Why a row may not touch an answer, in words; `null` if it may. */
  hiddenBecause(row: number, visibility: Visibility): string | null {
    if (this.isVisible(row, visibility)) return null;
    const { columns, at } = this.at(row);
    const review = reviewOf(columns.flags[at] as number);
    if (review === 'rejected') return 'rejected in review';
    if (review === 'proposed' && !visibility.proposed) return 'proposed, not yet accepted';
    if (!this.isKnown(row, visibility)) return 'not yet known on that day';
    if (visibility.without.has(columns.document[at] as number)) return 'its document is left out';
    const voidances = this.#voided.get(row) ?? [];
    const retraction = voidances.find((voidance) => 'on' in voidance && voidance.on <= visibility.knownBy);
    if (retraction !== undefined && 'why' in retraction) return `retracted: ${retraction.why}`;
    const by = voidances.find((voidance) => 'by' in voidance && this.#voids(voidance.by, visibility)) as { by: number };
    return `superseded by ${this.claim(by.by).id}`;
  }

  /** Rows that supersede a row, at any remove. */
  supersedingRows(row: number): number[] {
    const found = new Set<number>();
    const add = (at: number) => {
      for (const voidance of this.#voided.get(at) ?? []) if ('by' in voidance) found.add(voidance.by);
    };
    add(row);
    for (const at of found) add(at); // a set also visits what is added on the way
    return [...found];
  }

  #isSeen(row: number, visibility: Visibility): boolean {
    const { columns, at } = this.at(row);
    const review = reviewOf(columns.flags[at] as number);
    return (
      (review === 'accepted' || (review === 'proposed' && visibility.proposed)) &&
      this.isKnown(row, visibility) &&
      !visibility.without.has(columns.document[at] as number)
    );
  }

  /** What supersedes a claim voids it as long as it is seen, said in time and not retracted; superseded or not. */
  #isVoid(row: number, visibility: Visibility): boolean {
    return (this.#voided.get(row) ?? []).some((voidance) =>
      'on' in voidance ? voidance.on <= visibility.knownBy : this.#voids(voidance.by, visibility),
    );
  }

  #voids(by: number, visibility: Visibility): boolean {
    const isRetracted = (this.#voided.get(by) ?? []).some((other) => 'on' in other && other.on <= visibility.knownBy);
    return !isRetracted && this.#isSeen(by, visibility) && this.#lastDay(by) <= visibility.until;
  }

  #lastDay(row: number): number {
    const { columns, at } = this.at(row);
    return columns.latest[at] as number;
  }
}

/** Takes claims and retractions and makes a log of them, on top of another if one is given. */
export class ClaimLogBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #attribution: Attribution;
  readonly #previous: ClaimLog | undefined;
  readonly #utterances: Interner;
  readonly #columns: ClaimColumnsBuilder;
  readonly #index: ClaimIndexBuilder;
  readonly #table = new RowTable();
  readonly #retracted = new Set<string>();
  readonly #retractions: { readonly retraction: Retraction; readonly path: string }[] = [];
  readonly #supersedes: { readonly row: number; readonly id: string; readonly path: string }[] = [];

  constructor(vocabulary: Vocabulary, attribution: Attribution, previous?: ClaimLog) {
    this.#vocabulary = vocabulary;
    this.#attribution = attribution;
    this.#previous = previous;
    this.#utterances = previous?.utterances ?? new Interner();
    this.#columns = new ClaimColumnsBuilder({
      vocabulary,
      utterances: this.#utterances,
      isFirstHand: attribution.isFirstHand,
    });
    this.#index = new ClaimIndexBuilder();
  }

  /** @returns False if the log has the same claim already. */
  add(claim: ClaimInput, number: number): boolean {
    const at = this.#columns.add(claim);
    const columns = this.#columns.columns;
    const hash = columns.hash[at] as number;
    if (this.#isKnown(columns, at, hash)) {
      this.#columns.drop();
      return false;
    }
    this.#table.add(at, columns.hash);
    this.#addEntries(claim, columns, at);
    if (claim.supersedes !== undefined) {
      this.#supersedes.push({
        row: (this.#previous?.length ?? 0) + at,
        id: claim.supersedes,
        path: `claims[${number}].supersedes`,
      });
    }
    return true;
  }

  addRetraction(retraction: Retraction, path: string): void {
    const isSame = ({ of, on, why }: Retraction) =>
      of === retraction.of && on === retraction.on && why === retraction.why;
    const key = JSON.stringify([retraction.of, retraction.on, retraction.why]);
    if (this.#retracted.has(key) || this.#previous?.retractions.some(isSame)) return;
    this.#retracted.add(key);
    this.#retractions.push({ retraction, path: `${path}.of` });
  }

  /** Adds to `problems` every retraction or supersession of a claim that is not there. */
  build(problems: Problems): ClaimLog {
    const previous = this.#previous;
    const segments = [...(previous?.segments ?? [])];
    if (this.#columns.length > 0) {
      segments.push(
        makeSegment(previous?.length ?? 0, this.#columns.build(), this.#index.build(), this.#table, this.#vocabulary),
      );
    }
    const log = new ClaimLog({
      vocabulary: this.#vocabulary,
      segments: merged(segments, this.#vocabulary),
      retractions: [...(previous?.retractions ?? []), ...this.#retractions.map(({ retraction }) => retraction)],
      utterances: this.#utterances,
      voided: new Map([...(previous?.voided ?? [])].map(([row, list]) => [row, [...list]])),
    });
    this.#void(log, problems);
    return log;
  }

  #isKnown(columns: ClaimColumns, at: number, hash: number): boolean {
    const vocabulary = this.#vocabulary;
    for (const { columns: known, table } of this.#previous?.segments ?? []) {
      if (table.find(hash, (row) => known.hash[row] === hash && sameClaim(known, row, columns, at, vocabulary)) >= 0)
        return true;
    }
    return (
      this.#table.find(hash, (row) => columns.hash[row] === hash && sameClaim(columns, row, columns, at, vocabulary)) >=
      0
    );
  }

  #addEntries(claim: ClaimInput, columns: ClaimColumns, at: number): void {
    const { actorNumbers } = this.#vocabulary;
    const onBehalfOf = claim.onBehalfOf === undefined ? undefined : actorNumbers.find(claim.onBehalfOf);
    const earliest = columns.earliest[at] as number;
    const latest = columns.latest[at] as number;
    const holder = columns.holder[at] as number;
    const basis = basisOf(columns.flags[at] as number);
    for (const { actor, voice } of this.#attribution.representations(holder, onBehalfOf, earliest, latest)) {
      this.#index.add(
        columns.topic[at] as number,
        actor,
        latest,
        traitsOf(columns, at, voice, this.#attribution.mayDecideFor(this.#vocabulary.typeOf(actor), basis)),
        at,
      );
    }
  }

  #void(log: ClaimLog, problems: Problems): void {
    const voided = log.voided as Map<number, Voidance[]>;
    const add = (id: string, path: string, voidance: Voidance) => {
      const row = log.rowOf(id);
      if (row < 0) problems.add(path, `names the unknown claim ${show(id)}`);
      else if (voided.has(row)) voided.get(row)?.push(voidance);
      else voided.set(row, [voidance]);
    };
    for (const { retraction, path } of this.#retractions) {
      add(retraction.of, path, { on: dateRange(retraction.on).latest, why: retraction.why });
    }
    for (const { row, id, path } of this.#supersedes) add(id, path, { by: row });
    for (const { row, id, path } of this.#supersedes) {
      if (log.rowOf(id) === row) problems.add(path, 'is the claim itself');
    }
  }
}

function traitsOf(columns: ClaimColumns, at: number, voice: number, mayDecide: boolean): number {
  const flags = columns.flags[at] as number;
  const basis = basisOf(flags);
  return (
    (columns.position[at] as number) |
    (((flags & Flag.formalAct) !== 0 ? FORMAL_ACT : voice) << 2) |
    ((flags & Flag.firstHand) !== 0 ? Trait.firstHand : 0) |
    (basis === 'stated' ? Trait.stated : 0) |
    (mayDecide && reviewOf(flags) === 'accepted' ? Trait.decides : 0) |
    (columns.earliest[at] === columns.latest[at] ? 0 : Trait.imprecise) |
    (columns.utterance[at] === 0 ? 0 : Trait.utterance)
  );
}

function makeSegment(
  base: number,
  columns: ClaimColumns,
  index: ClaimIndex,
  table: RowTable,
  vocabulary: Vocabulary,
): Segment {
  return {
    base,
    columns,
    index,
    table,
    holderIndex: once(() => {
      const builder = new ClaimIndexBuilder(columns.length || 1);
      for (let at = 0; at < columns.length; at += 1) {
        const holder = columns.holder[at] as number;
        const traits = traitsOf(columns, at, FORMAL_ACT - 1, true);
        builder.add(columns.topic[at] as number, holder, columns.latest[at] as number, traits, at);
      }
      return builder.build();
    }),
    rowsById: once(() => {
      const rows = new Map<string, number>();
      for (let at = 0; at < columns.length; at += 1) rows.set(claimAt(columns, at, vocabulary).id, at);
      return rows;
    }),
  };
}

/** Joins the newest segments while they are of like size, so that n additions leave O(log n) segments. */
function merged(segments: readonly Segment[], vocabulary: Vocabulary): readonly Segment[] {
  const [last, previous] = [segments.at(-1), segments.at(-2)];
  if (last === undefined || previous === undefined || previous.columns.length > last.columns.length * 2)
    return segments;
  const columns = new ClaimColumnsBuilder(
    { vocabulary, utterances: new Interner(), isFirstHand: () => true },
    previous.columns.length + last.columns.length,
  );
  columns.append(previous.columns);
  columns.append(last.columns);
  const index = new ClaimIndexBuilder(previous.index.length + last.index.length);
  index.append(previous.index, 0);
  index.append(last.index, previous.columns.length);
  const joined = columns.build();
  const table = new RowTable();
  for (let row = 0; row < joined.length; row += 1) {
    table.find(joined.hash[row] as number, () => false);
    table.add(row, joined.hash);
  }
  const segment = makeSegment(previous.base, joined, index.build(), table, vocabulary);
  return merged([...segments.slice(0, -2), segment], vocabulary);
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

function once<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/** Rows of a kind's own topic; stances and participations are found under what they are about. */
export function topicsOfKind(kind: ClaimKind, vocabulary: Vocabulary): readonly string[] {
  const { topic, references } = kindOf(kind);
  if (topic === null) return [topicOfKind(kind)];
  return [...(references[topic]?.includes('event') ? vocabulary.events : vocabulary.propositions).keys()];
}
