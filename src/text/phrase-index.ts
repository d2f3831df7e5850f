// Finds the phrases of a word list in what was read, the longest first.
import { isInflected, type Word } from './words.js';

type Lexeme = Pick<Word, 'text' | 'fold' | 'stem'> & { readonly tag?: string };

export interface Found<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/** The same with everything that the phrase was added for, in that order; `value` is the first. */
export interface FoundPhrase<Value> extends Found<Value> {
  readonly values: readonly Value[];
}

export interface Matching {
  /** Words that phrases go without, inside and in the text: articles. */
  readonly ignored: ReadonlySet<string>;
  /** Marks of which one may stand before each further word. */
  readonly marks: ReadonlySet<string>;
  /** By stem, how an adverb of manner ends, which may stand before each further word: "voted overwhelmingly for". */
  readonly manner?: string;
  /** By stem, endings that tell a word from another of its stem: "useful" from "use". */
  readonly derivational?: ReadonlySet<string>;
  /** An ending that phrases have behind an apostrophe and texts also as a word of its own. */
  readonly detached?: string;
}

/** Whether words match by their stem, in every inflection, or only as they are written. */
export type Form = 'fold' | 'stem';

interface Entry<Value> {
  readonly keys: readonly string[];
  readonly folds: readonly string[];
  readonly values: Value[];
}

/** Phrases by their first word: finds the longest at a place in time O(phrases that begin like it). */
export class PhraseIndex<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>();
  readonly #known = new Map<string, Entry<Value>>();
  readonly #form: Form;
  readonly #wordsOf: (phrase: string) => readonly Lexeme[];
  readonly #matching: Matching;
  readonly #detached: RegExp | undefined;

  constructor(form: Form, wordsOf: (phrase: string) => readonly Lexeme[], matching: Matching) {
    this.#form = form;
    this.#wordsOf = wordsOf;
    this.#matching = matching;
    if (matching.detached !== undefined) this.#detached = new RegExp(`(?<=\\p{L})['’]${matching.detached}\\b`, 'gu');
  }

  add(phrase: string, value: Value): void {
    if (this.#detached !== undefined) {
      const apart = phrase.replace(this.#detached, ` ${this.#matching.detached}`);
      if (apart !== phrase) this.add(apart, value);
    }
    const words = this.#wordsOf(phrase).filter(({ fold }) => !this.#matching.ignored.has(fold));
    const keys = words.map((word) => word[this.#form]);
    const [first] = keys;
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    if (entries.length === 0) this.#byFirst.set(first, entries);
    const folds = this.#isInflectionTold ? words.map(({ fold }) => fold) : keys;
    const name = [...keys, ...folds].join(' ');
    const same = this.#known.get(name);
    if (same !== undefined) {
      if (!same.values.includes(value)) same.values.push(value);
      return;
    }
    const entry = { keys, folds, values: [value] };
    this.#known.set(name, entry);
    entries.splice(placeFor(keys.length, entries), 0, entry);
  }

  at(words: readonly Lexeme[], from: number): FoundPhrase<Value> | undefined {
    const first = words[from];
    if (first === undefined) return undefined;
    for (const entry of this.#byFirst.get(first[this.#form]) ?? []) {
      const to = this.#end(words, from, entry);
      if (to !== undefined) return { from, to, value: entry.values[0] as Value, values: entry.values };
    }
    return undefined;
  }

  all(words: readonly Lexeme[]): FoundPhrase<Value>[] {
    const found: FoundPhrase<Value>[] = [];
    for (let i = 0; i < words.length; ) {
      const hit = this.at(words, i);
      if (hit !== undefined) found.push(hit);
      i = hit?.to ?? i + 1;
    }
    return found;
  }

  #end(words: readonly Lexeme[], from: number, { keys, folds }: Entry<Value>): number | undefined {
    const { derivational } = this.#matching;
    let at = from;
    for (const [i, key] of keys.entries()) {
      if (i > 0) at = this.#next(words, at, key);
      const word = words[at];
      if (word?.[this.#form] !== key) return undefined;
      if (this.#isInflectionTold && !isInflected(word.fold, folds[i] as string, derivational as ReadonlySet<string>))
        return undefined;
      at += 1;
    }
    return at;
  }

  /** Where the next word of a phrase can stand: behind a mark, an adverb of manner, articles. */
  #next(words: readonly Lexeme[], from: number, key: string): number {
    const { ignored, marks, manner } = this.#matching;
    let at = from;
    if (marks.has(words[at]?.text ?? '')) at += 1;
    const word = words[at];
    const isManner = manner !== undefined && word?.tag === 'ADV' && word.fold.endsWith(manner);
    if (isManner && this.#form === 'stem' && word.stem !== key) at += 1;
    while (ignored.has(words[at]?.fold ?? '')) at += 1;
    return at;
  }

  get #isInflectionTold(): boolean {
    return this.#form === 'stem' && this.#matching.derivational !== undefined;
  }
}

function placeFor(length: number, entries: readonly { readonly keys: readonly string[] }[]): number {
  let at = entries.length;
  while (at > 0 && (entries[at - 1]?.keys.length ?? 0) < length) at -= 1;
  return at;
}
