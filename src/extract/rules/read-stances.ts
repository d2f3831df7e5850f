// Every rule for stances over a sentence, and what is remembered of it for the next.
import { CAUSE_COMPLEMENTS, CAUSES, CIRCUMSTANCES, PROVISOS } from '../../language/en/clause-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { endsWith, isTag } from '../../text/token-class.js';
import type { Cues } from '../read/triggers.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { voicesOf } from '../who/holders.js';
import type { DiscourseState, ReadStance, SentenceContext, StanceRule } from './stance-reading.js';
import { CIRCUMSTANCE_RULES, DISCOURSE_RULES, MAIN_RULES, SIDE_RULES } from './stance-rules.js';

const SURE = 0.4;
const KEPT = 20;

/** Reads a position on each proposition that a sentence names or takes up again. */
export function readStances(
  annotated: AnnotatedSentence,
  cues: Cues,
  said: Attribution,
  discourse: DiscourseState,
): ReadStance[] {
  const { tokens, matches } = annotated;
  const context: SentenceContext = { annotated, cues, said, predicates: cues.stance(tokens) };
  const found = matches.flatMap((match) => onProposition(context, behindPredicate(context, match)));
  for (const rule of DISCOURSE_RULES) found.push(...rule.reads(context, discourse, found, rule));
  remember(annotated, discourse, found);
  return found;
}

/** What the rules read on one proposition of a sentence. */
function onProposition(context: SentenceContext, match: PropositionMatch): ReadStance[] {
  const all = (rules: readonly StanceRule[]) => rules.flatMap((rule) => rule.reads(context, match, rule) ?? []);
  if (isCircumstance(context, match)) return all(CIRCUMSTANCE_RULES);
  const beside = all(SIDE_RULES);
  for (const { applies, ...rule } of MAIN_RULES) {
    const stances = applies(context, match, beside) ? rule.reads(context, match, rule) : undefined;
    if (stances !== undefined) return [...beside, ...stances];
  }
  return beside;
}

/** Keeps who holds what, and what was spoken of last, for the sentences behind. */
function remember({ sentence, matches }: AnnotatedSentence, discourse: DiscourseState, found: readonly ReadStance[]) {
  for (const one of found) {
    const match = matches.find(({ topic }) => topic === one.topic);
    if (match === undefined || one.confidence < SURE) continue;
    for (const id of voicesOf(one.holder)) discourse.byHolder.set(id, { match, position: one.position });
  }
  const isSure = ({ topic }: PropositionMatch) => found.some((one) => one.topic === topic && one.confidence >= SURE);
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
    if (isTag(tag, 'VERB', 'AUX') && !endsWith(fold, GERUND)) break;
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
