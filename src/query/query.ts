import * as z from 'zod';
import { StanceError } from '../errors.js';
import { CLAIM_KINDS, KIND_FILTERS } from '../kinds/claim.js';
import { position } from '../kinds/position.js';
import { ACTOR_TYPES } from '../schema/actor.js';
import { name } from '../schema/bounded-text.js';
import { BASES } from '../schema/claim-base.js';
import { type Condition, condition } from '../schema/condition.js';
import { partialDate, readDateRange } from '../schema/date.js';
import { defined } from '../schema/defined.js';
import { isPlainObject, knownOptions } from '../schema/options.js';
import { Problems, show } from '../schema/problems.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { type Predicate, predicate } from './predicate.js';

/** A day, month or year; not an interval. */
const point = partialDate.refine((text) => !text.includes('/'), 'is an interval; expected YYYY, YYYY-MM or YYYY-MM-DD');

/** What narrows every query. */
const limits = {
  asOf: point.optional(),
  during: partialDate.optional(),
  knownBy: point.optional(),
  given: z.array(condition).optional(),
  among: predicate.optional(),
  maxAge: z.number().int().nonnegative().optional(),
  proposed: z.boolean().optional(),
};

/** What only matters where a stance is resolved. */
const resolution = {
  infer: z.boolean().optional(),
  viaMembership: z.boolean().optional(),
  policy: name.optional(),
};

const options = { ...limits, ...resolution };
const optionsSchema = z.strictObject(options);

/** Words for the contrary of the proposition, if it was named by them; `position` and `not` are turned already. */
const contrary = name.optional();

const MOST_WORDS = 50;

const filters = {
  kind: z.enum(CLAIM_KINDS).optional(),
  actor: name.optional(),
  proposition: name.optional(),
  event: name.optional(),
  toward: name.optional(),
  to: name.optional(),
  speaker: name.optional(),
  document: name.optional(),
  basis: z.enum(BASES).optional(),
  ...kindFilters(),
  about: name.optional(),
  words: z.array(name).min(1).max(MOST_WORDS).optional(),
  /** Only with a condition (`any`), with none (`none`), or with one that names this event or proposition. */
  condition: name.optional(),
};

type KindFilters = typeof KIND_FILTERS;

/** What the kinds of claims can be narrowed by, each as an option. */
function kindFilters() {
  const entries = Object.entries(KIND_FILTERS).map(([field, { asked }]) => [field, asked.optional()]);
  return Object.fromEntries(entries) as {
    [Field in keyof KindFilters]: z.ZodOptional<KindFilters[Field]['asked']>;
  };
}

/** The filters of `claims` and `sources`. */
export const FILTER_NAMES: ReadonlySet<string> = new Set(Object.keys(filters));

/** How two stances can compare. */
export const COMPARISONS = ['agree', 'differ'] as const;

/**
 * What is asked, as plain JSON. Every door (helpers, predicates, the command) builds one of these, and `kg.run` takes
 * it back.
 */
export const query = z.discriminatedUnion('find', [
  z.strictObject({
    find: z.literal('stances'),
    ...options,
    contrary,
    actor: name.optional(),
    proposition: name.optional(),
    position: position.optional(),
    /** Only rows with a condition, with none, or with one that names this event or proposition. */
    condition: name.optional(),
  }),
  z.strictObject({ find: z.literal('actors'), ...options, where: predicate }),
  z.strictObject({ find: z.literal('claims'), ...limits, ...filters }),
  /** Who says so: the ends of the attribution chains of the claims that pass. */
  z.strictObject({ find: z.literal('sources'), ...limits, ...filters }),
  /** With whom an actor agrees or differs; on one proposition or on all. */
  z.strictObject({
    find: z.literal('comparison'),
    ...options,
    contrary,
    actor: name,
    with: name.optional(),
    proposition: name.optional(),
    outcome: z.enum(COMPARISONS),
  }),
  /** Whose stance was another one on a second day than on a first. */
  z.strictObject({
    find: z.literal('changes'),
    ...options,
    contrary,
    actor: name.optional(),
    proposition: name.optional(),
    from: point,
  }),
  z.strictObject({
    find: z.literal('timeline'),
    ...limits,
    policy: name.optional(),
    contrary,
    actor: name.optional(),
    proposition: name.optional(),
  }),
  z.strictObject({
    find: z.literal('why'),
    ...options,
    contrary,
    actor: name,
    proposition: name,
    /** For `whyNot`: the position that the actor was expected to hold. */
    not: position.optional(),
  }),
]);

export type Query = z.infer<typeof query>;
export type QueryOf<Find extends Query['find']> = Extract<Query, { find: Find }>;
export type ClaimFilters = { readonly [Filter in keyof typeof filters]?: QueryOf<'claims'>[Filter] };

/** The options of a query as it keeps them: names read, `given` and `among` in full. */
export type Limits = z.infer<typeof optionsSchema>;

