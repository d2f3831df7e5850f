import type { DiscrepancyQuery } from '../../discrepancy/compare/discrepancy-query.js';
import type { Predicate } from '../../query/predicate.js';
import type { Query } from '../../query/query.js';
import type { QueryContext } from '../../query/query-context.js';
import type { Condition } from '../../schema/condition.js';
import { likeness } from '../tag/concepts.js';
import { hintedPropositions as hintedTopics, type FoundProposition as Topic } from '../tag/proposition-matches.js';
import type { Clause, Doubt, Facet, NamedActor } from './clause.js';
import { type AskedLimits, readAmong, readDates } from './date-limits.js';
import type { AskedPosition } from './expectation.js';

/** What a clause may take over from the one before it: "and who says so?" */
export interface Slots {
  readonly actor: string | undefined;
  readonly proposition: string | undefined;
  readonly event: string | undefined;
  readonly limits: AskedLimits;
  readonly query: Query | DiscrepancyQuery | null;
}

/** What was read in a clause: who, what, which position, when, under which conditions. */
export interface Asked {
  readonly clause: Clause;
  readonly context: QueryContext;
  readonly today: string;
  readonly previous: Slots | null;
  readonly facets: Set<Facet>;
  readonly isYesNo: boolean;
  readonly isWho: boolean;
}

const YES_NO = new Set('is are was were do does did has have had will would can could should'.split(' '));

export function begin(clause: Clause, context: QueryContext, today: string, previous: Slots | null): Asked {
  const first = clause.words[clause.from]?.fold ?? '';
  const who = clause.cue('who');
  const isYesNo = YES_NO.has(first);
  const opens = clause.spans.find(({ tag }) => tag.as === 'cues' && tag.cues.some(({ as }) => QUESTION.has(as)));
  const asksYesNo = isYesNo ? who === undefined : opens === undefined && hasLateAuxiliary(clause);
  const facets = new Set<Facet>();
  if (asksYesNo) facets.add('verdict');
  if (clause.take('howMany')) facets.add('count');
  if (clause.take('sinceWhen')) facets.add('since');
  if (clause.take('when')) facets.add('when');
  if (clause.take('last')) facets.add('last');
  const isFirst = clause.hasWord('first') && (facets.has('when') || facets.has('since'));
  if (isFirst) {
    facets.add('since');
    clause.useWords('first');
  }
  // "Doesn't Italy back it?" asks whether it does
  if (isYesNo && clause.words[clause.from + 1]?.fold === 'not') clause.use({ from: clause.from, to: clause.from + 2 });
  return {
    clause,
    context,
    today,
    previous,
    facets,
    isYesNo: asksYesNo,
    isWho: who !== undefined && !asksForIssues(clause),
  };
}

const ISSUES = new Set(
  'issue issues question questions topic topics subject subjects proposition propositions matter matters point points'.split(
    ' ',
  ),
);

/** "On which issues", "every issue on which": asks for propositions. */
function asksForIssues(clause: Clause): boolean {
  return clause.words.slice(clause.from, clause.to).some(({ fold }) => ISSUES.has(fold));
}

const QUESTION: ReadonlySet<string> = new Set(['who', 'what', 'when', 'sinceWhen', 'where', 'why', 'howMany']);

