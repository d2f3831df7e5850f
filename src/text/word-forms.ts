// How a language forms its words, given as data, and what follows from it: stems and inflections.

export interface WordForms {
  /** Words written as one, with those that they stand for: "don't". In lower case, with a plain apostrophe. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** What is dropped behind an apostrophe. */
  readonly clitics: ReadonlySet<string>;
  /** The one of `clitics` that shows whose something is. */
  readonly possessive: string;
  /** Cuts the ending off a word in lower case. */
  readonly withoutSuffix: (word: string) => string;
  /** Forms whose ending says nothing, with the word that they are forms of. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Words that have no ending though they look like it. */
  readonly unstemmed: ReadonlySet<string>;
}

/** The stem of a word in lower case: the same for every form of a verb. */
export function stemOf(word: string, { irregular, unstemmed, withoutSuffix }: WordForms): string {
  const lemma = irregular.get(word) ?? word;
  return unstemmed.has(lemma) ? lemma : withoutSuffix(lemma);
}

/** Whether two words of one stem are forms of one word: "use" and "used", not "use" and "useful". */
export function isInflected(one: string, other: string, derivational: ReadonlySet<string>): boolean {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1;
  return !derivational.has(one.slice(shared)) && !derivational.has(other.slice(shared));
}
