// The one word that a row shows of what stands: position, conditions, date and voices come from it.
import { POSITIONS, type Position } from '../kinds/position.js';
import type { Condition } from '../schema/condition.js';
import { NO_POSITION, Part } from '../stance/candidates.js';
import type { Resolution, Weighed } from '../stance/resolver.js';
import type { QueryContext } from './query-context.js';

/** What stands in one branch: the leading word, and all that decide with it. */
export interface StandingBranch {
  readonly number: number;
  readonly position: Position | 'contested';
  /** The claims of the leading word, the one that dates it first. */
  readonly word: readonly Weighed[];
  /** The claim of the word that was said last. */
  readonly dated: Weighed;
  /** All claims that stand in it, newest first. */
  readonly standing: readonly Weighed[];
  /** The row of the first claim of the unbroken run of the position. */
  readonly since: Weighed;
}

/** The branches of a resolution, the first one first. Time O(n²) in the claims of a cell at worst, mostly O(n). */
export function branchesOf(context: QueryContext, actor: number, { cell, weighed }: Resolution): StandingBranch[] {
  return cell.branches.map((_, number): StandingBranch => {
    const standing = weighed.filter((one) => one.branch === number && stands(one));
    const contested = standing.some(({ part }) => part === Part.contesting);
    const isEarlier = (one: Weighed, other: Weighed) => isEarlierGovernment(context, actor, one, other);
    const lead = standing.reduce((best, one) => (leads(one, best, isEarlier) ? one : best));
    const word = wordOf(lead, standing);
    return {
      number,
      position: contested ? 'contested' : (POSITIONS[lead.position] as Position),
      word,
      dated: word.reduce((best, one) => (isLater(one, best) ? one : best)),
      standing,
      since: firstOfRun(context, actor, standing, weighed, contested),
    };
  });
}

/** The conditions of a word: those of all its claims, each once. */
export function conditionsOf(word: readonly Weighed[]): readonly Condition[] {
  const all = word.flatMap(({ conditions }) => conditions);
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
}

function isLater(one: Weighed, other: Weighed): boolean {
  return one.start > other.start || (one.start === other.start && one.latest < other.latest);
}

function stands({ part }: Weighed): boolean {
  return part === Part.deciding || part === Part.contesting;
}

/** The latest government's, then the highest rank's, then the newest leads. */
function leads(one: Weighed, best: Weighed, isEarlier: (one: Weighed, other: Weighed) => boolean): boolean {
  if (one === best) return false;
  if (isEarlier(best, one)) return true;
  if (isEarlier(one, best)) return false;
  const difference =
    one.voice - best.voice ||
    one.latest - best.latest ||
    one.start - best.start ||
    Number(one.isAct) - Number(best.isAct) ||
    Number(one.isStated) - Number(best.isStated) ||
    best.position - one.position;
  return difference > 0;
}

/** The claims that were said with one: in the same act of speech, or on the same day with the same rank. */
function wordOf(lead: Weighed, standing: readonly Weighed[]): Weighed[] {
  const isAlike = (one: Weighed) => one.position === lead.position && one.tier === lead.tier;
  const isOfWord = (one: Weighed) =>
    (one.utterance !== 0 && one.utterance === lead.utterance) ||
    (one.voice === lead.voice && isOfOneDay(one) && isOfOneDay(lead) && one.latest === lead.latest);
  return [lead, ...standing.filter((one) => one !== lead && isAlike(one) && isOfWord(one))];
}

function isOfOneDay({ start, latest }: Weighed): boolean {
  return start === latest;
}

/**
 * A position runs from its first claim after the last word that differed and stood; that ended when the first claim
 * came that overcame it.
 */
function firstOfRun(
  context: QueryContext,
  actor: number,
  standing: readonly Weighed[],
  weighed: readonly Weighed[],
  isContested: boolean,
): Weighed {
  const oldestFirst = [...standing].reverse();
  const first = oldestFirst[0] as Weighed;
  if (isContested) return lastSideOf(standing);
  const ofKind = weighed.filter((one) => one.tier === first.tier && one.position !== NO_POSITION && isSure(one));
  const differs = ofKind.filter((one) => one.position !== first.position && one.part === Part.superseded);
  const breaks = differs.filter((one) => one.latest >= first.start && stoodWhenSaid(one, ofKind));
  if (breaks.length === 0) return first;
  const ended = (one: Weighed) => {
    const later = oldestFirst.filter(({ start }) => start > one.latest);
    return later.find((other) => overcomes(context, actor, other, one)) ?? null;
  };
  const ends = breaks.map(ended);
  return ends.reduce<Weighed>((latest, one) => (one !== null && one.latest > latest.latest ? one : latest), first);
}

/** Did nothing that was said at the same time overcome it? */
function stoodWhenSaid(one: Weighed, all: readonly Weighed[]): boolean {
  return !all.some((other) => {
    if (other.position === one.position || other.start > one.latest || other.latest < one.start) return false;
    const difference =
      other.voice - one.voice ||
      Number(other.isAct) - Number(one.isAct) ||
      Number(other.isStated) - Number(one.isStated);
    return difference > 0;
  });
}

function isSure({ part }: Weighed): boolean {
  return part !== Part.possible && part !== Part.doubtful;
}

function overcomes(context: QueryContext, actor: number, later: Weighed, one: Weighed): boolean {
  return later.voice >= one.voice || isEarlierGovernment(context, actor, one, later);
}

/** A position is contested since the first claim of the side that came last. */
function lastSideOf(standing: readonly Weighed[]): Weighed {
  const firsts = new Map<number, Weighed>();
  for (const one of standing) firsts.set(one.position, one);
  return [...firsts.values()].reduce((latest, one) => (one.latest > latest.latest ? one : latest));
}

function isEarlierGovernment(context: QueryContext, actor: number, one: Weighed, other: Weighed): boolean {
  const days = ({ start, latest }: Weighed) => ({ earliest: start, latest });
  return context.representation.isEarlierGovernment(actor, days(one), days(other));
}
