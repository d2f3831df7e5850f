// Why an answer is another one than it was on an earlier day.
import { StanceError } from '../../errors.js';
import { dateRange, readDateRange } from '../../schema/date.js';
import { plainObject } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import { answerOrder } from '../../store/vocabulary.js';
import { MOMENTS } from '../limits/limits.js';
import { contextOf, type QueryContext } from '../query-context.js';
import type { Row } from '../row.js';
import type { Query } from './families.js';
import { readQuery, run } from './run.js';

/** Why an answer is another one than it was. */
export type DifferenceCause =
  /** Something was said after the first day. */
  | 'worldChanged'
  /** Something said before came to be known after the first day. */
  | 'learned'
  /** A claim behind the first answer was retracted or superseded. */
  | 'corrected';

/** One row that came, went, or has another position. */
export interface Difference {
  readonly actor: string;
  /** Where the rows have one. */
  readonly proposition: string | null;
  /** The position, `listed` for rows without one, or `null` if there was no row. */
  /** The words for the contrary of the proposition, if it was asked about by them: the positions are on that. */
  readonly contrary?: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly cause: DifferenceCause;
  /** Ids of the claims behind the row before and after. */
  readonly claims: readonly string[];
}

/**
 * Why the answer to a query, asked on one day with what was known then, is another one on a later day.
 *
 * Compares three answers: as of `t1` known by `t1`; as of `t1` known by `t2` (what was learned or corrected about the
 * same day); as of `t2` known by `t2` (what changed in the world). A row can differ for more than one cause, and is then
 * listed once for each.
 *
 * @param source A `StanceGraph`.
 * @param query Of any kind, without dates of its own.
 * @param t1 `YYYY-MM-DD`, a month or a year; the last day counts.
 * @param t2 Later than `t1`.
 * @returns What was learned or corrected first, then what changed; within each in the order of the answers.
 * @throws {StanceError} `invalid_option` for a query with dates, or days that do not follow one another; as `run`.
 * @example
 * diff(StanceGraph.from(coalition), { find: 'stances', proposition: 'troop-deployment', position: 'oppose' }, '2025-03-31', '2025-09-30').map(({ actor, cause }) => [actor, cause]); // [["RUS", "worldChanged"]]
 */
export function diff(
  source: { readonly context: QueryContext },
  query: Query,
  t1: string,
  t2: string,
): readonly Difference[] {
  const context = contextOf('diff', source);
  plainObject('diff', 'the query', query);
  for (const moment of [...MOMENTS, 'from']) {
    if (!(moment in query)) continue;
    throw new StanceError('invalid_option', `diff: the query has ${moment}. Expected none: the two days say when.`, {
      option: moment,
    });
  }
  const [first, second] = [dayOf('t1', t1), dayOf('t2', t2)];
  if (first >= second) {
    throw new StanceError('invalid_option', `diff: t1 (${t1}) must come before t2 (${t2}).`, { t1, t2 });
  }
  const ask = (asOf: string, knownBy: string) => rowsOf(context, { ...query, asOf, knownBy } as Query);
  const [before, same, after] = [ask(t1, t1), ask(t1, t2), ask(t2, t2)];
  return [
    ...differences(context, before, same, (row) =>
      isCorrected(context, row, first, second) ? 'corrected' : 'learned',
    ),
    ...differences(context, same, after, () => 'worldChanged'),
  ];
}

type Rows = ReadonlyMap<string, Row>;

function rowsOf(context: QueryContext, query: Query): Rows {
  const { rows } = run('diff', context, readQuery('diff', query) as never) as unknown as { rows: readonly Row[] };
  return new Map(rows.filter((row) => stateOf(row) !== 'noRecord').map((row) => [keyOf(row), row]));
}

function differences(
  { vocabulary }: QueryContext,
  from: Rows,
  to: Rows,
  causeOf: (row: Row) => DifferenceCause,
): Difference[] {
  const found = [...new Set([...from.keys(), ...to.keys()])].flatMap((key) => {
    const [one, other] = [from.get(key), to.get(key)];
    const row = (one ?? other) as Row;
    const [before, after] = [one, other].map((side) => (side === undefined ? null : stateOf(side)));
    if (before === after) return [];
    const claims = [...new Set([...(one?.claims ?? []), ...(other?.claims ?? [])])];
    const { proposition = null, contrary = null } = row as { proposition?: string; contrary?: string | null };
    const asked = contrary === null ? {} : { contrary };
    return [
      {
        actor: row.actor,
        proposition,
        ...asked,
        before: before ?? null,
        after: after ?? null,
        cause: causeOf(row),
        claims,
      },
    ];
  });
  const place = new Map([...vocabulary.propositions.keys()].map((id, i) => [id, i]));
  const placeOf = ({ proposition }: Difference) => (proposition === null ? -1 : (place.get(proposition) as number));
  return found.sort(
    (a, b) => placeOf(a) - placeOf(b) || answerOrder(vocabulary.actor(a.actor), vocabulary.actor(b.actor)),
  );
}

/** Rows of claims are told apart by claim, all others by actor and proposition. */
function keyOf(row: Row): string {
  const { proposition, claim } = row as { proposition?: string; claim?: { id: string } };
  return JSON.stringify([row.actor, proposition ?? claim?.id ?? null]);
}

function stateOf(row: Row): string {
  return (row as { position?: string }).position ?? 'listed';
}

/** Was a claim that was weighed for a row voided for whoever knows more, on the same day? */
function isCorrected(
  { log, resolver, vocabulary, without }: QueryContext,
  row: Row,
  until: number,
  later: number,
): boolean {
  const { proposition } = row as { proposition?: string };
  const weighed =
    proposition === undefined
      ? row.claims.map((id) => log.rowOf(id))
      : resolver.rowsOf(vocabulary.actorNumbers.find(row.actor), vocabulary.topicNumbers.find(proposition), true);
  const sees = (knownBy: number) => ({ knownBy, until, without, proposed: false });
  return weighed.some((one) => log.isVisible(one, sees(until)) && !log.isVisible(one, sees(later)));
}

function dayOf(name: string, text: string): number {
  if (typeof text === 'string' && !text.includes('/') && typeof readDateRange(text) !== 'string')
    return dateRange(text).latest;
  throw new StanceError('invalid_option', `diff: ${name} must be a date, received ${show(text)}.`, { option: name });
}
