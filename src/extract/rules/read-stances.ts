// The rules for stances in the order in which they are tried, and what is remembered of a sentence for the next.
import { CAUSE_COMPLEMENTS, CAUSES, CIRCUMSTANCES, PROVISOS } from '../../language/en/clause-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { endsWith, isOf, isTag } from '../../text/token.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { voicesOf } from '../who/holders.js';
import { byAnaphora, byEllipsis } from './anaphora.js';
import { byAct, byDeed, byDemand } from './deeds.js';
import { byJudgement, bySpeech } from './evaluations.js';
import { byNominal } from './nominals.js';
import { byAgent, byPassive, byPredicate, byPredicateOfSpeaker, byRelative } from './predicates.js';
import type { DiscourseState, Prior, ReadStance, SentenceContext, StanceContext } from './sentence-context.js';
import { byVote, byVoteBefore } from './vote-reports.js';

/** Reads positions on one proposition of a sentence: undefined if it does not apply. */
interface StanceRule extends Prior {
  readonly reads: (context: StanceContext, match: PropositionMatch) => readonly ReadStance[] | undefined;
}

/** Applies by what the rules before have read on the proposition. */
interface MainRule extends StanceRule {
  readonly applies?: (context: SentenceContext, match: PropositionMatch, beside: readonly ReadStance[]) => boolean;
}

/** Reads a sentence as a whole, with what was read in it by the rules before. */
interface DiscourseRule extends Prior {
  readonly reads: (context: StanceContext, found: readonly ReadStance[]) => readonly ReadStance[];
}

/** Of a proposition that is only when or why something else is: all are read. */
const CIRCUMSTANCE_RULES: readonly StanceRule[] = [{ name: 'demand', prior: 0.6, reads: byDemand }];

/** Of any other: all are read. */
const SIDE_RULES: readonly StanceRule[] = [
  { name: 'vote', prior: 0.85, reads: byVote },
  { name: 'relative', prior: 0.8, reads: byRelative },
  { name: 'passive', prior: 0.85, reads: byPassive },
  { name: 'passive', prior: 0.85, reads: byAgent },
  { name: 'nominal', prior: 0.8, reads: (context, match) => byNominal(context, match, 'behind') },
];

const EVALUATIONS: readonly StanceRule[] = [
  { name: 'judgement', prior: 0.7, reads: byJudgement },
  { name: 'modal', prior: 0.65, reads: (context, match) => bySpeech(context, match, 'modal') },
  { name: 'assertion', prior: 0.6, reads: (context, match) => bySpeech(context, match, 'assertion') },
  { name: 'speech', prior: 0.45, reads: (context, match) => bySpeech(context, match, 'mention') },
];

/** Besides those: the first that applies and reads anything. */
const MAIN_RULES: readonly MainRule[] = [
  { name: 'nominal', prior: 0.8, reads: (context, match) => byNominal(context, match, 'before') },
  { name: 'predicate', prior: 0.85, reads: byPredicateOfSpeaker, applies: isSaidToBeSo },
  ...EVALUATIONS.map((rule) => ({ ...rule, applies: isSaidToBeSo })),
  { name: 'predicate', prior: 0.85, reads: byPredicate },
  { name: 'deed', prior: 0.7, reads: byDeed, applies: isAlone },
  { name: 'act', prior: 0.6, reads: byAct, applies: isAlone },
  ...EVALUATIONS.map((rule) => ({ ...rule, applies: isAlone })),
];

