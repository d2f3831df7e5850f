// What an actor is committed to, decided like a stance: cell by cell of deliverable, recipient and thing.
import type { ClaimOf } from '../kinds/claim.js';
import type { Deliverable } from '../kinds/commitment.js';
import { isCommitting, isRefusal, STAGES, type Stage, stageClass } from '../kinds/ladder.js';
import type { Condition } from '../schema/condition.js';
import type { Certainty } from '../schema/date.js';
import { topicOfKind } from '../store/claim-columns.js';
import type { ClaimLog } from '../store/claim-log.js';
import type { CandidateSource } from './candidate-source.js';
import { type CandidateList, NO_POSITION } from './candidates.js';
import type { Scope } from './scope.js';
import type { Word } from './spoken-words.js';
import { StandingWords, type WordRules } from './standing-words.js';

/** Whether an actor is committed to a deliverable, for one recipient and thing. */
export interface CommitmentCell {
  readonly deliverable: Deliverable;
  /** Whom it is for, by id; `null` where the claims name nobody. */
  readonly to: string | null;
  /** The unit of the amount, or the proposition; `null` where the claims name nothing. */
  readonly thing: string | null;
  readonly certainty: Certainty;
  /** The stage of the word that leads what stands; `null` where nothing surely does. */
  readonly stage: Stage | null;
  readonly conditions: readonly Condition[];
  /** Rows of the claims that stand, that keep the commitment in doubt, and that would do so if they counted. */
  readonly deciding: readonly number[];
  readonly disputing: readonly number[];
  readonly doubtful: readonly number[];
  /** Would there be a commitment but for a condition, and is nothing refused? */
  readonly isKeptOut: boolean;
}

/** A commitment claim as far as it matters here. */
type Told = Pick<ClaimOf<'commitment'>, 'deliverables' | 'stage' | 'to' | 'amount' | 'proposition'>;

/** The position of a word that takes none, because an "only if" is not met. */
const NONE = STAGES.length;

/**
 * Every cell of an actor and a deliverable, those that name a recipient or a thing last. A claim that names none is
 * weighed in each cell that it may belong to, as a doubtful one where the cell names one. Several deliverables of one
 * promise are alternatives, each perhaps; a refusal of several refuses each.
 *
 * @returns None where no claim speaks of it. Time O(n log n) in the claims times the cells.
 */
export function commitmentCells(
  log: ClaimLog,
  source: CandidateSource,
  actor: number,
  deliverable: Deliverable,
  scope: Scope,
): readonly CommitmentCell[] {
  const all = source.list(actor);
  source.addTopic(all, log.vocabulary.topicNumbers.find(topicOfKind('commitment')), {
    ...scope,
    viaMembership: false,
    isWhole: true,
  });
  const told = Array.from({ length: all.length }, (_, i) => log.fields(all.row[i] as number) as unknown as Told);
  const left = all.ruledOut.map(({ row }) => log.fields(row) as unknown as Told);
  const keys = new Map<string, Place>();
  for (const one of [...told, ...left]) {
    if (!one.deliverables.includes(deliverable)) continue;
    const place = { to: one.to ?? null, thing: one.amount?.unit ?? one.proposition ?? null };
    keys.set(JSON.stringify([place.to, place.thing]), place);
  }
  const cells = [...keys.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, place]) => {
      const cell = decide(source, all, told, deliverable, place);
      const isRefused = cell.stage !== null && disputes(cell.stage);
      const isLeft = left.some((one) => isCommitting(one.stage) && fits(one, deliverable, place) !== 'no');
      return { ...cell, isKeptOut: isLeft && !isRefused };
    });
  source.release(all);
  return cells;
}

interface Place {
  readonly to: string | null;
  readonly thing: string | null;
}

/** Does a claim belong to a cell? Perhaps, where it does not say what the cell names. */
function fits(told: Told, deliverable: Deliverable, { to, thing }: Place): Certainty {
  if (!told.deliverables.includes(deliverable)) return 'no';
  const parts = [
    [told.to ?? null, to],
    [told.amount?.unit ?? told.proposition ?? null, thing],
  ] as const;
  if (parts.some(([said, wanted]) => said !== null && said !== wanted)) return 'no';
  const isOpen = parts.some(([said, wanted]) => said === null && wanted !== null);
  const isAlternative = told.deliverables.length > 1 && isCommitting(told.stage);
  return isOpen || isAlternative ? 'maybe' : 'yes';
}

