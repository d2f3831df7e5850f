import type { Claim, ClaimInput } from '../../src/kinds/claim.js';
import { claimId } from '../../src/store/claim-id.js';

/** The claim with every default that the design gives it. */
export function completed(claim: ClaimInput): Claim {
  const isProposal = claim.origin?.type === 'rule' || claim.origin?.type === 'model';
  return {
    ...claim,
    id: claimId(claim),
    evidence: claim.evidence ?? [],
    basis: claim.basis ?? 'reported',
    conditions: claim.conditions ?? [],
    confidence: claim.confidence ?? 1,
    origin: claim.origin ?? { type: 'import', name: 'unnamed' },
    review: claim.review ?? (isProposal ? 'proposed' : 'accepted'),
  } as Claim;
}
