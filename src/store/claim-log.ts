// The append-only log of claims: what is in it, and what of it may be seen.
import { type Claim, type ClaimInput, type ClaimKind, kindOf } from '../kinds/claim.js';
import type { Retraction } from '../schema/claim-base.js';
import type { Condition } from '../schema/condition.js';
import { type Certainty, type DateRange, dateRange, OPEN_END } from '../schema/date.js';
import { once } from '../schema/once.js';
import { type Problems, show } from '../schema/problems.js';
import {
  basisOf,
  type ClaimColumns,
  ClaimColumnsBuilder,
  claimAt,
  contentOf,
  Flag,
  reviewOf,
  sameClaim,
  topicOfKind,
} from './claim-columns.js';
import { type ClaimIndex, ClaimIndexBuilder, Trait } from './claim-index.js';
import { Interner } from './interner.js';
import { inOrderOfRevision, type Revision } from './revisions.js';
import { RowTable } from './row-table.js';
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
  /** Are claims seen that others supersede? Default false. */
  readonly superseded?: boolean;
}

/** Why a claim is void: retracted on a day, or superseded by another row (as long as that one is seen). */
type Voidance = RetractionDay | { readonly by: number };

interface RetractionDay {
  readonly on: DateRange;
  readonly why: string;
}

/** What voids claims, and which rows are recordings of one claim. */
interface LogNotes {
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

/** The append-only log of claims: immutable; `appended` shares everything with the log that it was made from. */
export class ClaimLog {
  readonly vocabulary: Vocabulary;
  readonly segments: readonly Segment[];
  readonly length: number;
  readonly retractions: readonly Retraction[];
  readonly utterances: Interner;
  readonly notes: LogNotes;
  readonly #conditions = new Map<number, readonly Condition[]>();

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
    const { columns, at } = this.at(row);
    return claimAt(columns, at, this.vocabulary);
  }

  /** The fields of a row that have no column, as the claim has them. */
  fields(row: number): Readonly<Record<string, unknown>> {
    const { columns, at } = this.at(row);
    const text = columns.rest[at];
    return text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
  }

