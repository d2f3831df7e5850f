// Where somebody stands: on a proposition, on everything; who holds a position, also for or against somebody.
import type { Position } from '../../kinds/position.js';
import { JOINING } from '../../language/en/clause-cues.js';
import { ALL_POSITIONS, WISHES } from '../../language/en/intent-words.js';
import { type Predicate, TEST_OF } from '../../query/limits/predicate.js';
import { type AskedPosition, type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { readConditions } from '../read/asked-conditions.js';
import type { Clause, NamedActor } from '../read/clause.js';
import { completePlan, given, limitsOf, type Proposal, positionOn, timesOf } from '../read/plan.js';
import { readPosition, readTopic, subjectOf } from '../read/slots.js';
import type { FoundProposition } from '../tag/proposition-matches.js';
import type { Extent } from '../tag/spans.js';
import { testedQuery } from './set-intents.js';

interface AskedStance {
  readonly topic: FoundProposition;
  readonly actor: NamedActor | undefined;
  /** On the proposition as it is written; `undefined` if none was named. */
  readonly position: Position | undefined;
  readonly expected: AskedPosition;
  readonly condition: string | undefined;
  readonly limits: Record<string, unknown>;
}

export function stances(asked: Filled): Proposal {
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
  const onTopic = { find: 'stances', proposition: topic.id };
  const filters = { position: isOpen ? undefined : expected.position, condition: stance.condition };
  return completePlan(asked, [{ ...onTopic, ...filters, ...stance.limits }], { ...slots, wider: [onTopic] });
}

/** Reads proposition, position, conditions and whose stance; `undefined` if it is no question for stances. */
function readStance(asked: Filled): AskedStance | Unresolved | undefined {
  const { clause, answerTypes } = asked;
  const subject = subjectOf(asked);
  const [best] = clause.topics();
  if (best === undefined || best.score < 1) return undefined;
  const topic = readTopic(asked, clause.actors());
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
function toldStance(asked: Filled, { topic, actor, position, expected }: AskedStance): Proposal {
  const { clause, attribution, isWho } = asked;
  const { speaker } = attribution;
  const filters = { position: isWho ? position : undefined, ...timesOf(asked.limits) };
  const base = { find: 'claims', kind: 'stance', proposition: topic.id, ...filters };
  const told = { ...base, actor: isWho ? undefined : actor?.id, ...attribution };
  const isOwn = speaker !== undefined && actor !== undefined && speaksFor(asked, speaker, actor.id);
  for (const { span } of isWho ? [] : clause.actors()) clause.use(span);
  const queries = isOwn ? [told, { ...base, actor: speaker }] : [told];
  return completePlan({ ...asked, attribution: {} }, queries, { topic, actor: actor?.id, expected });
}

function speaksFor({ context }: Filled, person: string, id: string): boolean {
  const actor = context.vocabulary.actor(person);
  return actor.type === 'person' && (actor.offices ?? []).some(({ of, represents }) => represents && of === id);
}

function jointStance(asked: Filled, { topic, limits }: AskedStance, actor: NamedActor, joint: NamedActor): Proposal {
  asked.clause.use(joint.span);
  const among = { or: [{ is: actor.id }, { is: joint.id }] };
  return completePlan(asked, [{ find: 'stances', proposition: topic.id, ...limits, among }], {
    topic,
    actor: actor.id,
  });
}

function stanceOf(asked: Filled, { topic, expected, limits }: AskedStance, { id, office }: NamedActor): Proposal {
  const of = (actor: string) => ({ find: 'stances', actor, proposition: topic.id, ...limits });
  const slots = { topic, actor: id, expected };
  if (office !== undefined) return completePlan(asked, [of(office), of(id)], { ...slots, voice: id });
  const parts = [...asked.context.vocabulary.actors.values()].filter(
    (other) => other.type === 'group' && other.within === id && other.size === undefined,
  );
  const wider = [{ find: 'stances', actor: id, proposition: topic.id }];
  return completePlan(asked, [id, ...parts.map((part) => part.id)].map(of), { ...slots, wider });
}

/** "Paris and London": two that are asked about together. */
function isJoint(clause: Clause, one: Extent, other: Extent): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return second.from === first.to + 1 && JOINING.has(clause.foldAt(first.to));
}

export function everything(asked: Filled): Proposal {
  const { clause, answerTypes } = asked;
  const actor = subjectOf(asked) ?? clause.actors()[0];
  if (actor === undefined) return undefined;
  if (asked.isWho) return clause.isSubject(actor) ? undefined : supporters(asked, actor);
  const isAsked = clause.has('everything', 'stance', 'where', 'position', 'conditions') || clause.hasWord(WISHES);
  if (!isAsked) return undefined;
  clause.use(actor.span);
  const position = readPosition(asked);
  if (clause.take('conditions')) answerTypes.add('conditions');
  if (clause.take('why')) answerTypes.add('evidence');
  clause.take('everything', 'stance', 'where', 'says', 'commit');
  const query = {
    find: 'stances',
    actor: actor.id,
    ...limitsOf(asked),
    position: clause.hasWord(ALL_POSITIONS) ? undefined : position?.position,
    condition: answerTypes.has('conditions') ? 'any' : undefined,
  };
  return completePlan(asked, [query], { actor: actor.id, wider: [{ find: 'claims', actor: actor.id }] });
}

/** "Who supports Macron?": for or against somebody, not a proposition. */
function supporters(asked: Filled, { id, span }: NamedActor): Proposal {
  const position = readPosition(asked);
  if (position === undefined || position.isNegated || position.position === 'undecided') return undefined;
  asked.clause.use(span);
  const polarity = position.position === 'support' ? 'positive' : 'negative';
  const filters = { toward: id, polarity, ...asked.attribution, ...timesOf(asked.limits) };
  return completePlan(asked, [{ find: 'claims', kind: 'attitude', ...filters }], { actor: id });
}