/** What every question can be narrowed by. Dates may be of reduced precision; all limits include their last day. */
export interface LimitOptions {
  /** What stood then: said on or before, carried forward. Default: no limit. */
  readonly asOf?: string;
  /** What was said then: within the period, not carried forward. Not with `asOf`. Default: no limit. */
  readonly during?: string;
  /** What could be known then: nothing published or recorded later touches the answer. Default: no limit. */
  readonly knownBy?: string;
  /**
   * States of the world to take as given: names of events or propositions (`not ` in front for one that does not
   * hold), or conditions. Met conditions drop from rows, rows with an unmet one leave. Default: none.
   */
  readonly given?: readonly (string | Condition)[];
  /** Whom to ask about: an organization, a type of actor, one or more actors, or a predicate. Default: all on record. */
  readonly among?: string | readonly string[] | Predicate;
  /** Leaves out what was last said more than so many days before `asOf` (or the newest document). Default: no limit. */
  readonly maxAge?: number;
  /** Lets claims count that nobody has accepted yet. Default false. */
  readonly proposed?: boolean;
}

/** What questions about stances can be narrowed by besides. */
export interface QueryOptions extends LimitOptions {
  /** Lets positions on related propositions count, marked so. Default true. */
  readonly infer?: boolean;
  /** Lets an organization's claims count for its members, below their own. Default false. */
  readonly viaMembership?: boolean;
  /** How claims become a stance. Default `default@1`. */
  readonly policy?: string;
}

const OPTION_NAMES = Object.keys(options);
const MOST_DEPTH = 40;
const MOST_NESTED = 100_000;

/**
 * Checks options from outside and turns free words into ids and conditions.
 *
 * @throws {StanceError} `invalid_option` for an unknown option, a wrong type or date; `not_found` for a name.
 */
export function readOptions(caller: string, input: QueryOptions, vocabulary: Vocabulary): Limits {
  if (isSimple(input)) {
    const { among } = input;
    return (among === undefined ? input : { ...input, among: readAmong(caller, among, vocabulary) }) as Limits;
  }
  knownOptions(caller, input, OPTION_NAMES);
  checkDepth(caller, input);
  const { given, among, ...plain } = input;
  const read = {
    ...defined(plain),
    ...(given === undefined ? {} : { given: readGiven(caller, given, vocabulary) }),
    ...(among === undefined ? {} : { among: readAmong(caller, among, vocabulary) }),
  };
  const result = optionsSchema.safeParse(read);
  if (!result.success) {
    const problems = new Problems();
    problems.addIssues('', result.error.issues, read);
    const { path, message } = problems.list[0] as { path: string; message: string };
    throw new StanceError('invalid_option', `${caller}: ${path} ${message}.`, { problems: problems.list });
  }
  return read as Limits;
}

/**
 * Checks a query from outside.
 *
 * @throws {StanceError} `invalid_option` with every problem.
 */
export function readQuery(caller: string, input: unknown): Query {
  checkDepth(caller, input);
  const result = query.safeParse(input);
  if (result.success) return result.data;
  const problems = new Problems();
  problems.addIssues('', result.error.issues, input);
  const lines = problems.list.map(
    ({ path, message, suggestion }) =>
      `${path || 'query'} ${message}${suggestion === undefined ? '' : ` (did you mean ${show(suggestion)}?)`}`,
  );
  throw new StanceError('invalid_option', `${caller}: the query is not valid. ${lines.join('; ')}.`, {
    problems: problems.list,
  });
}

/** A type of actor, an actor, or the members of an organization (with itself, where only claims say who they are). */
export function readAmong(
  caller: string,
  among: string | readonly string[] | Predicate,
  vocabulary: Vocabulary,
): Predicate {
  if (Array.isArray(among)) return { or: among.map((named: string) => readAmong(caller, named, vocabulary)) };
  if (typeof among !== 'string') return among as Predicate;
  const word = among.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  const type = ACTOR_TYPES.find((known) => known === word);
  if (type !== undefined) return { is: type };
  const id = vocabulary.actorId(caller, among);
  const actor = vocabulary.actor(id);
  if (actor.type !== 'organization') return { is: id };
  return (actor.members ?? []).length > 0 ? { memberOf: id } : { or: [{ memberOf: id }, { is: id }] };
}

function readGiven(caller: string, given: readonly (string | Condition)[], vocabulary: Vocabulary): Condition[] {
  if (!Array.isArray(given)) {
    throw new StanceError('invalid_option', `${caller}: given must be a list, received ${show(given)}.`, {
      received: given,
    });
  }
  return given.map((item: string | Condition) => {
    if (typeof item !== 'string') return item;
    const holds = !/^not\s/i.test(item);
    return vocabulary.condition(caller, holds ? item : item.slice(4).trim(), holds);
  });
}

const SWITCHES = new Set(['infer', 'viaMembership', 'proposed']);

/** The common call needs no schema: only valid dates, switches and the name of a policy. */
function isSimple(input: QueryOptions): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key as keyof QueryOptions];
    if (key === 'asOf' || key === 'during' || key === 'knownBy') {
      if (typeof value !== 'string' || typeof readDateRange(value) === 'string') return false;
      if (key !== 'during' && value.includes('/')) return false;
    } else if (SWITCHES.has(key)) {
      if (typeof value !== 'boolean') return false;
    } else if ((key !== 'policy' && key !== 'among') || typeof value !== 'string' || value === '') return false;
  }
  return true;
}

/** Before recursion meets text from outside: no more than 40 deep, no more than 100,000 parts. */
function checkDepth(caller: string, input: unknown): void {
  let level: unknown[] = [input];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const part of Object.values(value)) {
        parts += 1;
        if (depth >= MOST_DEPTH || parts > MOST_NESTED) {
          throw new StanceError(
            'invalid_option',
            `${caller}: the query is too deep or too large. Ask for less at once.`,
            {},
          );
        }
        next.push(part);
      }
    }
    level = next;
  }
}
