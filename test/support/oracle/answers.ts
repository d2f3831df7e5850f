// What the questions answer by the oracle: the population, its parts, predicates, and the row.
import type { Actor, Condition, Position, Predicate } from 'stancegraph';
import { type Branch, type OracleCell, oracleCell, type Word } from './cell.js';
import { all, any, not, type Span, type Sureness, takenAs } from './dates.js';
import { governmentOf, surelyEarlier } from './governments.js';
import { claimsInScope, lasts } from './log.js';
import { spokeForItself, voicesFor } from './voices.js';
import { actorOf, dayAsked, type OracleData, type OracleLimits } from './world.js';

/** The parts that a population is divided into, each sorted. */
export interface Parts {
  readonly rows: readonly string[];
  readonly notCounted: readonly string[];
  readonly silent: readonly string[];
  readonly others: readonly string[];
}

type Place = keyof Parts;

/** What is asked about. */
type Asked = { readonly proposition: string } | { readonly event: string } | { readonly who: string };

/** Does a cell take a position? Who is in two branches takes both. */
function takes({ branches, possible }: OracleCell, position: Position): Sureness {
  if (branches.some((branch) => branch.position === position)) return 'yes';
  return possible.has(position) ? 'maybe' : 'no';
}

/** "`silentOn` with doubtful claims alone is maybe." */
function isSilent({ isSilent: has, hasSureClaim }: OracleCell): Sureness {
  if (has) return 'yes';
  return hasSureClaim ? 'no' : 'maybe';
}

/** Where an actor belongs in the answer to who takes a position. */
function placeOf(cell: OracleCell, position: Position): Place {
  if (cell.isSilent) return 'silent';
  const certainty = takes(cell, position);
  if (certainty === 'yes') return 'rows';
  return certainty === 'maybe' || cell.keptOut.has(position) ? 'notCounted' : 'others';
}

export function oracleWho(data: OracleData, proposition: string, position: Position, limits: OracleLimits): Parts {
  return divided(
    populationOf(data, [{ proposition }], limits).map(({ id, certainty }) => {
      const place = placeOf(cellIn(data, id, proposition, limits), position);
      return [id, place === 'rows' && certainty === 'maybe' ? 'notCounted' : place];
    }),
  );
}

/** The rows of an actor, one for each branch. */
export function oracleStance(data: OracleData, actor: string, proposition: string, limits: OracleLimits): OracleRow[] {
  const { branches } = cellIn(data, actor, proposition, limits);
  return branches.length === 0 ? [NOTHING] : branches.map((branch) => rowOf(data, actor, branch, limits));
}

export interface OracleRow {
  readonly position: string;
  readonly conditions: readonly string[];
  readonly lastSaid: Span | null;
  readonly voices: readonly string[];
  readonly government: string | null;
}

const NOTHING: OracleRow = { position: 'noRecord', conditions: [], lastSaid: null, voices: [], government: null };

/** "The newest of the highest rank among the deciding claims of the latest government among them." */
function rowOf(data: OracleData, actor: string, { position, standing }: Branch, limits: OracleLimits): OracleRow {
  if (position === 'contested' || position === 'none') return { ...NOTHING, position };
  const isEarlier = (one: Word, other: Word) => surelyEarlier(data, one.speaksAs, one.said, other.said);
  const latest = standing.filter((one) => !standing.some((other) => isEarlier(one, other)));
  const highest = latest.filter(({ rank }) => rank === Math.max(...latest.map((one) => one.rank)));
  const day = (one: Word) => takenAs(one.saidText);
  const word = highest.sort((a, b) => day(b).last - day(a).last || day(b).first - day(a).first)[0] as Word;
  const type = actorOf(data, actor).type;
  return {
    position,
    conditions: word.conditions.map(inWords).sort(),
    lastSaid: takenAs(word.saidText),
    voices: [...new Set(word.members.map(({ claim }) => claim.holder))].sort(),
    government:
      type === 'person' || type === 'group'
        ? null
        : governmentOf(data, actor, takenAs(word.saidText), dayAsked(data, limits)),
  };
}

export function inWords(condition: Condition): string {
  const state =
    'event' in condition ? condition.event : 'proposition' in condition ? condition.proposition : condition.words;
  return `${condition.holds ? '' : 'not '}${state}`;
}

