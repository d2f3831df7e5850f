// Decides what a clause asks for: every intent proposes on a copy, and the proposal that reads most of it wins.
import type { QueryContext } from '../../query/query-context.js';
import {
  type Asked,
  copyOf,
  type Filled,
  isUnresolved,
  NOT_UNDERSTOOD,
  type Slots,
  type Unresolved,
} from '../read/asked.js';
import { readGiven } from '../read/asked-conditions.js';
import type { Clause } from '../read/clause.js';
import { readDates } from '../read/date-limits.js';
import type { Plan } from '../read/plan.js';
import { readAmong } from '../read/population.js';
import { readQuestion } from '../read/question-type.js';
import { attendance } from './attendance.js';
import { INTENTS } from './intents.js';

/** A plan or why there is none, and the clause as it was read for it. */
export interface PlannedClause {
  readonly found: Plan | Unresolved;
  readonly clause: Clause;
}

/**
 * Asks the intents in turn. The first that recognizes the clause decides whether it is understood; of those that accept
 * it, the one that leaves the fewest content words to be searched for in the claims wins, the earlier of equals.
 */
export function planClause(
  clause: Clause,
  context: QueryContext,
  today: string,
  previous: Slots | null,
): PlannedClause {
  const asked = readQuestion(clause, context, today, previous);
  const filled = withLimits(copyOf(asked));
  let best: PlannedClause | undefined;
  let nearest: PlannedClause = { found: NOT_UNDERSTOOD, clause: filled.clause };
  for (const intent of INTENTS) {
    if (best !== undefined && 'isFallback' in intent) break;
    const own = copyOf('beforeLimits' in intent ? asked : filled);
    const proposal = intent.core(own as Filled);
    const planned = { found: proposal ?? NOT_UNDERSTOOD, clause: own.clause };
    if (proposal === undefined) {
      if (own.clause.unread().length < nearest.clause.unread().length) nearest = planned;
    } else if (isUnresolved(proposal)) {
      if (best === undefined) return planned;
    } else if (best === undefined || searched(planned) < searched(best)) {
      best = planned;
      if (searched(best) === 0) break;
    }
  }
  return best ?? nearest;
}

function searched({ clause }: PlannedClause): number {
  return clause.searched().length;
}

/** Reads what every question can have: what is given, of whom, when. */
function withLimits(asked: Asked): Filled {
  const { clause } = asked;
  const states = readGiven(clause);
  const attended = attendance(asked);
  const among = readAmong(clause);
  return { ...asked, states, attended, among, limits: readDates(clause, asked.today, true) };
}
