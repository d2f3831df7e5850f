// Praise and blame: how somebody spoke of somebody, of an event or of a proposition.
import { JUDGING, TONES } from '../../language/en/intent-words.js';
import type { Query } from '../../query/families/families.js';
import { defined } from '../../schema/defined.js';
import { type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import type { Clause } from '../read/clause.js';
import { completePlan, type Plan, timesOf } from '../read/plan.js';
import { readTopic, rolesOf } from '../read/slots.js';
import type { FoundProposition } from '../tag/proposition-matches.js';
import { SURE } from './attendance.js';

/** Praise and blame. */
export function attitudes(asked: Filled): Plan | Unresolved | undefined {
  const { clause, answerTypes } = asked;
  const polarity = clause.cue('polarity');
  if (polarity === undefined && !(clause.has('attitude') && clause.actors().length + clause.events().length > 0))
    return undefined;
  if (polarity === undefined && clause.topics()[0] !== undefined && clause.has('position')) return undefined;
  const [event] = clause.events();
  const actors = clause.actors();
  const { subject } = rolesOf(asked);
  const isDone = asked.isWho && (subject === undefined || !clause.isSubject(subject));
  const holder = isDone ? undefined : subject;
  const named = actors.find(({ id }) => id !== holder?.id);
  const isAdjective = named !== undefined && isBeforeTopic(clause, named.span);
  const target = event ?? (isAdjective ? undefined : named);
  if (isAdjective && ['group', 'organization'].includes(asked.context.vocabulary.actor(named.id).type))
    clause.use(named.span);
  clause.take('polarity', 'attitude', 'says');
  clause.useWords(JUDGING);
  if (event !== undefined) clause.useEvent(event.id);
  if (holder !== undefined) clause.use(holder.span);
  let toward = target?.id;
  if (target !== undefined) clause.use(target.span);
  let topic: FoundProposition | undefined;
  if (target === undefined && clause.unread().length > 0) {
    const found = readTopic(asked, [], false);
    if (isUnresolved(found)) return found;
    topic = found;
    toward = found?.id;
  }
  if (toward === undefined && asked.previous?.event !== undefined && holder === undefined)
    toward = asked.previous.event;
  if (toward === undefined && holder === undefined) return undefined;
  const isEvent = toward !== undefined && asked.context.vocabulary.events.has(toward);
  const common = defined({ actor: holder?.id, among: asked.among, ...asked.attribution, ...timesOf(asked.limits) });
  const words = polarity === undefined ? [] : [TONES[polarity.polarity]];
  const queries: Query[] = [
    { find: 'claims', kind: 'attitude', ...common, ...defined({ toward, polarity: polarity?.polarity }) } as Query,
  ];
  if (isEvent)
    queries.unshift({ find: 'claims', about: toward, ...common, ...(words.length > 0 ? { words } : {}) } as Query);
  if (polarity === undefined && topic !== undefined && holder !== undefined) {
    queries.push({ find: 'stances', actor: holder.id, proposition: topic.id, ...timesOf(asked.limits) } as Query);
  }
  if (answerTypes.has('verdict') && polarity !== undefined)
    queries.push({ find: 'claims', kind: 'attitude', ...common, ...defined({ toward }) } as Query);
  const expected = polarity === undefined ? undefined : { polarity: polarity.polarity };
  const slots = { topic, actor: holder?.id, event: isEvent ? toward : undefined };
  return completePlan(asked, queries, { ...slots, expected, canSearch: true });
}

/** "the European guarantee plans": an actor right before the words of a proposition. */
function isBeforeTopic(clause: Clause, { to }: { to: number }): boolean {
  const [topic] = clause.topics();
  return topic !== undefined && topic.score > SURE - 1 && topic.units.some(({ from }) => from === to);
}
