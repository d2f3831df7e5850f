// The class that users hold: a graph and the questions that can be asked of it.
import { StanceError } from './errors.js';
import type { Claim, ClaimInput, ClaimKind } from './kinds/claim.js';
import type { Deliverable } from './kinds/commitment.js';
import type { Additions, Dataset, VocabularyInput } from './kinds/dataset.js';
import { datasetHash } from './kinds/dataset-hash.js';
import type { Position } from './kinds/position.js';
import { type ClaimFilters, filtersAndRest } from './query/claim-search.js';
import { type Oddity, oddities } from './query/data-check.js';
import type { ActorRow } from './query/families/actors.js';
import type { ChangeRow, ChangesOptions } from './query/families/changes.js';
import type { ClaimRow } from './query/families/claim-row.js';
import type { AttitudeOptions, ClaimOptions, CommitmentOptions, RequestOptions } from './query/families/claims.js';
import type { CommitmentLimits, CommitmentRow } from './query/families/committed.js';
import type { CompareOptions, ComparisonRow } from './query/families/comparison.js';
import type { Answer, Queries, Query, QueryOf, RowOf } from './query/families/families.js';
import { readQuery, run, runWith } from './query/families/run.js';
import type { SourceRow } from './query/families/sources.js';
import type { WhyRow } from './query/families/why-row.js';
import { type About, type GraphVersion, graphIntake, type StanceGraphOptions } from './query/graph-version.js';
import { type LimitOptions, type QueryOptions, readOptions } from './query/limits/limits.js';
import type { Predicate } from './query/limits/predicate.js';
import { type PredicateBuilder, predicates } from './query/limits/predicate-builder.js';
import type { QueryContext } from './query/query-context.js';
import type { StanceRow } from './query/stance-row.js';
import type { Actor } from './schema/actor.js';
import type { Retraction } from './schema/claim-base.js';
import { defined } from './schema/defined.js';
import type { SourceDocument } from './schema/document.js';
import type { StanceEvent } from './schema/event.js';
import { FrozenMap, frozen } from './schema/frozen.js';
import { type ById, type Joined, type Named, named } from './schema/named.js';
import { isIterable, plainObject, reading, wrong } from './schema/options.js';
import { show } from './schema/problems.js';
import type { Proposition } from './schema/proposition.js';
import { Resolver } from './stance/resolver.js';
import { RepresentationIndex } from './stance/voices/representation.js';
import type { ClaimLog } from './store/claim-log.js';
import { Intake, splitDataset } from './store/intake.js';
import { wholeDataset } from './store/whole-dataset.js';

/**
 * Dated, sourced claims over a vocabulary, and the questions that can be asked of them. Immutable: `with` and
 * `without` give another graph and share what they can.
 *
 * Propositions, actors and events are accepted as id, name or alias; a misspelt one throws `not_found` with the
 * nearest. Every question returns an {@link Answer}.
 */
export class StanceGraph<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> {
  readonly #log: ClaimLog;
  readonly #representation: RepresentationIndex;
  readonly #about: About;
  readonly #context: QueryContext;
  #actors: ById<A, Actor<A>> | undefined;
  #propositions: ById<P, Proposition<P>> | undefined;
  #events: ById<E, StanceEvent<E>> | undefined;
  #documents: ById<D, SourceDocument<D>> | undefined;

