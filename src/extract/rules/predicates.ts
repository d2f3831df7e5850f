// Positions that a verb takes: before P, behind it, in the passive.
import { type Position, turned } from '../../kinds/position.js';
import * as clauses from '../../language/en/clause-words.js';
import { FIRST_PERSON } from '../../language/en/determiner-words.js';
import { GERUND, PAST } from '../../language/en/news-classes.js';
import { MEANS } from '../../language/en/scope-words.js';
import { ACCUSATION_STEMS } from '../../language/en/speech-words.js';
import { FUTURE, OPEN_WHEN_DENIED, OWED } from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beforeArticle, beginsWith, endsWith, hasOneOf, isOf, isTag, type Token } from '../../text/token.js';
import { type Cues, isSeenAs } from '../read/triggers.js';
import { agentsOf, isBarred, isSubordinate, subjectsOf } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import {
  accuses,
  firstPerson,
  type ReadStance,
  type SentenceContext,
  type StanceContext,
  speakersAt,
  stancesOf,
} from './sentence-context.js';

const MAX_REACH = 30;
const FAR = 14;
const NEAR = 3;
const DONE = 0.6;
const SECOND = 0.55;
const WISH = 40;
const HEDGED = 0.85;

/** "X backs P": the nearest predicate before the topic that has a subject, and what governs that predicate. */
export function byPredicate(context: StanceContext, match: PropositionMatch): ReadStance[] | undefined {
  const { tokens, cues, predicates } = context;
  for (let i = predicates.length - 1; i >= 0; i -= 1) {
    const cue = predicates[i] as Found<Position>;
    if (cue.from >= match.from) continue;
    if (match.from - cue.to > MAX_REACH || isBarred(tokens, cue.to, match.from)) break;
    if (!reaches(context, cue, match)) continue;
    const subjects = wishersOf(context, supportersIn(context, cue));
    const holders = subjects.length > 0 ? subjects : firstPerson(context, cue.from, 8, FIRST_PERSON);
    if (holders.length === 0 || isSupposed(context, subjects[0])) continue;
    const start = subjects.at(-1)?.to ?? startOf(tokens, cue.from);
    const passed = judgedBetween(context, cue, match);
    const { position, at } =
      passed === undefined ? governed(context, i, start) : { position: passed.value, at: cue.from };
    const isOpen = isLeftOpen(tokens, cue, subjects[0]);
    const turns = isOpen ? 0 : turnsOf(context, { ...cue, to: passed?.to ?? cue.to }, match, subjects[0], position);
    const isGoverned = at < cue.from && endsWith(tokens[cue.from]?.fold, GERUND);
    const sure = (cues.isHedged(tokens, start, cue.from) ? HEDGED : 1) * closeness(context, cue, match, isGoverned);
    // "X must stop P" is what the speaker wants
    const isOwed = subjects.length > 0 && hasOneOf(tokens, start, cue.from, OWED);
    const wanting = isOwed ? speakersAt(context, cue.from) : holders;
    const shared = sharedBefore(context, i, match, sure);
    return [
      ...shared,
      ...stancesOf(context, match, wanting, { position: isOpen ? 'undecided' : position, turns, at, sure }),
    ];
  }
  return undefined;
}

/** "Neither France nor Italy has ruled it out". */
function isLeftOpen(tokens: readonly Token[], cue: Found<Position>, subject: Mention | undefined): boolean {
  return OPEN_WHEN_DENIED.has(tokens[cue.from]?.stem ?? '') && isOf(tokens[(subject?.from ?? 0) - 1], clauses.NEITHER);
}

/** Of a clause without a subject of its own: "No. We oppose it". */
function startOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 6 && !/[.:;?!]$/.test(tokens[from - 1]?.text ?? '')) from -= 1;
  return from;
}

