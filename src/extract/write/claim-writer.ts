// Claims, with their passages and new names, from what the rules read.
import type { ClaimInput } from '../../kinds/claim.js';
import { idsNamed } from '../../kinds/references.js';
import type { Actor } from '../../schema/actor.js';
import { defined } from '../../schema/defined.js';
import type { StanceEvent } from '../../schema/event.js';
import { claimId } from '../../store/claim-id.js';
import { textHash } from '../../text/text-hash.js';
import { VERSION } from '../../version.js';
import { spokenDate } from '../read/spoken-date.js';
import type { Layout } from '../read/text-layout.js';
import type { Cues } from '../read/triggers.js';
import type { Read } from '../rules/sentence-context.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import { type ReadCondition, readConditions } from '../syntax/condition-clauses.js';
import type { PropositionFinder } from '../what/proposition-finder.js';
import { countryFor, type Holder, slug } from '../who/holders.js';
import { distinct, mergeClaims, type ProposedClaim } from './merge.js';
import { actorOf, firstDays, firstWords } from './new-actors.js';

/** A name in the text and who it is, in UTF-16 units. */
export interface TextMention {
  readonly start: number;
  readonly end: number;
  /** Its id, of the vocabulary or of `newActors` if a claim names it. */
  readonly actor: string;
  /** 0 to 1: less for pronouns and for an office without a name. */
  readonly confidence: number;
}

export interface WriterInput {
  readonly text: string;
  /** The text as it was read, and where in `text` a passage of it stands. */
  readonly read: string;
  readonly placeOf: Layout['placeOf'];
  readonly document: string;
  readonly published: string;
  readonly states: PropositionFinder;
  readonly cues: Cues;
  readonly minConfidence: number;
  readonly actors: readonly Actor[];
  readonly events: readonly Partial<StanceEvent>[];
  /** Ids that stand for something already; those that are made are added. */
  readonly taken: Set<string>;
}

const NEAR = 40;

/** No ids: see `id` of the schema. */
const RESERVED: ReadonlySet<string> = new Set(['constructor', 'prototype']);
const ORIGIN = { type: 'rule', name: 'stancegraph', version: VERSION } as const;

const MOST = 500;
/** Claims as they are written; from so many on those that say the same are merged on the way. */
const KEPT = 20_000;

export class ClaimWriter {
  #written: ProposedClaim[] = [];
  #most = KEPT;
  readonly #mentions: TextMention[] = [];
  readonly #holders = new Map<string, Holder>();
  readonly #ids = new Map<string, string>();
  readonly #newEvents = new Map<string, StanceEvent>();
  readonly #known: ReadonlySet<string>;
  readonly #knownEvents: ReadonlySet<string>;
  readonly #given: WriterInput;
  #annotated: AnnotatedSentence | undefined;
  readonly #said = new Map<number, string>();
  #room = MOST;

  constructor(given: WriterInput) {
    this.#given = given;
    this.#known = new Set(given.actors.map(({ id }) => id));
    this.#knownEvents = new Set(given.events.flatMap(({ id }) => id ?? []));
  }

  begin(annotated: AnnotatedSentence): void {
    this.#annotated = annotated;
    this.#said.clear();
    this.#room = MOST;
    const { tokens, mentions } = annotated;
    for (const { from, to, holder, confidence } of mentions) {
      const place = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
      this.#mentions.push({ ...this.#given.placeOf(place), actor: this.#idOf(holder), confidence });
    }
  }

  #idOf(holder: Holder): string {
    if (holder.known || this.#known.has(holder.id)) return holder.id;
    const id = firstWords(holder.id);
    const before = this.#ids.get(id);
    if (before !== undefined) return before;
    const own = this.#free(id, `actor-${id}`);
    this.#ids.set(id, own);
    this.#holders.set(own, { ...holder, id: own });
    return own;
  }

