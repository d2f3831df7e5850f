// What a question is asked of, and its limits in the terms of the resolver.
import { StanceError } from '../errors.js';
import { dateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import { wrong } from '../schema/options.js';
import { nearest, show } from '../schema/problems.js';
import { Given } from '../stance/conditions.js';
import { defaultPolicy, type Policy } from '../stance/policy.js';
import type { RepresentationIndex } from '../stance/representation.js';
import type { Resolver } from '../stance/resolver.js';
import type { Scope } from '../stance/scope.js';
import type { ClaimLog, Visibility } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import type { Limits } from './limits.js';

/** What questions are asked of: one version of a graph. */
export interface QueryContext {
  readonly log: ClaimLog;
  readonly vocabulary: Vocabulary;
  readonly representation: RepresentationIndex;
  readonly resolver: Resolver;
  readonly policies: ReadonlyMap<string, Policy>;
  /** Numbers of the documents that this version leaves out. */
  readonly without: ReadonlySet<number>;
  readonly dataHash: () => string;
}

/**
 * The context of the graph that a function was given, also of one that another copy of the library made.
 *
 * @throws {StanceError} `invalid_option` for anything but a graph.
 */
export function contextOf<Context extends object = QueryContext>(
  caller: string,
  kg: { readonly context: Context },
): Context {
  const context = (kg as { readonly context?: Partial<QueryContext> } | null | undefined)?.context;
  if (typeof context?.log === 'object' && typeof context.vocabulary === 'object') return kg.context;
  throw wrong(caller, 'the graph', kg, 'a StanceGraph', 'Make one of a data set with StanceGraph.from.');
}

/** A query's limits in the terms of the resolver. */
export class QueryScope implements Scope {
  readonly until: number;
  readonly from: number;
  readonly visibility: Visibility;
  readonly infer: boolean;
  readonly viaMembership: boolean;
  readonly policy: Policy;
  readonly given: Given | null;
  readonly maxAge: number | null;
  readonly #context: QueryContext;

  constructor(context: QueryContext, scope: Scope, given: Given | null, maxAge: number | null) {
    this.until = scope.until;
    this.from = scope.from;
    this.visibility = scope.visibility;
    this.infer = scope.infer;
    this.viaMembership = scope.viaMembership;
    this.policy = scope.policy;
    this.given = given;
    this.maxAge = maxAge;
    this.#context = context;
  }

  /** The day from which ages count: `asOf`, the end of `during`, `knownBy`, or the newest document. */
  get today(): number {
    if (this.until !== OPEN_END) return this.until;
    const { knownBy } = this.visibility;
    return knownBy !== OPEN_END ? knownBy : newestDocument(this.#context);
  }
}

const NOT_CARRIED = 'during asks what was said then, asOf what stood then';

/** @throws {StanceError} `invalid_option` for `asOf` with `during`; `not_found` for an unknown policy. */
export function scopeOf(caller: string, context: QueryContext, limits: Limits): QueryScope {
  const { asOf, during, knownBy, given, maxAge, infer, viaMembership, proposed, policy } = limits;
  if (asOf !== undefined && during !== undefined) {
    throw new StanceError('invalid_option', `${caller}: asOf and during exclude each other. ${NOT_CARRIED}.`, {
      asOf,
      during,
    });
  }
  const period = during === undefined ? undefined : dateRange(during);
  const until = asOf === undefined ? (period?.latest ?? OPEN_END) : dateRange(asOf).latest;
  const known = knownBy === undefined ? OPEN_END : dateRange(knownBy).latest;
  const scope = {
    until,
    from: period?.earliest ?? OPEN_START,
    visibility: { knownBy: known, until, without: context.without, proposed: proposed === true },
    infer: infer !== false,
    viaMembership: viaMembership === true,
    policy: policyOf(caller, context, policy),
  };
  return new QueryScope(
    context,
    scope,
    given === undefined ? null : new Given(caller, given, context.vocabulary),
    maxAge ?? null,
  );
}

/** The last day on which a document was published, or 0 if there is none. */
function newestDocument({ vocabulary, without }: QueryContext): number {
  let newest = 0;
  for (const { id, published } of vocabulary.documents.values()) {
    if (!without.has(vocabulary.documentNumbers.find(id))) newest = Math.max(newest, dateRange(published).latest);
  }
  return newest;
}

function policyOf(caller: string, { policies }: QueryContext, named = defaultPolicy.name): Policy {
  const policy = policies.get(named);
  if (policy !== undefined) return policy;
  const near = nearest(named, [...policies.keys()]);
  throw new StanceError(
    'not_found',
    `${caller}: unknown policy ${show(named)}. ${near === undefined ? `Known are ${[...policies.keys()].join(', ')}.` : `Did you mean "${near}"?`}`,
    { received: named },
  );
}
