// What every row of an answer has.
import type { Claim } from '../kinds/claim.js';
import type { ActorType } from '../schema/actor.js';
import { frozen } from '../schema/frozen.js';
import type { QueryContext } from './query-context.js';

/** The fields that every row has first. */
export const SHARED_FIELDS = frozen(['actor', 'name', 'type'] as const);

/**
 * What every row of an answer has. Its fields are worked out when they are looked at. What answers hand out are views of
 * rows (`viewOf`), whose fields are own, enumerable and frozen.
 */
export abstract class Row<A extends string = string> {
  /** Id of the actor that the row is about. */
  readonly actor: A;
  protected readonly context: QueryContext;

  constructor(context: QueryContext, actor: string) {
    this.context = context;
    this.actor = actor as A;
  }

  get name(): string {
    return this.context.vocabulary.nameOf(this.actor);
  }

  get type(): ActorType {
    return this.context.vocabulary.actor(this.actor).type;
  }

  /** Who said it: holders of the claims behind the row. */
  abstract get voices(): readonly string[];

  /** Ids of the claims behind the row. */
  abstract get claims(): readonly string[];

  /** Ids of the claims behind the row that nobody has accepted yet; none unless the query counts them (`proposed`). */
  get proposed(): readonly string[] {
    return frozen(this.behind.filter(({ review }) => review === 'proposed').map(({ id }) => id));
  }

  /** The claims that make the row what it is. */
  protected get behind(): readonly Claim[] {
    return [];
  }

  /** The names of all fields, in their order. */
  abstract get fields(): readonly string[];

  /** The fields as plain values. */
  abstract toJSON(): object;

  /** So that Node, Deno and Bun print the row and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON();
  }
}

/** Some fields of a row as a plain object. */
export function pick<R extends object, Field extends keyof R>(row: R, fields: readonly Field[]): Pick<R, Field> {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<R, Field>;
}

/**
 * A row as users see it: an object that cannot be changed, whose own, enumerable keys are the fields of the row. Rows of
 * one class share the object that has the keys; the values are asked of the row when somebody looks at them. So a row
 * costs next to nothing until then; accessors of its own would take ten times as long to make as the whole answer.
 */
export function viewOf<R extends Row>(row: R): R {
  return new Proxy(templateOf(row), new View(row)) as R;
}

class View implements ProxyHandler<Row> {
  readonly #row: Row;
  /** The lists and objects that were looked at: each stays the same one. */
  #seen: Map<string, object> | undefined;

  constructor(row: Row) {
    this.#row = row;
  }

  get(_template: Row, field: keyof Row): unknown {
    const seen = this.#seen?.get(field);
    if (seen !== undefined) return seen;
    const value: unknown = this.#row[field];
    if (typeof value === 'object' && value !== null) {
      this.#seen ??= new Map();
      this.#seen.set(field, value);
    }
    return value;
  }
}

const TEMPLATES = new WeakMap<object, Row>();

/** An object of the same class with a key for each field, which no view ever reads. */
function templateOf(row: Row): Row {
  const of = Object.getPrototypeOf(row);
  let template = TEMPLATES.get(of);
  if (template === undefined) {
    template = Object.create(of, Object.fromEntries(row.fields.map((field) => [field, keyOf(field)]))) as Row;
    Object.freeze(template);
    TEMPLATES.set(of, template);
  }
  return template;
}

function keyOf(field: string): PropertyDescriptor & ThisType<Readonly<Record<string, unknown>>> {
  return {
    enumerable: true,
    get() {
      return this[field];
    },
  };
}
