// What makes two claims the same, as a hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type ClaimInput, kindOf } from '../kinds/claim.js';
import { sortedKeys } from '../kinds/dataset-hash.js';
import { reading, wrong } from '../schema/options.js';

/**
 * What makes two claims the same, as one string: document, kind, holder, object, position or stage, said, first
 * locator; where there is no locator, conditions and speaker too. Never the summary, the confidence or the origin.
 */
export function identityOf(claim: Omit<ClaimInput, 'id'>): string {
  const { document, kind, holder, said, evidence } = claim;
  const [first] = evidence ?? [];
  const place = first === undefined ? unplaced(claim) : 'record' in first ? [first.record] : [first.start, first.end];
  return JSON.stringify([document, kind, holder, ...objectOf(claim as ClaimInput), said, ...place]);
}

/**
 * The id of a claim: `c` and the first 20 hexadecimal digits (80 bits) of the sha256 of its identity.
 *
 * @throws {StanceError} `invalid_option` or `invalid_data` for what is no claim.
 * @example
 * claimId({ kind: 'stance', document: 'd', holder: 'FRA', proposition: 'p', position: 'support', said: '2025' }); // "c129d36901bc3606c92dd"
 */
export function claimId(claim: Omit<ClaimInput, 'id'>): string {
  const identity = reading('claimId', 'the claim', CLAIM, () => {
    const { document, kind, holder, said } = claim;
    if ([document, kind, holder, said].every((text) => typeof text === 'string')) return identityOf(claim);
    throw wrong('claimId', 'the claim', claim, CLAIM);
  });
  return `c${bytesToHex(sha256(utf8ToBytes(identity))).slice(0, 20)}`;
}

const CLAIM = 'a claim with document, kind, holder and said';

/** What tells claims without a place in the text apart besides; nothing where they have neither. */
function unplaced({ conditions = [], speaker }: Omit<ClaimInput, 'id'>): readonly unknown[] {
  if (conditions.length === 0 && speaker === undefined) return [];
  return [conditions.map((condition) => JSON.stringify(sortedKeys(condition))).sort(), speaker ?? null];
}

/** The fields that its kind tells claims apart by; lists in an order of their own. */
function objectOf(claim: ClaimInput): readonly unknown[] {
  const fields = claim as unknown as Readonly<Record<string, unknown>>;
  return kindOf(claim.kind).identity.map((field) => {
    const value = fields[field] ?? null;
    return Array.isArray(value) ? [...value].sort() : value;
  });
}
