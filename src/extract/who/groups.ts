import type { Lexicon } from '../../language/lexicon.js';
import type { PhraseIndex } from '../../text/phrase-index.js';
import type { Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import { bodyOf, type Mention, type Named, slug, textOf } from './holders.js';

const DAY = /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const SOME = /^(some|many|several|most|certain|various|numerous|dozens)$/;
const BEFORE = /^(member|opposition|government|party|union|coalition|emerging|developing|leading|producing)$/;

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
    if (!/s$|^every|people/.test(token.fold) && !isOne) return undefined;
    let from = i;
    while (
      from > 0 &&
      i - from < 5 &&
      (/^(ADJ|NUM|PROPN|NOUN)$/.test(tokens[from - 1]?.tag ?? '') || BEFORE.test(tokens[from - 1]?.fold ?? '')) &&
      !isClitic(tokens[from - 1]) &&
      !DAY.test(tokens[from - 1]?.text ?? '')
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
    if (isOne && !/^(a|an|one|another)$/.test(article?.fold ?? '')) return undefined;
    const anonymous = this.#anonymous.has(token.fold.replace(/s$/, ''));
    return {
      from,
      to,
      by: 'group',
      confidence:
        to - from > 1 || token.fold.startsWith('every') ? 0.7 : SOME.test(tokens[from - 1]?.fold ?? '') ? 0.6 : 0.45,
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
    if (!/^(of|from)$/.test(tokens[at]?.fold ?? '')) return false;
    const start = tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
    const named = tokens[start] === undefined ? undefined : this.#names.at(tokens, start);
    return named?.value.holder.type === 'country' && !named.value.isAdjective;
  }
}

function isPluralOf(words: ReadonlySet<string>, fold: string): boolean {
  if (!fold.endsWith('s')) return false;
  return words.has(fold.slice(0, -1)) || (fold.endsWith('ies') && words.has(`${fold.slice(0, -3)}y`));
}