/** "X opposes but Y supports P": both have one object. */
function sharedBefore(context: StanceContext, i: number, match: PropositionMatch, sure: number): ReadStance[] {
  const { tokens, predicates, cues } = context;
  const before = predicates[i - 1];
  const link = tokens[before?.to ?? 0];
  if (before === undefined || !(isOf(link, clauses.COORDINATORS) || isOf(link, clauses.CONTRASTS))) return [];
  const named = context.mentions.some(({ from, to }) => from > before.to && to <= (predicates[i]?.from ?? 0));
  if (!named || before.to + 1 > (predicates[i]?.from ?? 0)) return [];
  const subjects = subjectsOf(context, before.from);
  const turns = cues.negations(tokens, subjects.at(-1)?.to ?? before.from, before.from);
  return stancesOf(context, match, subjects, { position: before.value, turns, at: before.from, sure });
}

/** The same of an assessment, if it is who says so that takes the position. */
export function byPredicateOfSpeaker(context: StanceContext, match: PropositionMatch): ReadStance[] | undefined {
  const speakers = context.said.speakers[match.from] ?? [];
  const read = byPredicate(context, match);
  const isTheirs = read?.some(({ holder }) => speakers.some((one) => one.holder.id === holder.id)) === true;
  return isTheirs ? read : undefined;
}

/** "rallied in support of P": of a phrase without a verb, the subject of the verb before it. */
function supportersIn(context: SentenceContext, cue: Found<Position>): Mention[] {
  const { tokens } = context;
  const own = subjectsOf(context, cue.from);
  if (own.length > 0 || tokens[cue.from]?.fold !== 'in') return own;
  let verb = cue.from - 1;
  while (verb > 0 && cue.from - verb <= FAR && tokens[verb]?.tag !== 'VERB') verb -= 1;
  return tokens[verb]?.tag === 'VERB' && !isBarred(tokens, verb, cue.from) ? subjectsOf(context, verb) : [];
}

/** "agreed that it is not the time to P": what was agreed is the judgement. */
function judgedBetween({ tokens, cues }: SentenceContext, cue: Found<Position>, match: PropositionMatch) {
  if (cue.value !== 'support' || tokens[cue.to]?.fold !== 'that') return undefined;
  const passed = cues
    .all('judgements', tokens)
    .filter(({ from, to }) => from > cue.to && to <= match.from)
    .pop();
  const isOpen = (i: number) => isOf(tokens[i], clauses.OPEN_LINKS);
  if (passed === undefined || match.from - passed.to > NEAR || !(isOpen(passed.to) || isOpen(passed.to - 1)))
    return undefined;
  const negations = cues.negations(tokens, Math.max(cue.to, passed.from - 3), passed.from);
  return { ...passed, value: turned(passed.value, negations) };
}

function reaches(
  { tokens, mentions, cues, said }: SentenceContext,
  cue: Found<Position>,
  match: PropositionMatch,
): boolean {
  const between = tokens.slice(cue.to, match.from);
  if (isSubordinate(tokens, cue.to, match.to) || isOfAnotherVerb(tokens, cue, match)) return false;
  // "to withdraw from Gaza, Hamas must stop P"
  const inside = mentions.filter(({ from, to }) => from > cue.to && to <= match.from);
  if (inside.some(({ from, to }) => tokens[from - 1]?.text === ',' && tokens[to]?.tag === 'AUX')) return false;
  const isOpen = cue.value === 'undecided';
  if (between.some(({ fold }) => clauses.PERSONAL_RELATIVES.has(fold) || (fold === 'whether' && !isOpen))) return false;
  const reports = cues.all('speech', tokens).filter(({ from, to }) => from >= cue.to && to <= match.from);
  if (reports.some(({ to }) => tokens[to]?.fold === 'that')) return false;
  if (tokens[cue.to]?.fold === 'by' && !isOpen) return false;
  // "did not take part": what is not done is no position; what one will not do is
  const isAbsence = isDone(tokens, cues, cue.from) && cues.negations(tokens, cue.from - 4, cue.from) % 2 === 1;
  return said.manner[cue.from] !== 'asked' && !isAbsence;
}

