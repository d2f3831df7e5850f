// The limits of a question, each once: its schema, how it is read from outside, how it is said and whom it is for.
import * as z from 'zod';
import { StanceError } from '../../errors.js';
import { ACTOR_TYPES } from '../../schema/actor.js';
import { name } from '../../schema/bounded-text.js';
import { type Condition, condition } from '../../schema/condition.js';
import { partialDate, readDateRange } from '../../schema/date.js';
import { defined } from '../../schema/defined.js';
import type { Named } from '../../schema/named.js';
import { knownOptions, plainObject, reading } from '../../schema/options.js';
import { Problems, show } from '../../schema/problems.js';
import { defaultPolicy, type PolicyName } from '../../stance/policies.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { stateInWords } from '../../words/condition-words.js';
import { dateInWords } from '../../words/date-words.js';
import { anyOf, type Predicate, predicate } from './predicate.js';
import { predicateInWords } from './predicate-words.js';

/** What every question can be narrowed by. Dates may be of reduced precision; all limits include their last day. */
export interface LimitOptions<A extends string = string, P extends string = string, E extends string = string> {
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
  readonly given?: readonly (Named<P | E> | Condition)[];
  /** Whom to ask about: an organization, a type of actor, one or more actors, or a predicate. Default: all on record. */
  readonly among?: Named<A | Plural> | readonly Named<A>[] | Predicate<A, P, E>;
  /** Leaves out what was last said more than so many days before `asOf` (or the newest document). Default: no limit. */
  readonly maxAge?: number;
  /** Lets claims count that nobody has accepted yet. Default false. */
  readonly proposed?: boolean;
}

/** What questions about stances can be narrowed by besides. */
export interface QueryOptions<A extends string = string, P extends string = string, E extends string = string>
  extends LimitOptions<A, P, E> {
  /** Lets positions on related propositions count, marked so. Default true. */
  readonly infer?: boolean;
  /** Lets an organization's claims count for its members, below their own. Default false. */
  readonly viaMembership?: boolean;
  /** How claims become a stance. Default `default@2`. */
  readonly policy?: PolicyName;
}

/** Actors by type, as words say it. */
type Plural = 'countries' | 'persons' | 'organizations' | 'groups';

/** The limits of a query about claims as it keeps them: names read, `given` and `among` in full. */
export interface ClaimLimits<A extends string = string, P extends string = string, E extends string = string> {
  readonly asOf?: string | undefined;
  readonly during?: string | undefined;
  readonly knownBy?: string | undefined;
  readonly given?: readonly Condition[] | undefined;
  readonly among?: Predicate<A, P, E> | undefined;
  readonly maxAge?: number | undefined;
  readonly proposed?: boolean | undefined;
}

/** The same of a query about stances. */
export interface Limits<A extends string = string, P extends string = string, E extends string = string>
  extends ClaimLimits<A, P, E> {
  readonly infer?: boolean | undefined;
  readonly viaMembership?: boolean | undefined;
  readonly policy?: PolicyName | undefined;
}

/** A limit; its doc is with `LimitOptions` and `QueryOptions`. */
interface Limit<Schema extends z.ZodType, Written> {
  readonly schema: Schema;
  /** Turns names into ids. Default: kept as it is written. */
  readonly read?: (caller: string, written: Written, vocabulary: Vocabulary) => z.infer<Schema>;
  /** In English, behind the question; empty for what goes without saying. */
  readonly words: (kept: z.infer<Schema>, vocabulary: Vocabulary) => string;
  /** Is it right for sure, as almost all are? Spares them the schema, which is a good deal slower. Default: never. */
  readonly isSure?: (written: unknown) => boolean;
  /** Does it say when? */
  readonly isMoment?: boolean;
}

const limit = <Schema extends z.ZodType, Written = z.infer<Schema>>(entry: Limit<Schema, Written>) => ({
  ...entry,
  onlyStances: false as const,
});

