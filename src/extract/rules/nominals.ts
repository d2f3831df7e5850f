// Positions that a noun names: "opposition to".
import type { Position } from '../../kinds/position.js';
import { COMPOUND_JOINTS } from '../../language/en/clause-words.js';
import * as deeds from '../../language/en/deed-words.js';
import { OWN_POSSESSIVES, OWNERS_OR_ARTICLE, POSSESSIVES } from '../../language/en/determiner-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { DOUBT_STEMS } from '../../language/en/speech-words.js';
import { HAVE } from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beginsWith, endsWith, hasOneOf, isOf, isTag, type Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import { isBarred, listedBehind, subjectsOf } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import { accuses, type ReadStance, type SentenceContext, type StanceContext, stancesOf } from './sentence-context.js';

const REACH = 12;
const LIGHT = 4;
const TOLD = 0.7;

/** Where a noun stands: "X's opposition to P", "X voiced support for P"; behind it: "P has drawn criticism from X". */
type Side = 'before' | 'behind';

export function byNominal(context: StanceContext, match: PropositionMatch, side: Side): ReadStance[] | undefined {
  const { tokens, cues, predicates } = context;
  for (const noun of [...cues.all('nominals', tokens)].reverse()) {
    if (noun.to + REACH < match.from || match.to + REACH < noun.from) continue;
    if (match.keys.has(tokens[noun.from]?.stem ?? '')) continue;
    if (predicates.some(({ from, to }) => from < noun.from && to >= noun.to)) continue;
    if (side === 'before' ? !isBefore(tokens, noun, match) : !isBehind(tokens, noun, match)) continue;
    const owners = ownersOf(context, noun, match, side);
    const holders = owners.length === 0 && side === 'before' ? othersOf(context, noun, match) : owners;
    if (holders.length === 0) continue;
    const isDoubted = match.asserts && beginsWith(tokens[noun.from]?.stem, DOUBT_STEMS);
    const turns =
      turnsOf(context, noun, match, owners.length > 0) + (side === 'behind' ? targetTurns(context, match) : 0);
    // "the decision to oppose P"
    const inner = predicates.filter((cue) => cue.from >= noun.to && cue.to <= match.from).pop();
    const told = noun.value === 'support' ? (inner?.value ?? noun.value) : noun.value;
    const position = isDoubted ? 'oppose' : told;
    return stancesOf(context, match, holders, { position, turns, at: noun.from });
  }
  return undefined;
}

function isBefore(tokens: readonly Token[], { to }: Found<Position>, match: PropositionMatch): boolean {
  if (to > match.from || match.from - to > REACH || isBarred(tokens, to, match.from)) return false;
  const between = tokens.slice(to, match.from);
  return !between.some(
    ({ tag, fold }, k) =>
      (fold === 'and' && OWNERS_OR_ARTICLE.has(between[k + 1]?.fold ?? '')) ||
      (tag === 'VERB' && between[k + 1]?.fold !== 'by' && tokens[to + k - 1]?.fold !== 'to' && !endsWith(fold, GERUND)),
  );
}

function isBehind(tokens: readonly Token[], { from }: Found<Position>, match: PropositionMatch): boolean {
  return from >= match.to && from - match.to <= REACH && !isBarred(tokens, match.to, from);
}

/** Whose the position is by the noun's own words: "criticism from X", "X's criticism". */
function ownersOf(context: SentenceContext, noun: Found<Position>, match: PropositionMatch, side: Side): Mention[] {
  const named = from(context, noun, side);
  if (named.length > 0) return named;
  const isSaidOf = context.tokens.slice(match.to, noun.from).some(({ tag }) => tag === 'AUX');
  return side === 'before' || isSaidOf ? owner(context, noun) : [];
}

/** Whose it is by the words around: "X voiced support", "supporters include X", "critics of P". */
function othersOf(context: SentenceContext, noun: Found<Position>, match: PropositionMatch): Mention[] {
  const subjects = [...who(context, noun, match), ...voicing(context, noun)];
  return subjects.length > 0 ? subjects : agents(context, noun);
}

/** "X's opposition to P drew criticism": the criticism is of the opposition. */
function targetTurns({ tokens, cues }: SentenceContext, match: PropositionMatch): number {
  const target = cues
    .all('nominals', tokens)
    .filter((noun) => isBefore(tokens, noun, match))
    .pop();
  return target?.value === 'oppose' ? 1 : 0;
}

function turnsOf(context: SentenceContext, noun: Found<Position>, match: PropositionMatch, isOwned: boolean): number {
  const { tokens, cues } = context;
  const end = Math.max(noun.to, match.from);
  const isPossessed = hasOneOf(tokens, noun.from - 3, noun.from, POSSESSIVES);
  const start = Math.max(noun.from - LIGHT, context.clauses.whose(noun.from)?.from ?? 0);
  return (
    cues.reversals(tokens, Math.max(noun.to, match.from - LIGHT), end, match.keys) +
    (isOwned && !isPossessed ? 0 : cues.reversals(tokens, start, noun.from, match.keys)) +
    (accuses(context, match, noun) ? 1 : 0)
  );
}

