// A vocabulary made ready to be found in texts: names, their contraries and what they assert.
import { StanceError } from '../../errors.js';
import { RELATIVE_PRONOUNS } from '../../language/en/clause-words.js';
import { KEEPING_STEMS } from '../../language/en/deed-words.js';
import { english } from '../../language/en/english.js';
import { newsReader } from '../../language/en/english-readers.js';
import { DENYING, FUNCTION_WORDS, NAME_NEGATIONS } from '../../language/en/topic-words.js';
import type { Actor } from '../../schema/actor.js';
import type { StanceEvent } from '../../schema/event.js';
import { type Proposition, proposition } from '../../schema/proposition.js';
import { alternatives } from '../../text/alternatives.js';
import { foldWord } from '../../text/names.js';
import { beginsWith } from '../../text/token.js';
import { type Cues, cuesOf, type Wording } from '../read/triggers.js';
import type { CountryWords } from './country-words.js';

/** A proposition as a coding scheme may have it: an id with a definition, or one of our own data sets. */
export interface TopicInput {
  readonly id: string;
  readonly label?: string | undefined;
  readonly statement?: string | undefined;
  /** What it says, as a positive statement, under the name that coding schemes use; `statement` is read first. */
  readonly definition?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** Names of its contrary. */
  readonly opposites?: readonly string[] | undefined;
  /** `assessment`: what it says is or is not so, rather than should be. Default: told from the definition. */
  readonly kind?: string | undefined;
}

/** What claims are to be about: a data set, or any object with `propositions`, or the bare list of them. */
export interface ExtractVocabulary {
  readonly propositions: readonly TopicInput[];
  readonly actors?: readonly Actor[] | readonly unknown[] | undefined;
  readonly events?: readonly StanceEvent[] | readonly unknown[] | undefined;
}

type Vocabulary = ExtractVocabulary | readonly TopicInput[];

export interface Term {
  readonly topic: string;
  readonly words: readonly string[];
  readonly reversed: boolean;
  /** Has a "not" of its own. */
  readonly isDenial: boolean;
  /** "deployment of troops" for "troop deployment", "troops are deployed" for "deploy troops". */
  readonly isTurned: boolean;
  /** Says what an assessment says of its subject ("breaks the law"), and does not only name the subject. */
  readonly asserts: boolean;
}

export interface SearchedProposition {
  readonly id: string;
  readonly terms: readonly Term[];
  /** Stems of all its words, with how much each says: those of many propositions say little. */
  readonly keys: ReadonlyMap<string, number>;
}

const MAX_PROPOSITIONS = 20_000;
const MOST_NAME = 1_000;
const MOST_SENTENCE = 4_000;
const RELATIVE_CLAUSE = new RegExp(`\\b(?:${alternatives(RELATIVE_PRONOUNS)})\\b.*$`, 'i');
const NAME_DENIAL = new RegExp(`\\b(?:${alternatives(NAME_NEGATIONS)})\\b`, 'i');
const DENIED = new RegExp(`\\b(?:${alternatives(DENYING)})\\b((?:\\s+[^\\s.,;:]+){1,4})`, 'gi');

/** An alias with a denial ("does not recognise") or judgement that the definition does not have names the contrary. */
export function readTopics(
  vocabulary: Vocabulary,
  countries?: CountryWords,
  cues: Cues = cuesOf(english),
): SearchedProposition[] {
  const list = listsOf(vocabulary)?.propositions;
  // a list with holes is none: `every` does not see them
  if (!Array.isArray(list) || list.length > MAX_PROPOSITIONS || !Array.from(list).every(isTopic)) {
    throw new StanceError(
      'invalid_data',
      'extract: the vocabulary has no list of propositions. Expected { propositions: [{ id, statement or definition, aliases }] }, 20,000 at most.',
      {},
    );
  }
  const counts = new Map<string, number>();
  const topics = list.map((topic: TopicInput) => ({ topic, stems: keysOf(topic, countries) }));
  for (const { stems } of topics) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weightOf = (stem: string) =>
    Math.log(1 + list.length / (counts.get(stem) as number)) / Math.log(1 + list.length);
  return topics.map(({ topic, stems }) => {
    const denied = deniedIn(topic.statement ?? topic.definition ?? '');
    const own = [...stems].filter((stem) => !denied.has(stem));
    const keys = new Map(own.map((stem) => [stem, weightOf(stem)]));
    return { id: topic.id, terms: termsOf(topic, countries, cues), keys };
  });
}

/** A bare list is one of propositions. */
export function listsOf(vocabulary: Vocabulary | undefined): Partial<ExtractVocabulary> | undefined {
  return Array.isArray(vocabulary) ? { propositions: vocabulary } : (vocabulary as ExtractVocabulary | undefined);
}

function isTopic(topic: unknown): topic is TopicInput {
  const { id, label, statement, definition, aliases, opposites } = (topic ?? {}) as Partial<TopicInput>;
  const areTexts = [label, statement, definition].every((one) => one === undefined || typeof one === 'string');
  const areNames = (names: unknown) =>
    names === undefined || (Array.isArray(names) && Array.from(names).every((name) => typeof name === 'string'));
  return typeof id === 'string' && id !== '' && areTexts && areNames(aliases) && areNames(opposites);
}