/** "As of the end of March, did the coalition have a deal": the question starts behind a comma. */
function hasLateAuxiliary(clause: Clause): boolean {
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    if (clause.words[at - 1]?.stop === ',' && YES_NO.has(clause.words[at]?.fold ?? '')) return true;
  }
  return false;
}

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
export function readTopic(asked: Asked, actors: readonly string[] = [], mayHint = true): Topic | Doubt | undefined {
  const { clause } = asked;
  const [found, ...rest] = clause.topics();
  const isTold = found !== undefined && found.score >= LEAST;
  const hinted = isTold || !mayHint ? [] : hintedTopics(clause.index, clause.units());
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
function settled({ context }: Asked, topics: readonly Topic[], actors: readonly string[]): Topic | undefined {
  const onRecord = topics.filter(({ id }) => actors.some((actor) => hasStance(context, actor, id)));
  if (onRecord.length === 1 && topics.length > 1) return onRecord[0];
  const broadest = topics.filter(({ id }) =>
    topics.every(
      (other) => other.id === id || (context.vocabulary.propositions.get(other.id)?.broader ?? []).includes(id),
    ),
  );
  return broadest[0];
}

export function isDoubt(found: object | undefined): found is Doubt {
  return found !== undefined && 'status' in found;
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
  const subject =
    actors.find((actor) => clause.isSubject(actor)) ??
    actors.find(({ tie }) => tie === '' || tie === 'for' || tie === 'of' || tie === 'by' || tie === 'from');
  return { subject, others: actors.filter((actor) => actor !== subject) };
}

/** Reads who is told by whom: "according to Axios". */
export function readSpeaker({ clause, context }: Pick<Asked, 'clause' | 'context'>): {
  speaker?: string;
  document?: string;
} {
  const cue = clause.cue('accordingTo');
  if (cue === undefined) return {};
  const next = clause.spans.find(
    ({ from, tag }) => from >= cue.span.to && from <= cue.span.to + 1 && (tag.as === 'actor' || tag.as === 'document'),
  );
  if (next === undefined) return {};
  clause.use(cue.span);
  clause.use(next);
  if (next.tag.as === 'document') return { document: next.tag.id };
  if (next.tag.as !== 'actor') return {};
  const { id } = next.tag;
  const { name } = context.vocabulary.actor(id);
  const published = [...context.vocabulary.documents.values()].filter(({ publisher }) => publisher === name);
  return published.length === 1 ? { document: (published[0] as { id: string }).id } : { speaker: id };
}

/** A condition of the question: what is given, or what rows have to depend on. */
export interface AskedCondition {
  readonly given: Condition[];
  readonly condition: string | undefined;
}

const AFTER = new Set(['after', 'once', 'following', 'when', 'upon']);

/** "given a ceasefire", "if there is peace" are taken as given; "only after", "depends on" ask for rows with it. */
export function readConditions({ clause }: Pick<Asked, 'clause'>): AskedCondition {
  return readStates(clause, ['if', 'onlyIf', 'unless', 'unconditional'], true);
}

/** Only what is plainly given: "if", "assuming"; before anything else is read. */
export function readGiven({ clause }: Pick<Asked, 'clause'>): AskedCondition {
  return readStates(clause, ['if', 'unless'], false);
}

function readStates(
  clause: Clause,
  kinds: readonly ('if' | 'onlyIf' | 'unless' | 'unconditional')[],
  isAfter: boolean,
): AskedCondition {
  const given: Condition[] = [];
  let condition: string | undefined;
  const cues = kinds.flatMap((as) => clause.cue(as) ?? []);
  for (const { as, span } of cues) {
    if (as === 'unconditional') {
      condition = 'none';
      clause.use(span);
      continue;
    }
    const state = stateAfter(clause, span.to);
    if (state === null) continue;
    clause.use({ from: span.from, to: state.to });
    if (as === 'onlyIf') condition = state.id;
    else
      given.push({
        ...('event' in state ? { event: state.event } : { proposition: state.proposition }),
        holds: as !== 'unless',
      } as Condition);
  }
  for (let at = clause.from; isAfter && at < clause.to; at += 1) {
    if (clause.isWordUsed(at) || !AFTER.has(clause.words[at]?.fold ?? '')) continue;
    const state = stateAfter(clause, at + 1);
    if (state === null) continue;
    clause.use({ from: at, to: state.to });
    condition = state.id;
  }
  return { given, condition };
}

type State = { readonly to: number; readonly id: string } & (
  | { readonly event: string }
  | { readonly proposition: string }
);

/** The state of the world, or the policy come about, that words from `at` on describe. */
function stateAfter(clause: Clause, at: number): State | null {
  const { index, words } = clause;
  let end = at;
  while (end < clause.to && end < at + 8 && (end === at || words[end - 1]?.stop === '')) end += 1;
  const units = clause.unitsBetween(at, end);
  let best: { id: string; score: number; to: number } | null = null;
  for (const { id, concepts } of index.states) {
    let score = 0;
    let total = 0;
    let to = at;
    for (const wanted of concepts) {
      const weight = wanted[0]?.startsWith('@') ? 0.5 : 1;
      total += weight;
      const unit = units.find((one) => likeness(wanted, one.concepts) > 0);
      if (unit === undefined) continue;
      score += weight * likeness(wanted, unit.concepts);
      to = Math.max(to, unit.to);
    }
    if (score >= total * 0.6 && score > (best?.score ?? 0)) best = { id, score, to };
  }
  if (best === null) return null;
  return {
    to: best.to,
    id: best.id,
    ...(index.vocabulary.events.has(best.id) ? { event: best.id } : { proposition: best.id }),
  };
}

/** Dates, and who is asked about. */
export function readLimits(asked: Asked): { limits: AskedLimits; among: Predicate | undefined } {
  const among = readAmong(asked.clause);
  return { limits: readDates(asked.clause, asked.today, true), among };
}
