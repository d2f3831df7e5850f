// The share of joint propositions on which two actors agree.
import { choice, knownOptions, wholeNumber } from '../schema/options.js';
import type { StanceMatrix } from './matrix.js';
import { type PairTable, tableOf } from './pair-table.js';

/** How abstentions (the position `undecided`) are compared with support and opposition. */
export const ABSTENTIONS = ['count', 'ignore', 'graded'] as const;
export type Abstentions = (typeof ABSTENTIONS)[number];

/** How two actors are compared. */
export interface AgreementOptions {
  /**
   * `count`: undecided is a position like the other two, the same only as itself. `ignore`: propositions on which
   * either is undecided are left out. `graded`: undecided is half the same as either of the others. Default `count`.
   */
  readonly abstentions?: Abstentions;
  /** The share is not defined on fewer joint propositions than this. Default 1. */
  readonly minJoint?: number;
}

/** On how many propositions two actors can be compared, and on how many of them they agree. */
export interface Agreement {
  /** A whole number, or with `graded` a multiple of one half. */
  readonly same: number;
  /** Propositions on which both are on record (with `ignore`, both for or against). */
  readonly joint: number;
  /** same / joint, in [0, 1]; `null` where `joint` is below `minJoint`. */
  readonly share: number | null;
}

/**
 * Agreement of two actors over the propositions on which both are on record; for roll calls the three shares of
 * identical votes in use for the United Nations.
 *
 * With positions 1, 0, -1: `count` is the share of x = y; `ignore` the share of x = y among those with x ≠ 0 and
 * y ≠ 0; `graded` the mean of 1 - |x - y| / 2. Only sure positions are counted: what is contested, differs from world
 * to world, is only perhaps so or not on record is in neither number. A condition does not matter.
 *
 * @returns Time O(propositions).
 * @throws {StanceError} `not_found` for an actor that is no row; `invalid_option` for a wrong option.
 * @see Lijphart, A. (1963). The Analysis of Bloc Voting in the General Assembly. APSR 57(4), 902-917 (`graded`);
 *   Voeten, E. (2013). Data and Analyses of Voting in the UN General Assembly. Routledge Handbook of International
 *   Organization, 54-66 (`count`, `ignore`).
 * @example
 * agreement(stanceMatrix(StanceGraph.from(coalition)), 'FRA', 'ITA'); // {"same": 1, "joint": 2, "share": 0.5}
 */
export function agreement(matrix: StanceMatrix, a: string, b: string, options: AgreementOptions = {}): Agreement {
  const { abstentions, minJoint } = readAgreement('agreement', options);
  return agreementOf(tableOf('agreement', matrix, a, b), abstentions, minJoint);
}

export function readAgreement(caller: string, options: AgreementOptions): Required<AgreementOptions> {
  knownOptions(caller, options, ['abstentions', 'minJoint']);
  const { abstentions = 'count', minJoint = 1 } = options;
  choice(caller, 'abstentions', abstentions, ABSTENTIONS);
  wholeNumber(caller, 'minJoint', minJoint, 1);
  return { abstentions, minJoint };
}

export function agreementOf({ counts, joint: all }: PairTable, abstentions: Abstentions, minJoint: number): Agreement {
  const at = (cell: number) => counts[cell] as number;
  const polar = at(0) + at(8);
  const opposed = at(2) + at(6);
  const joint = abstentions === 'ignore' ? polar + opposed : all;
  const same = {
    count: polar + at(4),
    ignore: polar,
    graded: polar + at(4) + (all - polar - at(4) - opposed) / 2,
  }[abstentions];
  return { same, joint, share: joint < minJoint ? null : same / joint };
}
