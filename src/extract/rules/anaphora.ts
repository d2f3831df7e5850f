// Positions on what was named before: "the move", "it", "this plan", "as did Peru".
import type { Position } from '../../kinds/position.js';
import { ELLIPSIS_LINKS, TIME_PLACES, TOPIC_PREPOSITIONS } from '../../language/en/clause-words.js';
import { SHARED_BY } from '../../language/en/deed-words.js';
import {
  ANAPHORIC_DETERMINERS,
  DEMONSTRATIVES,
  FIRST_PERSON,
  OBJECT_PRONOUNS_TAKEN,
  PART_OBJECTS,
} from '../../language/en/determiner-words.js';
import { ALSO } from '../../language/en/scope-words.js';
import { ACCUSATIONS } from '../../language/en/speech-words.js';
import { JOINING_STEMS, PRO_VERBS } from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beforeArticle, beginsWith, isOf, isTag, type Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import { isSeenAs } from '../read/triggers.js';
import { agentsOf, isBarred, listedAfter, listedBehind, subjectsOf } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { type Mention, voicesOf } from '../who/holders.js';
import { headOf } from './evaluations.js';
import {
  type DiscourseState,
  firstPerson,
  type Prior,
  type ReadStance,
  type SentenceContext,
  type StanceContext,
  stancesOf,
} from './sentence-context.js';

const OTHER_PARAGRAPH = 0.8;
const FAR_PARAGRAPH = 0.7;
const NEAR = 12;
const REACH = 10;
/** "France is in favour, Italy is opposed". */
const BARE: Prior = { name: 'ellipsis', prior: 0.65 };

type Last = (at: number) => PropositionMatch | undefined;

/** "X opposed Y's proposal", "Germany welcomed the move", "the call was seconded by X", "Italy said no". */
export function byAnaphora(context: StanceContext, before: readonly ReadStance[]): ReadStance[] {
  const found: ReadStance[] = [];
  const { matches } = context;
  const sureness = ({ topic }: PropositionMatch) => {
    const read = before.filter(({ fields, rule }) => fields.proposition === topic && rule !== 'speech');
    return Math.max(0, ...read.map(({ confidence }) => confidence));
  };
  const named = matches.filter(({ by }) => by === 'name');
  const last: Last = (at) => {
    let best: PropositionMatch | undefined;
    for (const one of named) if (one.to <= at && (best === undefined || sureness(one) >= sureness(best))) best = one;
    return best;
  };
  for (const cue of context.predicates)
    found.push(...active(context, cue, last), ...passive(context, cue, last), ...beside(context, cue));
  for (const judgement of context.cues.all('judgements', context.tokens))
    found.push(...passive(context, judgement, last));
  return [...found, ...judged(context, last), ...urged(context)];
}

function active(context: StanceContext, cue: Found<Position>, inside: Last): ReadStance[] {
  const { tokens, mentions, matches, cues } = context;
  const owner = mentions
    .filter(({ from }) => from >= cue.to && from - cue.to <= 2)
    .find(({ to }) => isClitic(tokens[to]) && cues.isEcho(tokens, to + 1));
  const isNamed = matches
    .filter(({ from, by }) => by === 'name' && from >= cue.to - 1 && from - cue.to < NEAR)
    .some(({ from }) => !isBarred(tokens, cue.to, from));
  const isBare = cues.is('objectless', tokens[cue.to - 1]) && isEnd(context, cue.to);
  const word = takesUp(context, cue.to);
  if (owner === undefined && !isBare && word === undefined) return [];
  const theirs =
    owner === undefined ? undefined : (said(owner, context.discourse)?.match ?? about(owner, context.discourse));
  if (isNamed && theirs === undefined) return [];
  const { match, sure } =
    theirs === undefined ? antecedent(context, inside(cue.from), word) : { match: theirs, sure: 1 };
  if (match === undefined) return [];
  const subjects = subjectsOf(context, cue.from);
  const holders = subjects.length > 0 ? subjects : firstPerson(context, cue.from, 6, FIRST_PERSON);
  return holders.flatMap((mention) => {
    if (mention.holder.id === owner?.holder.id) return [];
    // "urged Israel not to carry out the plan"
    const behind = cues.isPlain(tokens, cue) ? 0 : cues.negations(tokens, cue.to, cue.to + 3);
    const turns = behind + cues.negations(tokens, Math.max(mention.to, cue.from - 3), cue.from);
    const rule = isBare && owner === undefined ? BARE : context.rule;
    return takenAt({ ...context, rule }, match, cue, [mention], { turns, sure });
  });
}

function passive(context: StanceContext, cue: Found<Position>, inside: Last): ReadStance[] {
  const { tokens, matches, cues } = context;
  if (matches.some(({ to, by }) => to <= cue.from && by === 'name')) return [];
  let at = cue.from - 1;
  while (at >= 0 && (isTag(tokens[at]?.tag, 'AUX', 'ADV') || isSeenAs(cues, tokens[at]))) at -= 1;
  const isThis = isOf(tokens[at - 1], DEMONSTRATIVES);
  if (!cues.isEcho(tokens, at) && !isThis) return [];
  const { match, sure } = antecedent(context, inside(cue.from), tokens[at]?.stem);
  if (match === undefined) return [];
  return takenAt(context, match, cue, agentsOf(context, cue.to), { sure });
}

