import { stemmer } from 'stemmer';
import { foldName } from './names.js';

/** One word of a question. */
export interface Word {
  /** As it was written, without a possessive ending. */
  readonly text: string;
  /** Lower case, without accents. */
  readonly fold: string;
  /** Porter's stem of `fold`. */
  readonly stem: string;
  /** Where it stands in the question, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Ends a sentence or clause: followed by `.`, `?`, `!`, `;`, `:` or `,`. */
  readonly stop: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-–'’.][\p{L}\p{N}\p{M}]+)*/gu;
const NEGATED = /^(do|does|did|is|are|was|were|has|have|had|will|would|wo|ca|can|could|should|need)n['’]?t$/i;
const UNCONTRACTED: Readonly<Record<string, string>> = { wo: 'will', ca: 'can' };
const CLITIC = /['’](s|re|ve|ll|d|m)$/i;
const APOSTROPHES = /['’]/g;
const SPLIT = /[-–.]/;

/** The words of a text, in order: contractions opened, hyphens parted, possessives dropped. Time O(length). */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (match[0].toLowerCase() === 's' && /['’]/.test(text[start - 1] ?? '')) continue; // "U.S.'s"
    const end = start + match[0].length;
    const stop = /^\s*([.?!;:,])/.exec(text.slice(end, end + 4))?.[1] ?? '';
    for (const part of parts(match[0])) words.push({ ...word(part), start, end, stop: '' });
    const last = words.pop();
    if (last !== undefined) words.push({ ...last, stop });
  }
  return words;
}

/** The same as folds, for names and lexicons. */
export function foldsOf(text: string): string[] {
  return readWords(text).map(({ fold }) => fold);
}

export function stemOf(fold: string): string {
  return IRREGULAR.get(fold) ?? stemmer(fold);
}

/** Forms that a suffix stemmer does not bring together. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['sent', 'send'],
  ['said', 'sai'],
  ['told', 'tell'],
  ['gave', 'give'],
  ['met', 'meet'],
  ['paid', 'pai'],
  ['held', 'hold'],
  ['kept', 'keep'],
  ['sought', 'seek'],
  ['thought', 'think'],
  ['took', 'take'],
  ['taken', 'take'],
  ['came', 'come'],
  ['went', 'go'],
  ['spoke', 'speak'],
  ['spoken', 'speak'],
  ['stood', 'stand'],
  ['made', 'make'],
  ['men', 'man'],
  ['bought', 'bui'],
  ['please', 'please'],
  ['timing', 'timing'],
  ['positive', 'positive'],
  ['positively', 'positive'],
  ['paying', 'pai'],
]);

function parts(written: string): string[] {
  const negated = NEGATED.exec(written);
  if (negated !== null) {
    const verb = (negated[1] as string).toLowerCase();
    return [UNCONTRACTED[verb] ?? verb, 'not'];
  }
  const bare = written.replace(CLITIC, '').replace(APOSTROPHES, '');
  if (/^(\p{Lu}\.)+\p{Lu}?$/u.test(bare)) return [bare.replaceAll('.', '')];
  return bare.split(SPLIT).filter((part) => part !== '');
}

function word(text: string): Pick<Word, 'text' | 'fold' | 'stem'> {
  const fold = foldName(text) || text.toLowerCase();
  return { text, fold, stem: stemOf(fold) };
}
