// Comparison: with whom an actor agrees or differs, on one proposition or on all.

import * as z from 'zod';
import { POSITIONS } from '../../kinds/position.js';
import { name } from '../../schema/bounded-text.js';
import type { Certainty } from '../../schema/date.js';
import { frozen } from '../../schema/frozen.js';
import type { Named } from '../../schema/named.js';
import type { Cell } from '../../stance/cell.js';
import { CONTESTED, type Outcome } from '../../stance/policy.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { askedAbout, contraryWords, defineFamily } from '../family.js';
import { dateFields, type FlatFields } from '../flat-table.js';
import type { Found, NotCounted } from '../found.js';
import { type Limits, type QueryOptions, STANCE_LIMITS } from '../limits/limits.js';
import { notCountedFor } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { viewOf } from '../row.js';
import { PAIR_FIELDS, StancePairRow } from '../stance-pair-row.js';
import { excludedBecause, StanceRow, sortRows } from '../stance-row.js';
import { countriesBeside, eachMember, lastSaidInWords } from './stances.js';

/** How two stances can compare. */
const COMPARISONS = ['agree', 'differ'] as const;

/** What `compare` can be narrowed by. */
export interface CompareOptions<A extends string = string, P extends string = string, E extends string = string>
  extends QueryOptions<A, P, E> {
  /** Only with this actor. Default: with everybody on record. */
  readonly with?: Named<A>;
  /** Only on this proposition. Default: on all. */
  readonly proposition?: Named<P>;
  /** Default `differ`. */
  readonly outcome?: (typeof COMPARISONS)[number];
}

/** With whom an actor agrees or differs. */
export interface ComparisonQuery<A extends string = string, P extends string = string, E extends string = string>
  extends Limits<A, P, E> {
  readonly find: 'comparison';
  readonly contrary?: string | undefined;
  readonly actor: Named<A>;
  readonly with?: Named<A> | undefined;
  readonly proposition?: Named<P> | undefined;
  readonly outcome: (typeof COMPARISONS)[number];
}

const schema = z.strictObject({
  find: z.literal('comparison'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name,
  with: name.optional(),
  proposition: name.optional(),
  outcome: z.enum(COMPARISONS),
}) satisfies z.ZodType<ComparisonQuery>;

const FIELDS: FlatFields<ComparisonRow> = {
  proposition: ({ proposition }) => proposition,
  proposition_name: ({ proposition }, vocabulary) => vocabulary.nameOf(proposition),
  position: ({ other }) => other.position,
  ...dateFields<ComparisonRow>('last_said', ({ other }) => other.lastSaid),
  compared_with: ({ one }) => one.actor,
  position_compared: ({ one }) => one.position,
  ...dateFields<ComparisonRow>('last_said_compared', ({ one }) => one.lastSaid),
  claims: ({ claims }) => claims.join(' '),
};

export const comparison = defineFamily({
  schema,
  names: { actor: 'actor', with: 'actor', proposition: 'proposition', among: 'predicate' },
  turns: [],
  find: findComparison,
  words: { isList: false, subject, isSplit: false, columns, fields: FIELDS },
});

const COMPARISON_FIELDS = frozen([...PAIR_FIELDS, 'one', 'other']);

/** Two actors side by side on one proposition; the row is about the other one. */
export class ComparisonRow<A extends string = string, P extends string = string> extends StancePairRow<A, P> {
  /** The stance of the actor that is compared with the rest. */
  readonly one: StanceRow<A, P>;
  /** The stance of the actor that this row is about. */
  readonly other: StanceRow<A, P>;

  constructor(context: QueryContext, one: StanceRow<A, P>, other: StanceRow<A, P>) {
    super(context, one, other);
    this.one = viewOf(one);
    this.other = viewOf(other);
  }

  get fields(): readonly string[] {
    return COMPARISON_FIELDS;
  }

  override toJSON() {
    return { ...super.toJSON(), one: this.one.toJSON(), other: this.other.toJSON() };
  }
}

/**
 * Rows are who surely agrees or differs, not counted who perhaps does; silence is neither. Whoever merely speaks for the
 * actor, or it for them, is left out.
 */
function findComparison(context: QueryContext, scope: QueryScope, query: ComparisonQuery): Found<ComparisonRow> {
  const { vocabulary, resolver } = context;
  const { actor, proposition, outcome, among, with: with_ } = query;
  const asked = vocabulary.actorNumbers.find(actor);
  const rows: ComparisonRow[] = [];
  const perhaps: (() => NotCounted)[] = [];
  const silent = new Set<string>();
  const others = new Set<string>();
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    const own = resolver.cell(asked, vocabulary.topicNumbers.find(on), scope);
    if (own.isSilent) continue;
    const one = new StanceRow(context, scope, actor, on, own);
    const isOld = excludedBecause(one, scope) !== null;
    eachMember(context, scope, { actor: with_, among }, on, (id, cell, isAmong) => {
      if (id === actor) return;
      if (cell.isSilent || isOld) {
        (cell.isSilent ? silent : others).add(id);
        return;
      }
      const other = new StanceRow(context, scope, id, on, cell);
      const certainty = related(own, cell, outcome);
      if (certainty === 'no' || (certainty === 'yes' && speakForEachOther(actor, one, other))) {
        others.add(id);
        return;
      }
      const row = new ComparisonRow(context, one, other);
      const tooOld = excludedBecause(other, scope);
      if (certainty === 'yes' && isAmong && tooOld === null) rows.push(row);
      else perhaps.push(() => notCountedFor(row, tooOld ?? openInWords(context, own, cell, on)));
    });
  }
  if (!vocabulary.inOrder) sortRows(rows, vocabulary);
  const isHeld = [...vocabulary.propositions.keys()].some(
    (on) => (proposition ?? on) === on && !resolver.cell(asked, vocabulary.topicNumbers.find(on), scope).isSilent,
  );
  return {
    rows,
    notCounted: () => perhaps.map((why) => why()),
    silent: () => {
      if (!isHeld) return [actor];
      if (proposition === undefined) return [];
      const placed = new Set([actor, ...[...rows, ...perhaps.map((why) => why())].map((row) => row.actor), ...others]);
      const own = [...silent].filter((id) => !placed.has(id));
      return [...own, ...countriesBeside(context, scope, { actor: with_, among }, new Set([...placed, ...own]))];
    },
    others: () => (proposition === undefined ? [] : [...others]),
  };
}

