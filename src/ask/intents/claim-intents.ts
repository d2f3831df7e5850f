import type { Deliverable } from '../../kinds/commitment.js';
import { COMMITTING, DEEDS, type Stage } from '../../kinds/ladder.js';
import { questionReader } from '../../language/en/english-readers.js';
import type { Query } from '../../query/query.js';
import { defined } from '../../schema/defined.js';
import type { Clause, Doubt } from '../read/clause.js';
import type { AskedCommitment, AskedStages } from '../read/expectation.js';
import { type Filled, finished, type Plan, timesOf } from '../read/plan.js';
import { type AskedCondition, isDoubt, readConditions, readTopic, rolesOf } from '../read/slots.js';
import type { FoundProposition as Topic } from '../tag/proposition-matches.js';
import { SURE } from './attendance.js';

/** Pledges, refusals, deliveries. */
export function commitments(asked: Filled): Plan | Doubt | undefined {
  const { clause, facets } = asked;
  const sends = clause.hasWord('send', 'sending', 'sent', 'deploy', 'money');
  const deliverable = clause.cue('deliverable');
  const isDeed = asksForDeed(asked);
  const isCommitment =
    clause.has('commit', 'stage') ||
    isDeed ||
    (deliverable !== undefined && sends && !clause.has('position', 'stance', 'why'));
  if (!isCommitment || (clause.has('stance', 'attitude') && !clause.has('commit'))) return undefined;
  const stages = clause.cue('stage');
  const offers = stages?.stage === 'proposed' || clause.hasWord('offer', 'offers', 'offered');
  const expected = asked.facets.has('verdict') ? expectedOf(clause, isDeed, offers) : undefined;
  const hasCommit = clause.take('commit');
  clause.take('stage', 'or');
  const isDenied = expected === undefined && clause.take('not');
  if (deliverable !== undefined) clause.use(deliverable.span);
  clause.take('deliverable', 'request', 'position');
  clause.useWords('send', 'sending', 'sent', 'deploy', 'ready', 'willing', 'promise', 'able');
  const { condition } = readConditions(asked);
  const { subject } = rolesOf(asked);
  const topic = deliverable === undefined || clause.unread().length > 0 ? readTopic(asked, [], false) : undefined;
  if (isDoubt(topic)) return topic;
  const actor = clause.actors().find(({ id }) => id === subject?.id);
  if (actor !== undefined) clause.use(actor.span);
  const to = clause
    .actors()
    .find(({ tie, id }) => ['to', 'for', 'in'].includes(tie) || (actor !== undefined && id !== actor.id));
  if (to !== undefined) clause.use(to.span);
  const isOfActors = clause.hasWord(
    'countries',
    'country',
    'nations',
    'states',
    'governments',
    'leaders',
    'members',
    'actors',
  );
  if (facets.has('count') && !isOfActors) facets.add('amount');
  const isOpen = actor !== undefined || asked.isYesNo;
  const named = stages?.stage === 'proposed' && hasCommit ? undefined : stages?.stage;
  const stage =
    expected !== undefined
      ? undefined
      : stagesOf(named, isOpen || (!hasCommit && stages === undefined), isDenied, offers);
  const filters = defined({
    actor: actor?.id,
    deliverable: deliverable?.deliverable,
    stage,
    among: actor === undefined && !facets.has('count') ? asked.among : undefined,
    ...asked.told,
    ...timesOf(asked.limits),
    condition: condition ?? stateOf(asked.states),
  });
  const base = { find: 'claims', kind: 'commitment', ...filters };
  const recipient = to === undefined || asked.context.vocabulary.actor(to.id).type === 'person' ? {} : { to: to.id };
  const about = topic === undefined ? {} : { proposition: topic.id };
  // "send troops" may be the name of one proposition of several
  const hidden =
    expected === undefined || topic === undefined || deliverable !== undefined ? undefined : deliverableIn(clause);
  const queries = [
    { ...base, ...about, ...recipient },
    { ...base, ...about },
    ...(hidden === undefined ? [] : [{ ...base, deliverable: hidden }]),
  ];
  return finished(
    asked,
    (Object.keys(recipient).length > 0 && topic === undefined ? queries : queries.slice(1)) as Query[],
    {
      topic,
      actor: actor?.id,
      expected,
      wider: actor === undefined ? [] : [{ find: 'claims', kind: 'commitment', actor: actor.id }],
      canSearch: topic === undefined && deliverable === undefined,
    },
  );
}

/** "Has France sent troops?" asks whether it was done, and so does "delivered on its promise". */
function asksForDeed({ clause, facets }: Filled): boolean {
  if (!facets.has('verdict') || !PAST.has(clause.words[clause.from]?.fold ?? '')) return false;
  if (clause.has('stage', 'position', 'stance', 'why', 'accordingTo')) return false;
  if (clause.hasStem(...DELIVERING)) return true;
  return !clause.has('commit') && clause.hasStem(...SENDING) && deliverableIn(clause) !== undefined;
}

