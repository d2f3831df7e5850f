import type { ActorType } from '../schema/actor.js';
import type { QueryContext } from './context.js';

/** An actor that a predicate holds for, with the claims that make it hold. */
export class ActorRow {
  readonly actor: string;
  readonly #context: QueryContext;
  readonly #rows: readonly number[];

  constructor(context: QueryContext, actor: string, rows: readonly number[]) {
    this.#context = context;
    this.actor = actor;
    this.#rows = rows;
  }

  get name(): string {
    return this.#context.vocabulary.nameOf(this.actor);
  }

  get type(): ActorType {
    return this.#context.vocabulary.actor(this.actor).type;
  }

  /** Holders of the claims that make the predicate hold. What holds by silence or membership has no claim. */
  get voices(): readonly string[] {
    return [...new Set(this.#rows.map((row) => this.#context.log.claim(row).holder))];
  }

  get claims(): readonly string[] {
    return this.#rows.map((row) => this.#context.log.claim(row).id);
  }

  toJSON() {
    const { actor, name, type, voices, claims } = this;
    return { actor, name, type, voices, claims };
  }

  /** So that Node, Deno and Bun print the row and not an empty object. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toJSON();
  }
}