function termsOf(
  { id, label, statement, definition, aliases = [], opposites = [], kind }: TopicInput,
  countries: CountryWords | undefined,
  cues: Cues,
): Term[] {
  const meaning = statement ?? definition ?? '';
  const whole = cues.wording(meaning);
  const isAssessment = kind === undefined ? whole.subject !== undefined : kind === 'assessment';
  const said = {
    ...whole,
    words: new Set(contentOf(meaning, countries)),
    denied: deniedIn(meaning),
    ended: contentOf(whole.ended, countries),
  };
  const subject = new Set(contentOf(whole.subject ?? '', countries));
  const names = [...(label === undefined ? [] : [label]), ...aliases];
  if (names.length === 0) names.push(id.replaceAll('-', ' '));
  const termOf = (name: string, words: readonly string[], reversed: boolean, asserts: boolean): Term => ({
    ...{ topic: id, words, reversed, isDenial: NAME_DENIAL.test(name), isTurned: false, asserts },
  });
  const terms = names.map((name) => {
    const words = contentOf(name, countries);
    const wording = cues.wording(name.replace(RELATIVE_CLAUSE, ''));
    const isVerdict = isAssessment && words.some((word) => !subject.has(word));
    const asserts = isVerdict && (whole.leaning !== 'support' || wording.leaning !== undefined || wording.isDenied);
    const reversed = aliases.includes(name) && isContraryTo({ ...wording, words }, said, isAssessment);
    return termOf(name, words, reversed, asserts);
  });
  terms.push(...opposites.map((name) => termOf(name, contentOf(name, countries), true, false)));
  for (const term of [...terms]) {
    const { words } = term;
    if (words.length < 2 || words.length > 3) continue;
    terms.push({ ...term, words: [...words.slice(-1), ...words.slice(0, -1)], isTurned: true });
    if (words.length > 2) terms.push({ ...term, words: [...words.slice(1), ...words.slice(0, 1)], isTurned: true });
  }
  const byKey = new Map<string, Term>();
  for (const term of terms) {
    const key = `${term.reversed} ${term.isTurned} ${term.words.join(' ')}`;
    if (term.words.length > 0 && !byKey.has(key)) byKey.set(key, term);
  }
  return [...byKey.values()];
}

function isContraryTo(
  name: Wording & { readonly words: readonly string[] },
  said: Omit<Wording, 'ended'> & Readonly<Record<'words' | 'denied', Set<string>>> & { readonly ended: string[] },
  isAssessment: boolean,
): boolean {
  const isEnding = said.isDenied || said.isEnding;
  if (name.judged === 'oppose' && !isEnding && said.leaning !== 'oppose') return true;
  if (isAssessment && name.leaning === 'oppose' && said.leaning === 'support') return true;
  if (name.isDenied) return !isEnding;
  if (name.words.some((word) => said.denied.has(word))) return true;
  const others = name.words.slice(1);
  if (name.isEnding) return !isEnding && others.length > 0 && others.every((word) => said.words.has(word));
  // "backing coal" where coal should be phased out, "importing coal" where importing it should stop
  const isKept = beginsWith(name.words[0], KEEPING_STEMS) || name.words[0] === said.ended[0];
  return isKept && others.length > 0 && others.every((word) => said.ended.includes(word));
}

/** What a definition denies: the words right after its "no" or "not". */
function deniedIn(meaning: string): Set<string> {
  return new Set([...meaning.matchAll(DENIED)].flatMap(([, rest = '']) => contentOf(rest).slice(0, 1)));
}

function keysOf({ id, label, statement, definition, aliases = [] }: TopicInput, countries?: CountryWords): Set<string> {
  const names = [id.replaceAll('-', ' '), label ?? '', statement ?? definition ?? '', ...aliases];
  return new Set(names.flatMap((name) => contentOf(name, countries)));
}

export function contentOf(name: string, countries?: CountryWords): string[] {
  const words = name
    .replace(/(\p{L})['’]s\b/gu, '$1')
    .split(/[^\p{L}\p{N}\p{M}.'’]+/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, fold: foldWord(text) }));
  const found: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const country = countries?.at(words, i);
    const { fold } = words[i] as { fold: string };
    if (country !== undefined) {
      found.push(country.id);
      i += country.length - 1;
    } else if (isContent(fold)) found.push(newsReader.stem(fold));
  }
  return found;
}

export function isContent(fold: string): boolean {
  return fold.length > 1 && !FUNCTION_WORDS.has(fold) && /[\p{L}\p{N}]/u.test(fold);
}

/**
 * A proposition of a coding scheme in the form of a data set: its definition is its statement, the first of its names
 * its label, and names for its contrary are its `opposites`. Its kind is `policy` unless it says otherwise.
 *
 * @throws StanceError `invalid_data` if it is no such proposition.
 */
export function propositionOf(topic: TopicInput): Proposition {
  const whole = proposition.safeParse(topic);
  if (whole.success) return whole.data;
  readTopics([topic]);
  const { id, label, statement, definition, aliases = [], opposites = [] } = topic;
  const isContrary = (alias: string) =>
    readTopics([{ ...topic, aliases: [alias], opposites: [] }])[0]?.terms.some(({ reversed }) => reversed) === true;
  const contrary = new Set(legible([...opposites, ...aliases.filter(isContrary)]));
  const names = [...new Set(legible(aliases))].filter((alias) => !contrary.has(alias));
  const [named = id] = legible([label ?? '', ...names, id.replaceAll('-', ' ')]);
  return {
    id,
    label: named,
    kind: (topic as { kind?: unknown }).kind === 'assessment' ? 'assessment' : 'policy',
    statement: legible([statement ?? definition ?? ''], MOST_SENTENCE)[0] ?? named,
    ...(names.length === 0 ? {} : { aliases: names }),
    ...(contrary.size === 0 ? {} : { opposites: [...contrary] }),
  };
}

function legible(texts: readonly string[], most = MOST_NAME): string[] {
  return texts
    .map((text) => text.slice(0, most).replace(/\p{Surrogate}/gu, '\ufffd'))
    .filter((text) => text.trim() !== '');
}
