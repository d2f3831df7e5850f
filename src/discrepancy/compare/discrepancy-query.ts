// A question for discrepancies, as data.
import type { DiscrepancyType } from './discrepancy.js';

/** A question for discrepancies. `discrepancies` of `stancegraph/discrepancy` takes the same filters. */
export interface DiscrepancyQuery {
  readonly find: 'discrepancies';
  readonly type?: DiscrepancyType;
  readonly actor?: string;
  /** The proposition, event or actor that they are about. */
  readonly about?: string;
  readonly asOf?: string;
  readonly knownBy?: string;
}
