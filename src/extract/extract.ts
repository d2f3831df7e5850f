import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { StanceError } from '../errors.js';
import type { Actor } from '../schema/actor.js';
import type { ClaimInput } from '../schema/claim.js';
import { readDateRange } from '../schema/date.js';
import type { StanceEvent } from '../schema/event.js';
import { VERSION } from '../version.js';
import { readAttitudes } from './attitudes.js';
import { clean } from './clean.js';
import { readConditions } from './conditions.js';
import { CountryWords } from './countries.js';
import { Cues } from './cues.js';
import { spokenDate } from './dates.js';
import { readCommitments, readRequests } from './deeds.js';
import { english } from './english.js';
import type { Lexicon } from './lexicon.js';
import { type Holder, MentionFinder, slug } from './mentions.js';
import { mergeClaims } from './merge.js';
import { readParticipation } from './participation.js';
import { quotations } from './quotations.js';
import { attribute, type Reading, readSentence, type Voices } from './reading.js';
import { eachSentence } from './sentences.js';
import { type Heard, readStances } from './stances.js';
import { TopicIndex } from './topic-matches.js';
import { type ExtractVocabulary, readTopics, type TopicInput } from './topics.js';

export interface ExtractOptions {
  /** The id of the document that claims name. */
  readonly document: string;
  /** What claims are to be about: a data set, any object with `propositions`, or a list of them. */
  readonly vocabulary: ExtractVocabulary | readonly TopicInput[];
  /** When the document was published: `2025`, `2025-09`, `2025-09-04` or an interval. */
  readonly published: string;
  /** Countries, persons and organizations besides those of the vocabulary; the first of an id counts. Default none. */
  readonly actors?: readonly Actor[];
  /** Default `english`. */
  readonly lexicon?: Lexicon;
  /** Claims that are less sure are left out, 0 to 1. Default 0.4. */
  readonly minConfidence?: number;
}

/** A claim that nobody has accepted yet, with whom it counts for. */
export interface ProposedClaim {
  readonly claim: ClaimInput;
  /** The holder's name as the text or the vocabulary has it. */
  readonly holder: string;
  /** ISO 3166-1 alpha-3, if the holder speaks for a country. */
  readonly country?: string;
  /** Which rule read it. */
  readonly rule: string;
}

/** A name in the text and who it is. */
export interface TextMention {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
  readonly confidence: number;
}

export interface Extraction {
  /** In the order of the text. */
  readonly claims: readonly ClaimInput[];
  /** The same claims with names and countries. */
  readonly proposed: readonly ProposedClaim[];
  readonly mentions: readonly TextMention[];
  /** Holders that the vocabulary does not have, as actors to be added. */
  readonly newActors: readonly Actor[];
  /** Occasions that the vocabulary does not have. */
  readonly newEvents: readonly StanceEvent[];
}

const ORIGIN = { type: 'rule', name: 'stancegraph', version: VERSION } as const;
const MAX_TEXT = 50_000_000;

type Draft = ProposedClaim & { readonly start: number; readonly end: number };

