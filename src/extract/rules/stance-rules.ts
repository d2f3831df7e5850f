// The rules for stances in the order in which they are tried, each with how sure it is: a new rule is a file and a line here.

import type { PropositionMatch } from '../what/proposition-finder.js';
import { byAnaphora } from './anaphora.js';
import { byAct, byDeed } from './deeds.js';
import { byEllipsis } from './ellipsis.js';
import { byJudgement, bySpeech } from './evaluations.js';
import { byNominal } from './nominals.js';
import { byAgent, byPassive, byPredicate, byPredicateOfSpeaker, byRelative } from './predicates.js';
import type { SentenceContext } from './sentence-context.js';
import type { DiscourseRule, ReadStance, StanceRule } from './stance-reading.js';
import { byDemand } from './threats.js';
import { byVote, byVoteBefore } from './vote-reports.js';

/** Of a proposition that is only when or why something else is: all are read. */
export const CIRCUMSTANCE_RULES: readonly StanceRule[] = [{ name: 'demand', prior: 0.6, reads: byDemand }];

/** Of any other: all are read. */
export const SIDE_RULES: readonly StanceRule[] = [
  { name: 'vote', prior: 0.85, reads: byVote },
  { name: 'relative', prior: 0.8, reads: byRelative },
  { name: 'passive', prior: 0.85, reads: byPassive },
  { name: 'passive', prior: 0.85, reads: byAgent },
  { name: 'nominal', prior: 0.8, reads: (context, match) => byNominal(context, match, 'behind') },
];

/** What the speakers themselves say. */
const EVALUATIONS: readonly StanceRule[] = [
  { name: 'judgement', prior: 0.7, reads: byJudgement },
  { name: 'modal', prior: 0.65, reads: (context, match) => bySpeech(context, match, 'modal') },
  { name: 'assertion', prior: 0.6, reads: (context, match) => bySpeech(context, match, 'assertion') },
  { name: 'speech', prior: 0.45, reads: (context, match) => bySpeech(context, match, 'mention') },
];

interface MainRule extends StanceRule {
  readonly applies: (context: SentenceContext, match: PropositionMatch, beside: readonly ReadStance[]) => boolean;
}

/** Besides those: the first that applies and reads anything. */
export const MAIN_RULES: readonly MainRule[] = [
  { name: 'nominal', prior: 0.8, reads: (context, match) => byNominal(context, match, 'before'), applies: () => true },
  { name: 'predicate', prior: 0.85, reads: byPredicateOfSpeaker, applies: isSaidToBeSo },
  ...EVALUATIONS.map((rule) => ({ ...rule, applies: isSaidToBeSo })),
  { name: 'predicate', prior: 0.85, reads: byPredicate, applies: () => true },
  { name: 'deed', prior: 0.7, reads: byDeed, applies: isAlone },
  { name: 'act', prior: 0.6, reads: byAct, applies: isAlone },
  ...EVALUATIONS.map((rule) => ({ ...rule, applies: isAlone })),
];

/** Of a sentence as a whole: all are read. */
export const DISCOURSE_RULES: readonly DiscourseRule[] = [
  { name: 'echo', prior: 0.7, reads: byAnaphora },
  { name: 'vote', prior: 0.85, reads: byVoteBefore },
  { name: 'echo', prior: 0.7, reads: byEllipsis },
];

/** What somebody says of an assessment is theirs, whoever the clause is about: "says that X breaks the law". */
function isSaidToBeSo({ said }: SentenceContext, match: PropositionMatch): boolean {
  return match.asserts && said.speakers[match.from] !== undefined;
}

function isAlone(_context: SentenceContext, _match: PropositionMatch, beside: readonly ReadStance[]): boolean {
  return beside.length === 0;
}
