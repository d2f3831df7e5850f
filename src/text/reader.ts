// Reads the words and phrases of one language, which it is given as data.
import { type Form, type Matching, PhraseIndex } from './phrase-index.js';
import { readWords, stemOf, type Word, type WordForms } from './words.js';

const MOST_KNOWN = 50_000;

export class Reader {
  readonly #forms: WordForms;
  readonly #matching: Matching;
  readonly #phrases = new Map<string, readonly Word[]>();

  constructor(forms: WordForms, matching: Matching) {
    this.#forms = forms;
    this.#matching = matching;
  }

  words(text: string): Word[] {
    return readWords(text, this.#forms);
  }

  folds(text: string): string[] {
    return this.words(text).map(({ fold }) => fold);
  }

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

  index<Value>(form: Form): PhraseIndex<Value> {
    return new PhraseIndex<Value>(form, (phrase) => this.phrase(phrase), this.#matching);
  }
}
