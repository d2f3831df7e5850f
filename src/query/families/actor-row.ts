import type { Claim } from '../../kinds/claim.js';
import type { QueryContext } from '../query-context.js';
import { Row } from '../row.js';

/** An actor that a predicate holds for, with the claims that make it hold. */
export class ActorRow extends Row {
  readonly #rows: readonly number[];

  constructor(context: QueryContext, actor: string, rows: readonly number[]) {
    super(context, actor);
    this.#rows = rows;
  }

  /** Holders of the claims that make the predicate hold. What holds by silence or membership has no claim. */
  get voices(): readonly string[] {
    return [...new Set(this.behind.map(({ holder }) => holder))];
  }

  get claims(): readonly string[] {
    return this.behind.map(({ id }) => id);
  }

  protected override get behind(): readonly Claim[] {
    return this.#rows.map((row) => this.context.log.claim(row));
  }

  toJSON() {
    const { actor, name, type, voices, claims } = this;
    return { actor, name, type, voices, claims };
  }
}
