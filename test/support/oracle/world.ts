// What the oracle is asked about: data with the ids of claims, and the limits of a question.
import type { Actor, ClaimInput, Condition, Dataset, Position } from 'stancegraph';
import { spanOf } from './dates.js';

/** A claim of the data with its id. */
export type Known = ClaimInput & { readonly id: string };
export type StanceClaim = Known & { readonly kind: 'stance' };
export type OracleData = Omit<Dataset, 'claims'> & { readonly claims: readonly Known[] };

/** What a question is limited by; the options of the library that the oracle understands. */
export interface OracleLimits {
  readonly asOf?: string;
  readonly during?: string;
  readonly knownBy?: string;
  readonly given?: readonly Condition[];
  readonly among?: string | readonly string[];
  readonly maxAge?: number;
  readonly infer?: boolean;
  readonly viaMembership?: boolean;
  readonly proposed?: boolean;
}

export type OraclePosition = Position | 'contested' | 'noRecord';

export function actorOf(data: Pick<OracleData, 'actors'>, id: string): Actor {
  const found = data.actors.find((actor) => actor.id === id);
  return found ?? { id, type: 'person', name: id };
}

/** "*Today* is the greatest of the documents' earliest possible days, under `knownBy` of those published by then." */
function today({ documents }: Pick<OracleData, 'documents'>, { knownBy }: OracleLimits): number {
  const limit = knownBy === undefined ? Number.POSITIVE_INFINITY : spanOf(knownBy).last;
  const days = documents
    .filter(({ published, recorded }) =>
      [published, recorded].every((on) => on === undefined || spanOf(on).last <= limit),
    )
    .flatMap(({ published }) => (published === undefined ? [] : [spanOf(published).first]));
  return Math.max(...days);
}

/** The day that an answer speaks of. */
export function dayAsked(data: OracleData, limits: OracleLimits): number {
  const moment = limits.asOf ?? limits.during;
  return moment === undefined ? today(data, limits) : spanOf(moment).last;
}

/** "Judged at the earlier of `asOf` and `knownBy`, else today." */
export function dayJudged(data: OracleData, limits: OracleLimits): number {
  const { asOf, knownBy } = limits;
  const days = [asOf, knownBy].flatMap((text) => (text === undefined ? [] : [spanOf(text).last]));
  return days.length === 0 ? today(data, limits) : Math.min(...days);
}
