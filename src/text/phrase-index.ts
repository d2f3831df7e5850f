import { foldWord } from './names.js';
import { isInflected, stem } from './stems.js';
import type { Token } from './token.js';
import { readWords } from './words.js';

/** A phrase found in a sentence: tokens `from` up to, not including, `to`. */
export interface Found<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly folds: readonly string[];
  readonly value: Value;
}

/** Phrases by their first word: finds the longest at a place in time O(phrases that begin like it). */
export class PhraseIndex<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>();
  readonly #form: 'fold' | 'stem';

  /** By `stem` phrases match in every inflection, by `fold` only as they are written. */
  constructor(form: 'fold' | 'stem') {
    this.#form = form;
  }

  add(phrase: string, value: Value): void {
    // the reader of sentences takes "'s" for a word of its own
    if (/\p{L}['’]s\b/u.test(phrase)) this.add(phrase.replace(/['’]s\b/gu, ' s'), value);
    const words = wordsOf(phrase, this.#form);
    const first = words[0];
    if (first === undefined) return;
    const list = this.#byFirst.get(first) ?? [];
    let at = list.length;
    while (at > 0 && (list[at - 1] as Phrase<Value>).words.length < words.length) at -= 1;
    list.splice(at, 0, { words, folds: this.#form === 'fold' ? words : wordsOf(phrase, 'fold'), value });
    this.#byFirst.set(first, list);
  }

  /** The longest phrase that begins at token `at`; hyphens inside words count as spaces. */
  at(tokens: readonly Token[], at: number): Found<Value> | undefined {
    const token = tokens[at];
    if (token === undefined) return undefined;
    for (const { words, folds, value } of this.#byFirst.get(token[this.#form]) ?? []) {
      const to = this.#match(tokens, at, words, folds);
      if (to !== undefined) return { from: at, to, value };
    }
    return undefined;
  }

  /** Every longest phrase, from left to right, none inside another. */
  all(tokens: readonly Token[]): Found<Value>[] {
    const found: Found<Value>[] = [];
    for (let i = 0; i < tokens.length; ) {
      const hit = this.at(tokens, i);
      if (hit !== undefined) found.push(hit);
      i = hit?.to ?? i + 1;
    }
    return found;
  }

  #match(tokens: readonly Token[], at: number, words: readonly string[], folds: readonly string[]): number | undefined {
    let i = at;
    for (const [k, word] of words.entries()) {
      if (i > at && /^[-“”"]$/.test(tokens[i]?.text ?? '')) i += 1;
      // "voted overwhelmingly for"
      if (i > at && this.#form === 'stem' && tokens[i]?.stem !== word && isManner(tokens[i])) i += 1;
      if (tokens[i]?.[this.#form] !== word) return undefined;
      if (this.#form === 'stem' && !isInflected(tokens[i]?.fold ?? '', folds[k] ?? '')) return undefined;
      i += 1;
    }
    return i;
  }
}

function isManner(token: Token | undefined): boolean {
  return token?.tag === 'ADV' && token.fold.endsWith('ly');
}

const MOST_KNOWN = 50_000;
const known = { fold: new Map<string, readonly string[]>(), stem: new Map<string, readonly string[]>() };

/** A phrase as words in the form in which sentences have them. */
export function wordsOf(phrase: string, form: 'fold' | 'stem'): readonly string[] {
  const before = known[form].get(phrase);
  if (before !== undefined) return before;
  const words = readWords(phrase).map((word) => (form === 'stem' ? stem(foldWord(word.text)) : foldWord(word.text)));
  if (known[form].size > MOST_KNOWN) known[form].clear();
  known[form].set(phrase, words);
  return words;
}
