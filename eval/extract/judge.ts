// What the rules propose for a text, brought to what is compared with the gold.
import countries from '../../data/countries.js';
import { english, extract, type Lexicon } from '../../src/extract/index.js';
import type { Actor } from '../../src/index.js';
import type { Judged } from './score.js';
import type { EvalText } from './texts.js';

/** The confidence that `extract` asks for unless it is told another. */
export const DEFAULT = 0.45;

const cache = new Map<string, Judged[]>();

export function judge(text: EvalText, minConfidence: number, lexicon: Lexicon = english): Judged[] {
  const key = `${text.set} ${text.id} ${minConfidence}`;
  const known = lexicon === english ? cache.get(key) : undefined;
  if (known !== undefined) return known;
  const { proposed, newActors } = extract(text.text, {
    document: text.id,
    vocabulary: text.vocabulary,
    published: text.published,
    actors: countries as never,
    minConfidence,
    lexicon,
  });
  const groups = new Set(
    [...newActors, ...((text.vocabulary.actors ?? []) as readonly Actor[])]
      .filter(({ type }) => type === 'group')
      .map(({ id }) => id),
  );
  const judged = proposed.map(({ claim, holder, country, rule }) => {
    const isCollective = groups.has(claim.holder);
    const { kind, proposition = null, position, stage, polarity } = claim as unknown as Record<string, string>;
    const what =
      kind === 'stance'
        ? `${proposition} ${position}`
        : kind === 'commitment'
          ? `${proposition} ${stage}`
          : kind === 'request'
            ? `${proposition}`
            : kind === 'attitude'
              ? `${polarity}`
              : '';
    const [place] = claim.evidence as readonly { start: number; end: number }[];
    const passage = [place?.start ?? 0, place?.end ?? 0] as const;
    return {
      kind: kind as string,
      who: country ?? holder,
      what,
      isOptional: false,
      passage,
      rule,
      confidence: claim.confidence ?? 0,
      ...(isCollective ? { isCollective } : {}),
    };
  });
  if (lexicon === english) cache.set(key, judged);
  return judged;
}
