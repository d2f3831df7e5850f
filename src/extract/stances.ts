import type { Position } from '../schema/claim.js';
import type { Cues } from './cues.js';
import type { Holder, Mention } from './mentions.js';
import type { Found } from './phrases.js';
import { type Attribution, agentsOf, isBarred, type Reading, subjectsOf } from './reading.js';
import type { TopicMatch } from './topic-matches.js';

/** Somebody's position as a rule read it; tokens `from` up to, not including, `to` are the passage. */
export interface ReadStance {
  readonly kind: 'stance';
  readonly holder: Holder;
  readonly topic: string;
  readonly position: Position;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly speaker?: Holder;
  readonly own: boolean;
  readonly confidence: number;
  /** Which rule it was. */
  readonly rule: keyof typeof RULES;
}

const RULES = {
  predicate: 0.85,
  passive: 0.85,
  judgement: 0.7,
  modal: 0.65,
  speech: 0.4,
  deed: 0.7,
  echo: 0.7,
  ellipsis: 0.65,
} as const;
const MAX_REACH = 30;
const ECHO =
  /^(statement|call|proposal|plan|idea|suggestion|recommendation|demand|initiative|appeal|position|request|offer)s?$/;
const ALONE =
  /^(opposed|unconvinced|disagree|disagreed|agree|agreed|reluctant|favor|favour|undecided|no|abstained|hesitant|refused|objected|declined)$/;

/** What was read before: who took which position last, and which proposition came last in the paragraph. */
export interface Heard {
  readonly byHolder: Map<string, TopicMatch>;
  last: { readonly paragraph: number; readonly match: TopicMatch } | undefined;
}

/** Reads a position on each proposition that a sentence names or takes up again. */
export function readStances(reading: Reading, cues: Cues, said: Attribution, heard: Heard): ReadStance[] {
  const found: ReadStance[] = [];
  const { tokens, sentence } = reading;
  const predicates = cues.stance(tokens);
  const judgements = cues.judgements(tokens);
  const conditions = cues.conditions(tokens);
  for (const match of reading.matches) {
    const isCondition =
      isSubordinate(tokens, match) ||
      conditions.some(
        ({ from, to }) =>
          from < match.from &&
          match.from - to < 6 &&
          !predicates.some((cue) => cue.from >= to && cue.to <= match.from && cue.from - to > 3),
      );
    if (isCondition) continue;
    const stances =
      byPredicate(reading, cues, said, match, predicates) ??
      byPassive(reading, cues, said, match, predicates) ??
      byDeed(reading, cues, said, match) ??
      bySpeaker(reading, cues, said, match, judgements);
    found.push(...(stances ?? []));
  }
  found.push(...takenUp(reading, cues, said, predicates, heard));
  for (const one of found) {
    const match = reading.matches.find(({ topic }) => topic === one.topic);
    if (match !== undefined) heard.byHolder.set(one.holder.id, match);
  }
  const last = reading.matches[reading.matches.length - 1];
  if (last !== undefined) heard.last = { paragraph: sentence.paragraph, match: last };
  return found;
}

/** "before", "until" and "after" right before the topic say when, not what. */
function isSubordinate(tokens: Reading['tokens'], { from }: TopicMatch): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some(({ fold }) => /^(before|until|after|once|unless)$/.test(fold));
}