/** A country that did not exist on the day asked about has no record. */
function cellIn(data: OracleData, actor: string, proposition: string, limits: OracleLimits): OracleCell {
  return oracleCell(
    exists(data, actorOf(data, actor), limits) ? data : { ...data, claims: [] },
    actor,
    proposition,
    limits,
  );
}

function exists(data: OracleData, actor: Actor, limits: OracleLimits): boolean {
  if (actor.type !== 'country') return true;
  const day = dayAsked(data, limits);
  return lasts(actor.from, actor.to, { first: day, last: day }) !== 'no';
}

/** "Who is in `among`, else every country with a claim of any kind in scope and whoever else has a claim on it." */
function populationOf(data: OracleData, asked: readonly Asked[], limits: OracleLimits) {
  const found: { id: string; certainty: Sureness }[] = [];
  const authors = data.documents.map(({ id }) => actorOf(data, `author:${id}`));
  for (const actor of [...data.actors, ...authors]) {
    const certainty = isAmong(data, actor, asked, limits);
    if (certainty !== 'no') found.push({ id: actor.id, certainty });
  }
  return found;
}

function isAmong(data: OracleData, actor: Actor, asked: readonly Asked[], limits: OracleLimits): Sureness {
  const { among } = limits;
  const members = typeof among === 'string' ? membersOf(data, among) : [];
  const isNamed = Array.isArray(among) ? among.includes(actor.id) : among === actor.id && members.length === 0;
  if (isNamed) return 'yes';
  if (Array.isArray(among) || actor.id.startsWith('author:') || !exists(data, actor, limits)) return 'no';
  if (among === undefined) return isOnRecord(data, actor, asked, limits) ? 'yes' : 'no';
  if (among === 'countries') return actor.type === 'country' ? 'yes' : 'no';
  if (among === 'persons') return actor.type === 'person' ? 'yes' : 'no';
  return isMember(data, actor.id, among as string, limits);
}

function isOnRecord(data: OracleData, actor: Actor, asked: readonly Asked[], limits: OracleLimits): boolean {
  if (actor.type === 'country' && hasAnyClaim(data, actor, limits)) return true;
  if (actor.type === 'country' && limits.viaMembership !== true) return false;
  const claims =
    actor.type === 'person' ? data.claims.filter((claim) => spokeForItself(data, claim, actor) !== 'no') : data.claims;
  const own = { ...data, claims };
  if (
    asked.some(
      (one) => 'who' in one && (one.who === actor.id || (one.who === actor.type && hasAnyClaim(data, actor, limits))),
    )
  )
    return true;
  const matters = asked.filter((one) => !('who' in one));
  if (matters.length === 0) return hasAnyClaim(own, actor, limits);
  return matters.some((one) =>
    'event' in one
      ? participations(own, actor.id, one.event, limits) !== 'no'
      : 'proposition' in one && !oracleCell(own, actor.id, one.proposition, limits).isSilent,
  );
}

function hasAnyClaim(data: OracleData, actor: Actor, limits: OracleLimits): boolean {
  const itself = { ...limits, viaMembership: false };
  return claimsInScope(data, limits).some(({ claim }) => voicesFor(data, claim, actor, itself).length > 0);
}

function isMember(data: OracleData, actor: string, organization: string, limits: OracleLimits): Sureness {
  const day = dayAsked(data, limits);
  const entries = membersOf(data, organization).filter(({ member }) => member === actor);
  return entries.length === 0
    ? 'no'
    : any(...entries.map(({ from, to }) => lasts(from, to, { first: day, last: day })));
}

function membersOf(data: OracleData, organization: string) {
  const of = actorOf(data, organization);
  return of.type === 'organization' ? (of.members ?? []) : [];
}

/** Yes, no or maybe of a predicate, whether an unmet condition keeps its actor out, and whether it is silent in all. */
function holds(data: OracleData, actor: string, of: Predicate, limits: OracleLimits) {
  return evaluate(data, actor, of, limits, false);
}

interface Evaluated {
  readonly certainty: Sureness;
  readonly isKeptOut: boolean;
  /** Absent where nothing is asked that one can be silent on. */
  readonly isSilent: boolean | undefined;
}

