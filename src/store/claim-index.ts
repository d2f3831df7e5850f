// Where the claims of a topic and an actor are, in the order of their days.

/** Bits of a trait: position in 0-1, rank of the voice in 2-3. */
export const Trait = {
  position: 3,
  voice: 12,
  firstHand: 16,
  stated: 32,
  /** A vote, a signed text, a decision. */
  formalAct: 64,
  /** Accepted in review. */
  accepted: 128,
  /** Not known to the day. */
  imprecise: 256,
  /** Part of an act of speech with a name. */
  utterance: 512,
  /** Counts perhaps: it is not sure that the holder spoke for the actor, or the basis is a weak one for it. */
  doubtful: 1_024,
  /** Under a condition. */
  conditional: 2_048,
} as const;

/**
 * Claims sorted by topic, then by the actor that they count for, then by the last day on which they can have been
 * said. A cell is one topic and actor; `cellStart[c]` to `cellStart[c + 1]` are its entries, oldest first.
 */
export interface ClaimIndex {
  readonly length: number;
  /** Cells of topic t: `topicStart[t]` to `topicStart[t + 1]`, by ascending actor number. */
  readonly topicStart: Uint32Array;
  readonly cellActor: Uint32Array;
  readonly cellStart: Uint32Array;
  /** All traits that an entry of the cell has. */
  readonly cellTraits: Uint16Array;
  readonly latest: Int32Array;
  readonly traits: Uint16Array;
  readonly row: Uint32Array;
}

/** Entries in any order, to be sorted into an index. A claim that counts for two actors has two. */
export class ClaimIndexBuilder {
  #capacity: number;
  #length = 0;
  #topic: Uint32Array;
  #actor: Uint32Array;
  #latest: Int32Array;
  #traits: Uint16Array;
  #row: Uint32Array;

  constructor(capacity = 16) {
    this.#capacity = capacity;
    this.#topic = new Uint32Array(capacity);
    this.#actor = new Uint32Array(capacity);
    this.#latest = new Int32Array(capacity);
    this.#traits = new Uint16Array(capacity);
    this.#row = new Uint32Array(capacity);
  }

  add(topic: number, actor: number, latest: number, traits: number, row: number): void {
    const at = this.#length;
    if (at === this.#capacity) this.#grow();
    this.#topic[at] = topic;
    this.#actor[at] = actor;
    this.#latest[at] = latest;
    this.#traits[at] = traits;
    this.#row[at] = row;
    this.#length += 1;
  }

  /** Takes over the entries of an index, with its rows moved by `offset`. */
  append(index: ClaimIndex, offset: number): void {
    for (let topic = 0; topic + 1 < index.topicStart.length; topic += 1) {
      for (let cell = index.topicStart[topic] as number; cell < (index.topicStart[topic + 1] as number); cell += 1) {
        for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
          const row = (index.row[i] as number) + offset;
          this.add(topic, index.cellActor[cell] as number, index.latest[i] as number, index.traits[i] as number, row);
        }
      }
    }
  }