function decide(
  source: CandidateSource,
  all: CandidateList,
  told: readonly Told[],
  deliverable: Deliverable,
  place: Place,
): Omit<CommitmentCell, 'isKeptOut'> {
  const list = source.list(all.actor);
  for (const [i, one] of told.entries()) {
    const belongs = fits(one, deliverable, place);
    if (belongs === 'no') continue;
    const at = list.next();
    list.copy(all, i, at);
    list.position[at] = all.position[i] === NO_POSITION ? NONE : STAGES.indexOf(one.stage);
    if (belongs === 'maybe') list.doubtful[at] = 1;
  }
  const standing = new StandingWords(list, LADDER);
  const promised = standing.accepted.filter((word) => isCommitting(stageOf(word)));
  const against = [...standing.accepted, ...standing.contesting].filter((word) => disputes(stageOf(word)));
  const isDisputed = (word: Word) => against.some((other) => standing.meet(word, other) && denies(other, word));
  const undisputed = promised.filter((word) => !isDisputed(word));
  const perhaps = [...standing.contesting, ...standing.perhaps].filter((word) => isCommitting(stageOf(word)));
  const doubtful: number[] = [];
  let mayCommit = false;
  for (let i = 0; i < list.length; i += 1) {
    const word = list.doubtful[i] === 0 ? null : standing.ifCounted(i);
    if (word === null) continue;
    doubtful.push(list.row[i] as number);
    mayCommit ||= isCommitting(stageOf(word));
  }
  const first = leading(standing, undisputed.length > 0 ? undisputed : standing.accepted);
  const rows = (words: readonly Word[]) => words.flatMap(({ members }) => members.map((i) => list.row[i] as number));
  const cell = {
    deliverable,
    ...place,
    certainty: certaintyOf(undisputed.length > 0, promised.length + perhaps.length > 0 || mayCommit),
    stage: first === undefined || first.position === NONE ? null : stageOf(first),
    conditions: first === undefined ? [] : first.members.flatMap((i) => list.conditionsOf(i)?.conditions ?? []),
    deciding: rows(undisputed.length > 0 ? undisputed : standing.accepted),
    disputing: rows(undisputed.length > 0 ? [] : against.filter((word) => !standing.accepted.includes(word))),
    doubtful,
  };
  source.release(list);
  return cell;
}

function certaintyOf(isSure: boolean, isPossible: boolean): Certainty {
  return isSure ? 'yes' : isPossible ? 'maybe' : 'no';
}

function leading(standing: StandingWords, words: readonly Word[]): Word | undefined {
  return words.length === 0 ? undefined : words.reduce((best, word) => (standing.leads(word, best) ? word : best));
}

/** The stage of a word; one that takes no position counts as a thought, which commits to nothing. */
function stageOf({ position }: Word): Stage {
  return STAGES[position] ?? 'considering';
}

function disputes(stage: Stage): boolean {
  return isRefusal(stage) || stageClass(stage) === 'holdingBack';
}

/** Does a word that stands put a promise or deed in doubt? What was delivered is not undone by a later word. */
function denies(other: Word, word: Word): boolean {
  return stageOf(word) !== 'delivered' || other.start <= word.latest;
}

/** How the stages answer to one another: the ladder, in the terms of what stands. */
const LADDER: WordRules = {
  differ: (a, b) => sideOf(a) !== sideOf(b),
  mayOvercome: (by, what, isLater) => {
    const [newer, older] = [STAGES[by], STAGES[what]];
    if (older === undefined || !isCommitting(older)) return true;
    if (newer === undefined) return older !== 'delivered' || !isLater;
    if (!isRefusal(newer)) return false;
    if (!isLater || stageClass(older) === 'promise') return true;
    return older === 'delivering' && newer === 'withdrawn';
  },
};

/** Promises and deeds are of one side, refusals of another. */
function sideOf(position: number): string {
  const stage = STAGES[position];
  if (stage === undefined) return 'none';
  return isCommitting(stage) ? 'committing' : stageClass(stage);
}
