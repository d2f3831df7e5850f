// Whose text it is, where nobody has said so.

import { AUTHOR_PRONOUNS, AUTHOR_WORDS } from '../../language/en/holder-words.js';
import { GERUND, PAST } from '../../language/en/news-classes.js';
import { PRESENT_STATES } from '../../language/en/verb-words.js';
import { alternatives } from '../../text/alternatives.js';
import { endsWith, isOf, type Token } from '../../text/token.js';
import type { Passage } from '../read/clean.js';
import { quotations } from '../read/quotations.js';
import { eachSentence, type Sentence } from '../read/sentences.js';
import type { Mention } from '../who/holders.js';
import type { MentionFinder } from '../who/mentions.js';
import { asAuthor, together } from './author.js';
import { isObject, listedAfter } from './subjects.js';

const AUTHOR_PRONOUN = new RegExp(`\\b(?:${alternatives(AUTHOR_PRONOUNS)})\\b`, 'g');
const MOST_SENTENCES = 200;
const SHARE = 0.3;
const NEAR = 10;
const OPENING = 2;

/**
 * Whose text it is, where it is written in the first person: who stands in its first sentence before "We" goes on, or
 * the one country that is named beside "our" ("the United States and our allies"). Undefined for a report.
 *
 * @param finder Makes a finder of mentions of its own: those of the text are not to be remembered twice.
 */
export function authorGuessed(
  text: string,
  passages: readonly Passage[],
  finder: () => MentionFinder,
): Mention | undefined {
  const quotes = quotations(text, passages);
  if (!isFirstPerson(text, quotes)) return undefined;
  const first: Sentence[] = [];
  for (const sentence of eachSentence(text, passages)) {
    first.push(sentence);
    if (first.length === MOST_SENTENCES) break;
  }
  const isOwn = (token: Token) => AUTHOR_WORDS.has(token.fold) && !isInside(quotes, token.start);
  const written = first.filter(({ tokens }) => tokens.some(isOwn));
  if (written.length < 2 || written.length < SHARE * first.length) return undefined;
  const mentions = finder();
  const votes = new Map<string, { mention: Mention; count: number }>();
  for (const [k, { tokens }] of first.entries()) {
    const found = mentions.find(first[k] as Sentence);
    const opening = k < OPENING && !tokens.some(isOwn) ? opener(tokens, found, first[k + 1]) : undefined;
    if (opening !== undefined) return asAuthor(opening);
    for (const mention of found) {
      if (!isBeside(tokens, mention, found, isOwn)) continue;
      const { id } = mention.holder;
      const vote = votes.get(id) ?? { mention, count: 0 };
      votes.set(id, { ...vote, count: vote.count + 1 });
    }
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.count - a.count);
  return best === undefined || best.count === second?.count ? undefined : asAuthor(best.mention.holder);
}

/** Whether "we" and "our" stand outside quotations more than twice. */
function isFirstPerson(text: string, quotes: readonly Passage[]): boolean {
  let quote = 0;
  let count = 0;
  for (const { index } of text.matchAll(AUTHOR_PRONOUN)) {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < index) quote += 1;
    if ((quotes[quote]?.start ?? Infinity) > index) count += 1;
    if (count > 2) return true;
  }
  return false;
}

function isInside(quotes: readonly Passage[], at: number): boolean {
  let [low, high] = [0, quotes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (quotes[low]?.start ?? Infinity) <= at;
}

/** "France and Spain condemn the attack. We urge": who the first sentence is about, if it says what they now say. */
function opener(tokens: readonly Token[], found: readonly Mention[], next: Sentence | undefined) {
  const [lead] = found;
  if (lead === undefined || lead.from > 1 || next === undefined || isObject(tokens, lead)) return undefined;
  if (!next.tokens.slice(0, 4).some(({ fold }) => fold === 'we')) return undefined;
  const all = listedAfter({ tokens, mentions: found }, lead);
  const end = (all.at(-1) as Mention).to;
  const verb = tokens.slice(end, end + 3).find(({ tag }) => tag === 'VERB');
  const isPresent = isOf(tokens[end], PRESENT_STATES);
  if (verb === undefined || ((endsWith(verb.fold, PAST) || endsWith(verb.fold, GERUND)) && !isPresent))
    return undefined;
  const name = all.map(({ holder }) => holder.name).join(', ');
  return together(name, 'group', all);
}

/** A country with "our" or "we" behind it and no other country between. */
function isBeside(
  tokens: readonly Token[],
  { holder, by, to }: Mention,
  found: readonly Mention[],
  isOwn: (token: Token) => boolean,
): boolean {
  if (holder.type !== 'country' || by !== 'name') return false;
  for (let i = to; i < Math.min(tokens.length, to + NEAR); i += 1) {
    if (found.some((other) => other.from === i && other.holder.type === 'country')) return false;
    if (isOwn(tokens[i] as Token)) return true;
  }
  return false;
}
