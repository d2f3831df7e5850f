// What an actor is committed to, cell by cell of recipient and thing: what stands, and why.
import * as z from 'zod';
import type { Claim } from '../../kinds/claim.js';
import { type Deliverable, deliverable } from '../../kinds/commitment.js';
import type { Stage } from '../../kinds/ladder.js';
import { name } from '../../schema/bounded-text.js';
import type { Certainty } from '../../schema/date.js';
import { frozen } from '../../schema/frozen.js';
import type { Named } from '../../schema/named.js';
import type { CommitmentCell } from '../../stance/commitments.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { conditionInWords } from '../../words/condition-words.js';
import { dateInWords } from '../../words/date-words.js';
import { deliverablesInWords, STAGE_VERBS } from '../../words/stage-words.js';
import type { Column } from '../answer-table.js';
import { defineFamily } from '../family.js';
import type { FlatFields } from '../flat-table.js';
import type { Found } from '../found.js';
import { CLAIM_LIMITS, type ClaimLimits, type LimitOptions } from '../limits/limits.js';
import { notCountedFor } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { pick, Row, SHARED_FIELDS } from '../row.js';
import type { RowCondition } from '../stance-row.js';

/** What `commitment` can be limited by. */
export interface CommitmentLimits<A extends string = string, P extends string = string, E extends string = string>
  extends Omit<LimitOptions<A, P, E>, 'among' | 'maxAge'> {}

const { among: _, maxAge: __, ...limits } = CLAIM_LIMITS;

/** What an actor is committed to, for each recipient and thing. */
export interface CommitmentQuery<A extends string = string, P extends string = string, E extends string = string>
  extends Omit<ClaimLimits<A, P, E>, 'among' | 'maxAge'> {
  readonly find: 'commitment';
  readonly actor: Named<A>;
  readonly deliverable: Deliverable;
}

const schema = z.strictObject({
  find: z.literal('commitment'),
  ...limits,
  actor: name,
  deliverable,
}) satisfies z.ZodType<CommitmentQuery>;

const FIELDS: FlatFields<CommitmentRow> = {
  deliverable: ({ deliverable: what }) => what,
  to: ({ to }) => to,
  thing: ({ thing }) => thing,
  certainty: ({ certainty }) => certainty,
  stage: ({ stage }) => stage,
  conditions: ({ conditions }) => conditions.map(({ text }) => text).join('; '),
  claims: ({ claims }) => claims.join(' '),
  disputing: ({ disputing }) => disputing.join(' '),
  doubtful: ({ doubtful }) => doubtful.join(' '),
};

export const commitment = defineFamily({
  schema,
  names: { actor: 'actor' },
  turns: null,
  find: findCommitment,
  words: { isList: false, subject, isSplit: false, columns, fields: FIELDS },
});

const COMMITMENT_FIELDS = frozen([
  ...SHARED_FIELDS,
  'deliverable',
  'to',
  'thing',
  'certainty',
  'stage',
  'conditions',
  'voices',
  'claims',
  'disputing',
  'doubtful',
  'text',
] as const);

/** Whether an actor is committed to a deliverable, for one recipient and thing. */
export class CommitmentRow<A extends string = string> extends Row<A> {
  readonly deliverable: Deliverable;
  /** Whom it is for, by id; `null` where the claims name nobody. */
  readonly to: string | null;
  /** The unit of the amount, or the id of the proposition; `null` where the claims name nothing. */
  readonly thing: string | null;
  readonly certainty: Certainty;
  /** The stage of the word that leads what stands; `null` where nothing surely does. */
  readonly stage: Stage | null;
  readonly #cell: CommitmentCell;

  constructor(context: QueryContext, actor: string, cell: CommitmentCell) {
    super(context, actor);
    this.deliverable = cell.deliverable;
    this.to = cell.to;
    this.thing = cell.thing;
    this.certainty = cell.certainty;
    this.stage = cell.stage;
    this.#cell = cell;
  }

