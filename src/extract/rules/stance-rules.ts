// Every rule for stances over a sentence, and what is remembered of it for the next.
import { CAUSE_COMPLEMENTS, CAUSES, CIRCUMSTANCES, PROVISOS } from '../../language/en/clause-words.js';
import { ING } from '../../language/en/verb-words.js';
import { endsWith, isTag } from '../../text/token-class.js';
import type { Cues } from '../read/triggers.js';
import type { Reading } from '../syntax/annotated-sentence.js';
import type { Attribution } from '../syntax/attribution.js';
import type { TopicMatch } from '../what/proposition-finder.js';
import { voicesOf } from '../who/holders.js';
import { readEchoes } from './anaphora.js';
import { readLikewise } from './ellipsis.js';
import { bySpeaker } from './evaluations.js';
import { byNominal } from './nominals.js';
import { byAct, byAgent, byDeed, byPassive, byPredicate, byRelative } from './predicates.js';
import type { Heard, ReadStance, Scene } from './stance-reading.js';
import { byDemand } from './threats.js';
import { byVote, votesBefore } from './vote-reports.js';

const SURE = 0.4;
const KEPT = 20;

/** Reads a position on each proposition that a sentence names or takes up again. */
export function readStances(reading: Reading, cues: Cues, said: Attribution, heard: Heard): ReadStance[] {
  const found: ReadStance[] = [];
  const { tokens, sentence, matches } = reading;
  const scene: Scene = { reading, cues, said, predicates: cues.stance(tokens) };
  for (const given of matches) {
    const match = behindPredicate(scene, given);
    if (isCircumstance(scene, match)) {
      found.push(...byDemand(scene, match));
      continue;
    }
    const beside = [
      ...byVote(scene, match),
      ...byRelative(scene, match),
      ...byPassive(scene, match),
      ...byAgent(scene, match),
      ...(byNominal(scene, match, 'behind') ?? []),
    ];
    const stances =
      byNominal(scene, match, 'before') ??
      asserted(scene, match) ??
      byPredicate(scene, match) ??
      (beside.length > 0 ? [] : (byDeed(scene, match) ?? byAct(scene, match) ?? bySpeaker(scene, match)));
    found.push(...beside, ...(stances ?? []));
  }
  found.push(...readEchoes(scene, heard, found), ...votesBefore(scene, heard));
  found.push(...readLikewise(scene, found));
  for (const one of found) {
    const match = matches.find(({ topic }) => topic === one.topic);
    if (match === undefined || one.confidence < SURE) continue;
    for (const id of voicesOf(one.holder)) heard.byHolder.set(id, { match, position: one.position });
  }
  const last =
    matches.filter(({ topic }) => found.some((one) => one.topic === topic && one.confidence >= SURE)).pop() ??
    matches.filter(({ by }) => by === 'name').pop();
  if (last !== undefined) heard.recent.push({ paragraph: sentence.paragraph, match: last });
  if (heard.recent.length > KEPT) heard.recent.shift();
  return found;
}

/** What somebody says of an assessment is theirs, whoever the clause is about: "says that X breaks the law". */
function asserted(scene: Scene, match: TopicMatch): ReadStance[] | undefined {
  const speakers = match.asserts ? scene.said.speakers[match.from] : undefined;
  if (speakers === undefined) return undefined;
  const read = byPredicate(scene, match);
  const isTheirs = read?.some(({ holder }) => speakers.some((one) => one.holder.id === holder.id)) === true;
  return isTheirs ? read : bySpeaker(scene, match);
}

/** Of words that stand together for a proposition those behind a predicate: "[Poland wants a] missile shield". */
function behindPredicate({ predicates }: Scene, match: TopicMatch): TopicMatch {
  if (match.by !== 'words') return match;
  const cue = predicates.filter(({ from, to }) => from >= match.from && to < match.to).pop();
  return cue === undefined ? match : { ...match, from: cue.to };
}

/** What a condition or a time is named by is no topic: "if there is a ceasefire", "after the summit". */
function isCircumstance({ reading: { tokens }, cues, predicates }: Scene, { from }: TopicMatch): boolean {
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
