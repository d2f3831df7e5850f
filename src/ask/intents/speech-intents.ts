// What is said of somebody and to somebody: praise and blame, and requests.
import { ADDRESSEE_TIES, DOING_WORDS, JUDGING, TONES, WISHES } from '../../language/en/intent-words.js';
import { defined } from '../../schema/defined.js';
import { type Filled, isUnresolved } from '../read/asked.js';
import type { Clause } from '../read/clause.js';
import { completePlan, type Proposal, timesOf } from '../read/plan.js';
import { readTopic, subjectOf } from '../read/slots.js';
import type { Extent } from '../tag/spans.js';
import { SURE } from './attendance.js';

/** Praise and blame: how somebody spoke of somebody, of an event or of a proposition. */
export function attitudes(asked: Filled): Proposal {
  const { clause, answerTypes } = asked;
  const { vocabulary } = asked.context;
  const polarity = clause.cue('polarity')?.polarity;
  if (polarity === undefined) {
    if (!clause.has('attitude') || clause.actors().length + clause.events().length === 0) return undefined;
    if (clause.topics().length > 0 && clause.has('position')) return undefined;
  }
  const [event] = clause.events();
  const actors = clause.actors();
  const subject = subjectOf(asked);
  const isDone = asked.isWho && (subject === undefined || !clause.isSubject(subject));
  const holder = isDone ? undefined : subject;
  const named = actors.find(({ id }) => id !== holder?.id);
  const isAdjective = named !== undefined && isBeforeTopic(clause, named.span);
  const target = event ?? (isAdjective ? undefined : named);
  if (isAdjective && ['group', 'organization'].includes(vocabulary.actor(named.id).type)) clause.use(named.span);
  clause.take('polarity', 'attitude', 'says');
  clause.useWords(JUDGING);
  if (event !== undefined) clause.useEvent(event);
  clause.use(holder?.span);
  clause.use(target?.span);
  const topic = target === undefined && clause.unread().length > 0 ? readTopic(asked, [], false) : undefined;
  if (isUnresolved(topic)) return topic;
  const toward = target?.id ?? topic?.id ?? (holder === undefined ? asked.previous?.event : undefined);
  if (toward === undefined && holder === undefined) return undefined;
  const isEvent = toward !== undefined && vocabulary.events.has(toward);
  const times = timesOf(asked.limits);
  const common = defined({ actor: holder?.id, among: asked.among, ...asked.attribution, ...times });
  const words = polarity === undefined ? undefined : [TONES[polarity]];
  const spoken = { find: 'claims', kind: 'attitude', ...common, toward };
  const queries = [
    ...(isEvent ? [{ find: 'claims', about: toward, ...common, words }] : []),
    { ...spoken, polarity },
    ...(polarity === undefined && topic !== undefined && holder !== undefined
      ? [{ find: 'stances', actor: holder.id, proposition: topic.id, ...times }]
      : []),
    ...(polarity !== undefined && answerTypes.has('verdict') ? [spoken] : []),
  ];
  const expected = polarity === undefined ? undefined : { polarity };
  const slots = { topic, actor: holder?.id, event: isEvent ? toward : undefined };
  return completePlan(asked, queries, { ...slots, expected, canSearch: true });
}

/** "the European guarantee plans": an actor right before the words of a proposition. */
function isBeforeTopic(clause: Clause, { to }: Extent): boolean {
  const [topic] = clause.topics();
  return topic !== undefined && topic.score > SURE - 1 && topic.units.some(({ from }) => from === to);
}

export function requests(asked: Filled): Proposal {
  const { clause } = asked;
  const isWish = clause.hasWord(WISHES) && clause.hasWord(DOING_WORDS);
  if (!clause.has('request') && !isWish) return undefined;
  clause.take('request', 'stance');
  const actors = clause.actors();
  const doer = actors.find((actor) => clause.isSubject(actor));
  const to = actors.find(
    ({ tie, span, id }) =>
      id !== doer?.id &&
      (ADDRESSEE_TIES.has(tie) || doer !== undefined || (asked.isWho && span.from > clause.from + 1)),
  );
  const subject = actors.find(({ id }) => id !== to?.id);
  clause.use(to?.span);
  clause.use(subject?.span);
  clause.take('position', 'commit', 'deliverable', 'meet', 'type');
  const topic = clause.unread().length > 0 || clause.has('deliverable') ? readTopic(asked, [], false) : undefined;
  if (isUnresolved(topic)) return topic;
  const query = {
    find: 'claims',
    kind: 'request',
    actor: subject?.id,
    to: to?.id,
    proposition: topic?.id,
    among: asked.among,
    ...asked.attribution,
    ...timesOf(asked.limits),
  };
  return completePlan(asked, [query], { topic, actor: subject?.id, canSearch: topic === undefined });
}