/**
 * Proposes claims that a text makes about the propositions of a vocabulary, by rules alone: each with its passage,
 * `review: proposed`, for a person to accept.
 *
 * @param text Plain text; paragraphs end at line breaks. At most 50 million UTF-16 units.
 * @returns Claims as in a data set, in the order of the text, the surest of those that say the same. Time
 *   O(length) for a given vocabulary.
 * @throws {StanceError} `invalid_option` for a wrong option, `invalid_data` for a vocabulary without propositions.
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  const { document, vocabulary, published, lexicon = english, minConfidence = 0.4 } = check(text, options);
  const given = Array.isArray(vocabulary) ? undefined : (vocabulary as ExtractVocabulary);
  const actors = actorsOf(given, options.actors ?? []);
  const events = (given?.events ?? []) as readonly Partial<StanceEvent>[];
  const finder = new MentionFinder(actors, lexicon, published);
  const countries = new CountryWords(actors);
  const topics = new TopicIndex(readTopics(vocabulary, countries), countries);
  const cues = new Cues(lexicon);
  const states = new Map(
    events.flatMap(({ id, name, type }) => (type === 'state' && id && name ? [[name.toLowerCase(), id] as const] : [])),
  );
  const writer = new Writer({ text, document, published, states, cues, minConfidence, events });
  const passages = clean(text, lexicon);
  const quotes = quotations(text, passages);
  const voices: Voices = { byQuote: new Map(), last: undefined };
  const heard: Heard = { byHolder: new Map(), last: undefined };
  let quote = 0;
  for (const sentence of eachSentence(text, passages)) {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < sentence.start) quote += 1;
    const reading = readSentence(sentence, finder, topics, quotes, quote);
    writer.mentioned(reading);
    if (reading.mentions.length === 0 && reading.matches.length === 0) continue;
    const said = attribute(reading, cues, voices);
    writer.begin(reading);
    for (const one of readStances(reading, cues, said, heard)) {
      writer.add(one, one.rule, { kind: 'stance', proposition: one.topic, position: one.position });
    }
    for (const one of readCommitments(reading, cues, said)) {
      const { stage, deliverables, topic } = one;
      writer.add(one, 'commitment', {
        kind: 'commitment',
        stage,
        deliverables: [...deliverables],
        ...(topic === undefined ? {} : { proposition: topic }),
      });
    }
    for (const one of readRequests(reading, cues, said)) {
      const { toward, topic } = one;
      writer.add(one, 'request', {
        kind: 'request',
        ...(toward === undefined ? {} : { to: toward.id }),
        ...(topic === undefined ? { words: 'asked for something; see the passage' } : { proposition: topic }),
      });
      if (toward !== undefined) writer.need(toward);
    }
    for (const one of readAttitudes(reading, cues, said)) {
      writer.need(one.toward);
      writer.add(one, 'attitude', { kind: 'attitude', toward: one.toward.id, polarity: one.polarity });
    }
    for (const one of readParticipation(reading, cues, said)) {
      const { role, mode, occasion } = one;
      writer.add(one, 'participation', {
        kind: 'participation',
        event: writer.event(occasion),
        role,
        ...(mode === undefined ? {} : { mode }),
      });
    }
  }
  return writer.result();
}

function check(text: string, options: ExtractOptions): ExtractOptions {
  const wrong = (what: string, received: unknown) =>
    new StanceError(
      'invalid_option',
      `extract: ${what}, received ${JSON.stringify(received) ?? 'nothing'}.`.slice(0, 400),
      {},
    );
  if (typeof text !== 'string' || text.length > MAX_TEXT)
    throw wrong('text must be a string of at most 50,000,000 units', typeof text === 'string' ? text.length : text);
  const { document, published, minConfidence = 0.4 } = options ?? {};
  if (typeof document !== 'string' || !/^[^\s\p{Cc}]{1,200}$/u.test(document))
    throw wrong('document must be an id', document);
  if (typeof published !== 'string' || typeof readDateRange(published) === 'string')
    throw wrong('published must be a date such as "2025-09-04"', published);
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw wrong('minConfidence must be a number from 0 to 1', minConfidence);
  return options;
}

/** Actors that are in our form; a coding scheme's own lists of names are passed over. */
function actorsOf(vocabulary: ExtractVocabulary | undefined, more: readonly Actor[]): Actor[] {
  const found = new Map<string, Actor>();
  for (const one of [...((vocabulary?.actors ?? []) as readonly Partial<Actor>[]), ...more]) {
    const { id, name, type } = one;
    if (typeof id === 'string' && typeof name === 'string' && typeof type === 'string' && !found.has(id))
      found.set(id, one as Actor);
  }
  return [...found.values()];
}

interface Given {
  readonly text: string;
  readonly document: string;
  readonly published: string;
  readonly states: ReadonlyMap<string, string>;
  readonly cues: Cues;
  readonly minConfidence: number;
  readonly events: readonly Partial<StanceEvent>[];
}

