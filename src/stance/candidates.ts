// What a policy weighs: the claims that may decide a cell, as columns, and what became of each.
import type { Condition } from '../schema/condition.js';
import type { World } from './conditions.js';

/** Why a candidate is where it is: own before a group's, first-hand before second-hand, explicit before inferred. */
export const Tier = { own: 4, firstHand: 2, explicit: 1 } as const;

/** Where a claim takes no position, because a condition without which its position is another ("only if") is not met. */
export const NO_POSITION = 3;

/** What a policy made of a candidate. */
export const Part = {
  /** Overcome by another claim. */
  superseded: 0,
  /** Holds the position that stands. */
  deciding: 1,
  /** Keeps the position from standing alone. */
  contesting: 2,
  /** Says otherwise, but is of a weaker tier. */
  counter: 3,
  /** Says the same, but is of a weaker tier. */
  concurring: 4,
  /** An inferred claim, newer and different: shown beside the answer. */
  beside: 5,
  /** Counts perhaps, and would stand if it did. */
  possible: 6,
  /** Counts perhaps, and would not stand if it did. */
  doubtful: 7,
} as const;

export type Part = (typeof Part)[keyof typeof Part];

/** `length` claims that may decide the stance of one actor on one proposition, as columns, in any order. */
export interface Candidates {
  readonly length: number;
  /** Days since 1970-01-01; `earliest` is `OPEN_START` for "on record by". */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Index into `POSITIONS`, or `NO_POSITION`. */
  readonly position: Uint8Array;
  /** See `Voice`. */
  readonly voice: Uint8Array;
  /** Sum of `Tier`; the highest decides. */
  readonly tier: Uint8Array;
  /** 1 if in the holder's own words. */
  readonly stated: Uint8Array;
  /** 1 for a formal act. */
  readonly act: Uint8Array;
  /** 1 if it counts only perhaps; only policies that weigh doubt are handed such. */
  readonly doubtful: Uint8Array;
  /** One act of speech has one number from 1 up; 0 for none. */
  readonly utterance: Uint32Array;
  /** Where the source finds the claim again. */
  readonly row: Uint32Array;
  /** 0 for explicit, else 1 + the number of the entailment. */
  readonly entailment: Uint16Array;
  /** Its open conditions, as a number of their own; 0 for none. */
  readonly condition: Uint16Array;
  /** What the policy makes of it; for the policy to write. */
  readonly part: Uint8Array;
  /** In which of several worlds that exclude each other it decides, from 0; for the policy to write. Default 0. */
  readonly branch: Uint8Array;
  /** Bits of the positions that are possible besides, by index; for policies that weigh doubt to write. Default 0. */
  possible: number;
  /** Were these two said for one office, or by one person? */
  sameOffice(a: number, b: number): boolean;
  /** A number that two of one office and holder have in common. */
  speakerOf(i: number): number;
  /** Was the older surely said under an earlier government of the actor than the newer? */
  isEarlierGovernment(older: number, newer: number): boolean;
  /** Can the conditions of these two hold together? */
  canHoldTogether(a: number, b: number): boolean;
  /** Its open conditions as text, empty for none. */
  conditionsAsText(i: number): string;
}

/** What is looked up of the claims behind the rows. */
export interface CandidateFacts {
  sameOffice(list: CandidateList, a: number, b: number): boolean;
  speakerOf(list: CandidateList, i: number): number;
  isEarlierGovernment(list: CandidateList, older: number, newer: number): boolean;
}

const COLUMNS = {
  earliest: Int32Array,
  latest: Int32Array,
  position: Uint8Array,
  voice: Uint8Array,
  tier: Uint8Array,
  stated: Uint8Array,
  act: Uint8Array,
  doubtful: Uint8Array,
  utterance: Uint32Array,
  row: Uint32Array,
  entailment: Uint16Array,
  condition: Uint16Array,
  /** The actor that it counts for: the one asked about, or an organization of which that is a member. */
  counts: Uint32Array,
  /** What `speakerOf` has found, plus 1; 0 where nobody has asked yet. */
  speaker: Uint32Array,
  part: Uint8Array,
  branch: Uint8Array,
};

