// Who spoke for whom on which day, how high the voice was, for which office and under which government.
import type { ClaimInput } from '../../kinds/claim.js';
import type { Certainty, DateRange } from '../../schema/date.js';
import { basisOf, type ClaimColumns } from '../../store/claim-columns.js';
import type { Attribution, ClaimLog, Counting } from '../../store/claim-log.js';
import { Interner } from '../../store/interner.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { isAttributed, mayDecideFor } from './eligibility.js';
import { type GovernmentRelation, Governments } from './governments.js';
import { held, type Tenure, tenuresIn, Voice } from './tenures.js';

/** The office of whoever speaks in the name of the actor itself: its acts and the words without a person. */
export const ITSELF = -1;

/** In whose name words are said: a person, and the offices held then. */
export interface Speaking {
  readonly person: number;
  readonly offices: readonly number[];
}

/** Who speaks for whom on which day, from the offices of a vocabulary. */
export class RepresentationIndex implements Attribution {
  readonly #vocabulary: Vocabulary;
  readonly #tenures: (readonly Tenure[])[] = [];
  readonly #heads: Tenure[][] = [];
  readonly #isPerson: boolean[] = [];
  readonly #alone: (readonly Counting[])[] = [];
  readonly #governments: Governments[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (const { id, type } of vocabulary.actors.values()) {
      const number = vocabulary.actorNumbers.find(id);
      this.#isPerson[number] = type === 'person';
      this.#alone[number] = [{ actor: number, voice: Voice.head, isDoubtful: false }];
    }
    const tenures: Tenure[][] = [];
    for (const tenure of tenuresIn(vocabulary, new Interner())) {
      tenures[tenure.person] = [...(tenures[tenure.person] ?? []), tenure];
      if (tenure.voice !== Voice.head || !tenure.represents) continue;
      this.#heads[tenure.of] = [...(this.#heads[tenure.of] ?? []), tenure];
    }
    this.#tenures = tenures;
  }

  /**
   * The actors that a claim counts for: those whose representing office its holder held, or perhaps held, on the said
   * date; or the holder alone. A country's claim told by one of its own office-holders has that speaker's rank, and a
   * formal act the highest. An unnamed source's and an author's inference count for a country only perhaps.
   */
  countingOf(claim: ClaimInput, said: DateRange): readonly Counting[] {
    const { actorNumbers } = this.#vocabulary;
    const holder = actorNumbers.find(claim.holder);
    const onBehalfOf = claim.onBehalfOf === undefined ? undefined : actorNumbers.find(claim.onBehalfOf);
    const found = this.#countsFor(holder, onBehalfOf, said);
    const isPlain = claim.act === undefined && claim.speaker === undefined && isAttributed(claim.basis ?? 'reported');
    if (isPlain) return found;
    return found.map(({ actor, voice, isDoubtful }) => ({
      actor,
      voice: claim.act === undefined ? (this.#voiceOfSpeaker(claim, actor, said) ?? voice) : Voice.head,
      isDoubtful: isDoubtful || !mayDecideFor(this.#vocabulary.typeOf(actor), claim.basis ?? 'reported'),
    }));
  }

  /** A claim as its holder's own, whomever it counts for. */
  holderCounting(columns: ClaimColumns, at: number): Counting {
    const actor = columns.holder[at] as number;
    const basis = basisOf(columns.flags[at] as number);
    return { actor, voice: Voice.head, isDoubtful: !mayDecideFor(this.#vocabulary.typeOf(actor), basis) };
  }

  /** Numbers of the actors that a claim of a log surely counts for. */
  countsFor(log: ClaimLog, row: number): number[] {
    const { columns, at } = log.at(row);
    const said = { earliest: columns.earliest[at] as number, latest: columns.latest[at] as number };
    return this.#countsFor(columns.holder[at] as number, log.onBehalfOf(row), said)
      .filter(({ isDoubtful }) => !isDoubtful)
      .map(({ actor }) => actor);
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

  /** A person, whose words may count for somebody else, is decided from all own words if asked for. */
  answersInPerson(actor: number): boolean {
    return this.#isPerson[actor] === true;
  }

  /** Has the holder ever had an office of the actor, representing it or not? */
  hasOffice(holder: number, actor: number): boolean {
    return (this.#tenures[holder] ?? []).some(({ of }) => of === actor);
  }

  /** The person and the offices that speak for an actor; `ITSELF` where nobody is named who has one. */
  speakingFrom(holder: number, speaker: number | undefined, isAct: boolean, actor: number, said: DateRange): Speaking {
    const voice = holder === actor ? speaker : holder;
    const held = voice === undefined || voice === actor ? [] : this.#officesHeld(voice, actor, said);
    const isNamed = held.length > 0 || holder !== actor;
    const person = isNamed ? (voice as number) : ITSELF;
    if (isAct || !isNamed) return { person, offices: [ITSELF] };
    return { person, offices: held };
  }

  #officesHeld(person: number, actor: number, said: DateRange): number[] {
    const tenures = (this.#tenures[person] ?? []).filter(({ of, represents }) => of === actor && represents);
    const on = (certainty: Certainty) =>
      tenures.filter((tenure) => held(tenure, said.earliest, said.latest) === certainty).map(({ office }) => office);
    const surely = on('yes');
    return surely.length > 0 ? surely : on('maybe');
  }

  /**
   * First-hand: the document or the holder says so, or a speaker who represents the actor that the claim counts
   * for. Anybody else's word about the holder is second-hand, and so is what has no name or is an author's inference.
   */
  isFirstHand = (claim: ClaimInput, said: DateRange): boolean => {
    const { speaker, holder, document } = claim;
    if (!isAttributed(claim.basis ?? 'reported')) return false;
    if (speaker === undefined || speaker === holder || speaker === `author:${document}`) return true;
    const { actorNumbers } = this.#vocabulary;
    const number = actorNumbers.find(speaker);
    const onBehalfOf = claim.onBehalfOf === undefined ? undefined : actorNumbers.find(claim.onBehalfOf);
    return this.#countsFor(actorNumbers.find(holder), onBehalfOf, said).some(
      ({ actor }) => actor === number || this.represents(number, actor, said) === 'yes',
    );
  };

  /** Was the first said under an earlier government of the actor than the second, for sure? */
  isEarlierGovernment(actor: number, first: DateRange, second: DateRange): boolean {
    return this.#governmentsOf(actor).isEarlier(first, second);
  }

  /** The government of an actor on some days against that of a later day. */
  governmentOn(actor: number, days: DateRange, day: number): GovernmentRelation {
    return this.#governmentsOf(actor).relation(days, day);
  }

  #governmentsOf(actor: number): Governments {
    this.#governments[actor] ??= new Governments(this.#heads[actor] ?? []);
    return this.#governments[actor] as Governments;
  }

  /** An interval counts only if the office was held at both its ends. `onBehalfOf` leaves only that actor. */
  #countsFor(holder: number, of: number | undefined, said: DateRange): readonly Counting[] {
    const onBehalfOf = of === holder ? undefined : of;
    const alone = this.#alone[holder] as readonly Counting[];
    if (onBehalfOf === holder || (this.#isPerson[holder] !== true && onBehalfOf === undefined)) return alone;
    const found: Counting[] = [];
    for (const tenure of this.#tenures[holder] ?? []) {
      if (!tenure.represents || (onBehalfOf !== undefined && tenure.of !== onBehalfOf)) continue;
      const certainty = held(tenure, said.earliest, said.latest);
      if (certainty !== 'no') found.push({ actor: tenure.of, voice: tenure.voice, isDoubtful: certainty === 'maybe' });
    }
    const best = found.filter((one, i) => !found.some((other, k) => isBetter(other, one, k < i)));
    if (best.some(({ isDoubtful }) => !isDoubtful)) return best;
    if (onBehalfOf !== undefined && this.#vocabulary.typeOf(onBehalfOf) !== 'country') {
      return [{ actor: onBehalfOf, voice: Voice.other, isDoubtful: false }];
    }
    return this.#isPerson[holder] === true ? [...alone, ...best] : best;
  }

  /** The rank of an office-holder who tells of the actor's own position; `undefined` where nobody of the kind does. */
  #voiceOfSpeaker({ holder, speaker }: ClaimInput, actor: number, said: DateRange): number | undefined {
    const { actorNumbers } = this.#vocabulary;
    if (speaker === undefined || actorNumbers.find(holder) !== actor) return undefined;
    const voices = (this.#tenures[actorNumbers.find(speaker)] ?? [])
      .filter((tenure) => tenure.of === actor && tenure.represents)
      .filter((tenure) => held(tenure, said.earliest, said.latest) === 'yes')
      .map(({ voice }) => voice);
    return voices.length === 0 ? undefined : Math.max(...voices);
  }
}

/** Is it of the same actor, and surer or higher? */
function isBetter(other: Counting, one: Counting, comesFirst: boolean): boolean {
  if (other === one || other.actor !== one.actor) return false;
  if (other.isDoubtful !== one.isDoubtful) return one.isDoubtful;
  return other.voice > one.voice || (other.voice === one.voice && comesFirst);
}
