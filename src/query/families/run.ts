// Questions of any family: checked, answered, and made from options as users write them.
import { StanceError } from '../../errors.js';
import { sortedKeys } from '../../kinds/dataset-hash.js';
import { entryOf } from '../../schema/entry.js';
import { reading } from '../../schema/options.js';
import { Problems, show } from '../../schema/problems.js';
import { AnswerOf } from '../answer.js';
import type { Family } from '../family.js';
import {
  checkDepth,
  checkLimits,
  isDefault,
  LIMIT_NAMES,
  type Limits,
  type QueryOptions,
  readLimits,
} from '../limits/limits.js';
import { withIds } from '../named-ids.js';
import { type QueryContext, scopeOf } from '../query-context.js';
import { type Answer, FAMILIES, type Query, type QueryOf, query, type RowOf } from './families.js';

/**
 * Answers a checked query. Names in it may be ids, names or aliases; the answer's query has the ids, and is frozen.
 *
 * @throws {StanceError} `not_found` for a name, `invalid_option` for limits that exclude each other.
 */
export function run<Find extends Query['find'], A extends string = string, P extends string = string>(
  caller: string,
  context: QueryContext,
  asked: QueryOf<Find>,
): Answer<RowOf<A, P>[Find]> {
  const family = FAMILIES[asked.find] as unknown as Family;
  const named = withIds(caller, context, asked, family) as QueryOf<Find>;
  family.check?.(caller, named as never);
  const scope = scopeOf(caller, context, named);
  return new AnswerOf<Query, RowOf<A, P>[Find]>(context, scope, canonical(named, family), family);
}

/** The same query in the one form that it has whatever door it came by: keys in order, nothing that goes without saying. */
function canonical<Asked extends Query>(asked: Asked, { schema }: Family): Asked {
  const given = asked as unknown as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const key of entryOf(KEYS, asked.find, () => Object.keys(schema.shape))) {
    const value = given[key];
    if (value !== undefined && !isDefault(key, value)) kept[key] = inOrder(key, value);
  }
  return kept as unknown as Asked;
}

/** The fields of each family's queries, in order. */
const KEYS = new Map<string, readonly string[]>();

/** States of the world have no order. */
function inOrder(key: string, value: unknown): unknown {
  if (key !== 'given') return value;
  const texts = (value as readonly unknown[]).map((state) => JSON.stringify(sortedKeys(state)));
  return [...new Set(texts)].sort().map((text) => JSON.parse(text) as unknown);
}

/**
 * Answers a question made of limits as users write them and the fields that it has besides.
 *
 * @throws {StanceError} As `readOptions`, `readQuery` and `run`.
 */
export function runWith<Find extends Query['find'], A extends string = string, P extends string = string>(
  caller: string,
  context: QueryContext,
  find: Find,
  options: QueryOptions,
  fields: Readonly<Record<string, unknown>>,
): Answer<RowOf<A, P>[Find]> {
  const { shape } = FAMILIES[find].schema;
  const limits = readLimits(
    caller,
    options,
    context.vocabulary,
    LIMIT_NAMES.filter((name) => name in shape),
  );
  const asked = readQuery(caller, { find, ...limits, ...fields }, limits);
  return run<Find, A, P>(caller, context, asked as QueryOf<Find>);
}

/**
 * Checks a query from outside.
 *
 * @param limits Those in it that came as options of their own, and are complained of as such.
 * @throws {StanceError} `invalid_option` with every problem.
 */
export function readQuery(caller: string, input: unknown, limits: Limits = {}): Query {
  const result = reading(caller, 'the query', 'plain JSON', () => {
    checkDepth(caller, input);
    return query.safeParse(input);
  });
  if (result.success) return result.data;
  checkLimits(caller, limits);
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
