// Where somebody stands on everything, and who is for or against somebody.
import { ALL_POSITIONS, WISHES } from '../../language/en/intent-words.js';
import type { Query } from '../../query/families/families.js';
import { defined } from '../../schema/defined.js';
import type { Filled, Unresolved } from '../read/asked.js';
import type { NamedActor } from '../read/clause.js';
import { completePlan, limitsOf, type Plan, timesOf } from '../read/plan.js';
import { readPosition, rolesOf } from '../read/slots.js';

/** Where somebody stands on everything, and under which conditions. */
export function everything(asked: Filled): Plan | Unresolved | undefined {
  const { clause, answerTypes } = asked;
  const actor = rolesOf(asked).subject ?? clause.actors()[0];
  if (actor === undefined) return undefined;
  if (asked.isWho) return clause.isSubject(actor) ? undefined : supporters(asked, actor);
  const isAsked = clause.has('everything', 'stance', 'where', 'position', 'conditions') || clause.hasWord(WISHES);
  if (!isAsked) return undefined;
  clause.use(actor.span);
  const position = readPosition(asked);
  if (clause.take('conditions')) answerTypes.add('conditions');
  if (clause.take('why')) answerTypes.add('evidence');
  clause.take('everything', 'stance', 'where', 'says', 'commit');
  const isWide = clause.hasWord(ALL_POSITIONS);
  const query = {
    find: 'stances',
    actor: actor.id,
    ...limitsOf(asked),
    ...defined({
      position: isWide ? undefined : position?.position,
      condition: answerTypes.has('conditions') ? 'any' : undefined,
    }),
  };
  return completePlan(asked, [query as Query], {
    actor: actor.id,
    wider: [{ find: 'claims', actor: actor.id } as Query],
  });
}

/** "Who supports Macron?": for or against somebody, not a proposition. */
function supporters(asked: Filled, { id, span }: NamedActor): Plan | Unresolved | undefined {
  const { clause } = asked;
  const position = readPosition(asked);
  if (position === undefined || position.isNegated || position.position === 'undecided') return undefined;
  clause.use(span);
  const polarity = position.position === 'support' ? 'positive' : 'negative';
  const filters = { toward: id, polarity, ...asked.attribution, ...timesOf(asked.limits) };
  return completePlan(asked, [{ find: 'claims', kind: 'attitude', ...filters } as Query], { actor: id });
}