/** "stop buying oil and tighten P", "end the shortages by P": what governs P is another verb of the same subject. */
function isOfAnotherVerb(tokens: readonly Token[], cue: Found<Position>, match: PropositionMatch): boolean {
  if (tokens[cue.to - 1]?.fold === 'to' || tokens[cue.to]?.fold === 'to') return false;
  for (let at = cue.to + 1; at < match.from; at += 1) {
    const next = tokens[at + 1]?.fold === 'to' ? tokens[at + 2] : tokens[at + 1];
    const isVerb = next?.tag === 'VERB' && at + 1 <= match.from;
    if (isOf(tokens[at], clauses.COORDINATORS) && isVerb && !endsWith(next?.fold, GERUND)) return true;
    if (cue.value === 'oppose' && isOf(tokens[at], MEANS) && endsWith(tokens[at + 1]?.fold, GERUND)) return true;
  }
  return false;
}

function turnsOf(
  context: SentenceContext,
  cue: Found<Position>,
  match: PropositionMatch,
  subject: Mention | undefined,
  position: Position,
): number {
  const { tokens, cues } = context;
  // "suspended P" where P is the suspension
  const isDeed = match.keys.has(tokens[cue.from]?.stem ?? '') && cue.value === 'oppose';
  const before = beforeArticle(tokens, match.from);
  // "Neither France nor Italy"
  const isNeither = subject !== undefined && isOf(tokens[subject.from - 1], clauses.NEITHER);
  // "threatened to leave over P"
  const isOver = position === 'support' && before >= cue.to && tokens[before]?.fold === 'over';
  return (
    (isDeed || isOver ? 1 : 0) +
    (isNeither ? 1 : 0) +
    (accuses(context, match, cue) ? 1 : 0) +
    (isAccused(context, cue) ? 1 : 0) +
    cues.reversals(tokens, Math.max(cue.to, match.from - 4), match.from, match.keys)
  );
}

/** "accused X of blocking P": what X is blamed for doing is what the accuser is against. */
function isAccused(context: SentenceContext, cue: Found<Position>): boolean {
  const { tokens, cues, predicates } = context;
  if (!endsWith(tokens[cue.from]?.fold, GERUND) || context.clauses.whose(cue.from) !== undefined) return false;
  const accusations = cues.all('speech', tokens).filter(({ from }) => beginsWith(tokens[from]?.stem, ACCUSATION_STEMS));
  const blamed = [...predicates.filter(({ value }) => value === 'oppose'), ...accusations]
    .filter(({ to }) => to < cue.from && cue.from - to <= FAR)
    .pop();
  if (blamed === undefined || isBarred(tokens, blamed.to, cue.from)) return false;
  return hasOneOf(tokens, blamed.to, cue.from, clauses.ACCUSATION_LINKS);
}

/** Less sure the more stands between a predicate and the topic, and for what is done rather than said. */
function closeness(
  { tokens, matches, cues }: SentenceContext,
  cue: Found<Position>,
  match: PropositionMatch,
  isGoverned: boolean,
): number {
  // "wants no curbs on the army in the peace deal"
  const isSecond = matches.some(
    ({ by, from, to, topic }) =>
      by === 'name' &&
      topic !== match.topic &&
      from >= cue.from &&
      to <= match.from &&
      to > cue.to &&
      !hasOneOf(tokens, to, match.from, clauses.TOPIC_JOINTS),
  );
  const between = tokens.slice(cue.to, match.from);
  const commas = between.filter(({ text }) => text === ',').length;
  const verbs = between.filter(({ tag }, k) => tag === 'VERB' && between[k - 1]?.fold !== 'to').length;
  return (
    0.85 ** Math.min(3, commas) *
    0.9 ** Math.min(3, verbs) *
    (isSecond ? SECOND : 1) *
    (between.length > FAR ? 0.8 : 1) *
    (isDone(tokens, cues, cue.from) && !isGoverned ? DONE : 1)
  );
}

