// Actors: for whom a predicate holds.
import * as z from 'zod';
import type { Claim } from '../../kinds/claim.js';
import { frozen } from '../../schema/frozen.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import type { Column } from '../answer-table.js';
import { defineFamily } from '../family.js';
import type { Found, NotCounted } from '../found.js';
import { STANCE_LIMITS } from '../limits.js';
import { predicate } from '../predicate.js';
import { evaluate } from '../predicate-evaluation.js';
import { predicateInWords } from '../predicate-words.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { population } from '../query-population.js';
import { Row } from '../row.js';

const schema = z.strictObject({ find: z.literal('actors'), ...STANCE_LIMITS, where: predicate });

type ActorsQuery = z.infer<typeof schema>;

export const actors = defineFamily({
  schema,
  names: { among: 'predicate', where: 'predicate' },
  turns: [],
  find: findActors,
  words: {
    isList: false,
    subject: ({ where }, vocabulary) => `Who ${predicateInWords(where, vocabulary)}`,
    isSplit: true,
    columns,
  },
});

/** An actor that a predicate holds for, with the claims that make it hold. */
export class ActorRow extends Row {
  readonly #rows: readonly number[];

  constructor(context: QueryContext, actor: string, rows: readonly number[]) {
    super(context, actor);
    this.#rows = rows;
  }

  /** Holders of the claims that make the predicate hold. What holds by silence or membership has no claim. */
  get voices(): readonly string[] {
    return frozen([...new Set(this.behind.map(({ holder }) => holder))]);
  }

  get claims(): readonly string[] {
    return frozen(this.behind.map(({ id }) => id));
  }

  protected override get behind(): readonly Claim[] {
    return this.#rows.map((row) => this.context.log.claim(row));
  }

  toJSON() {
    const { actor, name, type, voices, claims } = this;
    return { actor, name, type, voices, claims };
  }
}

function findActors(context: QueryContext, scope: QueryScope, { where, among }: ActorsQuery): Found<ActorRow> {
  const { vocabulary, log } = context;
  const rows: ActorRow[] = [];
  const perhaps: NotCounted[] = [];
  for (const id of population(context, scope, among)) {
    const { certainty, rows: because } = evaluate(context, scope, where, id);
    if (certainty === 'yes') rows.push(new ActorRow(context, id, because));
    if (certainty !== 'maybe') continue;
    const claims = because.map((row) => log.claim(row).id);
    const reason = 'perhaps: contested, alternatives or uncertain dates';
    perhaps.push({ actor: id, name: vocabulary.nameOf(id), reason, claims });
  }
  return { rows, notCounted: () => perhaps, silent: () => [] };
}

function columns(_: readonly ActorRow[], vocabulary: Vocabulary): Column<ActorRow>[] {
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'through', cell: ({ voices }) => voices.map((voice) => vocabulary.nameOf(voice)).join(', ') },
    { heading: 'claims', cell: ({ claims }) => String(claims.length) },
  ];
}
