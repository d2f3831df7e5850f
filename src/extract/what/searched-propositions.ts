// A vocabulary made ready to be found in texts: names, their contraries and what they assert.

import { StanceError } from '../../errors.js';
import { RELATIVE_PRONOUNS } from '../../language/en/clause-words.js';
import { KEEPING_STEMS } from '../../language/en/deed-words.js';
import { english } from '../../language/en/english.js';
import { newsReader } from '../../language/en/english-readers.js';
import { DENYING, FUNCTION_WORDS, NAME_NEGATIONS } from '../../language/en/topic-words.js';
import type { Actor } from '../../schema/actor.js';
import type { StanceEvent } from '../../schema/event.js';
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

/** One way to name a proposition; `reversed` names its contrary. */
export interface Term {
  readonly topic: string;
  readonly words: readonly string[];
  readonly reversed: boolean;
  /** Has a "not" of its own. */
  readonly isDenial: boolean;
  /**
   * Its words stand in another order, with an "of" behind the first ("deployment of troops" for "troop deployment")
   * or a form of "be" before the last ("troops are deployed" for "deploy troops").
   */
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
const RELATIVE_CLAUSE = new RegExp(`\\b(?:${alternatives(RELATIVE_PRONOUNS)})\\b.*$`, 'i');
const NAME_DENIAL = new RegExp(`\\b(?:${alternatives(NAME_NEGATIONS)})\\b`, 'i');
const DENIED = new RegExp(`\\b(?:${alternatives(DENYING)})\\b((?:\\s+[^\\s.,;:]+){1,4})`, 'gi');

/**
 * Reads the propositions of a vocabulary. An alias that is worded in the negative where the definition is not
 * ("does not recognise"), or passes a judgement that the definition does not ("a historic mistake"), names the contrary.
 *
 * @param countries Whose names and adjectives stand for the country: "the Chilean army" has "CHL". Default: none do.
 * @param cues How names and definitions are read: which words judge, deny or end. Default: English.
 * @throws {StanceError} `invalid_data` if there is no list of propositions with an `id`.
 */
export function readTopics(
  vocabulary: ExtractVocabulary | readonly TopicInput[],
  countries?: CountryWords,
  cues: Cues = cuesOf(english),
): SearchedProposition[] {
  const list = Array.isArray(vocabulary) ? vocabulary : (vocabulary as Partial<ExtractVocabulary> | null)?.propositions;
  if (!Array.isArray(list) || list.length > MAX_PROPOSITIONS || !list.every(isTopic)) {
    throw new StanceError(
      'invalid_data',
      'extract: the vocabulary has no list of propositions. Expected { propositions: [{ id, statement or definition, aliases }] }, 20,000 at most.',
      {},
    );
  }
  const counts = new Map<string, number>();
  const stems = (list as TopicInput[]).map((topic) => keysOf(topic, countries));
  for (const set of stems) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (list as TopicInput[]).map((topic, i) => {
    const keys = new Map<string, number>();
    const denied = deniedIn(topic.statement ?? topic.definition ?? '');
    for (const stem of stems[i] as Set<string>) {
      if (denied.has(stem)) continue;
      keys.set(stem, Math.log(1 + list.length / (counts.get(stem) as number)) / Math.log(1 + list.length));
    }
    return { id: topic.id, terms: termsOf(topic, countries, cues), keys };
  });
}

function isTopic(topic: unknown): topic is TopicInput {
  const { id, label, statement, definition, aliases, opposites } = (topic ?? {}) as Partial<TopicInput>;
  const areTexts = [label, statement, definition].every((one) => one === undefined || typeof one === 'string');
  const areNames = (names: unknown) =>
    names === undefined || (Array.isArray(names) && names.every((name) => typeof name === 'string'));
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
  const terms = names.map((name) => {
    const words = contentOf(name, countries);
    const wording = cues.wording(name.replace(RELATIVE_CLAUSE, ''));
    const isVerdict = isAssessment && words.some((word) => !subject.has(word));
    const asserts = isVerdict && (whole.leaning !== 'support' || wording.leaning !== undefined || wording.isDenied);
    const reversed = aliases.includes(name) && isContraryTo({ ...wording, words }, said, isAssessment);
    return { topic: id, words, reversed, isDenial: NAME_DENIAL.test(name), isTurned: false, asserts };
  });
  for (const name of opposites)
    terms.push({
      topic: id,
      words: contentOf(name, countries),
      reversed: true,
      isDenial: NAME_DENIAL.test(name),
      isTurned: false,
      asserts: false,
    });
  for (const term of [...terms]) {
    const last = term.words.at(-1);
    if (last === undefined || term.words.length < 2 || term.words.length > 3) continue;
    terms.push({ ...term, words: [last, ...term.words.slice(0, -1)], isTurned: true });
    if (term.words.length > 2)
      terms.push({ ...term, words: [...term.words.slice(1), term.words[0] as string], isTurned: true });
  }
  const seen = new Set<string>();
  return terms.filter(({ words, reversed, isTurned }) => {
    const key = `${reversed} ${isTurned} ${words.join(' ')}`;
    if (words.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isContraryTo(
  name: Wording & { readonly words: readonly string[] },
  said: Omit<Wording, 'ended'> & {
    readonly words: ReadonlySet<string>;
    readonly denied: ReadonlySet<string>;
    readonly ended: readonly string[];
  },
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
  const found = new Set<string>();
  for (const [, rest = ''] of meaning.matchAll(DENIED)) {
    for (const word of contentOf(rest).slice(0, 1)) found.add(word);
  }
  return found;
}

function keysOf({ id, label, statement, definition, aliases = [] }: TopicInput, countries?: CountryWords): Set<string> {
  return new Set(
    [id.replaceAll('-', ' '), label ?? '', statement ?? definition ?? '', ...aliases].flatMap((name) =>
      contentOf(name, countries),
    ),
  );
}

/** The stems of the words of a name that carry its meaning; countries by their id. */
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