/** "criticism from X and Y", "calls by X", "at the urging of X". */
function from(context: SentenceContext, { from: at, to }: Found<Position>, side: Side): Mention[] {
  const { tokens } = context;
  // "a push led by X"
  const isLed = isOf(tokens[to], deeds.LED_BY) && tokens[to + 1]?.fold === 'by';
  const leaders = isLed ? listedBehind(context, to + 1, 3) : [];
  if (leaders.length > 0) return leaders;
  // "P has the support of X"
  if (side === 'behind' && tokens[to - 1]?.fold === 'of') return listedBehind(context, to - 1, 2);
  const isOccasion = tokens[to]?.fold === 'of' && isOf(tokens[at - 2], deeds.OCCASION_PREPOSITIONS);
  return isOf(tokens[to], deeds.NOUN_SOURCES) || isOccasion ? listedBehind(context, to, 3) : [];
}

/** "X's plan", "the Franco-German plan", "his plan". */
function owner(context: SentenceContext, { from: at }: Found<Position>): Mention[] {
  const { tokens, mentions, said } = context;
  let i = at - 1;
  const isNamed = () => mentions.some(({ to }) => to === i + 1);
  while (i >= 0 && at - i <= LIGHT && isTag(tokens[i]?.tag, 'ADJ', 'ADV', 'NOUN') && !isNamed()) i -= 1;
  if (isOf(tokens[i], POSSESSIVES)) return subjectsOf(context, i);
  if (isOf(tokens[i], OWN_POSSESSIVES)) return [...(said.speakers[i] ?? [])];
  if (isClitic(tokens[i])) i -= 1;
  const last = mentions.find(({ to }) => to === i + 1);
  if (last === undefined) return [];
  const { type } = last.holder;
  const isBody = last.by === 'name' && (type === 'organization' || type === 'country');
  // "the U.S. initiative"
  const isAdjunct = isBody && last.to === at && tokens[last.from - 1]?.tag === 'DET';
  const isPossessive = tokens[last.to]?.tag === 'PART' || /^['’]/.test(tokens[last.to]?.text ?? '');
  if (last.by !== 'adjective' && !isAdjunct && !isPossessive) return [];
  const found = [last];
  for (let k = mentions.indexOf(last) - 1; k >= 0; k -= 1) {
    const before = mentions[k] as Mention;
    const first = found[0] as Mention;
    if (first.from - before.to !== 1 || !isOf(tokens[before.to], COMPOUND_JOINTS)) break;
    found.unshift(before);
  }
  return found;
}

/** "supporters of P include X and Y". */
function who(context: SentenceContext, noun: Found<Position>, match: PropositionMatch): Mention[] {
  const { tokens } = context;
  const isListed = isAgent(tokens, noun.from) && beginsWith(tokens[match.to]?.fold, deeds.LISTING_BEGINNINGS);
  return isListed ? listedBehind(context, match.to, 3) : [];
}

/** "Critics of P": nobody else is named, so that they are the holder. */
function agents({ tokens, mentions }: SentenceContext, { from: at }: Found<Position>): Mention[] {
  if (!isAgent(tokens, at)) return [];
  return mentions
    .filter(({ from, to, by }) => by === 'group' && from <= at && to > at)
    .map((one) => ({ ...one, confidence: Math.max(one.confidence, TOLD) }));
}

function isAgent(tokens: readonly Token[], at: number): boolean {
  return beginsWith(tokens[at]?.stem, deeds.AGENT_STEMS);
}

/** "X voiced support for P": the noun is the object of X's verb. */
function voicing(context: SentenceContext, noun: Found<Position>): Mention[] {
  const { tokens } = context;
  const { from: at } = noun;
  const isOpen = (i: number) =>
    isTag(tokens[i]?.tag, 'ADJ', 'ADV', 'DET', 'NUM', 'NOUN') || /^[“"]$/.test(tokens[i]?.text ?? '');
  let verb = at - 1;
  while (verb >= 0 && at - verb <= LIGHT && isOpen(verb)) verb -= 1;
  const isHaving = isOf(tokens[verb], HAVE);
  const isBeing = tokens[verb]?.tag === 'AUX' && (isHaving || isAgent(tokens, noun.from));
  if ((tokens[verb]?.tag !== 'VERB' && !isBeing) || beginsWith(tokens[verb]?.stem, deeds.UNDERGOING_STEMS)) return [];
  return subjectsOf(context, verb);
}
