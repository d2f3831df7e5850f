// Who took part in which occasion.

import { MEETING_STEMS, NOT_YET } from '../../language/en/deed-words.js';
import { AUDIENCE_STEMS } from '../../language/en/speech-words.js';
import { UNREAL } from '../../language/en/verb-words.js';
import { beginsWith, hasOneOf, isTag, type Token, textOf } from '../../text/token.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import { agentsOf, listedAfter, subjectsOf } from '../syntax/subjects.js';
import type { Mention } from '../who/holders.js';
import { type Read, read, type SentenceContext } from './sentence-context.js';

export interface ReadParticipation extends Read {
  readonly role: 'chair' | 'host' | 'participant' | 'representative' | 'guest' | 'speaker';
  readonly mode?: 'in-person' | 'remote';
  /** The words that name the occasion. */
  readonly occasion: string;
}

const REACH = 30;

/** Reads who took part in what: only where the sentence names an occasion, or a meeting of at least two. */
export function readParticipation(context: SentenceContext): ReadParticipation[] {
  const { tokens, mentions, cues } = context;
  const found: ReadParticipation[] = [];
  const occasions = cues.all('occasions', tokens);
  for (const cue of cues.all('participation', tokens)) {
    if (context.quoted[cue.from] !== -1) continue;
    const before = tokens.slice(Math.max(0, cue.from - 3), cue.from);
    if (before.some(({ fold }) => UNREAL.has(fold))) continue;
    const occasion = nearest(occasions, cue.from, cue.to);
    const isMeeting = beginsWith(tokens[cue.from]?.stem, MEETING_STEMS);
    if (occasion === undefined && !isMeeting) continue;
    const agents = agentsOf(context, cue.to);
    const subjects = agents.length > 0 ? agents : subjectsOf(context, cue.from);
    const others = isMeeting && agents.length === 0 ? withWhom(mentions, cue.to) : [];
    if (subjects.length === 0 || (occasion === undefined && subjects.length + others.length < 2)) continue;
    const name = occasion === undefined ? 'meeting' : wordsAround(context, occasion);
    const { role, mode } = cue.value;
    for (const [i, mention] of [...subjects, ...others].entries()) {
      if (mention.by === 'group' && mention.holder.anonymous === true) continue;
      const own = i < subjects.length ? role : 'participant';
      found.push({
        ...read(context, mention, cue.from, cue.to, occasion === undefined ? 0.6 : 0.75),
        role: own,
        ...(mode === undefined ? {} : { mode }),
        occasion: name,
      });
    }
  }
  for (const occasion of occasions) {
    if (context.quoted[occasion.from] !== -1 || isPlanned(tokens, occasion.from)) continue;
    const present =
      tokens[occasion.to]?.fold === 'between' ? between(context, occasion.to) : speakersAt(context, occasion);
    for (const mention of present) {
      if (mention.by === 'group' && mention.holder.anonymous === true) continue;
      found.push({
        ...read(context, mention, occasion.from, occasion.to, 0.65),
        role: 'participant',
        occasion: wordsAround(context, occasion),
      });
    }
  }
  return found;
}

type Occasion = { readonly from: number; readonly to: number };

/** "talks between X and Y". */
function between({ tokens, mentions }: AnnotatedSentence, at: number): Mention[] {
  const first = mentions.find(({ from, by }) => from > at && from <= at + 3 && by !== 'adjective');
  return first === undefined ? [] : listedAfter(tokens, mentions, first);
}

/** "X said at the summit", "X told a news conference". */
function speakersAt(context: SentenceContext, { from }: Occasion): Mention[] {
  const { tokens, cues } = context;
  let before = from - 1;
  while (before >= 0 && from - before < 6 && isTag(tokens[before]?.tag, 'DET', 'ADJ', 'NOUN', 'PROPN')) before -= 1;
  const cue = cues
    .all('speech', tokens)
    .find((one) => one.to <= from && from - one.to <= 8 && context.quoted[one.from] === -1);
  if (cue === undefined) return [];
  const isTold = AUDIENCE_STEMS.has(tokens[cue.from]?.stem ?? '') && cue.to === before + 1;
  const isAt = tokens[before]?.fold === 'at' && before - cue.to <= 3;
  return isTold || isAt ? subjectsOf(context, cue.from, true).slice(-1) : [];
}

function isPlanned(tokens: readonly Token[], at: number): boolean {
  return hasOneOf(tokens, at - 4, at, NOT_YET);
}

function nearest(occasions: readonly { from: number; to: number }[], from: number, to: number) {
  const near = occasions.filter((one) => one.to > from - REACH && one.from < to + REACH);
  return near.sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
}

function withWhom(mentions: readonly Mention[], at: number): Mention[] {
  return mentions.filter(
    ({ from, by, holder }) => from >= at && from - at <= 12 && by !== 'adjective' && holder.type === 'person',
  );
}

/** "the Paris summit": the occasion with the names before it. */
function wordsAround({ tokens }: AnnotatedSentence, { from, to }: { from: number; to: number }): string {
  let start = from;
  while (start > 0 && from - start < 4 && isTag(tokens[start - 1]?.tag, 'PROPN', 'ADJ')) start -= 1;
  return textOf(tokens, start, to);
}
