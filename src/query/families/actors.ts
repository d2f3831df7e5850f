// Actors: for whom a predicate holds.
import * as z from 'zod';
import type { Claim } from '../../kinds/claim.js';
import { frozen } from '../../schema/frozen.js';
import { topicOfKind } from '../../store/claim-columns.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import type { Column } from '../answer-table.js';
import { defineFamily } from '../family.js';
import type { Found, NotCounted } from '../found.js';
import { type Limits, STANCE_LIMITS } from '../limits/limits.js';
import { LEAVES, type LeafKey, leavesOf, type Predicate, predicate } from '../limits/predicate.js';
import { predicateInWords } from '../limits/predicate-words.js';
import { evaluate } from '../predicate-evaluation.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { hasAnyClaim, hasClaimOn, namedIn, population } from '../query-population.js';
import { pick, Row, SHARED_FIELDS } from '../row.js';

/** For whom a predicate holds. */
export interface ActorsQuery<A extends string = string, P extends string = string, E extends string = string>
  extends Limits<A, P, E> {
  readonly find: 'actors';
  readonly where: Predicate<A, P, E>;
}

const schema = z.strictObject({
  find: z.literal('actors'),
  ...STANCE_LIMITS,
  where: predicate,
}) satisfies z.ZodType<ActorsQuery>;

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
    fields: { voices: ({ voices }) => voices.join(' '), claims: ({ claims }) => claims.join(' ') },
  },
});

const ACTOR_FIELDS = frozen([...SHARED_FIELDS, 'voices', 'claims'] as const);

/** An actor that a predicate holds for, with the claims that make it hold. */
export class ActorRow<A extends string = string> extends Row<A> {
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

  get fields(): readonly string[] {
    return ACTOR_FIELDS;
  }

  toJSON() {
    return pick(this as ActorRow<A>, ACTOR_FIELDS);
  }
}

function findActors(context: QueryContext, scope: QueryScope, { where, among }: ActorsQuery): Found<ActorRow> {
  const { vocabulary, log } = context;
  const rows: ActorRow[] = [];
  const perhaps: NotCounted[] = [];
  const silent: string[] = [];
  const others: string[] = [];
  for (const { id, certainty: isAmong } of population(context, scope, among, claimTest(context, scope, where))) {
    const found = evaluate(context, scope, where, id);
    if (found.certainty === 'yes' && isAmong === 'yes') rows.push(new ActorRow(context, id, found.rows));
    else if (found.certainty !== 'no' || found.isKeptOut) {
      const claims = found.rows.map((row) => log.claim(row).id);
      const reason = found.certainty === 'yes' ? 'perhaps not among those asked about' : found.reasons.join('; ');
      perhaps.push({ actor: id, name: vocabulary.nameOf(id), reason, claims });
    } else (found.isSilent === true ? silent : others).push(id);
  }
  return { rows, notCounted: () => perhaps, silent: () => silent, others: () => others };
}

/** Has somebody a claim on what a predicate tests, or is asked for by it? Of countries only by membership. */
function claimTest(context: QueryContext, scope: QueryScope, where: Predicate): (number: number) => boolean {
  const { vocabulary, representation, resolver } = context;
  const named = namedIn(where);
  const tested = leavesOf(where).filter(([key]) => key !== 'is' && key !== 'memberOf');
  const isStance = ([key]: readonly [LeafKey, string]) => LEAVES[key] === 'proposition' && key !== 'requested';
  const topicOf = (topic: string) => vocabulary.topicNumbers.find(topic);
  const propositions = tested.filter(isStance).map(([, id]) => topicOf(id));
  const others = tested.filter((leaf) => !isStance(leaf)).map(([key, id]) => topicOf(topicTested(key, id)));
  return (number) => {
    const id = vocabulary.actorNumbers.string(number);
    const { type } = vocabulary.actor(id);
    if (named.has(id) || (named.has(type) && hasAnyClaim(context, scope, number, type === 'person'))) return true;
    if (tested.length === 0) return hasAnyClaim(context, scope, number, false);
    const isOnRecord = (topic: number) =>
      representation.answersInPerson(number)
        ? resolver.spokeInPerson(number, topic, scope)
        : !resolver.cell(number, topic, scope).isSilent;
    return propositions.some(isOnRecord) || hasClaimOn(context, scope, others, number);
  };
}

function topicTested(key: LeafKey, id: string): string {
  if (key === 'committed') return topicOfKind('commitment');
  return key === 'requested' ? topicOfKind('request') : id;
}

function columns(_: readonly ActorRow[], vocabulary: Vocabulary): Column<ActorRow>[] {
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'through', cell: ({ voices }) => voices.map((voice) => vocabulary.nameOf(voice)).join(', ') },
    { heading: 'claims', cell: ({ claims }) => String(claims.length) },
  ];
}
