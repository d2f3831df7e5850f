// The door of extraction by rules: options, the rules of every kind over each sentence, the result.
import type { ClaimInput } from '../kinds/claim.js';
import { english } from '../language/en/english.js';
import { isLexicon, type Lexicon } from '../language/lexicon.js';
import type { Actor, Office } from '../schema/actor.js';
import { readDateRange } from '../schema/date.js';
import type { StanceEvent } from '../schema/event.js';
import { knownOptions, numberThat, reading, wrong, yesOrNo } from '../schema/options.js';
import type { Proposition } from '../schema/proposition.js';
import { clean } from './read/clean.js';
import { layoutOf } from './read/text-layout.js';
import { cuesOf } from './read/triggers.js';
import { readAttitudes } from './rules/attitude-rules.js';
import { readCommitments, readRequests } from './rules/commitment-rules.js';
import { NewPropositions } from './rules/new-propositions.js';
import { readParticipation } from './rules/participation-rules.js';
import { readStances } from './rules/read-stances.js';
import type { DiscourseState } from './rules/sentence-context.js';
import { sentenceContexts } from './sentence-contexts.js';
import { authorGuessed, authorNamed } from './syntax/author.js';
import { CountryWords } from './what/country-words.js';
import { PropositionFinder } from './what/proposition-finder.js';
import { type ExtractVocabulary, listsOf, readTopics, type TopicInput } from './what/searched-propositions.js';
import { MentionFinder } from './who/mentions.js';
import { ClaimWriter, type TextMention } from './write/claim-writer.js';
import type { ProposedClaim } from './write/merge.js';

/** Settings of {@link extract}. */
export interface ExtractOptions {
  /** The id of the document that claims name: 1 to 200 characters without white space. */
  readonly document: string;
  /** What claims are to be about: a data set, any object with `propositions`, or a list of them. */
  readonly vocabulary: ExtractVocabulary | readonly TopicInput[];
  /** When the document was published: `2025`, `2025-09`, `2025-09-04` or an interval. */
  readonly published: string;
  /** Countries, persons and organizations besides those of the vocabulary; the first of an id counts. Default none. */
  readonly actors?: readonly Actor[];
  /** Default `english`. */
  readonly lexicon?: Lexicon;
  /**
   * Whose text it is, for statements and speeches: the id of an actor or a name, or several in one name ("Foreign
   * Ministers of Brazil and Chile"). What nobody else says in it is theirs, a claim for each. Default: who says
   * "We, the ..." in the first sentences, or whom a text in the first person names as its own ("the United States and
   * our allies"); else nobody, as in a report.
   */
  readonly author?: string;
  /** Claims that are less sure are left out, 0 to 1. Default 0.45. */
  readonly minConfidence?: number;
  /**
   * Whether what positions are taken on and the vocabulary does not have is proposed as well: a proposition whose id
   * begins with `new-`, and claims on it whose confidence is at most 0.5. Default `false`.
   */
  readonly newPropositions?: boolean;
}

/** What {@link extract} read. */
export interface Extraction {
  /** In the order of the text, each `proposed`; of a sentence the first 500 at most. */
  readonly claims: readonly ClaimInput[];
  /** The same claims with names and countries. */
  readonly proposed: readonly ProposedClaim[];
  /** Every name in the text that is understood, in order. */
  readonly mentions: readonly TextMention[];
  /** Holders and addressees that neither the vocabulary nor `actors` has, as actors to be added. */
  readonly newActors: readonly Actor[];
  /** Occasions that the vocabulary does not have, as events to be added. */
  readonly newEvents: readonly StanceEvent[];
  /** What the text takes positions on and the vocabulary does not have; empty unless `newPropositions` asks for it. */
  readonly newPropositions: readonly Proposition[];
}

const MAX_TEXT = 50_000_000;
/** For each kind of claim but stances. */
const OTHER_RULES = [readCommitments, readRequests, readAttitudes, readParticipation];

