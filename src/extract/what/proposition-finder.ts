// Where a sentence names propositions.
import { newsReader } from '../../language/en/english-readers.js';
import { BE, NEGATIONS } from '../../language/en/verb-words.js';
import { foldWord } from '../../text/names.js';
import { isOf, isTag, type Token } from '../../text/token.js';
import type { Sentence } from '../read/sentences.js';
import type { CountryWords } from './country-words.js';
import { ObjectAgreement } from './object-agreement.js';
import { isContent, type SearchedProposition, type Term } from './searched-propositions.js';

export interface PropositionMatch {
  readonly topic: string;
  readonly from: number;
  readonly to: number;
  readonly reversed: boolean;
  /** Its name has a "not" of its own. */
  readonly isDenial: boolean;
  /** How many words of the sentence stand between those of its name. */
  readonly gaps: number;
  readonly by: 'name' | 'words';
  readonly strength: number;
  /** Its name says what an assessment says: "breaks the law". */
  readonly asserts: boolean;
  /** Stems of the words of the proposition: no word of it turns it round. */
  readonly keys: ReadonlyMap<string, number>;
}

const MAX_GAP = 3;
const GAP = 0.95;
/** Of a name by the number of its words; of a longer one 1. */
const STRENGTHS = [1, 0.75, 0.9];
const NEAR = 4;
const WINDOW = 14;
const LEAST = 1.25;
const MOST = 100;
const NONE: ReadonlyMap<string, number> = new Map();

export class PropositionFinder {
  readonly #byFirst = new Map<string, Term[]>();
  readonly #keys = new Map<string, { readonly topic: string; readonly weight: number }[]>();
  readonly #keysOf = new Map<string, ReadonlyMap<string, number>>();

  readonly #countries: CountryWords;
  readonly #objects: ObjectAgreement;

