// The lexicon made ready to be found in sentences.

import type { Deliverable } from '../../kinds/commitment.js';
import type { Stage } from '../../kinds/ladder.js';
import type { Position } from '../../kinds/position.js';
import { newsReader } from '../../language/en/english-readers.js';
import {
  ABILITY,
  ASPECT_STEMS,
  BARRING,
  BE_FINITE,
  BEFORE_VERBS,
  CLAUSE_JOINTS,
  CONSIDER,
  DEMANDING,
  DEMANDING_VERBS,
  GERUND,
  OBJECT_PRONOUNS,
  PAST,
  REVERSAL_BOUNDS,
  SUBJECT_PRONOUNS,
  VERBS_OR_NOUNS,
} from '../../language/en/news-classes.js';
import type { Lexicon } from '../../language/lexicon.js';
import { words } from '../../language/word-list.js';
import type { Form, Found, PhraseIndex } from '../../text/phrase-index.js';
import { isOf, type Token, textOf } from '../../text/token.js';
import { sentences } from './sentences.js';

type Participation = Lexicon['participation'][number];
type Condition = Lexicon['conditions'][number];
const MOST_WORDINGS = 20_000;
const CONTENT_TAGS = words('NOUN PROPN VERB ADJ NUM');
const ADVERB_TAGS = words('ADV PART');
const NOUN_TAGS = words('PROPN NOUN');
const NOUN_PHRASE_TAGS = words('DET ADJ PROPN NOUN NUM PRON');
const OBJECT_TAGS = words('DET PRON ADJ NOUN PROPN PART');
const VERB_TAGS = words('VERB AUX');
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

const PHRASE_LISTS = [
  'plain',
  'echoes',
  'speech',
  'sources',
  'requests',
  'negators',
  'reversers',
  'hedges',
  'modals',
  'occasions',
  'denials',
  'endings',
] as const;
type PhraseList = (typeof PHRASE_LISTS)[number];

interface Said extends Record<PhraseList, true> {
  readonly stance: Position;
  readonly nominals: Position;
  readonly judgements: Position;
  readonly commitments: Stage;
  readonly attitudes: 'positive' | 'negative';
  readonly participation: Participation;
  readonly conditions: Condition;
  readonly deliverables: Deliverable;
}

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
  readonly #phrases: { readonly [Part in keyof Said]: PhraseIndex<Said[Part]> };
  readonly #words: ReadonlyMap<WordList, ReadonlySet<string>>;

  readonly #wordings = new Map<string, Wording>();

  #tokens: readonly Token[] | undefined;
  readonly #found = new Map<string, unknown>();

  constructor(lexicon: Lexicon) {
    this.#words = new Map(
      WORD_LISTS.map((part) => [
        part,
        new Set(lexicon[part].flatMap((phrase) => newsReader.phrase(phrase).map((word) => word[formOf(part)]))),
      ]),
    );
    this.#phrases = {
      ...(Object.fromEntries(
        PHRASE_LISTS.map((part) => [part, indexOf('stem', [{ phrases: lexicon[part] }], () => true)]),
      ) as Record<PhraseList, PhraseIndex<true>>),
      stance: indexOf('stem', lexicon.stance, ({ position }) => position),
      nominals: indexOf('stem', lexicon.nominals, ({ position }) => position),
      judgements: indexOf('stem', lexicon.judgements, ({ position }) => position),
      commitments: indexOf('stem', lexicon.commitments, ({ stage }) => stage),
      attitudes: indexOf('stem', lexicon.attitudes, ({ polarity }) => polarity),
      participation: indexOf('stem', lexicon.participation, (entry) => entry),
      conditions: indexOf('fold', lexicon.conditions, (entry) => entry),
      deliverables: indexOf('stem', lexicon.deliverables, ({ deliverable }) => deliverable),
    };
  }

  all<Part extends keyof Said>(part: Part, tokens: readonly Token[]): readonly Found<Said[Part]>[] {
    if (this.#tokens !== tokens) {
      this.#tokens = tokens;
      this.#found.clear();
    }
    const known = this.#found.get(part) as readonly Found<Said[Part]>[] | undefined;
    if (known !== undefined) return known;
    const found = this.#phrases[part].all(tokens).filter((one) => this.#counts(part, tokens, one));
    this.#found.set(part, found);
    return found;
  }

  #counts(part: keyof Said, tokens: readonly Token[], found: Found<unknown>): boolean {
    switch (part) {
      case 'stance':
        return (
          (isPredicate(tokens, found) || isHiddenVerb(tokens, found)) &&
          !isAspect(tokens, found) &&
          !this.#isOpinion(tokens, found)
        );
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
    return tokens[at] !== undefined && this.#phrases.echoes.at(tokens, at) !== undefined;
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
    const found = this.#phrases.judgements.all(tokens);
    const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
    const content = tokens.filter(({ tag }) => CONTENT_TAGS.has(tag)).length;
    const leaning = found.at(-1)?.value;
    return {
      leaning,
      judged: covered >= content ? leaning : undefined,
      isDenied: this.#phrases.denials.all(tokens).length > 0,
      isEnding: this.#phrases.endings.all(tokens).length > 0,
      ended: this.#ended(tokens),
      subject: this.#subject(tokens, found),
    };
  }

  #subject(tokens: readonly Token[], judgements: readonly Found<Position>[]): string | undefined {
    if (tokens.some(({ fold }) => DEMANDING.has(fold))) return undefined;
    const isJudged = (i: number) => judgements.some(({ from, to }) => from <= i && i < to);
    const at = tokens.findIndex(({ tag, fold }, i) => {
      let next = i + 1;
      while (ADVERB_TAGS.has(tokens[next]?.tag ?? '')) next += 1;
      if (ABILITY.has(fold)) return true;
      const isBe = BE_FINITE.has(fold) || (fold === 'be' && tokens[i - 1]?.fold === 'will');
      return (
        (isBe && (tokens[next]?.tag !== 'VERB' || isJudged(next))) ||
        (tag === 'VERB' && isJudged(i) && this.#phrases.stance.at(tokens, i) === undefined)
      );
    });
    return at < 0 ? undefined : textOf(tokens, 0, at);
  }

  #ended(tokens: readonly Token[]): string {
    for (let at = 1; at < tokens.length; at += 1) {
      const isPassive = tokens[at - 1]?.fold === 'be';
      if (!isOf(tokens[isPassive ? at - 2 : at - 1], DEMANDING_VERBS)) continue;
      const found = this.#phrases.endings.at(tokens, at);
      if (found === undefined) continue;
      const part = isPassive ? tokens.slice(0, at - 2) : tokens.slice(found.to);
      return part.map(({ text }) => text).join(' ');
    }
    return '';
  }

  isPlain(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
    return this.#phrases.plain.at(tokens, from)?.to === to;
  }

  /** Whether a verb says that something is done rather than wanted. */
  isDone(tokens: readonly Token[], at: number): boolean {
    if (tokens[at] === undefined || this.#phrases.plain.at(tokens, at) !== undefined) return false;
    const stage = this.#phrases.commitments.at(tokens, at)?.value;
    return stage === undefined
      ? this.#phrases.participation.at(tokens, at) !== undefined
      : stage === 'delivered' || stage === 'delivering';
  }

  /** "considers it essential", "considers P a breach": an opinion, and not that somebody has not decided. */
  #isOpinion(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
    if (tokens[from]?.stem.startsWith(CONSIDER) !== true) return false;
    if (isOf(tokens[to], OBJECT_PRONOUNS)) return true;
    return this.all('judgements', tokens).some((one) => one.from > to && one.from - to < 14);
  }

  negations(tokens: readonly Token[], from: number, to: number): number {
    return count(this.#phrases.negators, tokens, from, to);
  }

  /** Words of the proposition itself, by stem, do not count. */
  reversals(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): number {
    let found = 0;
    for (let i = to - 1; i >= Math.max(0, from) && !isOf(tokens[i], REVERSAL_BOUNDS); i -= 1) {
      const hit = this.#phrases.reversers.at(tokens, i);
      if (hit !== undefined && hit.to <= to && !own.has(tokens[i]?.stem ?? '')) found += 1;
    }
    return found + (this.#isBarredFrom(tokens, from, to, own) ? 1 : 0);
  }

  /** "defend itself from P", "refrain from P", "protect us against P". */
  #isBarredFrom(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): boolean {
    let at = to - 1;
    while (at >= 0 && NOUN_PHRASE_TAGS.has(tokens[at]?.tag ?? '') && to - at < 5) at -= 1;
    if (at < from || !isOf(tokens[at], BARRING)) return false;
    return tokens.slice(Math.max(0, at - 4), at).some((token) => this.is('guarding', token) && !own.has(token.stem));
  }

  isHedged(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#phrases.hedges, tokens, from, to) > 0;
  }

  isModal(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#phrases.modals, tokens, from, to) > 0;
  }
}

