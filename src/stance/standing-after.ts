// Follows the cells of a log through time, so that what stood on a day is read and not decided again.
import { OPEN_END, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { type ClaimIndex, endOfCell, findCell, Trait } from '../store/claim-index.js';
import type { ClaimLog, Segment } from '../store/claim-log.js';
import { type TouchedClaims, touchedClaims } from '../store/touched-claims.js';
import type { CandidateClaims } from './candidate-claims.js';
import { type CandidateList, Part, Tier } from './candidates.js';
import { decidedCell } from './cell.js';
import { dependsOnDate, World } from './conditions.js';
import { decideAmong, decideByRank, positionsStanding } from './default-policy.js';
import { lastingClaims } from './lasting-words.js';
import { defaultPolicy } from './policies.js';
import { CONTESTED, type Outcome } from './policy.js';
import type { Scope } from './scope.js';
import {
  NOBODY_SPOKE,
  NOT_FOLLOWED,
  OPEN,
  type StandingColumns,
  standingColumns,
  standingOf,
} from './standing-columns.js';

/** Beyond so many claims that still matter a cell is not followed further. */
const MOST_LASTING = 64;

/** The cell of an actor and a topic in one segment. */
export interface CellPlace {
  readonly segment: Segment;
  readonly index: ClaimIndex;
  readonly topic: number;
  readonly cell: number;
}

/**
 * What stands in the cells of a log by their own explicit claims, as the default policy decides. A cell is followed
 * when it is first asked for: day by day the claims that can still matter and those of the day are decided anew, and
 * what they come to is written down.
 *
 * Followed is what counts for everybody. Where a question leaves claims out or sees more (`knownBy`, a retraction,
 * `proposed`, `given`, claims in another segment), what stands is read up to the first such claim, and decided from
 * there on.
 */
export class StandingAfter {
  readonly #log: ClaimLog;
  readonly #claims: CandidateClaims;
  readonly #nowhere: World;
  readonly #columnsOf = new Map<ClaimIndex, StandingColumns>();
  #without: ReadonlySet<number> | undefined;
  #touched: TouchedClaims | undefined;

  constructor(log: ClaimLog, claims: CandidateClaims) {
    this.#log = log;
    this.#claims = claims;
    this.#nowhere = new World([], log.vocabulary);
  }

  /** Is it asked what stands by the rules that are followed? */
  serves({ policy, from, isWhole }: Scope): boolean {
    return policy === defaultPolicy && from === OPEN_START && isWhole !== true;
  }

  /** What stands in a cell, or `OPEN`. */
  read(place: CellPlace, scope: Scope): number {
    const { index, cell } = place;
    const end = endOfCell(index, cell, scope.until);
    if (this.#plainUpTo(place, end, scope) < end || isBegunAfter(place, end, scope.until)) return OPEN;
    if (end === index.cellStart[cell]) return NOBODY_SPOKE;
    return this.#columns(place).standing[end - 1] as number;
  }

  /** The entry from which on the claims of a cell come to the same as all of them. */
  startOf(place: CellPlace, scope: Scope): number {
    const { index, cell } = place;
    const start = index.cellStart[cell] as number;
    const plain = this.#plainUpTo(place, endOfCell(index, cell, scope.until), scope);
    return plain === start ? start : (this.#columns(place).restart[plain - 1] as number);
  }

  /** One past the entries that count for this question as they do for everybody, from the oldest on, whole days. */
  #plainUpTo(place: CellPlace, end: number, { visibility, surroundings }: Scope): number {
    const { index, cell, segment, topic } = place;
    const { base, columns } = segment;
    const start = index.cellStart[cell] as number;
    const traits = index.cellTraits[cell] as number;
    const { knownBy, proposed, without } = visibility;
    let plain = end;
    const stopAt = (isOther: (i: number) => boolean) => {
      for (let i = start; i < plain; i += 1) if (isOther(i)) plain = i;
    };
    if (this.#log.segments.length > 1) plain = Math.min(plain, this.#upToOthers(place));
    if (knownBy !== OPEN_END) plain = endOfKnown(this.#columns(place).knownUpTo, start, plain, knownBy);
    if (proposed) stopAt((i) => ((index.traits[i] as number) & Trait.accepted) === 0);
    if (surroundings.isGiven && (traits & Trait.conditional) !== 0) {
      stopAt((i) => ((index.traits[i] as number) & Trait.conditional) !== 0);
    }
    const touched = this.#touchedBeside(without);
    if (touched.topics.has(topic)) stopAt((i) => touched.rows.has(base + (index.row[i] as number)));
    if ((traits & Trait.utterance) !== 0 && touched.utterances.size > 0) {
      stopAt((i) => touched.utterances.has(columns.utterance[index.row[i] as number] as number));
    }
    if (plain < end) while (plain > start && index.latest[plain] === index.latest[plain - 1]) plain -= 1;
    return plain;
  }

  #touchedBeside(without: ReadonlySet<number>): TouchedClaims {
    if (this.#touched === undefined || this.#without !== without) {
      this.#without = without;
      this.#touched = touchedClaims(this.#log, without);
    }
    return this.#touched;
  }

  /** One past the entries of before any claim of the same cell in another segment. */
  #upToOthers({ segment, index, topic, cell }: CellPlace): number {
    let first = OPEN_END;
    for (const other of this.#log.segments) {
      if (other === segment) continue;
      const theirs = index === segment.index ? other.index : other.holderIndex();
      const same = findCell(theirs, topic, index.cellActor[cell] as number);
      const end = same < 0 ? 0 : (theirs.cellStart[same + 1] as number);
      for (let i = same < 0 ? 0 : (theirs.cellStart[same] as number); i < end; i += 1) {
        first = Math.min(first, firstDay(other, theirs, i));
      }
    }
    return endOfCell(index, cell, first - 1);
  }

  #columns(place: CellPlace): StandingColumns {
    const columns = entryOf(this.#columnsOf, place.index, () => standingColumns(place.index, this.#log.vocabulary));
    if (columns.standing[place.index.cellStart[place.cell] as number] === NOT_FOLLOWED) this.#follow(place, columns);
    return columns;
  }

  /** Goes through the days of a cell and writes down what stands after each. */
  #follow(place: CellPlace, { standing, restart, knownUpTo }: StandingColumns): void {
    const { index, segment, cell } = place;
    const [start, end] = [index.cellStart[cell] as number, index.cellStart[cell + 1] as number];
    const carried = new Carried(this.#claims.list(index.cellActor[cell] as number), place);
    let known = OPEN_START;
    let from = start;
    let isFollowed = true;
    for (let day = start; day < end; ) {
      const after = endOfDay(index, day, end);
      for (let i = day; i < after; i += 1)
        known = Math.max(known, segment.columns.known[index.row[i] as number] as number);
      isFollowed &&= carried.length <= MOST_LASTING && this.#isFollowable(place, day, after);
      let stands = OPEN;
      if (isFollowed) {
        this.#take(carried, place, day, after);
        stands = carried.decide(after);
        from = carried.from ?? after;
      }
      for (; day < after; day += 1) {
        standing[day] = stands;
        restart[day] = from;
        knownUpTo[day] = known;
      }
    }
    this.#claims.release(carried.list);
  }

  /** Does none of these claims hang on a state of the world that comes about on a day that is known? */
  #isFollowable({ index, segment }: CellPlace, first: number, end: number): boolean {
    for (let i = first; i < end; i += 1) {
      if (((index.traits[i] as number) & Trait.conditional) === 0) continue;
      const conditions = this.#log.conditions(segment.base + (index.row[i] as number));
      if (conditions.some((condition) => dependsOnDate(condition, this.#log.vocabulary))) return false;
    }
    return true;
  }

  #take(carried: Carried, { segment, index, cell }: CellPlace, first: number, end: number): void {
    const origin = { segment, index, tier: Tier.own | Tier.explicit, counts: index.cellActor[cell] as number };
    for (let i = first; i < end; i += 1) {
      if (((index.traits[i] as number) & Trait.accepted) === 0) continue;
      if (this.#claims.add(carried.list, origin, i, this.#nowhere, false)) carried.days.push(first);
    }
  }
}

/** The claims of a cell that can still matter, with the first entry of the day of each. */
class Carried {
  readonly list: CandidateList;
  days: number[] = [];
  readonly #place: CellPlace;
  readonly #isUnconditional: boolean;
  #firstDays: Int32Array | undefined;

  constructor(list: CandidateList, place: CellPlace) {
    this.list = list;
    this.#place = place;
    this.#isUnconditional = ((place.index.cellTraits[place.cell] as number) & Trait.conditional) === 0;
  }

  get length(): number {
    return this.days.length;
  }

  /** The oldest entry among them; `undefined` if there is none. */
  get from(): number | undefined {
    return this.days[0];
  }

  /** What they come to, as it is written down. Then it leaves out what cannot matter to what comes from an entry on. */
  decide(after: number): number {
    const { list } = this;
    if (list.length === 0) return NOBODY_SPOKE;
    if (list.length === 1) return written(list, decideByRank(list));
    const standing = positionsStanding(list);
    const stands = written(list, decideAmong(list, standing));
    const comes = { from: this.#firstDayFrom(after), isUnconditional: this.#isUnconditional };
    const places = lastingClaims(list, standing, comes);
    if (places.length < list.length) {
      list.keep(places);
      this.days = places.map((place) => this.days[place] as number);
    }
    return stands;
  }

  /** The first day on which a claim from an entry on can have been said. */
  #firstDayFrom(entry: number): number {
    const { segment, index, cell } = this.#place;
    const [start, end] = [index.cellStart[cell] as number, index.cellStart[cell + 1] as number];
    if (entry === end) return OPEN_END;
    if (((index.cellTraits[cell] as number) & Trait.imprecise) === 0) return index.latest[entry] as number;
    if (this.#firstDays === undefined) {
      this.#firstDays = new Int32Array(end - start);
      let first = OPEN_END;
      for (let i = end - 1; i >= start; i -= 1) {
        first = Math.min(first, firstDay(segment, index, i));
        this.#firstDays[i - start] = first;
      }
    }
    return this.#firstDays[entry - start] as number;
  }
}

function written(list: CandidateList, decided: Outcome): number {
  const { outcome, branches, possible } = decidedCell(list, decided);
  if (branches.length > 1) return OPEN;
  return standingOf(outcome, possible, outcome < CONTESTED && isOfOwnWords(list));
}

/** Did first-hand words decide that depend on nothing? */
function isOfOwnWords({ length, part, tier, condition }: CandidateList): boolean {
  for (let i = 0; i < length; i += 1) {
    if (part[i] === Part.deciding && (((tier[i] as number) & Tier.firstHand) === 0 || condition[i] !== 0)) return false;
  }
  return true;
}

/** The first day on which a claim can have been said; "on record by" is taken at its end. */
function firstDay({ columns }: Segment, { traits, latest, row }: ClaimIndex, i: number): number {
  if (((traits[i] as number) & Trait.imprecise) === 0) return latest[i] as number;
  const earliest = columns.earliest[row[i] as number] as number;
  return earliest === OPEN_START ? (latest[i] as number) : earliest;
}

/** Can a claim that is dated later have been said by a day? */
function isBegunAfter({ segment, index, cell }: CellPlace, end: number, day: number): boolean {
  if (((index.cellTraits[cell] as number) & Trait.imprecise) === 0) return false;
  for (let i = end; i < (index.cellStart[cell + 1] as number); i += 1) {
    if ((segment.columns.earliest[index.row[i] as number] as number) <= day) return true;
  }
  return false;
}

/** One past the entries of the same day. */
function endOfDay({ latest }: ClaimIndex, first: number, end: number): number {
  let after = first + 1;
  while (after < end && latest[after] === latest[first]) after += 1;
  return after;
}

/** The first entry by which not all was known on a day. Binary search. */
function endOfKnown(knownUpTo: Int32Array, start: number, end: number, day: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((knownUpTo[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