  get conditions(): readonly RowCondition[] {
    const { vocabulary } = this.context;
    const all = this.#cell.conditions.map((one) => {
      return { ...one, status: 'open' as const, text: conditionInWords(one, vocabulary) };
    });
    return frozen([...new Map(all.map((one) => [one.text, one])).values()]);
  }

  get voices(): readonly string[] {
    return frozen([...new Set(this.behind.map(({ holder }) => holder))]);
  }

  /** Ids of the claims that stand. */
  get claims(): readonly string[] {
    return this.#ids(this.#cell.deciding);
  }

  /** Ids of the claims that keep the commitment in doubt. */
  get disputing(): readonly string[] {
    return this.#ids(this.#cell.disputing);
  }

  /** Ids of the claims that would stand if it were sure that they count here. */
  get doubtful(): readonly string[] {
    return this.#ids(this.#cell.doubtful);
  }

  /** What stands and why, in a sentence. */
  get text(): string {
    const { vocabulary } = this.context;
    const { deciding, disputing, doubtful, isKeptOut } = this.#cell;
    const is = { yes: 'is', maybe: 'is perhaps', no: 'is not' }[this.certainty];
    const conditions = this.conditions.map(({ text }) => `, ${text}`).join('');
    const reasons = [
      this.#told(deciding),
      disputing.length === 0 ? '' : `against it: ${this.#told(disputing)}`,
      doubtful.length === 0 ? '' : `perhaps, for it is not sure that it belongs here: ${this.#told(doubtful)}`,
      isKeptOut ? 'a condition of a commitment is not met' : '',
    ].filter((part) => part !== '');
    return `${this.name} ${is} committed to ${promised(this, vocabulary)}${conditions}: ${reasons.join('; ')}.`;
  }

  protected override get behind(): readonly Claim[] {
    return this.#cell.deciding.map((row) => this.context.log.claim(row));
  }

  get fields(): readonly string[] {
    return COMMITMENT_FIELDS;
  }

  toJSON() {
    return pick(this as CommitmentRow<A>, COMMITMENT_FIELDS);
  }

  #ids(rows: readonly number[]): readonly string[] {
    return frozen(rows.map((row) => this.context.log.claim(row).id));
  }

  /** "pledged (Ana Lopez, 1 January 2024)" */
  #told(rows: readonly number[]): string {
    const { log, vocabulary } = this.context;
    const told = rows.map((row) => {
      const claim = log.claim(row);
      const stage = claim.kind === 'commitment' ? STAGE_VERBS[claim.stage].past : '';
      return `${stage} (${vocabulary.nameOf(claim.holder)}, ${dateInWords(claim.said)})`;
    });
    return [...new Set(told)].join(', ');
  }
}

function findCommitment(context: QueryContext, scope: QueryScope, query: CommitmentQuery): Found<CommitmentRow> {
  const { actor, deliverable: what } = query;
  const cells = context.resolver.commitments(context.vocabulary.actorNumbers.find(actor), what, scope);
  const rows = cells.map((cell) => new CommitmentRow(context, actor, cell));
  return {
    rows,
    notCounted: () =>
      rows.filter(({ certainty }) => certainty === 'maybe').map((row) => notCountedFor(row, row.text.slice(0, -1))),
    silent: () => (rows.length === 0 ? [actor] : []),
  };
}

function subject({ actor, deliverable: what }: CommitmentQuery, vocabulary: Vocabulary): string {
  return `Is ${vocabulary.nameOf(actor)} committed to ${deliverablesInWords([what])}`;
}

/** "arms for Ukraine (tanks)" */
function promised({ deliverable: what, to, thing }: CommitmentRow, vocabulary: Vocabulary): string {
  const whom = to === null ? '' : ` for ${vocabulary.nameOf(to)}`;
  return `${deliverablesInWords([what])}${whom}${thing === null ? '' : ` (${thingName(thing, vocabulary)})`}`;
}

function thingName(thing: string, vocabulary: Vocabulary): string {
  return vocabulary.propositions.has(thing) ? vocabulary.nameOf(thing) : thing;
}

const CERTAINTY_WORDS = { yes: 'yes', maybe: 'perhaps', no: 'no' } as const;

function columns(_rows: readonly CommitmentRow[], vocabulary: Vocabulary): Column<CommitmentRow>[] {
  return [
    { heading: 'for', cell: ({ to }) => (to === null ? '' : vocabulary.nameOf(to)) },
    { heading: 'thing', cell: ({ thing }) => (thing === null ? '' : thingName(thing, vocabulary)) },
    { heading: 'committed', cell: ({ certainty }) => CERTAINTY_WORDS[certainty] },
    { heading: 'stage', cell: ({ stage }) => stage ?? '' },
    { heading: 'condition', cell: ({ conditions }) => conditions.map(({ text }) => text).join('; ') },
    { heading: 'why', cell: ({ text }) => text },
  ];
}
