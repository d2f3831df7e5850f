// Positions that are told as votes.

import type { Position } from '../../kinds/position.js';
import { turned } from '../../kinds/position.js';
import { ABSTAIN_BEGINNINGS, ABSTENTIONS, IN_FAVOUR, VOTE_STEMS, VOTER_LEADS } from '../../language/en/deed-words.js';
import { beginsWith, isOf, type Token } from '../../text/token.js';
import { inBrackets, listedAfter, votersBehind } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import { antecedent } from './anaphora.js';
import type { SentenceContext } from './sentence-context.js';
import { type ReadStance, type StanceContext, stancesOf } from './stance-reading.js';

interface Vote {
  readonly position: Position;
  readonly at: number;
  readonly voters: readonly Mention[];
}

/** "Ten members voted in favour (France, Gabon, ...)": who voted how, once on a topic, stands in brackets behind the vote. */
export function byVote(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const votes = votesIn(context);
  const first = context.matches.find(({ topic }) => topic === match.topic);
  if (first !== undefined && first.to < match.to) return [];
  return votes.flatMap((vote) => cast(context, match, vote, 1));
}

/** The same of a resolution that was named before. */
export function byVoteBefore(context: StanceContext, _found: readonly ReadStance[]): ReadStance[] {
  if (context.matches.some(({ by }) => by === 'name')) return [];
  const { match, sure } = antecedent(context, undefined, undefined);
  return match === undefined ? [] : votesIn(context).flatMap((vote) => cast(context, match, vote, sure));
}

function cast(
  context: StanceContext,
  match: PropositionMatch,
  { position, at, voters }: Vote,
  sure: number,
): ReadStance[] {
  const place = { ...match, from: Math.min(match.from, at), to: at + 1 };
  return stancesOf(context, place, voters, {
    position: turned(position, match.reversed ? 1 : 0),
    at,
    sure,
  });
}

function votesIn(context: SentenceContext): Vote[] {
  const { tokens, mentions, predicates } = context;
  const votes = predicates.flatMap((cue) => {
    if (!beginsWith(tokens[cue.from]?.stem, VOTE_STEMS)) return [];
    const voters = votersBehind(context, cue.to - 1);
    return voters.length < 2 ? [] : [{ position: cue.value, at: cue.from, voters }];
  });
  return [...votes, ...abstentions(tokens, mentions), ...listed(tokens, mentions)];
}

/** "with three abstentions: China, India and Russia". */
function abstentions(tokens: readonly Token[], mentions: readonly Mention[]): Vote[] {
  return tokens.flatMap(({ fold }, at) => {
    if (!ABSTENTIONS.has(fold) || !isOf(tokens[at + 1], VOTER_LEADS)) return [];
    const first = mentions.find(({ from }) => from > at + 1 && from <= at + 4);
    if (first === undefined) return [];
    const bracketed = inBrackets(tokens, mentions, first);
    return [
      {
        position: 'undecided' as const,
        at,
        voters: bracketed.length > 1 ? bracketed : listedAfter(tokens, mentions, first),
      },
    ];
  });
}

/** "Votes against: A and B. Abstaining: C." */
function listed(tokens: readonly Token[], mentions: readonly Mention[]): Vote[] {
  return tokens.flatMap(({ text }, at) => {
    const word = tokens[at - 1]?.fold ?? '';
    const position = IN_FAVOUR.has(word)
      ? 'support'
      : word === 'against'
        ? 'oppose'
        : beginsWith(word, ABSTAIN_BEGINNINGS)
          ? 'undecided'
          : undefined;
    if (text !== ':' || at > 6 || position === undefined) return [];
    const first = mentions.find(({ from }) => from > at && from <= at + 2);
    return first === undefined ? [] : [{ position, at: at - 1, voters: listedAfter(tokens, mentions, first) } as const];
  });
}
