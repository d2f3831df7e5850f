import type { QueryContext } from '../query-context.js';
import { Row } from '../row.js';
import type { StanceRow } from './stance-row.js';

/** Two actors side by side on one proposition; the row is about the other one. */
export class ComparisonRow extends Row {
  /** The stance of the actor that is compared with the rest. */
  readonly one: StanceRow;
  /** The stance of the actor that this row is about. */
  readonly other: StanceRow;

  constructor(context: QueryContext, one: StanceRow, other: StanceRow) {
    super(context, other.actor);
    this.one = one;
    this.other = other;
  }

  get proposition(): string {
    return this.other.proposition;
  }

  get position(): StanceRow['position'] {
    return this.other.position;
  }

  get voices(): readonly string[] {
    return this.other.voices;
  }

  /** Of both actors. */
  get claims(): readonly string[] {
    return [...new Set([...this.one.claims, ...this.other.claims])];
  }

  override get proposed(): readonly string[] {
    return [...this.one.proposed, ...this.other.proposed];
  }

  toJSON() {
    const { actor, name, type, proposition, position, voices, claims, one, other } = this;
    return {
      actor,
      name,
      type,
      proposition,
      position,
      voices,
      claims,
      one: one.toJSON(),
      other: other.toJSON(),
    };
  }
}
