// Fills the slots of a clause: the position, the proposition and the actors that are asked about.
import { SUBJECT_TIES } from '../../language/en/clause-cues.js';
import type { QueryContext } from '../../query/query-context.js';
import { type FoundProposition, hintedPropositions } from '../tag/proposition-matches.js';
import type { Asked, Unresolved } from './asked.js';
import type { NamedActor } from './clause.js';
import type { AskedPosition } from './expectation.js';

const NEAR = 4;

/** The position that is asked about, denied or not. Uses up its words. */
export function readPosition({ clause }: Pick<Asked, 'clause'>): AskedPosition | undefined {
  const cue = clause.cue('position');
  if (cue === undefined) return undefined;
  clause.use(cue.span);
  const not = clause.cue('not');
  const isNegated = not !== undefined && not.span.to <= cue.span.from && cue.span.from - not.span.to <= NEAR;
  if (isNegated) clause.use(not.span);
  return { position: cue.position, isNegated };
}

/** The proposition that is asked about; a choice if two fit alike. Uses up its words. */
export function readTopic(
  asked: Asked,
  actors: readonly string[] = [],
  mayHint = true,
): FoundProposition | Unresolved | undefined {
  const { clause } = asked;
  const [found, ...rest] = clause.topics();
  const isTold = found !== undefined && found.score >= LEAST;
  const hinted = isTold || !mayHint ? [] : hintedPropositions(clause.index, clause.units());
  const [first, ...others] = isTold ? [found, ...rest] : hinted;
  if (first === undefined) return undefined;
  const rivals = others.filter(
    ({ score, units }) => score > first.score - CLOSE && units.some((unit) => first.units.includes(unit)),
  );
  const chosen = rivals.length === 0 ? first : settled(asked, [first, ...rivals], actors);
  if (chosen === undefined) {
    const word = first.units.map(({ from }) => clause.words[from]?.text ?? '').join(' ');
    return { status: 'ambiguous', choices: [{ word, ids: [first, ...rivals].map(({ id }) => id) }] };
  }
  clause.useTopic(chosen);
  return chosen;
}

const LEAST = 1;
const CLOSE = 0.12;

/** Of propositions that fit alike: the one that the actors have a record on, or the narrowest that the others follow from. */
function settled(
  { context }: Asked,
  topics: readonly FoundProposition[],
  actors: readonly string[],
): FoundProposition | undefined {
  const onRecord = topics.filter(({ id }) => actors.some((actor) => hasStance(context, actor, id)));
  if (onRecord.length === 1 && topics.length > 1) return onRecord[0];
  const broadest = topics.filter(({ id }) =>
    topics.every(
      (other) => other.id === id || (context.vocabulary.propositions.get(other.id)?.broader ?? []).includes(id),
    ),
  );
  return broadest[0];
}

/** Has an actor a stance of its own on a proposition, whenever? */
export function hasStance({ resolver, vocabulary }: QueryContext, actor: string, proposition: string): boolean {
  const topic = vocabulary.topicNumbers.find(proposition);
  return resolver.rowsOf(vocabulary.actorNumbers.find(actor), topic, false).length > 0;
}

/** The actor that does what is asked about, and whom else it is about. Uses up neither. */
export function rolesOf({ clause }: Pick<Asked, 'clause'>): {
  readonly subject: NamedActor | undefined;
  readonly others: readonly NamedActor[];
} {
  const actors = clause.actors();
  const subject = actors.find((actor) => clause.isSubject(actor)) ?? actors.find(({ tie }) => SUBJECT_TIES.has(tie));
  return { subject, others: actors.filter((actor) => actor !== subject) };
}
