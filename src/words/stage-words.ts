// What a stage of a commitment is called, and the basis of a claim.
import type { Deliverable } from '../kinds/commitment.js';
import type { Stage } from '../kinds/ladder.js';
import type { Basis } from '../schema/claim-base.js';

/** A stage as a verb before what is provided: of today, and of the day on which it was said. */
export const STAGE_VERBS: Readonly<Record<Stage, { readonly present: string; readonly past: string }>> = {
  declined: { present: 'declined', past: 'declined' },
  withheld: { present: 'withheld', past: 'withheld' },
  considering: { present: 'considers', past: 'considered' },
  proposed: { present: 'proposed', past: 'proposed' },
  pledged: { present: 'pledged', past: 'pledged' },
  agreed: { present: 'agreed on', past: 'agreed on' },
  delivering: { present: 'is delivering', past: 'was delivering' },
  delivered: { present: 'delivered', past: 'delivered' },
  withdrawn: { present: 'withdrew', past: 'withdrew' },
};

/** What a basis means. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'in the holder’s own words',
  reported: 'as the source reports it',
  anonymous: 'by an unnamed source',
  analysis: 'the author’s inference',
};

/** "troops or training", "something else". */
export function deliverablesInWords(deliverables: readonly Deliverable[]): string {
  return deliverables.map((thing) => (thing === 'other' ? 'something else' : thing)).join(' or ');
}