/** A position on what was named before, where the words for the position stand. */
function takenAt(
  context: StanceContext,
  match: PropositionMatch,
  { from, to, value: position }: Found<Position>,
  holders: readonly Mention[],
  how: { readonly turns?: number; readonly sure: number },
): ReadStance[] {
  return stancesOf(context, { ...match, from, to }, holders, { position, at: from, ...how });
}

function said({ holder }: Mention, { byHolder }: DiscourseState) {
  for (const id of voicesOf(holder)) if (byHolder.has(id)) return byHolder.get(id);
  return undefined;
}

/** "X sided with Y": X holds what Y was said to hold. */
function beside(context: StanceContext, cue: Found<Position>): ReadStance[] {
  const { tokens, mentions, matches, cues } = context;
  if (cue.value !== 'support' || !cues.is('beside', tokens[cue.from])) return [];
  const other = mentions.find(({ from, by }) => from >= cue.to && from <= cue.to + 1 && by !== 'adjective');
  const theirs = other === undefined ? undefined : said(other, context.discourse);
  if (other === undefined || theirs === undefined || isClitic(tokens[other.to])) return [];
  if (matches.some(({ from, by }) => by === 'name' && from >= cue.to)) return [];
  const others = subjectsOf(context, cue.from).filter(({ holder }) => holder.id !== other.holder.id);
  const held = { ...cue, value: theirs.position };
  return takenAt(context, { ...theirs.match, reversed: false }, held, others, { sure: 0.9 });
}

/** "The meeting comes at the urging of X". */
function urged(context: StanceContext): ReadStance[] {
  const { tokens, matches } = context;
  const { match, sure } = antecedent(context, undefined, undefined);
  if (match === undefined || matches.some(({ by }) => by === 'name')) return [];
  return context.cues.all('nominals', tokens).flatMap((noun) => {
    const isAt = tokens[noun.from - 1]?.fold === 'the' && tokens[noun.from - 2]?.fold === 'at';
    const urging = isAt && tokens[noun.to]?.fold === 'of' ? listedBehind(context, noun.to, 2) : [];
    return takenAt(context, { ...match, reversed: false }, noun, urging, { sure });
  });
}

/** What a speaker calls "the agreement" or "it". */
function judged(context: StanceContext, inside: Last): ReadStance[] {
  const { tokens, matches, cues, said } = context;
  const judgement = headOf(cues.all('judgements', tokens), () => true);
  const speakers = judgement === undefined ? undefined : said.speakers[judgement.from];
  if (judgement === undefined || speakers === undefined) return [];
  const isOwn = said.own[judgement.from] === true;
  const spokenOf = matches.find(
    ({ by, from }) => isOwn && by === 'name' && from > judgement.from && isSpokenOf(context, from),
  );
  const start = Math.max(0, judgement.from - 8);
  const places = tokens.slice(start, judgement.from).map((_, k) => start + k);
  const place = places.find((at) => takesUp(context, at) !== undefined && isSaidOf(context, at, judgement.from));
  const word = place === undefined ? undefined : takesUp(context, place);
  const { match, sure } =
    spokenOf === undefined ? antecedent(context, inside(judgement.from), word) : { match: spokenOf, sure: 1 };
  if ((word === undefined && spokenOf === undefined) || match === undefined) return [];
  const denials = said.manner[judgement.from] === 'denied' ? 1 : 0;
  const turns = denials + cues.negations(tokens, judgement.from - 3, judgement.from);
  return takenAt(context, match, judgement, speakers, { turns, sure: sure * 0.8 });
}

/** What was last named that has somebody's country in its name: "Trump's decision". */
function about({ holder: { country } }: Mention, { recent }: DiscourseState): PropositionMatch | undefined {
  return country === undefined ? undefined : [...recent].reverse().find(({ match }) => match.keys.has(country))?.match;
}

/** No verb but "is" between "the move" and the judgement. */
function isSaidOf({ tokens, cues }: SentenceContext, from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every((token) => token.tag !== 'VERB' || isSeenAs(cues, token));
}

/** "...," X said of P. */
function isSpokenOf({ tokens, cues }: SentenceContext, at: number): boolean {
  const of = beforeArticle(tokens, at);
  if (!isOf(tokens[of], TOPIC_PREPOSITIONS)) return false;
  return cues.all('speech', tokens).some(({ from, to }) => from < of && of - to <= 6);
}

function isEnd({ tokens }: SentenceContext, at: number): boolean {
  const next = tokens[at];
  return next === undefined || isTag(next.tag, 'PUNCT', 'CCONJ', 'SCONJ') || TIME_PLACES.has(next.fold);
}

