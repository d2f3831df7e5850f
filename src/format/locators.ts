// Whether passages still stand in their texts where the evidence of claims says.
import type { Claim } from '../kinds/claim.js';
import type { Locator } from '../schema/claim-base.js';
import type { SourceDocument } from '../schema/document.js';
import { entryOf } from '../schema/entry.js';
import { listFrom, reading, wrong } from '../schema/options.js';
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

/** A text at hand. */
export interface GivenText {
  readonly text: string;
  /** The name of its file, without ending. Default none. */
  readonly name?: string;
}

/** The texts of documents by id: the one with the document's hash, else the one named after its id; none is guessed. */
export function textsOfDocuments(
  documents: Iterable<SourceDocument>,
  texts: readonly GivenText[],
): Map<string, string> {
  const byHash = new Map(texts.map(({ text }) => [textHash(text), text]));
  const byName = new Map(texts.map(({ name, text }) => [name, text]));
  const found = new Map<string, string>();
  for (const { id, sha256 } of documents) {
    const text = byHash.get(sha256 ?? '') ?? byName.get(id);
    if (text !== undefined) found.set(id, text);
  }
  return found;
}

const NEARBY = 400;

/**
 * Checks every locator against the texts of its documents. Nothing of a text is kept.
 *
 * The text of a document is the one with its hash, else the one named after its id; which is a document's text is
 * never guessed.
 *
 * @param documents The documents of a data set.
 * @param claims Their claims.
 * @param texts The texts at hand, in any order.
 * @returns One check for each document, in the order given. Time O(length of the texts + locators).
 * @throws {StanceError} `invalid_option` if one of the three is no list, or a text is none.
 * @example
 * checkLocators([{ id: 'd', published: '2025' }], [], [{ text: 'some text' }]); // [{"document": "d", "text": "missing", "locators": 0, "drifts": []}]
 */
export function checkLocators(
  documents: Iterable<SourceDocument>,
  claims: Iterable<Claim>,
  texts: readonly GivenText[],
): DocumentCheck[] {
  for (const [name, list] of Object.entries({ documents, claims, texts })) listFrom('checkLocators', name, list);
  return reading('checkLocators', 'documents, claims or texts', 'those of a data set', () => {
    for (const given of texts) {
      if (typeof given?.text !== 'string') throw wrong('checkLocators', 'texts', given, 'objects with a text');
    }
    return checksOf([...documents], claims, texts);
  });
}

function checksOf(
  documents: readonly SourceDocument[],
  claims: Iterable<Claim>,
  texts: readonly GivenText[],
): DocumentCheck[] {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) entryOf(claimsOf, claim.document, () => []).push(claim);
  const found = textsOfDocuments(documents, texts);
  return documents.map(({ id, sha256: hash }) => {
    const own = claimsOf.get(id) ?? [];
    const text = found.get(id);
    if (text === undefined) return { document: id, text: 'missing', locators: passages(own).length, drifts: [] };
    const drifts = driftsOf(id, own, text);
    const isSame = hash === undefined ? drifts.length === 0 : textHash(text) === hash;
    return { document: id, text: isSame ? 'same' : 'changed', locators: passages(own).length, drifts };
  });
}

function driftsOf(document: string, claims: readonly Claim[], text: string): Drift[] {
  return passages(claims)
    .filter(({ place }) => !fits(text, place, 0))
    .map(({ claim, place }) => {
      return { document, claim, start: place.start, end: place.end, moved: movedBy(text, place) };
    });
}

type Place = Exclude<Locator, { readonly record: string }>;

function passages(claims: readonly Claim[]): { readonly claim: Claim; readonly place: Place }[] {
  return claims.flatMap((claim) => claim.evidence.flatMap((place) => ('record' in place ? [] : [{ claim, place }])));
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
