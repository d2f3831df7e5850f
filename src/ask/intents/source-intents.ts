// What was said and where it comes from: passages, why, who says so, on unnamed word, against which other source.
import { ANYTHING_SAID, REPORT_WORDS, SUBJECT_MATTER_TIES, TONES } from '../../language/en/intent-words.js';
import { defined } from '../../schema/defined.js';
import { type Filled, isUnresolved } from '../read/asked.js';
import { lastDay } from '../read/date-limits.js';
import { completePlan, limitsOf, type Proposal, positionOn, timesOf } from '../read/plan.js';
import { readPosition, readTopic, subjectOf } from '../read/slots.js';

export function contradictions(asked: Filled): Proposal {
  const { clause } = asked;
  const isOfSources = clause.hasWord(REPORT_WORDS);
  const disagrees = clause.has('disagree');
  const ids = clause.actors().map(({ id }) => id);
  // "Who in Australia breaks with Canberra": an actor against itself
  const isInside = disagrees && new Set(ids).size < ids.length;
  const isOfActor = ids.length > 0 && disagrees && !isOfSources;
  if (!isInside && (isOfActor || !(clause.has('contradict') || (disagrees && isOfSources)))) return undefined;
  clause.take('contradict', 'disagree', 'whoSays', 'not', 'says', 'agree');
  clause.useWords(REPORT_WORDS);
  const [event] = clause.events();
  if (event !== undefined) clause.useEvent(event);
  const topic = event === undefined ? readTopic(asked, clause.actors()) : undefined;
  if (isUnresolved(topic)) return topic;
  const [actor] = clause.actors();
  for (const { span } of clause.actors()) clause.use(span);
  const about = event?.id ?? topic?.id;
  const { asOf, during, knownBy } = asked.limits;
  const limits = { asOf: asOf ?? (during === undefined ? undefined : lastDay(during)), knownBy };
  const type = isInside ? 'dissent' : undefined;
  const narrow = { find: 'discrepancies', type, actor: actor?.id, about, ...limits };
  const wide = { ...narrow, actor: undefined };
  const queries = about === undefined || actor === undefined || isInside ? [narrow] : [narrow, wide];
  return completePlan(asked, queries, { topic, event: event?.id });
}

/** Why, and how do we know. */
export function why(asked: Filled): Proposal {
  const { clause } = asked;
  if (!clause.take('why')) return undefined;
  const topic = readTopic(asked, [subjectOf(asked)]);
  if (isUnresolved(topic)) return topic;
  const [actor] = clause.actors();
  if (topic === undefined || actor === undefined) return undefined;
  clause.use(actor.span);
  readPosition(asked);
  clause.take('position', 'stance', 'says', 'change', 'commit', 'polarity');
  asked.answerTypes.add('evidence');
  const about = { actor: actor.id, proposition: topic.id };
  const queries = [
    { find: 'why', ...about, ...limitsOf(asked) },
    { find: 'claims', ...about, ...timesOf(asked.limits) },
  ];
  return completePlan(asked, queries, { topic, actor: actor.id });
}

/** Who says so: the ends of the attribution chains. */
export function whoSays(asked: Filled): Proposal {
  if (!asked.clause.take('whoSays')) return undefined;
  const found = claimFilters(asked);
  if (isUnresolved(found)) return found;
  const { filters, slots } = found;
  const { topic, actor } = slots;
  const isThat = topic !== undefined && actor === undefined;
  const query = isThat ? { ...filters, kind: 'stance', position: positionOn('support', topic) } : filters;
  if (Object.keys(query).length === 0) return undefined;
  asked.answerTypes.add('sources');
  return completePlan(asked, [{ find: 'sources', ...query }], { ...slots, canSearch: true });
}

export function anonymous(asked: Filled): Proposal {
  if (!asked.clause.take('anonymous')) return undefined;
  const found = claimFilters(asked);
  if (isUnresolved(found)) return found;
  const { actor: holder, about, ...filters } = found.filters;
  const actor = holder ?? (asked.context.vocabulary.actors.has(about ?? '') ? about : undefined);
  const claims = { find: 'claims', basis: 'anonymous' };
  const queries =
    actor === undefined
      ? [{ find: 'sources', basis: 'anonymous', about, ...filters }]
      : [
          { ...claims, actor, ...filters },
          { ...claims, about: actor, ...filters },
        ];
  return completePlan(asked, queries, { ...found.slots, canSearch: true });
}

/** What somebody said: claims that mention the words, where nothing more telling was read. */
export function passages(asked: Filled): Proposal {
  const { clause, answerTypes } = asked;
  if (answerTypes.has('count')) return undefined;
  const found = claimFilters(asked);
  if (isUnresolved(found)) return found;
  const { filters, slots } = found;
  const named = Object.keys(filters);
  const isOnlyTime = named.every((filter) => TIMES.has(filter));
  const isOpen = clause.hasWord(ANYTHING_SAID) && named.length > 0;
  if (isOnlyTime && !isOpen) return undefined;
  if (answerTypes.has('when') && slots.actor === undefined) return undefined; // no day that something happened
  const isBare = asked.isWho && named.every((filter) => filter === 'actor' || TIMES.has(filter));
  if (isBare && clause.unread().length === 0) return undefined;
  const { actor, ...others } = filters;
  const queries = [
    { find: 'claims', ...filters },
    ...(actor === undefined ? [] : [{ find: 'claims', speaker: actor, ...others }]),
  ];
  return completePlan(asked, queries, { ...slots, canSearch: true });
}

const TIMES = new Set(['asOf', 'during', 'knownBy', 'among']);

/** Filters on claims: whose, about what, of which kind, in which document, when; and the slots that they fill. */
function claimFilters(asked: Filled) {
  const { clause } = asked;
  const hasPosition = clause.has('position');
  const kindAsked = clause.has('commit') ? 'commitment' : clause.has('request') ? 'request' : undefined;
  const [event] = clause.events();
  if (event !== undefined) clause.useEvent(event);
  const subject = subjectOf(asked);
  const polarity = clause.cue('polarity')?.polarity;
  const topic = readTopic(asked, [subject]);
  if (isUnresolved(topic)) return topic;
  const actors = clause.actors();
  const actor = actors.find(({ id }) => id === subject?.id) ?? actors[0];
  const about = actors.find(({ id }) => id !== actor?.id);
  clause.use(actor?.span);
  clause.use(about?.span);
  clause.take('position', 'commit', 'request', 'says', 'sayWhat', 'stance', 'polarity');
  clause.take('deliverable', 'attitude', 'meet', 'stage', 'attend');
  const isPassive = actor !== undefined && SUBJECT_MATTER_TIES.has(actor.tie);
  const filters = defined({
    kind: hasPosition && topic !== undefined ? 'stance' : kindAsked,
    actor: isPassive ? undefined : actor?.id,
    about: isPassive ? actor?.id : (event?.id ?? about?.id),
    proposition: topic?.id,
    words: polarity !== undefined && event !== undefined ? [TONES[polarity]] : undefined,
    among: asked.among,
    ...asked.attribution,
    ...timesOf(asked.limits),
  });
  return { filters, slots: { topic, actor: actor?.id, event: event?.id } };
}
