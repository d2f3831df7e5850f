// The subjects and agents of a predicate.
import * as clauses from '../../language/en/clause-words.js';
import { BESIDE, LISTING, TOGETHER } from '../../language/en/deed-words.js';
import {
  PARTITIVE_HEADS,
  PARTITIVES,
  PLACE_ADJUNCTS,
  POSSESSIVE_MARKS,
  SPEECH_ROLES,
} from '../../language/en/determiner-words.js';
import { HEAD_PREPOSITIONS, HEADED_BY, REGIMES } from '../../language/en/holder-words.js';
import { DAY_WORDS, GERUND, NEAR_TIMES, PAST, SEASONS, TIME_OF_SEASON } from '../../language/en/news-classes.js';
import { ASIDE_SPEECH, REPORTING } from '../../language/en/speech-words.js';
import { beforeArticle, endsWith, hasOneOf, isOf, isTag, lastBut, type Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import type { Mention } from '../who/holders.js';
import type { AnnotatedSentence } from './annotated-sentence.js';

const ASIDE = 7;
const FAR_BEHIND = 25;
const MAX_SUBJECTS = 12;
const MAX_BRACKET = 60;
const REACH = 12;

/** The nearest name before a predicate that is nobody's object, with its list; `inverted`: "said Macron". */
export function subjectsOf(whole: AnnotatedSentence, at: number, inverted = false): Mention[] {
  const { clauses } = whole;
  const annotated = clauses.isBeside(at) ? whole : { ...whole, tokens: clauses.spine, mentions: clauses.named };
  const found = nearestSubjects(annotated, at, inverted);
  const clause = clauses.whose(at);
  if (clause === undefined || found.some(({ from }) => from >= clause.from)) return found;
  return [...clause.subjects];
}

function nearestSubjects(annotated: AnnotatedSentence, at: number, inverted: boolean): Mention[] {
  const { tokens, mentions } = annotated;
  const behind = inverted ? rightBehind(annotated, at) : undefined;
  if (behind !== undefined) return [behind];
  if (hasOwnSubject(tokens, mentions, at) || isFirstPerson(tokens, at)) return [];
  const main = mainSubject(annotated, at);
  if (main !== undefined) return listedAfter(annotated, main);
  const nearest = nearestSubject(annotated, at);
  if (nearest === undefined) return [];
  if (!isAntecedent(tokens, nearest, at)) {
    const bracketed = inBrackets(tokens, mentions, nearest);
    if (bracketed.length > 1) return bracketed;
    // "three governments"
    const isCount = nearest.by === 'group' && tokens[nearest.from]?.tag === 'NUM';
    if (isCount && votersBehind(annotated, at).length > 1) return [];
  }
  const named = namedBehind(annotated, nearest, at);
  if (named.length > 0) return named;
  const whole = amongWhom(annotated, nearest);
  if (whole.length > 0) return whole;
  return isAntecedent(tokens, nearest, at)
    ? joinedWith(tokens, mentions, nearest)
    : listed(tokens, mentions, apposed(tokens, mentions, nearest));
}

/** "said Macron". */
function rightBehind({ tokens, mentions }: AnnotatedSentence, at: number): Mention | undefined {
  const next = mentions.find(({ from }) => from >= at && from <= at + 3);
  const between = next === undefined ? [] : tokens.slice(at + 1, next.from);
  return between.every(({ tag, fold }) => tag === 'DET' || fold === 'a') ? next : undefined;
}

/** Of a participle the subject of the sentence: "Norway signed, warning that". */
function mainSubject(annotated: AnnotatedSentence, at: number): Mention | undefined {
  const { tokens, mentions, quoted } = annotated;
  const isParticiple = isOf(tokens[at - 1], clauses.PARTICIPLE_LEADS) && endsWith(tokens[at]?.fold, GERUND);
  if (!isParticiple) return undefined;
  const side = sideOf(annotated, at);
  return mentions
    .filter(({ from, to, by }) => to < at && quoted[from] === side && by !== 'adjective')
    .find((one) => !isBarred(tokens, one.to, at - 1) && !isObject(tokens, one));
}

/** The last name before a predicate that can be its subject and is not only listed with an object: "with A and B". */
function nearestSubject(annotated: AnnotatedSentence, at: number): Mention | undefined {
  const { tokens, mentions } = annotated;
  const side = sideOf(annotated, at);
  const who = whoBefore(tokens, at);
  for (let i = mentions.length - 1; i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (mention.to > at) continue;
    // "met diplomats in Geneva who urged": a place or a country is no "who"
    if (who !== undefined && mention.to < who - 1 && mention.holder.type === 'country') continue;
    if (isBarred(tokens, mention.to, at)) return undefined;
    if (!canBeSubject(annotated, mention, at, side)) continue;
    if (isAntecedent(tokens, mention, at)) return mention;
    const first = mentions.indexOf(listed(tokens, mentions, mention)[0] as Mention);
    if (!isJoinedWithObject(annotated, first) || beginsClause(annotated, i, at)) return mention;
    i = first;
  }
  return undefined;
}

function canBeSubject({ tokens, quoted }: AnnotatedSentence, mention: Mention, at: number, side: number): boolean {
  if ((quoted[mention.from] ?? -1) !== side || mention.by === 'adjective') return false;
  if (isAside(tokens, mention, at) || isBetweenDashes(tokens, mention, at)) return false;
  return !isObject(tokens, mention) || isNextTo(tokens, mention, at) || isAntecedent(tokens, mention, at);
}

/** "for Haiti, and Dominica opposes": behind a comma, right before its verb, and no third of a list. */
function beginsClause({ tokens, mentions }: AnnotatedSentence, index: number, at: number): boolean {
  const [before, joined, own] = [mentions[index - 2], mentions[index - 1], mentions[index] as Mention];
  const isOxford = before !== undefined && joined !== undefined && isList(tokens, before.to, joined.from);
  return own.to === at && !isOxford && tokens[own.from - 2]?.text === ',' && tokens[own.from - 1]?.fold === 'and';
}

/** "by A and B": the second is as much an object as the first. */
function isJoinedWithObject({ tokens, mentions }: AnnotatedSentence, index: number): boolean {
  const [joined, second] = [mentions[index - 1], mentions[index] as Mention];
  if (joined === undefined || joined.by === 'adjective' || !isMember(tokens, joined, second)) return false;
  return tokens.slice(joined.to, second.from).some(({ fold }) => fold === 'and' || fold === 'or');
}

/** The quotation in which a verb's subject stands: for the first words of a quotation the sentence around it. */
function sideOf({ tokens, quoted }: AnnotatedSentence, at: number): number {
  const own = quoted[at] ?? quoted[at - 1] ?? -1;
  let i = at;
  while (i > 0 && quoted[i - 1] === own && isTag(tokens[i - 1]?.tag, 'AUX', 'ADV', 'PART')) i -= 1;
  const isOpening = own !== -1 && /^["“‘']$/.test(tokens[i - 1]?.text ?? '');
  return isOpening ? -1 : own;
}

/** "Five (Brazil, Germany and India) abstained": all who stand in the brackets. */
export function inBrackets(tokens: readonly Token[], mentions: readonly Mention[], one: Mention): Mention[] {
  let open = one.from - 1;
  while (open >= 0 && one.from - open < MAX_BRACKET && !/^[()]$/.test(tokens[open]?.text ?? '')) open -= 1;
  if (tokens[open]?.text !== '(') return [];
  let close = one.to;
  while (close < tokens.length && close - open < MAX_BRACKET && tokens[close]?.text !== ')') close += 1;
  if (tokens[close]?.text !== ')') return [];
  return mentions.filter(({ from, to, by }) => from > open && to <= close && by !== 'adjective' && by !== 'group');
}

/** "Ten members voted in favour (France, Gabon, …)": who voted stands in brackets behind the vote. */
export function votersBehind({ tokens, mentions }: AnnotatedSentence, vote: number): Mention[] {
  const open = tokens.slice(vote + 1, vote + 1 + REACH).findIndex(({ text }) => text === '(') + vote + 1;
  const first = mentions.find(({ from }) => open > vote && from > open && from <= open + 3);
  return first === undefined ? [] : inBrackets(tokens, mentions, first);
}

/** "The countries that backed P included Spain and Chile", "those with doubts are Spain and Chile". */
function namedBehind(annotated: AnnotatedSentence, group: Mention, at: number): Mention[] {
  const { tokens, mentions } = annotated;
  const next = tokens[group.to];
  const isRestricted =
    isOf(next, clauses.RESTRICTIVE_LEADS) ||
    endsWith(next?.fold, GERUND) ||
    (next?.tag === 'VERB' && tokens[group.to + 1]?.fold === 'to');
  if (group.by !== 'group' || !isRestricted || group.to === at) return [];
  for (let i = at + 1; i < Math.min(tokens.length, at + FAR_BEHIND); i += 1) {
    if (/^[.;:?!]$/.test(tokens[i]?.text ?? '')) return [];
    if (!isOf(tokens[i], LISTING)) continue;
    const start = tokens[i + 1]?.tag === 'DET' ? i + 2 : i + 1;
    const first = mentions.find(({ from, by, holder }) => from === start && by === 'name' && holder.type === 'country');
    if (first !== undefined && tokens[first.to]?.tag !== 'NOUN') return listedAfter(annotated, first);
  }
  return [];
}

/** "France and Japan were among the countries that criticised": they are the subjects. */
function amongWhom(annotated: AnnotatedSentence, group: Mention): Mention[] {
  const { tokens } = annotated;
  let before = group.from - 1;
  while (isOf(tokens[before], PARTITIVES)) before -= 1;
  const isPart = isOf(tokens[before], PARTITIVE_HEADS) && tokens[before - 1]?.tag === 'AUX';
  return group.by === 'group' && isPart ? subjectsOf(annotated, before - 1) : [];
}

/** What only stands beside: see `Clauses`. */
function isBlank(token: Token | undefined): boolean {
  return token?.tag === '';
}

function behindBlanks(tokens: readonly Token[], at: number): number {
  let i = at;
  while (isBlank(tokens[i])) i += 1;
  return i;
}

/** "we want": the speaker. */
function isFirstPerson(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isTag(tokens[i]?.tag, 'AUX', 'ADV', 'PART') && tokens[i]?.fold !== 'to') i -= 1;
  return isOf(tokens[i], SPEECH_ROLES);
}

/** Where the "who" stands whose verb this is. */
function whoBefore(tokens: readonly Token[], at: number): number | undefined {
  const i = lastBut(tokens, at - 1, 'AUX', 'ADV', 'PART');
  return tokens[i]?.fold === 'who' ? i : undefined;
}

/** Right before the verb a name is its subject, even where the verb is taken for a noun. */
function isNextTo(tokens: readonly Token[], mention: Mention, at: number): boolean {
  const before = beforeArticle(tokens, mention.from);
  return (
    behindBlanks(tokens, mention.to) === at &&
    !isPossessive(tokens, mention) &&
    !isOf(tokens[before], clauses.PREPOSITIONS)
  );
}

/** "Norway, Chile said, called for": who only says so. */
function isAside(tokens: readonly Token[], { from, to }: Mention, at: number): boolean {
  const isSpeech = isOf(tokens[to], ASIDE_SPEECH);
  return isSpeech && to + 1 < at && tokens[from - 1]?.text === ',' && tokens[to + 1]?.text === ',';
}

/** "the meeting — attended by Norway — agreed". */
function isBetweenDashes(tokens: readonly Token[], { from, to }: Mention, at: number): boolean {
  const isDash = (i: number) => /^(—|–|--)$/.test(tokens[i]?.text ?? '');
  const end = Math.min(at, to + MAX_BRACKET);
  let close = to;
  while (close < end && !isDash(close)) close += 1;
  let open = from - 1;
  while (open >= 0 && from - open < MAX_BRACKET && !isDash(open)) open -= 1;
  return close < end && isDash(open);
}

/** All whom a list names up to its last, whatever governs the first: "protests from Norway and Chile, which want". */
function joinedWith(tokens: readonly Token[], mentions: readonly Mention[], last: Mention): Mention[] {
  const found = [last];
  for (let i = mentions.indexOf(last) - 1; i >= 0 && found.length < MAX_SUBJECTS; i -= 1) {
    const mention = mentions[i] as Mention;
    if (!isList(tokens, mention.to, (found[0] as Mention).from)) break;
    found.unshift(mention);
  }
  return kindred(tokens, found);
}

/** "more than the nations that voted": the relative clause is about it, whatever it is in the sentence around. */
function isAntecedent(tokens: readonly Token[], { to }: Mention, at: number): boolean {
  const next = behindBlanks(tokens, to);
  const link = tokens[next]?.text === ',' ? next + 1 : next;
  return (
    link < at && isOf(tokens[link], clauses.RELATIVE_PRONOUNS) && isTag(tokens[link + 1]?.tag, 'VERB', 'AUX', 'ADV')
  );
}

/** "Macron, the president of France, said": the office stands beside the name. */
function apposed(tokens: readonly Token[], mentions: readonly Mention[], office: Mention): Mention {
  if (office.by !== 'office') return office;
  const comma = beforeArticle(tokens, office.from);
  const name = mentions.find(({ to }) => to === comma);
  return tokens[comma]?.text === ',' && name?.holder.type === 'person' ? name : office;
}

/** "said the deal violates": the words before the verb name a subject that is nobody's name. */
function hasOwnSubject(tokens: readonly Token[], mentions: readonly Mention[], at: number): boolean {
  let end = at - 1;
  while (end >= 0 && (isTag(tokens[end]?.tag, 'AUX', 'ADV', 'PART') || isBlank(tokens[end]))) {
    if (tokens[end]?.fold === 'to') return false;
    end -= 1;
  }
  if (isOf(tokens[end], clauses.BARE_RELATIVES) && tokens[end]?.tag === 'PRON') {
    let antecedent = tokens[end - 1]?.text === ',' ? end - 1 : end;
    while (isBlank(tokens[antecedent - 1])) antecedent -= 1;
    return !mentions.some(({ to }) => to === antecedent);
  }
  if (isOf(tokens[end], DAY_WORDS)) end -= 1;
  if (isOf(tokens[end], SEASONS) && isOf(tokens[end - 1], NEAR_TIMES))
    end -= isOf(tokens[end - 2], TIME_OF_SEASON) ? 3 : 2;
  if (!isTag(tokens[end]?.tag, 'NOUN', 'PROPN')) return false;
  let start = end + 1;
  for (let i = end; i >= 0; ) {
    while (i >= 0 && isNominal(tokens[i] as Token)) i -= 1;
    start = i + 1;
    if (tokens[i]?.tag !== 'ADP' || !isTag(tokens[i - 1]?.tag, 'NOUN', 'PROPN', 'NUM', 'PRON')) break;
    i -= 1;
  }
  const inside = mentions.filter(({ from, to }) => to > start && from < at);
  return inside.every((one) => isObject(tokens, one) && !isNextTo(tokens, one, at));
}

function isNominal({ tag, text }: Token): boolean {
  return isTag(tag, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'DET') || POSSESSIVE_MARKS.has(text.toLowerCase());
}

/** The agent of a passive: the names after "by". */
export function agentsOf(annotated: AnnotatedSentence, at: number): Mention[] {
  const by = annotated.tokens.slice(at, at + 4).findIndex(({ fold }) => fold === 'by');
  return by < 0 ? [] : listedBehind(annotated, at + by, 6);
}

export function isBarred(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    // "could back it but would not send troops": the subject goes on
    const next = tokens[i + 1]?.tag === 'ADV' ? tokens[i + 2] : tokens[i + 1];
    const isJoint = tokens[i]?.fold === 'but' && isTag(next?.tag, 'AUX', 'VERB');
    if (isOf(tokens[i], clauses.SUBJECT_BARRIERS) && !isJoint) return true;
  }
  return false;
}

