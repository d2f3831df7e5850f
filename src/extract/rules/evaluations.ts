// Positions of who speaks: that something is good or bad, or should be.
import type { Position } from '../../kinds/position.js';
import * as clauses from '../../language/en/clause-words.js';
import { NAMING_STEMS } from '../../language/en/speech-words.js';
import * as verbs from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beforeArticle, beginsWith, hasOneOf, isOf, isTag, type Token } from '../../text/token.js';
import { isSubordinate } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { type ReadStance, type SentenceContext, type StanceContext, stancesOf } from './sentence-context.js';

const REACH = 25;
const NEAR = 10;
const MODAL = 18;
const ASIDE = 9;
const FEARED = 0.85;
type Judgement = Found<Position>;

type Speech = NonNullable<ReturnType<typeof speechAround>>;

/** "P is a mistake"; a danger that P would bring. */
export function byJudgement(context: StanceContext, match: PropositionMatch): ReadStance[] | undefined {
  const speech = speechAround(context, match);
  if (speech === undefined) return undefined;
  const { speakers, judgement, turns, from } = speech;
  const at = match.from;
  if (judgement !== undefined) {
    const { tokens, cues } = context;
    // "must not", "must be no"
    const end = tokens[judgement.from]?.tag === 'AUX' ? judgement.to + 2 : judgement.from;
    const negated = cues.negations(tokens, Math.max(from, judgement.from - 3), end);
    return stancesOf(context, match, speakers, { position: judgement.value, turns: turns + negated, at });
  }
  if (!speech.isFeared || !speech.isSubject) return undefined;
  return stancesOf(context, match, speakers, { position: 'oppose', turns, at, sure: FEARED });
}

/** `modal` is "P should be", `assertion` "insists on P" or "that P is so", `mention` that P is spoken of. */
export function bySpeech(context: StanceContext, match: PropositionMatch, strength: Strength) {
  const speech = speechAround(context, match);
  if (speech === undefined || speech.judgement !== undefined || speech.isFeared) return undefined;
  if (isSupposed(context.tokens, speech.from, match.from)) return undefined;
  if (strengthOf(context, match, speech) !== strength) return undefined;
  const turns = speech.turns + turnsAround(context, match, speech);
  // "sanctions should not be lifted" says nothing of new ones
  if (match.by === 'words' && turns > 0) return undefined;
  return stancesOf(context, match, speech.speakers, { position: 'support', turns, at: match.from });
}

/** What somebody says in the clause `from` up to, not including, `to` around a proposition. */
function speechAround(context: SentenceContext, match: PropositionMatch) {
  const { tokens, cues, said } = context;
  const speakers = said.speakers[match.from];
  const manner = said.manner[match.from];
  if (speakers === undefined || manner === undefined || manner === 'asked') return undefined;
  const [from, to] = clauseAround(context, match);
  const judgements = cues.all('judgements', tokens).filter((one) => one.from >= from && one.to <= to);
  const judgement = headOf(
    judgements.filter(({ value }) => !match.asserts || value === 'undecided'),
    (one) => isAbout(context, match, one),
  );
  // its name says what must be
  const isOwed = hasOneOf(tokens, match.from, match.to, verbs.OBLIGED);
  return {
    ...{ speakers, manner, from, to, judgement, isOwed },
    turns: manner === 'denied' ? 1 : 0,
    isSubject: isTag(tokens[behindAside(tokens, match.to)]?.tag, 'VERB', 'AUX'),
    isFeared: manner === 'feared' && !isOwed && !match.asserts,
  };
}

type Strength = 'modal' | 'assertion' | 'mention';

function strengthOf(context: SentenceContext, match: PropositionMatch, speech: Speech): Strength | undefined {
  const { tokens, cues } = context;
  const { manner, from, to, isOwed, isSubject, speakers } = speech;
  const isModal = cues.isModal(tokens, Math.max(from, match.from - MODAL), Math.min(to, match.to + MODAL));
  if (manner === 'denied' || isModal) return 'modal';
  const isSaidSo = match.by === 'name' && (isOwed || tokens[match.from - 1]?.tag === 'AUX');
  if (manner === 'insisted' || match.asserts || isSaidSo) return 'assertion';
  const isElsewhere = isSubject || isSubordinate(tokens, from, match.from) || speakers[0]?.by === 'author';
  return isElsewhere ? undefined : 'mention';
}

function turnsAround(context: SentenceContext, match: PropositionMatch, { from, to }: Speech): number {
  const { tokens, cues } = context;
  const isJoined = hasOneOf(tokens, match.to, match.to + 4, clauses.CLAUSE_JOINTS_BEHIND);
  return (
    cues.reversals(tokens, Math.max(from, match.from - 4), match.from, match.keys) +
    (isJoined ? 0 : cues.negations(tokens, match.to, Math.min(to, match.to + 4))) +
    undone(context, match, to)
  );
}

