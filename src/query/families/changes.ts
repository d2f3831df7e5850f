// Changes: whose stance was another one on a second day than on a first.

import * as z from 'zod';
import { StanceError } from '../../errors.js';
import { POSITIONS, type Position } from '../../kinds/position.js';
import { name } from '../../schema/bounded-text.js';
import { type Certainty, dateRange } from '../../schema/date.js';
import { frozen } from '../../schema/frozen.js';
import type { Named } from '../../schema/named.js';
import { once } from '../../schema/once.js';
import { type Cell, possibleBesides, SILENT } from '../../stance/cell.js';
import { CONTESTED, type Outcome } from '../../stance/policy.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { doubtsAbout } from '../doubt-words.js';
import { askedAbout, contraryWords, defineFamily } from '../family.js';
import { dateFields, type FlatFields } from '../flat-table.js';
import type { Found, NotCounted } from '../found.js';
import { type Limits, point, type QueryOptions, STANCE_LIMITS } from '../limits/limits.js';
import { notCountedFor } from '../not-counted.js';
import { type QueryContext, type QueryScope, scopeOf } from '../query-context.js';
import { viewOf } from '../row.js';
import { PAIR_FIELDS, StancePairRow } from '../stance-pair-row.js';
import { excludedBecause, StanceRow, sortRows } from '../stance-row.js';
import { countriesBeside, eachMember } from './stances.js';

/** What `changes` compares. */
export interface ChangesOptions<A extends string = string, P extends string = string, E extends string = string>
  extends Omit<QueryOptions<A, P, E>, 'during'> {
  /** The first day; `asOf` is the second. */
  readonly from: string;
  readonly actor?: Named<A>;
  readonly proposition?: Named<P>;
  /** Only changes of this kind; the notes count the others. Default: all. */
  readonly change?: Change;
}

/** Whose stance was another one on a second day than on a first. */
export interface ChangesQuery<A extends string = string, P extends string = string, E extends string = string>
  extends Limits<A, P, E> {
  readonly find: 'changes';
  readonly contrary?: string | undefined;
  readonly actor?: Named<A> | undefined;
  readonly proposition?: Named<P> | undefined;
  readonly from: string;
  readonly change?: Change | undefined;
}

/** What a change is: another position, a first one, one of a new government, none any more, or an error set right. */
export const CHANGES = ['changed', 'firstWord', 'newGovernment', 'noLongerHeld', 'corrected'] as const;

export type Change = (typeof CHANGES)[number];

/** A kind of change as one stands in a table. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  changed: 'changed',
  firstWord: 'first word',
  newGovernment: 'under a new government',
  noLongerHeld: 'no longer held',
  corrected: 'corrected',
};

const schema = z.strictObject({
  find: z.literal('changes'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name.optional(),
  proposition: name.optional(),
  from: point,
  change: z.enum(CHANGES).optional(),
}) satisfies z.ZodType<ChangesQuery>;

const FIELDS: FlatFields<ChangeRow> = {
  proposition: ({ proposition }) => proposition,
  proposition_name: ({ proposition }, vocabulary) => vocabulary.nameOf(proposition),
  change: ({ change }) => change,
  before: ({ before }) => before.position,
  after: ({ after }) => after.position,
  ...dateFields<ChangeRow>('since', ({ after }) => after.since),
  claims: ({ claims }) => claims.join(' '),
};

export const changes = defineFamily({
  schema,
  names: { actor: 'actor', proposition: 'proposition', among: 'predicate' },
  turns: [],
  check,
  find: findChanges,
  words: { isList: false, subject, qualifiers, isSplit: false, columns, fields: FIELDS },
});

const CHANGE_FIELDS = frozen([...PAIR_FIELDS, 'change', 'before', 'after']);

/** A stance that was another one on the second day than on the first. */
export class ChangeRow<A extends string = string, P extends string = string> extends StancePairRow<A, P> {
  readonly before: StanceRow<A, P>;
  readonly after: StanceRow<A, P>;
  readonly change: Change;

  constructor(context: QueryContext, before: StanceRow<A, P>, after: StanceRow<A, P>, change: Change) {
    super(context, before, after);
    this.before = viewOf(before);
    this.after = viewOf(after);
    this.change = change;
  }

  get fields(): readonly string[] {
    return CHANGE_FIELDS;
  }

  override toJSON() {
    return { ...super.toJSON(), change: this.change, before: this.before.toJSON(), after: this.after.toJSON() };
  }
}

