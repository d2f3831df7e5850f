// From the cells of the claim log to the candidates that a policy weighs.
import type { Organization } from '../schema/actor.js';
import { type DateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import { type ClaimIndex, cellsOf, endOfCell, findCell, Trait } from '../store/claim-index.js';
import type { ClaimLog, Segment, Visibility } from '../store/claim-log.js';
import { CandidateClaims, type Origin } from './candidate-claims.js';
import { type CandidateList, Tier } from './candidates.js';
import { type Entailment, entailments } from './entailment.js';
import { latestPolicy } from './policies.js';
import type { Reach, Scope } from './scope.js';
import { startOf } from './spoken-words.js';
import { type CellPlace, StandingAfter } from './standing-after.js';
import { NOBODY_SPOKE, OPEN } from './standing-columns.js';
import type { RepresentationIndex } from './voices/representation.js';

/** Gathers candidates from the claims of a log. */
export class CandidateSource {
  readonly #log: ClaimLog;
  readonly #representation: RepresentationIndex;
  readonly #claims: CandidateClaims;
  readonly #standing: StandingAfter;

  constructor(log: ClaimLog, representation: RepresentationIndex) {
    this.#log = log;
    this.#representation = representation;
    this.#claims = new CandidateClaims(log, representation);
    this.#standing = new StandingAfter(log, this.#claims);
  }

  /** An empty list for the candidates of an actor, the caller's until it is released. */
  list(actor: number): CandidateList {
    return this.#claims.list(actor);
  }

  release(list: CandidateList): void {
    this.#claims.release(list);
  }

  /** What stands on a topic by the actor's own explicit claims, as it is written down; `OPEN` where it is not. */
  standing(actor: number, topic: number, scope: Scope): number {
    if (!this.#standing.serves(scope) || scope.viaMembership) return OPEN;
    return this.#standingIn(this.#places(actor, topic, scope.byHolder), scope);
  }

  /** The same of what counts for nobody else. */
  standingInPerson(actor: number, topic: number, scope: Scope): number {
    return this.#standing.serves(scope) ? this.#standingIn(this.#placesInPerson(actor, topic), scope) : OPEN;
  }

  #standingIn(places: readonly CellPlace[], scope: Scope): number {
    let found = NOBODY_SPOKE;
    for (const place of places) {
      const standing = this.#standing.read(place, scope);
      if (standing === NOBODY_SPOKE) continue;
      if (found !== NOBODY_SPOKE) return OPEN;
      found = standing;
    }
    return found;
  }

  /** The same of a cell by its place, where nothing follows from elsewhere; also for the newest word alone. */
  standingAt(place: CellPlace, scope: Scope): number {
    if (scope.policy === latestPolicy)
      return this.isFiltered(scope.visibility) || scope.from !== OPEN_START ? OPEN : newestAlike(place, scope.until);
    return this.#standing.serves(scope) ? this.#standing.read(place, scope) : OPEN;
  }

  /** Adds what was said on a topic: the actor's own, and where asked for that of the organizations it belongs to. */
  addTopic(list: CandidateList, topic: number, scope: Scope): void {
    const { actor } = list;
    for (const place of this.#places(actor, topic, scope.byHolder)) {
      const start = this.#standing.serves(scope) ? this.#standing.startOf(place, scope) : undefined;
      this.#addCell(list, place, scope, Tier.own | Tier.explicit, actor, start);
    }
    if (!scope.viaMembership) return;
    for (const organization of this.#organizationsOf(actor)) {
      for (const segment of this.#log.segments) {
        const cell = findCell(segment.index, topic, organization);
        if (cell < 0) continue;
        const [before, ruledOut] = [list.length, list.ruledOut.length];
        this.#addCell(list, { segment, index: segment.index, topic, cell }, scope, Tier.explicit, organization);
        if (!this.#keepWhileMember(list, before, organization, scope)) list.ruledOut.length = ruledOut;
      }
    }
  }

  /** Adds what was said on a topic and counts for nobody else. */
  addInPerson(list: CandidateList, topic: number, scope: Scope): void {
    for (const place of this.#placesInPerson(list.actor, topic)) {
      this.#addCell(list, place, scope, Tier.own, list.actor);
    }
  }

  /** Adds the claims of one cell that the scope lets through; only the newest, if that is all the policy needs. */
  #addCell(
    list: CandidateList,
    { segment, index, cell }: CellPlace,
    scope: Scope,
    tier: number,
    counts: number,
    start = index.cellStart[cell] as number,
  ): void {
    const origin = { segment, index, tier, counts };
    const end = endOfCell(index, cell, scope.until);
    if (((index.cellTraits[cell] as number) & Trait.imprecise) !== 0) {
      for (let i = end; i < (index.cellStart[cell + 1] as number); i += 1) {
        const earliest = segment.columns.earliest[index.row[i] as number] as number;
        if (earliest <= scope.until) this.#add(list, origin, i, scope, true);
      }
    }
    const onlyNewest = scope.policy.needs === 'newest' && scope.isWhole !== true;
    let newest = OPEN_START;
    for (let i = end - 1; i >= start; i -= 1) {
      const latest = index.latest[i] as number;
      if (latest < newest || latest < scope.from) return;
      const isSure = this.#add(list, origin, i, scope, false);
      if (onlyNewest && isSure) newest = latest;
    }
  }

  /** Adds one claim unless it is not seen or a condition keeps it out; says whether it surely counts. */
  #add(list: CandidateList, origin: Origin, i: number, scope: Scope, isPerhapsLater: boolean): boolean {
    const { columns, base } = origin.segment;
    const { visibility, from } = scope;
    const traits = origin.index.traits[i] as number;
    const row = origin.index.row[i] as number;
    let isDoubtful = isPerhapsLater || (traits & Trait.doubtful) !== 0;
    if (this.isFiltered(visibility)) {
      const seen = this.#log.visibility(base + row, visibility);
      if (seen === 'no') return false;
      isDoubtful ||= seen === 'maybe';
    } else if ((traits & Trait.accepted) === 0) return false;
    isDoubtful ||= from !== OPEN_START && (columns.earliest[row] as number) < from;
    return this.#claims.add(list, origin, i, scope.surroundings.world, isDoubtful) && !isDoubtful;
  }

  /** Are some claims of the log to be left out of what is asked? */
  isFiltered({ knownBy, without, proposed }: Visibility): boolean {
    return knownBy !== OPEN_END || without.size > 0 || proposed || !this.#log.isPlain;
  }

  /** Actors that may have a stance on a topic, by ascending number. */
  actorsOn(topic: number, { infer, viaMembership, byHolder }: Reach): number[] {
    const topics = this.#topicsOf(topic, infer);
    const actors = new Set<number>();
    for (const segment of this.#log.segments) {
      const index = byHolder === true ? segment.holderIndex() : segment.index;
      for (const t of topics) {
        const [first, end] = cellsOf(index, t);
        for (let cell = first; cell < end; cell += 1) actors.add(index.cellActor[cell] as number);
      }
    }
    if (viaMembership) {
      const { vocabulary } = this.#log;
      for (const actor of [...actors]) {
        const { members = [] } = vocabulary.actor(vocabulary.actorNumbers.string(actor)) as Organization;
        for (const { member } of members) actors.add(vocabulary.actorNumbers.find(member));
      }
    }
    return [...actors].sort((a, b) => a - b);
  }

  /** Rows on a topic (and on what entails a stance on it) that count for an actor, visible or not. */
  rowsOf(actor: number, topic: number, infer: boolean): number[] {
    const topics = this.#topicsOf(topic, infer);
    const rows: number[] = [];
    for (const segment of this.#log.segments) {
      const index = this.#indexFor(segment, actor);
      for (const t of topics) {
        const cell = findCell(index, t, actor);
        if (cell < 0) continue;
        for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
          rows.push(segment.base + (index.row[i] as number));
        }
      }
    }
    return rows;
  }

  entailments(topic: number): readonly Entailment[] {
    const { vocabulary } = this.#log;
    return entailments(vocabulary, vocabulary.topicNumbers.string(topic));
  }

  topic(proposition: string): number {
    return this.#log.vocabulary.topicNumbers.find(proposition);
  }

  /** Members on the day of speech and still on the day asked about; perhaps, where a date is not known well enough. */
  #keepWhileMember(list: CandidateList, start: number, organization: number, { surroundings }: Scope): boolean {
    const { vocabulary } = this.#log;
    const [member, id] = [list.actor, organization].map((number) => vocabulary.actorNumbers.string(number));
    const isMember = (days: DateRange) => vocabulary.isMember(member as string, id as string, days);
    const now = isMember({ earliest: surroundings.today, latest: surroundings.today });
    let kept = start;
    for (let i = start; now !== 'no' && i < list.length; i += 1) {
      const then = isMember({ earliest: startOf(list, i), latest: list.latest[i] as number });
      if (then === 'no') continue;
      if (kept !== i) list.copy(list, i, kept);
      if (then === 'maybe' || now === 'maybe' || !this.#claims.mayDecide(list, kept)) list.doubtful[kept] = 1;
      kept += 1;
    }
    list.length = kept;
    return now !== 'no';
  }

  #organizationsOf(actor: number): number[] {
    const { vocabulary } = this.#log;
    const id = vocabulary.actorNumbers.string(actor);
    return [...vocabulary.actors.values()]
      .filter((other) => other.type === 'organization' && (other.members ?? []).some(({ member }) => member === id))
      .map((other) => vocabulary.actorNumbers.find(other.id));
  }

  /** The cells of an actor and a topic, by who holds the claims if so asked or if a person is. */
  #places(actor: number, topic: number, byHolder: boolean | undefined): CellPlace[] {
    const found: CellPlace[] = [];
    for (const segment of this.#log.segments) {
      const index = this.#indexFor(segment, actor, byHolder);
      const cell = findCell(index, topic, actor);
      if (cell >= 0) found.push({ segment, index, topic, cell });
    }
    return found;
  }

  #placesInPerson(actor: number, topic: number): CellPlace[] {
    const found: CellPlace[] = [];
    for (const segment of this.#log.segments) {
      const cell = findCell(segment.index, topic, actor);
      if (cell >= 0) found.push({ segment, index: segment.index, topic, cell });
    }
    return found;
  }

  #indexFor(segment: Segment, actor: number, byHolder = false): ClaimIndex {
    return byHolder || this.#representation.answersInPerson(actor) ? segment.holderIndex() : segment.index;
  }

  /** A topic with those from which a stance on it can follow. */
  #topicsOf(topic: number, infer: boolean): number[] {
    return [topic, ...(infer ? this.entailments(topic).map(({ proposition }) => this.topic(proposition)) : [])];
  }
}

const NOT_PLAIN = Trait.imprecise | Trait.doubtful | Trait.conditional;

/** What all claims of the newest day of a cell up to a day say; `OPEN` if it takes more than one look at them. */
function newestAlike({ index, cell }: CellPlace, until: number): number {
  if (((index.cellTraits[cell] as number) & NOT_PLAIN) !== 0) return OPEN;
  const start = index.cellStart[cell] as number;
  const end = endOfCell(index, cell, until);
  let position = NOBODY_SPOKE;
  for (let i = end - 1; i >= start && index.latest[i] === index.latest[end - 1]; i -= 1) {
    const own = index.traits[i] as number;
    if ((own & Trait.accepted) === 0) return OPEN;
    if (position === NOBODY_SPOKE) position = own & Trait.position;
    else if (position !== (own & Trait.position)) return OPEN;
  }
  return position;
}