/** "X opposed Y's proposal" takes up what Y said; "P: X is opposed" what the sentence named. */
function takenUp(
  reading: Reading,
  cues: Cues,
  said: Attribution,
  predicates: readonly Found<Position>[],
  heard: Heard,
): ReadStance[] {
  const { tokens, mentions, matches } = reading;
  const found: ReadStance[] = [];
  for (const cue of predicates) {
    const echo = mentions.find(
      (one) =>
        one.from >= cue.to &&
        one.from - cue.to <= 2 &&
        /^['’]s?$/.test(tokens[one.to]?.text ?? '') &&
        ECHO.test(tokens[one.to + 1]?.fold ?? ''),
    );
    const theirs = echo === undefined ? undefined : heard.byHolder.get(echo.holder.id);
    const before = matches.filter(({ to }) => to <= cue.from).pop();
    const isAlone =
      before !== undefined &&
      ALONE.test(tokens[cue.to - 1]?.fold ?? '') &&
      !matches.some(({ from, by }) => by === 'name' && from >= cue.to - 1 && from - cue.to < 12);
    const match = theirs ?? (isAlone ? before : undefined);
    const isEchoed = tokens.slice(Math.max(0, cue.from - 5), cue.from).some(({ fold }) => ECHO.test(fold));
    const previous = heard.last?.paragraph === reading.sentence.paragraph ? heard.last.match : undefined;
    if (isEchoed && previous !== undefined && !matches.some(({ to }) => to <= cue.from)) {
      for (const mention of agentsOf(reading, cue.to)) {
        found.push(
          make(reading, said, { ...previous, from: cue.from, to: cue.to }, mention, cue.value, 'echo', cue.from, 1),
        );
      }
    }
    if (match === undefined) continue;
    for (const mention of subjectsOf(reading, cue.from)) {
      if (theirs === undefined && mention.from < match.to) continue;
      const turns = cues.negations(tokens, Math.max(mention.to, cue.from - 3), cue.from);
      const place = { ...match, from: cue.from, to: cue.to };
      found.push(
        make(
          reading,
          said,
          place,
          mention,
          turned(cue.value, turns),
          theirs === undefined ? 'ellipsis' : 'echo',
          cue.from,
          1,
        ),
      );
    }
  }
  return found;
}

/** "X backs P": the nearest predicate before the topic that has a subject, and what governs that predicate. */
function byPredicate(
  reading: Reading,
  cues: Cues,
  said: Attribution,
  match: TopicMatch,
  predicates: readonly Found<Position>[],
): ReadStance[] | undefined {
  const { tokens } = reading;
  for (let i = predicates.length - 1; i >= 0; i -= 1) {
    const cue = predicates[i] as Found<Position>;
    if (cue.from >= match.from) continue;
    if (match.from - cue.to > MAX_REACH || isBarred(tokens, cue.to, match.from)) break;
    if (tokens[cue.to]?.fold === 'by' && cue.value !== 'undecided') continue;
    const subjects = subjectsOf(reading, cue.from);
    const holders = subjects.length > 0 ? subjects : firstPerson(reading, said, cue.from);
    if (holders.length === 0 || isSupposed(tokens, subjects[0])) continue;
    const start = subjects[subjects.length - 1]?.to ?? Math.max(0, cue.from - 6);
    const { position, at } = governed(reading, cues, predicates, i, start);
    const turns =
      cues.reversals(tokens, Math.max(cue.to, match.from - 4), match.from, match.keys) + (match.reversed ? 1 : 0);
    const sure = cues.isHedged(tokens, start, cue.from) ? 0.85 : 1;
    const far = match.from - cue.to > 14 ? 0.8 : 1;
    return holders.map((mention) =>
      make(reading, said, match, mention, turned(position, turns), 'predicate', at, sure * far),
    );
  }
  return undefined;
}

/** "if Russia fails to": what is supposed of somebody is no position. */
function isSupposed(tokens: Reading['tokens'], subject: Mention | undefined): boolean {
  if (subject === undefined) return false;
  return tokens
    .slice(Math.max(0, subject.from - 2), subject.from)
    .some(({ fold }) => /^(if|unless|whether)$/.test(fold));
}

/** "refused to allow": predicates right before it, back to the subject, turn it round. */
function governed(
  { tokens }: Reading,
  cues: Cues,
  predicates: readonly Found<Position>[],
  i: number,
  start: number,
): { position: Position; at: number } {
  let { value: position, from: at } = predicates[i] as Found<Position>;
  position = negated(position, cues.negations(tokens, Math.max(start, at - 4, predicates[i - 1]?.to ?? 0), at));
  for (let k = i - 1; k >= 0; k -= 1) {
    const outer = predicates[k] as Found<Position>;
    if (
      outer.from < start ||
      at - outer.to > 3 ||
      tokens.slice(outer.to, at).some(({ fold }) => /^(and|,|or)$/.test(fold))
    )
      break;
    const value = negated(
      outer.value,
      cues.negations(tokens, Math.max(start, outer.from - 4, predicates[k - 1]?.to ?? 0), outer.from),
    );
    position = value === 'undecided' ? value : turned(position, value === 'oppose' ? 1 : 0);
    at = outer.from;
  }
  return { position, at };
}

/** Not to consider a thing is to oppose it. */
function negated(position: Position, negations: number): Position {
  if (negations % 2 === 0) return position;
  return position === 'undecided' ? 'oppose' : turned(position, 1);
}

/** "X did P", where the name of P begins with its verb. */
function byDeed(reading: Reading, cues: Cues, said: Attribution, match: TopicMatch): ReadStance[] | undefined {
  const { tokens } = reading;
  const { tag, fold } = tokens[match.from] as Reading['tokens'][number];
  if (tag !== 'VERB' || match.by !== 'name' || /ing$|^(began|begun|start(s|ed)?|begins?)$/.test(fold)) return undefined;
  const subjects = subjectsOf(reading, match.from);
  const start = subjects[subjects.length - 1]?.to ?? match.from;
  if (subjects.length === 0 || match.from - start > 5 || cues.isModal(tokens, start, match.from)) return undefined;
  const turns = cues.negations(tokens, start, match.from) + (match.reversed ? 1 : 0);
  return subjects.map((mention) =>
    make(reading, said, match, mention, turned('support', turns), 'deed', match.from, 1),
  );
}

/** "P was backed by X". */
function byPassive(
  reading: Reading,
  cues: Cues,
  said: Attribution,
  match: TopicMatch,
  predicates: readonly Found<Position>[],
): ReadStance[] | undefined {
  for (const cue of predicates) {
    if (cue.from < match.to || cue.from - match.to > 8) continue;
    const agents = agentsOf(reading, cue.to);
    if (agents.length === 0) continue;
    const turns = cues.negations(reading.tokens, Math.max(match.to, cue.from - 3), cue.from) + (match.reversed ? 1 : 0);
    return agents.map((mention) =>
      make(reading, said, match, mention, turned(cue.value, turns), 'passive', cue.from, 1),
    );
  }
  return undefined;
}

/** What a speaker says of P: that it should be, that it is good or bad. */
function bySpeaker(
  reading: Reading,
  cues: Cues,
  said: Attribution,
  match: TopicMatch,
  judgements: readonly Found<'support' | 'oppose'>[],
): ReadStance[] | undefined {
  const speaker = said.speakers[match.from];
  if (speaker === undefined) return undefined;
  const { tokens } = reading;
  const [from, to] = clauseAround(reading, match);
  const judgement = judgements.find(
    (one) => one.from >= from && one.to <= to && (one.from >= match.to || one.to <= match.from),
  );
  const turns = match.reversed ? 1 : 0;
  if (judgement !== undefined) {
    const negated = cues.negations(tokens, Math.max(from, judgement.from - 3), judgement.from);
    return [make(reading, said, match, speaker, turned(judgement.value, turns + negated), 'judgement', match.from, 1)];
  }
  const negated =
    cues.reversals(tokens, Math.max(from, match.from - 4), match.from, match.keys) +
    cues.negations(tokens, match.to, Math.min(to, match.to + 4));
  const isModal = cues.isModal(tokens, from, to);
  const position = turned('support', turns + negated);
  return [make(reading, said, match, speaker, position, isModal ? 'modal' : 'speech', match.from, 1)];
}

function clauseAround({ tokens, quoted }: Reading, match: TopicMatch): [number, number] {
  const side = quoted[match.from];
  let from = match.from;
  while (
    from > 0 &&
    match.from - from < 25 &&
    quoted[from - 1] === side &&
    !/^(;|but|while)$/.test(tokens[from - 1]?.fold ?? '')
  )
    from -= 1;
  let to = match.to;
  while (to < tokens.length && to - match.to < 25 && !/^(;|but|while)$/.test(tokens[to]?.fold ?? '')) to += 1;
  return [from, to];
}

/** "We", "I" and "our" in somebody's speech are the speaker. */
function firstPerson({ tokens }: Reading, said: Attribution, at: number): Mention[] {
  const speaker = said.speakers[at];
  if (speaker === undefined) return [];
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
    if (/^(we|i|our|my)$/.test(tokens[i]?.fold ?? '')) return [speaker];
  }
  return [];
}

/** An odd number of turns makes support opposition; undecided stays. */
export function turned(position: Position, turns: number): Position {
  if (position === 'undecided' || turns % 2 === 0) return position;
  return position === 'support' ? 'oppose' : 'support';
}

function make(
  { tokens }: Reading,
  said: Attribution,
  match: TopicMatch,
  mention: Mention,
  position: Position,
  rule: ReadStance['rule'],
  at: number,
  sure: number,
): ReadStance {
  const speaker = said.speakers[match.from];
  const isOther = speaker !== undefined && speaker.holder.id !== mention.holder.id;
  const from = Math.min(
    at,
    match.from,
    mention.from > match.to
      ? at
      : mention.from > at
        ? at
        : match.from < mention.from
          ? match.from
          : Math.min(at, mention.from),
  );
  return {
    kind: 'stance',
    holder: mention.holder,
    topic: match.topic,
    position,
    from: Math.max(0, from),
    to: Math.min(tokens.length, Math.max(match.to, at + 1, mention.to)),
    at: match.from,
    own: said.own[match.from] === true && !isOther,
    ...(isOther ? { speaker: speaker.holder } : {}),
    confidence: RULES[rule] * match.strength * mention.confidence * sure,
    rule,
  };
}
