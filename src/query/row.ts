// What every row of an answer has.
import type { Claim } from '../kinds/claim.js';
import type { ActorType } from '../schema/actor.js';
import { frozen } from '../schema/frozen.js';
import type { QueryContext } from './query-context.js';

/** What every row of an answer has. Its fields are worked out when first looked at; `toJSON` has them all. */
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

  abstract toJSON(): object;

  /** So that Node, Deno and Bun print the row and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON();
  }
}
