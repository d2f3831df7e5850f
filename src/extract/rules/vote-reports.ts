// Positions that are told as votes.
import type { Position } from '../../kinds/position.js';
import { ABSTAIN_BEGINNINGS, ABSTENTIONS, IN_FAVOUR, VOTE_STEMS, VOTER_LEADS } from '../../language/en/deed-words.js';
import { beginsWith, isOf } from '../../text/token.js';
import { inBrackets, listedAfter, listedBehind, votersBehind } from '../syntax/subjects.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import type { Mention } from '../who/holders.js';
import { antecedent } from './anaphora.js';
import { type ReadStance, type SentenceContext, type StanceContext, stancesOf } from './sentence-context.js';

const MOST_BEFORE = 7;

interface Vote {
  readonly position: Position;
  readonly at: number;
  readonly voters: readonly Mention[];
}

/** "Ten members voted in favour (France, Gabon, ...)": who voted how, once on a topic, stands in brackets behind the vote. */
export function byVote(context: StanceContext, match: PropositionMatch): ReadStance[] {
  const first = context.matches.find(({ topic }) => topic === match.topic);
  if (first !== undefined && first.to < match.to) return [];
  return cast(context, match, 1);
}

/** The same of a resolution that was named before. */
export function byVoteBefore(context: StanceContext): ReadStance[] {
  if (context.matches.some(({ by }) => by === 'name')) return [];
  const { match, sure } = antecedent(context, undefined, undefined);
  return match === undefined ? [] : cast(context, match, sure);
}

function cast(context: StanceContext, match: PropositionMatch, sure: number): ReadStance[] {
  return votesIn(context).flatMap(({ position, at, voters }) => {
    const place = { ...match, from: Math.min(match.from, at), to: at + 1 };
    return stancesOf(context, place, voters, { position, at, sure });
  });
}

function votesIn(context: SentenceContext): Vote[] {
  const votes = context.predicates.flatMap((cue) => {
    const isVote = beginsWith(context.tokens[cue.from]?.stem, VOTE_STEMS);
    const voters = isVote ? votersBehind(context, cue.to - 1) : [];
    return voters.length < 2 ? [] : [{ position: cue.value, at: cue.from, voters }];
  });
  return [...votes, ...abstentions(context), ...listed(context)];
}

/** "with three abstentions: China, India and Russia". */
function abstentions(context: SentenceContext): Vote[] {
  const { tokens, mentions } = context;
  return tokens.flatMap(({ fold }, at) => {
    if (!ABSTENTIONS.has(fold) || !isOf(tokens[at + 1], VOTER_LEADS)) return [];
    const first = mentions.find(({ from }) => from > at + 1 && from <= at + 4);
    if (first === undefined) return [];
    const bracketed = inBrackets(tokens, mentions, first);
    const voters = bracketed.length > 1 ? bracketed : listedAfter(context, first);
    return [{ position: 'undecided', at, voters } as const];
  });
}

/** "Votes against: A and B. Abstaining: C." */
function listed(context: SentenceContext): Vote[] {
  return context.tokens.slice(0, MOST_BEFORE).flatMap(({ text }, at) => {
    const position = text === ':' ? positionOf(context.tokens[at - 1]?.fold ?? '') : undefined;
    const voters = position === undefined ? [] : listedBehind(context, at, 2);
    return position === undefined ? [] : [{ position, at: at - 1, voters }];
  });
}

function positionOf(word: string): Position | undefined {
  if (IN_FAVOUR.has(word)) return 'support';
  if (word === 'against') return 'oppose';
  return beginsWith(word, ABSTAIN_BEGINNINGS) ? 'undecided' : undefined;
}
