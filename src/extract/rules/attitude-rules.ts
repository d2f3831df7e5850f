// Who speaks well or ill of whom.
import type { Cues } from '../read/triggers.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import { isBarred } from '../syntax/subjects.js';
import type { Holder, Mention } from '../who/holders.js';
import { holdersOf, type Read, read, speakerAt } from './commitment-rules.js';

export interface ReadAttitude extends Read {
  readonly kind: 'attitude';
  readonly toward: Holder;
  readonly polarity: 'positive' | 'negative';
}

const REACH = 8;

/** Reads praise and blame: who speaks well or ill of whom. */
export function readAttitudes(annotated: AnnotatedSentence, cues: Cues, said: Attribution): ReadAttitude[] {
  const { tokens, mentions } = annotated;
  const found: ReadAttitude[] = [];
  for (const cue of cues.attitudes(tokens)) {
    const isVerb = tokens[cue.from]?.tag === 'VERB' || cue.to - cue.from > 1;
    const targets = mentions.filter(
      ({ from, to }) =>
        from >= cue.to && from - cue.to <= REACH && to <= tokens.length && !isBarred(tokens, cue.to, from),
    );
    const turns = cues.negations(tokens, Math.max(0, cue.from - 4), cue.from);
    const polarity = turns % 2 === 0 ? cue.value : cue.value === 'positive' ? 'negative' : 'positive';
    const own = said.own[cue.from] === true;
    const holders = own || !isVerb ? speakerAt(said, cue.from) : holdersOf(annotated, said, cue.from);
    const toward = own || !isVerb ? (before(annotated, cue.from) ?? targets[0]) : targets[0];
    for (const mention of holders) {
      if (toward === undefined || toward.holder.id === mention.holder.id) continue;
      found.push({
        kind: 'attitude',
        ...read(
          said,
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
