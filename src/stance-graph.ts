import { StanceError } from './errors.js';
import type { ActorRow } from './query/actor-row.js';
import type { Answer } from './query/answer.js';
import type { ClaimRow } from './query/claim-row.js';
import type { QueryContext } from './query/context.js';
import { type Predicate, type PredicateBuilder, predicates } from './query/predicate.js';
import {
  type ClaimFilters,
  type Query,
  type QueryOf,
  type QueryOptions,
  readOptions,
  readQuery,
} from './query/query.js';
import { type RowOf, run } from './query/run.js';
import type { StanceRow } from './query/stance-row.js';
import type { WhyRow } from './query/why-row.js';
import type { Actor } from './schema/actor.js';
import type { Claim, ClaimInput, Deliverable, Position, Retraction, Stage } from './schema/claim.js';
import { checkVocabulary, type Dataset, type VocabularyInput } from './schema/dataset.js';
import { datasetHash } from './schema/dataset-hash.js';
import type { SourceDocument } from './schema/document.js';
import type { StanceEvent } from './schema/event.js';
import { Problems, show } from './schema/problems.js';
import type { Proposition } from './schema/proposition.js';
import { Capacity } from './stance/capacity.js';
import { defaultPolicy, latestPolicy, type Policy } from './stance/policy.js';
import { Resolver } from './stance/resolver.js';
import { admitClaim, admitRetraction } from './store/admission.js';
import { type ClaimLog, ClaimLogBuilder } from './store/claim-log.js';
import { Vocabulary } from './store/vocabulary.js';

/** An id of the data set, which editors complete, or any other word. */
export type Named<Id extends string> = Id | (string & {});

/** How a graph is made. */
export interface StanceGraphOptions {
  /** Policies of your own, beside `default@1` and `latest@1`; queries name them. Default: none. */
  readonly policies?: readonly Policy[];
}

/** What `with` adds. */
export interface Additions extends Partial<VocabularyInput> {
  readonly claims?: Iterable<Claim | ClaimInput>;
  readonly retractions?: readonly Retraction[];
}

/** What `commitments` can be narrowed by, besides the options of every query. */
export interface CommitmentOptions extends QueryOptions {
  readonly actor?: string;
  readonly proposition?: string;
  readonly to?: string;
  readonly deliverable?: Deliverable;
  readonly stage?: Stage;
}

/** What `requests` can be narrowed by. */
export interface RequestOptions extends QueryOptions {
  readonly actor?: string;
  readonly to?: string;
  readonly proposition?: string;
}

/** What `attitudes` can be narrowed by. */
export interface AttitudeOptions extends QueryOptions {
  readonly actor?: string;
  /** An actor, event or proposition. */
  readonly toward?: string;
}

/** What `claims` can be narrowed by. */
export type ClaimOptions = QueryOptions & {
  readonly [Filter in keyof ClaimFilters]?: Exclude<ClaimFilters[Filter], undefined>;
};

interface Parts {
  readonly log: ClaimLog;
  readonly capacity: Capacity;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly without: ReadonlySet<number>;
  readonly name: string | undefined;
}

/**
 * Dated, sourced claims over a vocabulary, and the questions that can be asked of them. Immutable: `with` and
 * `without` give another graph and share what they can.
 *
 * Propositions, actors and events are accepted as id, name or alias; a misspelt one throws `not_found` with the
 * nearest. Every question returns an {@link Answer}.
 */
export class StanceGraph<A extends string = string, P extends string = string, E extends string = string> {
  readonly #log: ClaimLog;
  readonly #capacity: Capacity;
  readonly #name: string | undefined;
  readonly #context: QueryContext;

