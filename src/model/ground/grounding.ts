// Finds the passage that a quote is from, or says why it is from none.
import { entryOf } from '../../schema/entry.js';
import { knownOptions, numberThat, wholeNumber } from '../../schema/options.js';
import { type AlignedPair, nearestPart, pairsOf, placesOf } from './alignment.js';
import { type Difference, isContrary, isNegation, kindOfWord } from './decisive-words.js';
import { type GroundingToken, groundingTokens } from './grounding-tokens.js';

export interface GroundingText {
  readonly text: string;
  readonly tokens: readonly GroundingToken[];
  readonly words: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
}

export interface GroundingOptions {
  /** Words that may differ, as a share of the words of the quote, in [0, 0.5]; default 0.2. 0 allows none. */
  readonly maxErrors?: number;
  /** A shorter quote proves nothing and is rejected; default 3 words. */
  readonly minWords?: number;
  /** A longer one is no passage and is rejected; default 400 words. */
  readonly maxWords?: number;
}

export type GroundingReason = 'not-found' | 'too-short' | 'too-long' | 'boundary' | Difference;

/** A passage in UTF-16 units: from `start` up to, not including, `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

export type Grounding =
  | {
      readonly grounded: true;
      /** The same characters; the same words; or nearly the same words. */
      readonly how: 'exact' | 'normalised' | 'approximate';
      /** One, or one for each part of a quote with "..." in it. */
      readonly passages: readonly Passage[];
      /** Words that differ. */
      readonly distance: number;
    }
  | { readonly grounded: false; readonly reason: GroundingReason; readonly words: readonly string[] };

const LEAST_WORDS_APPROXIMATE = 5;
const MOST_PLACES = 50;
const MOST_PARTS = 5;
const WORDS_LOOKED_BACK = 3;

export function groundingText(text: string): GroundingText {
  const tokens = groundingTokens(text);
  const numbers = new Map<string, number>();
  const words = new Int32Array(tokens.length);
  for (const [i, { word }] of tokens.entries()) {
    words[i] = entryOf(numbers, word, () => numbers.size);
  }
  return { text, tokens, words, numbers };
}

/**
 * Where a text has the same characters, else the same words, else nearly the same: never with another negation, number,
 * name or word that makes a position, cut out behind a negation or an "if", or run together of two sentences. "..."
 * parts a quote. Time O(n * differing words) on real text, for n words.
 */
export function groundQuote(text: GroundingText, quote: string, options?: GroundingOptions): Grounding {
  const settings = checkGrounding('groundQuote', options ?? {});
  const parts = quote.split(/\[?(?:\.{3,}|…)\]?/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0) return { grounded: false, reason: 'too-short', words: [] };
  if (parts.length > MOST_PARTS) return { grounded: false, reason: 'too-long', words: [] };
  const found: Found[] = [];
  for (const part of parts) {
    const one = groundPart(text, part, found.at(-1)?.to ?? 0, settings);
    if ('reason' in one) return { grounded: false, ...one };
    const before = found.at(-1);
    const left = before === undefined ? undefined : leftOut(text, before.to, one.from);
    if (left !== undefined) return { grounded: false, reason: 'negation', words: [left] };
    found.push(one);
  }
  const rank = { exact: 0, normalised: 1, approximate: 2 } as const;
  const worst = found.reduce((a, b) => (rank[b.how] > rank[a.how] ? b : a));
  return {
    grounded: true,
    how: worst.how,
    passages: found.map(({ from, to }) => passageOf(text, from, to)),
    distance: found.reduce((sum, { distance }) => sum + distance, 0),
  };
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly how: 'exact' | 'normalised' | 'approximate';
  readonly distance: number;
}

interface Refused {
  readonly reason: GroundingReason;
  readonly words: readonly string[];
}

function groundPart(text: GroundingText, quote: string, after: number, settings: Required<GroundingOptions>) {
  const tokens = groundingTokens(quote.slice(0, settings.maxWords * 100));
  if (tokens.length < settings.minWords) return { reason: 'too-short', words: [] } as Refused;
  if (tokens.length > settings.maxWords) return { reason: 'too-long', words: [] } as Refused;
  const own = new Map<string, number>();
  const words = Int32Array.from(
    tokens,
    ({ word }) => text.numbers.get(word) ?? entryOf(own, word, () => -1 - own.size),
  );
  const rest = text.words.subarray(after);
  const same = tokens.map((_, i) => ({ quote: i, text: i }));
  let refused: Refused | undefined;
  for (const place of placesOf(rest, words, MOST_PLACES)) {
    const from = after + place;
    const to = from + tokens.length;
    const why = joined(same, text.tokens.slice(from, to), tokens) ?? cutFrom(text, from, to);
    if (why === undefined) return sameWords(text, from, to, quote);
    refused ??= why;
  }
  return refused ?? nearly(text, after, tokens, words, settings);
}

