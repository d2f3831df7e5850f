// The outcome of a cell: its candidates, those that follow from other propositions, and what the policy makes of them.
import { POSITIONS, type Position } from '../kinds/position.js';
import { OPEN_START } from '../schema/date.js';
import { type ClaimIndex, cellsOf, endOfCell, Trait } from '../store/claim-index.js';
import { type ClaimLog, idOnce, type Segment } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { CandidateSource } from './candidate-source.js';
import { type CandidateList, Part, Tier } from './candidates.js';
import type { Entailment } from './entailment.js';
import { CONTESTED, checkOutcome, defaultPolicy, latestPolicy, NO_RECORD, type Outcome } from './policy.js';
import type { RepresentationIndex } from './representation.js';
import type { Reach, Scope } from './scope.js';

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
  readonly #representation: RepresentationIndex;
  readonly #source: CandidateSource;

  constructor(log: ClaimLog, representation: RepresentationIndex) {
    this.#log = log;
    this.#representation = representation;
    this.#source = new CandidateSource(log, representation);
  }

  /** The outcome alone. Time O(claims of the cell), O(log n) for a policy that needs only the newest. */
  outcome(actor: number, topic: number, scope: Scope): Outcome {
    const list = this.#gather(actor, topic, scope);
    const outcome = this.#decide(list, topic, scope);
    this.#source.release(list);
    return outcome;
  }

  /** The outcome and how it came about. */
  resolve(actor: number, topic: number, scope: Scope): Resolution {
    const list = this.#gather(actor, topic, { ...scope, isWhole: true });
    const outcome = this.#decide(list, topic, scope);
    const known = scope.infer ? this.#source.entailments(topic) : [];
    const weighed = Array.from({ length: list.length }, (_, i) => ({
      row: list.row[i] as number,
      latest: list.latest[i] as number,
      voice: list.voice[i] as number,
      position: list.position[i] as number,
      part: list.part[i] as Part,
      tier: list.tier[i] as number,
      entailment: list.entailment[i] === 0 ? null : (known[(list.entailment[i] as number) - 1] as Entailment),
    }));
    this.#source.release(list);
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
    if (more.length === 0 && !scope.viaMembership && (!scope.infer || this.#source.entailments(topic).length === 0)) {
      this.#eachCell(only, topic, scope, visit, countriesOnly);
      return;
    }
    for (const actor of this.actorsOn(topic, scope)) {
      if (countriesOnly && !this.#log.vocabulary.isCountry(actor)) continue;
      if (this.#representation.answersInPerson(actor) && !this.#spokeInPerson(actor, topic, scope)) continue;
      const outcome = this.outcome(actor, topic, scope);
      if (outcome !== NO_RECORD) visit(actor, outcome);
    }
  }

  /** The same by who said it: what each holder stands for by words of its own, whomever they count for. */
  eachHolderOutcome(topic: number, scope: Scope, visit: OutcomeVisitor): void {
    const own: Scope = { ...scope, byHolder: true };
    for (const holder of this.actorsOn(topic, own)) {
      const outcome = this.outcome(holder, topic, own);
      if (outcome !== NO_RECORD) visit(holder, outcome);
    }
  }

  /** Actors that may have a stance on a topic, by ascending number. */
  actorsOn(topic: number, reach: Reach): number[] {
    return this.#source.actorsOn(topic, reach);
  }

  /** Rows on a topic (and on what entails a stance on it) that count for an actor, visible or not. */
  rowsOf(actor: number, topic: number, infer: boolean): number[] {
    return this.#source.rowsOf(actor, topic, infer);
  }

  /** Did somebody who speaks for others also say something, within the scope, that counts for nobody else? */
  #spokeInPerson(actor: number, topic: number, scope: Scope): boolean {
    const list = this.#source.list(actor);
    this.#source.addInPerson(list, topic, scope);
    let found = list.length > 0;
    for (const { proposition, position } of scope.infer && !found ? this.#source.entailments(topic) : []) {
      list.length = 0;
      this.#source.addInPerson(list, this.#source.topic(proposition), scope);
      found ||= list.position.subarray(0, list.length).includes(POSITIONS.indexOf(position));
    }
    this.#source.release(list);
    return found;
  }

  #eachCell(segment: Segment, topic: number, scope: Scope, visit: OutcomeVisitor, countriesOnly: boolean): void {
    const { index } = segment;
    const { vocabulary } = this.#log;
    const { policy, until, from, visibility } = scope;
    const needsNewest = policy.needs === 'newest';
    const isPlain =
      (needsNewest || policy === defaultPolicy) && from === OPEN_START && !this.#source.isFiltered(visibility);
    const isRange = countriesOnly && vocabulary.inOrder;
    const [first, last] = cellsOf(index, topic);
    const end = isRange ? endOfCountries(index, first, last, vocabulary) : last;
    for (let cell = first; cell < end; cell += 1) {
      const actor = index.cellActor[cell] as number;
      if (countriesOnly && !isRange && !vocabulary.isCountry(actor)) continue;
      const inPerson = this.#representation.answersInPerson(actor);
      if (isPlain) {
        const newest = newestAlone(index, cell, until, needsNewest);
        if (newest === NOTHING) continue;
        if (newest !== MORE && (countriesOnly || !inPerson)) {
          visit(actor, newest as Outcome);
          continue;
        }
      }
      const list = this.#source.list(actor);
      this.#source.addCell(list, segment, index, cell, scope, Tier.own | Tier.explicit);
      let outcome: Outcome = NO_RECORD;
      if (list.length > 0) outcome = inPerson ? this.outcome(actor, topic, scope) : this.#decide(list, topic, scope);
      this.#source.release(list);
      if (outcome !== NO_RECORD) visit(actor, outcome);
    }
  }

  /** The candidates of an actor on a topic, with those that follow from what it stands for elsewhere. */
  #gather(actor: number, topic: number, scope: Scope): CandidateList {
    const list = this.#source.list(actor);
    this.#source.addTopic(list, topic, scope);
    if (!scope.infer) return list;
    for (const [number, entailment] of this.#source.entailments(topic).entries()) {
      this.#infer(list, entailment, number + 1, scope);
    }
    return list;
  }

  /** What the policy finds; a policy of the user's is checked. */
  #decide(list: CandidateList, topic: number, { policy }: Scope): Outcome {
    const outcome = policy.decide(list);
    if (policy !== defaultPolicy && policy !== latestPolicy) {
      const { actorNumbers, topicNumbers } = this.#log.vocabulary;
      checkOutcome(policy, outcome, list, () => ({
        actor: actorNumbers.string(list.actor),
        proposition: topicNumbers.string(topic),
      }));
    }
    return outcome;
  }

  /** Only what stands on the source entails anything: a position that has been given up does not. */
  #infer(list: CandidateList, entailment: Entailment, number: number, scope: Scope): void {
    const from = this.#source.list(list.actor);
    const topic = this.#source.topic(entailment.proposition);
    this.#source.addTopic(from, topic, scope);
    if (from.length > 0 && this.#decide(from, topic, scope) === POSITIONS.indexOf(entailment.position)) {
      for (let i = 0; i < from.length; i += 1) {
        if (from.part[i] !== Part.deciding) continue;
        const at = list.next();
        list.copy(from, i, at);
        list.position[at] = POSITIONS.indexOf(entailment.gives);
        list.tier[at] = (from.tier[i] as number) & ~Tier.explicit;
        list.entailment[at] = number;
      }
    }
    this.#source.release(from);
  }
}

/** One past the last of the cells of a topic that is a country's: countries come first. Binary search. */
function endOfCountries(index: ClaimIndex, first: number, end: number, vocabulary: Vocabulary): number {
  let low = first;
  let high = end;
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

/** The position of an outcome, or what there is instead. */
export function outcomeName(outcome: Outcome): Position | 'contested' | 'noRecord' {
  if (outcome === NO_RECORD) return 'noRecord';
  return outcome === CONTESTED ? 'contested' : POSITIONS[outcome];
}
