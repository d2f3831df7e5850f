// Positions of who speaks: that something is good or bad, or should be.
import type { Position } from '../../kinds/position.js';
import { turned } from '../../kinds/position.js';
import {
  CLAUSE_BREAKS,
  CLAUSE_JOINTS_BEHIND,
  JUDGEMENT_LINKS,
  SUPPOSITION_BOUNDS,
  SUPPOSITIONS,
} from '../../language/en/clause-words.js';
import { NAMING_STEMS } from '../../language/en/speech-words.js';
import {
  BE_OR_REMAIN,
  NEED_OR_HAVE,
  OBLIGATION_LEADS,
  OBLIGED,
  PARTICLES_OF_UNDOING,
  REMAIN,
} from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beginsWith, isTag } from '../../text/token-class.js';
import { isSubordinate } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { makeStance, type ReadStance, type SentenceContext } from './stance-reading.js';

const REACH = 25;
const NEAR = 10;
const MODAL = 18;
const ASIDE = 9;
type Judgement = Found<Position>;

/** What a speaker says of P: that it should be, that it is good or bad; who merely speaks of it is less sure. */
export function bySpeaker(context: SentenceContext, match: PropositionMatch): ReadStance[] | undefined {
  const { annotated, cues, said } = context;
  const { tokens } = annotated;
  const speakers = said.speakers[match.from];
  const manner = said.manner[match.from];
  if (speakers === undefined || manner === 'asked') return undefined;
  const [from, to] = clauseAround(context, match);
  const judgement = headOf(
    cues
      .judgements(tokens)
      .filter((one) => one.from >= from && one.to <= to && !(match.asserts && one.value !== 'undecided')),
    (one) => isAbout(context, match, one),
  );
  const turns = (match.reversed ? 1 : 0) + (manner === 'denied' ? 1 : 0);
  const at = match.from;
  if (judgement !== undefined) {
    const negated = cues.negations(tokens, Math.max(from, judgement.from - 3), judgement.from);
    const position = turned(judgement.value, turns + negated);
    return speakers.map((one) => makeStance(context, match, one, { position, rule: 'judgement', at }));
  }
  const isSubject = isTag(tokens[behindAside(tokens, match.to)]?.tag, 'VERB', 'AUX');
  const isOwed = tokens.slice(match.from, match.to).some(({ fold }) => OBLIGED.has(fold));
  if (manner === 'feared' && !isOwed && !match.asserts) {
    if (!isSubject) return undefined;
    const position = turned('oppose', turns);
    return speakers.map((one) => makeStance(context, match, one, { position, rule: 'judgement', at, sure: 0.85 }));
  }
  const negated =
    cues.reversals(tokens, Math.max(from, match.from - 4), match.from, match.keys) +
    (tokens.slice(match.to, match.to + 4).some(({ fold }) => CLAUSE_JOINTS_BEHIND.has(fold))
      ? 0
      : cues.negations(tokens, match.to, Math.min(to, match.to + 4)));
  const position = turned('support', turns + negated + undone(context, match, to));
  const isModal =
    manner === 'denied' || cues.isModal(tokens, Math.max(from, match.from - MODAL), Math.min(to, match.to + MODAL));
  if (isSupposed(tokens, from, match.from)) return undefined;
  const isAsserted =
    manner === 'insisted' ||
    match.asserts ||
    (match.by === 'name' && (isOwed || tokens[match.from - 1]?.tag === 'AUX'));
  if (!isModal && !isAsserted && (isSubject || isSubordinate(tokens, from, match.from) || speakers[0]?.by === 'author'))
    return undefined;
  const rule = isModal ? 'modal' : isAsserted ? 'assertion' : 'speech';
  return speakers.map((one) => makeStance(context, match, one, { position, rule, at }));
}

