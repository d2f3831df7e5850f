// Claims as words: what was said in one act of speech, or on one day with one rank, is one word.
import { OPEN_START } from '../schema/date.js';
import type { Candidates } from './candidates.js';

/** Claims of one position and tier that are one word. */
export interface Word {
  readonly members: readonly number[];
  readonly position: number;
  readonly tier: number;
  readonly voice: number;
  readonly act: number;
  readonly stated: number;
  /** The days on which it can have been said: those of its later claim. */
  readonly start: number;
  readonly latest: number;
  /** The number of its open conditions, 0 for none; `MIXED` where its claims are under different ones. */
  readonly condition: number;
}

export const MIXED = -1;

/** One member of a word for each office and holder. */
export function speakersOf(candidates: Candidates, { members }: Word): readonly number[] {
  if (members.length === 1) return members;
  return [...new Map(members.map((i) => [candidates.speakerOf(i), i])).values()];
}

/** The same for words of the same offices and holders. */
export function speakerKey(candidates: Candidates, { members }: Word): string {
  if (members.length === 1) return String(candidates.speakerOf(members[0] as number));
  const numbers = new Set(members.map((i) => candidates.speakerOf(i)));
  return [...numbers].sort((a, b) => a - b).join(' ');
}

/** "On record by" is taken at its end: it reports what stands then. */
export function startOf({ earliest, latest }: Pick<Candidates, 'earliest' | 'latest'>, i: number): number {
  return (earliest[i] === OPEN_START ? latest[i] : earliest[i]) as number;
}

/** The words that candidates make, each on its own where it is known only perhaps. */
export function wordsOf(candidates: Candidates, chosen: readonly number[]): Word[] {
  if (areApart(candidates, chosen)) return chosen.map((i) => wordOf(candidates, [i]));
  const { position, tier, voice, utterance, latest } = candidates;
  const days = daysOfUtterances(candidates, chosen);
  const groups = new Map<string, number[]>();
  for (const i of chosen) {
    const kind = `${tier[i]} ${position[i]}`;
    const dated = days.get(utterance[i] as number) ?? i;
    const start = startOf(candidates, dated);
    const keys = [start === latest[dated] ? `${kind} ${voice[i]} ${start}` : `${kind} alone ${i}`];
    if (utterance[i] !== 0) keys.push(`${kind} of ${utterance[i]}`);
    const [group = [], other] = [...new Set(keys.map((key) => groups.get(key)))].filter((one) => one !== undefined);
    if (other !== undefined) {
      group.push(...other);
      for (const [key, one] of groups) if (one === other) groups.set(key, group);
    }
    group.push(i);
    for (const key of keys) groups.set(key, group);
  }
  return [...new Set(groups.values())].flatMap((group) =>
    compatible(candidates, group).map((members) => wordOf(candidates, members, days)),
  );
}

const FEW = 16;

/** Are they few, and surely a word each? */
function areApart({ position, tier, voice, utterance, latest }: Candidates, chosen: readonly number[]): boolean {
  if (chosen.length > FEW) return false;
  return chosen.every((i, at) => {
    if (utterance[i] !== 0) return false;
    for (let k = 0; k < at; k += 1) {
      const other = chosen[k] as number;
      const isOfOneDay = latest[i] === latest[other] && voice[i] === voice[other];
      if (isOfOneDay && position[i] === position[other] && tier[i] === tier[other]) return false;
    }
    return true;
  });
}

const NO_OTHER_DAYS: ReadonlyMap<number, number> = new Map();

/** What was said in one act of speech was said on one day: the latest that a report of it gives. */
function daysOfUtterances(candidates: Candidates, chosen: readonly number[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const i of chosen) {
    const act = candidates.utterance[i] as number;
    if (act === 0) continue;
    const known = days.get(act);
    if (known === undefined || isLater(candidates, i, known)) days.set(act, i);
  }
  return days;
}

function isLater(candidates: Candidates, i: number, other: number): boolean {
  const [one, two] = [startOf(candidates, i), startOf(candidates, other)];
  return one > two || (one === two && (candidates.latest[i] as number) < (candidates.latest[other] as number));
}

/** Parts of a group whose conditions can hold together, in an order of their own. */
function compatible(candidates: Candidates, group: readonly number[]): readonly (readonly number[])[] {
  if (group.every((i) => candidates.condition[i] === candidates.condition[group[0] as number])) return [group];
  const parts: number[][] = [];
  const texts = new Map(group.map((i) => [i, candidates.conditionsAsText(i)]));
  const inOrder = [...group].sort((a, b) => ((texts.get(a) as string) < (texts.get(b) as string) ? -1 : 1));
  for (const i of inOrder) {
    const fitting = parts.find((part) => part.every((other) => candidates.canHoldTogether(i, other)));
    if (fitting === undefined) parts.push([i]);
    else fitting.push(i);
  }
  return parts;
}

/** Some claims as one word; what else was said in its act of speech dates it, where `days` has that. */
export function wordOf(
  candidates: Candidates,
  members: readonly number[],
  days: ReadonlyMap<number, number> = NO_OTHER_DAYS,
): Word {
  const { position, tier, voice, act, stated, utterance, latest, condition } = candidates;
  const first = members[0] as number;
  let day = days.get(utterance[first] as number) ?? first;
  let highest = voice[first] as number;
  let isAct = act[first] as number;
  let isStated = stated[first] as number;
  let common = condition[first] as number;
  for (let k = 1; k < members.length; k += 1) {
    const i = members[k] as number;
    const dated = days.get(utterance[i] as number) ?? i;
    if (isLater(candidates, dated, day)) day = dated;
    highest = Math.max(highest, voice[i] as number);
    isAct = Math.max(isAct, act[i] as number);
    isStated = Math.max(isStated, stated[i] as number);
    if (condition[i] !== common) common = MIXED;
  }
  return {
    members,
    position: position[first] as number,
    tier: tier[first] as number,
    voice: highest,
    act: isAct,
    stated: isStated,
    condition: common,
    start: startOf(candidates, day),
    latest: latest[day] as number,
  };
}
