// What a stage of a commitment is called, and the basis of a claim.
import type { Deliverable } from '../kinds/commitment.js';
import type { Stage } from '../kinds/ladder.js';
import type { Basis } from '../schema/claim-base.js';

/** A stage as a verb before what is provided: of today, and of the day on which it was said. */
export const STAGE_VERBS: Readonly<Record<Stage, { readonly now: string; readonly past: string }>> = {
  declined: { now: 'declined', past: 'declined' },
  withheld: { now: 'withheld', past: 'withheld' },
  considering: { now: 'considers', past: 'considered' },
  proposed: { now: 'proposed', past: 'proposed' },
  pledged: { now: 'pledged', past: 'pledged' },
  agreed: { now: 'agreed on', past: 'agreed on' },
  delivering: { now: 'is delivering', past: 'was delivering' },
  delivered: { now: 'delivered', past: 'delivered' },
  withdrawn: { now: 'withdrew', past: 'withdrew' },
};

/** What a basis means. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'in the holder’s own words',
  reported: 'as the source reports it',
  anonymous: 'by an unnamed source',
  analysis: 'the author’s inference',
};

/** What is provided: "troops or training", "something else". */
export function deliverablesInWords(deliverables: readonly Deliverable[]): string {
  return deliverables.map((thing) => (thing === 'other' ? 'something else' : thing)).join(' or ');
}
