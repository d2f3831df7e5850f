import type { ClaimKind, Position } from '../schema/claim.js';
import { dateInWords } from '../schema/date.js';
import { stateInWords } from '../stance/given.js';
import type { Vocabulary } from '../store/vocabulary.js';
import type { Predicate } from './predicate.js';
import type { Query, QueryOf } from './query.js';

const VERBS: Readonly<Record<Position, string>> = {
  support: 'supports',
  oppose: 'opposes',
  undecided: 'is undecided on',
};

const KINDS: Readonly<Record<ClaimKind, string>> = {
  stance: 'stances',
  commitment: 'commitments',
  request: 'requests',
  attitude: 'attitudes',
  participation: 'participations',
  fact: 'facts',
};

/** A query in English, so that the asker can see what was understood. */
export function paraphrase(query: Query, vocabulary: Vocabulary): string {
  return `${subject(query, vocabulary)}${limits(query, vocabulary)}${query.find === 'claims' || query.find === 'timeline' ? '.' : '?'}`;
}

/** A predicate in English: "took part in Climate summit and has not committed troops". */
export function predicateInWords(predicate: Predicate, vocabulary: Vocabulary): string {
  return sayPredicate(predicate, vocabulary, true);
}

function sayPredicate(predicate: Predicate, vocabulary: Vocabulary, holds: boolean): string {
  const quoted = (id: string) => `“${vocabulary.nameOf(id)}”`;
  const say = (yes: string, no: string) => (holds ? yes : no);
  if ('not' in predicate) return sayPredicate(predicate.not, vocabulary, !holds);
  if ('and' in predicate || 'or' in predicate) {
    const isAnd = 'and' in predicate;
    const parts = (isAnd ? predicate.and : predicate.or).map((part) => {
      const text = sayPredicate(part, vocabulary, holds);
      return ('and' in part || 'or' in part) && (isAnd ? 'or' in part : 'and' in part) ? `(${text})` : text;
    });
    return parts.join(isAnd === holds ? ' and ' : ' or ');
  }
  if ('backs' in predicate) return `${say('supports', 'does not support')} ${quoted(predicate.backs)}`;
  if ('opposes' in predicate) return `${say('opposes', 'does not oppose')} ${quoted(predicate.opposes)}`;
  if ('undecidedOn' in predicate) return `${say('is', 'is not')} undecided on ${quoted(predicate.undecidedOn)}`;
  if ('silentOn' in predicate) return `${say('has no', 'has a')} record on ${quoted(predicate.silentOn)}`;
  if ('committed' in predicate) return `${say('has', 'has not')} committed ${predicate.committed}`;
  if ('requested' in predicate) return `${say('has', 'has not')} asked for ${quoted(predicate.requested)}`;
  if ('attended' in predicate) {
    return `${say('took', 'did not take')} part in ${eventInWords(predicate.attended, vocabulary)}`;
  }
  if ('memberOf' in predicate) return `${say('is', 'is not')} a member of ${vocabulary.nameOf(predicate.memberOf)}`;
  const what = vocabulary.actors.has(predicate.is) ? vocabulary.nameOf(predicate.is) : `a ${predicate.is}`;
  return `${say('is', 'is not')} ${what}`;
}

/** An event by name and date: several share a name. */
export function eventInWords(id: string, vocabulary: Vocabulary): string {
  const date = vocabulary.events.get(id)?.date;
  return `${vocabulary.nameOf(id)}${date === undefined ? '' : ` (${dateInWords(date)})`}`;
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
      return position === undefined ? `Who stands where on ${on}` : `Who ${VERBS[position]} ${on}`;
    }
    case 'actors':
      return `Who ${predicateInWords(query.where, vocabulary)}`;
    case 'claims':
      return claimsInWords(query, vocabulary);
    case 'timeline': {
      const { actor, proposition } = query;
      const of = actor === undefined ? '' : ` of ${name(actor)}`;
      return `The claims${of}${proposition === undefined ? '' : ` on “${name(proposition)}”`}, oldest first`;
    }
    case 'why': {
      const { actor, proposition, not } = query;
      return not === undefined
        ? `Why does ${name(actor)} stand where it does on “${name(proposition)}”`
        : `Why is it not so that ${name(actor)} ${VERBS[not]} “${name(proposition)}”`;
    }
  }
}

function plain(position: Position): string {
  return position === 'undecided' ? 'leave undecided' : position;
}

function claimsInWords(query: QueryOf<'claims'>, vocabulary: Vocabulary): string {
  const { kind, actor, proposition, event, toward, to, speaker, document, basis, stage, deliverable } = query;
  const name = (id: string) => vocabulary.nameOf(id);
  const parts = [
    `${basis === undefined ? 'The' : `The ${basis}`} ${kind === undefined ? 'claims' : KINDS[kind]}`,
    actor === undefined ? '' : `of ${name(actor)}`,
    event === undefined ? '' : `in ${eventInWords(event, vocabulary)}`,
    proposition === undefined ? '' : `on “${name(proposition)}”`,
    toward === undefined ? '' : `toward ${name(toward)}`,
    to === undefined ? '' : `to ${name(to)}`,
    deliverable === undefined ? '' : `of ${deliverable}`,
    stage === undefined ? '' : `at stage ${stage}`,
    speaker === undefined ? '' : `as told by ${name(speaker)}`,
    document === undefined ? '' : `in ${document}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function limits(query: Query, vocabulary: Vocabulary): string {
  const { asOf, during, knownBy, given, among, maxAge, infer, viaMembership, proposed, policy } = query;
  const parts = [
    asOf === undefined ? '' : `as of ${dateInWords(asOf)}`,
    during === undefined ? '' : `by what was said in ${dateInWords(during)}`,
    knownBy === undefined ? '' : `as could be known by ${dateInWords(knownBy)}`,
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
