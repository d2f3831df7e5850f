// A word of a text as every reader of phrases takes it.

/** A word or mark of a sentence. */
export interface Token {
  readonly text: string;
  /** Lower case, without accents, full stops and apostrophes. */
  readonly fold: string;
  readonly stem: string;
  /** Universal part of speech. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}
