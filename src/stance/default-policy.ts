// The default policy, default@2: the branches that the standing words make, and what is possible besides.
import { type Candidates, NO_POSITION, Part, Tier } from './candidates.js';
import { CONTESTED, NO_RECORD, type Outcome } from './policy.js';
import type { Word } from './spoken-words.js';
import { StandingWords, type WordRules } from './standing-words.js';

/** Decides by rank, office, government and time; see `defaultPolicy`. */
export function decideByRank(candidates: Candidates): Outcome {
  candidates.possible = 0;
  return decideAlike(candidates) ?? decideAmong(candidates, positionsStanding(candidates));
}

/** The words of positions that stand. */
export function positionsStanding(candidates: Candidates): StandingWords {
  return new StandingWords(candidates, ANY_DIFFERENCE);
}

/** Decides by what stands, and writes it to the candidates. */
export function decideAmong(candidates: Candidates, standing: StandingWords): Outcome {
  candidates.possible = 0;
  const outcome = writeBranches(candidates, standing);
  writeOthers(candidates, standing);
  for (const { position } of standing.perhaps) candidates.possible |= 1 << position;
  for (let i = 0; i < candidates.length; i += 1) {
    if (candidates.doubtful[i] !== 0) writeDoubtful(candidates, standing, i);
  }
  return outcome;
}

const ANY_DIFFERENCE: WordRules = { differ: (a, b) => a !== b, mayOvercome: () => true };

/** Where nothing differs the position is that, under whatever condition; `undefined` where there is more to weigh. */
function decideAlike({ length, position, tier, doubtful, condition, part }: Candidates): Outcome | undefined {
  if (length === 0) return NO_RECORD;
  let best = -1;
  let open = 0;
  for (let i = 0; i < length; i += 1) {
    if (position[i] !== position[0] || (open !== 0 && condition[i] !== 0 && condition[i] !== open)) return undefined;
    open ||= condition[i] as number;
    if (doubtful[i] === 0) best = Math.max(best, tier[i] as number);
  }
  if (best < 0 || position[0] === NO_POSITION) return undefined;
  for (let i = 0; i < length; i += 1) {
    part[i] = tier[i] === best ? Part.deciding : Part.concurring;
    if (doubtful[i] !== 0) part[i] = (tier[i] as number) < best ? Part.doubtful : Part.possible;
  }
  return position[0] as Outcome;
}

/** Writes what stands, branch by branch; the outcome is that of the first. */
function writeBranches(candidates: Candidates, standing: StandingWords): Outcome {
  const { part, branch } = candidates;
  const leading = (words: readonly Word[]) => words.reduce((best, word) => (standing.leads(word, best) ? word : best));
  const branches = standing.worlds
    .filter((words) => words.some(({ position }) => position !== NO_POSITION))
    .map((words) => ({ words, first: leading(words) }))
    .sort((a, b) => (standing.leads(a.first, b.first) ? -1 : 1));
  for (const [number, { words, first }] of branches.entries()) {
    const isContested = words.some(({ position }) => position !== first.position);
    for (const { members, position } of words) {
      if (isContested) candidates.possible |= 1 << position;
      for (const i of members) {
        part[i] = position === first.position ? Part.deciding : Part.contesting;
        branch[i] = Math.min(number, 255);
      }
    }
  }
  const [primary] = branches;
  if (primary === undefined) return NO_RECORD;
  const { position } = primary.first;
  return primary.words.some((word) => word.position !== position) ? CONTESTED : (position as Outcome);
}

/** What lost by tier, or was overcome. */
function writeOthers({ part, tier }: Candidates, { words, accepted, contesting }: StandingWords): void {
  const standing = new Set([...accepted, ...contesting]);
  const positions = new Set<number>();
  let best = 0;
  let newest = Number.NEGATIVE_INFINITY;
  for (const word of accepted) {
    positions.add(word.position);
    best = Math.max(best, word.tier);
    newest = Math.max(newest, word.latest);
  }
  for (const word of words) {
    if (standing.has(word)) continue;
    for (const i of word.members) {
      const isInferred = ((tier[i] as number) & Tier.explicit) === 0;
      if (word.tier === best) part[i] = Part.superseded;
      else if (positions.has(word.position)) part[i] = Part.concurring;
      else part[i] = isInferred && word.start > newest ? Part.beside : Part.counter;
    }
  }
}

/** A claim that counts perhaps: is its position possible, were it alone added to the sure ones? */
function writeDoubtful(candidates: Candidates, standing: StandingWords, i: number): void {
  const word = standing.ifCounted(i);
  candidates.part[i] = word === null ? Part.doubtful : Part.possible;
  if (word === null || (word.position === NO_POSITION && !standing.leavesNone(word))) return;
  candidates.possible |= 1 << word.position;
}
