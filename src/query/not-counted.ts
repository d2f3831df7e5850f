// What is listed beside an answer and not counted, with the reason in words.
import type { Claim } from '../kinds/claim.js';
import { POSITIONS, type Position } from '../kinds/position.js';
import { OPEN_END } from '../schema/date.js';
import type { NotCounted } from './found.js';
import type { Predicate } from './predicate.js';
import type { QueryContext, QueryScope } from './query-context.js';
import { amongTest, countsFor } from './query-population.js';
import type { Row } from './row.js';
import { excludedBecause, type StanceRow } from './stance-row.js';
import { uncertainPositions } from './uncertain-positions.js';

export function notCountedFor({ actor, name, claims }: Row, reason: string): NotCounted {
  return { actor, name, reason, claims };
}

/** A claim whose date leaves open whether it was said within the limits, for an actor. */
export function openlyDated(actor: string, name: string, { id, said }: Claim): NotCounted {
  return { actor, name, reason: `its date (${said}) leaves open whether it belongs here`, claims: [id] };
}

/** Why rows that were asked for by name would not be in a list. */
export function excludedRows(
  context: QueryContext,
  scope: QueryScope,
  among: Predicate | undefined,
  rows: readonly StanceRow[],
): NotCounted[] {
  const isAmong = amongTest(context, scope, among);
  return rows.flatMap((row) => {
    const isOut = isAmong !== null && !isAmong(row.actor);
    const reason = isOut ? 'not among those asked about' : excludedBecause(row, scope);
    return reason === null ? [] : [notCountedFor(row, reason)];
  });
}

/** Positions on a proposition that were perhaps said within the limits, where they differ from those of the rows. */
export function uncertainStances(
  context: QueryContext,
  scope: QueryScope,
  asked: {
    readonly proposition: string;
    readonly actor?: string | undefined;
    readonly position?: Position | undefined;
    readonly among?: Predicate | undefined;
  },
  rows: readonly StanceRow[],
): NotCounted[] {
  const { vocabulary, resolver } = context;
  const { actor, proposition, position, among } = asked;
  if (scope.until === OPEN_END) return [];
  const isAmong = amongTest(context, scope, among);
  const actors =
    actor === undefined
      ? resolver.actorsOn(vocabulary.topicNumbers.find(proposition), { infer: false, viaMembership: false })
      : [vocabulary.actorNumbers.find(actor)];
  return actors.flatMap((number) => {
    const id = vocabulary.actorNumbers.string(number);
    const held = rows.find((row) => row.actor === id)?.position;
    if (isAmong !== null && !isAmong(id)) return [];
    const found = uncertainPositions(context, scope, id, proposition).filter(
      (other) =>
        (position === undefined || held !== undefined || other.position === position) &&
        other.position !== held &&
        (actor !== undefined || countsFor(context, other.row).includes(number)),
    );
    return POSITIONS.flatMap((taken) => {
      const claims = found
        .filter((other) => other.position === taken)
        .map(({ row }) => context.log.claim(row))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      if (claims.length === 0) return [];
      const dates = [...new Set(claims.map(({ said }) => said))].join(', ');
      const reason = `${taken}, but its date (${dates}) leaves open whether it belongs here`;
      return [{ actor: id, name: vocabulary.nameOf(id), reason, claims: claims.map((claim) => claim.id) }];
    });
  });
}
