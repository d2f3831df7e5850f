import type { Actor, ClaimInput, Condition, Dataset, Position } from 'stancegraph';

/** What a question is limited by; the options of the library that the oracle understands. */
export interface OracleLimits {
  readonly asOf?: string;
  readonly during?: string;
  readonly knownBy?: string;
  readonly given?: readonly Condition[];
  readonly maxAge?: number;
  readonly infer?: boolean;
  readonly viaMembership?: boolean;
  readonly proposed?: boolean;
}

export type OraclePosition = Position | 'contested' | 'noRecord';

/** A claim of the data with its id. */
export type Known = ClaimInput & { readonly id: string };
export type OracleData = Omit<Dataset, 'claims'> & { readonly claims: readonly Known[] };

interface Span {
  readonly first: number;
  readonly last: number;
}

interface Candidate {
  readonly claim: Known;
  readonly said: Span;
  readonly position: Position;
  readonly voice: number;
  readonly firstHand: boolean;
  readonly own: boolean;
  readonly explicit: boolean;
}

const REPRESENTING = { head: 3, minister: 2, spokesperson: 1, envoy: 1, legislator: 0, other: 0 } as const;
const TYPES = ['country', 'person', 'organization', 'group'];

/** Where an actor stands, by DESIGN section 2, slowly: nested loops over plain claims, nothing shared with `src`. */
export function oracleStance(
  data: OracleData,
  actor: string,
  proposition: string,
  limits: OracleLimits = {},
): OraclePosition {
  return decide(data, actor, candidatesOf(data, actor, proposition, limits)).position;
}

/** Ids of the claims that hold the position that stands and are the newest to do so. */
export function oracleNewest(data: OracleData, actor: string, proposition: string, limits: OracleLimits = {}) {
  const { newest } = decide(data, actor, candidatesOf(data, actor, proposition, limits));
  return newest.map(({ claim }) => claim.id).sort();
}

/** Ids of the actors with a row in `whoBacks`, `whoOpposes`, `whoIsUndecided`, in the order of answers. */
export function oracleWho(
  data: OracleData,
  proposition: string,
  position: Position,
  limits: OracleLimits = {},
): string[] {
  const found: Actor[] = [];
  for (const actor of everyActor(data)) {
    const candidates = candidatesOf(data, actor.id, proposition, limits);
    const speaksForOthers = holdsOfficeEver(actor);
    const alone = candidates.some(({ claim }) => countsFor(data, claim).some((counted) => counted.actor === actor.id));
    if (speaksForOthers && !alone) continue;
    const { position: stands, newest, decisive } = decide(data, actor.id, candidates);
    if (stands !== position) continue;
    const truths = limits.given === undefined ? undefined : whatFollows(data, limits.given);
    const unmet = decisive
      .flatMap(({ claim }) => claim.conditions ?? [])
      .some((condition) => truths !== undefined && statusOf(condition, truths) === 'unmet');
    if (unmet) continue;
    const age = today(data, limits) - (newest[0] as Candidate).said.last;
    if (limits.maxAge !== undefined && age > limits.maxAge) continue;
    found.push(actor);
  }
  found.sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1));
  return found.map(({ id }) => id);
}

/** May a claim touch an answer at all? What supersedes it counts from the day on which it was said. */
export function oracleAdmits(data: OracleData, claim: Known, limits: OracleLimits = {}): boolean {
  if (!isInForce(data, claim, limits)) return false;
  const limit = limits.asOf ?? limits.during;
  return !data.claims.some(
    (other) =>
      other.supersedes === claim.id &&
      isInForce(data, other, limits) &&
      (limit === undefined || spanOf(other.said).last <= spanOf(limit).last),
  );
}

/** The actors that a claim counts for. */
export function oracleCountsFor(data: OracleData, claim: Known): string[] {
  return countsFor(data, claim).map(({ actor }) => actor);
}

/** What follows from a position, itself not included, as `proposition position`. */
export function oracleFollows(data: Pick<Dataset, 'propositions'>, proposition: string, position: Position): string[] {
  return [...closure(data, proposition, position)].filter((key) => key !== `${proposition} ${position}`);
}

/** The status of a condition under what is given. */
export function oracleGiven(data: Dataset, given: readonly Condition[], condition: Condition) {
  return statusOf(condition, whatFollows(data, given));
}

