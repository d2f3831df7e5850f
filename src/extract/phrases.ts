import { readWords } from '../ask/words.js';
import { foldWord, type Token } from './sentences.js';

/** A phrase found in a sentence: tokens `from` up to, not including, `to`. */
export interface Found<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/** Phrases by their first word: finds the longest at a place in time O(phrases that begin like it). */
export class PhraseIndex<Value> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: Value }[]>();
  readonly #form: 'fold' | 'stem';

  /** By `stem` phrases match in every inflection, by `fold` only as they are written. */
  constructor(form: 'fold' | 'stem') {
    this.#form = form;
  }

  add(phrase: string, value: Value): void {
    const words = wordsOf(phrase, this.#form);
    const first = words[0];
    if (first === undefined) return;
    const list = this.#byFirst.get(first) ?? [];
    list.push({ words, value });
    list.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, list);
  }

  /** The longest phrase that begins at token `at`; hyphens inside words count as spaces. */
  at(tokens: readonly Token[], at: number): Found<Value> | undefined {
    const token = tokens[at] as Token;
    for (const { words, value } of this.#byFirst.get(token[this.#form]) ?? []) {
      const to = this.#match(tokens, at, words);
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

  #match(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
    let i = at;
    for (const word of words) {
      if (tokens[i]?.fold === '-' && i > at) i += 1;
      if (tokens[i]?.[this.#form] !== word) return undefined;
      i += 1;
    }
    return i;
  }
}

/** A phrase as words in the form in which sentences have them. */
export function wordsOf(phrase: string, form: 'fold' | 'stem'): string[] {
  return readWords(phrase).map((word) => (form === 'stem' ? word.stem : foldWord(word.text)));
}
