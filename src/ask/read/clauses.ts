// Where one question ends and the next begins: at "?", and at ", and who ...".
import { CONDITION_OPENERS, JOINING, LINKS, OPENERS, QUESTION_WORDS } from '../../language/en/clause-cues.js';
import type { Word } from '../../text/words.js';

/** The clauses of a question, as first word and the word behind the last. */
export function clausesOf(words: readonly Word[]): [from: number, to: number][] {
  const starts = [0];
  for (let at = 1; at < words.length; at += 1) {
    if (endsBefore(words, at) || isJoinedAt(words, at) || isBehindComma(words, at)) starts.push(at);
  }
  return starts.map((from, i) => [from, starts[i + 1] ?? words.length]);
}

function endsBefore(words: readonly Word[], at: number): boolean {
  const { stop } = words[at - 1] as Word;
  return /[?!;]/.test(stop) || (stop === '.' && opensQuestion(words, at));
}

/** ", and since when", "and who". */
function isJoinedAt(words: readonly Word[], at: number): boolean {
  let next = at;
  while (LINKS.has(words[next]?.fold ?? '')) next += 1;
  if (next === at || !opensQuestion(words, next)) return false;
  return JOINING.has(words[at]?.fold ?? '') || words[at - 1]?.stop === ',';
}

/** ", who ...": not where only that begins the question, as in "As of the end of March, who ...". */
function isBehindComma(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.stop !== ',' || !opensQuestion(words, at) || at <= MOST_LEADING) return false;
  if (CONDITION_OPENERS.has(words[0]?.fold ?? '')) return false;
  return words.slice(0, at).some(({ fold }) => OPENERS.has(fold));
}

const MOST_LEADING = 3;

function opensQuestion(words: readonly Word[], at: number): boolean {
  return QUESTION_WORDS.has(words[at]?.fold ?? '');
}
