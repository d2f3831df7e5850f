import type { Passage } from './clean.js';
import type { Cues } from './cues.js';
import type { Holder, Mention, MentionFinder } from './mentions.js';
import type { Found } from './phrases.js';
import type { Sentence, Token } from './sentences.js';
import type { TopicIndex, TopicMatch } from './topic-matches.js';

/** One sentence with everything that the rules go by. */
export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly matches: readonly TopicMatch[];
  /** For each token: the quotation it stands in, counted from 0, or -1. */
  readonly quoted: Int32Array;
}

/** What comes before a rule: names, topics and quotations of one sentence. */
export function readSentence(
  sentence: Sentence,
  finder: MentionFinder,
  topics: TopicIndex,
  quotes: readonly Passage[],
  firstQuote: number,
): Reading {
  const { tokens } = sentence;
  const quoted = new Int32Array(tokens.length).fill(-1);
  let quote = firstQuote;
  for (const [i, { start, end }] of tokens.entries()) {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < end) quote += 1;
    const one = quotes[quote];
    if (one !== undefined && one.start <= start && end <= one.end) quoted[i] = quote;
  }
  return { sentence, tokens, mentions: finder.find(sentence), matches: topics.find(sentence), quoted };
}

const BARRIER = /^(?:;|:|…|[.?!]|while|whereas|although|though|but)$/;
const OBJECT_OF =
  /^(of|with|in|to|from|between|against|for|on|by|at|into|toward|towards|over|about|through|after|before|behind|via|under|as|than|within|across|alongside)$/;
const MAX_SUBJECTS = 12;

/**
 * The subjects of a predicate: the nearest name before it that is nobody's object, with what is listed beside it.
 * With `inverted` the name right after it ("said Macron").
 */
export function subjectsOf({ tokens, mentions, quoted }: Reading, at: number, inverted = false): Mention[] {
  if (inverted) {
    const next = mentions.find(({ from }) => from >= at && from <= at + 3);
    if (next !== undefined && tokens.slice(at, next.from).every(({ tag, fold }) => tag === 'DET' || fold === 'a'))
      return [next];
  }
  const side = quoted[at] ?? quoted[at - 1] ?? -1;
  let nearest: Mention | undefined;
  const isParticiple = tokens[at - 1]?.text === ',' && /ing$/.test(tokens[at]?.fold ?? '');
  if (isParticiple) {
    const main = mentions.find(
      (one) =>
        one.to < at &&
        !isBarred(tokens, one.to, at) &&
        (quoted[one.from] ?? -1) === side &&
        one.by !== 'adjective' &&
        !isObject(tokens, one),
    );
    if (main !== undefined) return listedAfter(tokens, mentions, main);
  }
  for (let i = mentions.length - 1; i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (mention.to > at) continue;
    if (isBarred(tokens, mention.to, at)) break;
    if ((quoted[mention.from] ?? -1) !== side) continue;
    if (isObject(tokens, mention) || mention.by === 'adjective') continue;
    const first = mentions.indexOf(listed(tokens, mentions, mention)[0] as Mention);
    const joined = mentions[first - 1];
    if (
      joined !== undefined &&
      isList(tokens, joined.to, (mentions[first] as Mention).from) &&
      isPartOf(tokens, joined, mentions[first] as Mention)
    ) {
      i = first;
      continue;
    }
    nearest = mention;
    break;
  }
  return nearest === undefined ? [] : listed(tokens, mentions, nearest);
}

/** The agent of a passive: the names after "by". */
export function agentsOf({ tokens, mentions }: Reading, at: number): Mention[] {
  for (let i = at; i < Math.min(tokens.length, at + 4); i += 1) {
    if (tokens[i]?.fold !== 'by') continue;
    const next = mentions.find(({ from }) => from > i && from <= i + 4);
    return next === undefined ? [] : listedAfter(tokens, mentions, next);
  }
  return [];
}

export function isBarred(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (BARRIER.test(tokens[i]?.fold ?? '')) return true;
  return false;
}

/** A name that belongs to another word: a possessive, the object of a preposition or verb, a part of a longer name. */
function isObject(tokens: readonly Token[], mention: Mention): boolean {
  const next = tokens[mention.to];
  const isVerbNext = /^(VERB|AUX)$/.test(next?.tag ?? '');
  if (isPossessive(tokens, mention)) return true;
  if (
    /^(NOUN|PROPN)$/.test(next?.tag ?? '') &&
    !/ed$/.test(next?.fold ?? '') &&
    mention.by !== 'group' &&
    mention.holder.type !== 'person'
  )
    return true;
  let before = mention.from - 1;
  while (before >= 0 && /^(the|a|an|his|her|their|its|some|several)$/.test(tokens[before]?.fold ?? '')) before -= 1;
  const word = tokens[before]?.fold ?? '';
  if (word === 'with' && /^(together|along)$/.test(tokens[before - 1]?.fold ?? '')) return false;
  if (word === 'as' && tokens[before - 1]?.fold === 'such') return false;
  if (isVerbNext && /^(after|before|as|than|since|until|that|when)$/.test(word)) return false;
  if (tokens[before]?.tag === 'VERB' && !isVerbNext) return true;
  return OBJECT_OF.test(word);
}