/** Only matters where a stance is resolved. */
const stanceLimit = <Schema extends z.ZodType>(entry: Limit<Schema, z.infer<Schema>>) => ({
  ...entry,
  onlyStances: true as const,
});

/** A day, month or year; not an interval. */
export const point = partialDate.refine(
  (text) => !text.includes('/'),
  'is an interval; expected YYYY, YYYY-MM or YYYY-MM-DD',
);

const isDate = (text: unknown) => typeof text === 'string' && typeof readDateRange(text) !== 'string';
const isPoint = (text: unknown) => isDate(text) && !(text as string).includes('/');
const isSwitch = (value: unknown) => typeof value === 'boolean';
const isWord = (text: unknown) => typeof text === 'string' && text !== '';

/** In the order in which they are said. */
export const LIMITS = {
  asOf: limit({ schema: point, words: (date) => `as of ${dateInWords(date)}`, isSure: isPoint, isMoment: true }),
  during: limit({
    schema: partialDate,
    words: (period) => `by what was said in ${dateInWords(period)}`,
    isSure: isDate,
    isMoment: true,
  }),
  knownBy: limit({
    schema: point,
    words: (date) => `as could be known by ${dateInWords(date)}`,
    isSure: isPoint,
    isMoment: true,
  }),
  given: limit({ schema: z.array(condition), read: readGiven, words: givenInWords }),
  among: limit({
    schema: predicate,
    read: readAmong,
    words: (among, vocabulary) => `among whoever ${predicateInWords(among, vocabulary)}`,
    isSure: isWord,
  }),
  maxAge: limit({ schema: z.number().int().nonnegative(), words: (days) => `last said at most ${days} days before` }),
  infer: stanceLimit({ schema: z.boolean(), words: (infers) => (infers ? '' : 'without inference'), isSure: isSwitch }),
  viaMembership: stanceLimit({
    schema: z.boolean(),
    words: (counts) => (counts ? 'counting organizations for their members' : ''),
    isSure: isSwitch,
  }),
  proposed: limit({
    schema: z.boolean(),
    words: (counts) => (counts ? 'counting claims that nobody has accepted yet' : ''),
    isSure: isSwitch,
  }),
  policy: stanceLimit({
    schema: name,
    words: (named) => (named === defaultPolicy.name ? '' : `by policy ${named}`),
    isSure: isWord,
  }),
} satisfies { readonly [Name in keyof QueryOptions]-?: unknown };

type Table = typeof LIMITS;
export type LimitName = keyof Table;
type Shape<Name extends LimitName> = { [One in Name]: z.ZodOptional<Table[One]['schema']> };
type StanceLimitName = { [One in LimitName]: Table[One]['onlyStances'] extends true ? One : never }[LimitName];

function shapeOf<Name extends LimitName>(onlyStances: boolean): Shape<Name> {
  const entries = Object.entries(LIMITS).filter(([, entry]) => entry.onlyStances === onlyStances);
  return Object.fromEntries(entries.map(([key, { schema }]) => [key, schema.optional()])) as Shape<Name>;
}

/** The fields of a query that narrow whatever is asked. */
export const CLAIM_LIMITS = shapeOf<Exclude<LimitName, StanceLimitName>>(false);

/** The same with those for resolved stances. */
export const STANCE_LIMITS = { ...CLAIM_LIMITS, ...shapeOf<StanceLimitName>(true) };

const limitsSchema = z.strictObject(STANCE_LIMITS) satisfies z.ZodType<Limits>;

/** In the order in which a query has them. */
export const LIMIT_NAMES = Object.keys(STANCE_LIMITS) as readonly LimitName[];

const DEFAULTS: { readonly [Name in LimitName]?: unknown } = {
  infer: true,
  viaMembership: false,
  proposed: false,
  policy: defaultPolicy.name,
};

/** Does a limit say what goes without saying? */
export function isDefault(key: string, value: unknown): boolean {
  return value === DEFAULTS[key as LimitName] || (key === 'given' && (value as readonly unknown[]).length === 0);
}

/** What says when. */
export const MOMENTS = LIMIT_NAMES.filter((key) => entryOf(key).isMoment === true);

