// Positions that are told by what somebody does or threatens: for P, to it, or unless P.
import { PROVISOS, RELATIVE_PRONOUNS } from '../../language/en/clause-words.js';
import { THREAT_STEMS } from '../../language/en/deed-words.js';
import { GERUND, PAST } from '../../language/en/news-classes.js';
import { ASKING } from '../../language/en/speech-words.js';
import { BE, NO_DEEDS, NOT_BEFORE, OWED, POSSIBLE, REFUSING } from '../../language/en/verb-words.js';
import { beforeArticle, beginsWith, endsWith, hasOneOf, isOf, isTag, type Token } from '../../text/token.js';
import { subjectsOf } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import { isSupposed, wishersOf } from './predicates.js';
import {
  type ReadStance,
  type SentenceContext,
  type StanceContext,
  speakersAt,
  stancesOf,
} from './sentence-context.js';

const PURPOSE = 0.8;
const REACH = 8;
const FAR = 30;

/** "X did P", where the name of P has the verb: X stands before it, or in the name itself. */
export function byDeed(context: StanceContext, match: PropositionMatch): ReadStance[] | undefined {
  const at = deedIn(context, match);
  if (at === undefined) return undefined;
  const { tokens, cues } = context;
  const isFirst = at === match.from;
  const purpose = isFirst ? (purposeOf(context, at) ?? askersOf(context, at)) : undefined;
  const subjects = purpose ?? (isFirst ? subjectsOf(context, at) : namedInside(context, match, at));
  if (subjects.length === 0 || isSupposed(context, subjects[0])) return undefined;
  const start = deedStart(tokens, subjects, at);
  if (purpose === undefined && !isDone(context, start, at)) return undefined;
  const negations = isFirst && purpose === undefined ? cues.negations(tokens, start, at) - (match.isDenial ? 1 : 0) : 0;
  const own = { turns: Math.max(0, negations), at: match.from, sure: purpose === undefined ? 1 : PURPOSE };
  return stancesOf(context, match, wishersOf(context, subjects), { position: 'support', ...own });
}

function deedIn(context: SentenceContext, match: PropositionMatch): number | undefined {
  const { tokens, predicates } = context;
  if (match.by !== 'name') return undefined;
  // "sees the plan as hostile"
  if (match.asserts && !isOpinion(context, match.from)) return undefined;
  const first = tokens[match.from];
  const isIng = endsWith(first?.fold, GERUND);
  const isGerund = isIng && !isTag(tokens[match.from - 1]?.tag, 'AUX', 'PUNCT');
  const isPredicate = !isGerund && predicates.some(({ from, to }) => from === match.from && to <= match.to);
  if (!isPredicate && first?.tag !== 'VERB') {
    const verb = tokens.slice(match.from, match.to).findIndex(({ tag }) => tag === 'VERB');
    return verb < 0 ? undefined : match.from + verb;
  }
  if (!isPredicate && (isIng || NO_DEEDS.has(first?.fold ?? ''))) return undefined;
  // "the proposed sanctions"
  const isParticiple = endsWith(first?.fold, PAST) && tokens[match.from - 1]?.tag === 'DET';
  return isParticiple ? undefined : match.from;
}

function namedInside({ tokens, mentions }: SentenceContext, match: PropositionMatch, at: number) {
  if (endsWith(tokens[at]?.fold, GERUND)) return [];
  return mentions.filter(({ from, to, by }) => from >= match.from && to <= at && by !== 'adjective');
}

function deedStart(tokens: readonly Token[], subjects: readonly Mention[], at: number): number {
  const near = Math.max(0, at - 3);
  const link = tokens.slice(near, at).findIndex(({ fold }) => RELATIVE_PRONOUNS.has(fold));
  return link < 0 ? (subjects.at(-1)?.to ?? at) : near + link;
}

function isDone(context: SentenceContext, start: number, at: number): boolean {
  const { tokens } = context;
  if (at - start > 7 || isUncertain(context, start, at)) return false;
  return !hasOneOf(tokens, start, at, BE) && !hasOneOf(tokens, start, at + 1, OWED);
}

function isOpinion({ tokens, cues, predicates }: SentenceContext, at: number): boolean {
  const isSaid = [...predicates, ...cues.all('speech', tokens)].some(({ from }) => from === at);
  return isSaid || cues.is('opinions', tokens[at]);
}