function isPossessive(tokens: readonly Token[], { to }: Mention): boolean {
  return /^['’]s?$/.test(tokens[to]?.text ?? '') && !/^(VERB|AUX)$/.test(tokens[to + 1]?.tag ?? '');
}

function listed(tokens: readonly Token[], mentions: readonly Mention[], last: Mention): Mention[] {
  const found = [last];
  for (let i = mentions.indexOf(last) - 1; i >= 0 && found.length < MAX_SUBJECTS; i -= 1) {
    const mention = mentions[i] as Mention;
    if (!isList(tokens, mention.to, (found[0] as Mention).from) || isObject(tokens, mention)) break;
    found.unshift(mention);
  }
  return kindred(found);
}

function listedAfter(tokens: readonly Token[], mentions: readonly Mention[], first: Mention): Mention[] {
  const found = [first];
  for (let i = mentions.indexOf(first) + 1; i < mentions.length && found.length < MAX_SUBJECTS; i += 1) {
    const mention = mentions[i] as Mention;
    if (!isList(tokens, (found[found.length - 1] as Mention).to, mention.from)) break;
    found.push(mention);
  }
  return kindred(found);
}

/** "by A and B": the second is as much an object as the first. */
function isPartOf(tokens: readonly Token[], object: Mention, next: Mention): boolean {
  return tokens.slice(object.to, next.from).some(({ fold }) => fold === 'and' || fold === 'or');
}

/** Only what stands between members of a list: commas, "and", "together with", "the". */
function isList(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to || to - from > 5) return false;
  const words = tokens.slice(from, to).map(({ fold }) => fold);
  const joins = words.filter((word) => /^(,|and|&|or|both|together|with|the|as|well|like|then)$/.test(word));
  return joins.length === words.length && words.some((word) => /^(,|and|&|or|with)$/.test(word));
}

function kindred(found: readonly Mention[]): Mention[] {
  return found.filter(({ by }) => by !== 'adjective');
}

/** Who says what: for each token the speaker, if it is content of somebody's speech. */
export interface Attribution {
  readonly speakers: readonly (Mention | undefined)[];
  /** For each token whether it is in the speaker's own words. */
  readonly own: readonly boolean[];
}

/** The speaker of each quotation seen so far, by its number, and of the last one. */
export interface Voices {
  readonly byQuote: Map<number, Mention>;
  last: { readonly paragraph: number; readonly speaker: Mention } | undefined;
}

/** Gives each token of a sentence its speaker: by quotation, by reported speech, by "according to". */
export function attribute(reading: Reading, cues: Cues, voices: Voices): Attribution {
  const { tokens, mentions, quoted, sentence } = reading;
  const speakers: (Mention | undefined)[] = new Array(tokens.length).fill(undefined);
  const own: boolean[] = new Array(tokens.length).fill(false);
  const speech = cues.speech(tokens).filter(({ from }) => quoted[from] === -1);
  let first: Mention | undefined;
  for (const cue of speech) {
    const isInverted = quoted[cue.from - 1] !== -1 || /^[,”"’'?!]$/.test(tokens[cue.from - 1]?.text ?? '');
    const subject = pick(subjectsOf(reading, cue.from, isInverted), cue);
    if (subject === undefined) continue;
    first ??= subject;
    for (let i = cue.to; i < tokens.length; i += 1) {
      if (quoted[i] !== -1) continue;
      if (BARRIER.test(tokens[i]?.fold ?? '') && tokens[i]?.fold !== ':' && !startsWithThat(tokens, cue.to)) break;
      speakers[i] = subject;
    }
    const isTrailing = tokens[subject.from - 1]?.text === ',' || isInverted;
    if (isTrailing && cue.to >= tokens.length - 6) {
      for (let i = 0; i < Math.min(subject.from, cue.from); i += 1)
        speakers[i] ??= quoted[i] === -1 ? subject : undefined;
    }
  }
  for (const source of cues.sources(tokens)) {
    const subject = mentions.find(({ from }) => from >= source.to && from <= source.to + 4);
    if (subject === undefined || quoted[source.from] !== -1) continue;
    for (let i = 0; i < tokens.length; i += 1) if (i < source.from || i >= subject.to) speakers[i] ??= subject;
    first ??= subject;
  }
  const colon = headline(reading);
  for (let i = 0; i < tokens.length; i += 1) {
    const quote = quoted[i] as number;
    if (quote === -1) continue;
    const known = voices.byQuote.get(quote);
    const after = voices.last?.paragraph === sentence.paragraph ? voices.last.speaker : undefined;
    const speaker = known ?? colon ?? first ?? (isWhole(reading, quote) ? after : narrator(reading, i));
    if (speaker === undefined) continue;
    voices.byQuote.set(quote, speaker);
    voices.last = { paragraph: sentence.paragraph, speaker };
    speakers[i] = speaker;
    own[i] = true;
  }
  return { speakers, own };
}

function pick(subjects: readonly Mention[], _cue: Found<unknown>): Mention | undefined {
  return subjects[subjects.length - 1];
}

function startsWithThat(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.fold === 'that';
}

/** "Office and name: quotation", with no verb. */
function headline({ tokens, mentions, quoted }: Reading): Mention | undefined {
  const at = tokens.findIndex(({ text }, i) => text === ':' && (quoted[i + 1] !== -1 || quoted[i + 2] !== -1));
  if (at <= 0) return undefined;
  return mentions.filter((one) => one.to <= at && at - one.to < 8 && !isPossessive(tokens, one)).pop();
}

/** Whether a sentence is nothing but quotation. */
function isWhole({ tokens, quoted }: Reading, quote: number): boolean {
  return tokens.every(({ tag }, i) => quoted[i] === quote || tag === 'PUNCT' || quoted[i] !== -1);
}

/** The subject of the sentence in which some words are in quotation marks. */
function narrator(reading: Reading, at: number): Mention | undefined {
  return reading.mentions.find(
    (mention) => mention.to <= at && mention.by !== 'adjective' && !isObject(reading.tokens, mention),
  );
}

export type { Holder };