/** "if the United States goes ahead with P": nothing is said of P itself. */
function isSupposed(tokens: readonly Token[], from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && !isOf(tokens[at], clauses.SUPPOSITION_BOUNDS)) at -= 1;
  return at >= from && isOf(tokens[at], clauses.SUPPOSITIONS);
}

/** "P should be lifted": the verb behind turns it round. */
function undone({ tokens, cues }: SentenceContext, match: PropositionMatch, end: number): number {
  let at = match.to;
  // "P, Q and R have to stop"
  while (at < end && at - match.to < ASIDE && isTag(tokens[at]?.tag, 'NOUN', 'DET', 'ADJ', 'CCONJ', 'PUNCT', 'ADP'))
    at += 1;
  if (at > match.to && !isOf(tokens[at], verbs.OBLIGATION_LEADS)) at = match.to;
  const start = at;
  while (
    at < end &&
    at - start < 6 &&
    (isTag(tokens[at]?.tag, 'AUX', 'ADV', 'PART') || isOf(tokens[at], verbs.NEED_OR_HAVE))
  )
    at += 1;
  const to = isOf(tokens[at + 1], verbs.PARTICLES_OF_UNDOING) ? at + 2 : at + 1;
  return at > match.to && tokens[at]?.tag === 'VERB' ? cues.reversals(tokens, at, to, match.keys) : 0;
}

/** The first judgement that fits, or the word that it only qualifies: "a historic mistake". */
export function headOf(found: readonly Judgement[], fits: (one: Judgement) => boolean): Judgement | undefined {
  const first = found.findIndex(fits);
  const one = found[first];
  const next = found[first + 1];
  return one !== undefined && next !== undefined && next.from - one.to <= 1 ? next : one;
}

/** "P is a mistake", "calls P a mistake", "it is wrong to P", "the illegal P", "P violates": the judgement is on P. */
function isAbout({ tokens, cues, said }: SentenceContext, match: PropositionMatch, { from, to }: Judgement): boolean {
  const isVerb = tokens[from]?.tag === 'VERB';
  if (from >= match.to) {
    const between = tokens.slice(behindAside(tokens, match.to), from);
    if (between.length > NEAR || between.some(({ text }) => /^[;:]$/.test(text))) return false;
    const isOther = between.some(
      ({ tag, text }, k) =>
        isTag(tag, 'VERB', 'PRON') ||
        text === ',' ||
        (tag === 'PROPN' && !isTag(between[k - 1]?.tag, 'ADP', 'DET', 'PROPN')),
    );
    if (isOther && !isNamed(tokens, match, said)) {
      if (!between.some((token) => cues.is('viewed', token) || verbs.REMAIN.has(token.fold))) return false;
    }
    if (isVerb || between.some(({ tag, fold }) => tag === 'AUX' || fold === 'as' || verbs.REMAIN.has(fold)))
      return true;
    return !between.some(({ tag }) => isTag(tag, 'VERB', 'AUX')) && isNamed(tokens, match, said);
  }
  if (to > match.from) return false;
  const between = tokens.slice(to, match.from);
  if (between.length <= 1 && between.every(({ tag }) => isTag(tag, 'ADJ', 'NOUN', 'PUNCT', 'PART', 'ADP')) && !isVerb)
    return true;
  // "the first step is P"
  const before = beforeArticle(tokens, match.from);
  if (!isVerb && between.length <= NEAR && before >= to && isOf(tokens[before], verbs.BE_OR_REMAIN)) return true;
  const isPredicated = tokens.slice(Math.max(0, from - 4), from).some(({ tag }) => tag === 'AUX');
  return isPredicated && between.length <= NEAR && between.some(({ fold }) => clauses.JUDGEMENT_LINKS.has(fold));
}

/** Behind ", the minister said,". */
function behindAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  const end = tokens.slice(at + 1, at + 1 + ASIDE).findIndex(({ text }) => text === ',');
  return end < 0 ? at : at + end + 2;
}

/** "called P a mistake": the verb before it names it. */
function isNamed(tokens: readonly Token[], { from }: PropositionMatch, { speakers }: SentenceContext['said']): boolean {
  return tokens
    .slice(Math.max(0, from - 6), from)
    .some(({ stem }, k) => beginsWith(stem, NAMING_STEMS) && speakers[Math.max(0, from - 6) + k + 1] !== undefined);
}

function clauseAround({ tokens, quoted, said }: SentenceContext, match: PropositionMatch): [number, number] {
  const isSame = (i: number) => quoted[i] === quoted[match.from] || said.speakers[i] === said.speakers[match.from];
  const ends = (i: number) => isOf(tokens[i], clauses.CLAUSE_BREAKS);
  let from = match.from;
  while (from > 0 && match.from - from < REACH && isSame(from - 1) && !ends(from - 1)) from -= 1;
  let to = match.to;
  while (to < tokens.length && to - match.to < REACH && !ends(to)) to += 1;
  return [from, to];
}
