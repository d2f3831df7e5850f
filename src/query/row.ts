import type { ActorType } from '../schema/actor.js';
import type { QueryContext } from './context.js';

/** What every row of an answer has. Its fields are worked out when first looked at; `toJSON` has them all. */
export abstract class Row {
  /** Id of the actor that the row is about. */
  readonly actor: string;
  protected readonly context: QueryContext;

  constructor(context: QueryContext, actor: string) {
    this.context = context;
    this.actor = actor;
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

  abstract toJSON(): object;

  /** So that Node, Deno and Bun print the row and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON();
  }
}
