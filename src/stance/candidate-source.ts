// From the cells of the claim log to the candidates that a policy weighs.
import type { Organization } from '../schema/actor.js';
import { OPEN_END, OPEN_START } from '../schema/date.js';
import { basisOf, reviewOf } from '../store/claim-columns.js';
import { type ClaimIndex, cellsOf, endOfCell, findCell, Trait } from '../store/claim-index.js';
import type { ClaimLog, Segment, Visibility } from '../store/claim-log.js';
import { CandidateList, Tier } from './candidates.js';
import { mayDecideFor } from './eligibility.js';
import { type Entailment, entailments } from './entailment.js';
import type { RepresentationIndex } from './representation.js';
import type { Reach, Scope } from './scope.js';

/** Gathers candidates from the claims of a log. */
export class CandidateSource {
  readonly #log: ClaimLog;
  readonly #representation: RepresentationIndex;
  /** Lists that nobody holds: one that a policy is looking at is not here, so that it may ask in the meantime. */
  readonly #idle: CandidateList[] = [];

  constructor(log: ClaimLog, representation: RepresentationIndex) {
    this.#log = log;
    this.#representation = representation;
  }

  /** An empty list for the candidates of an actor, the caller's until it is released. */
  list(actor: number): CandidateList {
    const list = this.#idle.pop() ?? this.#newList();
    list.actor = actor;
    list.length = 0;
    return list;
  }

  release(list: CandidateList): void {
    this.#idle.push(list);
  }

  #newList(): CandidateList {
    const list = new CandidateList();
    list.sameGovernment = (older, newer) => this.#sameGovernment(list, older, newer);
    list.sameHolder = (a, b) => this.#holder(list, a) === this.#holder(list, b);
    return list;
  }

  /** Adds what was said on a topic: the actor's own, and where asked for that of the organizations it belongs to. */
  addTopic(list: CandidateList, topic: number, scope: Scope): void {
    const { actor } = list;
    for (const segment of this.#log.segments) {
      const index = this.#indexFor(segment, actor, scope.byHolder);
      const cell = findCell(index, topic, actor);
      if (cell >= 0) this.addCell(list, segment, index, cell, scope, Tier.own | Tier.explicit);
    }
    if (!scope.viaMembership) return;
    for (const organization of this.#organizationsOf(actor)) {
      for (const segment of this.#log.segments) {
        const cell = findCell(segment.index, topic, organization);
        if (cell < 0) continue;
        const before = list.length;
        this.addCell(list, segment, segment.index, cell, scope, Tier.explicit);
        this.#keepWhileMember(list, before, organization);
      }
    }
  }

  /** Adds what was said on a topic and counts for nobody else. */
  addInPerson(list: CandidateList, topic: number, scope: Scope): void {
    for (const segment of this.#log.segments) {
      const cell = findCell(segment.index, topic, list.actor);
      if (cell >= 0) this.addCell(list, segment, segment.index, cell, scope, Tier.own);
    }
  }

  /** Adds the claims of one cell that the scope lets through; only the newest, if that is all the policy needs. */
  addCell(list: CandidateList, segment: Segment, index: ClaimIndex, cell: number, scope: Scope, tier: number): void {
    const { columns, base } = segment;
    const { visibility, from } = scope;
    const log = this.#log;
    const onlyNewest = scope.policy.needs === 'newest' && scope.isWhole !== true;
    const isOwn = (tier & Tier.own) !== 0;
    const filtered = this.isFiltered(visibility);
    const start = index.cellStart[cell] as number;
    let newest = OPEN_START;
    for (let i = endOfCell(index, cell, scope.until) - 1; i >= start; i -= 1) {
      const latest = index.latest[i] as number;
      if (latest < newest || latest < from) return;
      const traits = index.traits[i] as number;
      const row = index.row[i] as number;
      if ((traits & Trait.decides) === 0 || !isOwn) {
        const isAsked = (traits & Trait.decides) !== 0 || visibility.proposed;
        if (!isAsked || !this.#mayDecide(list.actor, segment, row)) continue;
      }
      if (filtered && !log.isVisible(base + row, visibility)) continue;
      const imprecise = (traits & Trait.imprecise) !== 0;
      if (from !== OPEN_START && imprecise && (columns.earliest[row] as number) < from) continue;
      const at = list.next();
      list.latest[at] = latest;
      list.earliest[at] = imprecise ? (columns.earliest[row] as number) : latest;
      list.position[at] = traits & Trait.position;
      list.voice[at] = (traits & Trait.voice) >> 2;
      list.tier[at] = tier | ((traits & Trait.firstHand) !== 0 ? Tier.firstHand : 0);
      list.stated[at] = (traits & Trait.stated) !== 0 ? 1 : 0;
      list.utterance[at] = (traits & Trait.utterance) === 0 ? 0 : (columns.utterance[row] as number);
      list.row[at] = base + row;
      list.entailment[at] = 0;
      if (onlyNewest) newest = latest;
    }
  }

  /** Are some claims of the log to be left out of what is asked? */
  isFiltered({ knownBy, without, proposed }: Visibility): boolean {
    return knownBy !== OPEN_END || without.size > 0 || proposed || this.#log.hasVoided;
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

  #keepWhileMember(list: CandidateList, start: number, organization: number): void {
    const { vocabulary } = this.#log;
    let kept = start;
    for (let i = start; i < list.length; i += 1) {
      const first = list.earliest[i] === OPEN_START ? list.latest[i] : list.earliest[i];
      const memberAt = (day: number | undefined) =>
        vocabulary
          .membersOf(vocabulary.actorNumbers.string(organization), day as number)
          .includes(vocabulary.actorNumbers.string(list.actor));
      if (!memberAt(first) || !memberAt(list.latest[i])) continue;
      if (kept !== i) list.copy(list, i, kept);
      kept += 1;
    }
    list.length = kept;
  }

  #organizationsOf(actor: number): number[] {
    const { vocabulary } = this.#log;
    const id = vocabulary.actorNumbers.string(actor);
    return [...vocabulary.actors.values()]
      .filter((other) => other.type === 'organization' && (other.members ?? []).some(({ member }) => member === id))
      .map((other) => vocabulary.actorNumbers.find(other.id));
  }

  /** A proposed claim, when proposed ones are asked for, decides as an accepted one would. */
  #mayDecide(actor: number, { columns }: Segment, row: number): boolean {
    const flags = columns.flags[row] as number;
    if (reviewOf(flags) === 'rejected') return false;
    const { vocabulary } = this.#log;
    const { type } = vocabulary.actor(vocabulary.actorNumbers.string(actor));
    return mayDecideFor(type, basisOf(flags));
  }

  #holder(list: CandidateList, i: number): number {
    const { columns, at } = this.#log.at(list.row[i] as number);
    return columns.holder[at] as number;
  }

  #sameGovernment(list: CandidateList, older: number, newer: number): boolean {
    return this.#representation.sameGovernment(
      list.actor,
      this.#holder(list, older),
      list.latest[older] as number,
      list.latest[newer] as number,
    );
  }

  #indexFor(segment: Segment, actor: number, byHolder = false): ClaimIndex {
    return byHolder || this.#representation.answersInPerson(actor) ? segment.holderIndex() : segment.index;
  }

  /** A topic with those from which a stance on it can follow. */
  #topicsOf(topic: number, infer: boolean): number[] {
    return [topic, ...(infer ? this.entailments(topic).map(({ proposition }) => this.topic(proposition)) : [])];
  }
}
