// Two stances on one proposition in one row: of two actors, or of one on two days.
import { frozen } from '../schema/frozen.js';
import type { QueryContext } from './query-context.js';
import { pick, Row, SHARED_FIELDS } from './row.js';
import type { StanceRow } from './stance-row.js';

export const PAIR_FIELDS = frozen([...SHARED_FIELDS, 'proposition', 'position', 'voices', 'claims'] as const);

/** Says what the second stance is; the first is what it is held against. */
export abstract class StancePairRow<A extends string = string, P extends string = string> extends Row<A> {
  readonly #first: StanceRow;
  readonly #second: StanceRow<A, P>;

  constructor(context: QueryContext, first: StanceRow, second: StanceRow<A, P>) {
    super(context, second.actor);
    this.#first = first;
    this.#second = second;
  }

  get proposition(): P {
    return this.#second.proposition;
  }

  /** Of the second stance. */
  get position(): StanceRow['position'] {
    return this.#second.position;
  }

  /** Who spoke for the second stance. */
  get voices(): readonly string[] {
    return this.#second.voices;
  }

  /** Behind both. */
  get claims(): readonly string[] {
    return frozen([...new Set([...this.#first.claims, ...this.#second.claims])]);
  }

  override get proposed(): readonly string[] {
    return frozen([...this.#first.proposed, ...this.#second.proposed]);
  }

  toJSON() {
    return pick(this as StancePairRow<A, P>, PAIR_FIELDS);
  }
}
