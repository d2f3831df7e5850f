// A discrepancy told in one sentence.
import type { Claim, ClaimOf } from '../../kinds/claim.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimInThePast, quoted, thingInWords } from '../../words/claim-words.js';
import { onDate } from '../../words/date-words.js';
import type { RuleCode } from './discrepancy-rules.js';

/** What a sentence is made from. */
export interface Finding {
  readonly code: RuleCode;
  readonly actor: string | null;
  readonly about: string;
  readonly older: Claim;
  readonly newer: Claim;
  /** Propositions from the one of the implying claim to `about`; empty if both claims are on it. */
  readonly path: readonly string[];
}

type Words = (finding: Finding, vocabulary: Vocabulary) => string;

/** A discrepancy in one English sentence of our own, with names from the vocabulary. */
export function sentenceOf(finding: Finding, vocabulary: Vocabulary): string {
  const text = SENTENCES[finding.code](finding, vocabulary);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const SENTENCES: Readonly<Record<RuleCode, Words>> = {
  'shift-holder': shifted,
  'shift-country': shifted,
  'shift-implied': shifted,
  'shift-commitment': shifted,
  'contradiction-direct': contradicted,
  'contradiction-implied': contradicted,
  'source-utterance': (finding, vocabulary) =>
    `two reports of one utterance differ: in ${inDocument(finding.older)} ${did(finding, 'older', vocabulary)}, ` +
    `in ${inDocument(finding.newer)} ${did(finding, 'newer', vocabulary)}`,
  'source-hearsay': (finding, vocabulary) =>
    `accounts of where ${name(finding.actor ?? finding.older.holder, vocabulary)} stood differ: ` +
    `${accordingTo(finding.older, vocabulary)} ${did(finding, 'older', vocabulary)}, ` +
    `${accordingTo(finding.newer, vocabulary)} ${did(finding, 'newer', vocabulary)}`,
  'source-event': ({ about, older, newer }, vocabulary) =>
    `reports of ${quoted(about, vocabulary)} differ on ${name(older.holder, vocabulary)}: ` +
    `${attended(older)} in ${inDocument(older)}, ${attended(newer)} in ${inDocument(newer)}`,
  'source-fact': ({ about, older, newer }, vocabulary) =>
    `sources differ on the ${(older as ClaimOf<'fact'>).property} of ${thingInWords(about, vocabulary)}: ` +
    `“${factValue(older, vocabulary)}” (${source(older, vocabulary)}) or “${factValue(newer, vocabulary)}” (${source(newer, vocabulary)})`,
  'source-assessment': ({ about, older, newer }, vocabulary) =>
    `sources differ on whether “${vocabulary.propositions.get(about)?.statement.replace(/\.$/, '')}”: ` +
    `${name(older.holder, vocabulary)} ${affirmed(older)} it ${onDate(older.said)}, ` +
    `${name(newer.holder, vocabulary)} ${affirmed(newer)} it ${onDate(newer.said)}`,
  'dissent-same-day': dissented,
  'dissent-lower-voice': dissented,
  'gap-refused': (finding, vocabulary) =>
    `${did(finding, 'older', vocabulary)}, but ${did(finding, 'newer', vocabulary)}${byWayOf(finding, vocabulary)}`,
  'gap-delivered': (finding, vocabulary) =>
    `${did(finding, 'older', vocabulary)}, but ${did(finding, 'newer', vocabulary)}${byWayOf(finding, vocabulary)}`,
};

function shifted(finding: Finding, vocabulary: Vocabulary): string {
  return `${did(finding, 'older', vocabulary)}, and later ${did(finding, 'newer', vocabulary)}${byWayOf(finding, vocabulary)}`;
}

function contradicted(finding: Finding, vocabulary: Vocabulary): string {
  return `${did(finding, 'older', vocabulary)}, and ${did(finding, 'newer', vocabulary)}, which cannot both stand${byWayOf(finding, vocabulary)}`;
}

function dissented(finding: Finding, vocabulary: Vocabulary): string {
  const country = name(finding.actor ?? finding.about, vocabulary);
  return `two voices of ${country} differ: ${did(finding, 'older', vocabulary)}, and ${did(finding, 'newer', vocabulary)}${byWayOf(finding, vocabulary)}`;
}

/** Who did what when: "Vera Holt (Alpenia) supported “coal exit” on 2 June 2031". */
function did({ actor, older, newer }: Finding, which: 'older' | 'newer', vocabulary: Vocabulary): string {
  const claim = which === 'older' ? older : newer;
  const { holder, said } = claim;
  const isOther = actor !== null && actor !== holder;
  const who = `${name(holder, vocabulary)}${isOther ? ` (${name(actor, vocabulary)})` : ''}`;
  return `${who} ${claimInThePast(claim, vocabulary)} ${onDate(said)}`;
}

function byWayOf({ path }: Finding, vocabulary: Vocabulary): string {
  if (path.length === 0) return '';
  return ` (by way of ${path.map((id) => quoted(id, vocabulary)).join(' → ')})`;
}

function affirmed(claim: Claim): string {
  return claim.kind === 'stance' && claim.position === 'support' ? 'affirmed' : 'denied';
}

function attended(claim: Claim): string {
  if (claim.kind !== 'participation') return 'present';
  return claim.mode === undefined ? claim.role : `${claim.role}, ${claim.mode === 'remote' ? 'remotely' : 'in person'}`;
}

function factValue(claim: Claim, vocabulary: Vocabulary): string {
  const value = String((claim as ClaimOf<'fact'>).value);
  const parts = value.split('+').map((part) => part.trim());
  return parts.every((part) => vocabulary.actors.has(part))
    ? parts.map((part) => name(part, vocabulary)).join(' and ')
    : value;
}

function source(claim: Claim, vocabulary: Vocabulary): string {
  const { holder, document, speaker } = claim;
  if (holder === `author:${document}`) return document;
  return `${name(speaker ?? holder, vocabulary)} in ${document}`;
}

function accordingTo({ speaker, document }: Claim, vocabulary: Vocabulary): string {
  return `according to ${speaker === undefined ? document : name(speaker, vocabulary)}`;
}

function inDocument({ document, speaker, holder }: Claim): string {
  return speaker === undefined || speaker === holder ? document : `${document} by ${speaker}`;
}

function name(id: string, vocabulary: Vocabulary): string {
  return vocabulary.nameOf(id);
}
