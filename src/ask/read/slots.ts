// Fills the slots of a clause: the position, the proposition and the actors that are asked about.
import { SUBJECT_TIES } from '../../language/en/clause-cues.js';
import { type FoundProposition, hintedPropositions } from '../tag/proposition-matches.js';
import type { Asked, AskedPosition, Unresolved } from './asked.js';
import type { NamedActor } from './clause.js';

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
  actors: readonly (NamedActor | undefined)[] = [],
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
  { context: { vocabulary, resolver } }: Asked,
  topics: readonly FoundProposition[],
  actors: readonly (NamedActor | undefined)[],
): FoundProposition | undefined {
  const numbers = actors.flatMap((actor) => (actor === undefined ? [] : vocabulary.actorNumbers.find(actor.id)));
  const onRecord = topics.filter(({ id }) => {
    const topic = vocabulary.topicNumbers.find(id);
    return numbers.some((actor) => resolver.rowsOf(actor, topic, false).length > 0);
  });
  if (onRecord.length === 1 && topics.length > 1) return onRecord[0];
  const isNarrower = (one: string, id: string) => vocabulary.propositions.get(one)?.broader?.includes(id) === true;
  return topics.find(({ id }) => topics.every((other) => other.id === id || isNarrower(other.id, id)));
}

/** The actor that does what is asked about. Does not use it up. */
export function subjectOf({ clause }: Asked): NamedActor | undefined {
  const actors = clause.actors();
  return actors.find((actor) => clause.isSubject(actor)) ?? actors.find(({ tie }) => SUBJECT_TIES.has(tie));
}

/** A name of the clause that several actors or events could be, and nothing settles: which, is asked back. */
export function ambiguousName({ clause }: Asked): Unresolved | undefined {
  const choice = clause.choice();
  if (choice === undefined) return undefined;
  const words = clause.words.slice(choice.span.from, choice.span.to);
  return { status: 'ambiguous', choices: [{ word: words.map(({ text }) => text).join(' '), ids: choice.ids }] };
}
