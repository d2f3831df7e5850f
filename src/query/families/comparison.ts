// Comparison: with whom an actor agrees or differs, on one proposition or on all.
import * as z from 'zod';
import { name } from '../../schema/bounded-text.js';
import { CONTESTED, NO_RECORD, type Outcome } from '../../stance/policy.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { contraryWords, defineFamily } from '../family.js';
import type { Found } from '../found.js';
import { type QueryOptions, STANCE_LIMITS } from '../limits.js';
import { notCountedFor } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { amongTest } from '../query-population.js';
import { StancePairRow } from '../stance-pair-row.js';
import { excludedBecause, StanceRow, sortRows } from '../stance-row.js';
import { lastSaidInWords } from './stances.js';

/** How two stances can compare. */
const COMPARISONS = ['agree', 'differ'] as const;

/** What `compare` can be narrowed by. */
export interface CompareOptions extends QueryOptions {
  /** Only with this actor. Default: with everybody on record. */
  readonly with?: string;
  /** Only on this proposition. Default: on all. */
  readonly proposition?: string;
  /** Default `differ`. */
  readonly outcome?: (typeof COMPARISONS)[number];
}

const schema = z.strictObject({
  find: z.literal('comparison'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name,
  with: name.optional(),
  proposition: name.optional(),
  outcome: z.enum(COMPARISONS),
});

type ComparisonQuery = z.infer<typeof schema>;

export const comparison = defineFamily({
  schema,
  names: { actor: 'actor', with: 'actor', proposition: 'proposition', among: 'predicate' },
  turns: [],
  find: findComparison,
  words: { isList: false, subject, isSplit: false, columns },
});

/** Two actors side by side on one proposition; the row is about the other one. */
export class ComparisonRow extends StancePairRow {
  /** The stance of the actor that is compared with the rest. */
  readonly one: StanceRow;
  /** The stance of the actor that this row is about. */
  readonly other: StanceRow;

  constructor(context: QueryContext, one: StanceRow, other: StanceRow) {
    super(context, one, other);
    this.one = one;
    this.other = other;
  }

  override toJSON() {
    return { ...super.toJSON(), one: this.one.toJSON(), other: this.other.toJSON() };
  }
}

/**
 * Only stances on record are compared: silence is neither, and what is contested is listed apart. Whoever merely speaks
 * for the actor, or it for them, is left out.
 */
function findComparison(context: QueryContext, scope: QueryScope, query: ComparisonQuery): Found<ComparisonRow> {
  const { vocabulary, resolver } = context;
  const { actor, proposition, outcome } = query;
  const isAmong = amongTest(context, scope, query.among);
  const asked = vocabulary.actorNumbers.find(actor);
  const rows: ComparisonRow[] = [];
  const contested: ComparisonRow[] = [];
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    const topic = vocabulary.topicNumbers.find(on);
    const own = resolver.outcome(asked, topic, scope);
    if (own === NO_RECORD) continue;
    const one = new StanceRow(context, scope, actor, on, own);
    if (excludedBecause(one, scope) !== null) continue;
    const compare = (number: number, found: Outcome) => {
      const id = vocabulary.actorNumbers.string(number);
      if (number === asked || found === NO_RECORD || (isAmong !== null && !isAmong(id))) return;
      const isOpen = own === CONTESTED || found === CONTESTED;
      if (!isOpen && (own === found) !== (outcome === 'agree')) return;
      const other = new StanceRow(context, scope, id, on, found);
      if (excludedBecause(other, scope) !== null) return;
      if (other.voices.every((voice) => voice === actor || one.voices.includes(voice))) return;
      (isOpen ? contested : rows).push(new ComparisonRow(context, one, other));
    };
    if (query.with === undefined) resolver.eachOutcome(topic, scope, compare);
    else {
      const other = vocabulary.actorNumbers.find(query.with);
      compare(other, resolver.outcome(other, topic, scope));
    }
  }
  if (!vocabulary.inOrder) sortRows(rows, vocabulary);
  return {
    rows,
    notCounted: () =>
      contested.map((row) =>
        notCountedFor(row, `contested: one of the two on “${vocabulary.nameOf(row.proposition)}”`),
      ),
    silent: () => (rows.length + contested.length === 0 ? [actor] : []),
  };
}

function subject({ actor, proposition, outcome, with: other }: ComparisonQuery, vocabulary: Vocabulary): string {
  const called = (id: string) => vocabulary.nameOf(id);
  const verb = outcome === 'agree' ? 'agree' : 'differ';
  const on = proposition === undefined ? '' : ` on “${called(proposition)}”`;
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
