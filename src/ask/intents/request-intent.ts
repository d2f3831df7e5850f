// What somebody asked of somebody.
import { ADDRESSEE_TIES, DOING_WORDS, WISHES } from '../../language/en/intent-words.js';
import type { Query } from '../../query/families/families.js';
import { defined } from '../../schema/defined.js';
import { type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { completePlan, type Plan, timesOf } from '../read/plan.js';
import { readTopic } from '../read/slots.js';

/** What was asked of whom. */
export function requests(asked: Filled): Plan | Unresolved | undefined {
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
  if (to !== undefined) clause.use(to.span);
  if (subject !== undefined) clause.use(subject.span);
  clause.take('position', 'commit', 'deliverable', 'meet', 'type');
  const topic = clause.unread().length > 0 || clause.has('deliverable') ? readTopic(asked, [], false) : undefined;
  if (isUnresolved(topic)) return topic;
  const filters = defined({
    actor: subject?.id,
    to: to?.id,
    proposition: topic?.id,
    among: asked.among,
    ...asked.attribution,
    ...timesOf(asked.limits),
  });
  const queries: Query[] = [{ find: 'claims', kind: 'request', ...filters } as Query];
  return completePlan(asked, queries, { topic, actor: subject?.id, canSearch: topic === undefined });
}
