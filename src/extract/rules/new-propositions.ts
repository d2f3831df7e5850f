// Positions on what the vocabulary does not have.
import type { Position } from '../../kinds/position.js';
import { DETERMINERS, SPEAKERS } from '../../language/en/determiner-words.js';
import { PLURAL } from '../../language/en/holder-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { CONSIDERING } from '../../language/en/speech-words.js';
import { EMPTY_HEADS, PEOPLE_NOUNS, PLACE_LINKS, TIME_NOUNS, TOPIC_LINKS } from '../../language/en/topic-words.js';
import type { Proposition } from '../../schema/proposition.js';
import type { Found } from '../../text/phrase-index.js';
import { beginsWith, endsWith, isOf, isTag, type Token } from '../../text/token.js';
import { subjectsOf } from '../syntax/subjects.js';
import { isContent } from '../what/searched-propositions.js';
import { slug } from '../who/holders.js';
import { type ReadStance, type SentenceContext, speakersAt } from './sentence-context.js';

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

interface Entry {
  readonly id: string;
  readonly head: string;
  label: string;
  stems: ReadonlySet<string>;
}

/** Less sure than a position on what the vocabulary has: nobody has said yet that this is a topic. */
const CONFIDENCE = 0.5;
const HEDGED = 0.8;
const MOST = 500;
const NEAR = 5;
const MOST_WORDS = 6;

/** Objects of plain words of position; those with one head, one with all words of the other, are one proposition. */
export class NewPropositions {
  readonly #entries: Entry[] = [];
  readonly #byHead = new Map<string, Entry[]>();
  readonly #taken: Set<string>;

  constructor(taken: Set<string>) {
    this.#taken = taken;
  }

  read(context: SentenceContext): ReadStance[] {
    const found: ReadStance[] = [];
    const { tokens, matches, cues } = context;
    for (const cue of cues.all('stance', tokens)) {
      if (!cues.isPlain(tokens, cue) && cue.value !== 'undecided') continue;
      const object = objectOf(context, cue);
      if (object === undefined) continue;
      const { phrase, isReversed } = object;
      if (matches.some(({ from, to }) => from < phrase.to && to > cue.from)) continue;
      const holders = holdersOf(context, cue);
      const entry = holders.length === 0 ? undefined : this.#entry(tokens, phrase);
      if (entry === undefined) continue;
      for (const { from, confidence, ...who } of holders) {
        const isDenied = cues.negations(tokens, Math.max(from, cue.from - NEAR), cue.from) % 2 === 1;
        const isConsidered = beginsWith((tokens[cue.from] as Token).fold, CONSIDERING);
        const position = positionOf(cue.value, isDenied, isReversed, isConsidered);
        found.push({
          ...who,
          from: Math.min(from, cue.from),
          to: phrase.to,
          confidence: CONFIDENCE * confidence * (cues.isHedged(tokens, from, cue.from) ? HEDGED : 1),
          rule: 'new-proposition',
          fields: { kind: 'stance', proposition: entry.id, position },
        });
      }
    }
    return found;
  }

  /** Those of the propositions that have one of the ids, in the order of the text. Their ids begin with `new-`. */
  list(ids: ReadonlySet<string>): Proposition[] {
    return this.#entries
      .filter(({ id }) => ids.has(id))
      .map(({ id, label }) => ({
        id,
        label,
        kind: 'policy',
        statement: `There should be: ${label} (new, to be worded by a reviewer).`,
      }));
  }

