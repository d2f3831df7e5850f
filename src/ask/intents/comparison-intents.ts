// With whom somebody agrees or differs, and whose stance changed between two days.
import { COMPARING_TIES, SHARING } from '../../language/en/intent-words.js';
import { type Asked, type Filled, isUnresolved } from '../read/asked.js';
import type { NamedActor } from '../read/clause.js';
import { completePlan, limitsOf, type Proposal } from '../read/plan.js';
import { readPosition, readTopic, subjectOf } from '../read/slots.js';

export function comparison(asked: Filled): Proposal {
  const { clause } = asked;
  const cue = clause.cue('disagree') ?? clause.cue('agree');
  if (cue === undefined) return undefined;
  const [first, second] = clause.actors();
  if (first === undefined) return undefined;
  const isOfTwo = second !== undefined || COMPARING_TIES.has(first.tie) || clause.hasWord(SHARING);
  if (cue.as === 'agree' && !isOfTwo) return undefined;
  const [one, other] = sidesOf(asked);
  const not = clause.cue('not');
  const isDenied = not !== undefined && not.span.to <= cue.span.from;
  if (isDenied) clause.use(not.span);
  clause.take('disagree', 'agree', 'stance', 'where');
  clause.use(one?.span);
  clause.use(other?.span);
  readPosition(asked);
  const topic = readTopic(asked, [one, other]);
  if (isUnresolved(topic)) return topic;
  const differs = (cue.as === 'disagree') !== isDenied;
  const query = {
    find: 'comparison',
    actor: one?.id,
    outcome: differs ? 'differ' : 'agree',
    with: other?.id,
    proposition: topic?.id,
    ...limitsOf(asked),
  };
  return completePlan(asked, [query], { topic, actor: one?.id });
}

/** Whose positions are compared: two at most, without those that belong to a proposition. */
function sidesOf({ clause }: Asked): readonly NamedActor[] {
  const [topic] = clause.topics();
  const units = topic !== undefined && topic.score > 1 ? topic.units : [];
  const actors = clause.actors();
  const free = actors.filter((actor) => {
    const isInTopic = units.some(({ from, to }) => from === actor.span.from && to === actor.span.to);
    return !isInTopic || COMPARING_TIES.has(actor.tie) || clause.isSubject(actor);
  });
  return (free.length > 0 ? free : actors).slice(0, 2);
}

export function changes(asked: Filled): Proposal {
  const { clause, limits } = asked;
  const { from, asOf, knownBy } = limits;
  if (from === undefined || (asOf === undefined && !clause.has('change'))) return undefined;
  clause.take('change', 'stance', 'position');
  const topic = readTopic(asked, [subjectOf(asked)]);
  if (isUnresolved(topic)) return topic;
  const [actor] = clause.actors();
  clause.use(actor?.span);
  clause.take('request', 'commit', 'says');
  const about = { actor: actor?.id, proposition: topic?.id };
  const rest = { knownBy, among: asked.among };
  const changed = { find: 'changes', from, ...about, asOf, ...rest };
  const said = { find: 'timeline', ...about, ...rest, during: `${from}/${asOf ?? asked.today}` };
  return completePlan(asked, actor === undefined ? [changed] : [changed, said], { topic, actor: actor?.id });
}
