// Takes claims and retractions in and makes a log of them, with what supersedes, retracts and revises what.
import { type Claim, type ClaimInput, kindOf } from '../kinds/claim.js';
import type { Retraction } from '../schema/claim-base.js';
import { dateRange } from '../schema/date.js';
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
} from './claim-columns.js';
import { type ClaimIndex, ClaimIndexBuilder, Trait } from './claim-index.js';
import { type Attribution, ClaimLog, type RetractionDay, type Segment, type Voidance } from './claim-log.js';
import { Interner } from './interner.js';
import { inOrderOfRevision, type Revision } from './revisions.js';
import { RowTable } from './row-table.js';
import { RowsById } from './rows-by-id.js';
import { RowsByNumber } from './rows-by-number.js';
import type { Vocabulary } from './vocabulary.js';

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
    this.#revise(log, notes, problems);
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

  /** What was retracted or superseded before is so in a new recording, too. */
  #revise(log: ClaimLog, { revisions, voided }: Mutable, problems: Problems): void {
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
      const [first] = rows as [number];
      const known = first < this.#base ? (voided.get(first) ?? []) : [];
      for (const row of rows) if (row >= this.#base && known.length > 0) voided.set(row, [...known]);
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
  readonly revisions: Map<number, readonly number[]>;
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
    rowsByDocument: once(() => new RowsByNumber(columns.document)),
    holderIndex: once(() => {
      const builder = new ClaimIndexBuilder(columns.length || 1);
      for (let at = 0; at < columns.length; at += 1) {
        const { actor, voice, isDoubtful } = attribution.holderCounting(columns, at);
        const traits = traitsOf(columns, at, voice, isDoubtful);
        builder.add(columns.topic[at] as number, actor, columns.latest[at] as number, traits, at);
      }
      return builder.build();
    }),
    rowsById: new RowsById(() => {
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
