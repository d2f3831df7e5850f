// Parts a text into sentences and words with their parts of speech.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { NEITHER } from '../../language/en/clause-words.js';
import { newsReader } from '../../language/en/english-readers.js';
import { PLURAL } from '../../language/en/holder-words.js';
import { ABBREVIATIONS, BARE_VERBS, CLAUSE_JOINTS, GERUND, MANY } from '../../language/en/news-classes.js';
import { reading, wrong } from '../../schema/options.js';
import { alternatives } from '../../text/alternatives.js';
import { foldWord } from '../../text/names.js';
import { isOf, isTag, type Token } from '../../text/token.js';
import { type Passage, replaceWebAddresses } from './clean.js';

/** A sentence, or a part of one that is very long: its passage and its words. */
export interface Sentence extends Passage {
  readonly tokens: readonly Token[];
  /** The passage it stands in, counted from 0. */
  readonly paragraph: number;
}

type Reader = ReturnType<typeof winkNLP>;

const MAX_WORD = 64;
const CHUNK = 8_000;
const MAX_TOKENS = 250;
// the reader remembers every word it has seen
const MOST_READ = 4_000_000;
const ABBREVIATED = new RegExp(`(?:^|[\\s(])(?:\\p{Lu}|${alternatives(ABBREVIATIONS)})\\.$`, 'u');
const PASSAGES = 'a list of { start, end } within the text';
let reader: Reader | undefined;
let read = 0;

/**
 * The sentences of the passages of a text, with their words and parts of speech; a sentence of more than 250 words
 * comes in parts. Words of more than 64 characters are not read. Time O(length).
 *
 * @throws {StanceError} `invalid_option` or `invalid_data` for what is no text, or no passages of it.
 * @see wink-nlp with wink-eng-lite-web-model; splits after abbreviations and inside brackets are mended.
 * @example
 * sentences('It rained. We left.').map(({ tokens }) => tokens.length); // [3, 3]
 */
export function sentences(text: string, passages?: readonly Passage[]): Sentence[] {
  if (typeof text !== 'string') throw wrong('sentences', 'the text', text, 'text');
  const isWithin = ({ start, end }: Passage) => Number.isInteger(start) && Number.isInteger(end) && start >= 0;
  const areWithin = reading('sentences', 'the passages', PASSAGES, () => {
    if (passages === undefined) return true;
    return passages.every((one) => isWithin(one) && one.start <= one.end && one.end <= text.length);
  });
  if (!areWithin) throw wrong('sentences', 'the passages', passages, PASSAGES);
  return [...eachSentence(text, passages)];
}

/** The same one by one, so that a long text takes no more memory than a short one. */
export function* eachSentence(
  text: string,
  passages: readonly Passage[] = [{ start: 0, end: text.length }],
): Generator<Sentence> {
  for (const [paragraph, { start, end }] of passages.entries()) {
    for (let from = start; from < end; ) {
      const to = cutAt(text, from, end);
      for (const tokens of split(text, from, to)) {
        const first = tokens[0] as Token;
        yield { start: first.start, end: (tokens.at(-1) as Token).end, tokens, paragraph };
      }
      from = to;
    }
  }
}

function cutAt(text: string, from: number, end: number): number {
  if (end - from <= CHUNK) return end;
  const part = text.slice(from, from + CHUNK);
  const at = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('! '));
  if (at > CHUNK / 2) return from + at + 2;
  const space = part.lastIndexOf(' ');
  return from + (space > 0 ? space + 1 : CHUNK);
}

function split(text: string, from: number, to: number): Token[][] {
  if (reader === undefined || read > MOST_READ) {
    reader = winkNLP(model, ['sbd', 'pos']);
    read = 0;
  }
  read += to - from;
  const chunk = text.slice(from, to);
  const isMarked = chunk.search(MARKS) >= 0;
  const part = legible(chunk);
  const doc = reader.readDoc(part);
  const words = doc.tokens().out() as string[];
  const tags = doc.tokens().out(reader.its.pos) as string[];
  const spans = doc.sentences().out(reader.its.span) as unknown as [number, number][];
  const tokens: Token[] = [];
  let at = 0;
  for (const [i, word] of words.entries()) {
    const start = placeOf(word, part, at);
    at = Math.min(start + word.length, part.length);
    const form = formOf(isMarked ? chunk.slice(start, at) || word : word);
    tokens.push({ ...form, tag: tagOf(tags, words, i), start: from + start, end: from + at });
  }
  const parts = spans.map(([a, b]) => withVerb(tokens.slice(a, b + 1)));
  return mend(text, parts).flatMap(bounded);
}

function placeOf(word: string, part: string, at: number): number {
  if (part.startsWith(word, at)) return at;
  if (part.startsWith(word, at + 1)) return at + 1;
  const found = part.indexOf(word, at);
  return found < 0 || found - at > MAX_WORD * 200 ? at : found;
}

/** "Canada backs the plan": between a name and an article a plural noun is a verb. */
function tagOf(tags: readonly string[], words: readonly string[], i: number): string {
  const tag = tags[i] ?? 'X';
  if (tag !== 'NOUN' || tags[i - 1] !== 'PROPN' || !/[^s]s$/.test(words[i] ?? '')) return tag;
  const isInfinitive = words[i + 1] === 'to' && tags[i + 2] === 'VERB';
  return isInfinitive || isTag(tags[i + 1], 'DET', 'PRON') ? 'VERB' : tag;
}