  #entry(tokens: readonly Token[], phrase: Phrase): Entry | undefined {
    const words = tokens.slice(phrase.from, phrase.to);
    const head = (tokens[phrase.head] as Token).stem;
    const stems = new Set(words.filter(({ fold }) => isContent(fold)).map(({ stem }) => stem));
    const label = labelOf(words);
    const sameHead = this.#byHead.get(head) ?? [];
    const same = sameHead.find((one) => isWithin(one.stems, stems) || isWithin(stems, one.stems));
    if (same !== undefined) {
      if (stems.size > same.stems.size) Object.assign(same, { stems, label });
      return same;
    }
    if (this.#entries.length === MOST) return undefined;
    const entry = { id: this.#idOf(label), head, label, stems };
    this.#entries.push(entry);
    this.#byHead.set(head, [...sameHead, entry]);
    return entry;
  }

  #idOf(label: string): string {
    const base = `new-${slug(label)}`;
    let id = base;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** The noun phrase after a word of position; of "an end to X" it is X, and the position is turned round. */
function objectOf({ tokens, mentions, cues }: SentenceContext, cue: Found<Position>) {
  const first = runAt(tokens, cue.to);
  if (first === undefined || tokens[first.to]?.tag === 'AUX') return undefined;
  const second = isOf(tokens[first.to], TOPIC_LINKS) ? runAt(tokens, first.to + 1) : undefined;
  const isReversed = cues.reversals(tokens, first.from, first.to, NONE) % 2 === 1;
  if (isReversed && (second === undefined || first.to - first.from > 1)) return undefined;
  const phrase = isReversed ? (second as Phrase) : joined(tokens, first, second);
  const { fold } = tokens[phrase.head] as Token;
  const isActor = mentions.some(({ from, to, by }) => by !== 'adjective' && from <= phrase.head && phrase.head < to);
  const words = tokens.slice(phrase.from, phrase.to);
  const isSaying = words.some((word) => isContent(word.fold) && !isOneOrMore(word.fold, EMPTY_HEADS));
  if (isActor || isOneOrMore(fold, PEOPLE_NOUNS) || isOneOrMore(fold, TIME_NOUNS) || !isSaying) return undefined;
  return words.length > MOST_WORDS ? undefined : { phrase, isReversed };
}

function isOneOrMore(fold: string, nouns: ReadonlySet<string>): boolean {
  return nouns.has(fold) || (fold.endsWith(PLURAL) && nouns.has(fold.slice(0, -1)));
}

const NONE: ReadonlyMap<string, number> = new Map();

function runAt(tokens: readonly Token[], at: number): Phrase | undefined {
  let from = at;
  while (from < at + 3 && isOf(tokens[from], DETERMINERS)) from += 1;
  let to = from;
  while (to - from < MOST_WORDS && isPart(tokens, to, from)) to += 1;
  while (to > from && !isNoun(tokens[to - 1])) to -= 1;
  return to === from ? undefined : { from, to, head: to - 1 };
}

function isPart(tokens: readonly Token[], i: number, from: number): boolean {
  const { tag = '', text = '', fold = '' } = tokens[i] ?? {};
  if (text.length > 40) return false;
  if (i === from && tag === 'VERB' && endsWith(fold, GERUND)) return isNoun(tokens[i + 1]);
  if (text === '-') return i > from && isPart(tokens, i + 1, i + 1);
  return isTag(tag, 'ADJ', 'NOUN', 'PROPN', 'NUM');
}

function isNoun(token: Token | undefined): boolean {
  return token?.tag === 'NOUN' || token?.tag === 'PROPN';
}

/** "ban on plastic bags", if it is short enough and the second part does not say when. */
function joined(tokens: readonly Token[], first: Phrase, second: Phrase | undefined): Phrase {
  if (second === undefined) return first;
  const head = tokens[second.head] as Token;
  const isPlace = !isOf(tokens[first.to], PLACE_LINKS) || head.tag === 'PROPN';
  if (!isPlace || isOneOrMore(head.fold, TIME_NOUNS) || second.to - first.from > MOST_WORDS + 1) return first;
  const words = labelOf(tokens.slice(first.from, second.to)).split(' ');
  return words.length > MOST_WORDS ? first : { from: first.from, to: second.to, head: first.head };
}

function labelOf(words: readonly Token[]): string {
  return words
    .filter(({ fold }) => !DETERMINERS.has(fold))
    .map(({ text }) => text.toLowerCase())
    .join(' ')
    .replaceAll(' - ', '-');
}

/** Who takes the position: the subjects, or the speaker who says "we". */
function holdersOf(context: SentenceContext, cue: Found<Position>) {
  const { tokens, said } = context;
  const speakers = speakersAt(context, cue.from);
  const isOwn = said.own[cue.from] === true;
  for (let i = cue.from - 1; isOwn && i >= Math.max(0, cue.from - 4); i -= 1) {
    if (!isOf(tokens[i], SPEAKERS)) continue;
    return speakers.map(({ holder, confidence }) => ({ holder, speaker: undefined, from: i, own: true, confidence }));
  }
  return subjectsOf(context, cue.from).map(({ holder, confidence, from }) => ({
    holder,
    speaker: speakers.some((one) => one.holder.id === holder.id) ? undefined : speakers[0]?.holder,
    from,
    own: false,
    confidence,
  }));
}

/** "would not consider it" is against it. */
function positionOf(position: Position, isDenied: boolean, isReversed: boolean, isConsidered: boolean): Position {
  if (position === 'undecided') return isDenied && isConsidered ? (isReversed ? 'support' : 'oppose') : position;
  if (isDenied && position === 'oppose') return 'undecided';
  const isFor = (position === 'support') !== isDenied;
  return isFor !== isReversed ? 'support' : 'oppose';
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const stem of one) if (!other.has(stem)) return false;
  return true;
}
