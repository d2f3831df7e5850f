// For whom words count, with what rank, from which office and whether at first hand.
import type { Actor, Office } from 'stancegraph';
import { all, onOrBefore, type Span, type Sureness, spanOf, takenAs } from './dates.js';
import { lasts } from './log.js';
import { actorOf, dayAsked, type Known, type OracleData, type OracleLimits } from './world.js';

/** How a claim speaks for an actor. */
export interface Voice {
  readonly rank: number;
  /** Words from one office share an entry. */
  readonly offices: readonly string[];
  /** Own words, not those of an organization that it is a member of. */
  readonly own: boolean;
  readonly firstHand: boolean;
  readonly sure: boolean;
  /** Whose governments it is dated by. */
  readonly speaksAs: string;
}

const HEAD = 3;
const RANKS = { head: HEAD, minister: 2, spokesperson: 1, envoy: 1, legislator: 0, other: 0 } as const;

/** "Its acts and unattributed words go with each of its heads": what no person said, and every head. */
const UNATTRIBUTED = 'unattributed';

/** How a claim counts for the actor asked about, in its own name and by membership. */
export function voicesFor(data: OracleData, claim: Known, asked: Actor, limits: OracleLimits): Voice[] {
  if (asked.type === 'person') return ownVoiceOf(data, claim, asked);
  const found = voicesOf(data, claim, asked);
  if (limits.viaMembership !== true) return found;
  for (const through of data.actors) {
    if (through.type !== 'organization') continue;
    for (const { member, from, to } of through.members ?? []) {
      if (member !== asked.id) continue;
      const day = dayAsked(data, limits);
      const isMember = all(lasts(from, to, takenAs(claim.said)), lasts(from, to, { first: day, last: day }));
      if (isMember === 'no') continue;
      // "every `anonymous` or `analysis` claim about a country" counts perhaps, also where it reaches one as a member
      const isWeak = asked.type === 'country' && (claim.basis === 'anonymous' || claim.basis === 'analysis');
      for (const voice of voicesOf(data, claim, through)) {
        found.push({ ...voice, own: false, sure: voice.sure && isMember === 'yes' && !isWeak });
      }
    }
  }
  return found;
}

/** A person asked for by name: whatever it said itself, for nobody else than whom it spoke for by office. */
function ownVoiceOf(data: OracleData, claim: Known, asked: Actor): Voice[] {
  if (claim.holder !== asked.id) return [];
  return [
    {
      ...{ rank: HEAD, offices: [asked.id], own: true, sure: true, speaksAs: asked.id },
      firstHand: isFirstHand(data, claim),
    },
  ];
}

/** Does a claim say what an actor that is no person wants, in its own name? */
function voicesOf(data: OracleData, claim: Known, asked: Actor): Voice[] {
  return speaksFor(data, claim, asked).map((voice) => {
    const isDoubtful = asked.type === 'country' && (claim.basis === 'anonymous' || claim.basis === 'analysis');
    const ofAct = claim.act === undefined ? {} : { rank: HEAD, offices: [...voice.offices, UNATTRIBUTED] };
    const shared = { own: true, speaksAs: asked.id, firstHand: isFirstHand(data, claim) };
    return { ...voice, ...ofAct, ...shared, sure: voice.sure && !isDoubtful };
  });
}

export function speaksFor(data: OracleData, claim: Known, asked: Actor): Speaking[] {
  const holder = actorOf(data, claim.holder);
  return holder.type === 'person' ? byOffice(data, claim, holder, asked) : byItself(data, claim, asked);
}

type Speaking = Pick<Voice, 'rank' | 'offices' | 'sure'>;

/** "A leader's words count for the country whose office they held on the day they spoke." */
function byOffice(data: OracleData, claim: Known, holder: Actor, asked: Actor): Speaking[] {
  if (claim.onBehalfOf !== undefined && claim.onBehalfOf !== asked.id) return [];
  const held = officesHeld(data, holder, asked.id, takenAs(claim.said));
  const sure = held.filter(({ certainty }) => certainty === 'yes');
  const isNamed = claim.onBehalfOf === asked.id && asked.type !== 'country';
  const counted = sure.length > 0 || isNamed ? sure : held;
  if (counted.length > 0) return [{ ...speakingFrom(holder.id, counted), sure: sure.length > 0 }];
  if (isNamed) return [{ rank: 0, offices: [holder.id], sure: true }];
  return [];
}

