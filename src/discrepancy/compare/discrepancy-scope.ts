// Which claims may take part in a discrepancy, and what is asked for.
import { contextOf } from '../../query/query-context.js';
import { OPEN_END } from '../../schema/date.js';
import { choice, dateOption, knownOptions } from '../../schema/options.js';
import { isAttributed } from '../../stance/eligibility.js';
import { basisOf, Flag } from '../../store/claim-columns.js';
import type { ClaimLog, Visibility } from '../../store/claim-log.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { ConditionIndex } from './condition-index.js';
import {
  DISCREPANCY_TYPES,
  type DiscrepancyContext,
  type DiscrepancySource,
  type DiscrepancyType,
} from './discrepancy.js';

/** What a search for discrepancies of one type can be narrowed by. */
export interface DiscrepancyFilters {
  /** Only of this actor: it is the finding's actor or subject, or holds one of the claims. Default: of all. */
  readonly actor?: string;
  /** Only about this proposition, or with a claim on it. Default: about anything. */
  readonly proposition?: string;
  /** Only claims surely said on or before. Default: no limit. */
  readonly asOf?: string;
  /** Only what could be known then: nothing published or recorded later. Default: no limit. */
  readonly knownBy?: string;
}

/** What a search for discrepancies of every type can be narrowed by. */
export interface DiscrepancyOptions extends DiscrepancyFilters {
  /** Only of this type. Default: all. */
  readonly type?: DiscrepancyType;
}

const FILTERS = ['actor', 'proposition', 'asOf', 'knownBy'];

/** Which claims may take part, and what is asked for. */
export class DiscrepancyScope {
  readonly context: DiscrepancyContext;
  readonly log: ClaimLog;
  readonly vocabulary: Vocabulary;
  readonly until: number;
  readonly conditions: ConditionIndex;
  readonly actor: string | undefined;
  readonly proposition: string | undefined;
  readonly #visibility: Visibility;

  constructor(caller: string, source: DiscrepancySource, filters: DiscrepancyFilters) {
    const context = contextOf(caller, source);
    const { actor, proposition, asOf, knownBy } = filters;
    const { log, vocabulary, without } = context;
    this.context = context;
    this.log = log;
    this.vocabulary = vocabulary;
    this.conditions = new ConditionIndex(log);
    this.actor = actor === undefined ? undefined : vocabulary.actorId(caller, actor);
    this.proposition = proposition === undefined ? undefined : vocabulary.propositionId(caller, proposition).id;
    this.until = lastDay(caller, 'asOf', asOf);
    this.#visibility = { knownBy: lastDay(caller, 'knownBy', knownBy), until: this.until, without, proposed: false };
  }

  /** Accepted, known, in force, and surely said in time. */
  isCounted(row: number): boolean {
    const { columns, at } = this.at(row);
    return (columns.latest[at] as number) <= this.until && this.log.isVisible(row, this.#visibility);
  }

  /** The same, and the holder's own: first-hand, neither anonymous nor an author's inference. */
  readonly isOwnWord = (row: number): boolean => {
    const { columns, at } = this.at(row);
    const flags = columns.flags[at] as number;
    return (flags & Flag.firstHand) !== 0 && isAttributed(basisOf(flags)) && this.isCounted(row);
  };

  /** A row's place in its columns. */
  at(row: number): ReturnType<ClaimLog['at']> {
    return this.log.at(row);
  }

  holder(row: number): number {
    const { columns, at } = this.at(row);
    return columns.holder[at] as number;
  }

  document(row: number): number {
    const { columns, at } = this.at(row);
    return columns.document[at] as number;
  }

  fields(row: number): Readonly<Record<string, unknown>> {
    return this.log.fields(row);
  }

  /** Numbers of the actors that a row counts for. */
  countsFor(row: number): number[] {
    return this.context.representation.countsFor(this.log, row);
  }

  /** Is there anybody that both rows count for? */
  haveCommonActor(a: number, b: number): boolean {
    const others = this.countsFor(b);
    return this.countsFor(a).some((actor) => others.includes(actor));
  }

  /** The country for which both rows count, else whatever they both count for, else the holder of the first. */
  commonActor(a: number, b: number): string {
    const others = this.countsFor(b);
    const common = this.countsFor(a).filter((actor) => others.includes(actor));
    const actor = common.find((number) => this.vocabulary.isCountry(number)) ?? common[0] ?? this.holder(a);
    return this.vocabulary.actorNumbers.string(actor);
  }

  /** May claims that count for, or are held by, an actor be what is asked for? */
  concerns(actor: number): boolean {
    if (this.actor === undefined) return true;
    const asked = this.vocabulary.actorNumbers.find(this.actor);
    const { representation } = this.context;
    return actor === asked || representation.hasOffice(actor, asked) || representation.hasOffice(asked, actor);
  }
}

/**
 * Checks options from outside.
 *
 * @throws {StanceError} `invalid_option` for what is no object, an unknown option or type.
 */
export function checkOptions(caller: string, options: DiscrepancyOptions, withType: boolean): void {
  knownOptions(caller, options, withType ? ['type', ...FILTERS] : FILTERS);
  if (options.type !== undefined) choice(caller, 'type', options.type, DISCREPANCY_TYPES);
}

function lastDay(caller: string, option: string, text: string | undefined): number {
  return text === undefined ? OPEN_END : dateOption(caller, option, text).latest;
}
