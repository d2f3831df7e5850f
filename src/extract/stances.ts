import type { Position } from '../schema/claim.js';
import type { Attribution } from './attribution.js';
import type { Cues } from './cues.js';
import type { Read } from './deeds.js';
import { byDemand } from './demands.js';
import { readEchoes } from './echoes.js';
import { type Mention, voicesOf } from './holders.js';
import { bySpeaker } from './judgements.js';
import { readLikewise } from './likewise.js';
import { byNominal } from './nominals.js';
import type { Found } from './phrases.js';
import { byAct, byAgent, byDeed, byPassive, byPredicate, byRelative } from './predicates.js';
import type { Reading } from './reading.js';
import type { TopicMatch } from './topic-matches.js';
import { byVote, votesBefore } from './votes.js';

/** Somebody's position as a rule read it; tokens `from` up to, not including, `to` are the passage. */
export interface ReadStance extends Read {
  readonly kind: 'stance';
  readonly topic: string;
  readonly position: Position;
  readonly at: number;
  /** Which rule it was. */
  readonly rule: keyof typeof RULES;
}

/** How sure each rule is where nothing speaks against it. */
const RULES = {
  vote: 0.85,
  predicate: 0.85,
  passive: 0.85,
  relative: 0.8,
  nominal: 0.8,
  judgement: 0.7,
  assertion: 0.6,
  modal: 0.65,
  demand: 0.6,
  speech: 0.45,
  deed: 0.7,
  act: 0.6,
  echo: 0.7,
  ellipsis: 0.65,
} as const;

const SURE = 0.4;
const KEPT = 20;
const CIRCUMSTANCE =
  /^(before|until|after|once|unless|following|amid|despite|during|since|because|punishment|retaliation|response|wake|aftermath|due)$/;

/** What was read before: who took which position last, and which propositions came last. */
export interface Heard {
  readonly byHolder: Map<string, { readonly match: TopicMatch; readonly position: Position }>;
  readonly recent: { readonly paragraph: number; readonly match: TopicMatch }[];
}

/** What every rule for stances goes by. */
export interface Scene {
  readonly reading: Reading;
  readonly cues: Cues;
  readonly said: Attribution;
  readonly predicates: readonly Found<Position>[];
}

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
  if (/^(if|unless|until)$/.test(tokens[from]?.fold ?? '')) return true;
  for (let i = from - 1; i >= Math.max(0, from - 4); i -= 1) {
    const { fold, tag } = tokens[i] as { fold: string; tag: string };
    if (
      CIRCUMSTANCE.test(fold) &&
      (!/^(because|due|since)$/.test(fold) || /^(of|to|the)$/.test(tokens[i + 1]?.fold ?? '')) &&
      !(fold === 'due' && tokens[i + 2]?.tag === 'VERB')
    )
      return true;
    if (/^(VERB|AUX)$/.test(tag) && !/ing$/.test(fold)) break;
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

/** "condemned the attack as a breach of law": who is against something on account of what it is, says that it is. */
export function accuses({ reading: { tokens }, cues }: Scene, match: TopicMatch, cue: Found<Position>): boolean {
  return match.asserts && cue.value === 'oppose' && !cues.is('disputes', tokens[cue.from]);
}

/** An odd number of turns makes support opposition; undecided stays. */
export function turned(position: Position, turns: number): Position {
  if (position === 'undecided' || turns % 2 === 0) return position;
  return position === 'support' ? 'oppose' : 'support';
}

/**
 * A stance as read: the passage reaches from the holder or the cue `at`, whichever is first, to the end of the topic,
 * or of a holder behind it who does not only say so.
 *
 * @param sure From 0 to 1, multiplied with how sure the rule, the topic and the mention are.
 */
export function makeStance(
  { reading: { tokens }, said }: Scene,
  match: TopicMatch,
  mention: Mention,
  read: { readonly position: Position; readonly rule: ReadStance['rule']; readonly at: number; readonly sure?: number },
): ReadStance {
  const { position, rule, at, sure = 1 } = read;
  const speakers = said.speakers[match.from];
  const speaker = speakers?.[0];
  const isOther = speakers !== undefined && !speakers.some(({ holder }) => holder.id === mention.holder.id);
  const isBefore = mention.to <= Math.min(at, match.from);
  return {
    kind: 'stance',
    holder: mention.holder,
    topic: match.topic,
    position,
    from: isBefore ? mention.from : Math.min(at, match.from),
    to: Math.min(tokens.length, Math.max(match.to, at + 1, isOther || speakers === undefined ? mention.to : 0)),
    at: match.from,
    own: said.own[match.from] === true && !isOther,
    ...(isOther && speaker !== undefined ? { speaker: speaker.holder } : {}),
    confidence: RULES[rule] * match.strength * mention.confidence * sure,
    rule,
  };
}
