// Holders without a name: "some European leaders".
import { INDEFINITE_ARTICLES, VAGUE_QUANTIFIERS } from '../../language/en/determiner-words.js';
import {
  EVERYBODY,
  GROUP_MODIFIERS,
  GROUP_ORIGINS,
  PEOPLE,
  PLURAL,
  WEEKDAY_NAMES,
} from '../../language/en/holder-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { PhraseIndex } from '../../text/phrase-index.js';
import type { Token } from '../../text/token.js';
import { beginsWith, isTag } from '../../text/token-class.js';
import { isClitic } from '../read/sentences.js';
import { bodyOf, type Mention, type Named, slug, textOf } from './holders.js';

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

  /** The group whose noun stands at a place. */
  at(tokens: readonly Token[], i: number): Mention | undefined {
    const token = tokens[i] as Token;
    const isGroup =
      this.#groups.has(token.stem) || this.#groups.has(token.fold) || isPluralOf(this.#groups, token.fold);
    if (!isGroup || (this.#officials.has(token.fold) && this.#hasCountryBehind(tokens, i + 1))) return undefined;
    const isOne = this.#anonymous.has(token.fold) && token.tag === 'NOUN';
    if (!token.fold.endsWith(PLURAL) && !beginsWith(token.fold, EVERYBODY) && !token.fold.includes(PEOPLE) && !isOne)
      return undefined;
    let from = i;
    while (
      from > 0 &&
      i - from < 5 &&
      (isTag(tokens[from - 1]?.tag, 'ADJ', 'NUM', 'PROPN', 'NOUN') ||
        GROUP_MODIFIERS.has(tokens[from - 1]?.fold ?? '')) &&
      !isClitic(tokens[from - 1]) &&
      !WEEKDAY_NAMES.has(tokens[from - 1]?.text ?? '')
    )
      from -= 1;
    let to = i + 1;
    const seat =
      token.fold === 'officials' && tokens[to]?.fold === 'in' && tokens[to + 1] !== undefined
        ? this.#names.at(tokens, to + 1)
        : undefined;
    if (seat?.value.holder.type === 'country' && from === i) {
      const holder = bodyOf(seat.value.holder, { words: 'officials', represents: true, anonymous: true });
      return { from, to: seat.to, by: 'name', confidence: 0.8, holder };
    }
    if (tokens[to]?.fold === 'of' && tokens[to + 1] !== undefined) {
      const noun = tokens[to + 1]?.fold === 'the' ? to + 2 : to + 1;
      const isMarked = /^[“"‘']$/.test(tokens[noun]?.text ?? '');
      const start = isMarked ? noun + 1 : noun;
      const named = tokens[start] === undefined ? undefined : this.#names.at(tokens, start);
      if (named !== undefined) to = isMarked && /^[”"’']$/.test(tokens[named.to]?.text ?? '') ? named.to + 1 : named.to;
    }
    const name = textOf(tokens, from, to)
      .replace(/\s*[“”"]\s*/g, ' ')
      .trim();
    const article = tokens[from]?.fold === 'one' ? tokens[from] : tokens[from - 1];
    if (isOne && !INDEFINITE_ARTICLES.has(article?.fold ?? '')) return undefined;
    const anonymous = this.#anonymous.has(token.fold.replace(/s$/, ''));
    return {
      from,
      to,
      by: 'group',
      confidence:
        to - from > 1 || beginsWith(token.fold, EVERYBODY)
          ? 0.7
          : VAGUE_QUANTIFIERS.has(tokens[from - 1]?.fold ?? '')
            ? 0.6
            : 0.45,
      holder: {
        id: slug(name),
        name,
        type: 'group',
        represents: false,
        known: false,
        ...(anonymous ? { anonymous: true as const } : {}),
      },
    };
  }

  /** "the leaders of France and Italy": the countries are meant. */
  #hasCountryBehind(tokens: readonly Token[], at: number): boolean {
    if (!GROUP_ORIGINS.has(tokens[at]?.fold ?? '')) return false;
    const start = tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
    const named = tokens[start] === undefined ? undefined : this.#names.at(tokens, start);
    return named?.value.holder.type === 'country' && !named.value.isAdjective;
  }
}

function isPluralOf(words: ReadonlySet<string>, fold: string): boolean {
  if (!fold.endsWith('s')) return false;
  return words.has(fold.slice(0, -1)) || (fold.endsWith('ies') && words.has(`${fold.slice(0, -3)}y`));
}