function sameWords(text: GroundingText, from: number, to: number, quote: string): Found {
  const { start, end } = passageOf(text, from, to);
  return { from, to, how: quote.includes(text.text.slice(start, end)) ? 'exact' : 'normalised', distance: 0 };
}

function passageOf({ tokens }: GroundingText, from: number, to: number): Passage {
  return { start: (tokens[from] as GroundingToken).start, end: (tokens[to - 1] as GroundingToken).end };
}

function nearly(
  text: GroundingText,
  after: number,
  tokens: readonly GroundingToken[],
  words: Int32Array,
  { maxErrors }: Required<GroundingOptions>,
): Found | Refused {
  const most = tokens.length < LEAST_WORDS_APPROXIMATE ? 0 : Math.floor(tokens.length * maxErrors);
  const best = most === 0 ? undefined : nearestPart(text.words.subarray(after), words, most);
  if (best === undefined) return { reason: 'not-found', words: [] };
  const from = after + best.start;
  const to = after + best.end;
  const part = text.tokens.slice(from, to);
  const pairs = pairsOf(text.words.subarray(from, to), words);
  const refused = differenceIn(pairs, part, tokens) ?? cutFrom(text, from, to) ?? joined(pairs, part, tokens);
  return refused ?? { from, to, how: 'approximate', distance: best.distance };
}

function differenceIn(
  pairs: readonly AlignedPair[],
  part: readonly GroundingToken[],
  quote: readonly GroundingToken[],
): Refused | undefined {
  for (const { quote: i, text: j } of pairs) {
    const said = quote[i];
    const read = part[j];
    if (said?.word === read?.word) continue;
    const words = [read?.word, said?.word].filter((word) => word !== undefined);
    if (said !== undefined && read !== undefined && isContrary(said.word, read.word))
      return { reason: 'negation', words };
    for (const token of [read, said]) {
      if (token === undefined) continue;
      const reason = kindOfWord(token.word, token.isCapital, token.gap === 2);
      if (reason !== undefined) return { reason, words };
    }
  }
  return undefined;
}

/** Two sentences of the source that the quote runs into one, or a comma at a negation ("No, we will"). */
function joined(
  pairs: readonly AlignedPair[],
  part: readonly GroundingToken[],
  quote: readonly GroundingToken[],
): Refused | undefined {
  for (const { quote: i, text: j } of pairs) {
    const said = quote[i];
    const read = part[j];
    if (i < 1 || j < 1 || said === undefined || read === undefined) continue;
    const before = part[j - 1] as GroundingToken;
    const words = [before.word, read.word];
    if (read.gap === 2 && said.gap === 0) return { reason: 'boundary', words };
    const isAtNegation = isNegation(before.word) || isNegation(read.word);
    if (isAtNegation && (read.gap === 0) !== (said.gap === 0)) return { reason: 'boundary', words };
  }
  return undefined;
}

/** A negation or an "if" just outside the passage, in the same clause. */
function cutFrom({ tokens }: GroundingText, from: number, to: number): Refused | undefined {
  for (let i = from; i > 0 && i > from - WORDS_LOOKED_BACK && (tokens[i] as GroundingToken).gap === 0; i -= 1) {
    const { word } = tokens[i - 1] as GroundingToken;
    if (isNegation(word)) return { reason: 'negation', words: [word] };
    if (word === 'if' || word === 'unless' || word === 'whether') return { reason: 'stance', words: [word] };
  }
  const next = tokens[to];
  if (next !== undefined && next.gap === 0 && isNegation(next.word)) return { reason: 'negation', words: [next.word] };
  return undefined;
}

function leftOut({ tokens }: GroundingText, from: number, to: number): string | undefined {
  for (let i = from; i < to && (tokens[i] as GroundingToken).gap !== 2; i += 1) {
    const { word } = tokens[i] as GroundingToken;
    if (isNegation(word)) return word;
  }
  for (let i = to; i > from && (tokens[i] as GroundingToken).gap !== 2; i -= 1) {
    const { word } = tokens[i - 1] as GroundingToken;
    if (isNegation(word)) return word;
  }
  return undefined;
}

/** @throws {StanceError} `invalid_option` for a wrong option. */
export function checkGrounding(caller: string, options: GroundingOptions): Required<GroundingOptions> {
  knownOptions(caller, options, ['maxErrors', 'minWords', 'maxWords'], 'grounding');
  const { maxErrors = 0.2, minWords = 3, maxWords = 400 } = options;
  numberThat(caller, 'maxErrors', maxErrors, 'a share from 0 to 0.5', (share) => share >= 0 && share <= 0.5);
  wholeNumber(caller, 'minWords', minWords, 1);
  wholeNumber(caller, 'maxWords', maxWords, minWords);
  return { maxErrors, minWords, maxWords };
}
