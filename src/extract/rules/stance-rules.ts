// Every rule for stances over a sentence, and what is remembered of it for the next.
import { CAUSE_COMPLEMENTS, CAUSES, CIRCUMSTANCES, PROVISOS } from '../../language/en/clause-words.js';
import { ING } from '../../language/en/verb-words.js';
import { endsWith, isTag } from '../../text/token-class.js';
import type { Cues } from '../read/triggers.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { voicesOf } from '../who/holders.js';
import { readAnaphora } from './anaphora.js';
import { readEllipsis } from './ellipsis.js';
import { bySpeaker } from './evaluations.js';
import { byNominal } from './nominals.js';
import { byAct, byAgent, byDeed, byPassive, byPredicate, byRelative } from './predicates.js';
import type { DiscourseState, ReadStance, SentenceContext } from './stance-reading.js';
import { byDemand } from './threats.js';
import { byVote, votesBefore } from './vote-reports.js';

const SURE = 0.4;
const KEPT = 20;

/** Reads a position on each proposition that a sentence names or takes up again. */
export function readStances(
  annotated: AnnotatedSentence,
  cues: Cues,
  said: Attribution,
  discourse: DiscourseState,
): ReadStance[] {
  const found: ReadStance[] = [];
  const { tokens, sentence, matches } = annotated;
  const context: SentenceContext = { annotated, cues, said, predicates: cues.stance(tokens) };
  for (const given of matches) {
    const match = behindPredicate(context, given);
    if (isCircumstance(context, match)) {
      found.push(...byDemand(context, match));
      continue;
    }
    const beside = [
      ...byVote(context, match),
      ...byRelative(context, match),
      ...byPassive(context, match),
      ...byAgent(context, match),
      ...(byNominal(context, match, 'behind') ?? []),
    ];
    const stances =
      byNominal(context, match, 'before') ??
      asserted(context, match) ??
      byPredicate(context, match) ??
      (beside.length > 0 ? [] : (byDeed(context, match) ?? byAct(context, match) ?? bySpeaker(context, match)));
    found.push(...beside, ...(stances ?? []));
  }
  found.push(...readAnaphora(context, discourse, found), ...votesBefore(context, discourse));
  found.push(...readEllipsis(context, found));
  for (const one of found) {
    const match = matches.find(({ topic }) => topic === one.topic);
    if (match === undefined || one.confidence < SURE) continue;
    for (const id of voicesOf(one.holder)) discourse.byHolder.set(id, { match, position: one.position });
  }
  const last =
    matches.filter(({ topic }) => found.some((one) => one.topic === topic && one.confidence >= SURE)).pop() ??
    matches.filter(({ by }) => by === 'name').pop();
  if (last !== undefined) discourse.recent.push({ paragraph: sentence.paragraph, match: last });
  if (discourse.recent.length > KEPT) discourse.recent.shift();
  return found;
}

/** What somebody says of an assessment is theirs, whoever the clause is about: "says that X breaks the law". */
function asserted(context: SentenceContext, match: PropositionMatch): ReadStance[] | undefined {
  const speakers = match.asserts ? context.said.speakers[match.from] : undefined;
  if (speakers === undefined) return undefined;
  const read = byPredicate(context, match);
  const isTheirs = read?.some(({ holder }) => speakers.some((one) => one.holder.id === holder.id)) === true;
  return isTheirs ? read : bySpeaker(context, match);
}

/** Of words that stand together for a proposition those behind a predicate: "[Poland wants a] missile shield". */
function behindPredicate({ predicates }: SentenceContext, match: PropositionMatch): PropositionMatch {
  if (match.by !== 'words') return match;
  const cue = predicates.filter(({ from, to }) => from >= match.from && to < match.to).pop();
  return cue === undefined ? match : { ...match, from: cue.to };
}

/** What a condition or a time is named by is no topic: "if there is a ceasefire", "after the summit". */
function isCircumstance(
  { annotated: { tokens }, cues, predicates }: SentenceContext,
  { from }: PropositionMatch,
): boolean {
  if (PROVISOS.has(tokens[from]?.fold ?? '')) return true;
  for (let i = from - 1; i >= Math.max(0, from - 4); i -= 1) {
    const { fold, tag } = tokens[i] as { fold: string; tag: string };
    if (
      CIRCUMSTANCES.has(fold) &&
      (!CAUSES.has(fold) || CAUSE_COMPLEMENTS.has(tokens[i + 1]?.fold ?? '')) &&
      !(fold === 'due' && tokens[i + 2]?.tag === 'VERB')
    )
      return true;
    if (isTag(tag, 'VERB', 'AUX') && !endsWith(fold, ING)) break;
  }
  return cues
    .conditions(tokens)
    .some(
      (one) =>
        one.from < from &&
        from - one.to < 6 &&
        !predicates.some((cue) => cue.from >= one.to && cue.to <= from && cue.from - one.to > 3),
    );
}