/** The first and the last day that a text of reduced precision can mean, as days since 1970. */
export function spanOf(text: string): Span {
  if (text.startsWith('../')) return { first: Number.NEGATIVE_INFINITY, last: spanOf(text.slice(3)).last };
  const [from, to] = text.split('/') as [string, string?];
  if (to !== undefined) return { first: spanOf(from).first, last: spanOf(to).last };
  const [year, month, day] = text.split('-').map(Number) as [number, number?, number?];
  const at = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000;
  if (month === undefined) return { first: at(year, 1, 1), last: at(year, 12, 31) };
  if (day === undefined) return { first: at(year, month, 1), last: at(year, month + 1, 0) };
  return { first: at(year, month, day), last: at(year, month, day) };
}

/** The actor's claims on the question, and what follows from the positions that stand on other questions. */
function candidatesOf(data: OracleData, actor: string, proposition: string, limits: OracleLimits): Candidate[] {
  const found = explicitOn(data, actor, proposition, limits);
  if (limits.infer === false) return found;
  for (const { id } of data.propositions) {
    if (id === proposition) continue;
    const entails = (given: Position) =>
      [`${proposition} support`, `${proposition} oppose`].some((key) => closure(data, id, given).has(key));
    if (!entails('support') && !entails('oppose')) continue;
    const { position, standing } = decide(data, actor, explicitOn(data, actor, id, limits));
    if (position === 'contested' || position === 'noRecord') continue;
    const follows = closure(data, id, position);
    for (const gives of ['support', 'oppose'] as const) {
      if (!follows.has(`${proposition} ${gives}`)) continue;
      for (const candidate of standing) found.push({ ...candidate, position: gives, explicit: false });
    }
  }
  return found;
}

function explicitOn(data: OracleData, actor: string, proposition: string, limits: OracleLimits): Candidate[] {
  const found: Candidate[] = [];
  const asked = actorOf(data, actor);
  const read = new Set<string>();
  for (const claim of data.claims) {
    if (read.has(claim.id)) continue;
    read.add(claim.id);
    if (claim.kind !== 'stance' || claim.proposition !== proposition) continue;
    if (!oracleAdmits(data, claim, limits) || !isSaidIn(claim, limits)) continue;
    const basis = claim.basis ?? 'reported';
    if (asked.type === 'country' && (basis === 'anonymous' || basis === 'analysis')) continue;
    for (const { voice, own } of voicesFor(data, claim, asked, limits)) {
      found.push({
        ...{ claim, said: judgedAt(claim), position: claim.position, firstHand: isFirstHand(data, claim) },
        ...{ voice: claim.act === undefined ? voice : 4, own, explicit: true },
      });
    }
  }
  return found;
}

/** How a claim speaks for an actor: by itself, by office, or as an organization that it is a member of. */
function voicesFor(data: OracleData, claim: Known, asked: Actor, { viaMembership }: OracleLimits) {
  const found: { voice: number; own: boolean }[] = [];
  if (holdsOfficeEver(asked)) {
    if (claim.holder === asked.id) found.push({ voice: 3, own: true });
    return found;
  }
  for (const { actor, voice } of countsFor(data, claim)) {
    if (actor === asked.id) found.push({ voice, own: true });
    const through = actorOf(data, actor);
    if (viaMembership !== true || through.type !== 'organization') continue;
    const { first, last } = judgedAt(claim);
    for (const { member, from, to } of through.members ?? []) {
      if (member !== asked.id) continue;
      const since = from === undefined ? Number.NEGATIVE_INFINITY : spanOf(from).last;
      const until = to === undefined ? Number.POSITIVE_INFINITY : spanOf(to).first;
      if (since <= first && last <= until) found.push({ voice, own: false });
    }
  }
  return found;
}

function countsFor(data: OracleData, claim: Known): { actor: string; voice: number }[] {
  const holder = actorOf(data, claim.holder);
  const loudest = new Map<string, number>();
  if (holder.type === 'person') {
    for (const { of, rank, represents, from, to, unnamed } of holder.offices ?? []) {
      if (!represents || (claim.onBehalfOf !== undefined && claim.onBehalfOf !== of)) continue;
      if (!isHeld(from, to, unnamed, judgedAt(claim))) continue;
      loudest.set(of, Math.max(loudest.get(of) ?? 0, REPRESENTING[rank]));
    }
  }
  if (loudest.size > 0) return [...loudest].map(([actor, voice]) => ({ actor, voice }));
  if (claim.onBehalfOf !== undefined && actorOf(data, claim.onBehalfOf).type !== 'country') {
    return [{ actor: claim.onBehalfOf, voice: 0 }];
  }
  return [{ actor: holder.id, voice: 3 }];
}

