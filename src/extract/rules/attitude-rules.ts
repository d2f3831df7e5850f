// Who speaks well or ill of whom.

import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import { isBarred } from '../syntax/subjects.js';
import type { Holder, Mention } from '../who/holders.js';
import { holdersOf, type Read, read, type SentenceContext, speakerAt } from './sentence-context.js';

export interface ReadAttitude extends Read {
  readonly toward: Holder;
  readonly polarity: 'positive' | 'negative';
}

const REACH = 8;

/** Reads praise and blame: who speaks well or ill of whom. */
export function readAttitudes(context: SentenceContext): ReadAttitude[] {
  const { tokens, mentions, cues, said } = context;
  const found: ReadAttitude[] = [];
  for (const cue of cues.all('attitudes', tokens)) {
    const isVerb = tokens[cue.from]?.tag === 'VERB' || cue.to - cue.from > 1;
    const targets = mentions.filter(
      ({ from, to }) =>
        from >= cue.to && from - cue.to <= REACH && to <= tokens.length && !isBarred(tokens, cue.to, from),
    );
    const turns = cues.negations(tokens, Math.max(0, cue.from - 4), cue.from);
    const polarity = turns % 2 === 0 ? cue.value : cue.value === 'positive' ? 'negative' : 'positive';
    const own = said.own[cue.from] === true;
    const holders = own || !isVerb ? speakerAt(context, cue.from) : holdersOf(context, cue.from);
    const toward = own || !isVerb ? (before(context, cue.from) ?? targets[0]) : targets[0];
    for (const mention of holders) {
      if (toward === undefined || toward.holder.id === mention.holder.id) continue;
      found.push({
        ...read(
          context,
          mention,
          cue.from,
          Math.max(cue.to, toward.from >= cue.to ? toward.to : cue.to),
          isVerb ? 0.65 : 0.5,
        ),
        toward: toward.holder,
        polarity,
      });
    }
  }
  return found;
}

/** "Putin is a war criminal": whom the judgement is about. */
function before({ mentions, quoted }: AnnotatedSentence, at: number): Mention | undefined {
  return mentions.filter(({ from, to }) => to <= at && at - to <= REACH && quoted[from] === quoted[at]).pop();
}