/** "if the United States goes ahead with P": nothing is said of P itself. */
function isSupposed(tokens: SentenceContext['annotated']['tokens'], from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && !SUPPOSITION_BOUNDS.has(tokens[at]?.fold ?? '')) at -= 1;
  return at >= from && SUPPOSITIONS.has(tokens[at]?.fold ?? '');
}

/** "P should be lifted": the verb behind turns it round. */
function undone({ annotated: { tokens }, cues }: SentenceContext, match: PropositionMatch, end: number): number {
  let at = match.to;
  // "P, Q and R have to stop"
  while (at < end && at - match.to < ASIDE && isTag(tokens[at]?.tag, 'NOUN', 'DET', 'ADJ', 'CCONJ', 'PUNCT', 'ADP'))
    at += 1;
  if (at > match.to && !OBLIGATION_LEADS.has(tokens[at]?.fold ?? '')) at = match.to;
  const start = at;
  while (
    at < end &&
    at - start < 6 &&
    (isTag(tokens[at]?.tag, 'AUX', 'ADV', 'PART') || NEED_OR_HAVE.has(tokens[at]?.fold ?? ''))
  )
    at += 1;
  const to = PARTICLES_OF_UNDOING.has(tokens[at + 1]?.fold ?? '') ? at + 2 : at + 1;
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
function isAbout(
  { annotated: { tokens }, cues, said }: SentenceContext,
  match: PropositionMatch,
  { from, to }: Judgement,
): boolean {
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
      if (!between.some((token) => cues.is('viewed', token) || REMAIN.has(token.fold))) return false;
    }
    if (isVerb || between.some(({ tag, fold }) => tag === 'AUX' || fold === 'as' || REMAIN.has(fold))) return true;
    return !between.some(({ tag }) => isTag(tag, 'VERB', 'AUX')) && isNamed(tokens, match, said);
  }
  if (to > match.from) return false;
  const between = tokens.slice(to, match.from);
  if (between.length <= 1 && between.every(({ tag }) => isTag(tag, 'ADJ', 'NOUN', 'PUNCT', 'PART', 'ADP')) && !isVerb)
    return true;
  // "the first step is P"
  const before = tokens[match.from - 1]?.tag === 'DET' ? match.from - 2 : match.from - 1;
  if (!isVerb && between.length <= NEAR && before >= to && BE_OR_REMAIN.has(tokens[before]?.fold ?? '')) return true;
  const isPredicated = tokens.slice(Math.max(0, from - 4), from).some(({ tag }) => tag === 'AUX');
  return isPredicated && between.length <= NEAR && between.some(({ fold }) => JUDGEMENT_LINKS.has(fold));
}

/** Behind ", the minister said,". */
function behindAside(tokens: SentenceContext['annotated']['tokens'], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  const end = tokens.slice(at + 1, at + 1 + ASIDE).findIndex(({ text }) => text === ',');
  return end < 0 ? at : at + end + 2;
}

/** "called P a mistake": the verb before it names it. */
function isNamed(
  tokens: SentenceContext['annotated']['tokens'],
  { from }: PropositionMatch,
  { speakers }: SentenceContext['said'],
): boolean {
  return tokens
    .slice(Math.max(0, from - 6), from)
    .some(({ stem }, k) => beginsWith(stem, NAMING_STEMS) && speakers[Math.max(0, from - 6) + k + 1] !== undefined);
}

function clauseAround(
  { annotated: { tokens, quoted }, said }: SentenceContext,
  match: PropositionMatch,
): [number, number] {
  const isSame = (i: number) => quoted[i] === quoted[match.from] || said.speakers[i] === said.speakers[match.from];
  const ends = (i: number) => CLAUSE_BREAKS.has(tokens[i]?.fold ?? '');
  let from = match.from;
  while (from > 0 && match.from - from < REACH && isSame(from - 1) && !ends(from - 1)) from -= 1;
  let to = match.to;
  while (to < tokens.length && to - match.to < REACH && !ends(to)) to += 1;
  return [from, to];
}
