// What somebody refuses, offers, promises, does or asks for.
import { type Stage, stageClass } from '../../kinds/ladder.js';
import { COMPLEMENTIZERS } from '../../language/en/clause-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { ADDRESSED_STEMS, PROPOSAL_BEGINNINGS } from '../../language/en/speech-words.js';
import { BEFORE_INFINITIVES, FAILING, OBLIGATION_STEMS, PROMISING, TENTATIVE } from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beginsWith, endsWith, hasOneOf, isOf, type Token } from '../../text/token.js';
import type { Attribution } from '../syntax/attribution.js';
import { isBarred } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { type Mention, voicesOf } from '../who/holders.js';
import { holdersOf, type Read, type ReadStance, read, type SentenceContext, speakersAt } from './sentence-context.js';

const REACH = 30;
const ADDRESSEE = 8;
const NEAR = 14;
const UNNAMED = 'asked for something; see the passage';
/** Below the default threshold: told only to who asks for more. */
const UNSURE = 0.4;
/** Of what its name has the verb, or both are named. */
const SAID = 0.5;
const LESS_SURE: readonly Stage[] = ['considering', 'agreed', 'withdrawn'];

/** What somebody refuses, offers, promises or does, where words name what is to be delivered or a proposition. */
export function readCommitments(context: SentenceContext, stances: readonly ReadStance[]): Read[] {
  const { tokens, matches, cues, said, clauses } = context;
  const deliverables = cues.all('deliverables', tokens);
  const found: Read[] = [];
  let outer = -1;
  for (const cue of cues.all('commitments', tokens)) {
    const isInner = outer >= 0 && cue.from - outer <= 1;
    outer = cue.to;
    if (isInner || clauses.standing(cue.from) !== undefined || isFailure(tokens, cue.from)) continue;
    const isNear = (from: number) => from - cue.to < NEAR && !isBarred(tokens, cue.to, from);
    const things = deliverables.filter(({ from }) => from >= cue.to && isNear(from));
    const match = matches.find(
      ({ from, by, asserts }) => by === 'name' && !asserts && from >= cue.from && isNear(from),
    );
    const isOpen = match === undefined || isProposal(tokens, cue) || isOf(tokens[cue.from], TENTATIVE);
    if (things.length === 0 && isOpen) continue;
    const thing = Math.min(match?.from ?? tokens.length, things[0]?.from ?? tokens.length);
    if (opposes(context, cue.to, thing) || clauses.standing(thing) === 'denied') continue;
    // "pledged not to send", "would n't send"
    const turns = cues.negations(tokens, cue.from - 3, cue.from) + cues.negations(tokens, cue.to, cue.to + 1);
    const stage = stageOf(tokens, cue.from, cue.value, turns);
    if (stage === undefined || isOtherwise(stances, stage, match)) continue;
    const holders = holdersOf(context, cue.from);
    if (tokens[cue.from]?.fold === 'would' && !isOwnPromise(said, cue.from, holders)) continue;
    const passage = { from: cue.from, to: Math.max(cue.to, things[0]?.to ?? 0, match?.to ?? 0) };
    const isTopic = match !== undefined;
    const isNamed = isTopic && things.some(({ from }) => from >= match.from && from < match.to);
    const isSaid =
      stage === 'considering'
        ? isNamed && tokens[cue.from]?.tag === 'VERB'
        : stage === 'delivered' && match?.from === cue.from;
    const sure = Math.max(sureOf(stage, things.length > 0, isTopic), isSaid ? SAID : 0);
    const named = [...new Set(things.slice(0, 3).map(({ value }) => value))];
    const fields = { stage, deliverables: things.length === 0 ? ['other'] : named, proposition: match?.topic };
    for (const mention of holders.filter(({ holder }) => holder.anonymous !== true))
      found.push(read(context, mention, passage, sure, { kind: 'commitment', ...fields }));
  }
  return found;
}

/** "failed to deliver": not done, and not refused either. */
function isFailure(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.fold === 'to' && FAILING.has(tokens[at - 2]?.stem ?? '');
}

/** "will oppose sending troops", "will not block sanctions": what is against a thing delivers and refuses nothing. */
function opposes({ predicates }: SentenceContext, from: number, to: number): boolean {
  return predicates.some((cue) => cue.value === 'oppose' && cue.from >= from && cue.to <= to);
}

