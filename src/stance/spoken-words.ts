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
  /** One member for each office and holder; the first stands for the whole. */
  readonly speakers: readonly number[];
  /** The same for words of the same offices and holders. */
  readonly speakerKey: string;
}

/** "On record by" is taken at its end: it reports what stands then. */
export function startOf({ earliest, latest }: Pick<Candidates, 'earliest' | 'latest'>, i: number): number {
  return (earliest[i] === OPEN_START ? latest[i] : earliest[i]) as number;
}

/** The words that candidates make, each on its own where it is known only perhaps. */
export function wordsOf(candidates: Candidates, chosen: readonly number[]): Word[] {
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

function wordOf(candidates: Candidates, members: readonly number[], days: ReadonlyMap<number, number>): Word {
  const { position, tier, voice, act, stated, utterance, latest } = candidates;
  const first = members[0] as number;
  const dated = members.map((i) => days.get(utterance[i] as number) ?? i);
  const day = dated.reduce((best, i) => (isLater(candidates, i, best) ? i : best), dated[0] as number);
  const speakers = new Map(members.map((i) => [candidates.speakerOf(i), i]));
  const most = (column: Uint8Array) => members.reduce((best, i) => Math.max(best, column[i] as number), 0);
  return {
    members,
    position: position[first] as number,
    tier: tier[first] as number,
    voice: most(voice),
    act: most(act),
    stated: most(stated),
    start: startOf(candidates, day),
    latest: latest[day] as number,
    speakers: [...speakers.values()],
    speakerKey: [...speakers.keys()].sort((a, b) => a - b).join(' '),
  };
}
