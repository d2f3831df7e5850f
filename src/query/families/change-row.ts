import type { QueryContext } from '../query-context.js';
import { Row } from '../row.js';
import type { StanceRow } from './stance-row.js';

/** A stance that was another one on the second day than on the first. */
export class ChangeRow extends Row {
  readonly before: StanceRow;
  readonly after: StanceRow;

  constructor(context: QueryContext, before: StanceRow, after: StanceRow) {
    super(context, after.actor);
    this.before = before;
    this.after = after;
  }

  get proposition(): string {
    return this.after.proposition;
  }

  /** On the second day. */
  get position(): StanceRow['position'] {
    return this.after.position;
  }

  /** Who spoke for it on the second day. */
  get voices(): readonly string[] {
    return this.after.voices;
  }

  /** Behind both. */
  get claims(): readonly string[] {
    return [...new Set([...this.before.claims, ...this.after.claims])];
  }

  override get proposed(): readonly string[] {
    return [...this.before.proposed, ...this.after.proposed];
  }

  toJSON() {
    const { actor, name, type, proposition, position, voices, claims, before, after } = this;
    return {
      actor,
      name,
      type,
      proposition,
      position,
      voices,
      claims,
      before: before.toJSON(),
      after: after.toJSON(),
    };
  }
}
