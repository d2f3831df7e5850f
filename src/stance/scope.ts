// Which claims may touch an answer, in the terms of the claim log.
import { dateRange, OPEN_END } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { knownFrom } from '../store/claim-columns.js';
import type { Visibility } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { type World, worldOn } from './conditions.js';
import type { Policy } from './policy.js';

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
  readonly surroundings: Surroundings;
  /** Takes claims for who holds them, whomever they count for. Default false. */
  readonly byHolder?: boolean;
  /** Gathers all claims, for a policy too that needs only the newest. Default false. */
  readonly isWhole?: boolean;
}

/** What decides whose claims on what may matter, visible or not. */
export type Reach = Pick<Scope, 'infer' | 'viaMembership' | 'byHolder'>;

/** The day that a question speaks of, and the world on that day: worked out when first asked for. */
export class Surroundings {
  readonly #vocabulary: Vocabulary;
  readonly #until: number;
  readonly #visibility: Pick<Visibility, 'knownBy' | 'without'>;
  readonly #given: World | null;
  #newest: number | undefined;
  #world: World | undefined;

  constructor(
    vocabulary: Vocabulary,
    until: number,
    visibility: Pick<Visibility, 'knownBy' | 'without'>,
    given: World | null,
  ) {
    this.#vocabulary = vocabulary;
    this.#until = until;
    this.#visibility = visibility;
    this.#given = given;
  }

  /** Does the question give states of the world? */
  get isGiven(): boolean {
    return this.#given !== null;
  }

  /** The same up to another day. */
  upTo(until: number): Surroundings {
    return new Surroundings(this.#vocabulary, until, this.#visibility, this.#given);
  }

  /** The day that was asked about, or the newest on which a document was surely reached: from it ages count. */
  get today(): number {
    return this.#until === OPEN_END ? this.#newestDay : this.#until;
  }

  /** What holds: what is given, then the dated events by the earlier of the day asked about and that of knowledge. */
  get world(): World {
    if (this.#world === undefined) {
      const day = Math.min(this.#until, this.#visibility.knownBy);
      const events = worldOn(this.#vocabulary, day === OPEN_END ? this.today : day);
      this.#world = this.#given === null ? events : this.#given.with(events, this.#vocabulary);
    }
    return this.#world;
  }

  get #newestDay(): number {
    this.#newest ??= newestDay(this.#vocabulary, this.#visibility);
    return this.#newest;
  }
}

const MOST_DAYS = 1_000;
const newestDays = new WeakMap<Vocabulary, WeakMap<ReadonlySet<number>, Map<number, number>>>();

/** The greatest of the earliest possible days of publication of what could be known; 0 without any. */
function newestDay(vocabulary: Vocabulary, { knownBy, without }: Pick<Visibility, 'knownBy' | 'without'>): number {
  const byDocuments = entryOf(newestDays, vocabulary, () => new WeakMap<ReadonlySet<number>, Map<number, number>>());
  const known = entryOf(byDocuments, without, () => new Map<number, number>());
  if (known.size >= MOST_DAYS) known.clear();
  return entryOf(known, knownBy, () => {
    let newest = 0;
    for (const document of vocabulary.documents.values()) {
      if (document.published === undefined || without.has(vocabulary.documentNumbers.find(document.id))) continue;
      if (knownBy !== OPEN_END && knownFrom(document).latest > knownBy) continue;
      newest = Math.max(newest, dateRange(document.published).earliest);
    }
    return newest;
  });
}
