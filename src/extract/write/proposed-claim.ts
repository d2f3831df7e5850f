// A claim that nobody has accepted yet.
import type { ClaimInput } from '../../kinds/claim.js';

/** A claim that nobody has accepted yet, with whom it counts for. */
export interface ProposedClaim {
  /** As in a data set, `review: proposed`. */
  readonly claim: ClaimInput;
  /** The holder's name as the text or the vocabulary has it. */
  readonly holder: string;
  /** ISO 3166-1 alpha-3, if the holder speaks for a country. */
  readonly country?: string;
  /** Which rule read it. */
  readonly rule: string;
}