/** Whether a clause of its own begins between: "suspended inspections after the US bombed". */
export function isSubordinate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!isOf(tokens[at], clauses.SUBORDINATORS)) continue;
    // "rejects, as it always has, P"
    const isAsideHere = tokens[at]?.fold === 'as' && tokens[at - 1]?.text === ',';
    const close = isAsideHere ? tokens.slice(at, Math.min(to, at + ASIDE)).findIndex(({ text }) => text === ',') : -1;
    if (close < 0) return tokens.slice(at, to + 1).some(({ tag }) => isTag(tag, 'VERB', 'AUX'));
    at += close;
  }
  return false;
}

/** A name that belongs to another word: a possessive, the object of a preposition or verb, a part of a longer name. */
export function isObject(tokens: readonly Token[], mention: Mention, isListed = false): boolean {
  const next = tokens[mention.to];
  const isVerbNext = isTag(next?.tag, 'VERB', 'AUX');
  if (isPossessive(tokens, mention)) return true;
  if (
    isTag(next?.tag, 'NOUN', 'PROPN') &&
    !isOf(next, DAY_WORDS) &&
    !isOf(next, REGIMES) &&
    !endsWith(next?.fold, PAST) &&
    mention.by !== 'group' &&
    mention.holder.type !== 'person'
  )
    return true;
  let before = mention.from - 1;
  while (before >= 0 && isOf(tokens[before], PLACE_ADJUNCTS)) before -= 1;
  const word = tokens[before]?.fold ?? '';
  if (word === 'with' && isOf(tokens[before - 1], TOGETHER)) return false;
  if (BESIDE.has(word) && tokens[before - 1]?.text === ',') return false;
  if (word === 'as' && tokens[before - 1]?.fold === 'such') return false;
  if (HEAD_PREPOSITIONS.has(word) && isHeadedByMany(tokens, before)) return false;
  if (word === 'including') return false;
  if ((isVerbNext || isListed) && clauses.TIME_LINKS.has(word)) return false;
  if (tokens[before]?.tag === 'VERB' && !isVerbNext && !REPORTING.has(word)) return true;
  return clauses.PREPOSITIONS.has(word);
}

