// Claims as typed arrays, a row each, and back.
import { CLAIM_KINDS, type Claim, type ClaimInput, type ClaimKind, kindOf } from '../kinds/claim.js';
import { sortedKeys } from '../kinds/dataset-hash.js';
import { POSITIONS } from '../kinds/position.js';
import { BASES, type Basis, REVIEWS, type Review } from '../schema/claim-base.js';
import { type DateRange, dateRange, dayOfMoment, isoDay, OPEN_END, OPEN_START } from '../schema/date.js';
import { defined } from '../schema/defined.js';
import type { SourceDocument } from '../schema/document.js';
import { claimId, identityOf } from './claim-id.js';
import type { Interner } from './interner.js';
import type { Vocabulary } from './vocabulary.js';

const FIELDS = {
  /** Index into `CLAIM_KINDS`. */
  kind: Uint8Array,
  /** Index into `POSITIONS` for stances, 0 otherwise. */
  position: Uint8Array,
  /** See the `Flag` masks. */
  flags: Uint8Array,
  document: Uint32Array,
  holder: Uint32Array,
  /** Proposition of a stance, event of a participation, otherwise the topic of the kind. */
  topic: Uint32Array,
  earliest: Int32Array,
  latest: Int32Array,
  /** From when it could be known: published, or recorded if that came later. Perhaps from the first, surely from the second day. */
  knownFrom: Int32Array,
  known: Int32Array,
  confidence: Float64Array,
  /** One act of speech has one number from 1 up; 0 for none. */
  utterance: Uint32Array,
  /** Hash of the identity, for finding duplicates. */
  hash: Uint32Array,
};

type Fields = typeof FIELDS;
type Arrays = { -readonly [Name in keyof Fields]: InstanceType<Fields[Name]> };

/** Claims as columns, one row each, in the order of their coming. */
export interface ClaimColumns extends Readonly<Arrays> {
  readonly length: number;
  /** The fields that have no column, as JSON; `undefined` if there are none. */
  readonly rest: readonly (string | undefined)[];
}

/** Bits of `flags`: basis in 0-1, review in 2-3. */
export const Flag = { basis: 3, review: 12, formalAct: 16, firstHand: 32, conditional: 64 } as const;

export const basisOf = (flags: number): Basis => BASES[flags & Flag.basis] as Basis;
export const reviewOf = (flags: number): Review => REVIEWS[(flags & Flag.review) >> 2] as Review;

/** The topic under which claims of a kind are indexed, where it is not their proposition or event. */
export const topicOfKind = (kind: ClaimKind): string => ` ${kind}`; // no id starts with a space

/** Who else needs to be asked when a claim comes in: the utterances of all versions, and who is first-hand. */
export interface ColumnsContext {
  readonly vocabulary: Vocabulary;
  readonly utterances: Interner;
  readonly isFirstHand: (claim: ClaimInput, said: DateRange) => boolean;
}

/** Takes claims one by one and grows. */
export class ClaimColumnsBuilder {
  readonly #context: ColumnsContext;
  readonly #published: DateRange[] = [];
  #arrays: Arrays;
  #capacity: number;
  #rest: (string | undefined)[] = [];
  readonly #texts = new Map<string, string>();
  #length = 0;
  #view: ClaimColumns;

  constructor(context: ColumnsContext, capacity = 16) {
    this.#context = context;
    this.#capacity = capacity;
    this.#arrays = allocate(capacity);
    this.#view = { ...this.#arrays, rest: this.#rest, length: capacity };
  }

  get length(): number {
    return this.#length;
  }

  /** The arrays as they are now, for looking at a row that has just come. Another object after every growth. */
  get columns(): ClaimColumns {
    return this.#view;
  }