  /** Time O(entries) for many (radix sort), O(n log n) for few. */
  build(): ClaimIndex {
    const length = this.#length;
    const order = sortedOrder([this.#latest, this.#actor, this.#topic], length);
    const pick = <Column extends Int32Array | Uint16Array | Uint32Array>(from: Column): Column => {
      const to = new (from.constructor as new (length: number) => Column)(length);
      for (let i = 0; i < length; i += 1) to[i] = from[order[i] as number] as number;
      return to;
    };
    const topic = pick(this.#topic);
    const actor = pick(this.#actor);
    const cellActor: number[] = [];
    const cellStart: number[] = [];
    const topicStart = new Uint32Array(length === 0 ? 1 : (topic[length - 1] as number) + 2);
    for (let i = 0; i < length; i += 1) {
      if (i > 0 && topic[i] === topic[i - 1] && actor[i] === actor[i - 1]) continue;
      cellActor.push(actor[i] as number);
      cellStart.push(i);
      const after = (topic[i] as number) + 1;
      topicStart[after] = (topicStart[after] as number) + 1;
    }
    for (let t = 1; t < topicStart.length; t += 1) {
      topicStart[t] = (topicStart[t] as number) + (topicStart[t - 1] as number);
    }
    cellStart.push(length);
    const traits = pick(this.#traits);
    const cellTraits = new Uint16Array(cellActor.length);
    for (let cell = 0, i = 0; i < length; i += 1) {
      if (i === cellStart[cell + 1]) cell += 1;
      cellTraits[cell] = (cellTraits[cell] as number) | (traits[i] as number);
    }
    return {
      length,
      topicStart,
      cellActor: Uint32Array.from(cellActor),
      cellStart: Uint32Array.from(cellStart),
      cellTraits,
      latest: pick(this.#latest),
      traits,
      row: pick(this.#row),
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = <Column extends Int32Array | Uint16Array | Uint32Array>(from: Column): Column => {
      const to = new (from.constructor as new (length: number) => Column)(this.#capacity);
      to.set(from);
      return to;
    };
    this.#topic = larger(this.#topic);
    this.#actor = larger(this.#actor);
    this.#latest = larger(this.#latest);
    this.#traits = larger(this.#traits);
    this.#row = larger(this.#row);
  }
}

/** The first cell of a topic and one past its last, by ascending actor number; the same where there is none. */
export function cellsOf({ topicStart }: ClaimIndex, topic: number): readonly [first: number, end: number] {
  if (topic < 0 || topic + 1 >= topicStart.length) return [0, 0];
  return [topicStart[topic] as number, topicStart[topic + 1] as number];
}

/** The cell of a topic and an actor, or -1. Binary search over the actors of the topic. */
export function findCell(index: ClaimIndex, topic: number, actor: number): number {
  const [first, end] = cellsOf(index, topic);
  let low = first;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = index.cellActor[middle] as number;
    if (found === actor) return middle;
    if (found < actor) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** One past the last entry of a cell said on or before a day. Binary search. */
export function endOfCell(index: ClaimIndex, cell: number, day: number): number {
  let low = index.cellStart[cell] as number;
  let high = index.cellStart[cell + 1] as number;
  const { latest } = index;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((latest[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const RADIX_FROM = 4_096;

/** Positions sorted by the keys, the last key first in rank; equal ones stay in the order of their coming. */
function sortedOrder(keys: readonly (Int32Array | Uint32Array)[], length: number): Uint32Array {
  let order = Uint32Array.from({ length }, (_, i) => i);
  if (length < RADIX_FROM) {
    const ranked = [...keys].reverse();
    return order.sort((a, b) => {
      for (const key of ranked) {
        const difference = (key[a] as number) - (key[b] as number);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  }
  let spare = new Uint32Array(length);
  for (const key of keys) {
    let lowest = key[0] as number;
    let highest = lowest;
    for (let i = 1; i < length; i += 1) {
      const value = key[i] as number;
      if (value < lowest) lowest = value;
      else if (value > highest) highest = value;
    }
    for (let shift = 0; shift < 32 && (highest - lowest) / 2 ** shift >= 1; shift += 16) {
      countingPass(key, lowest, shift, order, spare, length);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function countingPass(
  key: Int32Array | Uint32Array,
  lowest: number,
  shift: number,
  from: Uint32Array,
  to: Uint32Array,
  length: number,
): void {
  const starts = new Uint32Array(65_537);
  for (let i = 0; i < length; i += 1) {
    const digit = (((key[i] as number) - lowest) >>> shift) & 0xffff;
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let d = 1; d < starts.length; d += 1) starts[d] = (starts[d] as number) + (starts[d - 1] as number);
  for (let i = 0; i < length; i += 1) {
    const at = from[i] as number;
    const digit = (((key[at] as number) - lowest) >>> shift) & 0xffff;
    const place = starts[digit] as number;
    to[place] = at;
    starts[digit] = place + 1;
  }
}
