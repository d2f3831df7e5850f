// Who holds a position; where somebody stands on a proposition; has somebody ruled it out.
import type { Position } from '../../kinds/position.js';
import { JOINING } from '../../language/en/clause-cues.js';
import type { Query } from '../../query/families/families.js';
import { type Predicate, TEST_OF } from '../../query/predicate.js';
import { defined } from '../../schema/defined.js';
import { type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { readConditions } from '../read/asked-conditions.js';
import type { Clause, NamedActor } from '../read/clause.js';
import type { AskedPosition } from '../read/expectation.js';
import { completePlan, given, limitsOf, type Plan, positionOn, timesOf } from '../read/plan.js';
import { readPosition, readTopic, rolesOf } from '../read/slots.js';
import type { FoundProposition } from '../tag/proposition-matches.js';
import { testedQuery } from './set-intents.js';

/** What was read of a question for stances on a proposition. */
interface AskedStance {
  readonly topic: FoundProposition;
  readonly actor: NamedActor | undefined;
  /** On the proposition as it is written; `undefined` if none was named. */
  readonly position: Position | undefined;
  readonly expected: AskedPosition;
  readonly condition: string | undefined;
  readonly limits: Record<string, unknown>;
}

/** Who holds a position on a proposition, or where somebody stands on it. */
export function stances(asked: Filled): Plan | Unresolved | undefined {
  const stance = readStance(asked);
  if (stance === undefined || isUnresolved(stance)) return stance;
  const { topic, actor, position, expected } = stance;
  if (Object.keys(asked.attribution).length > 0) return toldStance(asked, stance);
  if (actor !== undefined) {
    const joint = asked.clause.actors().find(({ span }) => isJoint(asked.clause, actor.span, span));
    if (joint !== undefined) return jointStance(asked, stance, actor, joint);
    if (!asked.isWho) return stanceOf(asked, stance, actor);
  }
  const slots = { topic, actor: actor?.id };
  if (expected.isNegated) {
    const test = { not: { [TEST_OF[expected.position]]: topic.id } as unknown as Predicate };
    return completePlan(asked, [testedQuery(asked, test)], slots);
  }
  const isOpen = position === undefined && asked.clause.has('where');
  const filters = defined({ position: isOpen ? undefined : expected.position, condition: stance.condition });
  const query = { find: 'stances', proposition: topic.id, ...filters, ...stance.limits };
  const wider: Query[] = [{ find: 'stances', proposition: topic.id }];
  return completePlan(asked, [query as Query], { ...slots, wider });
}

/** Reads proposition, position, conditions and whose stance; `undefined` if it is no question for stances. */
function readStance(asked: Filled): AskedStance | Unresolved | undefined {
  const { clause, answerTypes } = asked;
  const { subject } = rolesOf(asked);
  const [best] = clause.topics();
  if (best === undefined || best.score < 1) return undefined;
  const topic = readTopic(
    asked,
    clause.actors().map(({ id }) => id),
  );
  if (topic === undefined || isUnresolved(topic)) return topic;
  const conditions = readConditions(clause);
  const named = readPosition(asked);
  if (clause.take('conditions')) answerTypes.add('conditions');
  clause.take('stance', 'says', 'commit', 'change', 'attitude', 'meet', 'sayWhat');
  const actor = clause.actors().find(({ id }) => id === subject?.id) ?? clause.actors()[0];
  if (answerTypes.has('count') && subject !== undefined && clause.isSubject(subject)) return undefined;
  if (answerTypes.has('when') && actor === undefined && named === undefined) return undefined;
  if (actor !== undefined && !asked.isWho) clause.use(actor.span);
  const position = named === undefined ? undefined : positionOn(named.position, topic);
  return {
    topic,
    actor,
    position,
    expected: { position: position ?? positionOn('support', topic), isNegated: named?.isNegated === true },
    condition: conditions.condition,
    limits: { ...limitsOf(asked), ...given(conditions), ...given(asked.states) },
  };
}

/** "According to Axios": the claims of that account, and where it is somebody's own, what they said themselves. */
function toldStance(asked: Filled, { topic, actor, position, expected }: AskedStance): Plan | Unresolved {
  const { clause, attribution } = asked;
  const { speaker } = attribution;
  const filters = defined({ position: asked.isWho ? position : undefined, ...timesOf(asked.limits) });
  const base = { find: 'claims', kind: 'stance', proposition: topic.id, ...filters };
  const whose = asked.isWho ? {} : defined({ actor: actor?.id });
  const isOwn = speaker !== undefined && actor !== undefined && speaksFor(asked, speaker, actor.id);
  const queries = [{ ...base, ...whose, ...attribution }, ...(isOwn ? [{ ...base, actor: speaker }] : [])];
  for (const { span } of asked.isWho ? [] : clause.actors()) clause.use(span);
  return completePlan({ ...asked, attribution: {} }, queries as Query[], { topic, actor: actor?.id, expected });
}

function speaksFor({ context }: Filled, person: string, id: string): boolean {
  const actor = context.vocabulary.actor(person);
  return actor.type === 'person' && (actor.offices ?? []).some(({ of, represents }) => represents && of === id);
}

function jointStance(
  asked: Filled,
  { topic, limits }: AskedStance,
  actor: NamedActor,
  joint: NamedActor,
): Plan | Unresolved {
  asked.clause.use(joint.span);
  const among = { or: [{ is: actor.id }, { is: joint.id }] };
  const query = { find: 'stances', proposition: topic.id, ...limits, among } as Query;
  return completePlan(asked, [query], { topic, actor: actor.id });
}

/** Where one actor stands, whether or not a position was named. */
function stanceOf(
  asked: Filled,
  { topic, expected, limits }: AskedStance,
  { id, office }: NamedActor,
): Plan | Unresolved {
  const query = { find: 'stances', actor: id, proposition: topic.id, ...limits };
  const slots = { topic, actor: id, expected };
  if (office !== undefined) {
    const { actor: _, ...onTopic } = query;
    const queries = [office, id].map((actor) => ({ ...onTopic, actor }) as Query);
    return completePlan(asked, queries, { ...slots, voice: id });
  }
  const parts = [...asked.context.vocabulary.actors.values()].filter(
    (other) => other.type === 'group' && other.within === id && other.size === undefined,
  );
  const queries = [query, ...parts.map((part) => ({ ...query, actor: part.id }))];
  const wider: Query[] = [{ find: 'stances', actor: id, proposition: topic.id }];
  return completePlan(asked, queries as Query[], { ...slots, wider });
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** "Paris and London": two that are asked about together. */
function isJoint(clause: Clause, one: Extent, other: Extent): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return second.from === first.to + 1 && JOINING.has(clause.foldAt(first.to));
}
