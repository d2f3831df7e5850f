// The lexicon made ready to be found in sentences.
import type { Deliverable } from '../../kinds/commitment.js';
import { type Stage, stageClass } from '../../kinds/ladder.js';
import type { Position } from '../../kinds/position.js';
import { newsReader } from '../../language/en/english-readers.js';
import * as news from '../../language/en/news-classes.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { Form, Found, PhraseIndex } from '../../text/phrase-index.js';
import { isOf, isTag, type Token, textOf } from '../../text/token.js';
import { sentences } from './sentences.js';

type Entry = { readonly phrases: readonly string[] } & Readonly<Record<string, unknown>>;
const MOST_WORDINGS = 20_000;
export const WORD_LISTS = [
  'general',
  'objectless',
  'beside',
  'idle',
  'viewed',
  'opinions',
  'insistence',
  'fears',
  'doubts',
  'parties',
  'disputes',
  'guarding',
] as const;
type WordList = (typeof WORD_LISTS)[number];
const AS_WRITTEN: ReadonlySet<WordList> = new Set(['objectless', 'viewed', 'doubts', 'parties']);
const formOf = (part: WordList): Form => (AS_WRITTEN.has(part) ? 'fold' : 'stem');

/** What each part says where one of its phrases stands. */
interface Said {
  readonly stance: Position;
  readonly nominals: Position;
  readonly judgements: Position;
  readonly commitments: Stage;
  readonly attitudes: 'positive' | 'negative';
  readonly deliverables: Deliverable;
  readonly participation: Lexicon['participation'][number];
  readonly conditions: Lexicon['conditions'][number];
}
type PhraseList = { [Name in keyof Lexicon]: Lexicon[Name] extends readonly string[] ? Name : never }[keyof Lexicon];
type Part = keyof Said | PhraseList;
type ValueOf<Name extends Part> = Name extends keyof Said ? Said[Name] : true;
/** The field of an entry that holds it; of other parts it is the whole entry. */
const FIELDS: { readonly [Name in Part]?: string } = {
  stance: 'position',
  nominals: 'position',
  judgements: 'position',
  commitments: 'stage',
  attitudes: 'polarity',
  deliverables: 'deliverable',
};

export interface Wording {
  readonly leaning: Position | undefined;
  /** The judgement that it is, if it is nothing else: "a historic mistake". */
  readonly judged: Position | undefined;
  readonly isDenied: boolean;
  readonly isEnding: boolean;
  /** What it says should end: "should stop importing oil", "the ban should be lifted". */
  readonly ended: string;
  /** What an assessment is about: "the ban" of "the ban is illegal"; not of what should be, or is done. */
  readonly subject: string | undefined;
}

export class Cues {
  readonly #lexicon: Lexicon;
  readonly #indices = new Map<Part, unknown>();
  readonly #words = new Map<WordList, ReadonlySet<string>>();
  readonly #wordings = new Map<string, Wording>();

