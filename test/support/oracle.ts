// The oracle in one word each, for tests that want a position, a list of ids or a status.
import type { Condition, Dataset, Position } from 'stancegraph';
import { oracleStance as branchesOfStance, oracleWho as partsOf } from './oracle/answers.js';
import { statusOf, whatPositionsFollow } from './oracle/conditions.js';
import { speaksFor, spokeForItself } from './oracle/voices.js';
import { actorOf, type Known, type OracleData, type OracleLimits, type OraclePosition } from './oracle/world.js';

export { spanOf } from './oracle/dates.js';
export type { Known, OracleData, OracleLimits } from './oracle/world.js';

const TYPES = ['country', 'person', 'organization', 'group'];

/** Where an actor stands; of several branches the first. */
export function oracleStance(
  data: OracleData,
  actor: string,
  proposition: string,
  limits: OracleLimits = {},
): OraclePosition {
  return (branchesOfStance(data, actor, proposition, limits)[0]?.position ?? 'noRecord') as OraclePosition;
}

/** Ids of the actors with a row in `whoBacks`, `whoOpposes`, `whoIsUndecided`, in the order of answers. */
export function oracleWho(
  data: OracleData,
  proposition: string,
  position: Position,
  limits: OracleLimits = {},
): string[] {
  const { rows } = partsOf(data, proposition, position, limits);
  const place = (id: string) => TYPES.indexOf(actorOf(data, id).type);
  return [...rows].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The actors that a claim surely counts for. */
export function oracleCountsFor(data: OracleData, claim: Known): string[] {
  const holder = actorOf(data, claim.holder);
  const own = spokeForItself(data, claim, holder) === 'no' ? [] : [holder.id];
  const others = data.actors.filter(
    (actor) =>
      (actor.type !== 'person' || actor.id === claim.onBehalfOf) &&
      speaksFor(data, claim, actor).some(({ sure }) => sure),
  );
  return [...own, ...others.map(({ id }) => id)];
}

/** What follows from a position, itself not included, as `proposition position`. */
export function oracleFollows(data: Pick<Dataset, 'propositions'>, proposition: string, position: Position): string[] {
  return whatPositionsFollow(data.propositions, proposition, position);
}

/** The status of a condition under what is given. */
export function oracleGiven(data: Dataset, given: readonly Condition[], condition: Condition) {
  return statusOf(data as OracleData, { given }, condition);
}
