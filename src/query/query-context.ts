// What a question is asked of, and its limits in the terms of the resolver.
import { StanceError } from '../errors.js';
import { dateRange, OPEN_END, OPEN_START } from '../schema/date.js';
import { reading, wrong } from '../schema/options.js';
import { nearest, show } from '../schema/problems.js';
import { givenWorld } from '../stance/conditions.js';
import { defaultPolicy } from '../stance/policies.js';
import type { Policy } from '../stance/policy.js';
import type { Resolver } from '../stance/resolver.js';
import { type Scope, Surroundings } from '../stance/scope.js';
import type { RepresentationIndex } from '../stance/voices/representation.js';
import type { ClaimLog } from '../store/claim-log.js';
import type { Vocabulary } from '../store/vocabulary.js';
import type { Limits } from './limits/limits.js';

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
  const isGraph = reading(caller, 'the graph', 'a StanceGraph', () => {
    const context = (kg as { readonly context?: Partial<QueryContext> } | null | undefined)?.context;
    return typeof context?.log === 'object' && typeof context.vocabulary === 'object';
  });
  if (isGraph) return kg.context;
  throw wrong(caller, 'the graph', kg, 'a StanceGraph', 'Make one of a data set with StanceGraph.from.');
}

/** A query's limits in the terms of the resolver. */
export interface QueryScope extends Scope {
  /** Only what was last said at most so many days before the day asked about; `null` for no limit. */
  readonly maxAge: number | null;
  /** Words for the contrary of the proposition, if it was named by them: positions are shown on that. */
  readonly contrary: string | null;
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
  const visibility = { knownBy: known, until, without: context.without, proposed: proposed === true };
  const world = given === undefined ? null : givenWorld(caller, given, context.vocabulary);
  return {
    until,
    from: period?.earliest ?? OPEN_START,
    visibility,
    infer: infer !== false,
    viaMembership: viaMembership === true,
    policy: policyOf(caller, context, policy),
    surroundings: new Surroundings(context.vocabulary, until, visibility, world),
    maxAge: maxAge ?? null,
    contrary: (limits as { readonly contrary?: string }).contrary ?? null,
  };
}

function policyOf(caller: string, { policies }: QueryContext, named = defaultPolicy.name): Policy {
  const policy = policies.get(named);
  if (policy !== undefined) return policy;
  const near = nearest(named, [...policies.keys()]);
  throw new StanceError(
    'not_found',
    `${caller}: unknown policy ${show(named)}. ${near === undefined ? `Known are ${[...policies.keys()].join(', ')}.` : `Did you mean "${near}"?`}${named === 'default@1' ? ' An answer of default@1 is asked again with the library version that it names.' : ''}`,
    { received: named },
  );
}
