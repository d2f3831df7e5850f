// Every rule for stances over a sentence, and what is remembered of it for the next.

import { CAUSE_COMPLEMENTS, CAUSES, CIRCUMSTANCES, PROVISOS } from '../../language/en/clause-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { endsWith, isOf, isTag } from '../../text/token.js';
import type { AnnotatedSentence } from '../syntax/annotated-sentence.js';
import type { PropositionMatch } from '../what/proposition-finder.js';
import { voicesOf } from '../who/holders.js';
import type { SentenceContext } from './sentence-context.js';
import type { DiscourseState, ReadStance, StanceRule } from './stance-reading.js';
import { CIRCUMSTANCE_RULES, DISCOURSE_RULES, MAIN_RULES, SIDE_RULES } from './stance-rules.js';

const SURE = 0.4;
const KEPT = 20;

/** Reads a position on each proposition that a sentence names or takes up again. */
export function readStances(context: SentenceContext, discourse: DiscourseState): ReadStance[] {
  const found = context.matches.flatMap((match) => onProposition(context, discourse, behindPredicate(context, match)));
  for (const rule of DISCOURSE_RULES) found.push(...rule.reads({ ...context, rule, discourse }, found));
  remember(context, discourse, found);
  return found;
}

/** What the rules read on one proposition of a sentence. */
function onProposition(context: SentenceContext, discourse: DiscourseState, match: PropositionMatch): ReadStance[] {
  const by = (rule: StanceRule) => rule.reads({ ...context, rule, discourse }, match);
  const all = (rules: readonly StanceRule[]) => rules.flatMap((rule) => by(rule) ?? []);
  if (isCircumstance(context, match)) return all(CIRCUMSTANCE_RULES);
  const beside = all(SIDE_RULES);
  for (const rule of MAIN_RULES) {
    const stances = rule.applies(context, match, beside) ? by(rule) : undefined;
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
