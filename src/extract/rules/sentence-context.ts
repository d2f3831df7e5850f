// What every rule goes by, and what every rule reads.

import type { Position } from '../../kinds/position.js';
import { SPEAKERS } from '../../language/en/determiner-words.js';
import type { Found } from '../../text/phrase-index.js';
import { hasOneOf } from '../../text/token.js';
import type { Cues } from '../read/triggers.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import { subjectsOf } from '../syntax/subjects.js';
import type { Holder, Mention } from '../who/holders.js';

/** A sentence with all that the rules go by. */
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
  readonly speaker?: Holder;
  readonly own: boolean;
  readonly confidence: number;
}

/** The subjects of a predicate; in somebody's speech without one, the speaker. */
export function holdersOf(context: SentenceContext, at: number): readonly Mention[] {
  const subjects = subjectsOf(context, at);
  if (subjects.length > 0) return subjects;
  const isFirst = hasOneOf(context.tokens, at - 6, at, SPEAKERS);
  return isFirst ? speakerAt(context, at) : [];
}

export function speakerAt({ said }: SentenceContext, at: number): readonly Mention[] {
  return said.speakers[at] ?? [];
}

/** Who holds it, whose words they are, and who else says so, at a token. */
export function voiceAt(
  { said }: SentenceContext,
  { holder }: Mention,
  at: number,
): Pick<Read, 'holder' | 'own' | 'speaker'> {
  const speakers = said.speakers[at];
  const isOther = speakers !== undefined && !speakers.some((one) => one.holder.id === holder.id);
  const [speaker] = isOther ? speakers : [];
  const own = said.own[at] === true && !isOther;
  return { holder, own, ...(speaker === undefined ? {} : { speaker: speaker.holder }) };
}

export function read(context: SentenceContext, mention: Mention, at: number, to: number, sure: number): Read {
  const from = mention.to <= at ? mention.from : at;
  return { ...voiceAt(context, mention, at), from, to, confidence: sure * mention.confidence };
}
