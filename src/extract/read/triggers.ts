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
import type { Token } from '../../text/token.js';
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
/** The parts of a lexicon that are single words, which a token is or is not. */
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

/** The parts that are phrases without a value. */
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

/** How a name or a definition is worded. */
export interface Wording {
  /** The judgement that it passes last. */
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

/** The lexicon made ready to be found in sentences. */
export class Cues {
  readonly #stance: PhraseIndex<Position>;
  readonly #nominals: PhraseIndex<Position>;
  readonly #judgements: PhraseIndex<Position>;
  readonly #commitments: PhraseIndex<Stage>;
  readonly #attitudes: PhraseIndex<'positive' | 'negative'>;
  readonly #participation: PhraseIndex<Participation>;
  readonly #conditions: PhraseIndex<Condition>;
  readonly #deliverables: PhraseIndex<Deliverable>;
  readonly #lists: Readonly<Record<PhraseList, PhraseIndex<true>>>;
  readonly #words: ReadonlyMap<WordList, ReadonlySet<string>>;

  readonly #wordings = new Map<string, Wording>();

  /** What was found in the sentence in hand: rules ask for the same again and again. */
  #tokens: readonly Token[] | undefined;
  readonly #found = new Map<string, unknown>();

  constructor(lexicon: Lexicon) {
    this.#words = new Map(
      WORD_LISTS.map((part) => [
        part,
        new Set(lexicon[part].flatMap((phrase) => newsReader.phrase(phrase).map((word) => word[formOf(part)]))),
      ]),
    );
    this.#stance = indexOf('stem', lexicon.stance, ({ position }) => position);
    this.#nominals = indexOf('stem', lexicon.nominals, ({ position }) => position);
    this.#judgements = indexOf('stem', lexicon.judgements, ({ position }) => position);
    this.#commitments = indexOf('stem', lexicon.commitments, ({ stage }) => stage);
    this.#attitudes = indexOf('stem', lexicon.attitudes, ({ polarity }) => polarity);
    this.#participation = indexOf('stem', lexicon.participation, (entry) => entry);
    this.#conditions = indexOf('fold', lexicon.conditions, (entry) => entry);
    this.#deliverables = indexOf('stem', lexicon.deliverables, ({ deliverable }) => deliverable);
    this.#lists = Object.fromEntries(
      PHRASE_LISTS.map((part) => [part, indexOf('stem', [{ phrases: lexicon[part] }], () => true as const)]),
    ) as Record<PhraseList, PhraseIndex<true>>;
  }

  stance(tokens: readonly Token[]): readonly Found<Position>[] {
    return this.#once('stance', tokens, () =>
      this.#stance
        .all(tokens)
        .filter(
          (found) =>
            (isPredicate(tokens, found) || isHiddenVerb(tokens, found)) &&
            !isAspect(tokens, found) &&
            !this.#isOpinion(tokens, found),
        ),
    );
  }

  nominals(tokens: readonly Token[]): readonly Found<Position>[] {
    return this.#once('nominals', tokens, () =>
      this.#nominals.all(tokens).filter(({ from }) => tokens[from]?.tag !== 'VERB'),
    );
  }

  /** Whether a token is one of a list of single words. */
  is(part: WordList, token: Pick<Token, 'fold' | 'stem'> | undefined): boolean {
    return token !== undefined && this.#words.get(part)?.has(token[formOf(part)]) === true;
  }

  /** Whether a word takes up what was named before. */
  isEcho(tokens: readonly Token[], at: number): boolean {
    return tokens[at] !== undefined && this.#lists.echoes.at(tokens, at) !== undefined;
  }

  judgements(tokens: readonly Token[]): readonly Found<Position>[] {
    return this.#once('judgements', tokens, () => this.#judgements.all(tokens));
  }

  speech(tokens: readonly Token[]): readonly Found<true>[] {
    return this.#once('speech', tokens, () =>
      this.#lists.speech
        .all(tokens)
        .filter((found) => isPredicate(tokens, found) && tokens[found.from - 1]?.text !== '-'),
    );
  }

  sources(tokens: readonly Token[]): readonly Found<true>[] {
    return this.#once('sources', tokens, () => this.#lists.sources.all(tokens));
  }

  /** How a name or a definition is worded. */
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
    const found = this.#judgements.all(tokens);
    const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
    const content = tokens.filter(({ tag }) => CONTENT_TAGS.has(tag)).length;
    const leaning = found[found.length - 1]?.value;
    return {
      leaning,
      judged: covered >= content ? leaning : undefined,
      isDenied: this.#lists.denials.all(tokens).length > 0,
      isEnding: this.#lists.endings.all(tokens).length > 0,
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
        (tag === 'VERB' && isJudged(i) && this.#stance.at(tokens, i) === undefined)
      );
    });
    return at < 0
      ? undefined
      : tokens
          .slice(0, at)
          .map(({ text }) => text)
          .join(' ');
  }

  #ended(tokens: readonly Token[]): string {
    for (let at = 1; at < tokens.length; at += 1) {
      const isPassive = tokens[at - 1]?.fold === 'be';
      if (!DEMANDING_VERBS.has(tokens[isPassive ? at - 2 : at - 1]?.fold ?? '')) continue;
      const found = this.#lists.endings.at(tokens, at);
      if (found === undefined) continue;
      const part = isPassive ? tokens.slice(0, at - 2) : tokens.slice(found.to);
      return part.map(({ text }) => text).join(' ');
    }
    return '';
  }

  requests(tokens: readonly Token[]): readonly Found<true>[] {
    return this.#once('requests', tokens, () =>
      this.#lists.requests.all(tokens).filter((found) => isPredicate(tokens, found)),
    );
  }

  commitments(tokens: readonly Token[]): readonly Found<Stage>[] {
    return this.#once('commitments', tokens, () =>
      this.#commitments.all(tokens).filter((found) => isPredicate(tokens, found)),
    );
  }

  attitudes(tokens: readonly Token[]): readonly Found<'positive' | 'negative'>[] {
    return this.#once('attitudes', tokens, () => this.#attitudes.all(tokens));
  }

  participation(tokens: readonly Token[]): readonly Found<Participation>[] {
    return this.#once('participation', tokens, () =>
      this.#participation.all(tokens).filter((found) => isPredicate(tokens, found)),
    );
  }

  conditions(tokens: readonly Token[]): readonly Found<Condition>[] {
    return this.#once('conditions', tokens, () => this.#conditions.all(tokens));
  }

  /** Whether words say a position by themselves. */
  isPlain(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
    return this.#lists.plain.at(tokens, from)?.to === to;
  }

  /** Whether a verb says that something is done rather than wanted. */
  isDone(tokens: readonly Token[], at: number): boolean {
    if (tokens[at] === undefined || this.#lists.plain.at(tokens, at) !== undefined) return false;
    const stage = this.#commitments.at(tokens, at)?.value;
    return stage === undefined
      ? this.#participation.at(tokens, at) !== undefined
      : stage === 'delivered' || stage === 'delivering';
  }

  deliverables(tokens: readonly Token[]): readonly Found<Deliverable>[] {
    return this.#once('deliverables', tokens, () => this.#deliverables.all(tokens));
  }

  occasions(tokens: readonly Token[]): readonly Found<true>[] {
    return this.#once('occasions', tokens, () => this.#lists.occasions.all(tokens));
  }

  /** "considers it essential", "considers P a breach": an opinion, and not that somebody has not decided. */
  #isOpinion(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
    if (tokens[from]?.stem.startsWith(CONSIDER) !== true) return false;
    if (OBJECT_PRONOUNS.has(tokens[to]?.fold ?? '')) return true;
    return this.judgements(tokens).some((one) => one.from > to && one.from - to < 14);
  }

  #once<Value>(part: string, tokens: readonly Token[], find: () => Value): Value {
    if (this.#tokens !== tokens) {
      this.#tokens = tokens;
      this.#found.clear();
    }
    if (!this.#found.has(part)) this.#found.set(part, find());
    return this.#found.get(part) as Value;
  }

  negations(tokens: readonly Token[], from: number, to: number): number {
    return count(this.#lists.negators, tokens, from, to);
  }

  /** Words of the proposition itself, by stem, do not count. */
  reversals(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): number {
    let found = 0;
    for (let i = to - 1; i >= Math.max(0, from) && !REVERSAL_BOUNDS.has(tokens[i]?.fold ?? ''); i -= 1) {
      const hit = this.#lists.reversers.at(tokens, i);
      if (hit !== undefined && hit.to <= to && !own.has(tokens[i]?.stem ?? '')) found += 1;
    }
    return found + (this.#isBarredFrom(tokens, from, to, own) ? 1 : 0);
  }

  /** "defend itself from P", "refrain from P", "protect us against P". */
  #isBarredFrom(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): boolean {
    let at = to - 1;
    while (at >= 0 && NOUN_PHRASE_TAGS.has(tokens[at]?.tag ?? '') && to - at < 5) at -= 1;
    if (at < from || !BARRING.has(tokens[at]?.fold ?? '')) return false;
    return tokens.slice(Math.max(0, at - 4), at).some((token) => this.is('guarding', token) && !own.has(token.stem));
  }

  isHedged(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#lists.hedges, tokens, from, to) > 0;
  }

  isModal(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#lists.modals, tokens, from, to) > 0;
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
    !(NOUN_TAGS.has(tokens[from - 1]?.tag ?? '') || SUBJECT_PRONOUNS.has(tokens[from - 1]?.fold ?? ''))
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
  return CLAUSE_JOINTS.has(token?.fold ?? '');
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

/** The cues of a lexicon, made once. */
export function cuesOf(lexicon: Lexicon): Cues {
  const cues = made.get(lexicon) ?? new Cues(lexicon);
  made.set(lexicon, cues);
  return cues;
}
