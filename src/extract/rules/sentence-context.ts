// What every rule goes by, and what every rule reads: somebody's claim, with whoever says so and how sure that is.
import type { ClaimKind } from '../../kinds/claim.js';
import { type Position, turned } from '../../kinds/position.js';
import { SPEAKERS } from '../../language/en/determiner-words.js';
import type { Found } from '../../text/phrase-index.js';
import { hasOneOf } from '../../text/token.js';
import type { Cues } from '../read/triggers.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import { subjectsOf } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Holder, Mention } from '../who/holders.js';

export interface SentenceContext extends AnnotatedSentence {
  readonly cues: Cues;
  readonly said: Attribution;
  readonly predicates: readonly Found<Position>[];
}

/** What every rule reads: who holds it, who says so, how sure; tokens `from` up to, not including, `to` are the passage. */
export interface Read {
  readonly holder: Holder;
  readonly from: number;
  readonly to: number;
  readonly speaker?: Holder | undefined;
  readonly own: boolean;
  /** Told by nobody who is named. */
  readonly unnamed?: boolean;
  /** Told of a time that is over: no present position, unless a date is told. */
  readonly past?: boolean;
  readonly confidence: number;
  readonly rule: string;
  /** What its kind of claim has: in `to` and `toward` a holder, in `event` the words for it. */
  readonly fields: { readonly kind: ClaimKind } & Readonly<Record<string, unknown>>;
}

export interface ReadStance extends Read {
  readonly fields: { readonly kind: 'stance'; readonly proposition: string; readonly position: Position };
}

/** Under which name claims have what a rule reads, and how sure that is where nothing speaks against it. */
export interface Prior {
  readonly name: string;
  readonly prior: number;
}

export interface StanceContext extends SentenceContext {
  readonly rule: Prior;
  readonly discourse: DiscourseState;
}

export interface DiscourseState {
  readonly byHolder: Map<string, { readonly match: PropositionMatch; readonly position: Position }>;
  readonly recent: { readonly paragraph: number; readonly match: PropositionMatch }[];
}

const IMPLIED = 0.6;

/** The subjects of a predicate; in somebody's speech without one, the speaker. */
export function holdersOf(context: SentenceContext, at: number): readonly Mention[] {
  const subjects = subjectsOf(context, at);
  return subjects.length > 0 ? subjects : firstPerson(context, at, 6, SPEAKERS);
}

/** "We", "I" and "our" in somebody's speech are the speaker. */
export function firstPerson(
  context: SentenceContext,
  at: number,
  reach: number,
  words: ReadonlySet<string>,
): readonly Mention[] {
  return hasOneOf(context.tokens, at - reach, at, words) ? speakersAt(context, at) : [];
}

export function speakersAt({ said }: SentenceContext, at: number): readonly Mention[] {
  return said.speakers[at] ?? [];
}

function voiceAt(context: SentenceContext, { holder }: Mention, at: number) {
  const speakers = speakersAt(context, at);
  const isOwn = speakers.some((one) => one.holder.id === holder.id);
  const speaker = isOwn ? undefined : (speakers[0]?.holder ?? context.said.via[at]);
  const unnamed = context.said.unnamed[at] === true || speaker?.anonymous === true;
  return { holder, own: context.said.own[at] === true && speaker === undefined && !unnamed, speaker, unnamed };
}

export function read(
  context: SentenceContext,
  mention: Mention,
  { from: at, to }: { readonly from: number; readonly to: number },
  sure: number,
  fields: Read['fields'],
): Read {
  const from = mention.to <= at ? mention.from : at;
  const voice = voiceAt(context, mention, at);
  const past = context.clauses.isPast(at);
  return { ...voice, from, to, past, confidence: sure * mention.confidence, rule: fields.kind, fields };
}

/** "condemned the attack as a breach of law": who is against something on account of what it is, says that it is. */
export function accuses({ tokens, cues }: SentenceContext, match: PropositionMatch, cue: Found<Position>): boolean {
  return match.asserts && cue.value === 'oppose' && !cues.is('disputes', tokens[cue.from]);
}

/** A stance of each of some holders: the passage reaches over the holder, the cue `at` and the topic. */
export function stancesOf(
  context: StanceContext,
  match: PropositionMatch,
  mentions: readonly Mention[],
  as: {
    readonly position: Position;
    readonly at: number;
    readonly turns?: number;
    readonly sure?: number;
    readonly isImplied?: true;
  },
): ReadStance[] {
  const { tokens, said, rule, clauses } = context;
  const { at, turns = 0, sure = 1, isImplied } = as;
  const position = turned(as.position, turns + (match.reversed ? 1 : 0));
  if (isUnsaid(context, match, at, position, isImplied)) return [];
  const critics = isImplied === true ? undefined : clauses.whose(at)?.critics;
  const own = mentions.map((mention): ReadStance => {
    const voice = voiceAt(context, mention, match.from);
    const isTheirs = said.speakers[match.from] !== undefined && voice.speaker === undefined;
    const start = Math.min(at, match.from);
    return {
      ...voice,
      from: mention.to <= start ? mention.from : start,
      to: Math.min(tokens.length, Math.max(match.to, at + 1, isTheirs ? 0 : mention.to)),
      confidence: rule.prior * match.strength * mention.confidence * sure,
      past: clauses.isPast(at),
      rule: rule.name,
      fields: { kind: 'stance', proposition: match.topic, position },
    };
  });
  if (critics === undefined || position === 'undecided' || mentions.length === 0) return own;
  const blaming = {
    position: turned(as.position, turns + critics.turns),
    at: critics.at,
    sure: sure * IMPLIED,
    isImplied: true,
  } as const;
  return [...own, ...stancesOf(context, match, critics.by, blaming)];
}

/** What is denied, asked or only supposed is nobody's position; that it is asked says that it is open. */
function isUnsaid(
  { clauses }: SentenceContext,
  match: PropositionMatch,
  at: number,
  position: Position,
  isImplied?: true,
): boolean {
  const reason = clauses.whose(match.from);
  if (reason?.critics !== undefined && reason.from > at && isImplied !== true) return true;
  const [cue, topic] = [clauses.standing(at), clauses.standing(match.from)];
  if (cue !== undefined) return cue !== 'asked' || position !== 'undecided';
  return (topic === 'denied' && !match.asserts) || (topic === 'asked' && position !== 'undecided');
}
