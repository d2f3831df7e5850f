// A claim of the log as a candidate, and what a policy may ask about it: its office, its government, its conditions.
import type { DateRange } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { basisOf } from '../store/claim-columns.js';
import { type ClaimIndex, Trait } from '../store/claim-index.js';
import type { ClaimLog, Segment } from '../store/claim-log.js';
import { Interner } from '../store/interner.js';
import { type CandidateFacts, CandidateList, type ConditionSet, NO_POSITION, Tier } from './candidates.js';
import { World } from './conditions.js';
import { startOf } from './spoken-words.js';
import { mayDecideFor } from './voices/eligibility.js';
import { ITSELF, type RepresentationIndex, type Speaking } from './voices/representation.js';
import { Voice } from './voices/tenures.js';

/** The conditions of a claim that are open in a world, or that one is not met there. */
type Judgement = ConditionSet | undefined | 'unmet' | 'unmet, only';

/** Where claims come from, and as whose they are weighed. */
export interface Origin {
  readonly segment: Segment;
  readonly index: ClaimIndex;
  /** `Tier.own` and `Tier.explicit`, or what of it holds. */
  readonly tier: number;
  /** The actor that they count for: the one asked about, or an organization of which that is a member. */
  readonly counts: number;
}

/** More sets of open conditions than any data set has. */
const MOST_SETS = 10_000;

/** Makes candidates of claims, one by one. */
export class CandidateClaims implements CandidateFacts {
  readonly #log: ClaimLog;
  readonly #representation: RepresentationIndex;
  /** Lists that nobody holds: one that a policy is looking at is not here, so that it may ask in the meantime. */
  readonly #idle: CandidateList[] = [];
  readonly #speakers = new Interner();
  readonly #speaking: Speaking[] = [];
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

  /** Adds entry `i` of an index unless a condition keeps it out in a world; says whether it was added. */
  add(list: CandidateList, { segment, index, tier, counts }: Origin, i: number, world: World, isDoubtful: boolean) {
    const { columns, base } = segment;
    const traits = index.traits[i] as number;
    const row = index.row[i] as number;
    let position = traits & Trait.position;
    let open: ConditionSet | undefined;
    if ((traits & Trait.conditional) !== 0) {
      const judged = this.#judge(base + row, world);
      if (judged === 'unmet' || judged === 'unmet, only') list.ruledOut.push({ row: base + row, position });
      if (judged === 'unmet') return false;
      if (judged === 'unmet, only') position = NO_POSITION;
      else open = judged;
    }
    const at = list.next();
    const latest = index.latest[i] as number;
    list.latest[at] = latest;
    list.earliest[at] = (traits & Trait.imprecise) === 0 ? latest : (columns.earliest[row] as number);
    list.position[at] = position;
    list.voice[at] = (traits & Trait.voice) >> 2;
    list.tier[at] = tier | ((traits & Trait.firstHand) !== 0 ? Tier.firstHand : 0);
    list.stated[at] = (traits & Trait.stated) !== 0 ? 1 : 0;
    list.act[at] = (traits & Trait.formalAct) !== 0 ? 1 : 0;
    list.doubtful[at] = isDoubtful || (traits & Trait.doubtful) !== 0 ? 1 : 0;
    list.utterance[at] = (traits & Trait.utterance) === 0 ? 0 : (columns.utterance[row] as number);
    list.row[at] = base + row;
    list.entailment[at] = 0;
    list.counts[at] = counts;
    list.condition[at] = list.conditionNumber(open);
    return true;
  }

  /** What is left open of the conditions of a row, or that one is not met. */
  #judge(row: number, world: World): Judgement {
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

  sameOffice(list: CandidateList, a: number, b: number): boolean {
    if (list.counts[a] !== list.counts[b]) return false;
    const [first, second] = [list.speakerOf(a), list.speakerOf(b)];
    if (first === second) return true;
    const [one, other] = [this.#speaking[first], this.#speaking[second]] as [Speaking, Speaking];
    if (one.person === other.person) return true;
    if (one.offices.some((office) => other.offices.includes(office))) return true;
    const isHeads = one.offices.includes(ITSELF) || other.offices.includes(ITSELF);
    return isHeads && list.voice[a] === Voice.head && list.voice[b] === Voice.head;
  }

  speakerOf(list: CandidateList, i: number): number {
    const counts = list.counts[i] as number;
    const { columns, at } = this.#log.at(list.row[i] as number);
    const holder = columns.holder[at] as number;
    const speaker = this.#log.speaker(list.row[i] as number);
    const isAct = list.act[i] === 1;
    const found = this.#representation.speakingFrom(holder, speaker, isAct, counts, this.#saidOn(list, i));
    const number = this.#speakers.intern(`${counts} ${found.person} ${[...found.offices].sort().join(' ')}`);
    this.#speaking[number] ??= found;
    return number;
  }

  isEarlierGovernment(list: CandidateList, older: number, newer: number): boolean {
    const actor = list.counts[older] as number;
    if (list.counts[newer] !== actor) return false;
    return this.#representation.isEarlierGovernment(actor, this.#saidOn(list, older), this.#saidOn(list, newer));
  }

  /** Unnamed words about an organization are no surer of its members. */
  mayDecide(list: CandidateList, i: number): boolean {
    const { columns, at } = this.#log.at(list.row[i] as number);
    return mayDecideFor(this.#log.vocabulary.typeOf(list.actor), basisOf(columns.flags[at] as number));
  }

  /** "On record by" is taken as said at its end. */
  #saidOn(list: CandidateList, i: number): DateRange {
    return { earliest: startOf(list, i), latest: list.latest[i] as number };
  }
}
