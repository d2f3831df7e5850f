// Positions that are told by "as did Peru".

import { ELLIPSIS_LINKS } from '../../language/en/clause-words.js';
import { SHARED_BY } from '../../language/en/deed-words.js';
import { PRO_VERBS } from '../../language/en/verb-words.js';
import { listedAfter } from '../syntax/subjects.js';
import type { Mention } from '../who/holders.js';
import type { SentenceContext } from './sentence-context.js';
import { type ReadStance, type StanceContext, stancesOf } from './stance-reading.js';

const REACH = 10;

/** "Chile condemned P, as did Peru and Cuba", "a call echoed by Japan": they hold what was just said. */
export function byEllipsis(context: StanceContext, found: readonly ReadStance[]): ReadStance[] {
  const { tokens, mentions, matches } = context;
  for (let at = 1; at < tokens.length; at += 1) {
    const to = linkEnd(context, at);
    if (to === undefined) continue;
    const said = [...found].reverse().find((one) => one.to <= at);
    const match = matches.find(({ topic }) => topic === said?.topic);
    const first = mentions.find(({ from, by }) => from >= to && from - to <= REACH && by !== 'adjective');
    if (said === undefined || match === undefined || first === undefined) continue;
    const { position } = said;
    return stancesOf(context, { ...match, from: at, to }, whoIsNamed(context, first), { position, at });
  }
  return [];
}

/** Behind "as did", "so does", "echoed by". */
function linkEnd({ tokens, cues }: SentenceContext, at: number): number | undefined {
  const [one, next] = [tokens[at]?.fold ?? '', tokens[at + 1]?.fold ?? ''];
  if (ELLIPSIS_LINKS.has(one) && PRO_VERBS.has(next)) {
    const isComma = tokens[at - 1]?.text === ',' || tokens[at - 1]?.fold === 'and';
    return isComma ? at + 2 : undefined;
  }
  const isShared = SHARED_BY.has(one) && next === 'by';
  return isShared && cues.isEcho(tokens, at - 1) ? at + 2 : undefined;
}

/** "its allies, Russia and China": those who stand beside the word for them. */
function whoIsNamed({ tokens, mentions }: SentenceContext, first: Mention): readonly Mention[] {
  const next = mentions[mentions.indexOf(first) + 1];
  const isBeside =
    first.by === 'group' && next !== undefined && tokens[first.to]?.text === ',' && next.from === first.to + 1;
  return listedAfter(tokens, mentions, isBeside ? next : first);
}