/** In "X asks that Y refuse P" it is X who is against P. */
export function wishersOf(context: SentenceContext, subjects: Mention[]): Mention[] {
  const { tokens, cues } = context;
  const [first] = subjects;
  if (first === undefined) return subjects;
  const that = beforeArticle(tokens, first.from);
  if (tokens[that]?.fold !== 'that') return subjects;
  const wish = cues
    .all('requests', tokens)
    .filter(({ to }) => to <= that && that - to <= WISH && isOneWish(tokens, to, that))
    .pop();
  if (wish === undefined) return subjects;
  const wishers = subjectsOf(context, wish.from);
  return wishers.length > 0 ? wishers : subjects;
}

/** Up to the "that", or up to one before it: "asks for two things: that he agree and that he pay". */
function isOneWish(tokens: readonly Token[], from: number, that: number): boolean {
  const first = tokens.slice(from, that + 1).findIndex(({ fold }) => fold === 'that') + from;
  const colon = tokens.slice(from, first).findIndex(({ text }) => text === ':');
  return first - from <= 12 && !isBarred(tokens, from, colon < 0 ? first : from + colon);
}

function isDone(tokens: readonly Token[], cues: Cues, at: number): boolean {
  return cues.isDone(tokens, at) && !hasOneOf(tokens, at - 4, at, FUTURE);
}

/** "if Russia fails to": what is supposed of somebody is no position. */
export function isSupposed({ tokens, cues }: SentenceContext, subject: Mention | undefined): boolean {
  if (subject === undefined) return false;
  return (
    hasOneOf(tokens, subject.from - 2, subject.from, clauses.SUPPOSITIONS) ||
    tokens.slice(Math.max(0, subject.from - 4), subject.from).some((token) => cues.is('doubts', token)) ||
    (subject.from === 1 && isOf(tokens[0], clauses.INVERTED_CONDITIONALS))
  );
}

/** "refused to allow": predicates right before it, back to the subject, turn it round. */
function governed(context: SentenceContext, i: number, from: number) {
  const { tokens, cues, predicates } = context;
  let { value: position, from: at } = predicates[i] as Found<Position>;
  const start = Math.max(from, context.clauses.whose(at)?.from ?? 0);
  if (isNeither(tokens, predicates[i - 1], predicates[i] as Found<Position>))
    return { position: 'undecided' as const, at };
  position = negated(position, cues.negations(tokens, Math.max(start, at - 4, predicates[i - 1]?.to ?? 0), at));
  for (let k = i - 1; k >= 0; k -= 1) {
    const outer = predicates[k] as Found<Position>;
    const isJoined = hasOneOf(tokens, outer.to, at, clauses.ALTERNATIVES) || isOf(tokens[at - 1], MEANS);
    if (outer.from < start || at - outer.to > 3 || isJoined) break;
    const negations = cues.negations(tokens, Math.max(start, outer.from - 4, predicates[k - 1]?.to ?? 0), outer.from);
    const value = negated(outer.value, negations);
    position = value === 'undecided' ? value : turned(position, value === 'oppose' ? 1 : 0);
    at = outer.from;
  }
  return { position, at };
}

/** "neither supports nor opposes". */
function isNeither(tokens: readonly Token[], one: Found<Position> | undefined, next: Found<Position>): boolean {
  if (one === undefined || one.value === next.value) return false;
  return isOf(tokens[one.from - 1], clauses.NEITHER) && isOf(tokens[next.from - 1], clauses.NEITHER);
}

/** Not to consider a thing is to oppose it. */
function negated(position: Position, negations: number): Position {
  if (negations % 2 === 0) return position;
  return position === 'undecided' ? 'oppose' : turned(position, 1);
}

