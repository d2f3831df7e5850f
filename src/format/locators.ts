// Whether passages still stand in their texts where the evidence of claims says.
import type { Claim } from '../kinds/claim.js';
import type { Locator } from '../schema/claim-base.js';
import type { SourceDocument } from '../schema/document.js';
import { entryOf } from '../schema/entry.js';
import { textHash } from '../text/text-hash.js';

/** A locator that no longer finds its passage. */
export interface Drift {
  readonly document: string;
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
  /** By how many UTF-16 units the passage has moved, if it was found again nearby; otherwise `null`. */
  readonly moved: number | null;
}

/** What checking a document against a text found. */
export interface DocumentCheck {
  readonly document: string;
  /** `same` to the byte; `changed` where hash or length differ; `missing` where no text was found for it. */
  readonly text: 'same' | 'changed' | 'missing';
  readonly locators: number;
  readonly drifts: readonly Drift[];
}

const NEARBY = 400;

/**
 * Checks every locator against the texts of its documents. Nothing of a text is kept.
 *
 * A document is found by the hash of its text; one that has changed, by where most of its locators still fit.
 *
 * @param documents The documents of a data set; those without `sha256` are found by their locators alone.
 * @param claims Their claims.
 * @param texts The texts at hand, in any order.
 * @returns One check for each document, in the order given. Time O(length of the texts + locators).
 * @example
 * checkLocators([{ id: 'd', published: '2025' }], [], ['some text']); // [{"document": "d", "text": "missing", "locators": 0, "drifts": []}]
 */
export function checkLocators(
  documents: Iterable<SourceDocument>,
  claims: Iterable<Claim>,
  texts: readonly string[],
): DocumentCheck[] {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) entryOf(claimsOf, claim.document, () => []).push(claim);
  const byHash = new Map(texts.map((text) => [textHash(text), text]));
  const open = new Set(texts);
  const list = [...documents];
  for (const { sha256: hash } of list) open.delete(byHash.get(hash ?? '') ?? '');
  return list.map(({ id, sha256: hash, length }) => {
    const own = claimsOf.get(id) ?? [];
    const same = hash === undefined ? undefined : byHash.get(hash);
    if (same !== undefined) return check(id, own, same, 'same');
    const likely = mostFitting(own, [...open]) ?? nearestLength(length, [...open]);
    if (likely === undefined) return { document: id, text: 'missing', locators: passages(own).length, drifts: [] };
    open.delete(likely);
    const checked = check(id, own, likely, 'changed');
    return hash === undefined && checked.drifts.length === 0 ? { ...checked, text: 'same' } : checked;
  });
}

function check(document: string, claims: readonly Claim[], text: string, state: 'same' | 'changed'): DocumentCheck {
  const all = passages(claims);
  const drifts = all
    .filter(({ place }) => !fits(text, place, 0))
    .map(({ claim, place }) => {
      return { document, claim, start: place.start, end: place.end, moved: movedBy(text, place) };
    });
  return { document, text: state, locators: all.length, drifts };
}

type Place = Exclude<Locator, { readonly record: string }>;

function passages(claims: readonly Claim[]): { readonly claim: Claim; readonly place: Place }[] {
  return claims.flatMap((claim) => claim.evidence.flatMap((place) => ('record' in place ? [] : [{ claim, place }])));
}

function mostFitting(claims: readonly Claim[], texts: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const text of texts) {
    const count = passages(claims).filter(({ place }) => fits(text, place, 0)).length;
    if (count > most) [best, most] = [text, count];
  }
  return best;
}

/** For a text that has shifted as a whole: the one whose length is nearest, within a fifth. */
function nearestLength(length: number | undefined, texts: readonly string[]): string | undefined {
  if (length === undefined) return undefined;
  const off = (text: string) => Math.abs(text.length - length);
  return [...texts].sort((a, b) => off(a) - off(b)).find((text) => off(text) <= length / 5);
}

function movedBy(text: string, place: Place): number | null {
  for (let by = 1; by <= NEARBY; by += 1) {
    if (fits(text, place, by)) return by;
    if (fits(text, place, -by)) return -by;
  }
  return null;
}

function fits(text: string, { start, end, sha256 }: Place, by: number): boolean {
  return start + by >= 0 && end + by <= text.length && textHash(text.slice(start + by, end + by)).startsWith(sha256);
}
