// Which claims of a cell can still bear on what is said after them; the others need never be looked at again.
import { type Candidates, Tier } from './candidates.js';
import { speakerKey, type Word, wordOf } from './spoken-words.js';
import { conditionKey, type StandingWords } from './standing-words.js';

/** What is known of the claims that may yet come. */
export interface WhatComes {
  /** None of them can have been said before this day. */
  readonly from: number;
  /** Does no claim of the cell depend on anything? */
  readonly isUnconditional: boolean;
}

/**
 * Places of the candidates that the outcome, or what is possible, may depend on after more was said. Left out is
 *
 * - a word that was overcome, for it stays so, unless what comes may have been said when it was;
 * - a word whose position was taken again later, so that whatever overcomes that overcomes it too;
 * - a second-hand word at or after which the actor itself spoke: what stands of its own words is never older.
 */
export function lastingClaims(candidates: Candidates, standing: StandingWords, comes: WhatComes): readonly number[] {
  const sure = standing.words;
  const perhaps: Word[] = [];
  for (let i = 0; i < candidates.length; i += 1) {
    if (candidates.doubtful[i] !== 0) perhaps.push(wordOf(candidates, [i]));
  }
  const isOver = (word: Word, others: readonly Word[]) =>
    standing.verdict(word) === 'overcome' ||
    others.some((other) => isRepeatedBy(other, word, candidates, standing, comes)) ||
    (comes.isUnconditional && !isFirstHand(word) && sure.some((own) => isFirstHand(own) && own.start >= word.latest));
  const over = sure.filter((word) => isOver(word, sure));
  let from = comes.from;
  for (const word of sure) {
    if (standing.verdict(word) === 'order unknown' && !over.includes(word)) from = Math.min(from, word.start);
  }
  const lasting: number[] = [];
  for (const word of sure) if (word.latest >= from || !over.includes(word)) lasting.push(...word.members);
  for (const word of perhaps) {
    const isPast = word.latest < comes.from;
    if (!isPast || !(isOver(word, sure) || isOver(word, perhaps))) lasting.push(...word.members);
  }
  return lasting.sort((a, b) => a - b);
}

/** Does a later word take the position again, so that whatever overcomes it overcomes the older one? */
function isRepeatedBy(
  newer: Word,
  older: Word,
  candidates: Candidates,
  standing: StandingWords,
  comes: WhatComes,
): boolean {
  if (newer.position !== older.position || newer.tier !== older.tier || newer.start <= older.latest) return false;
  if (newer.latest >= comes.from || !stays(newer, candidates, standing)) return false;
  if (conditionKey(newer, candidates.condition) !== conditionKey(older, candidates.condition)) return false;
  if (newer.voice > older.voice || standing.isEarlierGovernment(older, newer)) return true;
  return newer.voice === older.voice && speakerKey(candidates, newer) === speakerKey(candidates, older);
}

/** Would it stand, if it counted? What counts perhaps does whatever the order. */
function stays(word: Word, { doubtful }: Candidates, standing: StandingWords): boolean {
  const verdict = standing.verdict(word);
  return verdict === 'stands' || (verdict === 'order unknown' && doubtful[word.members[0] as number] !== 0);
}

function isFirstHand({ tier }: Word): boolean {
  return (tier & Tier.firstHand) !== 0;
}