/** "the move", "this latest plan", "it", "taking part": the stem of the word that takes up what was named. */
function takesUp({ tokens, cues }: SentenceContext, at: number): string | undefined {
  const { fold = '' } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (OBJECT_PRONOUNS_TAKEN.has(fold) && isEndOfPhrase(next?.tag)) return 'it';
  if (beginsWith(fold, JOINING_STEMS) && (isOf(next, PART_OBJECTS) || next?.tag === 'PUNCT')) return 'it';
  if (!ANAPHORIC_DETERMINERS.has(fold)) return undefined;
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i += 1) {
    if (cues.isEcho(tokens, i))
      return isEndOfPhrase(tokens[i + 1]?.tag) && tokens[i + 1]?.fold !== 'of' ? tokens[i]?.stem : undefined;
    if (!isTag(tokens[i]?.tag, 'ADJ', 'NOUN', 'PROPN', 'VERB', 'ADV')) return undefined;
  }
  return undefined;
}

function isEndOfPhrase(tag: string | undefined): boolean {
  return tag === undefined || !isTag(tag, 'NOUN', 'PROPN', 'ADJ', 'NUM');
}

/** "the deal" is the last that has a deal in its names; "it" what was named last here or, less surely, before. */
export function antecedent(
  { sentence, cues, discourse: { recent } }: StanceContext,
  inside: PropositionMatch | undefined,
  word: string | undefined,
): { readonly match: PropositionMatch | undefined; readonly sure: number } {
  const isSpecific = word !== undefined && !cues.is('general', { fold: word, stem: word });
  // "such accusations" take up what was asserted, "the plan" what was named
  const isFit = ({ asserts }: PropositionMatch) =>
    word === undefined || word === 'it' || asserts === beginsWith(word, ACCUSATIONS);
  if (inside !== undefined && (isSpecific ? inside.keys.has(word) : isFit(inside))) return { match: inside, sure: 1 };
  for (const { match, paragraph } of [...recent].reverse()) {
    if (!isSpecific && !isFit(match)) continue;
    const distance = sentence.paragraph - paragraph;
    if (isSpecific ? match.keys.has(word) : distance <= 1)
      return { match, sure: distance === 0 ? 1 : distance === 1 ? OTHER_PARAGRAPH : FAR_PARAGRAPH };
    if (!isSpecific) break;
  }
  return { match: undefined, sure: 0 };
}

/** "Chile condemned P, as did Peru and Cuba", "a call echoed by Japan": they hold what was just said. */
export function byEllipsis(context: StanceContext, read: readonly ReadStance[]): ReadStance[] {
  const { tokens, mentions, matches } = context;
  const more: ReadStance[] = [];
  let found = read;
  for (let at = 1; at < tokens.length; at += 1) {
    const before = [...found].reverse().find((one) => one.to <= at)?.fields;
    const match = matches.find(({ topic }) => topic === before?.proposition);
    const alike = mentions.find((one) => one.to === at && isAlike(tokens, at));
    if (alike !== undefined && before !== undefined && match !== undefined) {
      const place = { from: at, to: at + 1, value: before.position };
      found = [...found, ...takenAt(context, { ...match, reversed: false }, place, [alike], { sure: 1 })];
      more.push(...found.slice(-1));
    }
    const to = linkEnd(context, at);
    if (to === undefined) continue;
    const first = mentions.find(({ from, by }) => from >= to && from - to <= REACH && by !== 'adjective');
    if (before === undefined || match === undefined || first === undefined) continue;
    const place = { from: at, to, value: before.position };
    return [
      ...more,
      ...takenAt(context, { ...match, reversed: false }, place, whoIsNamed(context, first), { sure: 1 }),
    ];
  }
  return more;
}

/** "Argentina does too", "Ecuador does as well". */
function isAlike(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at]?.fold ?? '', tokens[at + 1]];
  const isAsWell = next?.fold === 'as' && tokens[at + 2]?.fold === 'well';
  return PRO_VERBS.has(verb) && (isOf(next, ALSO) || isAsWell);
}

/** Behind "as did", "so does", "echoed by". */
function linkEnd({ tokens, cues }: SentenceContext, at: number): number | undefined {
  const [one, next] = [tokens[at]?.fold ?? '', tokens[at + 1]?.fold ?? ''];
  if (ELLIPSIS_LINKS.has(one) && PRO_VERBS.has(next)) {
    const isComma = tokens[at - 1]?.text === ',' || tokens[at - 1]?.fold === 'and';
    return isComma ? at + 2 : undefined;
  }
  const isShared = SHARED_BY.has(one) && next === 'by';
  return isShared && cues.isEcho(tokens, at - 1) ? at + 2 : undefined;
}

/** "its allies, Russia and China": those who stand beside the word for them. */
function whoIsNamed(context: SentenceContext, first: Mention): readonly Mention[] {
  const next = context.mentions[context.mentions.indexOf(first) + 1];
  const isBeside = first.by === 'group' && context.tokens[first.to]?.text === ',' && next?.from === first.to + 1;
  return listedAfter(context, isBeside ? next : first);
}