const PAST = new Set(['has', 'have', 'had', 'did', 'was', 'were']);
const DELIVERING = ['deliver', 'delivered'].map((word) => questionReader.stem(word));
const SENDING = ['send', 'deploy', 'dispatch'].map((word) => questionReader.stem(word));

/** What can be delivered, also where its word is part of the words for a proposition. */
function deliverableIn({ index, words, from, to }: Clause): Deliverable | undefined {
  for (let at = from; at < to; at += 1) {
    for (const cue of index.cues.at(words, at)?.values ?? []) if (cue.as === 'deliverable') return cue.deliverable;
  }
  return undefined;
}

/** What would mean yes. Uses up the word that denies it: "not pledged" denies the pledge, "pledged not to" is a refusal. */
function expectedOf(clause: Clause, isDeed: boolean, offers: boolean): AskedCommitment | AskedStages {
  const stage = clause.cue('stage')?.stage;
  const commit = clause.cue('commit');
  const not = clause.cue('not');
  if (not !== undefined) clause.use(not.span);
  const isRefusal =
    commit !== undefined &&
    not !== undefined &&
    not.span.from >= commit.span.to &&
    clause.words[not.span.to]?.fold === 'to';
  if (isRefusal) return { stages: ['declined'], isNegated: false };
  const isNegated = not !== undefined;
  if (isDeed) return { stages: DEEDS, isNegated };
  if (offers) return { stages: ['proposed', ...COMMITTING], isNegated };
  if (stage !== undefined) return { stages: [stage], isNegated };
  return { committedTo: clause.cue('deliverable')?.deliverable, isNegated };
}

/** The id that a given state names. */
function stateOf({ given: [state] }: AskedCondition): string | undefined {
  if (state === undefined) return undefined;
  return 'event' in state ? state.event : 'proposition' in state ? state.proposition : undefined;
}

function stagesOf(
  stage: Stage | undefined,
  isOpen: boolean,
  isDenied: boolean,
  offers: boolean,
): Stage | Stage[] | undefined {
  if (stage === 'declined' || stage === 'withheld') return ['declined', 'withheld'];
  if (stage !== undefined) return stage === 'proposed' ? ['proposed'] : stage;
  if (isOpen || isDenied) return undefined;
  return [...(offers ? (['proposed'] as const) : []), ...COMMITTING];
}

/** What was asked of whom. */
export function requests(asked: Filled): Plan | Doubt | undefined {
  const { clause } = asked;
  const isWish = clause.hasWord('want', 'wants') && clause.hasWord('do');
  if (!clause.has('request') && !isWish) return undefined;
  clause.take('request', 'stance');
  const actors = clause.actors();
  const doer = actors.find((actor) => clause.isSubject(actor));
  const to = actors.find(
    ({ tie, span, id }) =>
      id !== doer?.id &&
      (['of', 'to', 'from', 'on'].includes(tie) || doer !== undefined || (asked.isWho && span.from > clause.from + 1)),
  );
  const subject = actors.find(({ id }) => id !== to?.id);
  if (to !== undefined) clause.use(to.span);
  if (subject !== undefined) clause.use(subject.span);
  clause.take('position', 'commit', 'deliverable', 'meet', 'type');
  const topic = clause.unread().length > 0 || clause.has('deliverable') ? readTopic(asked, [], false) : undefined;
  if (isDoubt(topic)) return topic;
  const filters = defined({
    actor: subject?.id,
    to: to?.id,
    proposition: topic?.id,
    among: asked.among,
    ...asked.told,
    ...timesOf(asked.limits),
  });
  const queries: Query[] = [{ find: 'claims', kind: 'request', ...filters } as Query];
  return finished(asked, queries, { topic, actor: subject?.id, canSearch: topic === undefined });
}