/** @throws {StanceError} `invalid_option` if the first day does not come before the second, or for a period. */
function check(caller: string, { from, asOf, during }: ChangesQuery): void {
  if (during !== undefined) {
    throw new StanceError(
      'invalid_option',
      `${caller}: during and from exclude each other. Expected from, and asOf for the second day.`,
      {
        during,
      },
    );
  }
  if (asOf === undefined || dateRange(from).latest < dateRange(asOf).latest) return;
  throw new StanceError('invalid_option', `${caller}: from (${from}) must come before asOf (${asOf}).`, { from, asOf });
}

/**
 * As of the second day (`asOf`, or the newest claims) against the first (`from`). A first word on record is a change,
 * from no record; so is one that no longer stands. What `maxAge` rules out is no stance on that day. Not counted is
 * who perhaps changed.
 */
function findChanges(context: QueryContext, scope: QueryScope, query: ChangesQuery): Found<ChangeRow> {
  const { vocabulary } = context;
  const { proposition, from } = query;
  const earlier = scopeOf('changes', context, { ...query, asOf: from });
  const then = context.log.isPlain ? null : scopeOf('changes', context, { ...query, asOf: from, knownBy: from });
  const rows: ChangeRow[] = [];
  const perhaps: (() => NotCounted)[] = [];
  const silent: string[] = [];
  const others: string[] = [];
  const days = then === null ? [earlier, scope] : [earlier, scope, then];
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    for (const [id, isSure] of membersOn(context, days, query, on)) {
      const [one, other] = [earlier, scope].map((at) => standing(context, at, id, on)) as [Standing, Standing];
      const row = (change: Change, before = one) => new ChangeRow(context, before.row, other.row, change);
      const certainty = changed(one, other);
      if (certainty === 'yes' && isSure) rows.push(row(changeOf(context, one.row, other.row)));
      else if (certainty !== 'no')
        perhaps.push(() => notCountedFor(row('changed'), openInWords(context, id, on, one, other)));
      else {
        const told = then === null ? one : standing(context, then, id, on);
        if (isCorrected(context, scope, told.row, one.row)) rows.push(row('corrected', told));
        else (one.isSilent && other.isSilent ? silent : others).push(id);
      }
    }
  }
  if (!vocabulary.inOrder) sortRows(rows, vocabulary);
  const notCounted = once(() => perhaps.map((why) => why()));
  return {
    rows: rows.filter(({ change }) => change === (query.change ?? change)),
    notCounted,
    silent: () => {
      if (proposition === undefined) return [];
      const placed = [...rows, ...notCounted()].map((one) => one.actor).concat(silent, others);
      return [...silent, ...countriesBeside(context, scope, query, new Set(placed))];
    },
    others: () => (proposition === undefined ? [] : others),
    notes: () => restInWords(rows, query.change),
  };
}

/** "Besides: first word (3), corrected (1)." */
function restInWords(rows: readonly ChangeRow[], kind: Change | undefined): readonly string[] {
  if (kind === undefined) return [];
  const counts = CHANGES.filter((other) => other !== kind).flatMap((other) => {
    const count = rows.filter(({ change }) => change === other).length;
    return count === 0 ? [] : [`${CHANGE_WORDS[other]} (${count})`];
  });
  return counts.length === 0 ? [] : [`Besides: ${counts.join(', ')}.`];
}

/** Where somebody stands on a day: the cell, empty where it is too old, and the row that shows it. */
interface Standing {
  readonly cell: Cell;
  readonly row: StanceRow;
  /** Has it no claim at all, old ones included? */
  readonly isSilent: boolean;
}

/** Actors that the question is about on one of the days, with whether they are surely among those asked about. */
function membersOn(
  context: QueryContext,
  scopes: readonly QueryScope[],
  query: ChangesQuery,
  proposition: string,
): readonly (readonly [string, boolean])[] {
  const found = new Map<string, boolean>();
  for (const scope of scopes) {
    eachMember(context, scope, query, proposition, (id, _cell, isSure) => {
      found.set(id, isSure || found.get(id) === true);
    });
  }
  const { actorNumbers } = context.vocabulary;
  return [...found].sort(([a], [b]) => actorNumbers.find(a) - actorNumbers.find(b));
}