const DISCOURSE_RULES: readonly DiscourseRule[] = [
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

const SURE = 0.4;
const KEPT = 20;

export function readStances(context: SentenceContext, discourse: DiscourseState): ReadStance[] {
  const found: ReadStance[] = [];
  for (const view of viewsOf(context)) {
    const topics = context.matches.filter(({ from }) => isSeen(context, from, view));
    found.push(...topics.flatMap((match) => onProposition(view, discourse, behindPredicate(view, match))));
    for (const rule of DISCOURSE_RULES) found.push(...rule.reads({ ...view, rule, discourse }, found));
  }
  remember(context, discourse, found);
  return found;
}

/** The sentence without the clauses that only stand beside, and those clauses. */
function viewsOf(context: SentenceContext): SentenceContext[] {
  const { clauses, tokens, predicates } = context;
  if (clauses.spine === tokens) return [context];
  const main = predicates.filter(({ from }) => !clauses.isBeside(from));
  const beside = predicates.filter(({ from }) => clauses.isBeside(from));
  return [
    { ...context, tokens: clauses.spine, mentions: clauses.named, predicates: main },
    { ...context, predicates: beside },
  ];
}

function isSeen({ clauses, tokens }: SentenceContext, at: number, view: SentenceContext): boolean {
  return clauses.spine === tokens || clauses.isBeside(at) === (view.tokens === tokens);
}

function onProposition(context: SentenceContext, discourse: DiscourseState, match: PropositionMatch): ReadStance[] {
  const by = (rule: StanceRule) => rule.reads({ ...context, rule, discourse }, match);
  const all = (rules: readonly StanceRule[]) => rules.flatMap((rule) => by(rule) ?? []);
  if (isCircumstance(context, match)) return all(CIRCUMSTANCE_RULES);
  const beside = all(SIDE_RULES);
  for (const rule of MAIN_RULES) {
    const stances = rule.applies?.(context, match, beside) === false ? undefined : by(rule);
    if (stances !== undefined) return [...beside, ...stances];
  }
  return beside;
}

function remember({ sentence, matches }: SentenceContext, discourse: DiscourseState, found: readonly ReadStance[]) {
  const sure = found.filter(({ confidence }) => confidence >= SURE);
  for (const { holder, fields } of sure) {
    const match = matches.find(({ topic }) => topic === fields.proposition);
    if (match === undefined) continue;
    for (const id of voicesOf(holder)) discourse.byHolder.set(id, { match, position: fields.position });
  }
  const isSure = ({ topic }: PropositionMatch) => sure.some(({ fields }) => fields.proposition === topic);
  const last = matches.filter(isSure).pop() ?? matches.filter(({ by }) => by === 'name').pop();
  if (last !== undefined) discourse.recent.push({ paragraph: sentence.paragraph, match: last });
  if (discourse.recent.length > KEPT) discourse.recent.shift();
}

/** Of words that stand together for a proposition those behind a predicate: "[Poland wants a] missile shield". */
function behindPredicate({ predicates }: SentenceContext, match: PropositionMatch): PropositionMatch {
  if (match.by !== 'words') return match;
  const cue = predicates.filter(({ from, to }) => from >= match.from && to < match.to).pop();
  return cue === undefined ? match : { ...match, from: cue.to };
}

/** What a condition or a time is named by is no topic: "if there is a ceasefire", "after the summit". */
function isCircumstance({ tokens, cues, predicates }: SentenceContext, { from }: PropositionMatch): boolean {
  if (isOf(tokens[from], PROVISOS)) return true;
  for (let i = from - 1; i >= Math.max(0, from - 4); i -= 1) {
    const { fold, tag } = tokens[i] as { fold: string; tag: string };
    if (
      CIRCUMSTANCES.has(fold) &&
      (!CAUSES.has(fold) || isOf(tokens[i + 1], CAUSE_COMPLEMENTS)) &&
      !(fold === 'due' && tokens[i + 2]?.tag === 'VERB')
    )
      return true;
    if (isTag(tag, 'VERB', 'AUX') && !endsWith(fold, GERUND)) break;
  }
  return cues
    .all('conditions', tokens)
    .some(
      (one) =>
        one.from < from &&
        from - one.to < 6 &&
        !predicates.some((cue) => cue.from >= one.to && cue.to <= from && cue.from - one.to > 3),
    );
}
