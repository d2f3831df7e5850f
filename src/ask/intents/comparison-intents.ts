// With whom somebody agrees or differs, and whose stance changed between two days.
import { COMPARING_TIES, SHARING } from '../../language/en/intent-words.js';
import type { Query } from '../../query/families/families.js';
import { defined } from '../../schema/defined.js';
import { type Asked, type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { completePlan, limitsOf, type Plan } from '../read/plan.js';
import { readPosition, readTopic, rolesOf } from '../read/slots.js';

/** With whom an actor agrees or differs; where two do. */
export function comparison(asked: Filled): Plan | Unresolved | undefined {
  const { clause } = asked;
  const cue = clause.cue('disagree') ?? clause.cue('agree');
  if (cue === undefined) return undefined;
  const actors = clause.actors();
  const isOfTwo = actors.length >= 2;
  if (
    actors.length === 0 ||
    (cue.as === 'agree' && !isOfTwo && !COMPARING_TIES.has(actors[0]?.tie ?? '') && !clause.hasWord(SHARING))
  )
    return undefined;
  const sides = sidesOf(asked);
  if (sides === undefined) return undefined;
  const not = clause.cue('not');
  if (not !== undefined && not.span.to <= cue.span.from) clause.use(not.span);
  const isDenied = not !== undefined && not.span.to <= cue.span.from;
  clause.take('disagree', 'agree', 'stance', 'where');
  for (const { span } of sides) clause.use(span);
  readPosition(asked);
  const topic = readTopic(
    asked,
    sides.map(({ id }) => id),
  );
  if (isUnresolved(topic)) return topic;
  const [one, other] = sides;
  const differs = (cue.as === 'disagree') !== isDenied;
  const query = {
    find: 'comparison',
    actor: one?.id,
    outcome: differs ? 'differ' : 'agree',
    ...defined({ with: other?.id, proposition: topic?.id }),
    ...limitsOf(asked),
  };
  return completePlan(asked, [query as Query], { topic, actor: one?.id });
}

/** Whose positions are compared: two at most, without those that belong to a proposition. */
function sidesOf({ clause }: Asked): { id: string; span: { from: number; to: number } }[] | undefined {
  const topic = clause.topics()[0];
  const inTopic = (span: { from: number; to: number }) =>
    topic !== undefined &&
    topic.score > 1 &&
    topic.units.some(({ from, to, concepts }) => from === span.from && to === span.to && concepts.length > 0);
  const actors = clause.actors();
  const free = actors.filter(
    ({ span, tie }) =>
      !inTopic(span) || COMPARING_TIES.has(tie) || clause.isSubject({ span: { ...span, tag: { as: 'filler' } } }),
  );
  const sides = (free.length > 0 ? free : actors).slice(0, 2);
  return sides.length === 0 ? undefined : sides;
}

/** What changed since a day or between two. */
export function changes(asked: Filled): Plan | Unresolved | undefined {
  const { clause, limits } = asked;
  const isBetween = limits.from !== undefined && limits.asOf !== undefined;
  if (!clause.has('change') && !isBetween) return undefined;
  if (limits.from === undefined) return undefined;
  clause.take('change', 'stance', 'position');
  const { subject } = rolesOf(asked);
  const topic = readTopic(asked, subject === undefined ? [] : [subject.id]);
  if (isUnresolved(topic)) return topic;
  const actor = clause.actors()[0];
  if (actor !== undefined) clause.use(actor.span);
  clause.take('request', 'commit', 'says');
  const given = defined({
    actor: actor?.id,
    proposition: topic?.id,
    asOf: limits.asOf,
    knownBy: limits.knownBy,
    among: asked.among,
  });
  const queries: Query[] = [{ find: 'changes', from: limits.from, ...given } as Query];
  if (actor !== undefined) {
    const { asOf: _, ...same } = given as Record<string, unknown>;
    queries.push({
      find: 'timeline',
      ...same,
      during: `${limits.from}/${limits.asOf ?? asked.today}`,
    } as unknown as Query);
  }
  return completePlan(asked, queries, { topic, actor: actor?.id });
}