/** Do two stances agree, or differ: surely by what is sure of both, or perhaps? */
function related(own: Cell, other: Cell, outcome: ComparisonQuery['outcome']): Certainty {
  const [one, two] = [own, other].map(({ branches }) => branches) as [readonly Outcome[], readonly Outcome[]];
  const isSure = one.length > 0 && two.length > 0 && ![...one, ...two].includes(CONTESTED);
  const meet = one.some((position) => two.includes(position));
  if (isSure && outcome === 'differ' && !meet) return 'yes';
  if (isSure && outcome === 'agree' && meet && one.length === 1 && two.length === 1) return 'yes';
  const [first, second] = [positionsOf(own), positionsOf(other)];
  const isPossible = first.some((a) => second.some((b) => (a === b) === (outcome === 'agree')));
  return isPossible ? 'maybe' : 'no';
}

/** All positions that an actor takes, surely or perhaps. */
function positionsOf({ branches, possible }: Cell): readonly number[] {
  return POSITIONS.map((_, i) => i).filter((i) => branches.includes(i as Outcome) || (possible & (1 << i)) !== 0);
}

function speakForEachOther(actor: string, one: StanceRow, other: StanceRow): boolean {
  return other.voices.every((voice) => voice === actor || one.voices.includes(voice));
}

function openInWords({ vocabulary }: QueryContext, own: Cell, other: Cell, proposition: string): string {
  const isContested = [own, other].some(({ branches }) => branches.includes(CONTESTED));
  return `${isContested ? 'contested' : 'not sure'}: one of the two on “${vocabulary.nameOf(proposition)}”`;
}

function subject(query: ComparisonQuery, vocabulary: Vocabulary): string {
  const { actor, proposition, contrary, outcome, with: other } = query;
  const called = (id: string) => vocabulary.nameOf(id);
  const verb = outcome === 'agree' ? 'agree' : 'differ';
  const on = proposition === undefined ? '' : ` on ${askedAbout({ proposition, contrary }, vocabulary)}`;
  if (other === undefined) return `Who ${verb}s with ${called(actor)}${on}`;
  const opening = proposition === undefined ? 'On what do' : 'Do';
  return `${opening} ${called(actor)} and ${called(other)} ${verb}${on}`;
}

function columns(rows: readonly ComparisonRow[], vocabulary: Vocabulary): Column<ComparisonRow>[] {
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name: called }) => called },
    { heading: 'proposition', cell: ({ proposition }) => vocabulary.nameOf(proposition) },
    { heading: 'position', cell: ({ other }) => STANDINGS[other.position].verb },
    { heading: 'last said', cell: ({ other }) => lastSaidInWords(other) },
    { heading: `that of ${rows[0]?.one.name}`, cell: ({ one }) => STANDINGS[one.position].verb },
    { heading: 'said then', cell: ({ one }) => lastSaidInWords(one) },
  ];
}