function isHeld(from: string | undefined, to: string | undefined, unnamed: true | undefined, { first, last }: Span) {
  if (from === undefined && unnamed !== true) return false;
  if (from !== undefined && spanOf(from).last > first) return false;
  return to === undefined || last <= spanOf(to).first;
}

function isFirstHand(data: OracleData, claim: Known): boolean {
  const { speaker, holder, document } = claim;
  if (speaker === undefined || speaker === holder || speaker === `author:${document}`) return true;
  for (const { actor } of countsFor(data, claim)) {
    if (speaker === actor) return true;
    const person = actorOf(data, speaker);
    if (person.type !== 'person') continue;
    for (const { of, represents, from, to, unnamed } of person.offices ?? []) {
      if (of === actor && represents && isHeld(from, to, unnamed, judgedAt(claim))) return true;
    }
  }
  return false;
}

/** "On record by" is judged at its end. */
function judgedAt({ said }: Known): Span {
  const { first, last } = spanOf(said);
  return { first: first === Number.NEGATIVE_INFINITY ? last : first, last };
}

function isSaidIn({ said }: Known, { asOf, during }: OracleLimits): boolean {
  const { first, last } = spanOf(said);
  if (asOf !== undefined && last > spanOf(asOf).last) return false;
  return during === undefined || (first >= spanOf(during).first && last <= spanOf(during).last);
}

function isInForce(data: OracleData, claim: Known, { knownBy, proposed }: OracleLimits): boolean {
  const machine = claim.origin?.type === 'rule' || claim.origin?.type === 'model';
  const review = claim.review ?? (machine ? 'proposed' : 'accepted');
  if (review === 'rejected' || (review === 'proposed' && proposed !== true)) return false;
  const limit = knownBy === undefined ? Number.POSITIVE_INFINITY : spanOf(knownBy).last;
  for (const { id, published, recorded } of data.documents) {
    if (id !== claim.document) continue;
    for (const date of [published, recorded, claim.recorded]) {
      if (date !== undefined && spanOf(date).last > limit) return false;
    }
  }
  return !(data.retractions ?? []).some(({ of, on }) => of === claim.id && spanOf(on).last <= limit);
}

/**
 * The five steps. A claim stands unless one that stands overcomes it (what is overcome overcomes nothing any more);
 * what stands and differs is contested.
 */
function decide(data: OracleData, actor: string, all: readonly Candidate[]) {
  let kept = all;
  for (const better of ['firstHand', 'own', 'explicit'] as const) {
    if (kept.some((candidate) => candidate[better])) kept = kept.filter((candidate) => candidate[better]);
  }
  if (kept.length === 0) return { position: 'noRecord' as const, newest: [], decisive: [], standing: [] };
  const overcome = new Set<Candidate>();
  const standing = new Set<Candidate>();
  for (let size = -1; size !== overcome.size + standing.size; ) {
    size = overcome.size + standing.size;
    for (const one of kept) {
      const against = kept.filter((other) => overcomes(data, actor, other, one));
      if (against.every((other) => overcome.has(other))) standing.add(one);
      if (against.some((other) => standing.has(other))) overcome.add(one);
    }
  }
  const positions = new Set(kept.filter((one) => !overcome.has(one)).map(({ position }) => position));
  if (positions.size !== 1) return { position: 'contested' as const, newest: [], decisive: [], standing: [] };
  const [position] = [...positions] as [Position];
  const holding = kept.filter((one) => one.position === position);
  const stands = kept.filter((one) => !overcome.has(one));
  return { position, newest: newestOf(holding), decisive: newestOf(loudestOf(stands)), standing: stands };
}

function newestOf(candidates: readonly Candidate[]): Candidate[] {
  const last = Math.max(...candidates.map(({ said }) => said.last));
  return candidates.filter(({ said }) => said.last === last);
}

function loudestOf(candidates: readonly Candidate[]): Candidate[] {
  const loudest = Math.max(...candidates.map(({ voice }) => voice));
  return candidates.filter(({ voice }) => voice === loudest);
}

function overcomes(data: OracleData, actor: string, other: Candidate, one: Candidate): boolean {
  if (other.position === one.position) return false;
  const { utterance } = one.claim;
  const together = utterance !== undefined && utterance === other.claim.utterance;
  if (!together && other.said.first > one.said.last) {
    return other.voice >= one.voice || headChanged(data, actor, one, other);
  }
  if (!together && one.said.first > other.said.last) return false;
  if (other.voice !== one.voice) return other.voice > one.voice;
  return other.claim.basis === 'stated' && one.claim.basis !== 'stated';
}