/** What counts on a day: no record where `maxAge` rules it out. */
function standing(context: QueryContext, scope: QueryScope, actor: string, proposition: string): Standing {
  const { vocabulary, resolver } = context;
  const [number, topic] = [vocabulary.actorNumbers.find(actor), vocabulary.topicNumbers.find(proposition)];
  const cell = resolver.cell(number, topic, scope);
  const row = new StanceRow(context, scope, actor, proposition, cell);
  const { isSilent } = cell;
  if (excludedBecause(row, scope) === null) return { cell, row, isSilent };
  return { cell: SILENT, row: new StanceRow(context, scope, actor, proposition, SILENT), isSilent };
}

/** Was the position surely another one, or perhaps? */
function changed({ cell: one }: Standing, { cell: other }: Standing): Certainty {
  const isSame = positionsOf(one) === positionsOf(other);
  const couldBe = (cell: Cell, by: Cell) => doubtfulIn(cell).some((position) => hasPosition(by, position));
  if (!isSame) return couldBe(one, other) || couldBe(other, one) ? 'maybe' : 'yes';
  return [one, other].some((cell) => doubtfulIn(cell).length > 0) ? 'maybe' : 'no';
}

/** What holds in one world or another, whichever leads. */
function positionsOf({ branches }: Cell): string {
  return [...new Set(branches)].sort().join();
}

/** That a position is contested is sure, and another outcome than any of its sides. */
function doubtfulIn(cell: Cell): readonly (Position | 'noRecord')[] {
  return cell.branches.includes(CONTESTED) ? [] : possibleBesides(cell);
}

function hasPosition({ branches }: Cell, position: Position | 'noRecord'): boolean {
  if (position === 'noRecord') return branches.length === 0;
  return branches.includes(POSITIONS.indexOf(position) as Outcome);
}

function changeOf({ representation, vocabulary }: QueryContext, before: StanceRow, after: StanceRow): Change {
  if (after.lastSaid === null || after.position === 'noRecord') return 'noLongerHeld';
  if (before.lastSaid === null || before.position === 'noRecord') return 'firstWord';
  const actor = vocabulary.actorNumbers.find(after.actor);
  const isNew = representation.isEarlierGovernment(actor, dateRange(before.lastSaid), dateRange(after.lastSaid));
  return isNew ? 'newGovernment' : 'changed';
}

/** Was the position of the first day, as it was known then, another one because of claims that are void by now? */
function isCorrected({ log }: QueryContext, scope: QueryScope, told: StanceRow, before: StanceRow): boolean {
  if (told.position === before.position || told.lastSaid === null) return false;
  return told.claims.some((id) => !log.isVisible(log.rowOf(id), scope.visibility));
}

function openInWords(
  context: QueryContext,
  actor: string,
  proposition: string,
  one: Standing,
  other: Standing,
): string {
  const doubt = [other, one].map(({ row, cell }) => {
    return cell.isSilent ? null : doubtsAbout(context, row.scopeAsked, actor, row.resolution);
  });
  const reason = doubt.find((found) => found !== null)?.reason;
  return `perhaps changed on “${context.vocabulary.nameOf(proposition)}”${reason === undefined ? '' : `: ${reason}`}`;
}

function subject({ actor, proposition, contrary, from }: ChangesQuery, vocabulary: Vocabulary): string {
  const on = proposition === undefined ? '' : ` on ${askedAbout({ proposition, contrary }, vocabulary)}`;
  const after = `after ${dateInWords(from)}`;
  if (actor === undefined) return `Whose position${on} changed ${after}`;
  return `How did the position of ${vocabulary.nameOf(actor)}${on} change ${after}`;
}

function qualifiers({ change }: ChangesQuery): readonly string[] {
  return change === undefined ? [] : [`only what is: ${CHANGE_WORDS[change]}`];
}

function columns(_: readonly ChangeRow[], vocabulary: Vocabulary): Column<ChangeRow>[] {
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name: called }) => called },
    { heading: 'proposition', cell: ({ proposition }) => vocabulary.nameOf(proposition) },
    { heading: 'before', cell: ({ before }) => STANDINGS[before.position].verb },
    { heading: 'after', cell: ({ after }) => STANDINGS[after.position].verb },
    { heading: 'condition', cell: ({ after }) => after.conditions.map(({ text }) => text).join('; ') },
    { heading: 'what', cell: ({ change }) => CHANGE_WORDS[change] },
    { heading: 'since', cell: ({ after }) => (after.since === null ? '' : dateInWords(after.since)) },
    { heading: 'source', cell: ({ after }) => after.documents.join(', ') },
  ];
}
