// What the rules for stances share: what they go by, how sure each is, and how a stance is made of what one read.
import type { Position } from '../../kinds/position.js';
import type { Found } from '../../text/phrase-index.js';
import type { Cues } from '../read/triggers.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import type { Read } from './commitment-rules.js';

/** Somebody's position as a rule read it; tokens `from` up to, not including, `to` are the passage. */
export interface ReadStance extends Read {
  readonly kind: 'stance';
  readonly topic: string;
  readonly position: Position;
  readonly at: number;
  /** The name of the rule. */
  readonly rule: string;
}

/** Under which name claims have what a rule reads, and how sure that is where nothing speaks against it. */
export interface Prior {
  readonly name: string;
  readonly prior: number;
}

/** A rule that reads positions on one proposition of a sentence: undefined if it does not apply. */
export interface StanceRule extends Prior {
  readonly reads: (context: SentenceContext, match: PropositionMatch, rule: Prior) => readonly ReadStance[] | undefined;
}

/** A rule that reads a sentence as a whole: with what was read before it, and in it by the rules before. */
export interface DiscourseRule extends Prior {
  readonly reads: (
    context: SentenceContext,
    discourse: DiscourseState,
    found: readonly ReadStance[],
    rule: Prior,
  ) => readonly ReadStance[];
}

/** What was read before: who took which position last, and which propositions came last. */
export interface DiscourseState {
  readonly byHolder: Map<string, { readonly match: PropositionMatch; readonly position: Position }>;
  readonly recent: { readonly paragraph: number; readonly match: PropositionMatch }[];
}

/** What every rule for stances goes by. */
export interface SentenceContext {
  readonly annotated: AnnotatedSentence;
  readonly cues: Cues;
  readonly said: Attribution;
  readonly predicates: readonly Found<Position>[];
}

/** "condemned the attack as a breach of law": who is against something on account of what it is, says that it is. */
export function accuses(
  { annotated: { tokens }, cues }: SentenceContext,
  match: PropositionMatch,
  cue: Found<Position>,
): boolean {
  return match.asserts && cue.value === 'oppose' && !cues.is('disputes', tokens[cue.from]);
}

/**
 * A stance as read: the passage reaches from the holder or the cue `at`, whichever is first, to the end of the topic,
 * or of a holder behind it who does not only say so.
 *
 * @param sure From 0 to 1, multiplied with how sure the rule, the topic and the mention are.
 */
export function makeStance(
  { annotated: { tokens }, said }: SentenceContext,
  match: PropositionMatch,
  mention: Mention,
  read: { readonly position: Position; readonly rule: Prior; readonly at: number; readonly sure?: number },
): ReadStance {
  const { position, rule, at, sure = 1 } = read;
  const speakers = said.speakers[match.from];
  const speaker = speakers?.[0];
  const isOther = speakers !== undefined && !speakers.some(({ holder }) => holder.id === mention.holder.id);
  const isBefore = mention.to <= Math.min(at, match.from);
  return {
    kind: 'stance',
    holder: mention.holder,
    topic: match.topic,
    position,
    from: isBefore ? mention.from : Math.min(at, match.from),
    to: Math.min(tokens.length, Math.max(match.to, at + 1, isOther || speakers === undefined ? mention.to : 0)),
    at: match.from,
    own: said.own[match.from] === true && !isOther,
    ...(isOther && speaker !== undefined ? { speaker: speaker.holder } : {}),
    confidence: rule.prior * match.strength * mention.confidence * sure,
    rule: rule.name,
  };
}
