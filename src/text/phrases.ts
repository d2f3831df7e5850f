import { foldsOf, stemOf } from './words.js';

interface Entry<Value> {
  readonly keys: readonly string[];
  readonly values: Value[];
}

/** What stands at a place of the question: which words, and what they may mean. */
export interface Phrase<Value> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly Value[];
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** Phrases by their first word; the longest that fits wins. Articles inside are passed over. */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>();
  readonly #isStemmed: boolean;

  /** @param isStemmed Whether words match by stem or as they are. */
  constructor(isStemmed: boolean) {
    this.#isStemmed = isStemmed;
  }

  add(phrase: string, value: Value): void {
    const keys = foldsOf(phrase)
      .filter((fold) => !ARTICLES.has(fold))
      .map((fold) => (this.#isStemmed ? stemOf(fold) : fold));
    const [first] = keys;
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    if (entries.length === 0) this.#byFirst.set(first, entries);
    const same = entries.find(
      (entry) => entry.keys.length === keys.length && entry.keys.every((key, i) => key === keys[i]),
    );
    if (same === undefined) entries.push({ keys, values: [value] });
    else if (!same.values.includes(value)) same.values.push(value);
  }

  /** The longest phrase that begins at a word, or `null`. */
  at(words: readonly { readonly fold: string; readonly stem: string }[], from: number): Phrase<Value> | null {
    const word = words[from];
    if (word === undefined) return null;
    let best: Phrase<Value> | null = null;
    for (const { keys, values } of this.#byFirst.get(this.#isStemmed ? word.stem : word.fold) ?? []) {
      const to = this.#end(words, from, keys);
      if (to > (best?.to ?? from)) best = { from, to, values };
    }
    return best;
  }

  #end(
    words: readonly { readonly fold: string; readonly stem: string }[],
    from: number,
    keys: readonly string[],
  ): number {
    let at = from;
    for (const [i, key] of keys.entries()) {
      while (i > 0 && ARTICLES.has(words[at]?.fold ?? '')) at += 1;
      const word = words[at];
      if (word === undefined || (this.#isStemmed ? word.stem : word.fold) !== key) return from;
      at += 1;
    }
    return at;
  }
}