function evaluate(data: OracleData, id: string, of: Predicate, limits: OracleLimits, isDenied: boolean): Evaluated {
  const each = (parts: readonly Predicate[]) => parts.map((part) => evaluate(data, id, part, limits, isDenied));
  const joined = (parts: readonly Evaluated[], certainty: Sureness, isKeptOut: boolean): Evaluated => ({
    ...{ certainty, isKeptOut },
    isSilent: allSilent(parts.map((part) => part.isSilent)),
  });
  if ('not' in of) {
    const found = evaluate(data, id, of.not, limits, !isDenied);
    return { ...found, certainty: not(found.certainty), isKeptOut: false };
  }
  if ('and' in of) {
    const parts = each(of.and);
    const certainty = all(...parts.map((part) => part.certainty));
    const lifted = all(...parts.map((part) => (part.isKeptOut ? 'yes' : part.certainty)));
    return joined(parts, certainty, certainty === 'no' && lifted !== 'no');
  }
  if ('or' in of) {
    const parts = each(of.or);
    const certainty = any(...parts.map((part) => part.certainty));
    return joined(parts, certainty, certainty === 'no' && parts.some((part) => part.isKeptOut));
  }
  if ('memberOf' in of)
    return { certainty: isMember(data, id, of.memberOf, limits), isKeptOut: false, isSilent: undefined };
  if ('is' in of) {
    const isSo = actorOf(data, id).type === of.is || id === of.is;
    return { certainty: isSo ? 'yes' : 'no', isKeptOut: false, isSilent: undefined };
  }
  if ('attended' in of) {
    const found = participations(data, id, of.attended, limits);
    return { certainty: found, isKeptOut: false, isSilent: found === 'no' };
  }
  if ('silentOn' in of) {
    const cell = cellIn(data, id, of.silentOn, limits);
    return { certainty: isSilent(cell), isKeptOut: false, isSilent: cell.isSilent };
  }
  const [position, proposition] = positionTested(of);
  const cell = cellIn(data, id, proposition, limits);
  const certainty = takes(cell, position);
  return { certainty, isKeptOut: certainty === 'no' && cell.keptOut.has(position), isSilent: cell.isSilent };
}

/** "Silent in a compound is who is silent in all its parts." */
function allSilent(parts: readonly (boolean | undefined)[]): boolean | undefined {
  const asked = parts.filter((part) => part !== undefined);
  return asked.length === 0 ? undefined : asked.every((part) => part);
}

function positionTested(of: Predicate): [Position, string] {
  if ('backs' in of) return ['support', of.backs];
  if ('opposes' in of) return ['oppose', of.opposes];
  return ['undecided', (of as { undecidedOn: string }).undecidedOn];
}

function participations(data: OracleData, id: string, event: string, limits: OracleLimits): Sureness {
  const actor = actorOf(data, id);
  if (!exists(data, actor, limits)) return 'no';
  const found = claimsInScope(data, limits).flatMap(({ claim, sure }) =>
    claim.kind === 'participation' && claim.event === event
      ? voicesFor(data, claim, actor, { ...limits, viaMembership: false }).map((voice) => voice.sure && sure)
      : [],
  );
  if (found.includes(true)) return 'yes';
  return found.length > 0 ? 'maybe' : 'no';
}

/** The population of a predicate, divided. */
export function oracleActors(data: OracleData, where: Predicate, limits: OracleLimits): Parts {
  const asked = askedOf(where);
  return divided(
    populationOf(data, asked, limits).map(({ id, certainty: among }) => {
      const { certainty, isKeptOut, isSilent: has } = holds(data, id, where, limits);
      if (certainty === 'yes' && among === 'yes') return [id, 'rows'];
      if (certainty !== 'no' || isKeptOut) return [id, 'notCounted'];
      return [id, has === true ? 'silent' : 'others'];
    }),
  );
}

/** What a predicate asks about: propositions and events; nothing, where it is only about who somebody is. */
function askedOf(of: Predicate): Asked[] {
  if ('not' in of) return askedOf(of.not);
  if ('and' in of) return of.and.flatMap(askedOf);
  if ('or' in of) return of.or.flatMap(askedOf);
  if ('attended' in of) return [{ event: of.attended }];
  if ('is' in of) return [{ who: of.is }];
  if ('silentOn' in of) return [{ proposition: of.silentOn }];
  return 'backs' in of || 'opposes' in of || 'undecidedOn' in of ? [{ proposition: positionTested(of)[1] }] : [];
}

function divided(placed: readonly (readonly [string, Place])[]): Parts {
  const at = (place: Place) => placed.flatMap(([id, where]) => (where === place ? [id] : [])).sort();
  return { rows: at('rows'), notCounted: at('notCounted'), silent: at('silent'), others: at('others') };
}
