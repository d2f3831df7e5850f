import { POSITIONS, type Position } from '../kinds/position.js';
import type { Organization } from '../schema/actor.js';
import { OPEN_END, OPEN_START } from '../schema/date.js';
import { basisOf, reviewOf } from '../store/claim-columns.js';
import { type ClaimIndex, endOfCell, findCell, Trait } from '../store/claim-index.js';
import { type ClaimLog, idOnce, type Segment, type Visibility } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { CandidateList, Part, Tier } from './candidates.js';
import { mayDecideFor } from './eligibility.js';
import { type Entailment, entailments } from './entailment.js';
import { CONTESTED, defaultPolicy, NO_RECORD, type Outcome, type Policy } from './policy.js';
import type { Capacity } from './representation.js';

/** What may touch the answer, all dates as days since 1970-01-01. */
export interface Scope {
  /** Said on or before. */
  readonly until: number;
  /** Said on or after; `OPEN_START` carries everything forward. */
  readonly from: number;
  readonly visibility: Visibility;
  readonly infer: boolean;
  readonly viaMembership: boolean;
  readonly policy: Policy;
}

/** A claim that was weighed, and what became of it. */
export interface Weighed {
  readonly row: number;
  /** The last day on which it can have been said. */
  readonly latest: number;
  /** See `Voice`. */
  readonly voice: number;
  /** Index into `POSITIONS`: the position that it takes, or that follows from it, on the proposition asked about. */
  readonly position: number;
  readonly part: Part;
  readonly tier: number;
  readonly entailment: Entailment | null;
}

/** The outcome for one actor and proposition with every claim that was weighed, newest first. */
export interface Resolution {
  readonly outcome: Outcome;
  readonly weighed: readonly Weighed[];
}

/** Called with each actor that has an outcome; actors ascend by number. */
export type OutcomeVisitor = (actor: number, outcome: Outcome) => void;

/** Stances from the claims of a log: gathers the candidates of a cell and lets the policy decide. */
export class Resolver {
  readonly #log: ClaimLog;
  readonly #capacity: Capacity;
  readonly #list = new CandidateList();
  /** For the source of an inference, while the candidates for the target wait. */
  readonly #source = new CandidateList();
  #actor = 0;
  #byHolder = false;

