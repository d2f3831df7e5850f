// Who spoke for whom on which day, how high the voice was, and under which government.
import type { ClaimInput } from '../kinds/claim.js';
import type { OfficeRank, Person } from '../schema/actor.js';
import { type Certainty, type DateRange, dateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import { FORMAL_ACT } from '../store/claim-index.js';
import type { ClaimLog } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { mayDecideFor } from './eligibility.js';

/** The order of voices: formal act > head, or the actor named without a person > minister > spokesperson or envoy. */
export const Voice = { other: 0, spokesperson: 1, minister: 2, head: 3, formalAct: FORMAL_ACT } as const;

const VOICE_OF_RANK: Readonly<Record<OfficeRank, number>> = {
  head: Voice.head,
  minister: Voice.minister,
  spokesperson: Voice.spokesperson,
  envoy: Voice.spokesperson,
  legislator: Voice.other,
  other: Voice.other,
};

/** An actor that a claim counts for, by number, and how high the voice is that spoke for it. */
export interface Representation {
  readonly actor: number;
  readonly voice: number;
}

interface Tenure {
  readonly of: number;
  readonly rank: OfficeRank;
  readonly represents: boolean;
  readonly from: DateRange | undefined;
  readonly to: DateRange;
  readonly unnamed: boolean;
  /** What it represents, ready to be handed out. */
  readonly alone: readonly Representation[];
}

/** Who speaks for whom on which day, from the offices of a vocabulary. */
export class RepresentationIndex {
  readonly #vocabulary: Vocabulary;
  readonly #tenures: (readonly Tenure[])[] = [];
  readonly #isPerson: boolean[] = [];
  readonly #inPerson: boolean[] = [];
  readonly #alone: (readonly Representation[])[] = [];
  readonly #heads: (readonly { readonly person: number; readonly tenure: Tenure }[])[] = [];

  readonly #terms: Terms[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (const actor of vocabulary.actors.values()) {
      const number = vocabulary.actorNumbers.find(actor.id);
      this.#isPerson[number] = actor.type === 'person';
      this.#alone[number] = [{ actor: number, voice: Voice.head }];
      const tenures = actor.type === 'person' ? tenuresOf(actor, vocabulary) : [];
      this.#tenures[number] = tenures;
      this.#inPerson[number] = tenures.some(({ represents }) => represents);
    }
    this.#tenures.forEach((tenures, person) => {
      for (const tenure of tenures) {
        if (tenure.rank !== 'head' || !tenure.represents) continue;
        this.#heads[tenure.of] = [...(this.#heads[tenure.of] ?? []), { person, tenure }];
      }
    });
  }

  /**
   * The actors that words of a holder count for on the said date: those whose representing office the holder held,
   * or else the holder alone. An interval counts only if the office was held at both its ends; "on record by" is
   * judged at its end. `onBehalfOf` leaves only that actor; a country has to be represented all the same.
   */
  representations(
    holder: number,
    onBehalfOf: number | undefined,
    earliest: number,
    latest: number,
  ): readonly Representation[] {
    if (this.#isPerson[holder] !== true && onBehalfOf === undefined)
      return this.#alone[holder] as readonly Representation[];
    let found: readonly Representation[] = [];
    for (const tenure of this.#tenures[holder] as readonly Tenure[]) {
      if (!tenure.represents || held(tenure, earliest, latest) !== 'yes') continue;
      if (onBehalfOf !== undefined && tenure.of !== onBehalfOf) continue;
      const same = found.find(({ actor }) => actor === tenure.of);
      if (same === undefined) found = found.length === 0 ? tenure.alone : [...found, ...tenure.alone];
      else if (same.voice < (tenure.alone[0] as Representation).voice) {
        found = found.map((other) => (other === same ? (tenure.alone[0] as Representation) : other));
      }
    }
    if (found.length > 0) return found;
    if (
      onBehalfOf !== undefined &&
      this.#vocabulary.actor(this.#vocabulary.actorNumbers.string(onBehalfOf)).type !== 'country'
    ) {
      return [{ actor: onBehalfOf, voice: Voice.other }];
    }
    return this.#alone[holder] as readonly Representation[];
  }

  /** Numbers of the actors that a claim of a log counts for. */
  countsFor(log: ClaimLog, row: number): number[] {
    const { columns, at } = log.at(row);
    const [holder, earliest, latest] = [columns.holder, columns.earliest, columns.latest].map((column) => column[at]);
    return this.representations(holder as number, log.onBehalfOf(row), earliest as number, latest as number).map(
      ({ actor }) => actor,
    );
  }

  /** Did the holder represent the actor on the said date? `maybe` if the tenure is not known well enough. */
  represents(holder: number, actor: number, said: DateRange): Certainty {
    let best: Certainty = 'no';
    for (const tenure of this.#tenures[holder] ?? []) {
      if (tenure.of !== actor || !tenure.represents) continue;
      const certainty = held(tenure, said.earliest, said.latest);
      if (certainty === 'yes') return 'yes';
      if (certainty === 'maybe') best = 'maybe';
    }
    return best;
  }

  readonly mayDecideFor = mayDecideFor;

  /** A person whose words count for somebody else at some time, and who is decided from all own words if asked for. */
  answersInPerson(actor: number): boolean {
    return this.#inPerson[actor] === true;
  }

  /** Has the holder ever had an office of the actor, representing it or not? */
  hasOffice(holder: number, actor: number): boolean {
    return (this.#tenures[holder] ?? []).some(({ of }) => of === actor);
  }

  /**
   * First-hand: the document or the holder says so, or a speaker who represents the actor that the claim counts
   * for. Anybody else's word about the holder is second-hand.
   */
  isFirstHand = (claim: ClaimInput, said: DateRange): boolean => {
    const { speaker, holder, document } = claim;
    if (speaker === undefined || speaker === holder || speaker === `author:${document}`) return true;
    const { actorNumbers } = this.#vocabulary;
    const number = actorNumbers.find(speaker);
    const onBehalfOf = claim.onBehalfOf === undefined ? undefined : actorNumbers.find(claim.onBehalfOf);
    return this.representations(actorNumbers.find(holder), onBehalfOf, said.earliest, said.latest).some(
      ({ actor }) => actor === number || this.represents(number, actor, said) === 'yes',
    );
  };

  /**
   * Was the older claim made under the same head of state or government as the newer? A head's own words last as
   * long as that person stays in office, everyone else's as long as no head has changed.
   */
  sameGovernment(actor: number, olderHolder: number, older: number, newer: number): boolean {
    const terms = this.#termsOf(actor);
    const before = headsOn(terms, older);
    const after = headsOn(terms, newer);
    if (before === after) return true;
    if (before.includes(olderHolder)) return after.includes(olderHolder);
    return before.length === after.length && before.every((person) => after.includes(person));
  }

  /** Who was head from which day on; worked out when first asked for. */
  #termsOf(actor: number): Terms {
    let terms = this.#terms[actor];
    if (terms === undefined) {
      const heads = this.#heads[actor] ?? [];
      const days = new Set([OPEN_START]);
      for (const { tenure } of heads) {
        if (tenure.from !== undefined) days.add(tenure.from.latest);
        if (tenure.to.earliest !== OPEN_END) days.add(tenure.to.earliest + 1);
      }
      const from = [...days].sort((a, b) => a - b);
      const inOffice = (day: number) =>
        heads.filter(({ tenure }) => held(tenure, day, day) === 'yes').map(({ person }) => person);
      terms = { from, heads: from.map(inOffice) };
      this.#terms[actor] = terms;
    }
    return terms;
  }
}

