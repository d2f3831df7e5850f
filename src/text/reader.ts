// Reads the words and phrases of one language, which it is given as data.
import { type Form, type Matching, PhraseIndex } from './phrase-index.js';
import { stemOf, type WordForms } from './word-forms.js';
import { readWords, type Word } from './words.js';

const MOST_KNOWN = 50_000;

/** A language as one kind of text has it. */
export class Reader {
  readonly #forms: WordForms;
  readonly #matching: Matching;
  readonly #phrases = new Map<string, readonly Word[]>();

  constructor(forms: WordForms, matching: Matching) {
    this.#forms = forms;
    this.#matching = matching;
  }

  /** The words of a text, in order. Time O(length). */
  words(text: string): Word[] {
    return readWords(text, this.#forms);
  }

  /** The same as folds, for names and lists. */
  folds(text: string): string[] {
    return this.words(text).map(({ fold }) => fold);
  }

  /** The stem of a word in lower case. */
  stem(fold: string): string {
    return stemOf(fold, this.#forms);
  }

  /** The words of a phrase of a list; lists are read again and again, so they are kept. */
  phrase(phrase: string): readonly Word[] {
    const known = this.#phrases.get(phrase);
    if (known !== undefined) return known;
    const words = this.words(phrase);
    if (this.#phrases.size > MOST_KNOWN) this.#phrases.clear();
    this.#phrases.set(phrase, words);
    return words;
  }

  /** An empty index of phrases of the language. */
  index<Value>(form: Form): PhraseIndex<Value> {
    return new PhraseIndex<Value>(form, (phrase) => this.phrase(phrase), this.#matching);
  }
}