  add(claim: ClaimInput): number {
    const row = this.#length;
    if (row === this.#capacity) this.#grow(row * 2);
    const { vocabulary, utterances, isFirstHand } = this.#context;
    const said = dateRange(claim.said);
    const to = this.#arrays;
    const text = restOf(claim, said);
    const rest = text === undefined ? undefined : this.#once(text);
    const document = vocabulary.documentNumbers.find(claim.document);
    to.kind[row] = CLAIM_KINDS.indexOf(claim.kind);
    to.position[row] = claim.kind === 'stance' ? POSITIONS.indexOf(claim.position) : 0;
    to.flags[row] =
      BASES.indexOf(claim.basis ?? 'reported') |
      (REVIEWS.indexOf(claim.review ?? defaultReview(claim)) << 2) |
      (claim.act === undefined ? 0 : Flag.formalAct) |
      (isFirstHand(claim, said) ? Flag.firstHand : 0) |
      ((claim.conditions ?? []).length === 0 ? 0 : Flag.conditional);
    to.document[row] = document;
    to.holder[row] = vocabulary.actorNumbers.find(claim.holder);
    to.topic[row] = vocabulary.topicNumbers.intern(topicOf(claim));
    to.earliest[row] = said.earliest;
    to.latest[row] = said.latest;
    const known = this.#knownOn(claim, document, said);
    to.knownFrom[row] = known.earliest;
    to.known[row] = known.latest;
    to.confidence[row] = claim.confidence ?? 1;
    to.utterance[row] = claim.utterance === undefined ? 0 : utterances.intern(claim.utterance) + 1;
    to.hash[row] = hashOf(claim, to, row);
    this.#rest.push(rest);
    this.#length += 1;
    return row;
  }

  /** Takes back the row added last. */
  drop(): void {
    this.#rest.pop();
    this.#length -= 1;
  }

  /** Takes over all rows of finished columns. */
  append(columns: ClaimColumns): void {
    const length = this.#length + columns.length;
    if (length > this.#capacity) this.#grow(length);
    for (const field of fieldNames) this.#arrays[field].set(columns[field], this.#length);
    this.#rest = this.#rest.concat(columns.rest);
    this.#length = length;
  }

  build(): ClaimColumns {
    const arrays = Object.fromEntries(
      fieldNames.map((field) => [field, this.#arrays[field].slice(0, this.#length)]),
    ) as unknown as Arrays;
    return { ...arrays, rest: this.#rest, length: this.#length };
  }

  /** Equal texts near one another, as votes have, are kept once. */
  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(text, text);
    return text;
  }

  /** From when it could be known, perhaps and surely; never before it was said. */
  #knownOn(claim: ClaimInput, document: number, said: DateRange): DateRange {
    let published = this.#published[document];
    if (published === undefined) {
      published = knownFrom(this.#context.vocabulary.documents.get(claim.document) as SourceDocument);
      this.#published[document] = published;
    }
    const known = claim.recorded === undefined ? published : later(published, dayOfMoment(claim.recorded));
    return later(known, { earliest: said.earliest, latest: said.earliest });
  }

  #grow(capacity: number): void {
    const arrays = allocate(capacity);
    for (const field of fieldNames) arrays[field].set(this.#arrays[field]);
    this.#arrays = arrays;
    this.#capacity = capacity;
    this.#view = { ...arrays, rest: this.#rest, length: capacity };
  }
}

/** Makes the claim of a row, with its id and every default. */
export function claimAt(columns: ClaimColumns, row: number, vocabulary: Vocabulary): Claim {
  const claim = claimWithoutId(columns, row, vocabulary);
  return { ...claim, id: claimId(claim) };
}

/** The same with an empty id, for who has no use for it: the id is a hash of the rest. */
export function claimWithoutId(columns: ClaimColumns, row: number, vocabulary: Vocabulary): Claim {
  const kind = CLAIM_KINDS[columns.kind[row] as number] as ClaimKind;
  const flags = columns.flags[row] as number;
  const text = columns.rest[row];
  const {
    onBehalfOf,
    said,
    evidence,
    speaker,
    act,
    conditions,
    summary,
    utterance,
    origin,
    recorded,
    supersedes,
    ...own
  } = text === undefined ? ({} as Record<string, unknown>) : (JSON.parse(text) as Record<string, unknown>);
  const topic = vocabulary.topicNumbers.string(columns.topic[row] as number);
  const { topic: field } = kindOf(kind);
  return {
    id: '',
    kind,
    document: vocabulary.documentNumbers.string(columns.document[row] as number),
    holder: vocabulary.actorNumbers.string(columns.holder[row] as number),
    ...defined({ onBehalfOf }),
    said: said ?? saidText(columns.earliest[row] as number, columns.latest[row] as number),
    ...(field === null ? {} : { [field]: topic }),
    ...(kind === 'stance' ? { position: POSITIONS[columns.position[row] as number] } : {}),
    ...own,
    ...defined({ speaker, act }),
    basis: basisOf(flags),
    conditions: conditions ?? [],
    evidence: evidence ?? [],
    confidence: columns.confidence[row] as number,
    ...defined({ summary, utterance }),
    origin: origin ?? { ...UNNAMED_IMPORT },
    review: reviewOf(flags),
    ...defined({ recorded, supersedes }),
  } as unknown as Claim;
}

/** From when a document could be known, perhaps and surely; an undated one perhaps always and never surely. */
export function knownFrom({ published, recorded }: SourceDocument): DateRange {
  if (published === undefined && recorded !== undefined) return dateRange(recorded);
  const first = published === undefined ? { earliest: OPEN_START, latest: OPEN_END } : dateRange(published);
  return recorded === undefined ? first : later(first, dateRange(recorded));
}

function later(a: DateRange, b: DateRange): DateRange {
  return { earliest: Math.max(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest) };
}

/** A claim as text, the same for the same in whatever order its fields come; without those named. */
export function contentOf(claim: Claim, without: readonly string[] = []): string {
  const fields = Object.entries(claim).filter(([field]) => !without.includes(field));
  return JSON.stringify(sortedKeys(Object.fromEntries(fields)));
}

/** Are two rows the same claim? Revisions of one claim are. */
export function sameClaim(
  a: ClaimColumns,
  rowA: number,
  b: ClaimColumns,
  rowB: number,
  vocabulary: Vocabulary,
): boolean {
  for (const field of IDENTITY) if (a[field][rowA] !== b[field][rowB]) return false;
  if (a.rest[rowA] === undefined && b.rest[rowB] === undefined) return true;
  return identityOf(claimAt(a, rowA, vocabulary)) === identityOf(claimAt(b, rowB, vocabulary));
}

const MOST_TEXTS = 1_000;
const UNNAMED_IMPORT = { type: 'import', name: 'unnamed' } as const;
const IDENTITY = ['hash', 'kind', 'document', 'holder', 'topic', 'position', 'earliest', 'latest'] as const;
const IN_COLUMNS = new Set(['id', 'kind', 'document', 'holder', 'basis', 'review', 'confidence']);
const fieldNames = Object.keys(FIELDS) as (keyof Fields)[];

function allocate(capacity: number): Arrays {
  return Object.fromEntries(fieldNames.map((field) => [field, new FIELDS[field](capacity)])) as unknown as Arrays;
}

function defaultReview({ origin }: ClaimInput): Review {
  return origin?.type === 'rule' || origin?.type === 'model' ? 'proposed' : 'accepted';
}

function topicOf(claim: ClaimInput): string {
  const { topic } = kindOf(claim.kind);
  return topic === null
    ? topicOfKind(claim.kind)
    : ((claim as unknown as Readonly<Record<string, unknown>>)[topic] as string);
}

/** A day, or "on record by" one: what `saidText` can make again. */
function isPlainDay(text: string, said: DateRange): boolean {
  if (said.earliest === said.latest) return text.length === 10;
  return text.length === 13 && said.earliest === OPEN_START;
}

/** A day, or "on record by" one, as text. */
export function saidText(earliest: number, latest: number): string {
  return earliest === OPEN_START ? `../${isoDay(latest)}` : isoDay(latest);
}

function restOf(claim: ClaimInput, said: DateRange): string | undefined {
  let rest: Record<string, unknown> | undefined;
  const { topic } = kindOf(claim.kind);
  for (const key in claim) {
    const value = claim[key as keyof ClaimInput] as unknown;
    if (value === undefined || IN_COLUMNS.has(key)) continue;
    if (key === topic || (claim.kind === 'stance' && key === 'position')) continue;
    if (key === 'said' && isPlainDay(claim.said, said)) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    rest ??= {};
    rest[key] = value;
  }
  return rest === undefined ? undefined : JSON.stringify(rest);
}

function hashOf(claim: ClaimInput, columns: Arrays, row: number): number {
  let hash = mix(0x811c9dc5, columns.document[row] as number);
  hash = mix(hash, columns.holder[row] as number);
  hash = mix(hash, columns.topic[row] as number);
  hash = mix(hash, ((columns.kind[row] as number) << 8) | (columns.position[row] as number));
  hash = mix(mix(hash, columns.earliest[row] as number), columns.latest[row] as number);
  if (claim.kind !== 'stance') return hashText(hash, identityOf(claim));
  const first = claim.evidence?.[0];
  if (first === undefined) return hash;
  return 'record' in first ? hashText(hash, first.record) : mix(mix(hash, first.start), first.end);
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35) >>> 0;
}

function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash, text.length);
}
