import type { Position } from '../kinds/position.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { claimsOfKind, eventInWords } from '../words/claim-words.js';
import { stateInWords } from '../words/condition-words.js';
import { dateInWords } from '../words/date-words.js';
import { STANDINGS } from '../words/position-words.js';
import { LEAVES, type LeafKey, leafOf, type Predicate } from './predicate.js';
import type { Limits, Query, QueryOf } from './query.js';

/** Kinds of query that are said as a list, not as a question. */
const LISTS: ReadonlySet<Query['find']> = new Set(['claims', 'timeline']);

/** A query in English, so that the asker can see what was understood. */
export function paraphrase(query: Query, vocabulary: Vocabulary): string {
  return `${subject(query, vocabulary)}${limits(query, vocabulary)}${LISTS.has(query.find) ? '.' : '?'}`;
}

/** A predicate in English: "took part in Climate summit and has not committed troops". */
export function predicateInWords(predicate: Predicate, vocabulary: Vocabulary): string {
  return sayPredicate(predicate, vocabulary, true);
}

/** How each test is said, and denied. */
const LEAF_WORDS: Readonly<Record<LeafKey, readonly [string, string]>> = {
  backs: ['supports', 'does not support'],
  opposes: ['opposes', 'does not oppose'],
  undecidedOn: ['is undecided on', 'is not undecided on'],
  silentOn: ['has no record on', 'has a record on'],
  committed: ['has committed', 'has not committed'],
  requested: ['has asked for', 'has not asked for'],
  attended: ['took part in', 'did not take part in'],
  memberOf: ['is a member of', 'is not a member of'],
  is: ['is', 'is not'],
};

function sayPredicate(predicate: Predicate, vocabulary: Vocabulary, holds: boolean): string {
  if ('not' in predicate) return sayPredicate(predicate.not, vocabulary, !holds);
  if ('and' in predicate || 'or' in predicate) {
    const isAnd = 'and' in predicate;
    const parts = (isAnd ? predicate.and : predicate.or).map((part) => {
      const text = sayPredicate(part, vocabulary, holds);
      return (isAnd ? 'or' : 'and') in part ? `(${text})` : text;
    });
    return parts.join(isAnd === holds ? ' and ' : ' or ');
  }
  const [key, id] = leafOf(predicate);
  const isType = key === 'is' && !vocabulary.actors.has(id);
  return `${LEAF_WORDS[key][holds ? 0 : 1]} ${isType ? `a ${id}` : thingInWords(LEAVES[key], id, vocabulary)}`;
}

function thingInWords(kind: (typeof LEAVES)[LeafKey], id: string, vocabulary: Vocabulary): string {
  if (kind === 'proposition') return `“${vocabulary.nameOf(id)}”`;
  return kind === 'event' ? eventInWords(id, vocabulary) : vocabulary.nameOf(id);
}

function subject(query: Query, vocabulary: Vocabulary): string {
  const name = (id: string) => vocabulary.nameOf(id);
  switch (query.find) {
    case 'stances': {
      const { actor, proposition, position } = query;
      const on = proposition === undefined ? 'every proposition' : `“${name(proposition)}”`;
      if (actor !== undefined) {
        return position === undefined
          ? `Where does ${name(actor)} stand on ${on}`
          : `What does ${name(actor)} ${plain(position)}${proposition === undefined ? '' : ` of ${on}`}`;
      }
      return position === undefined ? `Who stands where on ${on}` : `Who ${STANDINGS[position].on} ${on}`;
    }
    case 'actors':
      return `Who ${predicateInWords(query.where, vocabulary)}`;
    case 'claims':
      return claimsInWords(query, vocabulary);
    case 'sources': {
      const claims = claimsInWords(query, vocabulary);
      return `On whose word rest ${claims[0]?.toLowerCase()}${claims.slice(1)}`;
    }
    case 'comparison': {
      const { actor, proposition, outcome } = query;
      const verb = outcome === 'agree' ? 'agree' : 'differ';
      const on = proposition === undefined ? '' : ` on “${name(proposition)}”`;
      return query.with === undefined
        ? `Who ${verb}s with ${name(actor)}${on}`
        : `${proposition === undefined ? 'On what' : 'Do'} ${proposition === undefined ? `do ${name(actor)}` : name(actor)} and ${name(query.with)} ${verb}${on}`;
    }
    case 'changes': {
      const { actor, proposition, from } = query;
      const of = actor === undefined ? 'Whose position' : `How did the position of ${name(actor)}`;
      const on = proposition === undefined ? '' : ` on “${name(proposition)}”`;
      return `${of}${on} ${actor === undefined ? 'changed' : 'change'} after ${dateInWords(from)}`;
    }
    case 'timeline': {
      const { actor, proposition } = query;
      const of = actor === undefined ? '' : ` of ${name(actor)}`;
      return `The claims${of}${proposition === undefined ? '' : ` on “${name(proposition)}”`}, oldest first`;
    }
    case 'why': {
      const { actor, proposition, not } = query;
      return not === undefined
        ? `Why does ${name(actor)} stand where it does on “${name(proposition)}”`
        : `Why is it not so that ${name(actor)} ${STANDINGS[not].on} “${name(proposition)}”`;
    }
  }
}