function headChanged(data: OracleData, actor: string, older: Candidate, newer: Candidate): boolean {
  const headsOn = (day: number) =>
    everyActor(data)
      .filter(
        (person) =>
          person.type === 'person' &&
          (person.offices ?? []).some(
            ({ of, rank, represents, from, to, unnamed }) =>
              of === actor && rank === 'head' && represents && isHeld(from, to, unnamed, { first: day, last: day }),
          ),
      )
      .map(({ id }) => id)
      .sort();
  const before = headsOn(older.said.last);
  const after = headsOn(newer.said.last);
  if (before.includes(older.claim.holder)) return !after.includes(older.claim.holder);
  return before.join() !== after.join();
}

const closures = new WeakMap<object, Map<string, Set<string>>>();

function closure({ propositions }: Pick<Dataset, 'propositions'>, proposition: string, position: Position) {
  const start = `${proposition} ${position}`;
  let known = closures.get(propositions);
  if (known === undefined) {
    known = new Map();
    closures.set(propositions, known);
  }
  const worked = known.get(start);
  if (worked !== undefined) return worked;
  const found = new Set([start]);
  known.set(start, found);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const a of propositions) {
      for (const b of propositions) {
        const excludes = a.contradicts?.includes(b.id) === true || b.contradicts?.includes(a.id) === true;
        if (found.has(`${a.id} support`) && a.broader?.includes(b.id)) found.add(`${b.id} support`);
        if (found.has(`${a.id} support`) && excludes) found.add(`${b.id} oppose`);
        if (found.has(`${a.id} oppose`) && b.broader?.includes(a.id)) found.add(`${b.id} oppose`);
      }
    }
  }
  return found;
}

function whatFollows({ propositions, events }: Dataset, given: readonly Condition[]): Set<string> {
  const found = new Set<string>();
  for (const condition of given) {
    if ('event' in condition) found.add(`event ${condition.event} ${condition.holds}`);
    if ('proposition' in condition) found.add(`proposition ${condition.proposition} ${condition.holds}`);
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const { id, bringsAbout } of events ?? []) {
      for (const holds of [true, false]) {
        if (found.has(`event ${id} ${holds}`)) found.add(`proposition ${bringsAbout} ${holds}`);
        if (found.has(`proposition ${bringsAbout} ${holds}`)) found.add(`event ${id} ${holds}`);
      }
    }
    for (const a of propositions) {
      for (const b of propositions) {
        const excludes = a.contradicts?.includes(b.id) === true || b.contradicts?.includes(a.id) === true;
        if (found.has(`proposition ${a.id} true`) && a.broader?.includes(b.id)) found.add(`proposition ${b.id} true`);
        if (found.has(`proposition ${a.id} true`) && excludes) found.add(`proposition ${b.id} false`);
        if (found.has(`proposition ${a.id} false`) && b.broader?.includes(a.id)) found.add(`proposition ${b.id} false`);
      }
    }
  }
  return found;
}

function statusOf(condition: Condition, truths: ReadonlySet<string>): 'met' | 'unmet' | 'open' {
  if ('words' in condition) return 'open';
  const key = 'event' in condition ? `event ${condition.event}` : `proposition ${condition.proposition}`;
  if (truths.has(`${key} ${condition.holds}`)) return 'met';
  return truths.has(`${key} ${!condition.holds}`) ? 'unmet' : 'open';
}

function today(data: OracleData, { asOf, during, knownBy }: OracleLimits): number {
  const limit = asOf ?? during ?? knownBy;
  return limit === undefined
    ? Math.max(...data.documents.map(({ published }) => spanOf(published).last))
    : spanOf(limit).last;
}

function everyActor({ actors, documents }: OracleData): Actor[] {
  const authors = documents.map(({ id }) => ({ id: `author:${id}`, type: 'person' as const, name: id }));
  return [...actors, ...authors];
}

const byId = new WeakMap<OracleData, Map<string, Actor>>();

function actorOf(data: OracleData, id: string): Actor {
  let known = byId.get(data);
  if (known === undefined) {
    known = new Map(everyActor(data).map((actor) => [actor.id, actor]));
    byId.set(data, known);
  }
  return known.get(id) as Actor;
}

function holdsOfficeEver(actor: Actor): boolean {
  return actor.type === 'person' && (actor.offices ?? []).some(({ represents }) => represents);
}
