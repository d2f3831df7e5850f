// Claims as numbered notes, with the passages where texts are at hand.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Claim } from '../../kinds/claim.js';
import type { QueryContext } from '../../query/query-context.js';
import type { StanceRow } from '../../query/stance-row.js';
import type { Locator } from '../../schema/claim-base.js';
import type { SourceDocument } from '../../schema/document.js';
import { entryOf } from '../../schema/entry.js';
import type { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import { claimInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import type { EvidenceNote, EvidencePlace } from './report-model.js';

const MOST_PLACES = 6;
const MOST_PASSAGE = 2_000;

export class Notes {
  readonly list: EvidenceNote[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #context: QueryContext;
  readonly #texts: ReadonlyMap<string, string>;

  constructor({ context }: StanceGraph, texts: ReadonlyMap<string, string>) {
    this.#context = context;
    this.#texts = texts;
  }

  of(claim: Claim): number {
    return entryOf(this.#numbers, claim.id, () => this.list.push(this.#noteOf(claim)));
  }

  ofAll(claims: readonly Claim[]): number[] {
    return claims.map((claim) => this.of(claim)).sort((one, other) => one - other);
  }

  readonly nameOf = (id: string): string => this.#context.vocabulary.nameOf(id);

  /** What a claim says, with its conditions: "supports More arms, only if a ceasefire is in force". */
  textOf(claim: Claim): string {
    return [claimInWords(claim, this.#context.vocabulary), ...this.conditionsOf(claim)].join(', ');
  }

  conditionsOf({ conditions }: Claim): string[] {
    return conditions.map((condition) => conditionInWords(condition, this.#context.vocabulary));
  }

  claimsOf({ resolution }: StanceRow, ...parts: readonly Part[]): Claim[] {
    const weighed = resolution.weighed.filter(({ part }) => parts.includes(part));
    return weighed.map(({ row }) => this.#context.log.claim(row));
  }

  speakerOf({ speaker, holder }: Claim): string | null {
    return speaker === undefined || speaker === holder ? null : this.nameOf(speaker);
  }

  #noteOf(claim: Claim): EvidenceNote {
    const document = this.#context.vocabulary.documents.get(claim.document) as SourceDocument;
    const { holder, onBehalfOf, origin } = claim;
    const source = sourceName(document);
    const speaker = this.speakerOf(claim);
    const chain = [
      this.nameOf(holder) + (onBehalfOf === undefined ? '' : ` for ${this.nameOf(onBehalfOf)}`),
      ...(speaker === null ? [] : [speaker]),
      ...(holder === `author:${document.id}` ? [] : [source]),
    ];
    return {
      number: this.list.length + 1,
      claim: claim.id,
      kind: claim.kind,
      text: this.textOf(claim),
      summary: claim.summary ?? null,
      said: claim.said,
      document: document.id,
      source,
      published: document.published ?? null,
      address: document.address ?? null,
      chain,
      basis: claim.basis,
      confidence: claim.confidence,
      origin: `${origin.type}, ${origin.name}${origin.version === undefined ? '' : ` ${origin.version}`}`,
      places: claim.evidence.slice(0, MOST_PLACES).map((place) => placeOf(place, this.#texts.get(document.id))),
    };
  }
}

function sourceName({ id, title, publisher }: SourceDocument): string {
  const name = title ?? id;
  return typeof publisher === 'string' ? `${publisher}: ${name}` : name;
}

function placeOf(place: Locator, text: string | undefined): EvidencePlace {
  const at = 'record' in place ? place.record : `${place.start}-${place.end}`;
  if ('record' in place || text === undefined) return { at, passage: null, differs: false };
  const passage = text.slice(place.start, place.end);
  const isSame = bytesToHex(sha256(utf8ToBytes(passage))).startsWith(place.sha256);
  const cut =
    passage.length > MOST_PASSAGE ? `${passage.slice(0, MOST_PASSAGE).replace(/[\ud800-\udbff]$/, '')} …` : passage;
  return { at, passage: isSame ? cut : null, differs: !isSame };
}
