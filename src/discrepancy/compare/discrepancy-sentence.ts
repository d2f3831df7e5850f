// A discrepancy told in one sentence.
import type { Claim, ClaimOf } from '../../kinds/claim.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimInThePast, quoted, thingInWords } from '../../words/claim-words.js';
import { onDate } from '../../words/date-words.js';
import type { DiscrepancyType, RuleCode } from './discrepancy.js';

export interface Finding {
  readonly type: DiscrepancyType;
  readonly code: RuleCode;
  readonly actor: string | null;
  readonly about: string;
  readonly older: Claim;
  readonly newer: Claim;
  /** Propositions from the one of the implying claim to `about`; empty if both claims are on it. */
  readonly path: readonly string[];
}

interface Told extends Finding {
  readonly before: string;
  readonly after: string;
  readonly byWay: string;
  readonly vocabulary: Vocabulary;
}

export function sentenceOf(finding: Finding, vocabulary: Vocabulary): string {
  const { type, code, older, newer, path } = finding;
  const sentence = type === 'sourceConflict' ? CONFLICTS[code as keyof typeof CONFLICTS] : SENTENCES[type];
  const text = sentence({
    ...finding,
    before: did(finding, older, vocabulary),
    after: did(finding, newer, vocabulary),
    byWay: path.length === 0 ? '' : ` (by way of ${path.map((id) => quoted(id, vocabulary)).join(' → ')})`,
    vocabulary,
  });
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

type Sentence = (told: Told) => string;

const SENTENCES: Readonly<Record<Exclude<DiscrepancyType, 'sourceConflict'>, Sentence>> = {
  shift: ({ before, after, byWay }) => `${before}, and later ${after}${byWay}`,
  contradiction: ({ before, after, byWay }) => `${before}, and ${after}, which cannot both stand${byWay}`,
  dissent: ({ actor, about, before, after, byWay, vocabulary }) =>
    `two voices of ${vocabulary.nameOf(actor ?? about)} differ: ${before}, and ${after}${byWay}`,
  sayDoGap: ({ before, after, byWay }) => `${before}, but ${after}${byWay}`,
};

const CONFLICTS: Readonly<Record<Extract<RuleCode, `source-${string}`>, Sentence>> = {
  'source-utterance': ({ older, newer, before, after }) =>
    `two reports of one utterance differ: in ${inDocument(older)} ${before}, in ${inDocument(newer)} ${after}`,
  'source-hearsay': ({ actor, older, newer, before, after, vocabulary }) =>
    `accounts of where ${vocabulary.nameOf(actor ?? older.holder)} stood differ: ` +
    `${accordingTo(older, vocabulary)} ${before}, ${accordingTo(newer, vocabulary)} ${after}`,
  'source-event': ({ about, older, newer, vocabulary }) =>
    `reports of ${quoted(about, vocabulary)} differ on ${vocabulary.nameOf(older.holder)}: ` +
    `${attended(older)} in ${inDocument(older)}, ${attended(newer)} in ${inDocument(newer)}`,
  'source-fact': ({ about, older, newer, vocabulary }) =>
    `sources differ on the ${(older as ClaimOf<'fact'>).property} of ${thingInWords(about, vocabulary)}: ` +
    `${factValue(older, vocabulary)} or ${factValue(newer, vocabulary)}`,
  'source-assessment': ({ about, older, newer, vocabulary }) =>
    `sources differ on whether “${vocabulary.propositions.get(about)?.statement.replace(/\.$/, '')}”: ` +
    `${affirmed(older, vocabulary)}, ${affirmed(newer, vocabulary)}`,
};

/** Who did what when: "Vera Holt (Alpenia) supported “coal exit” on 2 June 2031". */
function did({ actor }: Finding, claim: Claim, vocabulary: Vocabulary): string {
  const { holder, said } = claim;
  const isOther = actor !== null && actor !== holder;
  const who = `${vocabulary.nameOf(holder)}${isOther ? ` (${vocabulary.nameOf(actor)})` : ''}`;
  return `${who} ${claimInThePast(claim, vocabulary)} ${onDate(said)}`;
}

function affirmed(claim: Claim, vocabulary: Vocabulary): string {
  const verb = claim.kind === 'stance' && claim.position === 'support' ? 'affirmed' : 'denied';
  return `${vocabulary.nameOf(claim.holder)} ${verb} it ${onDate(claim.said)}`;
}

function attended(claim: Claim): string {
  if (claim.kind !== 'participation') return 'present';
  return claim.mode === undefined ? claim.role : `${claim.role}, ${claim.mode === 'remote' ? 'remotely' : 'in person'}`;
}

/** The value, in the names of actors where it is their ids, and on whose word. */
function factValue(claim: Claim, vocabulary: Vocabulary): string {
  const { holder, document, speaker } = claim;
  const value = String((claim as ClaimOf<'fact'>).value);
  const parts = value.split('+').map((part) => part.trim());
  const areActors = parts.every((part) => vocabulary.actors.has(part));
  const shown = areActors ? parts.map((part) => vocabulary.nameOf(part)).join(' and ') : value;
  const isAuthor = holder === `author:${document}`;
  return `“${shown}” (${isAuthor ? document : `${vocabulary.nameOf(speaker ?? holder)} in ${document}`})`;
}

function accordingTo({ speaker, document }: Claim, vocabulary: Vocabulary): string {
  return `according to ${speaker === undefined ? document : vocabulary.nameOf(speaker)}`;
}

function inDocument({ document, speaker, holder }: Claim): string {
  return speaker === undefined || speaker === holder ? document : `${document} by ${speaker}`;
}