/** "X is spending billions to P": who does something for P, with nobody else between whom X has do it. */
function purposeOf(context: SentenceContext, at: number): Mention[] | undefined {
  const { tokens, mentions, cues } = context;
  const to = tokens[at - 1]?.fold === 'help' ? at - 2 : at - 1;
  if (tokens[to]?.fold !== 'to') return undefined;
  let verb = to - 1;
  while (verb >= 0 && to - verb <= 8 && !isTag(tokens[verb]?.tag, 'VERB', 'PUNCT', 'AUX')) verb -= 1;
  const isOther = mentions.some(({ from }) => from > verb && from < at) || isOf(tokens[to - 1], NOT_BEFORE);
  if (tokens[verb]?.tag !== 'VERB' || isOther || cues.is('idle', tokens[verb])) return undefined;
  if ([...cues.all('speech', tokens), ...cues.all('requests', tokens)].some(({ from }) => from === verb))
    return undefined;
  const subjects = subjectsOf(context, verb);
  const start = subjects.at(-1)?.to ?? verb;
  const isPassive = !endsWith(tokens[verb]?.fold, GERUND) && hasOneOf(tokens, start, verb, BE);
  const isOff = isPassive || cues.negations(tokens, start, verb) > 0;
  return subjects.length === 0 || isOff || verb - start > 4 ? undefined : subjects;
}

/** "X told Y to P": it is X who wants it. */
function askersOf(context: SentenceContext, at: number): Mention[] | undefined {
  const { tokens, mentions, cues } = context;
  if (tokens[at - 1]?.fold !== 'to') return undefined;
  const asked = mentions.find(({ to, by }) => to === at - 1 && by !== 'adjective');
  const verb = asked === undefined ? -1 : beforeArticle(tokens, asked.from);
  const isAsking = isOf(tokens[verb], ASKING);
  if (!isAsking || cues.negations(tokens, verb - 2, verb) > 0) return undefined;
  const subjects = subjectsOf(context, verb);
  return subjects.length === 0 ? undefined : subjects;
}

/** "X triggered P": who does something to P without being said to be against it, is for it. */
export function byAct(context: StanceContext, match: PropositionMatch): ReadStance[] | undefined {
  const { tokens, cues } = context;
  let at = match.from - 1;
  while (at >= 0 && match.from - at <= 6 && isBetween(tokens, at)) at -= 1;
  const verb = tokens[at];
  if (verb?.tag !== 'VERB' || match.by !== 'name' || match.asserts || cues.is('idle', verb)) return undefined;
  if (cues.all('speech', tokens).some(({ from }) => from === at)) return undefined;
  const subjects = subjectsOf(context, at);
  const start = subjects.at(-1)?.to ?? at;
  const isOpen = isUncertain(context, start, at) || hasOneOf(tokens, start, at, OWED);
  if (subjects.length === 0 || at - start > 4 || isOpen || isSupposed(context, subjects[0])) return undefined;
  const turns = cues.negations(tokens, start, at) + cues.reversals(tokens, at, match.from, match.keys);
  return stancesOf(context, match, wishersOf(context, subjects), { position: 'support', turns, at });
}

/** "could", "might"; what somebody says that they would do, or would not, is settled. */
function isUncertain({ tokens, cues, said }: SentenceContext, start: number, at: number): boolean {
  const between = tokens.slice(start, at);
  if (between.some(({ fold }) => POSSIBLE.has(fold))) return true;
  const isSaid = said.speakers[at] !== undefined || cues.negations(tokens, start, at) > 0;
  return between.some(({ fold }) => fold === 'would') && !isSaid;
}

/** An article, adjective or mark, or "so-called". */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const { tag = '', fold = '' } = tokens[at] ?? {};
  return isTag(tag, 'DET', 'ADJ', 'ADV', 'NUM', 'PUNCT', 'PRON') || (fold === 'called' && tokens[at - 1]?.text === '-');
}

/** Who threatens something "if P" is against P, who will not do something "unless P" or "until P" wants it. */
export function byDemand(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const { tokens, cues } = context;
  let link = match.from;
  while (link >= 0 && match.from - link < REACH && !isOf(tokens[link], PROVISOS)) link -= 1;
  const word = tokens[link]?.fold ?? '';
  if (!PROVISOS.has(word)) return [];
  for (let at = link - 1; at >= 0 && link - at <= FAR; at -= 1) {
    const token = tokens[at];
    if (/^[;:]$/.test(token?.text ?? '')) break;
    const isThreat = word !== 'until' && beginsWith(token?.stem, THREAT_STEMS) && isTag(token?.tag, 'VERB', 'NOUN');
    const isRefusal = word !== 'if' && isOf(token, REFUSING) && cues.negations(tokens, at, at + 3) % 2 === 1;
    if (!isThreat && !isRefusal) continue;
    const subjects = subjectsOf(context, at);
    const holders = subjects.length > 0 ? subjects : speakersAt(context, at);
    const inside = cues.negations(tokens, link + 1, match.from);
    const turns = inside + cues.reversals(tokens, link + 1, match.from, match.keys);
    return stancesOf(context, match, holders, { position: word === 'if' ? 'oppose' : 'support', turns, at });
  }
  return [];
}