/** Whoever is for a thing does not refuse it, and whoever is against it does not promise it. */
function isOtherwise(stances: readonly ReadStance[], stage: Stage, match: PropositionMatch | undefined): boolean {
  const contrary = stage === 'declined' ? 'support' : stageClass(stage) === 'promise' ? 'oppose' : undefined;
  const on = stances.filter(({ fields }) => fields.proposition === match?.topic);
  return on.length > 0 && on.every(({ fields }) => fields.position === contrary);
}

/** Of stages without words for the deliverables, and of considering and agreeing, one in six was coded so by people. */
function sureOf(stage: Stage, isNamed: boolean, isTopic: boolean): number {
  if (stage === 'pledged' || stage === 'proposed') return isTopic ? 0.55 : isNamed ? 0.5 : UNSURE;
  return isNamed && !LESS_SURE.includes(stage) ? 0.5 : UNSURE;
}

/** "said it would send": what a speaker says that they themselves would do. */
function isOwnPromise(said: Attribution, at: number, holders: readonly Mention[]): boolean {
  const voices = new Set((said.speakers[at] ?? []).flatMap(({ holder }) => voicesOf(holder)));
  return holders.length > 0 && holders.every(({ holder }) => voicesOf(holder).some((id) => voices.has(id)));
}

/** "proposed a resolution", "suggested that" offer nothing of one's own, as "proposed to send" does. */
function isProposal(tokens: readonly Token[], { from, to }: Found<Stage>): boolean {
  if (!beginsWith(tokens[from]?.fold, PROPOSAL_BEGINNINGS)) return false;
  return tokens[to - 1]?.fold !== 'to' && tokens[to]?.fold !== 'to' && !endsWith(tokens[to]?.fold, GERUND);
}

/** What is done counts as done in the past tense only: "would impose" is a pledge, "to impose" nothing. */
function stageOf(tokens: readonly Token[], at: number, stage: Stage, turns: number): Stage | undefined {
  if (turns % 2 === 1 && (stageClass(stage) === 'promise' || stage === 'proposed')) return 'declined';
  if (turns % 2 === 1 && stageClass(stage) === 'deed') return isPast(tokens, at) ? 'withheld' : 'declined';
  if (stage !== 'delivered' || isPast(tokens, at)) return stage;
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ fold }) => fold);
  return before.some((fold) => PROMISING.has(fold)) ? 'pledged' : undefined;
}

function isPast(tokens: readonly Token[], at: number): boolean {
  const fold = tokens[at]?.fold ?? '';
  const isInfinitive = tokens.slice(Math.max(0, at - 2), at).some((one) => BEFORE_INFINITIVES.has(one.fold));
  return !isInfinitive && !endsWith(fold, GERUND);
}

export function readRequests(context: SentenceContext): Read[] {
  const { tokens, matches, mentions, cues, said } = context;
  const found: Read[] = [];
  for (const cue of cues.all('requests', tokens)) {
    const match = matches.find(
      ({ from }) => from >= cue.to - 1 && from - cue.to < REACH && !isBarred(tokens, cue.to, from),
    );
    const target = mentions.find(({ from, by }) => from >= cue.to && from - cue.to <= 2 && by !== 'adjective');
    const verb = tokens[cue.from]?.stem ?? '';
    const isObligation = beginsWith(verb, OBLIGATION_STEMS);
    const isAddressed = hasOneOf(tokens, cue.to, cue.to + ADDRESSEE, COMPLEMENTIZERS);
    if (beginsWith(verb, ADDRESSED_STEMS) && !isAddressed) continue;
    if (isObligation && (said.own[cue.from] !== true || match === undefined)) continue;
    if (match === undefined && target === undefined) continue;
    const passage = { from: cue.from, to: Math.max(cue.to, target?.to ?? 0, match?.to ?? 0) };
    const asked = match === undefined ? { words: UNNAMED } : { proposition: match.topic };
    const subjects = isObligation ? speakersAt(context, cue.from) : holdersOf(context, cue.from);
    for (const mention of subjects.filter(({ holder }) => holder.id !== target?.holder.id)) {
      const fields = { kind: 'request', to: target?.holder, ...asked } as const;
      found.push(read(context, mention, passage, match === undefined ? 0.5 : 0.7, fields));
    }
  }
  return found;
}
