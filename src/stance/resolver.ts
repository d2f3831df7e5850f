// The cell of an actor and a proposition: its candidates, those that follow from other propositions, and what the policy makes of them.
import type { Deliverable } from '../kinds/commitment.js';
import { POSITIONS } from '../kinds/position.js';
import type { Condition } from '../schema/condition.js';
import { OPEN_END, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { type ClaimIndex, cellsOf } from '../store/claim-index.js';
import { type ClaimLog, idOnce, type Segment } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { CandidateSource } from './candidate-source.js';
import { type CandidateList, NO_POSITION, Part, type RuledOut, Tier } from './candidates.js';
import { type Cell, decidedCell, outcomeName, SILENT, takes } from './cell.js';
import { type CommitmentCell, commitmentCells } from './commitments.js';
import type { Entailment } from './entailment.js';
import { defaultPolicy, latestPolicy } from './policies.js';
import { CONTESTED, checkOutcome, NO_RECORD, type Outcome, type Policy } from './policy.js';
import type { Reach, Scope } from './scope.js';
import { startOf } from './spoken-words.js';
import { cellOf, isSettled, NOBODY_SPOKE, OPEN } from './standing-columns.js';
import type { RepresentationIndex } from './voices/representation.js';

/** A claim that was weighed, and what became of it. */
export interface Weighed {
  readonly row: number;
  /** The days on which it can have been said; "on record by" is taken at its end. */
  readonly start: number;
  readonly latest: number;
  /** See `Voice`. */
  readonly voice: number;
  /** Index into `POSITIONS`: the position that it takes, or that follows from it, on the proposition asked about. */
  readonly position: number;
  readonly part: Part;
  /** In which branch it decides. */
  readonly branch: number;
  readonly tier: number;
  readonly isAct: boolean;
  readonly isStated: boolean;
  readonly utterance: number;
  readonly conditions: readonly Condition[];
  readonly entailment: Entailment | null;
}

/** The cell with every claim that was weighed, newest first, and those that a condition keeps out. */
export interface Resolution {
  readonly cell: Cell;
  readonly weighed: readonly Weighed[];
  readonly ruledOut: readonly RuledOut[];
}

/** Called with each actor that has a claim, sure or doubtful; actors ascend by number. */
export type CellVisitor = (actor: number, cell: Cell) => void;

/** Stances from the claims of a log: gathers the candidates of a cell and lets the policy decide. */
export class Resolver {
  readonly #log: ClaimLog;
  readonly #representation: RepresentationIndex;
  readonly #source: CandidateSource;
  /** Cells by topic and day, then by actor: of questions without limits but that day. */
  readonly #kept = new Map<string, Map<number, Cell>>();
  /** The cells that were asked for last. */
  #last: { readonly topic: number; readonly until: number; readonly cells: Map<number, Cell> } = {
    ...{ topic: -1, until: OPEN_START },
    cells: new Map(),
  };
  readonly #actors = new Map<string, readonly number[]>();

  constructor(log: ClaimLog, representation: RepresentationIndex) {
    this.#log = log;
    this.#representation = representation;
    this.#source = new CandidateSource(log, representation);
  }

  /** The outcome of the sure claims alone, of the first branch. */
  outcome(actor: number, topic: number, scope: Scope): Outcome {
    return this.cell(actor, topic, scope).outcome;
  }

  /**
   * What is sure and what is possible. Time O(log n) in the claims of the cell where what stands is written down, else
   * O(n log n) in those that can still matter; what was decided before is kept.
   */
  cell(actor: number, topic: number, scope: Scope): Cell {
    if (!this.#exists(actor, scope)) return SILENT;
    const kept = isUnlimited(scope) ? this.#keptOn(topic, scope) : undefined;
    const known = kept?.get(actor);
    if (known !== undefined) return known;
    const cell = this.#written(actor, topic, scope) ?? this.#cell(actor, topic, scope);
    kept?.set(actor, cell);
    return cell;
  }

  /** The cell, where that of the actor's own words is written down and nothing that follows from others alters it. */
  #written(actor: number, topic: number, scope: Scope): Cell | undefined {
    const standing = this.#source.standing(actor, topic, scope);
    if (standing === OPEN) return undefined;
    const cell = cellOf(standing);
    for (const entailment of scope.infer ? this.#source.entailments(topic) : []) {
      if (isSettled(standing) && outcomeName(cell.outcome) === entailment.gives) continue;
      if (!this.#entailsNothing(actor, entailment, scope)) return undefined;
    }
    return cell;
  }

  /** Is it written down that the actor does not take the position, surely or perhaps, from which something follows? */
  #entailsNothing(actor: number, { proposition, position }: Entailment, scope: Scope): boolean {
    const standing = this.#source.standing(actor, this.#source.topic(proposition), scope);
    return standing !== OPEN && takes(cellOf(standing), position) === 'no';
  }

  /** The cells on a topic that were decided, as of a day. */
  #keptOn(topic: number, { until }: Scope): Map<number, Cell> {
    if (this.#last.topic === topic && this.#last.until === until) return this.#last.cells;
    const key = `${topic} ${until}`;
    if (this.#kept.size >= MOST_KEPT && !this.#kept.has(key)) this.#kept.clear();
    const cells = entryOf(this.#kept, key, () => new Map<number, Cell>());
    this.#last = { topic, until, cells };
    return cells;
  }

  #cell(actor: number, topic: number, scope: Scope): Cell {
    const list = this.#gather(actor, topic, scope);
    const cell = this.#decide(list, topic, scope);
    this.#source.release(list);
    return cell;
  }

  /** The cell and how it came about. */
  resolve(actor: number, topic: number, scope: Scope): Resolution {
    if (!this.#exists(actor, scope)) return { cell: SILENT, weighed: [], ruledOut: [] };
    const list = this.#gather(actor, topic, { ...scope, isWhole: true });
    const cell = this.#decide(list, topic, scope);
    const known = scope.infer ? this.#source.entailments(topic) : [];
    const weighed = Array.from({ length: list.length }, (_, i) => ({
      row: list.row[i] as number,
      start: startOf(list, i),
      latest: list.latest[i] as number,
      voice: list.voice[i] as number,
      position: list.position[i] as number,
      part: list.part[i] as Part,
      branch: list.branch[i] as number,
      tier: list.tier[i] as number,
      isAct: list.act[i] === 1,
      isStated: list.stated[i] === 1,
      utterance: list.utterance[i] as number,
      conditions: list.conditionsOf(i)?.conditions ?? [],
      entailment: list.entailment[i] === 0 ? null : (known[(list.entailment[i] as number) - 1] as Entailment),
    }));
    const ruledOut = [...list.ruledOut];
    this.#source.release(list);
    const id = idOnce(this.#log);
    weighed.sort((a, b) => b.latest - a.latest || b.tier - a.tier || (id(a.row) < id(b.row) ? -1 : 1));
    return { cell, weighed, ruledOut };
  }

  /**
   * Every actor with a claim on the topic that the scope lets through, in ascending number. Persons who speak for
   * somebody appear as that somebody.
   */
  eachCell(topic: number, scope: Scope, visit: CellVisitor, countriesOnly = false): void {
    const [only, ...more] = this.#log.segments;
    if (only === undefined) return;
    if (more.length === 0 && !scope.viaMembership && (!scope.infer || this.#source.entailments(topic).length === 0)) {
      this.#eachOf(only, topic, scope, visit, countriesOnly);
      return;
    }
    const key = `${topic} ${scope.infer} ${scope.viaMembership}`;
    if (this.#actors.size >= MOST_KEPT && !this.#actors.has(key)) this.#actors.clear();
    for (const actor of entryOf(this.#actors, key, () => this.actorsOn(topic, scope))) {
      if (countriesOnly && !this.#log.vocabulary.isCountry(actor)) continue;
      if (this.#representation.answersInPerson(actor) && !this.spokeInPerson(actor, topic, scope)) continue;
      const cell = this.cell(actor, topic, scope);
      if (!cell.isSilent) visit(actor, cell);
    }
  }

  /** The same by who said it: what each holder stands for by words of its own, whomever they count for. */
  eachHolderCell(topic: number, scope: Scope, visit: CellVisitor): void {
    const own: Scope = { ...scope, byHolder: true };
    for (const holder of this.actorsOn(topic, own)) {
      const cell = this.cell(holder, topic, own);
      if (!cell.isSilent) visit(holder, cell);
    }
  }

  /** What an actor is committed to of a deliverable, by recipient and thing; none where no claim speaks of it. */
  commitments(actor: number, deliverable: Deliverable, scope: Scope): readonly CommitmentCell[] {
    return this.#exists(actor, scope) ? commitmentCells(this.#log, this.#source, actor, deliverable, scope) : [];
  }

  /** Actors that may have a stance on a topic, by ascending number. */
  actorsOn(topic: number, reach: Reach): number[] {
    return this.#source.actorsOn(topic, reach);
  }

  /** Rows on a topic (and on what entails a stance on it) that count for an actor, visible or not. */
  rowsOf(actor: number, topic: number, infer: boolean): number[] {
    return this.#source.rowsOf(actor, topic, infer);
  }

  /** Did somebody who speaks for others also say something, within the scope, that surely counts for nobody else? */
  spokeInPerson(actor: number, topic: number, scope: Scope): boolean {
    const standing = this.#source.standingInPerson(actor, topic, scope);
    if (standing !== OPEN && standing !== NOBODY_SPOKE) return true;
    const list = this.#source.list(actor);
    if (standing === OPEN) this.#source.addInPerson(list, topic, scope);
    let found = list.length > 0 || list.ruledOut.length > 0;
    for (const { proposition, position } of scope.infer && !found ? this.#source.entailments(topic) : []) {
      list.clear(actor);
      this.#source.addInPerson(list, this.#source.topic(proposition), scope);
      found ||= list.position.subarray(0, list.length).includes(POSITIONS.indexOf(position));
    }
    this.#source.release(list);
    return found;
  }

  /** Does the actor exist on some day of those asked about? */
  #exists(actor: number, { until, from, surroundings }: Scope): boolean {
    const { vocabulary } = this.#log;
    if (!vocabulary.hasBounds(actor)) return true;
    const day = Math.min(until, surroundings.today);
    return vocabulary.existed(actor, { earliest: from === OPEN_START ? day : from, latest: day });
  }

  #eachOf(segment: Segment, topic: number, scope: Scope, visit: CellVisitor, countriesOnly: boolean): void {
    const { index } = segment;
    const { vocabulary } = this.#log;
    const isRange = countriesOnly && vocabulary.inOrder;
    const [first, last] = cellsOf(index, topic);
    const end = isRange ? endOfCountries(index, first, last, vocabulary) : last;
    for (let cell = first; cell < end; cell += 1) {
      const actor = index.cellActor[cell] as number;
      if (countriesOnly && !isRange && !vocabulary.isCountry(actor)) continue;
      const standing = this.#source.standingAt({ segment, index, topic, cell }, scope);
      if (standing === NOBODY_SPOKE || !this.#exists(actor, scope)) continue;
      const inPerson = this.#representation.answersInPerson(actor);
      if (inPerson && standing === OPEN && !this.spokeInPerson(actor, topic, scope)) continue;
      const found = inPerson || standing === OPEN ? this.cell(actor, topic, scope) : cellOf(standing);
      if (!found.isSilent) visit(actor, found);
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
  #decide(list: CandidateList, topic: number, { policy }: Scope): Cell {
    if (list.length === 0 && list.ruledOut.length === 0) return SILENT;
    const outcome =
      policy.weighsDoubt === true ? this.#ask(policy, list, topic) : this.#askWithoutDoubt(policy, list, topic);
    return decidedCell(list, outcome);
  }

  #ask(policy: Policy, list: CandidateList, topic: number): Outcome {
    const outcome = policy.decide(list);
    if (!isOurs(policy)) {
      const { actorNumbers, topicNumbers } = this.#log.vocabulary;
      checkOutcome(policy, outcome, list, () => ({
        actor: actorNumbers.string(list.actor),
        proposition: topicNumbers.string(topic),
      }));
    }
    return outcome;
  }

  /** A policy that knows of no doubt is asked for the sure claims, and anew with each doubtful one. */
  #askWithoutDoubt(policy: Policy, list: CandidateList, topic: number): Outcome {
    const places = Array.from({ length: list.length }, (_, i) => i).filter((i) => list.position[i] !== NO_POSITION);
    const sure = places.filter((i) => list.doubtful[i] === 0);
    const outcome = this.#askFor(policy, list, sure, topic, (i, part, branch) => {
      list.part[i] = part;
      list.branch[i] = branch;
    });
    list.possible = 0;
    const take = (i: number, part: Part) => {
      if (part === Part.deciding || part === Part.contesting) list.possible |= 1 << (list.position[i] as number);
    };
    if (outcome === CONTESTED) for (const i of sure) take(i, list.part[i] as Part);
    for (const doubt of places.filter((i) => list.doubtful[i] === 1)) {
      list.part[doubt] = Part.doubtful;
      this.#askFor(policy, list, [...sure, doubt], topic, (i, part) => {
        if (i !== doubt || (part !== Part.deciding && part !== Part.contesting)) return;
        list.part[doubt] = Part.possible;
        take(doubt, part);
      });
    }
    return outcome;
  }

  #askFor(
    policy: Policy,
    list: CandidateList,
    places: readonly number[],
    topic: number,
    write: (i: number, part: Part, branch: number) => void,
  ): Outcome {
    const part = this.#source.list(list.actor);
    for (const i of places) {
      const at = part.next();
      part.copy(list, i, at);
      part.doubtful[at] = 0;
    }
    const outcome = places.length === 0 ? NO_RECORD : this.#ask(policy, part, topic);
    for (const [at, i] of places.entries()) write(i, part.part[at] as Part, part.branch[at] as number);
    this.#source.release(part);
    return outcome;
  }

  /** Only what stands on the source entails anything; what only perhaps stands there entails it perhaps. */
  #infer(list: CandidateList, entailment: Entailment, number: number, scope: Scope): void {
    if (scope.isWhole !== true && this.#entailsNothing(list.actor, entailment, scope)) return;
    const from = this.#source.list(list.actor);
    const topic = this.#source.topic(entailment.proposition);
    this.#source.addTopic(from, topic, scope);
    const taken = POSITIONS.indexOf(entailment.position);
    const gives = POSITIONS.indexOf(entailment.gives);
    if (from.length > 0) {
      const certainty = takes(this.#decide(from, topic, scope), entailment.position);
      for (let i = 0; certainty !== 'no' && i < from.length; i += 1) {
        const part = from.part[i] as Part;
        const stands = part === Part.deciding || part === Part.contesting;
        if (from.position[i] !== taken || !(stands || part === Part.possible)) continue;
        const at = list.next();
        list.copy(from, i, at);
        list.position[at] = gives;
        list.tier[at] = (from.tier[i] as number) & ~Tier.explicit;
        list.entailment[at] = number;
        if (!(stands && certainty === 'yes')) list.doubtful[at] = 1;
      }
    }
    for (const { row, position } of from.ruledOut) if (position === taken) list.ruledOut.push({ row, position: gives });
    this.#source.release(from);
  }
}

const MOST_KEPT = 2_000;

/** Is it asked by the default policy, without any limit but a day? */
function isUnlimited({ policy, from, visibility, infer, viaMembership, byHolder, surroundings }: Scope): boolean {
  const { knownBy, without, proposed, superseded } = visibility;
  const seesAll = knownBy === OPEN_END && without.size === 0 && !proposed && superseded !== true;
  const isDefault = policy === defaultPolicy && infer && !viaMembership && byHolder !== true;
  return seesAll && isDefault && from === OPEN_START && !surroundings.isGiven;
}

/** Does the library know how it decides? */
function isOurs(policy: Policy): boolean {
  return policy === defaultPolicy || policy === latestPolicy;
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
