// From the cells of the claim log to the candidates that a policy weighs.
import type { Organization } from '../schema/actor.js';
import { type DateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { basisOf } from '../store/claim-columns.js';
import { type ClaimIndex, cellsOf, endOfCell, findCell, Trait } from '../store/claim-index.js';
import type { ClaimLog, Segment, Visibility } from '../store/claim-log.js';
import { Interner } from '../store/interner.js';
import { type CandidateFacts, CandidateList, type ConditionSet, NO_POSITION, Tier } from './candidates.js';
import { World } from './conditions.js';
import { mayDecideFor } from './eligibility.js';
import { type Entailment, entailments } from './entailment.js';
import { ITSELF, type RepresentationIndex } from './representation.js';
import type { Reach, Scope } from './scope.js';
import { startOf } from './spoken-words.js';
import { Voice } from './tenures.js';

/** The conditions of a claim that are open in a world, or that one is not met there. */
type Judgement = ConditionSet | undefined | 'unmet' | 'unmet, only';

/** More actors than any vocabulary has. */
const MOST_SETS = 10_000;

/** Gathers candidates from the claims of a log. */
export class CandidateSource implements CandidateFacts {
  readonly #log: ClaimLog;
  readonly #representation: RepresentationIndex;
  /** Lists that nobody holds: one that a policy is looking at is not here, so that it may ask in the meantime. */
  readonly #idle: CandidateList[] = [];
  readonly #speakers = new Interner();
  /** Open conditions by their text: what follows from them is worked out once. */
  readonly #sets = new Map<string, ConditionSet>();
  readonly #judged = new WeakMap<World, Map<number, Judgement>>();

  constructor(log: ClaimLog, representation: RepresentationIndex) {
    this.#log = log;
    this.#representation = representation;
  }

  /** An empty list for the candidates of an actor, the caller's until it is released. */
  list(actor: number): CandidateList {
    const list = this.#idle.pop() ?? new CandidateList(this);
    list.clear(actor);
    return list;
  }

  release(list: CandidateList): void {
    this.#idle.push(list);
  }

  /** Adds what was said on a topic: the actor's own, and where asked for that of the organizations it belongs to. */
  addTopic(list: CandidateList, topic: number, scope: Scope): void {
    const { actor } = list;
    for (const segment of this.#log.segments) {
      const index = this.#indexFor(segment, actor, scope.byHolder);
      const cell = findCell(index, topic, actor);
      if (cell >= 0) this.addCell(list, segment, index, cell, scope, Tier.own | Tier.explicit, actor);
    }
    if (!scope.viaMembership) return;
    for (const organization of this.#organizationsOf(actor)) {
      for (const segment of this.#log.segments) {
        const cell = findCell(segment.index, topic, organization);
        if (cell < 0) continue;
        const [before, ruledOut] = [list.length, list.ruledOut.length];
        this.addCell(list, segment, segment.index, cell, scope, Tier.explicit, organization);
        if (!this.#keepWhileMember(list, before, organization, scope)) list.ruledOut.length = ruledOut;
      }
    }
  }

  /** Adds what was said on a topic and counts for nobody else. */
  addInPerson(list: CandidateList, topic: number, scope: Scope): void {
    for (const segment of this.#log.segments) {
      const cell = findCell(segment.index, topic, list.actor);
      if (cell >= 0) this.addCell(list, segment, segment.index, cell, scope, Tier.own, list.actor);
    }
  }

  /** Adds the claims of one cell that the scope lets through; only the newest, if that is all the policy needs. */
  addCell(
    list: CandidateList,
    segment: Segment,
    index: ClaimIndex,
    cell: number,
    scope: Scope,
    tier: number,
    counts: number,
  ): void {
    const end = endOfCell(index, cell, scope.until);
    if (((index.cellTraits[cell] as number) & Trait.imprecise) !== 0) {
      for (let i = end; i < (index.cellStart[cell + 1] as number); i += 1) {
        const earliest = segment.columns.earliest[index.row[i] as number] as number;
        if (earliest <= scope.until) this.#add(list, segment, index, i, scope, tier, counts, true);
      }
    }
    const onlyNewest = scope.policy.needs === 'newest' && scope.isWhole !== true;
    const start = index.cellStart[cell] as number;
    let newest = OPEN_START;
    for (let i = end - 1; i >= start; i -= 1) {
      const latest = index.latest[i] as number;
      if (latest < newest || latest < scope.from) return;
      const isSure = this.#add(list, segment, index, i, scope, tier, counts, false);
      if (onlyNewest && isSure) newest = latest;
    }
  }

  /** Adds one claim unless it is not seen or a condition keeps it out; says whether it surely counts. */
  #add(
    list: CandidateList,
    segment: Segment,
    index: ClaimIndex,
    i: number,
    scope: Scope,
    tier: number,
    counts: number,
    isPerhapsLater: boolean,
  ): boolean {
    const { columns, base } = segment;
    const { visibility, from } = scope;
    const traits = index.traits[i] as number;
    const row = index.row[i] as number;
    let isDoubtful = isPerhapsLater || (traits & Trait.doubtful) !== 0;
    if (this.isFiltered(visibility)) {
      const seen = this.#log.visibility(base + row, visibility);
      if (seen === 'no') return false;
      isDoubtful ||= seen === 'maybe';
    } else if ((traits & Trait.accepted) === 0) return false;
    const latest = index.latest[i] as number;
    const earliest = (traits & Trait.imprecise) === 0 ? latest : (columns.earliest[row] as number);
    isDoubtful ||= from !== OPEN_START && earliest < from;
    let position = traits & Trait.position;
    let open: ConditionSet | undefined;
    if ((traits & Trait.conditional) !== 0) {
      const judged = this.#judge(base + row, scope);
      if (judged === 'unmet') {
        list.ruledOut.push({ row: base + row, position });
        return false;
      }
      if (judged === 'unmet, only') {
        list.ruledOut.push({ row: base + row, position });
        position = NO_POSITION;
      } else open = judged;
    }
    const at = list.next();
    list.latest[at] = latest;
    list.earliest[at] = earliest;
    list.position[at] = position;
    list.voice[at] = (traits & Trait.voice) >> 2;
    list.tier[at] = tier | ((traits & Trait.firstHand) !== 0 ? Tier.firstHand : 0);
    list.stated[at] = (traits & Trait.stated) !== 0 ? 1 : 0;
    list.act[at] = (traits & Trait.formalAct) !== 0 ? 1 : 0;
    list.doubtful[at] = isDoubtful ? 1 : 0;
    list.utterance[at] = (traits & Trait.utterance) === 0 ? 0 : (columns.utterance[row] as number);
    list.row[at] = base + row;
    list.entailment[at] = 0;
    list.counts[at] = counts;
    list.condition[at] = list.conditionNumber(open);
    return !isDoubtful;
  }

  /** What is left open of the conditions of a row, or that one is not met. */
  #judge(row: number, { surroundings }: Scope): Judgement {
    const { world } = surroundings;
    const judged = entryOf(this.#judged, world, () => new Map<number, Judgement>());
    if (!judged.has(row)) judged.set(row, this.#judgeIn(world, row));
    return judged.get(row);
  }

  #judgeIn(world: World, row: number): Judgement {
    const conditions = this.#log.conditions(row);
    const unmet = conditions.filter((condition) => world.status(condition) === 'unmet');
    if (unmet.length > 0) return unmet.some(({ only }) => only === true) ? 'unmet, only' : 'unmet';
    const open = conditions.filter((condition) => world.status(condition) === 'open');
    if (open.length === 0) return undefined;
    const key = JSON.stringify(open);
    let set = this.#sets.get(key);
    if (set === undefined) {
      if (this.#sets.size >= MOST_SETS) this.#sets.clear();
      set = { conditions: open, world: new World(open, this.#log.vocabulary) };
      this.#sets.set(key, set);
    }
    return set;
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
      const then = isMember(this.#saidOn(list, i));
      if (then === 'no') continue;
      if (kept !== i) list.copy(list, i, kept);
      if (then === 'maybe' || now === 'maybe' || !this.#mayDecide(list, kept)) list.doubtful[kept] = 1;
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

  sameOffice(list: CandidateList, a: number, b: number): boolean {
    if (list.counts[a] !== list.counts[b]) return false;
    const [one, other] = [this.#speakingFrom(list, a), this.#speakingFrom(list, b)];
    if (one.person === other.person) return true;
    if (one.offices.some((office) => other.offices.includes(office))) return true;
    const isHeads = one.offices.includes(ITSELF) || other.offices.includes(ITSELF);
    return isHeads && list.voice[a] === Voice.head && list.voice[b] === Voice.head;
  }

  speakerOf(list: CandidateList, i: number): number {
    const { person, offices } = this.#speakingFrom(list, i);
    return this.#speakers.intern(`${list.counts[i]} ${person} ${[...offices].sort().join(' ')}`);
  }

  isEarlierGovernment(list: CandidateList, older: number, newer: number): boolean {
    const actor = list.counts[older] as number;
    if (list.counts[newer] !== actor) return false;
    const [first, second] = [this.#saidOn(list, older), this.#saidOn(list, newer)];
    return this.#representation.isEarlierGovernment(actor, first, second);
  }

  /** "On record by" is taken as said at its end. */
  #saidOn(list: CandidateList, i: number): DateRange {
    return { earliest: startOf(list, i), latest: list.latest[i] as number };
  }

  /** Unnamed words about an organization are no surer of its members. */
  #mayDecide(list: CandidateList, i: number): boolean {
    const { columns, at } = this.#log.at(list.row[i] as number);
    return mayDecideFor(this.#log.vocabulary.typeOf(list.actor), basisOf(columns.flags[at] as number));
  }

  #holder(list: CandidateList, i: number): number {
    const { columns, at } = this.#log.at(list.row[i] as number);
    return columns.holder[at] as number;
  }

  #speakingFrom(list: CandidateList, i: number) {
    const row = list.row[i] as number;
    const speaker = this.#log.speaker(row);
    const isAct = list.act[i] === 1;
    return this.#representation.speakingFrom(
      this.#holder(list, i),
      speaker,
      isAct,
      list.counts[i] as number,
      this.#saidOn(list, i),
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
