// What an actor is committed to, decided over its claims in the order in which they were said.
import type { Deliverable } from '../kinds/commitment.js';
import { isCommitting, isRefusal, type Stage, stageClass } from '../kinds/ladder.js';
import type { Certainty } from '../schema/date.js';

/** A claim about one deliverable, as far as it matters for whether the actor is committed to it. */
export interface CommitmentWord {
  readonly row: number;
  readonly stage: Stage;
  readonly deliverables: readonly Deliverable[];
  readonly isFirstHand: boolean;
}

/** Whether the actor is committed, and the claims that say so. */
export interface CommitmentOutcome {
  readonly certainty: Certainty;
  readonly rows: readonly number[];
}

const NO: CommitmentOutcome = { certainty: 'no', rows: [] };

/**
 * Is an actor committed to a deliverable? A promise or deed commits until it is refused; holding back afterwards, a
 * second-hand word, an alternative ("troops or other support") or an uncertain date makes it a maybe.
 *
 * @param words Oldest first, surely said in time.
 * @param doubtful Those that may have been said in time or not.
 */
export function committedTo(
  deliverable: Deliverable,
  words: readonly CommitmentWord[],
  doubtful: readonly CommitmentWord[],
): CommitmentOutcome {
  let best = NO;
  for (const { row, stage, deliverables, isFirstHand } of words) {
    const isSure = isFirstHand && deliverables.every((one) => one === deliverable);
    if (isRefusal(stage)) {
      if (isSure) best = NO;
      else if (best.certainty === 'yes' && isFirstHand) best = { certainty: 'maybe', rows: best.rows };
    } else if (stageClass(stage) === 'holdingBack') {
      if (best.certainty === 'yes' && isFirstHand) best = { certainty: 'maybe', rows: best.rows };
    } else if (isCommitting(stage) && (isSure || best.certainty !== 'yes')) {
      best = { certainty: isSure ? 'yes' : 'maybe', rows: [row] };
    }
  }
  const wouldChange = ({ stage }: CommitmentWord) =>
    best.certainty === 'yes' ? isRefusal(stage) || stageClass(stage) === 'holdingBack' : isCommitting(stage);
  const uncertain = doubtful.filter(wouldChange).map(({ row }) => row);
  if (uncertain.length === 0) return best;
  return { certainty: 'maybe', rows: best.certainty === 'yes' ? best.rows : uncertain };
}
