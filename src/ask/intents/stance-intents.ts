import type { Position } from '../../kinds/position.js';
import type { Predicate } from '../../query/predicate.js';
import type { Query } from '../../query/query.js';
import { defined } from '../../schema/defined.js';
import type { Clause, Doubt, NamedActor } from '../read/clause.js';
import { type Filled, finished, given, limitsOf, type Plan, positionOn, timesOf } from '../read/plan.js';
import { isDoubt, readConditions, readPosition, readTopic, rolesOf } from '../read/slots.js';
import { TESTS, testedQuery } from './set-intents.js';

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
  clause.take('stance', 'says', 'commit', 'change', 'attitude', 'meet', 'sayWhat');
  const actor = clause.actors().find(({ id }) => id === subject?.id) ?? clause.actors()[0];
  if (facets.has('count') && subject !== undefined && clause.isSubject(subject)) return undefined;
  if (facets.has('when') && actor === undefined && position === undefined) return undefined;
  if (actor !== undefined && !asked.isWho) clause.use(actor.span);
  const isOpen = position === undefined && (clause.has('where') || (!asked.isWho && actor !== undefined));
  const at = position === undefined ? undefined : positionOn(position.position, topic);
  const limits = { ...limitsOf(asked), ...given(conditions), ...given(asked.states) };
  const condition = conditions.condition ?? (facets.has('conditions') && actor === undefined ? undefined : undefined);
  const slots = { topic, actor: actor?.id };
  if (Object.keys(asked.told).length > 0) {
    const { speaker, document } = asked.told;
    const filters = defined({ position: asked.isWho ? at : undefined, ...timesOf(asked.limits) });
    const base = { find: 'claims', kind: 'stance', proposition: topic.id, ...filters };
    const whose = asked.isWho ? {} : defined({ actor: actor?.id });
    const isOwn = speaker !== undefined && actor !== undefined && speaksFor(asked, speaker, actor.id);
    const queries = [
      { ...base, ...whose, ...defined({ speaker, document }) },
      ...(isOwn ? [{ ...base, actor: speaker }] : []),
    ];
    for (const { span } of asked.isWho ? [] : clause.actors()) clause.use(span);
    const wanted = { position: at ?? positionOn('support', topic), isNegated: position?.isNegated === true };
    const untold: Filled = { ...asked, told: {} };
    return finished(untold, queries as Query[], { ...slots, expected: wanted });
  }
  const joint = actor === undefined ? undefined : clause.actors().find(({ span }) => isJoint(clause, actor.span, span));
  if (actor !== undefined && joint !== undefined) {
    clause.use(joint.span);
    const among = { or: [{ is: actor.id }, { is: joint.id }] };
    return finished(asked, [{ find: 'stances', proposition: topic.id, ...limits, among } as Query], slots);
  }
  if (actor?.office !== undefined && !asked.isWho) {
    const query = { find: 'stances', proposition: topic.id, ...limits };
    const queries = [actor.office, actor.id].map((id) => ({ ...query, actor: id }) as Query);
    const wanted = { position: at ?? positionOn('support', topic), isNegated: position?.isNegated === true };
    return finished(asked, queries, { ...slots, expected: wanted, voice: actor.id });
  }
  if (actor !== undefined && !asked.isWho) {
    const query = { find: 'stances', actor: actor.id, proposition: topic.id, ...limits };
    const within = [...context.vocabulary.actors.values()].filter(
      (other) => other.type === 'group' && other.within === actor.id && other.size === undefined,
    );
    const parts = within.map(({ id }) => ({ ...query, actor: id }));
    return finished(asked, [query, ...parts] as Query[], {
      ...slots,
      expected:
        position === undefined
          ? { position: positionOn('support', topic), isNegated: false }
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
    ...defined({ position: isOpen ? undefined : (at ?? positionOn('support', topic)), condition }),
    ...limits,
  };
  return finished(asked, [query as Query], { ...slots, wider: [{ find: 'stances', proposition: topic.id } as Query] });
}

function speaksFor({ context }: Filled, person: string, id: string): boolean {
  const actor = context.vocabulary.actor(person);
  return actor.type === 'person' && (actor.offices ?? []).some(({ of, represents }) => represents && of === id);
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** "Paris and London": two that are asked about together. */
function isJoint({ words }: Clause, one: Extent, other: Extent): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return second.from === first.to + 1 && words[first.to]?.fold === 'and';
}

/** Where somebody stands on everything, and under which conditions. */
export function everything(asked: Filled): Plan | Doubt | undefined {
  const { clause, facets } = asked;
  const actor = rolesOf(asked).subject ?? clause.actors()[0];
  if (actor === undefined) return undefined;
  if (asked.isWho) return clause.isSubject(actor) ? undefined : supporters(asked, actor);
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

/** "Who supports Macron?": for or against somebody, not a proposition. */
function supporters(asked: Filled, { id, span }: NamedActor): Plan | Doubt | undefined {
  const { clause } = asked;
  const position = readPosition(asked);
  if (position === undefined || position.isNegated || position.position === 'undecided') return undefined;
  clause.use(span);
  const polarity = position.position === 'support' ? 'positive' : 'negative';
  const filters = { toward: id, polarity, ...asked.told, ...timesOf(asked.limits) };
  return finished(asked, [{ find: 'claims', kind: 'attitude', ...filters } as Query], { actor: id });
}
