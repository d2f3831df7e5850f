// A text as words: contractions opened, hyphens parted, possessives dropped.
import { foldWord } from './names.js';
import { stemOf, type WordForms } from './word-forms.js';

export interface Word {
  /** As it was written, without a possessive ending. */
  readonly text: string;
  readonly fold: string;
  /** The same for every form of a word. */
  readonly stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Ends a sentence or clause: followed by `.`, `?`, `!`, `;`, `:` or `,`. */
  readonly stop: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-–'’.][\p{L}\p{N}\p{M}]+)*/gu;
const APOSTROPHES = /['’]/g;
const SPLIT = /[-–.]/;

/** The words of a text, in order. Time O(length). */
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
