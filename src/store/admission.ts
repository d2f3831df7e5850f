// The gate of the log: what a claim from outside must be before it is stored.
import { type ClaimInput, claim as claimSchema } from '../kinds/claim.js';
import { POSITIONS } from '../kinds/position.js';
import { referencesOf } from '../kinds/references.js';
import { BASES, type Retraction, retraction } from '../schema/claim-base.js';
import { dateRange, readDateRange } from '../schema/date.js';
import { oneOfWords } from '../schema/options.js';
import { nearest, type Problems, show } from '../schema/problems.js';
import { claimId } from './claim-id.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * A claim from outside, checked against the schema and the vocabulary.
 *
 * @returns The claim, or `undefined` if anything was added to `problems`.
 */
export function admitClaim(
  input: unknown,
  number: number,
  vocabulary: Vocabulary,
  problems: Problems,
): ClaimInput | undefined {
  const thin = readThinStance(input, vocabulary);
  if (thin !== undefined) return thin;
  const path = `claims[${number}]`;
  const before = problems.count;
  const result = claimSchema.safeParse(input);
  if (!result.success) {
    problems.addIssues(path, result.error.issues, input);
    return undefined;
  }
  checkReferences(result.data, path, vocabulary, problems);
  return problems.count === before ? result.data : undefined;
}

/** The same for a retraction; that the claim exists is for the claim log to say. */
export function admitRetraction(input: unknown, path: string, problems: Problems): Retraction | undefined {
  const result = retraction.safeParse(input);
  if (!result.success) {
    problems.addIssues(path, result.error.issues, input);
    return undefined;
  }
  const { kind: _, ...entry } = result.data;
  return entry;
}

type ThinStance = Extract<ClaimInput, { kind: 'stance' }>;

/** kind, document, holder, proposition, position, said */
const THIN_FIELDS = 6;

/**
 * A stance claim with nothing but the thin fields, all right; `undefined` if it is anything else. Thin are also a
 * confidence, and what a row of a table of votes has: act, basis, one named record. Five to ten times as fast as the
 * schema, and takes only what the schema and the reference check would (a property test holds it to that).
 */
function readThinStance(input: unknown, { documents, actors, propositions }: Vocabulary): ClaimInput | undefined {
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype)
    return undefined;
  const { kind, document, holder, proposition, position, said, confidence, act, basis, evidence } =
    input as Partial<ThinStance>;
  let others = THIN_FIELDS;
  if (confidence !== undefined) others += 1;
  if (act !== undefined) others += 1;
  if (basis !== undefined) others += 1;
  if (evidence !== undefined) others += 1;
  for (const _ in input) others -= 1;
  if (others !== 0) return undefined;
  const isRight =
    kind === 'stance' &&
    position !== undefined &&
    POSITIONS.includes(position) &&
    documents.has(document as string) &&
    actors.has(holder as string) &&
    propositions.has(proposition as string) &&
    typeof said === 'string' &&
    typeof readDateRange(said) !== 'string' &&
    (confidence === undefined || (typeof confidence === 'number' && confidence >= 0 && confidence <= 1));
  if (!isRight) return undefined;
  const published = documents.get(document as string)?.published;
  if (published !== undefined && dateRange(said as string).earliest > dateRange(published).latest) return undefined;
  const thin: { -readonly [Field in keyof ThinStance]: ThinStance[Field] } = {
    kind,
    document,
    holder,
    proposition,
    position,
    said,
    confidence,
  } as ThinStance;
  if (act === undefined && basis === undefined && evidence === undefined) return thin;
  const record = evidence === undefined ? undefined : plainRecord(evidence);
  if (evidence !== undefined && record === undefined) return undefined;
  if (act !== undefined && act !== 'vote') return undefined;
  if (basis !== undefined && !BASES.includes(basis)) return undefined;
  if (act !== undefined) thin.act = act;
  if (basis !== undefined) thin.basis = basis;
  if (record !== undefined) thin.evidence = [{ record }];
  return thin;
}

/** The name in evidence that is one record with a plain name; `undefined` if it is anything else. */
function plainRecord(evidence: unknown): string | undefined {
  if (!Array.isArray(evidence) || evidence.length !== 1) return undefined;
  const [locator] = evidence as unknown[];
  if (typeof locator !== 'object' || locator === null || Object.getPrototypeOf(locator) !== Object.prototype)
    return undefined;
  const { record } = locator as { readonly record?: unknown };
  if (typeof record !== 'string' || !/^[\x20-\x7e]{1,1000}$/.test(record)) return undefined;
  for (const key in locator) if (key !== 'record') return undefined;
  return record;
}

function checkReferences(claim: ClaimInput, path: string, vocabulary: Vocabulary, problems: Problems): void {
  const { actors, propositions, events, documents } = vocabulary;
  const known = { actor: actors, event: events, proposition: propositions, document: documents } as const;
  checkSaid(claim, path, vocabulary, problems);
  const document = { path: 'document', id: claim.document, of: ['document'] as const };
  for (const { path: field, id, of } of [document, ...referencesOf(claim)]) {
    if (of.some((what) => known[what].has(id))) continue;
    const ids = () => of.flatMap((what) => [...known[what].keys()]);
    problems.add(`${path}.${field}`, `names the unknown ${oneOfWords(of)} ${show(id)}`, () => nearest(id, ids()));
  }
  checkEvidence(claim, path, vocabulary, problems);
  if (claim.id !== undefined) {
    const expected = claimId(claim);
    if (claim.id !== expected)
      problems.add(`${path}.id`, `is ${show(claim.id)}; the hash of this claim is "${expected}"`);
  }
}

/** Nothing is told before it was said. */
function checkSaid({ said, document }: ClaimInput, path: string, { documents }: Vocabulary, problems: Problems): void {
  const published = documents.get(document)?.published;
  if (published === undefined || dateRange(said).earliest <= dateRange(published).latest) return;
  problems.add(`${path}.said`, `is ${said}, after ${document} was published (${published})`);
}

function checkEvidence(claim: ClaimInput, path: string, { documents }: Vocabulary, problems: Problems): void {
  const { evidence = [], origin } = claim;
  if (evidence.length === 0 && origin !== undefined && origin.type !== 'import') {
    problems.add(`${path}.evidence`, `is empty; a claim of origin ${origin.type} names at least one passage`);
  }
  const length = documents.get(claim.document)?.length;
  for (const [i, locator] of evidence.entries()) {
    if (length !== undefined && 'end' in locator && locator.end > length) {
      problems.add(`${path}.evidence[${i}].end`, `is ${locator.end}; the text of ${claim.document} ends at ${length}`);
    }
  }
}