function indexOf<Entry extends { readonly phrases: readonly string[] }, Value>(
  form: Form,
  entries: readonly Entry[],
  value: (entry: Entry) => Value,
): PhraseIndex<Value> {
  const index = newsReader.index<Value>(form);
  for (const entry of entries) for (const phrase of entry.phrases) index.add(phrase, value(entry));
  return index;
}

/** "seen" and "as": how something is looked at. */
export function isSeenAs(cues: Cues, token: Token | undefined): boolean {
  return token?.fold === 'as' || cues.is('viewed', token);
}

/** "Canada and Norway support the ban": what is taken for a noun is the verb where the clause has no other. */
function isHiddenVerb(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  const { tag, fold } = tokens[from] as Token;
  if (
    tag !== 'NOUN' ||
    to - from > 2 ||
    !(NOUN_TAGS.has(tokens[from - 1]?.tag ?? '') || isOf(tokens[from - 1], SUBJECT_PRONOUNS))
  )
    return false;
  if (!OBJECT_TAGS.has(tokens[to]?.tag ?? '') || fold.endsWith(GERUND)) return false;
  let start = from;
  while (start > 0 && !/^[,;:]$/.test(tokens[start - 1]?.text ?? '') && !isJoint(tokens[start - 1])) start -= 1;
  let end = to;
  while (end < tokens.length && !/^[,;:.]$/.test(tokens[end]?.text ?? '') && !isJoint(tokens[end])) end += 1;
  return ![...tokens.slice(start, from), ...tokens.slice(to, end)].some(({ tag: other }) => VERB_TAGS.has(other));
}

function isJoint(token: Token | undefined): boolean {
  return isOf(token, CLAUSE_JOINTS);
}

/** "began preparing": the verb that follows says what is done. */
function isAspect(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  return ASPECT_STEMS.has(tokens[from]?.stem ?? '') && tokens[to]?.fold.endsWith(GERUND) === true;
}

/** A single word that may be a noun as well counts only as a verb. */
function isPredicate(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  const { tag, fold } = tokens[from] as Token;
  if (BEFORE_VERBS.has(fold)) return tokens[to]?.tag === 'VERB';
  if (to - from > 1) return !(tag === 'NOUN' && VERBS_OR_NOUNS.has(fold));
  if (tag === 'PROPN') return false;
  return tag !== 'NOUN' || fold.endsWith(PAST);
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