/** The heads of an actor: `heads[i]` from day `from[i]` on. */
interface Terms {
  readonly from: readonly number[];
  readonly heads: readonly (readonly number[])[];
}

function headsOn({ from, heads }: Terms, day: number): readonly number[] {
  let i = from.length - 1;
  while (i > 0 && (from[i] as number) > day) i -= 1;
  return heads[i] as readonly number[];
}

function tenuresOf(person: Person, vocabulary: Vocabulary): Tenure[] {
  return (person.offices ?? []).map(({ of, rank, represents, from, to, unnamed }) => ({
    of: vocabulary.actorNumbers.find(of),
    rank,
    represents,
    from: from === undefined ? undefined : dateRange(from),
    to: to === undefined ? { earliest: OPEN_END, latest: OPEN_END } : dateRange(to),
    unnamed: unnamed === true,
    alone: [{ actor: vocabulary.actorNumbers.find(of), voice: VOICE_OF_RANK[rank] }],
  }));
}

function held({ from, to, unnamed }: Tenure, earliest: number, latest: number): Certainty {
  const start = earliest === OPEN_START ? latest : earliest;
  if (start > to.latest) return 'no';
  if (from === undefined && !unnamed) return 'maybe';
  if (from !== undefined && latest < from.earliest) return 'no';
  return (from === undefined || from.latest <= start) && latest <= to.earliest ? 'yes' : 'maybe';
}