/** "Canada and Norway support sending it": what is not taken for a verb is one where its clause has no other. */
function withVerb(tokens: Token[]): Token[] {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const isNeither = isOf(before, NEITHER);
    if (token.tag === 'VERB' || !BARE_VERBS.has(token.text)) continue;
    if (!isNeither && !isObjectLead(tokens[at + 1])) continue;
    const isInfinitive =
      before?.fold === 'to' && (token.tag === 'ADV' || tokens[at + 1]?.fold.endsWith(GERUND) === true);
    const isBehindOne = before?.tag === 'PROPN' || /^[,:–—]$/.test(before?.text ?? '') || isOf(before, MANY);
    const isBehindMany = isBehindOne || (before?.tag === 'NOUN' && before.fold.endsWith(PLURAL));
    const isTold = tokens[at - 2]?.tag === 'VERB' && token.text.endsWith(PLURAL) && before?.tag === 'PROPN';
    const isBehindAll = isNeither || isOf(before, MANY) || isTold;
    if (isInfinitive || isBehindAll || (isBehindMany && !hasVerb(tokens, at))) tokens[at] = { ...token, tag: 'VERB' };
  }
  return tokens;
}

function isObjectLead(token: Token | undefined): boolean {
  return isTag(token?.tag, 'DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'PART', 'VERB', 'NUM');
}

const FAR = 40;

/** Whether the clause around a place has a verb that is none of these and no "-ing", as far as a clause can go. */
function hasVerb(tokens: readonly Token[], at: number): boolean {
  const isEdge = (i: number) => /^[;:.?!“”"]$/.test(tokens[i]?.text ?? '') || isOf(tokens[i], CLAUSE_JOINTS);
  let [from, to] = [at, at + 1];
  // "rejects the canal, backs the quota"
  while (from > Math.max(0, at - FAR) && tokens[at - 1]?.text !== ',' && !isEdge(from - 1)) from -= 1;
  while (to < Math.min(tokens.length, at + FAR) && !isEdge(to)) to += 1;
  return tokens.slice(from, to).some(({ tag, fold }) => tag === 'AUX' || (tag === 'VERB' && !fold.endsWith(GERUND)));
}

type WordForm = Pick<Token, 'text' | 'fold' | 'stem'>;
const forms = new Map<string, WordForm>();

function formOf(word: string): WordForm {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const fold = foldWord(word);
  const form = { text: word, fold, stem: newsReader.stem(fold) };
  if (forms.size > 50_000) forms.clear();
  forms.set(word, form);
  return form;
}

/** "'s" or "'" behind a name. */
export function isClitic(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text);
}

/** What would take the reader long is blanked, unit by unit, so that offsets stay. */
function legible(part: string): string {
  const bare = part
    .replace(MARKS, plain)
    .replace(/[\p{C}\s]/gu, (mark) => ' '.repeat(mark.length))
    .replace(/\S{65,}/g, (run) => (readable(run) ? run : ' '.repeat(run.length)))
    .replace(/[-–—/:.@#_~^*=+]{4,}/g, (run) => ' '.repeat(run.length));
  return replaceWebAddresses(bare, (run) => ' '.repeat(run.length));
}

const MARKS = /[\u0100-\u024F\u1E00-\u1EFF]/g;
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ħ: 'h', Ħ: 'H' };

/** The reader breaks words at letters such as "ğ": it gets the letter below the mark, of the same length. */
function plain(letter: string): string {
  return PLAIN[letter] ?? (letter.normalize('NFD')[0] as string);
}

/** A long run is words with dashes between, as in newspapers, or nothing to read. */
function readable(run: string): boolean {
  if (run.length > 400) return false;
  return run.split(/[^\p{L}\p{N}]+/u).every((word) => word.length <= 30) && (run.match(/[-/.:]/g)?.length ?? 0) < 6;
}

function mend(text: string, parts: readonly Token[][]): Token[][] {
  const mended: Token[][] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const last = mended.at(-1);
    const first = part[0] as Token;
    if (last !== undefined && last.length < MAX_TOKENS && goesOn(text, last, first)) last.push(...part);
    else mended.push([...part]);
  }
  return mended;
}

function goesOn(text: string, before: readonly Token[], next: Token): boolean {
  const last = before.at(-1) as Token;
  const isOpening = /^["']$/.test(next.text) && isSpace(text[next.start - 1]) && !isSpace(text[next.end]);
  if (/^[”’"'»)\]]+$/.test(next.text) && !isOpening) return true;
  if (/^\p{Ll}/u.test(next.text)) return true;
  return ABBREVIATED.test(text.slice(Math.max(0, last.end - 8), last.end));
}

function isSpace(unit: string | undefined): boolean {
  return unit === undefined || /\s/.test(unit);
}

function bounded(tokens: Token[]): Token[][] {
  if (tokens.length <= MAX_TOKENS) return [tokens];
  const parts: Token[][] = [];
  for (let i = 0; i < tokens.length; i += MAX_TOKENS) parts.push(tokens.slice(i, i + MAX_TOKENS));
  return parts;
}
