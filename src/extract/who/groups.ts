// Holders without a name: "some European leaders".
import { INDEFINITE_ARTICLES, VAGUE_QUANTIFIERS } from '../../language/en/determiner-words.js';
import * as holders from '../../language/en/holder-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { PhraseIndex } from '../../text/phrase-index.js';
import { beginsWith, isOf, isTag, type Token, textOf } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import { bodyOf, type Mention, type Named, newHolder } from './holders.js';

/** Finds holders without a name: "some European leaders", "members of the European Union", "a senior official". */
export class Groups {
  readonly #groups: ReadonlySet<string>;
  readonly #anonymous: ReadonlySet<string>;
  readonly #officials: ReadonlySet<string>;
  readonly #names: PhraseIndex<Named>;

  constructor(lexicon: Lexicon, names: PhraseIndex<Named>) {
    this.#groups = new Set(lexicon.groups);
    this.#anonymous = new Set(lexicon.anonymous);
    this.#officials = new Set(lexicon.officials);
    this.#names = names;
  }

  at(tokens: readonly Token[], i: number): Mention | undefined {
    const { fold, stem, tag } = tokens[i] as Token;
    const isGroup = this.#groups.has(stem) || this.#groups.has(fold) || isPluralOf(this.#groups, fold);
    if (!isGroup || (this.#officials.has(fold) && this.#hasCountryBehind(tokens, i + 1))) return undefined;
    const isOne = this.#anonymous.has(fold) && tag === 'NOUN';
    if (!isMany(fold) && !isOne) return undefined;
    const from = startOf(tokens, i);
    const seated = from === i ? this.#officialsIn(tokens, i) : undefined;
    if (seated !== undefined) return seated;
    const article = tokens[from]?.fold === 'one' ? tokens[from] : tokens[from - 1];
    if (isOne && !INDEFINITE_ARTICLES.has(article?.fold ?? '')) return undefined;
    const to = this.#endOf(tokens, i + 1);
    const name = textOf(tokens, from, to)
      .replace(/\s*[“”"]\s*/g, ' ')
      .trim();
    const isAnonymous = this.#anonymous.has(fold.replace(/s$/, ''));
    const holder = newHolder(name, 'group', isAnonymous ? { anonymous: true } : {});
    const isTold = to - from > 1 || beginsWith(fold, holders.EVERYBODY);
    const isVague = isOf(tokens[from - 1], VAGUE_QUANTIFIERS);
    return { from, to, by: 'group', confidence: isTold ? 0.7 : isVague ? 0.6 : 0.45, holder };
  }

  /** "officials in Peru" speak for it. */
  #officialsIn(tokens: readonly Token[], i: number): Mention | undefined {
    if (tokens[i]?.fold !== 'officials' || tokens[i + 1]?.fold !== 'in' || tokens[i + 2] === undefined)
      return undefined;
    const seat = this.#names.at(tokens, i + 2);
    if (seat?.value.holder.type !== 'country') return undefined;
    const holder = bodyOf(seat.value.holder, { words: 'officials', represents: true, anonymous: true });
    return { from: i, to: seat.to, by: 'name', confidence: 0.8, holder };
  }

  /** Behind "of the “Union”", if a name of the vocabulary follows. */
  #endOf(tokens: readonly Token[], at: number): number {
    if (tokens[at]?.fold !== 'of' || tokens[at + 1] === undefined) return at;
    const noun = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
    const isMarked = /^[“"‘']$/.test(tokens[noun]?.text ?? '');
    const start = isMarked ? noun + 1 : noun;
    const named = this.#names.at(tokens, start);
    if (named === undefined) return at;
    return isMarked && /^[”"’']$/.test(tokens[named.to]?.text ?? '') ? named.to + 1 : named.to;
  }

  /** "the leaders of France and Italy": the countries are meant. */
  #hasCountryBehind(tokens: readonly Token[], at: number): boolean {
    if (!isOf(tokens[at], holders.GROUP_ORIGINS)) return false;
    const start = tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
    const named = this.#names.at(tokens, start);
    return named?.value.holder.type === 'country' && !named.value.isAdjective;
  }
}

function isMany(fold: string): boolean {
  return fold.endsWith(holders.PLURAL) || beginsWith(fold, holders.EVERYBODY) || fold.includes(holders.PEOPLE);
}

function startOf(tokens: readonly Token[], noun: number): number {
  const isPart = (token: Token | undefined) =>
    (isTag(token?.tag, 'ADJ', 'NUM', 'PROPN', 'NOUN') || isOf(token, holders.GROUP_MODIFIERS)) &&
    !isClitic(token) &&
    !holders.WEEKDAY_NAMES.has(token?.text ?? '');
  let from = noun;
  while (from > 0 && noun - from < 5 && isPart(tokens[from - 1])) from -= 1;
  return from;
}

function isPluralOf(words: ReadonlySet<string>, fold: string): boolean {
  if (!fold.endsWith('s')) return false;
  return words.has(fold.slice(0, -1)) || (fold.endsWith('ies') && words.has(`${fold.slice(0, -3)}y`));
}
