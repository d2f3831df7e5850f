// Claims as numbered notes, with the passages where texts are at hand.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Claim } from '../../kinds/claim.js';
import type { QueryContext } from '../../query/query-context.js';
import type { Locator } from '../../schema/claim-base.js';
import type { SourceDocument } from '../../schema/document.js';
import type { StanceGraph } from '../../stance-graph.js';
import { claimInWords } from '../../words/claim-words.js';
import type { EvidenceNote, EvidencePlace } from './report-model.js';

const MOST_PLACES = 6;
const MOST_PASSAGE = 2_000;

/** Numbers claims as they are first referred to, and writes them up as notes. */
export class Notes {
  readonly list: EvidenceNote[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #kg: StanceGraph;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(kg: StanceGraph, texts: ReadonlyMap<string, string>) {
    this.#kg = kg;
    this.#texts = texts;
  }

  /** The number of a claim's note. */
  of(claim: Claim): number {
    const known = this.#numbers.get(claim.id);
    if (known !== undefined) return known;
    const number = this.list.length + 1;
    this.#numbers.set(claim.id, number);
    this.list.push(noteOf(number, claim, this.#kg.context, this.#texts));
    return number;
  }

  /** Their numbers, ascending. */
  ofAll(claims: readonly Claim[]): number[] {
    return claims.map((claim) => this.of(claim)).sort((one, other) => one - other);
  }
}

function noteOf(
  number: number,
  claim: Claim,
  { vocabulary }: QueryContext,
  texts: ReadonlyMap<string, string>,
): EvidenceNote {
  const document = vocabulary.documents.get(claim.document) as SourceDocument;
  const { holder, speaker, onBehalfOf } = claim;
  const source = sourceName(document);
  const chain = [
    vocabulary.nameOf(holder) + (onBehalfOf === undefined ? '' : ` for ${vocabulary.nameOf(onBehalfOf)}`),
    ...(speaker === undefined || speaker === holder ? [] : [vocabulary.nameOf(speaker)]),
    ...(holder === `author:${document.id}` ? [] : [source]),
  ];
  return {
    number,
    claim: claim.id,
    kind: claim.kind,
    text: claimInWords(claim, vocabulary),
    summary: claim.summary ?? null,
    said: claim.said,
    document: document.id,
    source,
    published: document.published ?? null,
    address: document.address ?? null,
    chain,
    basis: claim.basis,
    confidence: claim.confidence,
    origin: `${claim.origin.type}, ${claim.origin.name}${claim.origin.version === undefined ? '' : ` ${claim.origin.version}`}`,
    places: claim.evidence.slice(0, MOST_PLACES).map((place) => placeOf(place, texts.get(document.id))),
  };
}

/** What a document is called: its title, with its publisher, else its id. */
export function sourceName({ id, title, publisher }: SourceDocument): string {
  const name = title ?? id;
  return typeof publisher === 'string' ? `${publisher}: ${name}` : name;
}

function placeOf(place: Locator, text: string | undefined): EvidencePlace {
  if ('record' in place) return { at: place.record, passage: null, differs: false };
  const at = `${place.start}-${place.end}`;
  if (text === undefined) return { at, passage: null, differs: false };
  const passage = text.slice(place.start, place.end);
  const isSame = bytesToHex(sha256(utf8ToBytes(passage))).startsWith(place.sha256);
  const cut =
    passage.length > MOST_PASSAGE ? `${passage.slice(0, MOST_PASSAGE).replace(/[\ud800-\udbff]$/, '')} …` : passage;
  return { at, passage: isSame ? cut : null, differs: !isSame };
}
