// Where what is on record comes from: who says so, why, on whose unnamed word, and which sources contradict each other.
import { REPORT_WORDS } from '../../language/en/intent-words.js';
import type { Query } from '../../query/families/families.js';
import { defined } from '../../schema/defined.js';
import { type AskQuery, type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { lastDay } from '../read/date-limits.js';
import { completePlan, limitsOf, type Plan, positionOn, timesOf } from '../read/plan.js';
import { readPosition, readTopic, rolesOf } from '../read/slots.js';
import type { FoundProposition } from '../tag/proposition-matches.js';
import { claimFilters } from './claim-filters.js';

/** Which sources contradict each other. */
export function contradictions(asked: Filled): Plan | Unresolved | undefined {
  const { clause } = asked;
  const isOfSources = clause.hasWord(REPORT_WORDS);
  const inside = dissenting(asked);
  const isOfActor = clause.actors().length > 0 && clause.has('disagree') && !isOfSources;
  if (inside === undefined && (isOfActor || !(clause.has('contradict') || (clause.has('disagree') && isOfSources))))
    return undefined;
  clause.take('contradict', 'disagree', 'whoSays', 'not', 'says', 'agree');
  clause.useWords(REPORT_WORDS);
  const [event] = clause.events();
  if (event !== undefined) {
    clause.use(event.span);
    clause.useEvent(event.id);
  }
  const ids = clause.actors().map(({ id }) => id);
  const topic = event === undefined ? readTopic(asked, ids) : undefined;
  if (isUnresolved(topic)) return topic;
  const [actor] = clause.actors();
  for (const { span } of clause.actors()) clause.use(span);
  const about = event?.id ?? topic?.id;
  const { asOf, during, knownBy } = asked.limits;
  const times = defined({ asOf: asOf ?? (during === undefined ? undefined : lastDay(during)), knownBy });
  const type = inside === undefined ? undefined : 'dissent';
  const narrow = { find: 'discrepancies', ...defined({ type, actor: actor?.id, about }), ...times };
  const wide = { find: 'discrepancies', ...defined({ type, about }), ...times };
  const queries = about === undefined || actor === undefined || inside !== undefined ? [narrow] : [narrow, wide];
  return completePlan(asked, queries as AskQuery[], { topic, event: event?.id });
}

/** "Who in Australia breaks with Canberra": an actor against itself. */
function dissenting({ clause }: Filled): string | undefined {
  if (!clause.has('disagree')) return undefined;
  const ids = clause.actors().map(({ id }) => id);
  return ids.find((id, i) => ids.indexOf(id) !== i);
}

/** Why, and how do we know. */
export function why(asked: Filled): Plan | Unresolved | undefined {
  const { clause } = asked;
  if (!clause.has('why')) return undefined;
  clause.take('why');
  const { subject } = rolesOf(asked);
  const topic = readTopic(asked, subject === undefined ? [] : [subject.id]);
  if (isUnresolved(topic)) return topic;
  const actor = clause.actors()[0];
  if (topic === undefined || actor === undefined) return undefined;
  clause.use(actor.span);
  readPosition(asked);
  clause.take('position', 'stance', 'says', 'change', 'commit', 'polarity');
  asked.answerTypes.add('evidence');
  const limits = limitsOf(asked);
  const about = { actor: actor.id, proposition: topic.id };
  const queries = [
    { find: 'why', ...about, ...limits },
    { find: 'claims', ...about, ...timesOf(asked.limits) },
  ] as AskQuery[];
  return completePlan(asked, queries, { topic, actor: actor.id });
}

/** Who says so: the ends of the attribution chains. */
export function whoSays(asked: Filled): Plan | Unresolved | undefined {
  const { clause } = asked;
  if (!clause.has('whoSays')) return undefined;
  clause.take('whoSays');
  const found = claimFilters(asked);
  if (isUnresolved(found)) return found;
  const { slots } = found;
  const isThat = slots.topic !== undefined && slots.actor === undefined && !('position' in found.filters);
  const filters = isThat
    ? { ...found.filters, kind: 'stance', position: positionOn('support', slots.topic as FoundProposition) }
    : found.filters;
  if (Object.keys(filters).length === 0) return undefined;
  asked.answerTypes.add('sources');
  return completePlan(asked, [{ find: 'sources', ...filters } as Query], { ...slots, canSearch: true });
}

/** What rests on unnamed sources. */
export function anonymous(asked: Filled): Plan | Unresolved | undefined {
  const { clause } = asked;
  if (!clause.has('anonymous')) return undefined;
  clause.take('anonymous');
  const found = claimFilters(asked);
  if (isUnresolved(found)) return found;
  const { actor: holder, about, ...filters } = found.filters as { actor?: string; about?: string };
  const actor = holder ?? (about !== undefined && asked.context.vocabulary.actors.has(about) ? about : undefined);
  const rest = actor === undefined && about !== undefined ? { about, ...filters } : filters;
  const queries =
    actor === undefined
      ? [{ find: 'sources', basis: 'anonymous', ...rest }]
      : [
          { find: 'claims', basis: 'anonymous', actor, ...filters },
          { find: 'claims', basis: 'anonymous', about: actor, ...filters },
        ];
  return completePlan(asked, queries as AskQuery[], { ...found.slots, canSearch: true });
}
