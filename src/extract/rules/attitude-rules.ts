// Who speaks well or ill of whom.
import { isBarred } from '../syntax/subjects.js';
import { holdersOf, type Read, read, type SentenceContext, speakersAt } from './sentence-context.js';

const REACH = 8;

export function readAttitudes(context: SentenceContext): Read[] {
  const { tokens, mentions, quoted, cues, said } = context;
  return cues.all('attitudes', tokens).flatMap((cue) => {
    const { from: at, to } = cue;
    const behind = mentions.find(({ from }) => from >= to && from - to <= REACH && !isBarred(tokens, to, from));
    const isVerb = tokens[at]?.tag === 'VERB' || to - at > 1;
    const isJudged = said.own[at] === true || !isVerb;
    // "Putin is a war criminal"
    const before = mentions.filter((one) => one.to <= at && at - one.to <= REACH && quoted[one.from] === quoted[at]);
    const target = (isJudged ? before.at(-1) : undefined) ?? behind;
    if (target === undefined) return [];
    const isDenied = cues.negations(tokens, at - 4, at) % 2 === 1;
    const polarity = (cue.value === 'positive') === isDenied ? 'negative' : 'positive';
    const passage = { from: at, to: target.from >= to ? target.to : to };
    const fields = { kind: 'attitude', toward: target.holder, polarity } as const;
    const holders = isJudged ? speakersAt(context, at) : holdersOf(context, at);
    return holders
      .filter(({ holder }) => holder.id !== target.holder.id)
      .map((mention) => read(context, mention, passage, isVerb ? 0.65 : 0.5, fields));
  });
}
