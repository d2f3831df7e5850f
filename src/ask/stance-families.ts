import type { Predicate } from '../query/predicate.js';
import type { Query } from '../query/query.js';
import type { Position } from '../schema/claim.js';
import type { Clause, Doubt } from './clause.js';
import { defined, type Filled, finished, given, limitsOf, type Plan, turned } from './plan.js';
import { TESTS, testedQuery } from './sets.js';
import { isDoubt, readConditions, readPosition, readTopic, rolesOf } from './slots.js';

/** Who holds a position; where somebody stands on a proposition; has somebody ruled it out. */
export function stances(asked: Filled): Plan | Doubt | undefined {
  const { clause, context, facets } = asked;
  const { subject } = rolesOf(asked);
  const candidates = clause.actors().map(({ id }) => id);
  const wanted = clause.topics()[0];
  if (wanted === undefined || wanted.score < 1) return undefined;
  const topicWithCondition = readTopic(asked, candidates);
  if (topicWithCondition === undefined || isDoubt(topicWithCondition)) return topicWithCondition;
  const topic = topicWithCondition;
  const conditions = readConditions(asked);
  const position = readPosition(asked);
  if (clause.take('conditions')) facets.add('conditions');
  clause.take(
    'stance',
    'says',
    'deliverable',
    'commit',
    'change',
    'position',
    'not',
    'attitude',
    'meet',
    'sayWhat',
    'polarity',
    'stage',
  );
  const actor = clause.actors().find(({ id }) => id === subject?.id) ?? clause.actors()[0];
  if (actor !== undefined) clause.use(actor.span);
  const isOpen = position === undefined && (clause.has('where') || (!asked.isWho && actor !== undefined));
  const at = position === undefined ? undefined : turned(position.position, topic);
  const limits = { ...limitsOf(asked), ...given(conditions), ...given(asked.states) };
  const condition = conditions.condition ?? (facets.has('conditions') && actor === undefined ? undefined : undefined);
  const slots = { topic, actor: actor?.id };
  const joint = actor === undefined ? undefined : clause.actors().find(({ span }) => isJoint(clause, actor.span, span));
  if (actor !== undefined && joint !== undefined) {
    clause.use(joint.span);
    const among = { or: [{ is: actor.id }, { is: joint.id }] };
    return finished(asked, [{ find: 'stances', proposition: topic.id, ...limits, among } as Query], slots);
  }
  if (actor?.office !== undefined && !asked.isWho) {
    const query = { find: 'stances', proposition: topic.id, ...limits };
    const queries = [actor.office, actor.id].map((id) => ({ ...query, actor: id }) as Query);
    const wanted = { position: at ?? turned('support', topic), isNegated: position?.isNegated === true };
    return finished(asked, queries, { ...slots, position: wanted, voice: actor.id });
  }
  if (actor !== undefined && !asked.isWho) {
    const query = { find: 'stances', actor: actor.id, proposition: topic.id, ...limits };
    const within = [...context.vocabulary.actors.values()].filter(
      (other) => other.type === 'group' && other.within === actor.id && other.size === undefined,
    );
    const parts = within.map(({ id }) => ({ ...query, actor: id }));
    return finished(asked, [query, ...parts] as Query[], {
      ...slots,
      position:
        position === undefined
          ? { position: turned('support', topic), isNegated: false }
          : { position: at as Position, isNegated: position.isNegated },
      wider: [{ find: 'stances', actor: actor.id, proposition: topic.id } as Query],
    });
  }
  if (position?.isNegated === true && at !== undefined) {
    const test = { not: { [TESTS[at]]: topic.id } as unknown as Predicate };
    return finished(asked, [testedQuery(asked, test)], slots);
  }
  const query = {
    find: 'stances',
    proposition: topic.id,
    ...defined({ position: isOpen ? undefined : (at ?? turned('support', topic)), condition }),
    ...limits,
  };
  return finished(asked, [query as Query], { ...slots, wider: [{ find: 'stances', proposition: topic.id } as Query] });
}

/** "Paris and London": two that are asked about together. */
function isJoint({ words }: Clause, one: { to: number }, other: { from: number }): boolean {
  return other.from === one.to + 1 && words[one.to]?.fold === 'and';
}

/** Where somebody stands on everything, and under which conditions. */
export function everything(asked: Filled): Plan | Doubt | undefined {
  const { clause, facets } = asked;
  const actor = rolesOf(asked).subject ?? clause.actors()[0];
  if (actor === undefined) return undefined;
  const isAsked =
    clause.has('everything', 'stance', 'where', 'position', 'conditions') || clause.hasWord('want', 'wants');
  if (!isAsked) return undefined;
  clause.use(actor.span);
  const position = readPosition(asked);
  if (clause.take('conditions')) facets.add('conditions');
  clause.take('everything', 'stance', 'where', 'says', 'commit');
  const isWide = clause.hasWord('views', 'positions', 'stand', 'everything', 'recorded', 'stands', 'stood');
  const query = {
    find: 'stances',
    actor: actor.id,
    ...limitsOf(asked),
    ...defined({
      position: isWide ? undefined : position?.position,
      condition: facets.has('conditions') ? 'any' : undefined,
    }),
  };
  return finished(asked, [query as Query], { actor: actor.id, wider: [{ find: 'claims', actor: actor.id } as Query] });
}