/** Praise and blame. */
export function attitudes(asked: Filled): Plan | Doubt | undefined {
  const { clause, facets } = asked;
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
  clause.useWords('good', 'bad');
  if (event !== undefined) clause.useEvent(event.id);
  if (holder !== undefined) clause.use(holder.span);
  let toward = target?.id;
  if (target !== undefined) clause.use(target.span);
  let topic: Topic | undefined;
  if (target === undefined && clause.unread().length > 0) {
    const found = readTopic(asked, [], false);
    if (isDoubt(found)) return found;
    topic = found;
    toward = found?.id;
  }
  if (toward === undefined && asked.previous?.event !== undefined && holder === undefined)
    toward = asked.previous.event;
  if (toward === undefined && holder === undefined) return undefined;
  const isEvent = toward !== undefined && asked.context.vocabulary.events.has(toward);
  const common = defined({ actor: holder?.id, among: asked.among, ...asked.told, ...timesOf(asked.limits) });
  const words = polarity === undefined ? [] : [TONES[polarity.polarity]];
  const queries: Query[] = [
    { find: 'claims', kind: 'attitude', ...common, ...defined({ toward, polarity: polarity?.polarity }) } as Query,
  ];
  if (isEvent)
    queries.unshift({ find: 'claims', about: toward, ...common, ...(words.length > 0 ? { words } : {}) } as Query);
  if (polarity === undefined && topic !== undefined && holder !== undefined) {
    queries.push({ find: 'stances', actor: holder.id, proposition: topic.id, ...timesOf(asked.limits) } as Query);
  }
  if (facets.has('verdict') && polarity !== undefined)
    queries.push({ find: 'claims', kind: 'attitude', ...common, ...defined({ toward }) } as Query);
  const expected = polarity === undefined ? undefined : { polarity: polarity.polarity };
  const slots = { topic, actor: holder?.id, event: isEvent ? toward : undefined };
  return finished(asked, queries, { ...slots, expected, canSearch: true });
}

/** "the European guarantee plans": an actor right before the words of a proposition. */
function isBeforeTopic(clause: Clause, { to }: { to: number }): boolean {
  const [topic] = clause.topics();
  return topic !== undefined && topic.score > SURE - 1 && topic.units.some(({ from }) => from === to);
}

const TONES: Readonly<Record<'positive' | 'negative', string>> = {
  positive: 'positive|constructive|good|upbeat|warm|helpful|friendly|productive|cordial|well|encourag|hope',
  negative: 'negative|bad|hostile|tense|heated|angry|difficult|poor|scold|berat|humiliat|cold|worri|mock',
};

/** What somebody said: claims that mention the words. */
export function passages(asked: Filled): Plan | Doubt | undefined {
  if (asked.facets.has('count')) return undefined;
  const found = claimFilters(asked);
  if (isDoubt(found)) return found;
  const { filters, slots } = found;
  const isOnlyTime = Object.keys(filters).every((filter) => TIMES.has(filter));
  const isOpen =
    asked.clause.hasWord('said', 'say', 'done', 'happened', 'statements', 'anything') &&
    Object.keys(filters).length > 0;
  if (isOnlyTime && !isOpen) return undefined;
  const isBare = asked.isWho && Object.keys(filters).every((filter) => filter === 'actor' || TIMES.has(filter));
  if (isBare && asked.clause.unread().length === 0) return undefined;
  const { actor, ...others } = filters;
  const queries = [
    { find: 'claims', ...filters },
    ...(actor === undefined ? [] : [{ find: 'claims', speaker: actor, ...others }]),
  ];
  return finished(asked, queries as Query[], { ...slots, canSearch: true });
}

const TIMES = new Set(['asOf', 'during', 'knownBy', 'among']);

interface FoundFilters {
  readonly filters: Record<string, unknown>;
  readonly slots: { topic: Topic | undefined; actor: string | undefined; event: string | undefined };
}

/** Filters on claims: whose, about what, of which kind, in which document, when. */
export function claimFilters(asked: Filled): FoundFilters | Doubt {
  const { clause } = asked;
  const position = clause.cue('position');
  const commit = clause.cue('commit');
  const request = clause.cue('request');
  const [event] = clause.events();
  if (event !== undefined) {
    clause.use(event.span);
    clause.useEvent(event.id);
  }
  const { subject } = rolesOf(asked);
  const polarity = clause.cue('polarity');
  const topic = readTopic(asked, subject === undefined ? [] : [subject.id]);
  if (isDoubt(topic)) return topic;
  const actors = clause.actors();
  const actor = actors.find(({ id }) => id === subject?.id) ?? actors[0];
  const about = actors.find(({ id }) => id !== actor?.id);
  for (const one of [actor, about]) if (one !== undefined) clause.use(one.span);
  clause.take(
    'position',
    'commit',
    'request',
    'says',
    'sayWhat',
    'stance',
    'polarity',
    'deliverable',
    'attitude',
    'meet',
    'stage',
    'attend',
  );
  const isPassive = actor !== undefined && ['about', 'on', 'toward', 'towards', 'at'].includes(actor.tie);
  const kind =
    position !== undefined && topic !== undefined
      ? 'stance'
      : commit !== undefined
        ? 'commitment'
        : request !== undefined
          ? 'request'
          : undefined;
  const words = polarity !== undefined && event !== undefined ? [TONES[polarity.polarity]] : undefined;
  const filters = defined({
    kind,
    actor: isPassive ? undefined : actor?.id,
    about: isPassive ? actor?.id : (event?.id ?? about?.id),
    proposition: topic?.id,
    words,
    among: asked.among,
    ...asked.told,
    ...timesOf(asked.limits),
  });
  return { filters, slots: { topic, actor: actor?.id, event: event?.id } };
}