/** "a group of nations", "the leaders of France and Italy", "a spokesman for Egypt": who is meant stands behind. */
function isHeadedByMany(tokens: readonly Token[], at: number): boolean {
  if (!isOf(tokens[at - 1], HEADED_BY)) return false;
  const before = lastBut(tokens, at - 2, 'DET', 'ADJ', 'NUM', 'NOUN');
  return tokens[before]?.tag !== 'ADP' || tokens[before]?.fold === 'as';
}

export function isPossessive(tokens: readonly Token[], { to }: Mention): boolean {
  return isClitic(tokens[to]) && !isTag(tokens[to + 1]?.tag, 'VERB', 'AUX');
}

function listed(tokens: readonly Token[], mentions: readonly Mention[], last: Mention): Mention[] {
  const found = [last];
  let isClosed = false;
  for (let i = mentions.indexOf(last) - 1; i >= 0 && found.length < MAX_SUBJECTS; i -= 1) {
    const mention = mentions[i] as Mention;
    const next = found[0] as Mention;
    if (!isMember(tokens, mention, next)) break;
    // "with Japan and Peru, Ghana": the comma ends the list
    const isJoint = hasOneOf(tokens, mention.to, next.from, clauses.LIST_CLOSERS);
    if (isJoint && !isClosed && found.length > 1) return kindred(tokens, [last]);
    if (isObject(tokens, mention, true)) break;
    isClosed ||= isJoint;
    found.unshift(mention);
  }
  return kindred(tokens, found);
}