/** A country, organization or group that is the holder: named with one of its office-holders, or without any person. */
function byItself(data: OracleData, claim: Known, asked: Actor): Speaking[] {
  if (claim.onBehalfOf !== undefined && claim.onBehalfOf !== claim.holder) {
    if (claim.onBehalfOf !== asked.id || asked.type === 'country') return [];
    return [{ rank: 0, offices: [claim.holder], sure: true }];
  }
  if (claim.holder !== asked.id) return [];
  const told = claim.speaker === undefined ? [] : tellersOffices(data, claim, asked.id);
  if (told.length > 0) return [{ ...speakingFrom(claim.speaker as string, told), sure: true }];
  return [{ rank: HEAD, offices: [UNATTRIBUTED], sure: true }];
}

function speakingFrom(person: string, held: readonly Held[]): Omit<Speaking, 'sure'> {
  const ranks = held.map(({ office }) => RANKS[office.rank]);
  const heads = held.some(({ office }) => office.rank === 'head') ? ['a head'] : [];
  return { rank: Math.max(...ranks), offices: [person, ...heads, ...held.map(({ office }) => officeKey(office))] };
}

function tellersOffices(data: OracleData, claim: Known, of: string): Held[] {
  const held = officesHeld(data, actorOf(data, claim.speaker as string), of, takenAs(claim.said));
  return held.filter(({ certainty }) => certainty === 'yes');
}

interface Held {
  readonly office: Office;
  readonly certainty: Sureness;
}

function officesHeld(data: OracleData, person: Actor, of: string, on: Span): Held[] {
  if (person.type !== 'person') return [];
  return (person.offices ?? [])
    .filter((office) => office.represents && office.of === of)
    .map((office) => ({ office, certainty: isHeld(data, person, office, on) }))
    .filter(({ certainty }) => certainty !== 'no');
}

/** "An office without `from` means tenure unknown"; a spokesperson's office that is itself the actor needs none. */
function isHeld(data: OracleData, person: Actor, office: Office, on: Span): Sureness {
  const { from, to, unnamed } = office;
  const unknown: Sureness = from === undefined && unnamed !== true ? 'maybe' : 'yes';
  if (to === undefined) return all(unknown, lasts(from, undefined, on));
  const end = spanOf(to);
  const successors = data.actors.flatMap((other) =>
    other.type !== 'person' || other.id === person.id
      ? []
      : (other.offices ?? [])
          .filter((one) => one.of === office.of && one.from !== undefined && officeKey(one) === officeKey(office))
          .map((one) => spanOf(one.from as string)),
  );
  const isDay = (one: Span) => one.first === one.last;
  const surely = successors.some((start) => isDay(start) && isDay(end) && start.first === end.first);
  const perhaps = successors.some((start) => start.first <= end.last && start.last >= end.first);
  const last = { first: surely || perhaps ? end.first - 1 : end.first, last: surely ? end.last - 1 : end.last };
  return all(unknown, lasts(from, undefined, on), onOrBefore(on, last));
}

/** "Offices are the same by office id, by title where there are no ids; all spokespersons and envoys are one." */
function officeKey({ office, title, rank }: Office): string {
  if (rank === 'spokesperson' || rank === 'envoy') return 'spokespersons';
  return office === undefined ? `title ${title}` : `office ${office}`;
}

export function isOneOffice(a: readonly string[], b: readonly string[]): boolean {
  const goesWithHeads = (one: readonly string[], other: readonly string[]) =>
    one.includes(UNATTRIBUTED) && (other.includes('a head') || other.includes(UNATTRIBUTED));
  return a.some((key) => key !== 'a head' && b.includes(key)) || goesWithHeads(a, b) || goesWithHeads(b, a);
}

/** "By the holder, its spokesperson or the document's own report, never `analysis` or `anonymous`." */
function isFirstHand(data: OracleData, claim: Known): boolean {
  const { speaker, holder, document, basis } = claim;
  if (basis === 'analysis' || basis === 'anonymous') return false;
  if (speaker === undefined || speaker === holder || speaker === `author:${document}`) return true;
  const represented = data.actors.filter(
    (actor) => actor.type !== 'person' && speaksFor(data, claim, actor).length > 0,
  );
  return represented.some(({ id }) => id === speaker || tellersOffices(data, claim, id).length > 0);
}

/** Did a person speak for itself, holding no office on the day? */
export function spokeForItself(data: OracleData, claim: Known, person: Actor): Sureness {
  if (claim.holder !== person.id || person.type !== 'person') return 'no';
  const held = (person.offices ?? [])
    .filter(({ represents, of }) => represents && (claim.onBehalfOf === undefined || claim.onBehalfOf === of))
    .map((office) => isHeld(data, person, office, takenAs(claim.said)));
  if (held.includes('yes')) return 'no';
  if (claim.onBehalfOf !== undefined && actorOf(data, claim.onBehalfOf).type !== 'country') return 'no';
  return held.includes('maybe') ? 'maybe' : 'yes';
}
