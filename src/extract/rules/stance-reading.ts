// What the rules for stances share: what they go by, how sure each is, and how a stance is made of what one read.
import type { Position } from '../../kinds/position.js';
import type { Found } from '../../text/phrase-index.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import { type Read, type SentenceContext, voiceAt } from './sentence-context.js';

/** Somebody's position as a rule read it; tokens `from` up to, not including, `to` are the passage. */
export interface ReadStance extends Read {
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

/** What a rule for stances goes by besides: which it is, and what was read in the sentences before. */
export interface StanceContext extends SentenceContext {
  readonly rule: Prior;
  readonly discourse: DiscourseState;
}

/** A rule that reads positions on one proposition of a sentence: undefined if it does not apply. */
export interface StanceRule extends Prior {
  readonly reads: (context: StanceContext, match: PropositionMatch) => readonly ReadStance[] | undefined;
}

/** A rule that reads a sentence as a whole, with what was read in it by the rules before. */
export interface DiscourseRule extends Prior {
  readonly reads: (context: StanceContext, found: readonly ReadStance[]) => readonly ReadStance[];
}

/** What was read before: who took which position last, and which propositions came last. */
export interface DiscourseState {
  readonly byHolder: Map<string, { readonly match: PropositionMatch; readonly position: Position }>;
  readonly recent: { readonly paragraph: number; readonly match: PropositionMatch }[];
}

/** "condemned the attack as a breach of law": who is against something on account of what it is, says that it is. */
export function accuses({ tokens, cues }: SentenceContext, match: PropositionMatch, cue: Found<Position>): boolean {
  return match.asserts && cue.value === 'oppose' && !cues.is('disputes', tokens[cue.from]);
}

/**
 * A stance of each of some holders as read: the passage reaches from the holder or the cue `at`, whichever is first, to
 * the end of the topic, or of a holder behind it who does not only say so.
 *
 * @param sure From 0 to 1, multiplied with how sure the rule, the topic and the mention are.
 */
export function stancesOf(
  context: StanceContext,
  match: PropositionMatch,
  mentions: readonly Mention[],
  { position, at, sure = 1 }: { readonly position: Position; readonly at: number; readonly sure?: number },
): ReadStance[] {
  const { tokens, said, rule } = context;
  return mentions.map((mention) => {
    const voice = voiceAt(context, mention, match.from);
    const isTheirs = said.speakers[match.from] !== undefined && voice.speaker === undefined;
    const start = Math.min(at, match.from);
    return {
      ...voice,
      topic: match.topic,
      position,
      from: mention.to <= start ? mention.from : start,
      to: Math.min(tokens.length, Math.max(match.to, at + 1, isTheirs ? 0 : mention.to)),
      at: match.from,
      confidence: rule.prior * match.strength * mention.confidence * sure,
      rule: rule.name,
    };
  });
}