  constructor(topics: readonly SearchedProposition[], countries: CountryWords) {
    this.#countries = countries;
    this.#objects = new ObjectAgreement(
      topics.map(({ id, keys }) => ({ id, keys: keys.keys() })),
      countries,
    );
    for (const { id, terms, keys } of topics) {
      this.#keysOf.set(id, keys);
      for (const term of terms) push(this.#byFirst, term.words[0] as string, term);
      for (const [stem, weight] of keys) push(this.#keys, stem, { topic: id, weight });
    }
  }

  /** In order of place, 100 at most; of two that overlap for one proposition only the stronger. */
  find({ tokens }: Sentence): PropositionMatch[] {
    const content: { stem: string; at: number }[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const country = this.#countries.at(tokens, at);
      if (country !== undefined) {
        content.push({ stem: country.id, at });
        at += country.length - 1;
      } else if (token.text.length > 3 && token.text.includes('-')) {
        for (const part of token.text.split('-'))
          if (isContent(foldWord(part))) content.push({ stem: newsReader.stem(foldWord(part)), at });
      } else if (isContent(token.fold)) content.push({ stem: token.stem, at });
    }
    const found = [...firstOf(this.#byName(tokens, content)), ...firstOf(this.#byWords(content))]
      .filter((match) => this.#objects.isAbout(match.topic, tokens, match, match.keys))
      .sort((a, b) => b.strength - a.strength || a.from - b.from);
    const kept: PropositionMatch[] = [];
    for (const match of found) {
      if (kept.length === MOST) break;
      if (kept.some((other) => yields(match, other))) continue;
      kept.push(match);
    }
    return kept.sort((a, b) => a.from - b.from || b.to - a.to || (a.topic < b.topic ? -1 : 1));
  }

  *#byName(tokens: readonly Token[], content: readonly { stem: string; at: number }[]): Iterable<PropositionMatch> {
    for (const [i, { stem, at }] of content.entries()) {
      for (const { words, topic, reversed, isDenial, isTurned, asserts } of this.#byFirst.get(stem) ?? []) {
        let j = i;
        let isWhole = true;
        for (const word of words.slice(1)) {
          let next = j + 1;
          while (next < content.length && next <= j + MAX_GAP && content[next]?.stem !== word) next += 1;
          const [here, there] = [content[j]?.at ?? 0, content[next]?.at ?? Infinity];
          const isNear = next <= j + MAX_GAP && there - here <= 6 && !isParted(tokens, here, there);
          if (!isNear || content[next]?.stem !== word) {
            isWhole = false;
            break;
          }
          j = next;
        }
        const gaps = j - i - words.length + 1;
        if (!isWhole || gaps >= words.length) continue;
        const to = (content[j]?.at ?? at) + 1;
        if (isTurned && !(tokens[at + 1]?.fold === 'of' && gaps === 0) && !isPredicated(tokens, at, to)) continue;
        const isDenied = tokens.slice(at, to).some(isNot);
        let from = at;
        if (isDenial && !isDenied) {
          while (from > 0 && at - from < NEAR && !isNot(tokens[from] as Token)) from -= 1;
          if (!isNot(tokens[from] as Token)) from = at;
        }
        const isTold = isDenied || from < at;
        const strength = (STRENGTHS[words.length] ?? 1) * GAP ** gaps;
        const how = { reversed: reversed !== (isDenial ? !isTold : isDenied), isDenial, gaps, asserts, strength };
        yield { topic, from, to, by: 'name', ...how, keys: this.#keysOf.get(topic) ?? NONE };
      }
    }
  }

  *#byWords(content: readonly { stem: string; at: number }[]): Iterable<PropositionMatch> {
    const hits = new Map<string, { at: number; stem: string; weight: number }[]>();
    for (const { stem, at } of content) {
      for (const { topic, weight } of this.#keys.get(stem) ?? []) push(hits, topic, { at, stem, weight });
    }
    for (const [topic, list] of hits) {
      let best: { from: number; to: number; sum: number } | undefined;
      for (let i = 0; i < list.length; i += 1) {
        const seen = new Set<string>();
        let sum = 0;
        let j = i;
        for (; j < list.length && (list[j]?.at ?? 0) - (list[i]?.at ?? 0) <= WINDOW; j += 1) {
          const { stem, weight } = list[j] as { stem: string; weight: number };
          if (!seen.has(stem)) sum += weight;
          seen.add(stem);
        }
        if (seen.size >= 2 && sum >= LEAST && sum > (best?.sum ?? 0)) {
          best = { from: list[i]?.at ?? 0, to: (list[j - 1]?.at ?? 0) + 1, sum };
        }
      }
      if (best === undefined) continue;
      const { from, to, sum } = best;
      const how = { strength: Math.min(0.7, 0.35 + (sum - LEAST) * 0.2), keys: this.#keysOf.get(topic) ?? NONE };
      yield { topic, from, to, by: 'words', reversed: false, isDenial: false, gaps: 0, asserts: false, ...how };
    }
  }
}

function* firstOf(matches: Iterable<PropositionMatch>): Iterable<PropositionMatch> {
  let left = MOST * 10;
  for (const match of matches) {
    yield match;
    left -= 1;
    if (left === 0) return;
  }
}

/** "the troops would be deployed": a form of "be" right before the last word. */
function isPredicated(tokens: readonly Token[], from: number, to: number): boolean {
  let at = to - 2;
  while (at > from && (isTag(tokens[at]?.tag, 'ADV', 'ADJ', 'CCONJ') || /^[‘'“"]$/.test(tokens[at]?.text ?? '')))
    at -= 1;
  return at > from && isOf(tokens[at], BE) && isTag(tokens[to - 1]?.tag, 'VERB', 'ADJ');
}

/** "the trade and supports the ban": another verb stands between the words. */
function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at += 1)
    if (tokens[at]?.tag === 'CCONJ' && tokens[at + 1]?.tag === 'VERB') return true;
  return false;
}

function isNot({ fold }: Token): boolean {
  return NEGATIONS.has(fold);
}

function yields(match: PropositionMatch, other: PropositionMatch): boolean {
  if (other.from >= match.to || match.from >= other.to) return false;
  if (other.topic === match.topic || (other.by === 'name' && match.by === 'words')) return true;
  return (
    match.by === other.by &&
    other.gaps === 0 &&
    other.from <= match.from &&
    match.to <= other.to &&
    other.to - other.from > match.to - match.from
  );
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