/**
 * Proposes claims that a text makes about the propositions of a vocabulary, by rules alone: each with its passage,
 * `review: proposed`, for a person to accept.
 *
 * @param text Plain text; paragraphs end at line breaks. At most 50 million UTF-16 units.
 * @returns Claims as in a data set, in the order of the text, the surest of those that say the same, with the names that
 *   the vocabulary lacks; `draftOf` makes a draft of it. No sentence of the text is in it. Time O(length) for a given
 *   vocabulary.
 * @throws {StanceError} `invalid_option` for a wrong option, `invalid_data` for a vocabulary without propositions.
 * @example
 * extract('Canada backs the dam if a truce holds.', { document: 'note', published: '2031-03-05', vocabulary: [{ id: 'dam', aliases: ['the dam'] }], actors: coalition.actors }).claims.map(({ holder, position, proposition }) => `${holder} ${position} ${proposition}`); // ["CAN support dam"]
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  return reading('extract', 'the options', 'plain data', () => extracted(text, options));
}

function extracted(text: string, options: ExtractOptions): Extraction {
  const {
    document,
    vocabulary,
    published,
    lexicon = english,
    minConfidence = 0.45,
    newPropositions = false,
  } = check(text, options);
  const { text: read, placeOf } = layoutOf(text);
  const given = listsOf(vocabulary);
  const actors = actorsOf(given, options.actors ?? []);
  const events = objectsOf(given?.events).filter(isNamed) as StanceEvent[];
  const finder = new MentionFinder(actors, lexicon, published);
  const countries = new CountryWords(actors);
  const cues = cuesOf(lexicon);
  const topics = new PropositionFinder(readTopics(vocabulary, countries, cues), countries);
  const states = new PropositionFinder(readTopics(events.flatMap(stateAsTopic), countries), countries);
  const taken = new Set([...(given?.propositions ?? []), ...actors, ...events].flatMap(({ id }) => id ?? []));
  const writer = new ClaimWriter({
    ...{ text, read, placeOf, document, published, states, cues, minConfidence, events, actors, taken },
  });
  const unknown = newPropositions ? new NewPropositions(taken) : undefined;
  const passages = clean(read, lexicon);
  const author =
    options.author === undefined
      ? authorGuessed(read, passages, () => new MentionFinder(actors, lexicon, published))
      : authorNamed(options.author, finder, cues);
  const discourse: DiscourseState = { byHolder: new Map(), recent: [] };
  for (const context of sentenceContexts(read, passages, { finder, topics, cues, author })) {
    writer.begin(context);
    const stances = readStances(context, discourse);
    for (const one of stances) writer.add(one);
    for (const one of unknown?.read(context) ?? []) writer.add(one);
    for (const readAll of OTHER_RULES) for (const one of readAll(context, stances)) writer.add(one);
  }
  const result = writer.result();
  const named = new Set(result.claims.flatMap((claim) => ('proposition' in claim ? (claim.proposition ?? []) : [])));
  return { ...result, newPropositions: unknown?.list(named) ?? [] };
}

const OPTIONS: readonly (keyof ExtractOptions)[] = [
  'document',
  'published',
  'vocabulary',
  'actors',
  'author',
  'lexicon',
  'minConfidence',
  'newPropositions',
];

function check(text: string, options: ExtractOptions): ExtractOptions {
  if (typeof text !== 'string' || text.length > MAX_TEXT) {
    const received = typeof text === 'string' ? text.length : text;
    throw wrong('extract', 'text', received, 'a string of at most 50,000,000 units');
  }
  knownOptions('extract', options, OPTIONS);
  const { document, published, author, actors, lexicon, minConfidence, newPropositions } = options;
  if (typeof document !== 'string' || !/^[^\s\p{Cc}\p{Surrogate}]{1,200}$/u.test(document))
    throw wrong('extract', 'document', document, 'an id');
  if (typeof published !== 'string' || typeof readDateRange(published) === 'string')
    throw wrong('extract', 'published', published, 'a date such as "2025-09-04"');
  if (author !== undefined && (typeof author !== 'string' || !/^[^\p{Cc}\p{Surrogate}]{1,200}$/u.test(author.trim())))
    throw wrong('extract', 'author', author, 'the id of an actor or a name');
  if (actors !== undefined && !Array.isArray(actors)) throw wrong('extract', 'actors', actors, 'a list');
  if (lexicon !== undefined && !isLexicon(lexicon))
    throw wrong('extract', 'lexicon', lexicon, 'in the form of `english`');
  if (minConfidence !== undefined)
    numberThat('extract', 'minConfidence', minConfidence, 'a number from 0 to 1', (value) => value >= 0 && value <= 1);
  if (newPropositions !== undefined) yesOrNo('extract', 'newPropositions', newPropositions);
  return options;
}

/** Actors that are in our form; a coding scheme's own lists of names, and what is no actor, are passed over. */
function actorsOf(vocabulary: Partial<ExtractVocabulary> | undefined, more: readonly Actor[]): Actor[] {
  const found = new Map<string, Actor>();
  for (const one of [...objectsOf(vocabulary?.actors), ...objectsOf(more)].filter(isNamed) as Actor[]) {
    if (typeof one.type === 'string' && !found.has(one.id)) found.set(one.id, one);
  }
  return [...found.values()];
}

/** A state of the world by its names, to be found as propositions are. */
function stateAsTopic({ id, name, type, aliases }: StanceEvent): TopicInput[] {
  return type === 'state' && id !== '' ? [{ id, label: name, aliases }] : [];
}

function isNamed(one: object): boolean {
  const {
    id,
    name,
    aliases = [],
    demonyms = [],
    metonyms = [],
    offices = [],
  } = one as Readonly<Record<string, unknown>>;
  if (![aliases, demonyms, metonyms, offices].every(Array.isArray)) return false;
  const all = (list: unknown) => Array.from(list as readonly unknown[]);
  const held = all(offices).flatMap((one) => [(one as Partial<Office> | null)?.title, (one as Partial<Office>)?.of]);
  const names = [aliases, demonyms, metonyms].flatMap(all);
  return [id, name, ...names, ...held].every((text) => typeof text === 'string');
}

function objectsOf(list: unknown): object[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
