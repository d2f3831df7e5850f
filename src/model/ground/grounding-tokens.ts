// Words of a text with what lies between them.
import { words } from '../../language/word-list.js';

export interface GroundingToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** What stands before it: 0 a space or quotation mark, 1 a comma or dash, 2 the end of a sentence. */
  readonly gap: 0 | 1 | 2;
}

// a number with its separators, or letters with marks, invisible characters and apostrophes among them
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['’ʼ]\p{L}+)*/gu;
const ABBREVIATIONS = words('mr mrs ms dr prof st gen col lt sgt sen rep gov pres min no vs etc jr sr inc dept');
const SUFFIXES: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', m: 'am' };
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
};

/** Without case, accents and invisible characters, contractions in full. Time O(length). */
export function groundingTokens(text: string): GroundingToken[] {
  const tokens: GroundingToken[] = [];
  let last = 0;
  let previous = '';
  for (const { 0: raw, index: start } of text.matchAll(TOKEN)) {
    const end = start + raw.length;
    const isCapital = /^\p{Lu}/u.test(raw);
    let gap = tokens.length === 0 ? 2 : gapOf(text.slice(last, start), previous, isCapital || /^\p{N}/u.test(raw));
    for (const word of wordsOf(raw)) {
      tokens.push({ word, start, end, isCapital, gap: gap as 0 | 1 | 2 });
      gap = 0;
      previous = word;
    }
    last = end;
  }
  return tokens;
}

function wordsOf(raw: string): readonly string[] {
  if (/^\p{N}/u.test(raw)) return [raw.replace(/,(?=\p{N}{3}(?:,|\.|$))/gu, '').normalize('NFKC')];
  const folded = raw
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
  const whole = Object.hasOwn(WHOLE, folded) ? WHOLE[folded] : undefined;
  if (whole !== undefined) return whole;
  if (folded.endsWith("n't")) return [folded.slice(0, -3), 'not'];
  return folded
    .split("'")
    .map((part, i) => (i > 0 && Object.hasOwn(SUFFIXES, part) ? (SUFFIXES[part] as string) : part));
}

function gapOf(between: string, previous: string, canBegin: boolean): 0 | 1 | 2 {
  if (/\n[^\S\n]*\n/.test(between)) return 2;
  if (/[!?…]/.test(between)) return 2;
  if (between.includes('.')) return canBegin && !ABBREVIATIONS.has(previous) && previous.length > 1 ? 2 : 0;
  return /[,;:()—–\n]/.test(between) ? 1 : 0;
}