  private constructor({ log, representation, policies, without, about }: GraphVersion) {
    this.#log = log;
    this.#representation = representation;
    this.#about = about;
    let hash: string | undefined;
    this.#context = {
      log,
      vocabulary: log.vocabulary,
      representation,
      resolver: new Resolver(log, representation),
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
   * @throws {StanceError} `invalid_data` with every problem: its path, what was received and expected;
   *   `invalid_option` for a policy that is none.
   * @example
   * StanceGraph.from(coalition).documents.size; // 5
   */
  static from<
    A extends string = string,
    P extends string = string,
    E extends string = string,
    D extends string = string,
  >(dataset: Dataset<A, P, E, D>, options: StanceGraphOptions = {}): StanceGraph<A, P, E, D> {
    const { claims, retractions, rest } = splitDataset('StanceGraph.from', dataset);
    const { intake, finish } = graphIntake('StanceGraph.from', rest, options);
    intake.addClaims(claims);
    intake.addRetractions(retractions);
    return new StanceGraph<A, P, E, D>(finish());
  }

  /**
   * The same from a stream of batches of claims, as `readNdjson` of `stancegraph/format` gives them: never holds more
   * than a batch besides the columns.
   *
   * @param vocabulary A data set without its claims; retractions may be in it, or among the claims.
   * @param batches Lists of claims, in any order. Problems name a claim by its place in the whole stream.
   * @throws {StanceError} `invalid_data` once the stream has ended; whatever the stream itself throws.
   */
  static async fromStream<
    A extends string = string,
    P extends string = string,
    E extends string = string,
    D extends string = string,
  >(
    vocabulary: VocabularyInput<A, P, E, D> & Pick<Dataset, 'retractions'>,
    batches: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
    options: StanceGraphOptions = {},
  ): Promise<StanceGraph<A, P, E, D>> {
    const caller = 'StanceGraph.fromStream';
    const read = (): typeof vocabulary => ({ ...Object(vocabulary) });
    const { retractions, ...rest } = reading(caller, 'the vocabulary', 'plain data', read);
    const isList = Array.isArray(retractions);
    const { intake, finish } = graphIntake(caller, isList ? rest : vocabulary, options);
    if (!isIterable(batches)) throw wrong(caller, 'the batches', batches, 'a stream of lists of claims');
    for await (const batch of batches) intake.addClaims(batch);
    if (isList) intake.addRetractions(retractions);
    return new StanceGraph<A, P, E, D>(finish());
  }

  /** Name of the data set, if it has one. */
  get name(): string | undefined {
    return this.#about.name;
  }

  /** How many different claims the log has, visible or not. */
  get size(): number {
    return this.#log.size;
  }

  get actors(): ById<A, Actor<A>> {
    this.#actors ??= new FrozenMap(this.#log.vocabulary.actors) as ReadonlyMap<string, Actor> as ById<A, Actor<A>>;
    return this.#actors;
  }

  get propositions(): ById<P, Proposition<P>> {
    this.#propositions ??= new FrozenMap(this.#log.vocabulary.propositions) as ReadonlyMap<string, Proposition> as ById<
      P,
      Proposition<P>
    >;
    return this.#propositions;
  }

  get events(): ById<E, StanceEvent<E>> {
    this.#events ??= new FrozenMap(this.#log.vocabulary.events) as ReadonlyMap<string, StanceEvent> as ById<
      E,
      StanceEvent<E>
    >;
    return this.#events;
  }

  get documents(): ById<D, SourceDocument<D>> {
    this.#documents ??= new FrozenMap(this.#log.vocabulary.documents) as ReadonlyMap<string, SourceDocument> as ById<
      D,
      SourceDocument<D>
    >;
    return this.#documents;
  }

  get retractions(): readonly Retraction[] {
    return frozen(this.#log.retractions);
  }

  /** What the query functions of the library work on; not part of the promise of this class. */
  get context(): QueryContext {
    return this.#context;
  }

  /**
   * All recordings of a claim in the order in which they give way to one another, the one that stands last. Each can be
   * seen `knownBy` the day on which it was recorded.
   *
   * @throws {StanceError} `not_found` for an id that no claim has.
   */
  revisions(id: string): readonly Claim[] {
    if (typeof id !== 'string') throw wrong('revisions', 'the id', id, 'the id of a claim');
    const row = this.#log.rowOf(id);
    if (row < 0) {
      throw new StanceError('not_found', `revisions: unknown claim ${show(id)}. Known ones are in kg.claims().`, {
        received: id,
      });
    }
    return frozen(this.#log.revisionsOf(row).map((one) => this.#log.claim(one)));
  }

  /** What is odd in the data without being wrong: two holders of one office at a time, a tenure that is not known. */
  check(): readonly Oddity[] {
    return oddities(this.#context);
  }

  /** The claim of an id, or `undefined`. The first call hashes every claim: time O(claims), then O(1). */
  claim(id: string): Claim | undefined {
    if (typeof id !== 'string') throw wrong('claim', 'the id', id, 'the id of a claim');
    const row = this.#log.rowOf(id);
    return row < 0 ? undefined : this.#log.claim(row);
  }

  /**
   * Who supports a proposition: conditions, dates and evidence are in the rows.
   *
   * @returns Rows by actor: countries, persons, organizations, groups. Time O(actors) for `latest@1`, O(claims on the
   *   proposition) for `default@2`.
   * @throws {StanceError} `not_found` for a name that is unknown (with the nearest), `invalid_option` for a wrong option.
   * @example
   * StanceGraph.from(coalition).whoBacks('troop deployment', { asOf: '2025-03-31' }).rows.map((row) => row.actor); // ["FRA", "GBR", "UKR"]
   */
  whoBacks(proposition: Named<P>, options: QueryOptions<A, P, E> = {}): Answer<StanceRow<A, P>> {
    return this.#stances('whoBacks', options, { proposition: named(proposition), position: 'support' });
  }

  /**
   * Who opposes a proposition. Who is silent does not. Returns and throws as `whoBacks`.
   *
   * @example
   * StanceGraph.from(coalition).whoOpposes('troop deployment').rows.map((row) => [row.actor, row.lastSaid]); // [["ITA", "2025-03-27"], ["RUS", "../2025-09-04"]]
   */
  whoOpposes(proposition: Named<P>, options: QueryOptions<A, P, E> = {}): Answer<StanceRow<A, P>> {
    return this.#stances('whoOpposes', options, { proposition: named(proposition), position: 'oppose' });
  }

  /**
   * Who is on record as undecided: abstained, has not ruled it out, could not agree. Returns and throws as `whoBacks`.
   *
   * @example
   * StanceGraph.from(coalition).whoIsUndecided('troop deployment', { among: 'countries' }).rows.map((row) => row.voices); // [["friedrich-merz"]]
   */
  whoIsUndecided(proposition: Named<P>, options: QueryOptions<A, P, E> = {}): Answer<StanceRow<A, P>> {
    return this.#stances('whoIsUndecided', options, { proposition: named(proposition), position: 'undecided' });
  }

  /**
   * Where one actor stands on one proposition: always one row, `noRecord` if there is none. Throws as `whoBacks`.
   *
   * @example
   * StanceGraph.from(coalition).stanceOf('Italy', 'troop deployment', { during: '2025-09' }).rows.map((row) => row.position); // ["noRecord"]
   */
  stanceOf(actor: Named<A>, proposition: Named<P>, options: QueryOptions<A, P, E> = {}): Answer<StanceRow<A, P>> {
    return this.#stances('stanceOf', options, { actor: named(actor), proposition: named(proposition) });
  }

  /** Where an actor stands on everything, or everybody on a proposition, or everybody on everything. */
  stances(
    options: QueryOptions<A, P, E> & { readonly actor?: Named<A>; readonly proposition?: Named<P> } = {},
  ): Answer<StanceRow<A, P>> {
    plainObject('stances', 'options', options);
    const { actor, proposition, ...rest } = options;
    return this.#stances('stances', rest, defined({ actor, proposition }));
  }

  /**
   * The actors for whom a predicate holds.
   *
   * @param predicate From the free functions (`and(attended('...'), not(committed('troops')))`), from a function of a
   *   builder that knows the ids, or plain JSON.
   * @returns Rows in the order of `whoBacks`; what is only perhaps so is in `notCounted`.
   * @throws {StanceError} As `whoBacks`; `invalid_option` for a predicate that is none or too deep.
   * @example
   * StanceGraph.from(coalition).who((p) => p.and(p.is('country'), p.opposes('troop-deployment'))).rows.map((row) => row.actor); // ["ITA", "RUS"]
   */
  who(
    predicate: Predicate<A, P, E> | ((p: PredicateBuilder<A, P, E>) => Predicate),
    options: QueryOptions<A, P, E> = {},
  ): Answer<ActorRow<A>> {
    const where = typeof predicate === 'function' ? predicate(predicates) : predicate;
    return runWith<'actors', A, P>('who', this.#context, 'actors', options, { where });
  }

  /** Claims that pass the filters, oldest first. */
  claims<Kind extends ClaimKind = ClaimKind>(
    options: ClaimOptions<A, P, E, D> & { readonly kind?: Kind | undefined } = {},
  ): Answer<ClaimRow<Kind, A>> {
    return this.#claims('claims', options) as Answer<ClaimRow<Kind, A>>;
  }

  /**
   * Pledges, refusals and deliveries, oldest first: a pledge is not support, and a delivery is not a pledge.
   *
   * @example
   * StanceGraph.from(coalition).commitments({ actor: 'Germany' }).rows.map(({ claim }) => claim.stage); // ["withheld"]
   */
  commitments(options: CommitmentOptions<A, P, E> = {}): Answer<ClaimRow<'commitment', A>> {
    return this.#claims('commitments', options, { kind: 'commitment' }) as Answer<ClaimRow<'commitment', A>>;
  }

  /**
   * What an actor is committed to and why: a row for each recipient and thing that claims name, surely, perhaps or not.
   *
   * @throws {StanceError} `not_found` for an actor, `invalid_option` for a deliverable that is none.
   * @example
   * StanceGraph.from(coalition).commitment('Italy', 'troops').rows.map(({ to, certainty, stage }) => [to, certainty, stage]); // [["UKR","no","declined"]]
   */
  commitment(
    actor: Named<A>,
    deliverable: Deliverable,
    options: CommitmentLimits<A, P, E> = {},
  ): Answer<CommitmentRow<A>> {
    return runWith<'commitment', A, P>('commitment', this.#context, 'commitment', options, { actor, deliverable });
  }

  /** What was asked of whom. */
  requests(options: RequestOptions<A, P, E> = {}): Answer<ClaimRow<'request', A>> {
    return this.#claims('requests', options, { kind: 'request' }) as Answer<ClaimRow<'request', A>>;
  }

  /** Praise and blame. */
  attitudes(options: AttitudeOptions<A, P, E> = {}): Answer<ClaimRow<'attitude', A>> {
    return this.#claims('attitudes', options, { kind: 'attitude' }) as Answer<ClaimRow<'attitude', A>>;
  }

  /**
   * Who took part in an event, in which role, in person or not.
   *
   * @example
   * StanceGraph.from(coalition).participants('witkoff-zelensky-2025-09-04').rows.map((row) => row.country); // ["USA", "UKR"]
   */
  participants(event: Named<E>, options: LimitOptions<A, P, E> = {}): Answer<ClaimRow<'participation', A>> {
    const fixed = { kind: 'participation', event: named(event) } as const;
    return this.#claims('participants', options, fixed) as Answer<ClaimRow<'participation', A>>;
  }

  /**
   * On whose word claims rest: speakers, holders in their own words, authors of documents. Filters as `claims`.
   *
   * @example
   * StanceGraph.from(coalition).sources({ actor: 'coalition-26' }).rows.map((row) => row.actor); // ["emmanuel-macron"]
   */
  sources(options: ClaimOptions<A, P, E, D> = {}): Answer<SourceRow<A>> {
    return this.#claims('sources', options, {}, 'sources');
  }

  /**
   * With whom an actor agrees or differs, on one proposition or on all. Silence is neither.
   *
   * @example
   * StanceGraph.from(coalition).compare('Italy', { proposition: 'troops', among: 'countries' }).rows.map((row) => row.actor); // ["DEU","FRA","GBR","UKR"]
   */
  compare(actor: Named<A>, options: CompareOptions<A, P, E> = {}): Answer<ComparisonRow<A, P>> {
    plainObject('compare', 'options', options);
    const { with: other, proposition, outcome = 'differ', ...rest } = options;
    const fields = { actor, outcome, ...defined({ with: other, proposition }) };
    return runWith<'comparison', A, P>('compare', this.#context, 'comparison', rest, fields);
  }

  /**
   * Whose stance is another one as of `asOf` (default: now) than as of `from`, with both.
   *
   * @example
   * StanceGraph.from(coalition).changes({ from: '2025-03-31', proposition: 'troops' }).rows.map((row) => [row.actor, row.change]); // [["coalition-26","firstWord"],["europe","firstWord"]]
   */
  changes(options: ChangesOptions<A, P, E>): Answer<ChangeRow<A, P>> {
    plainObject('changes', 'options', options);
    const { from, actor, proposition, change, ...rest } = options;
    return runWith<'changes', A, P>('changes', this.#context, 'changes', rest, {
      from,
      ...defined({ actor, proposition, change }),
    });
  }

  /** What an actor said, or what was said on a proposition, oldest first, with what it changed. */
  timeline(
    options: LimitOptions<A, P, E> &
      Pick<QueryOptions, 'policy'> & { readonly actor?: Named<A>; readonly proposition?: Named<P> } = {},
  ): Answer<ClaimRow<ClaimKind, A>> {
    plainObject('timeline', 'options', options);
    const { actor, proposition, ...rest } = options;
    return runWith<'timeline', A, P>('timeline', this.#context, 'timeline', rest, defined({ actor, proposition }));
  }

  /**
   * One row with the whole explanation: claims weighed and set aside, the rule, and how fragile it is.
   *
   * @example
   * StanceGraph.from(coalition).why('ITA', 'troop-deployment').rows.map((row) => row.fragility?.documents); // [["paris-report-2025-03"]]
   */
  why(actor: Named<A>, proposition: Named<P>, options: QueryOptions<A, P, E> = {}): Answer<WhyRow<A, P>> {
    return runWith<'why', A, P>('why', this.#context, 'why', options, { actor, proposition });
  }

  /** Why an actor does not hold a position. Default: why it does not support the proposition. */
  whyNot(
    actor: Named<A>,
    proposition: Named<P>,
    options: QueryOptions<A, P, E> & { readonly position?: Position } = {},
  ): Answer<WhyRow<A, P>> {
    plainObject('whyNot', 'options', options);
    const { position = 'support', ...rest } = options;
    return runWith<'why', A, P>('whyNot', this.#context, 'why', rest, { actor, proposition, not: position });
  }

  /**
   * Answers a query given as JSON, such as the `query` of another answer.
   *
   * @throws {StanceError} `invalid_option` with every problem of the query; `not_found` for a name.
   */
  run<Find extends Query['find']>(
    query: { readonly find: Find } & Queries<A, P, E, D>[Find],
  ): Answer<RowOf<A, P>[Find]> {
    return run<Find, A, P>('run', this.#context, readQuery('run', query) as QueryOf<Find>);
  }

  /**
   * A graph with more: new vocabulary, claims, retractions. Costs what is added and shares the rest; claims that are
   * there already add nothing, other recordings of them are revisions, and an actor that is there is amended.
   *
   * @throws {StanceError} `invalid_data` with every problem; this graph stays as it is.
   */
  with<
    MoreA extends string = never,
    MoreP extends string = never,
    MoreE extends string = never,
    MoreD extends string = never,
  >(
    additions: Additions<MoreA, MoreP, MoreE, MoreD> | Iterable<Claim | ClaimInput>,
  ): StanceGraph<Joined<A, MoreA>, Joined<P, MoreP>, Joined<E, MoreE>, Joined<D, MoreD>> {
    const input = isIterable(additions) ? { claims: additions } : additions;
    plainObject('with', 'the additions', input);
    const { claims, retractions, rest } = splitDataset('with', { claims: [], ...input });
    let representation = this.#representation;
    const intake = new Intake(
      'with',
      { actors: [], propositions: [], documents: [], ...rest },
      (vocabulary) => {
        if (vocabulary !== this.#log.vocabulary) representation = new RepresentationIndex(vocabulary);
        return representation;
      },
      this.#log,
      this.#context.without,
    );
    intake.addClaims(claims);
    intake.addRetractions(retractions);
    return new StanceGraph<A, P, E, D>({ ...this.#version(), log: intake.finish(), representation });
  }

  /**
   * The graph as if documents had never been read.
   *
   * @throws {StanceError} `not_found` for an unknown document.
   * @example
   * StanceGraph.from(coalition).without({ document: 'paris-report-2025-03' }).whoBacks('troops', { among: 'countries' }).length; // 0
   */
  without(left: { readonly document: Named<D> | readonly Named<D>[] }): StanceGraph<A, P, E, D> {
    plainObject('without', 'what is left out', left);
    const given: unknown = left.document;
    const documents = reading('without', 'document', 'an id or a list of them', () => [given].flat());
    const without = new Set(this.#context.without);
    for (const id of documents) {
      const { documents: known, documentNumbers } = this.#log.vocabulary;
      const number = known.has(id as string) ? documentNumbers.find(id as string) : -1;
      if (number < 0) {
        throw new StanceError('not_found', `without: unknown document ${show(id)}. Known ones are in kg.documents.`, {
          received: id,
        });
      }
      without.add(number);
    }
    return new StanceGraph<A, P, E, D>({ ...this.#version(), without });
  }

  /** The whole as a data set again: what went in, with ids and defaults filled in. Documents left out are not in it. */
  toDataset(): Dataset<A, P, E, D> {
    return { ...this.#about, ...wholeDataset(this.#log, this.#context.without) } as Dataset<A, P, E, D>;
  }

  #stances(caller: string, options: QueryOptions, asked: Partial<QueryOf<'stances'>>): Answer<StanceRow<A, P>> {
    const read = readOptions(caller, options, this.#context.vocabulary);
    const query = { find: 'stances', ...asked, ...read } as QueryOf<'stances'>;
    return run<'stances', A, P>(caller, this.#context, query);
  }

  #claims<Find extends 'claims' | 'sources' = 'claims'>(
    caller: string,
    options: ClaimOptions,
    fixed: ClaimFilters = {},
    find: Find = 'claims' as Find,
  ): Answer<RowOf<A, P>[Find]> {
    plainObject(caller, 'options', options);
    const { filters, rest } = filtersAndRest(options);
    return runWith<Find, A, P>(caller, this.#context, find, rest, { ...filters, ...fixed });
  }

  #version(): GraphVersion {
    const { policies, without } = this.#context;
    return { log: this.#log, representation: this.#representation, policies, without, about: this.#about };
  }
}