export function listedBehind(annotated: AnnotatedSentence, at: number, reach: number): Mention[] {
  const first = annotated.mentions.find(({ from }) => from > at && from <= at + reach);
  return first === undefined ? [] : listedAfter(annotated, first);
}

type Named = Pick<AnnotatedSentence, 'tokens' | 'mentions'>;

export function listedAfter({ tokens, mentions }: Named, first: Mention): Mention[] {
  const found = [first];
  for (let i = mentions.indexOf(first) + 1; i < mentions.length && found.length < MAX_SUBJECTS; i += 1) {
    const mention = mentions[i] as Mention;
    if (!isList(tokens, (found.at(-1) as Mention).to, mention.from)) break;
    found.push(mention);
  }
  return kindred(tokens, found);
}

/** Listed beside the next; "with Japan and Korea, he" begins a clause. */
function isMember(tokens: readonly Token[], one: Mention, next: Mention): boolean {
  const isClause = next.by === 'pronoun' && !hasOneOf(tokens, one.to, next.from, clauses.COORDINATORS);
  return !isClause && isList(tokens, one.to, next.from);
}

/** Only what stands between members of a list: commas, "and", "together with", "the". */
function isList(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => !isBlank(token));
  if (words.length === 0 || words.length > 5) return false;
  return (
    words.every((word) => isOf(word, clauses.LIST_FILLERS)) && words.some((word) => isOf(word, clauses.LIST_JOINTS))
  );
}

/** No adjectives, and no "members" where it is said which. */
function kindred(tokens: readonly Token[], found: readonly Mention[]): Mention[] {
  return found.filter(({ by, to }, i) => {
    if (by === 'adjective') return false;
    return by !== 'group' || found.length === 1 || i === found.length - 1 || !isOf(tokens[to], clauses.EXAMPLE_MARKS);
  });
}
