// A text as words, as a language forms them: contractions opened, hyphens parted, possessives dropped.
import { foldWord } from './names.js';

export interface WordForms {
  /** Words written as one, with those that they stand for: "don't". In lower case, with a plain apostrophe. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** What is dropped behind an apostrophe. */
  readonly clitics: ReadonlySet<string>;
  /** The one of `clitics` that shows whose something is. */
  readonly possessive: string;
  readonly withoutSuffix: (word: string) => string;
  /** Forms whose ending says nothing, with the word that they are forms of. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Words that have no ending though they look like it. */
  readonly unstemmed: ReadonlySet<string>;
}

export interface Word {
  /** As it was written, without a possessive ending. */
  readonly text: string;
  readonly fold: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Ends a sentence or clause: followed by `.`, `?`, `!`, `;`, `:` or `,`. */
  readonly stop: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-–'’.][\p{L}\p{N}\p{M}]+)*/gu;
const APOSTROPHES = /['’]/g;
const SPLIT = /[-–.]/;

export function readWords(text: string, forms: WordForms): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (match[0].toLowerCase() === forms.possessive && /['’]/.test(text[start - 1] ?? '')) continue; // "U.S.'s"
    const end = start + match[0].length;
    const stop = /^\s*([.?!;:,])/.exec(text.slice(end, end + 4))?.[1] ?? '';
    for (const part of partsOf(match[0], forms)) words.push({ ...wordOf(part, forms), start, end, stop: '' });
    const last = words.pop();
    if (last !== undefined) words.push({ ...last, stop });
  }
  return words;
}

function partsOf(written: string, { contractions, clitics }: WordForms): readonly string[] {
  const opened = contractions.get(written.toLowerCase().replace('’', "'"));
  if (opened !== undefined) return opened;
  const at = Math.max(written.lastIndexOf("'"), written.lastIndexOf('’'));
  const isClitic = at >= 0 && clitics.has(written.slice(at + 1).toLowerCase());
  const bare = (isClitic ? written.slice(0, at) : written).replace(APOSTROPHES, '');
  if (/^(\p{Lu}\.)+\p{Lu}?$/u.test(bare)) return [bare.replaceAll('.', '')];
  return bare.split(SPLIT).filter((part) => part !== '');
}

function wordOf(text: string, forms: WordForms): Pick<Word, 'text' | 'fold' | 'stem'> {
  const fold = foldWord(text) || text.toLowerCase();
  return { text, fold, stem: stemOf(fold, forms) };
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