  /** The id of an occasion: that of an event with the same name, or a new one. */
  #event(occasion: string): string {
    const folded = occasion.toLowerCase();
    const known = this.#given.events.find(({ name, aliases }) =>
      [name, ...(aliases ?? [])].some(
        (one) => typeof one === 'string' && one.toLowerCase().includes(folded) && folded.includes(' '),
      ),
    );
    if (known?.id !== undefined) return known.id;
    const named = `event-${slug(firstWords(occasion))}`;
    if (this.#knownEvents.has(named)) return named;
    const before = this.#newEvents.get(named);
    if (before !== undefined) return before.id;
    const id = this.#free(named, `event-${named}`);
    this.#newEvents.set(named, { id, name: firstWords(occasion), type: 'occasion' });
    return id;
  }

  #free(id: string, other: string): string {
    const { taken } = this.#given;
    let free = taken.has(id) || RESERVED.has(id) ? other : id;
    for (let n = 2; taken.has(free); n += 1) free = `${other}-${n}`;
    taken.add(free);
    return free;
  }

  add(read: Read): void {
    const fields: Record<string, unknown> = { ...read.fields };
    for (const name of ['to', 'toward'])
      if (fields[name] !== undefined) fields[name] = this.#idOf(fields[name] as Holder);
    if (fields.event !== undefined) fields.event = this.#event(fields.event as string);
    for (const holder of read.holder.members ?? [read.holder]) this.#add({ ...read, holder }, fields);
  }

  #add(read: Read, own: Readonly<Record<string, unknown>>): void {
    const { document, minConfidence } = this.#given;
    if (read.confidence < minConfidence || this.#room === 0) return;
    this.#room -= 1;
    const { tokens, sentence } = this.#annotated as AnnotatedSentence;
    const start = tokens[read.from]?.start ?? sentence.start;
    const end = tokens[Math.max(read.from, read.to - 1)]?.end ?? sentence.end;
    const said = this.#saidBy(end);
    if (read.past === true && said === this.#undated) return;
    const conditions = this.#conditions(read, own);
    const outside = conditions.filter((one) => one.start < start || one.end > end);
    const { holder, speaker, rule } = read;
    const claim = defined({
      ...own,
      document,
      holder: this.#idOf(holder),
      said,
      evidence: [{ start, end }, ...outside].map((one) => this.#given.placeOf({ start: one.start, end: one.end })),
      speaker: speaker === undefined ? undefined : this.#idOf(speaker),
      basis: holder.anonymous === true || read.unnamed === true ? 'anonymous' : read.own ? 'stated' : 'reported',
      conditions: conditions.length === 0 ? undefined : conditions.map(({ condition }) => condition),
      confidence: Math.round(read.confidence * 100) / 100,
      origin: ORIGIN,
      review: 'proposed',
    }) as unknown as ClaimInput;
    this.#written.push({ claim, holder: holder.name, rule, ...defined({ country: countryFor(holder, said) }) });
    if (this.#written.length < this.#most) return;
    this.#written = mergeClaims(this.#written);
    this.#most = Math.max(KEPT, 2 * this.#written.length);
  }

  result() {
    // some differ only in what does not tell claims apart, such as the speaker
    const merged = distinct(mergeClaims(this.#written), ({ claim }) => claimId(claim));
    const proposed = merged.map((one) => ({ ...one, claim: this.#located(one.claim) }));
    const claims = proposed.map(({ claim }) => claim);
    const used = new Set(claims.flatMap(idsNamed));
    const days = firstDays(claims, this.#given.published);
    const holders = [...this.#holders.values()].filter(({ id }) => used.has(id));
    const newActors = holders.map((holder) => actorOf(holder, days, this.#known));
    const newEvents = [...this.#newEvents.values()].filter(({ id }) => used.has(id));
    return { claims, proposed, mentions: this.#mentions, newActors, newEvents };
  }

  get #undated(): string {
    return `../${this.#given.published.split('/').pop()}`;
  }

  /** The first date of the sentence, unless it stands far behind the passage, where it is of something else. */
  #saidBy(passageEnd: number): string {
    const { read, published } = this.#given;
    const { start, end } = (this.#annotated as AnnotatedSentence).sentence;
    const upTo = Math.min(end, passageEnd + NEAR);
    const known = this.#said.get(upTo);
    if (known !== undefined) return known;
    const said = spokenDate(read.slice(start, upTo), published) ?? this.#undated;
    this.#said.set(upTo, said);
    return said;
  }

  #conditions({ from, to }: Read, { kind, proposition }: Record<string, unknown>): readonly ReadCondition[] {
    if (kind !== 'stance' && kind !== 'commitment') return [];
    const annotated = this.#annotated as AnnotatedSentence;
    return readConditions(annotated, this.#given, from, to, proposition as string | undefined);
  }

  /** Hashes cost more than all else: only the passages of the claims that are kept have them. */
  #located(claim: ClaimInput): ClaimInput {
    const evidence = (claim.evidence ?? []).map((place) => {
      const { start, end } = place as { readonly start: number; readonly end: number };
      return { start, end, sha256: textHash(this.#given.text.slice(start, end)).slice(0, 16) };
    });
    return { ...claim, evidence };
  }
}