  /** The conditions of a row. */
  conditions(row: number): readonly Condition[] {
    const { columns, at } = this.at(row);
    if (((columns.flags[at] as number) & Flag.conditional) === 0) return [];
    let found = this.#conditions.get(row);
    if (found === undefined) {
      found = this.fields(row).conditions as readonly Condition[];
      this.#conditions.set(row, found);
    }
    return found;
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

  /** The row of a claim id, or -1. The first call hashes every claim of the log. */
  rowOf(claimId: string): number {
    for (const { base, rowsById } of this.segments) {
      const row = rowsById().get(claimId);
      if (row !== undefined) return this.notes.revisions.get(base + row)?.at(-1) ?? base + row;
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
    const later = rows.slice(rows.indexOf(row) + 1).map((other) => this.#known(other, visibility));
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
  readonly #paths: string[] = [];
  /** Rows of this builder that record a claim again, with a row that has it already. */
  readonly #again: { readonly row: number; readonly of: number }[] = [];

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

  /** Takes a claim in; one that is there already, word for word, adds nothing, and one with other content a revision. */
  add(claim: ClaimInput, path: string): void {
    const at = this.#columns.add(claim);
    const columns = this.#columns.columns;
    const row = this.#base + at;
    const same = this.#find(columns, at);
    if (same !== undefined) {
      if (this.#hasSame(columns, at, same)) {
        this.#columns.drop();
        return;
      }
      this.#again.push({ row, of: same });
    } else this.#table.add(at, columns.hash);
    this.#paths[at] = path;
    const said = { earliest: columns.earliest[at] as number, latest: columns.latest[at] as number };
    for (const { actor, voice, isDoubtful } of this.#attribution.countingOf(claim, said)) {
      const traits = traitsOf(columns, at, voice, isDoubtful);
      this.#index.add(columns.topic[at] as number, actor, said.latest, traits, at);
    }
    if (claim.supersedes !== undefined) {
      this.#supersedes.push({ row, id: claim.supersedes, path: `${path}.supersedes` });
    }
  }

  addRetraction(retraction: Retraction, path: string): void {
    const isSame = ({ of, on, why }: Retraction) =>
      of === retraction.of && on === retraction.on && why === retraction.why;
    const key = JSON.stringify([retraction.of, retraction.on, retraction.why]);
    if (this.#retracted.has(key) || this.#previous?.retractions.some(isSame)) return;
    this.#retracted.add(key);
    this.#retractions.push({ retraction, path });
  }

  /** Adds to `problems` every retraction or supersession of a claim that is not there. */
  build(problems: Problems): ClaimLog {
    const previous = this.#previous;
    const segments = [...(previous?.segments ?? [])];
    if (this.#columns.length > 0) {
      segments.push(
        makeSegment(
          this.#base,
          this.#columns.build(),
          this.#index.build(),
          this.#table,
          this.#vocabulary,
          this.#attribution,
        ),
      );
    }
    const notes = {
      voided: new Map([...(previous?.notes.voided ?? [])].map(([row, list]) => [row, [...list]])),
      withdrawn: new Map([...(previous?.notes.withdrawn ?? [])].map(([document, list]) => [document, [...list]])),
      revisions: new Map(previous?.notes.revisions),
    };
    const log = new ClaimLog({
      vocabulary: this.#vocabulary,
      segments: merged(segments, this.#vocabulary, this.#attribution),
      retractions: [...(previous?.retractions ?? []), ...this.#retractions.map(({ retraction }) => retraction)],
      utterances: this.#utterances,
      notes,
    });
    this.#revise(log, notes.revisions, problems);
    this.#retract(log, notes, problems);
    this.#supersede(log, notes.voided, problems);
    return log;
  }

  get #base(): number {
    return this.#previous?.length ?? 0;
  }

  /** A row of the log that records the same claim. */
  #find(columns: ClaimColumns, at: number): number | undefined {
    const vocabulary = this.#vocabulary;
    const hash = columns.hash[at] as number;
    for (const { base, columns: known, table } of this.#previous?.segments ?? []) {
      const row = table.find(hash, (one) => known.hash[one] === hash && sameClaim(known, one, columns, at, vocabulary));
      if (row >= 0) return base + row;
    }
    const own = this.#table.find(
      hash,
      (row) => columns.hash[row] === hash && sameClaim(columns, row, columns, at, vocabulary),
    );
    return own < 0 ? undefined : this.#base + own;
  }

  /** Is one of the recordings of a claim the same to the word? */
  #hasSame(columns: ClaimColumns, at: number, same: number): boolean {
    const content = contentOf(claimAt(columns, at, this.#vocabulary));
    const others = [
      ...(same < this.#base ? (this.#previous?.revisionsOf(same) ?? []) : [same]),
      ...this.#again.filter(({ of }) => of === same).map(({ row }) => row),
    ];
    return others.some((row) => {
      const claim =
        row < this.#base
          ? (this.#previous as ClaimLog).claim(row)
          : claimAt(columns, row - this.#base, this.#vocabulary);
      return contentOf(claim) === content;
    });
  }

  #revise(log: ClaimLog, revisions: Map<number, readonly number[]>, problems: Problems): void {
    const groups = new Map<number, number[]>();
    for (const { row, of } of this.#again) {
      const group = groups.get(of);
      if (group === undefined) groups.set(of, [...log.revisionsOf(of), row]);
      else group.push(row);
    }
    for (const rows of groups.values()) {
      const recordings = rows.map((row): Revision => {
        const path = row < this.#base ? 'the graph' : (this.#paths[row - this.#base] as string);
        return { row, claim: log.claim(row), path };
      });
      const sorted = inOrderOfRevision(recordings, problems).map(({ row }) => row);
      for (const row of sorted) revisions.set(row, sorted);
    }
  }

  #retract(log: ClaimLog, { voided, withdrawn }: Mutable, problems: Problems): void {
    const { documentNumbers, documents } = this.#vocabulary;
    for (const { retraction, path } of this.#retractions) {
      const day = { on: dateRange(retraction.on), why: retraction.why };
      const row = log.rowOf(retraction.of);
      const document = row < 0 ? retraction.of : log.claim(row).document;
      const { published } = documents.get(document) ?? {};
      if (row < 0 && !documents.has(document)) {
        problems.add(`${path}.of`, `names the unknown claim or document ${show(retraction.of)}`);
      } else if (published !== undefined && day.on.latest < dateRange(published).earliest) {
        problems.add(`${path}.on`, `is ${show(retraction.on)}; ${document} was not published before ${published}`);
      } else if (row < 0) push(withdrawn, documentNumbers.find(document), day);
      else for (const one of log.revisionsOf(row)) push(voided, one, day);
    }
  }

  #supersede(log: ClaimLog, voided: Map<number, Voidance[]>, problems: Problems): void {
    for (const { row, id, path } of this.#supersedes) {
      const other = log.rowOf(id);
      const wrong = other < 0 ? `names the unknown claim ${show(id)}` : this.#wrongToSupersede(log, row, other);
      if (wrong !== null) problems.add(path, wrong);
      else for (const one of log.revisionsOf(other)) push(voided, one, { by: row });
    }
    for (const { row, path } of this.#supersedes) {
      if (log.supersedingRows(row).includes(row)) problems.add(path, 'leads back to the claim itself');
    }
  }

  /** Why a claim may not supersede another; `null` if it may. */
  #wrongToSupersede(log: ClaimLog, row: number, other: number): string | null {
    const [newer, older] = [log.claim(row), log.claim(other)];
    if (newer.id === older.id) return 'is the claim itself';
    if (newer.kind !== older.kind) return `is a ${older.kind}; a ${newer.kind} cannot supersede it`;
    const countsFor = (claim: Claim) =>
      this.#attribution.countingOf(claim, dateRange(claim.said)).map(({ actor }) => actor);
    const actors = new Set(countsFor(older));
    if (newer.holder !== older.holder && !countsFor(newer).some((actor) => actors.has(actor))) {
      return `is a claim of ${older.holder}; one of ${newer.holder} cannot supersede it`;
    }
    const fields = (claim: Claim) => claim as unknown as Readonly<Record<string, unknown>>;
    for (const field of Object.keys(kindOf(newer.kind).references)) {
      const [one, two] = [fields(newer)[field], fields(older)[field]];
      if (one !== undefined && two !== undefined && one !== two) {
        return `is about ${show(two)}; a claim about ${show(one)} cannot supersede it`;
      }
    }
    return null;
  }
}

interface Mutable {
  readonly voided: Map<number, Voidance[]>;
  readonly withdrawn: Map<number, RetractionDay[]>;
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function traitsOf(columns: ClaimColumns, at: number, voice: number, isDoubtful: boolean): number {
  const flags = columns.flags[at] as number;
  return (
    (columns.position[at] as number) |
    (voice << 2) |
    ((flags & Flag.firstHand) !== 0 ? Trait.firstHand : 0) |
    (basisOf(flags) === 'stated' ? Trait.stated : 0) |
    ((flags & Flag.formalAct) !== 0 ? Trait.formalAct : 0) |
    (reviewOf(flags) === 'accepted' ? Trait.accepted : 0) |
    (columns.earliest[at] === columns.latest[at] ? 0 : Trait.imprecise) |
    (columns.utterance[at] === 0 ? 0 : Trait.utterance) |
    (isDoubtful ? Trait.doubtful : 0) |
    ((flags & Flag.conditional) !== 0 ? Trait.conditional : 0)
  );
}

function makeSegment(
  base: number,
  columns: ClaimColumns,
  index: ClaimIndex,
  table: RowTable,
  vocabulary: Vocabulary,
  attribution: Attribution,
): Segment {
  return {
    base,
    columns,
    index,
    table,
    holderIndex: once(() => {
      const builder = new ClaimIndexBuilder(columns.length || 1);
      for (let at = 0; at < columns.length; at += 1) {
        const { actor, voice, isDoubtful } = attribution.holderCounting(columns, at);
        const traits = traitsOf(columns, at, voice, isDoubtful);
        builder.add(columns.topic[at] as number, actor, columns.latest[at] as number, traits, at);
      }
      return builder.build();
    }),
    rowsById: once(() => {
      const rows = new Map<string, number>();
      for (let at = columns.length - 1; at >= 0; at -= 1) rows.set(claimAt(columns, at, vocabulary).id, at);
      return rows;
    }),
  };
}

/** Joins the newest segments while they are of like size, so that n additions leave O(log n) segments. */
function merged(segments: readonly Segment[], vocabulary: Vocabulary, attribution: Attribution): readonly Segment[] {
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
  const segment = makeSegment(previous.base, joined, index.build(), table, vocabulary, attribution);
  return merged([...segments.slice(0, -2), segment], vocabulary, attribution);
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
