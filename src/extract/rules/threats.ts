// Positions that are told by what a threat or refusal is tied to.

import { turned } from '../../kinds/position.js';
import { PROVISOS } from '../../language/en/clause-words.js';
import { THREAT_STEMS } from '../../language/en/deed-words.js';
import { REFUSING } from '../../language/en/verb-words.js';
import { beginsWith, isOf, isTag } from '../../text/token.js';
import { subjectsOf } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { type ReadStance, type StanceContext, stancesOf } from './stance-reading.js';

const REACH = 8;
const FAR = 30;

/**
 * What a threat or a refusal is tied to: who threatens something "if P" is against P, who will not do something
 * "unless P" or "until P" wants it.
 */
export function byDemand(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const { tokens, cues, said } = context;
  let link = match.from;
  while (link >= 0 && match.from - link <= REACH && !isOf(tokens[link], PROVISOS)) link -= 1;
  const word = link >= 0 && match.from - link <= REACH ? (tokens[link]?.fold ?? '') : '';
  if (!PROVISOS.has(word)) return [];
  for (let at = link - 1; at >= 0 && link - at <= FAR; at -= 1) {
    const token = tokens[at];
    if (/^[;:]$/.test(token?.text ?? '')) break;
    const isThreat = word !== 'until' && beginsWith(token?.stem, THREAT_STEMS) && isTag(token?.tag, 'VERB', 'NOUN');
    const isRefusal = word !== 'if' && isOf(token, REFUSING) && cues.negations(tokens, at, at + 3) % 2 === 1;
    if (!isThreat && !isRefusal) continue;
    const subjects = subjectsOf(context, at);
    const holders = subjects.length > 0 ? subjects : (said.speakers[at] ?? []);
    const inside = cues.negations(tokens, link + 1, match.from);
    const turns =
      (word === 'if' ? 1 : 0) +
      inside +
      cues.reversals(tokens, link + 1, match.from, match.keys) +
      (match.reversed ? 1 : 0);
    return stancesOf(context, match, holders, { position: turned('support', turns), at });
  }
  return [];
}
