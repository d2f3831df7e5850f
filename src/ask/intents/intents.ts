// The intents that a question can have, and which of them a clause has: a new one is its core and a line here.
import type { QueryContext } from '../../query/query-context.js';
import { type Asked, copyOf, type Filled, isUnresolved, NOT_UNDERSTOOD, type Slots } from '../read/asked.js';
import { readGiven } from '../read/asked-conditions.js';
import type { Clause } from '../read/clause.js';
import { readDates } from '../read/date-limits.js';
import type { Proposal } from '../read/plan.js';
import { readAmong } from '../read/population.js';
import { readQuestion } from '../read/question-type.js';
import { ambiguousName } from '../read/slots.js';
import { attendance, participants } from './attendance.js';
import { commitments } from './commitment-intent.js';
import { changes, comparison } from './comparison-intents.js';
import { moreOfPrevious, sourcesOfPrevious } from './follow-up-intents.js';
import { sets } from './set-intents.js';
import { anonymous, contradictions, passages, whoSays, why } from './source-intents.js';
import { attitudes, requests } from './speech-intents.js';
import { everything, stances } from './stance-intents.js';

/** What a clause may ask for. Its core reads the clause, a copy of its own, and proposes a plan. */
type Intent = { readonly name: string } & (
  | { readonly core: (asked: Filled) => Proposal }
  /** Takes dates and "which countries" for something else than limits. */
  | { readonly beforeLimits: true; readonly core: (asked: Asked) => Proposal }
  /** Reads nearly everything, so that it is only asked where no other accepts. */
  | { readonly isFallback: true; readonly core: (asked: Filled) => Proposal }
);

/** The most telling words first: of proposals that leave equally few words unread the first wins. */
export const INTENTS: readonly Intent[] = [
  { name: 'sources of the rows before', beforeLimits: true, core: sourcesOfPrevious },
  { name: 'more about the rows before', beforeLimits: true, core: moreOfPrevious },
  { name: 'participation', beforeLimits: true, core: participants },
  { name: 'ambiguous name', core: ambiguousName },
  { name: 'contradictions', core: contradictions },
  { name: 'why', core: why },
  { name: 'who says so', core: whoSays },
  { name: 'anonymous sources', core: anonymous },
  { name: 'comparison', core: comparison },
  { name: 'changes', core: changes },
  { name: 'sets', core: sets },
  { name: 'commitments', core: commitments },
  { name: 'requests', core: requests },
  { name: 'attitudes', core: attitudes },
  { name: 'stances', core: stances },
  { name: 'profile', core: everything },
  { name: 'passages', isFallback: true, core: passages },
];

interface PlannedClause {
  readonly found: NonNullable<Proposal>;
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

function withLimits(asked: Asked): Filled {
  const { clause } = asked;
  const states = readGiven(clause);
  const attended = attendance(asked);
  const among = readAmong(clause);
  return { ...asked, states, attended, among, limits: readDates(clause, asked.today, true) };
}