/** Turns what the rules read into claims. */
class Writer {
  readonly #drafts: Draft[] = [];
  readonly #mentions: TextMention[] = [];
  readonly #newActors = new Map<string, Actor>();
  readonly #newEvents = new Map<string, StanceEvent>();
  readonly #given: Given;
  #reading: Reading | undefined;
  #said: string | undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  mentioned({ tokens, mentions }: Reading): void {
    for (const { from, to, holder, confidence } of mentions) {
      this.#mentions.push({
        start: tokens[from]?.start ?? 0,
        end: tokens[to - 1]?.end ?? 0,
        actor: holder.id,
        confidence,
      });
    }
  }

  begin(reading: Reading): void {
    this.#reading = reading;
    this.#said = undefined;
  }

  need(holder: Holder): void {
    if (holder.known || this.#newActors.has(holder.id)) return;
    const { id, name, type, office, country, represents, anonymous } = holder;
    if (type === 'country') return;
    const base = { id, name };
    const actor: Actor =
      type === 'person'
        ? {
            ...base,
            type,
            ...(office === undefined || country === undefined
              ? {}
              : { offices: [{ title: office.title, of: country, rank: office.rank, represents }] }),
          }
        : type === 'group'
          ? { ...base, type, ...(anonymous === true ? { anonymous } : {}) }
          : { ...base, type };
    this.#newActors.set(id, actor);
  }

  event(occasion: string): string {
    const folded = occasion.toLowerCase();
    const known = this.#given.events.find(({ name, aliases }) =>
      [name, ...(aliases ?? [])].some(
        (one) => typeof one === 'string' && one.toLowerCase().includes(folded) && folded.includes(' '),
      ),
    );
    if (known?.id !== undefined) return known.id;
    const id = `event-${slug(occasion)}`;
    if (!this.#newEvents.has(id)) this.#newEvents.set(id, { id, name: occasion, type: 'occasion' });
    return id;
  }

  add(
    read: {
      readonly holder: Holder;
      readonly from: number;
      readonly to: number;
      readonly speaker?: Holder;
      readonly own: boolean;
      readonly confidence: number;
    },
    rule: string,
    own: Record<string, unknown> & { readonly kind: ClaimInput['kind'] },
  ): void {
    const { text, document, published, states, cues, minConfidence } = this.#given;
    const reading = this.#reading as Reading;
    if (read.confidence < minConfidence) return;
    const { tokens, sentence } = reading;
    const start = tokens[read.from]?.start ?? sentence.start;
    const end = tokens[Math.max(read.from, read.to - 1)]?.end ?? sentence.end;
    this.#said ??=
      spokenDate(text.slice(sentence.start, sentence.end), published) ?? `../${published.split('/').pop()}`;
    const conditions = /^(stance|commitment)$/.test(own.kind)
      ? readConditions(reading, cues, read.from, read.to, states)
      : [];
    const { holder, speaker } = read;
    this.need(holder);
    if (speaker !== undefined) this.need(speaker);
    const claim = {
      ...own,
      document,
      holder: holder.id,
      said: this.#said,
      evidence: [{ start, end, sha256: bytesToHex(hash(utf8ToBytes(text.slice(start, end)))).slice(0, 16) }],
      ...(speaker === undefined ? {} : { speaker: speaker.id }),
      basis: holder.anonymous === true ? 'anonymous' : read.own ? 'stated' : 'reported',
      ...(conditions.length === 0 ? {} : { conditions }),
      confidence: Math.round(read.confidence * 100) / 100,
      origin: ORIGIN,
      review: 'proposed',
    } as unknown as ClaimInput;
    this.#drafts.push({
      claim,
      holder: holder.name,
      rule,
      start,
      end,
      ...(holder.represents && holder.country !== undefined ? { country: holder.country } : {}),
    });
  }

  result(): Extraction {
    const proposed = mergeClaims(this.#drafts);
    const used = new Set(
      proposed.flatMap(({ claim }) => [
        claim.holder,
        claim.speaker,
        (claim as { toward?: string }).toward,
        (claim as { to?: string }).to,
      ]),
    );
    const events = new Set(proposed.map(({ claim }) => (claim as { event?: string }).event));
    return {
      claims: proposed.map(({ claim }) => claim),
      proposed,
      mentions: this.#mentions,
      newActors: [...this.#newActors.values()].filter(({ id }) => used.has(id)),
      newEvents: [...this.#newEvents.values()].filter(({ id }) => events.has(id)),
    };
  }
}