  /** What was found in the sentence in hand: rules ask for the same again and again. */
  #tokens: readonly Token[] | undefined;
  readonly #found = new Map<Part, unknown>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const part of WORD_LISTS) {
      const list = lexicon[part].flatMap((phrase) => newsReader.phrase(phrase).map((word) => word[formOf(part)]));
      this.#words.set(part, new Set(list));
    }
  }

  #index<Name extends Part>(part: Name): PhraseIndex<ValueOf<Name>> {
    const known = this.#indices.get(part) as PhraseIndex<ValueOf<Name>> | undefined;
    if (known !== undefined) return known;
    const index = newsReader.index<ValueOf<Name>>(part === 'conditions' ? 'fold' : 'stem');
    const field = FIELDS[part];
    for (const entry of this.#lexicon[part] as readonly (string | Entry)[]) {
      const phrases = typeof entry === 'string' ? [entry] : entry.phrases;
      const said = typeof entry === 'string' || (field === undefined ? entry : entry[field]);
      for (const phrase of phrases) index.add(phrase, said as ValueOf<Name>);
    }
    this.#indices.set(part, index);
    return index;
  }

  all<Name extends Part>(part: Name, tokens: readonly Token[]): readonly Found<ValueOf<Name>>[] {
    if (this.#tokens !== tokens) {
      this.#tokens = tokens;
      this.#found.clear();
    }
    const known = this.#found.get(part) as readonly Found<ValueOf<Name>>[] | undefined;
    if (known !== undefined) return known;
    const found = this.#index(part)
      .all(tokens)
      .filter((one) => this.#counts(part, tokens, one));
    this.#found.set(part, found);
    return found;
  }

  #counts(part: Part, tokens: readonly Token[], found: Found<unknown>): boolean {
    switch (part) {
      case 'stance':
        if (
          isAspect(tokens, found) ||
          isAttribute(tokens, found) ||
          isQuarrel(tokens, found) ||
          this.#isOpinion(tokens, found)
        )
          return false;
        return isPredicate(tokens, found) || isHiddenVerb(tokens, found);
      case 'nominals':
        return tokens[found.from]?.tag !== 'VERB';
      case 'speech':
        return isPredicate(tokens, found) && tokens[found.from - 1]?.text !== '-';
      case 'requests':
      case 'commitments':
      case 'participation':
        return isPredicate(tokens, found);
      default:
        return true;
    }
  }

  is(part: WordList, token: Pick<Token, 'fold' | 'stem'> | undefined): boolean {
    return token !== undefined && this.#words.get(part)?.has(token[formOf(part)]) === true;
  }

  isEcho(tokens: readonly Token[], at: number): boolean {
    return tokens[at] !== undefined && this.#index('echoes').at(tokens, at) !== undefined;
  }

  wording(text: string): Wording {
    const known = this.#wordings.get(text);
    if (known !== undefined) return known;
    const wording = this.#read(text);
    if (this.#wordings.size >= MOST_WORDINGS) this.#wordings.clear();
    this.#wordings.set(text, wording);
    return wording;
  }

  #read(text: string): Wording {
    const tokens = sentences(text.toLowerCase()).flatMap((sentence) => sentence.tokens);
    const found = this.#index('judgements').all(tokens);
    const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
    const content = tokens.filter(({ tag }) => isTag(tag, 'NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM')).length;
    const leaning = found.at(-1)?.value;
    return {
      leaning,
      judged: covered >= content ? leaning : undefined,
      isDenied: this.#index('denials').all(tokens).length > 0,
      isEnding: this.#index('endings').all(tokens).length > 0,
      ended: this.#ended(tokens),
      subject: this.#subject(tokens, found),
    };
  }

  #subject(tokens: readonly Token[], judgements: readonly Found<Position>[]): string | undefined {
    if (tokens.some(({ fold }) => news.DEMANDING.has(fold))) return undefined;
    const isJudged = (i: number) => judgements.some(({ from, to }) => from <= i && i < to);
    const at = tokens.findIndex(({ tag, fold }, i) => {
      let next = i + 1;
      while (isTag(tokens[next]?.tag, 'ADV', 'PART')) next += 1;
      if (news.ABILITY.has(fold)) return true;
      const isBe = news.BE_FINITE.has(fold) || (fold === 'be' && tokens[i - 1]?.fold === 'will');
      return (
        (isBe && (tokens[next]?.tag !== 'VERB' || isJudged(next))) ||
        (tag === 'VERB' && isJudged(i) && this.#index('stance').at(tokens, i) === undefined)
      );
    });
    return at < 0 ? undefined : textOf(tokens, 0, at);
  }

  #ended(tokens: readonly Token[]): string {
    for (let at = 1; at < tokens.length; at += 1) {
      const isPassive = tokens[at - 1]?.fold === 'be';
      if (!isOf(tokens[isPassive ? at - 2 : at - 1], news.DEMANDING_VERBS)) continue;
      const found = this.#index('endings').at(tokens, at);
      if (found === undefined) continue;
      const part = isPassive ? tokens.slice(0, at - 2) : tokens.slice(found.to);
      return part.map(({ text }) => text).join(' ');
    }
    return '';
  }

  isPlain(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
    return this.#index('plain').at(tokens, from)?.to === to;
  }

  isDone(tokens: readonly Token[], at: number): boolean {
    if (tokens[at] === undefined || this.#index('plain').at(tokens, at) !== undefined) return false;
    const stage = this.#index('commitments').at(tokens, at)?.value;
    if (stage === undefined) return this.#index('participation').at(tokens, at) !== undefined;
    return stageClass(stage) === 'deed';
  }

  /** "considers it essential", "considers P a breach": an opinion, and not that somebody has not decided. */
  #isOpinion(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
    if (tokens[from]?.stem.startsWith(news.CONSIDER) !== true) return false;
    if (isOf(tokens[to], news.OBJECT_PRONOUNS)) return true;
    return this.all('judgements', tokens).some((one) => one.from > to && one.from - to < 14);
  }

  negations(tokens: readonly Token[], from: number, to: number): number {
    return count(this.#index('negators'), tokens, from, to);
  }

  /** Words of the proposition itself, by stem, do not count. */
  reversals(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): number {
    let found = 0;
    for (let i = to - 1; i >= Math.max(0, from) && !isOf(tokens[i], news.REVERSAL_BOUNDS); i -= 1) {
      const hit = this.#index('reversers').at(tokens, i);
      if (hit !== undefined && hit.to <= to && !own.has(tokens[i]?.stem ?? '')) found += 1;
    }
    return found + (this.#isBarredFrom(tokens, from, to, own) ? 1 : 0);
  }

  /** "defend itself from P", "refrain from P", "protect us against P". */
  #isBarredFrom(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): boolean {
    let at = to - 1;
    while (to - at < 5 && isTag(tokens[at]?.tag, 'DET', 'ADJ', 'PROPN', 'NOUN', 'NUM', 'PRON')) at -= 1;
    if (at < from || !isOf(tokens[at], news.BARRING)) return false;
    return tokens.slice(Math.max(0, at - 4), at).some((token) => this.is('guarding', token) && !own.has(token.stem));
  }

  isHedged(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#index('hedges'), tokens, from, to) > 0;
  }

  isModal(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#index('modals'), tokens, from, to) > 0;
  }
}

