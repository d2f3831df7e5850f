// Which claims may take part in a discrepancy, under which conditions two can meet, and what is asked for.
import { contextOf } from '../../query/query-context.js';
import type { Condition } from '../../schema/condition.js';
import { type DateRange, OPEN_END, OPEN_START } from '../../schema/date.js';
import { choice, dateOption, knownOptions } from '../../schema/options.js';
import { World } from '../../stance/conditions.js';
import { isAttributed } from '../../stance/voices/eligibility.js';
import type { RepresentationIndex } from '../../stance/voices/representation.js';
import { basisOf, type ClaimColumns, Flag } from '../../store/claim-columns.js';
import type { ClaimLog, Visibility } from '../../store/claim-log.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { DISCREPANCY_TYPES, type DiscrepancyOptions, type DiscrepancySource } from './discrepancy.js';

const CALLER = 'discrepancies';
const OPTIONS = ['type', 'actor', 'proposition', 'asOf', 'knownBy'];

export class DiscrepancyScope {
  readonly log: ClaimLog;
  readonly vocabulary: Vocabulary;
  readonly representation: RepresentationIndex;
  readonly conditions: ConditionIndex;
  readonly actor: string | undefined;
  readonly proposition: string | undefined;
  readonly #visibility: Visibility;

  constructor(source: DiscrepancySource, options: DiscrepancyOptions) {
    knownOptions(CALLER, options, OPTIONS);
    const { type, actor, proposition, asOf, knownBy } = options;
    if (type !== undefined) choice(CALLER, 'type', type, DISCREPANCY_TYPES);
    const { log, vocabulary, representation, without } = contextOf(CALLER, source);
    this.log = log;
    this.vocabulary = vocabulary;
    this.representation = representation;
    this.conditions = new ConditionIndex(log);
    this.actor = actor === undefined ? undefined : vocabulary.actorId(CALLER, actor);
    this.proposition = proposition === undefined ? undefined : vocabulary.propositionId(CALLER, proposition).id;
    const until = lastDay('asOf', asOf);
    this.#visibility = { knownBy: lastDay('knownBy', knownBy), until, without, proposed: false };
  }

  /** Accepted, known, in force, and surely said in time. */
  isCounted(row: number): boolean {
    return this.value(row, 'latest') <= this.#visibility.until && this.log.isVisible(row, this.#visibility);
  }

  /** The same, and the holder's own: first-hand, neither anonymous nor an author's inference. */
  readonly isOwnWord = (row: number): boolean => {
    const flags = this.value(row, 'flags');
    return (flags & Flag.firstHand) !== 0 && isAttributed(basisOf(flags)) && this.isCounted(row);
  };

  value(row: number, column: Exclude<keyof ClaimColumns, 'length' | 'rest'>): number {
    const { columns, at } = this.log.at(row);
    return columns[column][at] as number;
  }

  fields(row: number): Readonly<Record<string, unknown>> {
    return this.log.fields(row);
  }

  countsFor(row: number): number[] {
    return this.representation.countsFor(this.log, row);
  }

  /** The offices in which a row was said for an actor; see `RepresentationIndex.speakingFrom`. */
  officesOf(row: number, actor: number): readonly number[] {
    const isAct = (this.value(row, 'flags') & Flag.formalAct) !== 0;
    const holder = this.value(row, 'holder');
    return this.representation.speakingFrom(holder, this.log.speaker(row), isAct, actor, this.saidOn(row)).offices;
  }

  /** "On record by" a day is taken as said on it. */
  saidOn(row: number): DateRange {
    const [earliest, latest] = [this.value(row, 'earliest'), this.value(row, 'latest')];
    return { earliest: earliest === OPEN_START ? latest : earliest, latest };
  }

  commonActors(a: number, b: number): number[] {
    const others = this.countsFor(b);
    return this.countsFor(a).filter((actor) => others.includes(actor));
  }

  /** The country for which both rows count, else whatever they both count for, else the holder of the first. */
  commonActor(a: number, b: number): string {
    const common = this.commonActors(a, b);
    const actor = common.find((number) => this.vocabulary.isCountry(number)) ?? common[0] ?? this.value(a, 'holder');
    return this.vocabulary.actorNumbers.string(actor);
  }

  /** May claims that count for, or are held by, an actor be what is asked for? */
  concerns(actor: number): boolean {
    if (this.actor === undefined) return true;
    const asked = this.vocabulary.actorNumbers.find(this.actor);
    const { representation } = this;
    return actor === asked || representation.hasOffice(actor, asked) || representation.hasOffice(asked, actor);
  }
}

function lastDay(option: string, text: string | undefined): number {
  return text === undefined ? OPEN_END : dateOption(CALLER, option, text).latest;
}

const MOST_CACHED = 10_000;

export class ConditionIndex {
  readonly #signatures = new Map<number, string>();
  readonly #joint = new Map<string, boolean>();

  constructor(private readonly log: ClaimLog) {}

  /** The same for the same conditions in any order; empty if there are none. */
  signature(row: number): string {
    const { columns, at } = this.log.at(row);
    if (columns.rest[at]?.includes('"conditions":') !== true) return '';
    let signature = this.#signatures.get(row);
    if (signature === undefined) {
      signature = [...new Set(this.log.conditions(row).map(keyOf))].sort().join('\n');
      if (this.#signatures.size >= MOST_CACHED) this.#signatures.clear();
      this.#signatures.set(row, signature);
    }
    return signature;
  }

  /** Can the conditions of both rows be met at once? Those in words rule out only their own contrary. */
  areCompatible(a: number, b: number): boolean {
    const [first, second] = [this.signature(a), this.signature(b)].sort() as [string, string];
    if (first === '' || first === second) return true;
    const key = `${first}\n\n${second}`;
    let joint = this.#joint.get(key);
    if (joint === undefined) {
      const all = [...this.log.conditions(a), ...this.log.conditions(b)];
      joint = new World(all, this.log.vocabulary).contradiction === null;
      if (this.#joint.size >= MOST_CACHED) this.#joint.clear();
      this.#joint.set(key, joint);
    }
    return joint;
  }
}

/** `only` does not matter: what rules out is what must hold. */
function keyOf(condition: Condition): string {
  return JSON.stringify(condition, ['event', 'proposition', 'words', 'holds']);
}
