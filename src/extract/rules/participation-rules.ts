// Who took part in which occasion.
import { MEETING_STEMS, NOT_YET } from '../../language/en/deed-words.js';
import { AUDIENCE_STEMS } from '../../language/en/speech-words.js';
import { UNREAL } from '../../language/en/verb-words.js';
import { beginsWith, hasOneOf, isTag, type Token, textOf } from '../../text/token.js';
import { agentsOf, listedAfter, subjectsOf } from '../syntax/subjects.js';
import type { Mention } from '../who/holders.js';
import { type Read, read, type SentenceContext } from './sentence-context.js';

const REACH = 30;

/** Who took part in what: only where the sentence names an occasion, or a meeting of at least two. */
export function readParticipation(context: SentenceContext): Read[] {
  const { tokens, mentions, quoted, cues } = context;
  const found: Read[] = [];
  const add = (mention: Mention, place: Place, sure: number, event: string, role: string, mode?: string) => {
    if (mention.by === 'group' && mention.holder.anonymous === true) return;
    found.push(read(context, mention, place, sure, { kind: 'participation', event, role, mode }));
  };
  const occasions = cues.all('occasions', tokens);
  for (const cue of cues.all('participation', tokens)) {
    if (quoted[cue.from] !== -1 || hasOneOf(tokens, cue.from - 3, cue.from, UNREAL)) continue;
    const occasion = nearest(occasions, cue);
    const isMeeting = beginsWith(tokens[cue.from]?.stem, MEETING_STEMS);
    if (occasion === undefined && !isMeeting) continue;
    const agents = agentsOf(context, cue.to);
    const subjects = agents.length > 0 ? agents : subjectsOf(context, cue.from);
    const others = isMeeting && agents.length === 0 ? withWhom(mentions, cue.to) : [];
    if (subjects.length === 0 || (occasion === undefined && subjects.length + others.length < 2)) continue;
    const [event, sure] = occasion === undefined ? ['meeting', 0.6] : [wordsAround(tokens, occasion), 0.75];
    const { role, mode } = cue.value;
    for (const mention of subjects) add(mention, cue, sure, event, role, mode);
    for (const mention of others) add(mention, cue, sure, event, 'participant', mode);
  }
  for (const occasion of occasions) {
    const isPlanned = hasOneOf(tokens, occasion.from - 4, occasion.from, NOT_YET);
    if (quoted[occasion.from] !== -1 || isPlanned) continue;
    const isBetween = tokens[occasion.to]?.fold === 'between';
    const present = isBetween ? between(context, occasion.to) : speakersIn(context, occasion);
    for (const mention of present) add(mention, occasion, 0.65, wordsAround(tokens, occasion), 'participant');
  }
  return found;
}

type Place = { readonly from: number; readonly to: number };

/** "talks between X and Y". */
function between(context: SentenceContext, at: number): Mention[] {
  const first = context.mentions.find(({ from, by }) => from > at && from <= at + 3 && by !== 'adjective');
  return first === undefined ? [] : listedAfter(context, first);
}

/** "X said at the summit", "X told a news conference". */
function speakersIn(context: SentenceContext, { from }: Place): Mention[] {
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

function nearest(occasions: readonly Place[], { from, to }: Place): Place | undefined {
  const near = occasions.filter((one) => one.to > from - REACH && one.from < to + REACH);
  return near.sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
}

function withWhom(mentions: readonly Mention[], at: number): Mention[] {
  return mentions.filter(
    ({ from, by, holder }) => from >= at && from - at <= 12 && by !== 'adjective' && holder.type === 'person',
  );
}

/** "the Paris summit": the occasion with the names before it. */
function wordsAround(tokens: readonly Token[], { from, to }: Place): string {
  let start = from;
  while (start > 0 && from - start < 4 && isTag(tokens[start - 1]?.tag, 'PROPN', 'ADJ')) start -= 1;
  return textOf(tokens, start, to);
}