/** "seen" and "as": how something is looked at. */
export function isSeenAs(cues: Cues, token: Token | undefined): boolean {
  return token?.fold === 'as' || cues.is('viewed', token);
}

/** "Canada and Norway support the ban": what is taken for a noun is the verb where the clause has no other. */
function isHiddenVerb(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  const { tag, fold } = tokens[from] as Token;
  const isBehindSubject =
    isTag(tokens[from - 1]?.tag, 'PROPN', 'NOUN') || isOf(tokens[from - 1], news.SUBJECT_PRONOUNS);
  if (tag !== 'NOUN' || to - from > 2 || !isBehindSubject || fold.endsWith(news.GERUND)) return false;
  if (!isTag(tokens[to]?.tag, 'DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'PART')) return false;
  let start = from;
  while (start > 0 && !/^[,;:]$/.test(tokens[start - 1]?.text ?? '') && !isOf(tokens[start - 1], news.CLAUSE_JOINTS))
    start -= 1;
  const rest = tokens.slice(to).findIndex((token) => /^[,;:.]$/.test(token.text) || isOf(token, news.CLAUSE_JOINTS));
  const clause = [...tokens.slice(start, from), ...tokens.slice(to, rest < 0 ? undefined : to + rest)];
  return !clause.some((token) => isTag(token.tag, 'VERB', 'AUX'));
}

/** "began preparing": the verb that follows says what is done. */
function isAspect(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  return news.ASPECT_STEMS.has(tokens[from]?.stem ?? '') && tokens[to]?.fold.endsWith(news.GERUND) === true;
}

/** "Denmark and Norway disagree on P": with one another, and either may be for it. */
function isQuarrel(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  return news.QUARRELLING.has(tokens[from]?.stem ?? '') && isOf(tokens[to] ?? tokens[to - 1], news.QUARREL_TIES);
}

/** "the promised weapons": a participle before its noun. */
function isAttribute(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  if (to - from > 1 || !tokens[from]?.fold.endsWith(news.PAST) || tokens[from - 1]?.tag !== 'DET') return false;
  return isTag(tokens[to]?.tag, 'NOUN', 'ADJ', 'PROPN');
}

function isPredicate(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  const { tag, fold } = tokens[from] as Token;
  if (news.BEFORE_VERBS.has(fold)) return tokens[to]?.tag === 'VERB';
  if (to - from > 1) return !(tag === 'NOUN' && news.VERBS_OR_NOUNS.has(fold));
  if (tag === 'PROPN') return false;
  return tag !== 'NOUN' || fold.endsWith(news.PAST);
}

function count(index: PhraseIndex<true>, tokens: readonly Token[], from: number, to: number): number {
  let found = 0;
  for (let i = Math.max(0, from); i < to; ) {
    const hit = index.at(tokens, i);
    if (hit !== undefined && hit.to <= to) found += 1;
    i = hit !== undefined && hit.to <= to ? hit.to : i + 1;
  }
  return found;
}

const made = new WeakMap<Lexicon, Cues>();

export function cuesOf(lexicon: Lexicon): Cues {
  const cues = made.get(lexicon) ?? new Cues(lexicon);
  made.set(lexicon, cues);
  return cues;
}