/** "P, which X opposes", "the P that X has sought": the predicate stands behind, with nothing of its own behind it. */
export function byRelative(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const { tokens, cues, predicates } = context;
  for (const cue of predicates) {
    if (cue.from < match.to || cue.from - match.to > FAR || isBarred(tokens, match.to, cue.from)) continue;
    const next = tokens[cue.to];
    if (next !== undefined && !isTag(next.tag, 'PUNCT', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX')) continue;
    const between = tokens.slice(match.to, cue.from);
    const link = between.findIndex(
      ({ fold, tag }) => clauses.OBJECT_RELATIVES.has(fold) || (fold === 'that' && tag === 'PRON'),
    );
    if (link < 0 || link > 5 || between.slice(0, link).some(({ tag }) => isTag(tag, 'VERB', 'AUX'))) continue;
    const subjects = subjectsOf(context, cue.from).filter(({ from }) => from > match.to + link);
    if (subjects.length === 0) continue;
    const negations = cues.negations(tokens, subjects.at(-1)?.to ?? cue.from, cue.from);
    const turns = negations + (accuses(context, match, cue) ? 1 : 0);
    return stancesOf(context, match, subjects, { position: cue.value, turns, at: cue.from });
  }
  return [];
}

/** "P was backed by X", "P, proposed by X", "P is seen as a mistake by X". */
export function byPassive(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const { tokens, cues, predicates } = context;
  const found: ReadStance[] = [];
  const viewed = cues.all('judgements', tokens).filter(({ from }) => isViewed(context, from));
  for (const cue of [...predicates, ...viewed]) {
    if (cue.from < match.to || cue.from - match.to > MAX_REACH || isBarred(tokens, match.to, cue.from)) continue;
    const between = tokens.slice(match.to, cue.from);
    if (between.length > 2 && tokens[cue.from - 1]?.tag !== 'AUX' && !isAfterAux(context, cue.from)) continue;
    const turns = cues.negations(tokens, Math.max(match.to, cue.from - 3), cue.from);
    found.push(...stancesOf(context, match, agentsOf(context, cue.to), { position: cue.value, turns, at: cue.from }));
  }
  return found;
}

/** "a deal proposed by X and Y to P", "a call by X for P". */
export function byAgent(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const { tokens, cues, predicates } = context;
  for (const cue of [...predicates].reverse()) {
    if (cue.to >= match.from || match.from - cue.to > MAX_REACH || tokens[cue.to]?.fold !== 'by') continue;
    const agents = agentsOf(context, cue.to);
    const end = agents.at(-1)?.to ?? match.from;
    if (end >= match.from || match.from - end > 3 || isBarred(tokens, cue.to, match.from)) continue;
    if (!isOf(tokens[end], clauses.AGENT_LINKS)) continue;
    const turns = cues.negations(tokens, cue.from - 3, cue.from);
    return stancesOf(context, match, agents, { position: cue.value, turns, at: cue.from });
  }
  return [];
}

/** "seen as a mistake", "condemned". */
function isViewed({ tokens, cues }: SentenceContext, at: number): boolean {
  const isParticiple = tokens[at]?.tag === 'VERB' && endsWith(tokens[at]?.fold, PAST);
  const before = tokens.slice(Math.max(0, at - 4), at);
  return isParticiple || before.some((token) => cues.is('viewed', token));
}

/** "is now supported", "is seen as a mistake". */
function isAfterAux({ tokens, cues }: SentenceContext, at: number): boolean {
  let i = at - 1;
  while (isTag(tokens[i]?.tag, 'ADV', 'PART', 'DET') || isSeenAs(cues, tokens[i])) i -= 1;
  // "backed by Fiji and opposed by China"
  const isJoined = isOf(tokens[i], clauses.COORDINATORS) || isOf(tokens[i], clauses.CONTRASTS);
  return tokens[i]?.tag === 'AUX' || (isJoined && endsWith(tokens[at]?.fold, PAST));
}