function plain(position: Position): string {
  return position === 'undecided' ? 'leave undecided' : position;
}

function aboutInWords(id: string, vocabulary: Vocabulary): string {
  return vocabulary.events.has(id) ? eventInWords(id, vocabulary) : vocabulary.nameOf(id);
}

function claimsInWords(query: QueryOf<'claims'> | QueryOf<'sources'>, vocabulary: Vocabulary): string {
  const { kind, actor, proposition, event, toward, to, speaker, document, basis, stage, deliverable } = query;
  const { position, polarity, role, mode, about, words } = query;
  const name = (id: string) => vocabulary.nameOf(id);
  const parts = [
    `${basis === undefined ? 'The' : `The ${basis}`} ${kind === undefined ? 'claims' : claimsOfKind(kind)}`,
    actor === undefined ? '' : `of ${name(actor)}`,
    event === undefined ? '' : `in ${eventInWords(event, vocabulary)}`,
    proposition === undefined ? '' : `on “${name(proposition)}”`,
    toward === undefined ? '' : `toward ${name(toward)}`,
    to === undefined ? '' : `to ${name(to)}`,
    deliverable === undefined ? '' : `of ${deliverable}`,
    stage === undefined ? '' : `at stage ${[stage].flat().join(' or ')}`,
    position === undefined ? '' : `that take the position ${position}`,
    polarity === undefined ? '' : `that are ${polarity}`,
    role === undefined ? '' : `as ${role}`,
    mode === undefined ? '' : mode,
    about === undefined ? '' : `about ${aboutInWords(about, vocabulary)}`,
    words === undefined
      ? ''
      : `that mention ${words.map((word) => `“${word.split('|').join('” or “')}”`).join(' and ')}`,
    speaker === undefined ? '' : `as told by ${name(speaker)}`,
    document === undefined ? '' : `in ${document}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function limits(query: Query, vocabulary: Vocabulary): string {
  const { asOf, during, knownBy, given, among, maxAge, infer, viaMembership, proposed, policy } = query as Limits;
  const condition = 'condition' in query ? (query.condition as string | undefined) : undefined;
  const word = 'contrary' in query ? query.contrary : undefined;
  const parts = [
    word === undefined ? '' : `“${word}” being its contrary`,
    asOf === undefined ? '' : `as of ${dateInWords(asOf)}`,
    during === undefined ? '' : `by what was said in ${dateInWords(during)}`,
    knownBy === undefined ? '' : `as could be known by ${dateInWords(knownBy)}`,
    condition === undefined ? '' : conditionFilterInWords(condition, vocabulary),
    given === undefined
      ? ''
      : `given that ${given.map((item) => `${item.holds ? '' : 'not: '}${stateInWords(item, vocabulary)}`).join(' and ')}`,
    among === undefined ? '' : `among whoever ${predicateInWords(among, vocabulary)}`,
    maxAge === undefined ? '' : `last said at most ${maxAge} days before`,
    infer === false ? 'without inference' : '',
    viaMembership === true ? 'counting organizations for their members' : '',
    proposed === true ? 'counting claims that nobody has accepted yet' : '',
    policy === undefined || policy === 'default@1' ? '' : `by policy ${policy}`,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `, ${part}`)
    .join('');
}

function conditionFilterInWords(condition: string, vocabulary: Vocabulary): string {
  if (condition === 'any' || condition === 'none')
    return condition === 'any' ? 'under some condition' : 'under no condition';
  return `under a condition on ${aboutInWords(condition, vocabulary)}`;
}