  constructor(log: ClaimLog, capacity: Capacity) {
    this.#log = log;
    this.#capacity = capacity;
    for (const list of [this.#list, this.#source]) {
      list.sameGovernment = (older, newer) => this.#sameGovernment(list, older, newer);
      list.sameHolder = (a, b) => this.#holder(list, a) === this.#holder(list, b);
    }
  }

  /** The outcome alone. Time O(claims of the cell), O(log n) for a policy that needs only the newest. */
  outcome(actor: number, topic: number, scope: Scope): Outcome {
    this.#gather(actor, topic, scope);
    return scope.policy.decide(this.#list);
  }

  /** The outcome and how it came about. */
  resolve(actor: number, topic: number, scope: Scope): Resolution {
    this.#gather(actor, topic, { ...scope, policy: { ...scope.policy, needs: 'all' } });
    const list = this.#list;
    const outcome = scope.policy.decide(list);
    const known = scope.infer ? this.#entailments(topic) : [];
    const weighed = Array.from({ length: list.length }, (_, i) => ({
      row: list.row[i] as number,
      latest: list.latest[i] as number,
      voice: list.voice[i] as number,
      position: list.position[i] as number,
      part: list.part[i] as Part,
      tier: list.tier[i] as number,
      entailment: list.entailment[i] === 0 ? null : (known[(list.entailment[i] as number) - 1] as Entailment),
    }));
    const id = idOnce(this.#log);
    weighed.sort((a, b) => b.latest - a.latest || b.tier - a.tier || (id(a.row) < id(b.row) ? -1 : 1));
    return { outcome, weighed };
  }

  /**
   * Every actor with a claim on the topic that the scope lets through, in ascending number. Persons who speak for
   * somebody appear as that somebody.
   */
  eachOutcome(topic: number, scope: Scope, visit: OutcomeVisitor, countriesOnly = false): void {
    const [only, ...more] = this.#log.segments;
    if (only === undefined) return;
    if (more.length === 0 && !scope.viaMembership && (!scope.infer || this.#entailments(topic).length === 0)) {
      this.#eachCell(only, topic, scope, visit, countriesOnly);
      return;
    }
    for (const actor of this.actorsOn(topic, scope)) {
      if (countriesOnly && !this.#log.vocabulary.isCountry(actor)) continue;
      if (this.#capacity.answersInPerson(actor) && !this.#spokeInPerson(actor, topic, scope)) continue;
      const outcome = this.outcome(actor, topic, scope);
      if (outcome !== NO_RECORD) visit(actor, outcome);
    }
  }

  /** The same by who said it: what each holder stands for by words of its own, whomever they count for. */
  eachHolderOutcome(topic: number, scope: Scope, visit: OutcomeVisitor): void {
    for (const holder of this.#asHolders(() => this.actorsOn(topic, scope))) {
      const outcome = this.#asHolders(() => this.outcome(holder, topic, scope));
      if (outcome !== NO_RECORD) visit(holder, outcome);
    }
  }

  #asHolders<Found>(find: () => Found): Found {
    this.#byHolder = true;
    try {
      return find();
    } finally {
      this.#byHolder = false;
    }
  }

  /** Did somebody who speaks for others also say something, within the scope, that counts for nobody else? */
  #spokeInPerson(actor: number, topic: number, scope: Scope): boolean {
    if (this.#saidInPerson(actor, topic, scope).length > 0) return true;
    return (scope.infer ? this.#entailments(topic) : []).some(({ proposition, position }) => {
      const said = this.#saidInPerson(actor, this.#topic(proposition), scope);
      return said.position.subarray(0, said.length).includes(POSITIONS.indexOf(position));
    });
  }

  #saidInPerson(actor: number, topic: number, scope: Scope): CandidateList {
    this.#source.length = 0;
    this.#actor = actor;
    for (const segment of this.#log.segments) {
      const cell = findCell(segment.index, topic, actor);
      if (cell >= 0) this.#gatherCell(this.#source, segment, segment.index, cell, scope, Tier.own);
    }
    return this.#source;
  }

  /** Actors that may have a stance on a topic, by ascending number. */
  actorsOn(topic: number, scope: Pick<Scope, 'infer' | 'viaMembership'>): number[] {
    const topics = this.#topicsOf(topic, scope.infer);
    const actors = new Set<number>();
    for (const segment of this.#log.segments) {
      const index = this.#byHolder ? segment.holderIndex() : segment.index;
      for (const t of topics) {
        if (t + 1 >= index.topicStart.length) continue;
        const end = index.topicStart[t + 1] as number;
        for (let cell = index.topicStart[t] as number; cell < end; cell += 1)
          actors.add(index.cellActor[cell] as number);
      }
    }
    if (scope.viaMembership) {
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

  #eachCell(segment: Segment, topic: number, scope: Scope, visit: OutcomeVisitor, countriesOnly: boolean): void {
    const { index } = segment;
    if (topic + 1 >= index.topicStart.length) return;
    const { vocabulary } = this.#log;
    const list = this.#list;
    const { policy, until, from, visibility } = scope;
    const needsNewest = policy.needs === 'newest';
    const isPlain = (needsNewest || policy === defaultPolicy) && from === OPEN_START && !this.#isFiltered(visibility);
    const isRange = countriesOnly && vocabulary.inOrder;
    const end = isRange ? endOfCountries(index, topic, vocabulary) : (index.topicStart[topic + 1] as number);
    for (let cell = index.topicStart[topic] as number; cell < end; cell += 1) {
      const actor = index.cellActor[cell] as number;
      if (countriesOnly && !isRange && !vocabulary.isCountry(actor)) continue;
      if (isPlain) {
        const newest = newestAlone(index, cell, until, needsNewest);
        if (newest === NOTHING) continue;
        if (newest !== MORE && (countriesOnly || !this.#capacity.answersInPerson(actor))) {
          visit(actor, newest as Outcome);
          continue;
        }
      }
      list.length = 0;
      this.#actor = actor;
      this.#gatherCell(list, segment, index, cell, scope, Tier.own | Tier.explicit);
      if (list.length === 0) continue;
      const inPerson = this.#capacity.answersInPerson(actor);
      const outcome = inPerson ? this.outcome(actor, topic, scope) : policy.decide(list);
      if (outcome !== NO_RECORD) visit(actor, outcome);
    }
  }

  #isFiltered({ knownBy, without, proposed }: Visibility): boolean {
    return knownBy !== OPEN_END || without.size > 0 || proposed || this.#log.hasVoided;
  }

  #gather(actor: number, topic: number, scope: Scope): void {
    const list = this.#list;
    list.length = 0;
    this.#actor = actor;
    this.#gatherTopic(list, actor, topic, scope);
    if (!scope.infer) return;
    for (const [number, { proposition, position, gives }] of this.#entailments(topic).entries()) {
      this.#infer(
        actor,
        this.#topic(proposition),
        POSITIONS.indexOf(position),
        POSITIONS.indexOf(gives),
        number + 1,
        scope,
      );
    }
  }

  /** Only what stands on the source entails anything: a position that has been given up does not. */
  #infer(actor: number, topic: number, position: number, gives: number, entailment: number, scope: Scope): void {
    const source = this.#source;
    source.length = 0;
    this.#gatherTopic(source, actor, topic, scope);
    if (source.length === 0 || scope.policy.decide(source) !== position) return;
    for (let i = 0; i < source.length; i += 1) {
      if (source.part[i] !== Part.deciding) continue;
      const at = this.#list.next();
      copyCandidate(source, i, this.#list, at);
      this.#list.position[at] = gives;
      this.#list.tier[at] = (source.tier[i] as number) & ~Tier.explicit;
      this.#list.entailment[at] = entailment;
    }
  }

  #gatherTopic(list: CandidateList, actor: number, topic: number, scope: Scope): void {
    for (const segment of this.#log.segments) {
      const index = this.#indexFor(segment, actor);
      const cell = findCell(index, topic, actor);
      if (cell >= 0) this.#gatherCell(list, segment, index, cell, scope, Tier.own | Tier.explicit);
    }
    if (!scope.viaMembership) return;
    for (const organization of this.#organizationsOf(actor)) {
      for (const segment of this.#log.segments) {
        const cell = findCell(segment.index, topic, organization);
        if (cell < 0) continue;
        const before = list.length;
        this.#gatherCell(list, segment, segment.index, cell, scope, Tier.explicit);
        this.#keepWhileMember(list, before, organization, actor);
      }
    }
  }

  /** The claims of one cell that the scope lets through; only the newest, if that is all the policy needs. */
  #gatherCell(
    list: CandidateList,
    segment: Segment,
    index: ClaimIndex,
    cell: number,
    scope: Scope,
    tier: number,
  ): void {
    const { columns, base } = segment;
    const { visibility, policy, from } = scope;
    const log = this.#log;
    const isOwn = (tier & Tier.own) !== 0;
    const filtered = this.#isFiltered(visibility);
    const start = index.cellStart[cell] as number;
    let newest = OPEN_START;
    for (let i = endOfCell(index, cell, scope.until) - 1; i >= start; i -= 1) {
      const latest = index.latest[i] as number;
      if (latest < newest || latest < from) return;
      const traits = index.traits[i] as number;
      const row = index.row[i] as number;
      if ((traits & Trait.decides) === 0 || !isOwn) {
        const isAsked = (traits & Trait.decides) !== 0 || visibility.proposed;
        if (!isAsked || !this.#mayDecide(segment, row)) continue;
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
      if (policy.needs === 'newest') newest = latest;
    }
  }

  #keepWhileMember(list: CandidateList, start: number, organization: number, member: number): void {
    const { vocabulary } = this.#log;
    let kept = start;
    for (let i = start; i < list.length; i += 1) {
      const first = list.earliest[i] === OPEN_START ? list.latest[i] : list.earliest[i];
      const memberAt = (day: number | undefined) =>
        vocabulary
          .membersOf(vocabulary.actorNumbers.string(organization), day as number)
          .includes(vocabulary.actorNumbers.string(member));
      if (!memberAt(first) || !memberAt(list.latest[i])) continue;
      if (kept !== i) copyCandidate(list, i, list, kept);
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
  #mayDecide({ columns }: Segment, row: number): boolean {
    const flags = columns.flags[row] as number;
    if (reviewOf(flags) === 'rejected') return false;
    const { vocabulary } = this.#log;
    const { type } = vocabulary.actor(vocabulary.actorNumbers.string(this.#actor));
    return mayDecideFor(type, basisOf(flags));
  }

  #holder(list: CandidateList, i: number): number {
    const row = list.row[i] as number;
    const { base, columns } = this.#log.segmentOf(row);
    return columns.holder[row - base] as number;
  }

  #sameGovernment(list: CandidateList, older: number, newer: number): boolean {
    return this.#capacity.sameGovernment(
      this.#actor,
      this.#holder(list, older),
      list.latest[older] as number,
      list.latest[newer] as number,
    );
  }

  #indexFor(segment: Segment, actor: number): ClaimIndex {
    return this.#byHolder || this.#capacity.answersInPerson(actor) ? segment.holderIndex() : segment.index;
  }

