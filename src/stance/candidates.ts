// What a policy weighs: the claims that may decide a cell, as columns, and what became of each.

/** Why a candidate is where it is: first-hand before second-hand, own before a group's, explicit before inferred. */
export const Tier = { firstHand: 4, own: 2, explicit: 1 } as const;

/** What a policy made of a candidate. */
export const Part = {
  /** Overtaken by a newer or higher claim. */
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
} as const;

export type Part = (typeof Part)[keyof typeof Part];

/** `length` claims that may decide the stance of one actor on one proposition, as columns, in any order. */
export interface Candidates {
  readonly length: number;
  /** Days since 1970-01-01; `earliest` is `OPEN_START` for "on record by". */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Index into `POSITIONS`. */
  readonly position: Uint8Array;
  /** See `Voice`. */
  readonly voice: Uint8Array;
  /** Sum of `Tier`; the highest decides. */
  readonly tier: Uint8Array;
  /** 1 if in the holder's own words. */
  readonly stated: Uint8Array;
  /** One act of speech has one number from 1 up; 0 for none. */
  readonly utterance: Uint32Array;
  /** Where the source finds the claim again. */
  readonly row: Uint32Array;
  /** 0 for explicit, else 1 + the number of the entailment. */
  readonly entailment: Uint16Array;
  /** What the policy makes of it; for the policy to write. */
  readonly part: Uint8Array;
  /** Were these two made under the same head of state or government of the actor? */
  sameGovernment(older: number, newer: number): boolean;
  /** Are these two held by the same person, country or body? */
  sameHolder(a: number, b: number): boolean;
}

const COLUMNS = {
  earliest: Int32Array,
  latest: Int32Array,
  position: Uint8Array,
  voice: Uint8Array,
  tier: Uint8Array,
  stated: Uint8Array,
  utterance: Uint32Array,
  row: Uint32Array,
  entailment: Uint16Array,
  part: Uint8Array,
};

/** A list of candidates that a source fills again and again without making garbage. */
export class CandidateList implements Candidates {
  /** Number of the actor whose candidates they are. */
  actor = 0;
  length = 0;
  earliest = new Int32Array(64);
  latest = new Int32Array(64);
  position = new Uint8Array(64);
  voice = new Uint8Array(64);
  tier = new Uint8Array(64);
  stated = new Uint8Array(64);
  utterance = new Uint32Array(64);
  row = new Uint32Array(64);
  entailment = new Uint16Array(64);
  part = new Uint8Array(64);
  sameGovernment: (older: number, newer: number) => boolean = () => true;
  sameHolder: (a: number, b: number) => boolean = () => true;

  /** The place of one more candidate, for the source to fill in. */
  next(): number {
    if (this.length === this.row.length) this.#grow();
    this.part[this.length] = Part.superseded;
    this.length += 1;
    return this.length - 1;
  }

  /** Writes a candidate of a list, this one or another, to a place of this one. */
  copy(from: Candidates, i: number, at: number): void {
    this.earliest[at] = from.earliest[i] as number;
    this.latest[at] = from.latest[i] as number;
    this.position[at] = from.position[i] as number;
    this.voice[at] = from.voice[i] as number;
    this.tier[at] = from.tier[i] as number;
    this.stated[at] = from.stated[i] as number;
    this.utterance[at] = from.utterance[i] as number;
    this.row[at] = from.row[i] as number;
    this.entailment[at] = from.entailment[i] as number;
  }

  #grow(): void {
    for (const name of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
      const old = this[name];
      const larger = new COLUMNS[name](old.length * 2);
      larger.set(old);
      (this as Record<string, unknown>)[name] = larger;
    }
  }
}