  private constructor({ log, capacity, policies, without, name }: Parts) {
    this.#log = log;
    this.#capacity = capacity;
    this.#name = name;
    let hash: string | undefined;
    this.#context = {
      log,
      vocabulary: log.vocabulary,
      capacity,
      resolver: new Resolver(log, capacity),
      policies,
      without,
      dataHash: () => {
        hash ??= datasetHash(this.toDataset());
        return hash;
      },
    };
  }

  /**
   * A graph of a data set. Reading the same claim twice adds nothing.
   *
   * @param dataset Vocabulary, claims and retractions; checked whole. Time O(n log n), memory about 60 bytes a claim
   *   besides what has no column (evidence, summary, conditions).
   * @throws {StanceError} `invalid_data` with every problem: its path, what was received and expected.
   */
  static from<A extends string = string, P extends string = string, E extends string = string>(
    dataset: Dataset<A, P, E>,
    options: StanceGraphOptions = {},
  ): StanceGraph<A, P, E> {
    const problems = new Problems();
    const { claims, retractions, rest } = splitDataset(dataset, problems);
    const start = begin(rest, problems);
    const builder = new ClaimLogBuilder(start.vocabulary, start.capacity);
    let i = 0;
    for (const claim of claims) {
      addClaim(builder, claim, `claims[${i}]`, start.vocabulary, problems);
      i += 1;
    }
    addRetractions(builder, retractions, problems);
    return new StanceGraph<A, P, E>(finish('StanceGraph.from', builder, start, problems, options));
  }

  /**
   * The same from a stream of batches of claims, as `readNdjson` of `stancegraph/format` gives them: never holds more
   * than a batch besides the columns.
   *
   * @param vocabulary A data set without its claims.
   * @param batches Lists of claims, in any order. Problems name a claim by its place in the whole stream.
   * @throws {StanceError} `invalid_data` once the stream has ended; whatever the stream itself throws.
   */
  static async fromStream<A extends string = string, P extends string = string, E extends string = string>(
    vocabulary: VocabularyInput & Pick<Dataset<A, P, E>, '$ids'>,
    batches: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
    options: StanceGraphOptions = {},
  ): Promise<StanceGraph<A, P, E>> {
    const problems = new Problems();
    const start = begin(vocabulary, problems);
    const builder = new ClaimLogBuilder(start.vocabulary, start.capacity);
    let i = 0;
    for await (const batch of batches) {
      for (const claim of batch) {
        addClaim(builder, claim, `claims[${i}]`, start.vocabulary, problems);
        i += 1;
      }
    }
    return new StanceGraph<A, P, E>(finish('StanceGraph.fromStream', builder, start, problems, options));
  }

  /** Name of the data set, if it has one. */
  get name(): string | undefined {
    return this.#name;
  }

  /** How many different claims the log has, visible or not. */
  get size(): number {
    return this.#log.length;
  }

  get actors(): ReadonlyMap<string, Actor> {
    return this.#log.vocabulary.actors;
  }

  get propositions(): ReadonlyMap<string, Proposition> {
    return this.#log.vocabulary.propositions;
  }

  get events(): ReadonlyMap<string, StanceEvent> {
    return this.#log.vocabulary.events;
  }

  get documents(): ReadonlyMap<string, SourceDocument> {
    return this.#log.vocabulary.documents;
  }

  get retractions(): readonly Retraction[] {
    return this.#log.retractions;
  }

  /** What the query functions of the library work on; not part of the promise of this class. */
  get context(): QueryContext {
    return this.#context;
  }

  /** The claim of an id, or `undefined`. The first call hashes every claim. */
  claim(id: string): Claim | undefined {
    const row = this.#log.rowOf(id);
    return row < 0 ? undefined : this.#log.claim(row);
  }

  /** Who supports a proposition: conditions, dates and evidence are in the rows. Time O(actors), for `default@1` O(claims on it). */
  whoBacks(proposition: Named<P>, options: QueryOptions = {}): Answer<StanceRow> {
    return this.#stances('whoBacks', options, { proposition, position: 'support' });
  }

  /** Who opposes a proposition. Who is silent does not. */
  whoOpposes(proposition: Named<P>, options: QueryOptions = {}): Answer<StanceRow> {
    return this.#stances('whoOpposes', options, { proposition, position: 'oppose' });
  }

  /** Who is on record as undecided: abstained, has not ruled it out, could not agree. */
  whoIsUndecided(proposition: Named<P>, options: QueryOptions = {}): Answer<StanceRow> {
    return this.#stances('whoIsUndecided', options, { proposition, position: 'undecided' });
  }

  /** Where one actor stands on one proposition: always one row, `noRecord` if there is none. */
  stanceOf(actor: Named<A>, proposition: Named<P>, options: QueryOptions = {}): Answer<StanceRow> {
    return this.#stances('stanceOf', options, { actor, proposition });
  }

  /** Where an actor stands on everything, or everybody on a proposition, or everybody on everything. */
  stances(
    options: QueryOptions & { readonly actor?: Named<A>; readonly proposition?: Named<P> } = {},
  ): Answer<StanceRow> {
    const { actor, proposition, ...rest } = options;
    return this.#stances('stances', rest, given({ actor, proposition }));
  }

  /**
   * The actors for whom a predicate holds.
   *
   * @param predicate From the free functions (`and(attended('...'), not(committed('troops')))`), from a function of a
   *   builder that knows the ids, or plain JSON.
   */
  who(
    predicate: Predicate | ((p: PredicateBuilder<A, P, E>) => Predicate),
    options: QueryOptions = {},
  ): Answer<ActorRow> {
    const where = typeof predicate === 'function' ? predicate(predicates) : predicate;
    const { vocabulary } = this.#context;
    const query = readQuery('who', { find: 'actors', ...readOptions('who', options, vocabulary), where });
    return run('who', this.#context, query as QueryOf<'actors'>);
  }

  /** Claims that pass the filters, oldest first. */
  claims(options: ClaimOptions = {}): Answer<ClaimRow> {
    return this.#claims('claims', options);
  }

  /** Pledges, refusals and deliveries, oldest first: a pledge is not support, and a delivery is not a pledge. */
  commitments(options: CommitmentOptions = {}): Answer<ClaimRow> {
    return this.#claims('commitments', { ...options, kind: 'commitment' });
  }

  /** What was asked of whom. */
  requests(options: RequestOptions = {}): Answer<ClaimRow> {
    return this.#claims('requests', { ...options, kind: 'request' });
  }

  /** Praise and blame. */
  attitudes(options: AttitudeOptions = {}): Answer<ClaimRow> {
    return this.#claims('attitudes', { ...options, kind: 'attitude' });
  }

  /** Who took part in an event, in which role, in person or not. */
  participants(event: Named<E>, options: QueryOptions = {}): Answer<ClaimRow> {
    return this.#claims('participants', { ...options, kind: 'participation', event });
  }

  /** What an actor said, or what was said on a proposition, oldest first, with what it changed. */
  timeline(
    options: QueryOptions & { readonly actor?: Named<A>; readonly proposition?: Named<P> } = {},
  ): Answer<ClaimRow> {
    const { actor, proposition, ...rest } = options;
    const { vocabulary } = this.#context;
    return this.#run<'timeline'>('timeline', {
      find: 'timeline',
      ...readOptions('timeline', rest, vocabulary),
      ...given({ actor, proposition }),
    });
  }

  /** One row with the whole explanation: claims weighed and set aside, the rule, and how fragile it is. */
  why(actor: Named<A>, proposition: Named<P>, options: QueryOptions = {}): Answer<WhyRow> {
    return this.#run<'why'>('why', {
      find: 'why',
      ...readOptions('why', options, this.#context.vocabulary),
      actor,
      proposition,
    });
  }

  /** Why an actor does not hold a position. Default: why it does not support the proposition. */
  whyNot(
    actor: Named<A>,
    proposition: Named<P>,
    options: QueryOptions & { readonly position?: Position } = {},
  ): Answer<WhyRow> {
    const { position = 'support', ...rest } = options;
    const read = readOptions('whyNot', rest, this.#context.vocabulary);
    return this.#run<'why'>('whyNot', { find: 'why', ...read, actor, proposition, not: position });
  }

  /**
   * Answers a query given as JSON, such as the `query` of another answer.
   *
   * @throws {StanceError} `invalid_option` with every problem of the query; `not_found` for a name.
   */
  run<Find extends Query['find']>(query: QueryOf<Find>): Answer<RowOf[Find]> {
    return run('run', this.#context, readQuery('run', query) as QueryOf<Find>);
  }

  /**
   * A graph with more: new vocabulary, claims, retractions. Costs what is added and shares the rest; claims that are
   * there already add nothing.
   *
   * @throws {StanceError} `invalid_data` with every problem; this graph stays as it is.
   */
  with(additions: Additions | Iterable<Claim | ClaimInput>): StanceGraph<A, P, E> {
    const { claims = [], retractions = [], ...more } = Symbol.iterator in additions ? { claims: additions } : additions;
    const problems = new Problems();
    const extends_ = Object.keys(more).length > 0;
    const input = extends_ ? checkVocabulary(emptyVocabulary(more), problems) : {};
    problems.throwIfAny('with', 'the additions');
    const vocabulary = extends_ ? Vocabulary.from(input ?? {}, problems, this.#log.vocabulary) : this.#log.vocabulary;
    problems.throwIfAny('with', 'the additions');
    const capacity = extends_ ? new Capacity(vocabulary) : this.#capacity;
    const builder = new ClaimLogBuilder(vocabulary, capacity, this.#log);
    let i = 0;
    for (const claim of claims) {
      addClaim(builder, claim, `claims[${i}]`, vocabulary, problems);
      i += 1;
    }
    addRetractions(builder, retractions, problems);
    problems.throwIfAny('with', 'the additions');
    const log = builder.build(problems);
    problems.throwIfAny('with', 'the additions');
    return new StanceGraph<A, P, E>({ ...this.#parts(), log, capacity });
  }

  /**
   * The graph as if documents had never been read.
   *
   * @throws {StanceError} `not_found` for an unknown document.
   */
  without(left: { readonly document: string | readonly string[] }): StanceGraph<A, P, E> {
    const documents = typeof left.document === 'string' ? [left.document] : left.document;
    const without = new Set(this.#context.without);
    for (const id of documents) {
      const number = this.#log.vocabulary.documents.has(id) ? this.#log.vocabulary.documentNumbers.find(id) : -1;
      if (number < 0) {
        throw new StanceError('not_found', `without: unknown document ${show(id)}. Known ones are in kg.documents.`, {
          received: id,
        });
      }
      without.add(number);
    }
    return new StanceGraph<A, P, E>({ ...this.#parts(), without });
  }

  /** The whole as a data set again: what went in, with ids and defaults filled in. Documents left out are not in it. */
  toDataset(): Dataset<A, P, E> {
    const { vocabulary } = this.#log;
    const claims: Claim[] = [];
    for (const { base, columns } of this.#log.segments) {
      for (let row = 0; row < columns.length; row += 1) {
        if (!this.#context.without.has(columns.document[row] as number)) claims.push(this.#log.claim(base + row));
      }
    }
    const kept = (id: string) => !this.#context.without.has(vocabulary.documentNumbers.find(id));
    return {
      ...given({ name: this.#name }),
      actors: [...vocabulary.actors.values()].filter(
        ({ id }) => !id.startsWith('author:') || !vocabulary.documents.has(id.slice(7)),
      ),
      propositions: [...vocabulary.propositions.values()],
      events: [...vocabulary.events.values()],
      documents: [...vocabulary.documents.values()].filter(({ id }) => kept(id)),
      claims,
      retractions: this.#log.retractions.filter(({ of }) => claims.some(({ id }) => id === of)),
    };
  }

  #stances(caller: string, options: QueryOptions, asked: Partial<QueryOf<'stances'>>): Answer<StanceRow> {
    const read = readOptions(caller, options, this.#context.vocabulary);
    return run(caller, this.#context, { find: 'stances', ...asked, ...read } as QueryOf<'stances'>);
  }

  #claims(caller: string, options: ClaimOptions): Answer<ClaimRow> {
    const filters: Record<string, unknown> = {};
    const rest: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(options)) {
      if (value === undefined) continue;
      (FILTERS.has(key) ? filters : rest)[key] = value;
    }
    return this.#run<'claims'>(caller, {
      find: 'claims',
      ...readOptions(caller, rest, this.#context.vocabulary),
      ...filters,
    });
  }

  #run<Find extends Query['find']>(
    caller: string,
    query: { find: Find } & Record<string, unknown>,
  ): Answer<RowOf[Find]> {
    return run(caller, this.#context, readQuery(caller, query) as QueryOf<Find>);
  }

  #parts(): Parts {
    const { policies, without } = this.#context;
    return { log: this.#log, capacity: this.#capacity, policies, without, name: this.#name };
  }
}

const FILTERS = new Set([
  'kind',
  'actor',
  'proposition',
  'event',
  'toward',
  'to',
  'speaker',
  'document',
  'basis',
  'stage',
  'deliverable',
]);

interface Start {
  readonly vocabulary: Vocabulary;
  readonly capacity: Capacity;
  readonly name: string | undefined;
}

function splitDataset(dataset: unknown, problems: Problems) {
  if (typeof dataset !== 'object' || dataset === null || Array.isArray(dataset)) {
    problems.add('', `is ${show(dataset)}; expected a data set with actors, propositions, documents and claims`);
    problems.throwIfAny('StanceGraph.from', 'the data set');
  }
  const { claims, retractions = [], ...rest } = dataset as Partial<Dataset>;
  if (claims === undefined || typeof claims !== 'object' || claims === null || !(Symbol.iterator in claims)) {
    problems.add('claims', `is ${claims === undefined ? 'missing' : show(claims)}; expected a list of claims`);
  }
  if (!Array.isArray(retractions)) problems.add('retractions', `is ${show(retractions)}; expected a list`);
  return {
    claims: (problems.count === 0 ? claims : []) as Iterable<unknown>,
    retractions: (Array.isArray(retractions) ? retractions : []) as readonly unknown[],
    rest,
  };
}

/** The vocabulary has to be right before claims can be checked against it. */
function begin(input: unknown, problems: Problems): Start {
  const checked = checkVocabulary(input, problems);
  problems.throwIfAny('StanceGraph.from', 'the data set');
  const vocabulary = Vocabulary.from(checked as VocabularyInput, problems);
  problems.throwIfAny('StanceGraph.from', 'the data set');
  return { vocabulary, capacity: new Capacity(vocabulary), name: checked?.name };
}

function addClaim(
  builder: ClaimLogBuilder,
  input: unknown,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  const claim = admitClaim(input, path, vocabulary, problems);
  if (claim !== undefined && problems.count === 0) builder.add(claim, path);
}

function addRetractions(builder: ClaimLogBuilder, retractions: readonly unknown[], problems: Problems): void {
  for (const [i, input] of retractions.entries()) {
    const retraction = admitRetraction(input, `retractions[${i}]`, problems);
    if (retraction !== undefined) builder.addRetraction(retraction, `retractions[${i}]`);
  }
}

function finish(
  caller: string,
  builder: ClaimLogBuilder,
  { capacity, name }: Start,
  problems: Problems,
  { policies = [] }: StanceGraphOptions,
): Parts {
  problems.throwIfAny(caller, 'the data set');
  const log = builder.build(problems);
  problems.throwIfAny(caller, 'the data set');
  const known = new Map([defaultPolicy, latestPolicy, ...policies].map((policy) => [policy.name, policy]));
  return { log, capacity, policies: known, without: new Set(), name };
}

function emptyVocabulary(more: Partial<VocabularyInput>): VocabularyInput {
  return { actors: [], propositions: [], documents: [], ...more };
}

function given<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