type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** A claim that a condition keeps out, with the position that it would take. */
export interface RuledOut {
  readonly row: number;
  readonly position: number;
}

/** Open conditions that candidates have in common: one object for the same conditions. */
export interface ConditionSet {
  readonly conditions: readonly Condition[];
  /** What holds where they do. */
  readonly world: World;
}

/** A list of candidates that a source fills again and again without making garbage. */
export class CandidateList implements Candidates {
  /** Number of the actor whose candidates they are. */
  actor = 0;
  length = 0;
  possible = 0;
  earliest = new Int32Array(64);
  latest = new Int32Array(64);
  position = new Uint8Array(64);
  voice = new Uint8Array(64);
  tier = new Uint8Array(64);
  stated = new Uint8Array(64);
  act = new Uint8Array(64);
  doubtful = new Uint8Array(64);
  utterance = new Uint32Array(64);
  row = new Uint32Array(64);
  entailment = new Uint16Array(64);
  condition = new Uint16Array(64);
  counts = new Uint32Array(64);
  speaker = new Uint32Array(64);
  part = new Uint8Array(64);
  branch = new Uint8Array(64);
  /** Claims that a condition keeps out, besides those that stay without a position. */
  readonly ruledOut: RuledOut[] = [];
  readonly #facts: CandidateFacts;
  readonly #sets: ConditionSet[] = [];

  constructor(facts: CandidateFacts) {
    this.#facts = facts;
  }

  /** Empties it for the candidates of another actor. */
  clear(actor: number): void {
    this.actor = actor;
    this.length = 0;
    this.possible = 0;
    this.ruledOut.length = 0;
    this.#sets.length = 0;
  }

  /** The place of one more candidate, for the source to fill in. */
  next(): number {
    if (this.length === this.row.length) this.#grow();
    this.part[this.length] = Part.superseded;
    this.branch[this.length] = 0;
    this.speaker[this.length] = 0;
    this.length += 1;
    return this.length - 1;
  }

  /** Keeps only the candidates at these places, which ascend. */
  keep(places: readonly number[]): void {
    for (const [at, i] of places.entries()) if (i !== at) this.copy(this, i, at);
    this.length = places.length;
  }

  /** Writes a candidate of a list, this one or another, to a place of this one. */
  copy(from: CandidateList, i: number, at: number): void {
    for (const name of NAMES) this[name][at] = from[name][i] as number;
    this.condition[at] = from === this ? (from.condition[i] as number) : this.conditionNumber(from.conditionsOf(i));
  }

  /** The number of some open conditions in this list. */
  conditionNumber(set: ConditionSet | undefined): number {
    if (set === undefined) return 0;
    const known = this.#sets.indexOf(set);
    if (known >= 0) return known + 1;
    return this.#sets.push(set);
  }

  conditionsOf(i: number): ConditionSet | undefined {
    return this.#sets[(this.condition[i] as number) - 1];
  }

  sameOffice(a: number, b: number): boolean {
    return this.#facts.sameOffice(this, a, b);
  }

  speakerOf(i: number): number {
    this.speaker[i] ||= this.#facts.speakerOf(this, i) + 1;
    return (this.speaker[i] as number) - 1;
  }

  isEarlierGovernment(older: number, newer: number): boolean {
    return this.#facts.isEarlierGovernment(this, older, newer);
  }

  conditionsAsText(i: number): string {
    return JSON.stringify(this.conditionsOf(i)?.conditions ?? '');
  }

  canHoldTogether(a: number, b: number): boolean {
    if (this.condition[a] === this.condition[b]) return true;
    const [one, other] = [this.conditionsOf(a), this.conditionsOf(b)];
    return one === undefined || other === undefined || one.world.canHoldWith(other.world);
  }

  #grow(): void {
    for (const name of NAMES) {
      const old = this[name];
      const larger = new COLUMNS[name](old.length * 2);
      larger.set(old);
      (this as Record<string, unknown>)[name] = larger;
    }
  }
}