  #entailments(topic: number): readonly Entailment[] {
    const { vocabulary } = this.#log;
    return entailments(vocabulary, vocabulary.topicNumbers.string(topic));
  }

  /** A topic with those from which a stance on it can follow. */
  #topicsOf(topic: number, infer: boolean): number[] {
    return [topic, ...(infer ? this.#entailments(topic).map(({ proposition }) => this.#topic(proposition)) : [])];
  }

  #topic(proposition: string): number {
    return this.#log.vocabulary.topicNumbers.find(proposition);
  }
}

/** One past the last cell of a topic that is a country's: countries come first. Binary search. */
function endOfCountries(index: ClaimIndex, topic: number, vocabulary: Vocabulary): number {
  let low = index.topicStart[topic] as number;
  let high = index.topicStart[topic + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (vocabulary.isCountry(index.cellActor[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOTHING = -1;
const MORE = -2;

/**
 * The position of the newest claim of a cell by a day, `NOTHING`, or `MORE` if it takes more than one look: because of
 * others of its day, or of any others.
 */
function newestAlone(index: ClaimIndex, cell: number, until: number, onlyItsDay: boolean): number {
  const start = index.cellStart[cell] as number;
  const at = endOfCell(index, cell, until) - 1;
  if (at < start) return NOTHING;
  const traits = index.traits[at] as number;
  if ((traits & Trait.decides) === 0 || (at > start && (!onlyItsDay || index.latest[at - 1] === index.latest[at])))
    return MORE;
  return traits & Trait.position;
}

function copyCandidate(from: CandidateList, i: number, to: CandidateList, at: number): void {
  to.earliest[at] = from.earliest[i] as number;
  to.latest[at] = from.latest[i] as number;
  to.position[at] = from.position[i] as number;
  to.voice[at] = from.voice[i] as number;
  to.tier[at] = from.tier[i] as number;
  to.stated[at] = from.stated[i] as number;
  to.utterance[at] = from.utterance[i] as number;
  to.row[at] = from.row[i] as number;
  to.entailment[at] = from.entailment[i] as number;
}

/** The position of an outcome, or what there is instead. */
export function outcomeName(outcome: Outcome): Position | 'contested' | 'noRecord' {
  if (outcome === NO_RECORD) return 'noRecord';
  return outcome === CONTESTED ? 'contested' : POSITIONS[outcome];
}
