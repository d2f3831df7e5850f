// What narrows claims in a question: whose, about what, of which kind, in which document, when.
import { SUBJECT_MATTER_TIES, TONES } from '../../language/en/intent-words.js';
import { defined } from '../../schema/defined.js';
import { type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { timesOf } from '../read/plan.js';
import { readTopic, rolesOf } from '../read/slots.js';
import type { FoundProposition } from '../tag/proposition-matches.js';

interface FoundFilters {
  readonly filters: Record<string, unknown>;
  readonly slots: { topic: FoundProposition | undefined; actor: string | undefined; event: string | undefined };
}

/** Filters on claims: whose, about what, of which kind, in which document, when. */
export function claimFilters(asked: Filled): FoundFilters | Unresolved {
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
  if (isUnresolved(topic)) return topic;
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
  const isPassive = actor !== undefined && SUBJECT_MATTER_TIES.has(actor.tie);
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
    ...asked.attribution,
    ...timesOf(asked.limits),
  });
  return { filters, slots: { topic, actor: actor?.id, event: event?.id } };
}