function entryOf(key: string): Limit<z.ZodType, unknown> {
  return LIMITS[key as LimitName] as unknown as Limit<z.ZodType, unknown>;
}

/**
 * Turns free words in limits from outside into ids and conditions; what is not words is yet to be checked. What was
 * looked up comes behind what is kept as it was written.
 *
 * @param names The limits that the question can have. Default all.
 * @throws {StanceError} `invalid_option` for an unknown option; `not_found` for a name.
 */
export function readLimits(
  caller: string,
  written: QueryOptions,
  vocabulary: Vocabulary,
  names: readonly LimitName[] = LIMIT_NAMES,
): Limits {
  knownOptions(caller, written, names);
  reading(caller, 'options', 'plain JSON', () => checkDepth(caller, written));
  const given = written as Readonly<Record<string, unknown>>;
  const limits: Record<string, unknown> = {};
  for (const key of Object.keys(given)) if (entryOf(key).read === undefined) limits[key] = given[key];
  for (const key of LIMIT_NAMES) {
    if (given[key] !== undefined) limits[key] = entryOf(key).read?.(caller, given[key], vocabulary) ?? given[key];
  }
  return defined(limits);
}

/**
 * Checks limits with their names read, each by its own schema.
 *
 * @returns A copy that shares nothing with them.
 * @throws {StanceError} `invalid_option` for a wrong type or date.
 */
export function checkLimits(caller: string, limits: Limits): Limits {
  const checked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(limits)) {
    const result = entryOf(key).schema.safeParse(value);
    if (!result.success) throw wrongLimit(caller, limits);
    checked[key] = result.data;
  }
  return checked;
}

/** Both: limits from outside, read and checked. Throws as both. */
export function readOptions(caller: string, written: QueryOptions, vocabulary: Vocabulary): Limits {
  if (!areSure(caller, written)) return checkLimits(caller, readLimits(caller, written, vocabulary));
  const { among } = written;
  return (among === undefined ? written : { ...written, among: readAmong(caller, among, vocabulary) }) as Limits;
}

function areSure(caller: string, written: QueryOptions): boolean {
  plainObject(caller, 'options', written);
  for (const key in written) {
    const { isSure } =
      (LIMITS as Readonly<Record<string, { readonly isSure?: (value: unknown) => boolean }>>)[key] ?? {};
    if (isSure?.(written[key as LimitName]) !== true) return false;
  }
  return true;
}

function wrongLimit(caller: string, limits: Limits): StanceError {
  const problems = new Problems();
  problems.addIssues('', limitsSchema.safeParse(limits).error?.issues ?? [], limits);
  const { path, message } = problems.list[0] as { path: string; message: string };
  return new StanceError('invalid_option', `${caller}: ${path} ${message}.`, { problems: problems.list });
}

/** The limits of a query in English: those that say when, or the others. */
export function limitsInWords(limits: Limits, vocabulary: Vocabulary, moments: boolean): string[] {
  return Object.keys(LIMITS)
    .filter((key) => limits[key as LimitName] !== undefined && moments === (entryOf(key).isMoment === true))
    .map((key) => entryOf(key).words(limits[key as LimitName], vocabulary));
}

/** A type of actor, an actor, or the members of an organization (with itself, where only claims say who they are). */
function readAmong(caller: string, among: string | readonly string[] | Predicate, vocabulary: Vocabulary): Predicate {
  if (Array.isArray(among)) return anyOf(among.map((named: string) => readAmong(caller, named, vocabulary)));
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

function givenInWords(given: readonly Condition[], vocabulary: Vocabulary): string {
  const states = given.map((state) => `${state.holds ? '' : 'not: '}${stateInWords(state, vocabulary)}`);
  return `given that ${states.join(' and ')}`;
}

const MOST_DEPTH = 40;
const MOST_NESTED = 100_000;

/** Before recursion meets text from outside: no more than 40 deep, no more than 100,000 parts. */
export function checkDepth(caller: string, input: unknown): void {
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
