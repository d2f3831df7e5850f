// Whose text it is, as given, as its own words have it or as they let guess, and what is the author's.
import { PARTY_ARTICLES } from '../../language/en/determiner-words.js';
import { AUTHOR_PRONOUNS, AUTHOR_WORDS } from '../../language/en/holder-words.js';
import { GERUND, PAST } from '../../language/en/news-classes.js';
import { PRESENT_STATES } from '../../language/en/verb-words.js';
import { alternatives } from '../../text/alternatives.js';
import { endsWith, isOf, isTag, type Token, textOf } from '../../text/token.js';
import type { Passage } from '../read/clean.js';
import { quotations } from '../read/quotations.js';
import { eachSentence, type Sentence, sentences } from '../read/sentences.js';
import type { Cues } from '../read/triggers.js';
import { type Holder, type Mention, newHolder } from '../who/holders.js';
import type { MentionFinder } from '../who/mentions.js';
import type { NamingSentence } from './annotated-sentence.js';
import type { Attribution } from './attribution.js';
import { isObject, listedAfter } from './subjects.js';

const AUTHOR_PRONOUN = new RegExp(`\\b(?:${alternatives(AUTHOR_PRONOUNS)})\\b`, 'g');
const MOST_SENTENCES = 200;
const SHARE = 0.3;
const NEAR = 10;
const OPENING = 2;
const MAX_NAME = 25;
const SURE = 0.9;

/** By the id of an actor, or by a name as an article has it: "Foreign Ministers of Brazil and Chile". */
export function authorNamed(author: string, finder: MentionFinder, cues: Cues): Mention {
  const known = finder.holder(author);
  if (known !== undefined) return asAuthor(known);
  const [sentence] = sentences(author);
  const { tokens = [] } = sentence ?? {};
  const found = sentence === undefined ? [] : finder.find(sentence);
  const [whole] = found.filter(({ from, to }) => to - from >= tokens.length - 1);
  if (whole !== undefined && whole.by !== 'group') return asAuthor(whole.holder);
  const type = tokens.some((token) => cues.is('parties', token)) ? 'group' : 'organization';
  return asAuthor(together(author, type, found));
}

/** "We, the leaders of the G7, met": who speaks in a statement, as its own words have it. */
export function authorIn({ tokens, quoted, mentions }: NamingSentence): Mention | undefined {
  const at = tokens.findIndex(({ fold }, i) => fold === 'we' && quoted[i] === -1 && tokens[i + 1]?.text === ',');
  if (at < 0) return undefined;
  const start = tokens[at + 2]?.tag === 'DET' ? at + 3 : at + 2;
  let end = start;
  while (end < tokens.length && end - start < MAX_NAME && !isTag(tokens[end]?.tag, 'VERB', 'AUX')) end += 1;
  while (end > start && isTag(tokens[end - 1]?.tag, 'PUNCT', 'ADV', 'PRON', 'PART')) end -= 1;
  if (end - start < 2) return undefined;
  const named = mentions.filter(({ from, to }) => from >= start && to <= end);
  return asAuthor(together(textOf(tokens, start, end), 'group', named));
}

/** In a statement of several "the ministers", "the four States" and "they" are those who make it. */
export function withAuthor(annotated: NamingSentence, { holder }: Mention, cues: Cues): NamingSentence {
  if (holder.type !== 'group') return annotated;
  const { tokens, quoted } = annotated;
  const isTheirs = ({ by, from, to, holder: { type, name } }: Mention): boolean => {
    if (by === 'group')
      return to - from <= 2 && cues.is('parties', tokens[to - 1]) && isOf(tokens[from - 1], PARTY_ARTICLES);
    if (by !== 'pronoun' || tokens[from]?.fold !== 'they' || type !== 'group') return false;
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return from === 0 || cues.is('parties', { fold: last, stem: last });
  };
  const mentions = annotated.mentions.map((one) =>
    isTheirs(one) && quoted[one.from] === -1 ? { ...one, holder, confidence: SURE } : one,
  );
  const isUnknown = tokens[0]?.fold === 'they' && quoted[0] === -1 && mentions[0]?.from !== 0;
  const they: Mention = { from: 0, to: 1, holder, by: 'pronoun', confidence: SURE };
  return { ...annotated, mentions: isUnknown ? [they, ...mentions] : mentions };
}

function asAuthor(holder: Holder): Mention {
  return { from: 0, to: 0, holder, by: 'author', confidence: SURE };
}

/** Those whom a name lists, who speak each for themselves; the one whom it names; or else all under that name. */
function together(name: string, type: 'group' | 'organization', found: readonly Mention[]): Holder {
  const named = new Map(found.filter(({ by }) => by !== 'adjective').map(({ holder }) => [holder.id, holder]));
  const members = [...named.values()].filter((one) => one.type === 'country' || one.represents);
  const own = newHolder(name, type);
  if (members.length > 1) return { ...own, type: 'group', members };
  const person = type === 'group' ? undefined : [...named.values()].find((one) => one.type === 'person');
  return members[0] ?? person ?? own;
}

export function giveToAuthor(
  { quoted }: NamingSentence,
  { speakers, own }: Attribution,
  author: Mention,
  from = 0,
): void {
  for (let i = from; i < speakers.length; i += 1) {
    if (quoted[i] !== -1) continue;
    speakers[i] ??= [author];
    if (speakers[i]?.every(({ holder }) => holder.id === author.holder.id)) own[i] = true;
  }
}

/** Of a text in the first person: who opens it before "We" goes on, or the country that is named beside "our". */
export function authorGuessed(
  text: string,
  passages: readonly Passage[],
  finder: () => MentionFinder,
): Mention | undefined {
  const quotes = quotations(text, passages);
  if (!isFirstPerson(text, quotes)) return undefined;
  const first: Sentence[] = [];
  for (const sentence of eachSentence(text, passages)) if (first.push(sentence) === MOST_SENTENCES) break;
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
  const own = tokens.slice(to, to + NEAR).findIndex(isOwn);
  const other = found.find((one) => one.from >= to && one.holder.type === 'country');
  return own >= 0 && (other === undefined || to + own < other.from);
}
