// A claim under review as a terminal shows it.
import type { Claim, ClaimInput } from '../../kinds/claim.js';
import { idsNamed } from '../../kinds/references.js';
import type { Seed } from '../../kinds/seed.js';
import type { Review } from '../../review/review.js';
import type { Actor } from '../../schema/actor.js';
import type { Condition } from '../../schema/condition.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import { dateInWords } from '../../words/date-words.js';
import { visible } from '../../words/escape.js';
import { paintOf } from './print.js';
import { claimInHand, type Part, passagesOf, refusal } from './review-check.js';

export function shownClaim(part: Part, place: { readonly number: number; readonly count: number }): string {
  const claim = claimInHand(part);
  const { review, vocabulary, text } = part;
  const { at, draft, open, ids } = review;
  if (claim === undefined || at === null) return '\nNothing is left to review. u takes back the last step, q ends.\n';
  const paint = paintOf() ?? ((_: string, words: string) => words);
  const { kind, evidence: _, origin, review: __, document, summary, ...fields } = claim;
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  const of = place.count === 1 ? '' : `  document ${place.number} of ${place.count}: ${visible(document)}`;
  const lines = [
    `claim ${at + 1} of ${draft.claims.length} (${open} proposed)  ${kind}  ${ids[at]}${of}`,
    `  ${paint('title', inWords(claim, vocabulary))}`,
    ...(summary === undefined ? [] : [`  ${asLine(summary)}`]),
  ];
  for (const { before, passage, after, fits, start, end } of passagesOf(claim, text)) {
    const where = `  [${start}-${end}]${fits ? '' : text === undefined ? '' : ' NOT THE PASSAGE THAT WAS READ'}`;
    const shown = ` ...${visible(before)}${paint('heading', `>>${visible(passage)}<<`)}${visible(after)}...`;
    lines.push(passage === '' ? where : `${where}${shown}`);
  }
  for (const [name, value] of Object.entries(fields)) {
    lines.push(`  ${paint('quiet', name.padEnd(width))}  ${inField(name, value, vocabulary)}`);
  }
  lines.push(...newNames(claim, draft).map((line) => `  ${paint('heading', 'new')}  ${visible(line)}`));
  if (origin !== undefined) {
    const by = asLine([origin.type, origin.name, origin.version ?? ''].join(' ').trim());
    lines.push(`  ${paint('quiet', `by ${by}`)}`);
  }
  if (isUnworded(claim)) lines.push('  ! a condition is not in words of your own yet: e conditions WORDS');
  const problem = refusal(part);
  if (problem !== undefined) lines.push(`  ! it cannot be accepted: ${visible(problem)}`);
  return `\n${lines.join('\n')}\n`;
}

export function countsInWords(reviews: readonly Review[]): string {
  const claims = reviews.flatMap(({ draft }) => draft.claims);
  const count = (word: string) => claims.filter(({ review = 'accepted' }) => review === word).length;
  return `${count('accepted')} accepted, ${count('rejected')} rejected, ${count('proposed')} proposed of ${claims.length} claims`;
}

/** Words for a condition that only the rules have chosen. */
function isUnworded({ conditions = [] }: Pick<ClaimInput, 'conditions'>): boolean {
  return conditions.some((condition) => 'words' in condition && /\(passage \d+-\d+\)$/.test(condition.words));
}

function inWords(claim: ClaimInput, vocabulary: Vocabulary): string {
  const { holder, speaker, said } = claim;
  const told = speaker === undefined ? '' : `, says ${vocabulary.nameOf(speaker)}`;
  return visible(
    `${vocabulary.nameOf(holder)} ${claimInWords(claim as Claim, vocabulary)} (${dateInWords(said)}${told})`,
  ).slice(0, 1_000);
}

function newNames(claim: ClaimInput, { actors = [], propositions = [], events = [] }: Seed): string[] {
  const named = new Set(idsNamed(claim));
  const isNamed = ({ id }: { readonly id: string }) => named.has(id);
  return [
    ...actors.filter(isNamed).map((actor) => `${actor.id}: ${actor.name}, ${typeInWords(actor)}`),
    ...propositions.filter(isNamed).map(({ id, label, kind, statement }) => `${id}: ${label}, ${kind}: ${statement}`),
    ...events
      .filter(isNamed)
      .map(({ id, name, type, date }) => `${id}: ${name}, ${type}${date === undefined ? '' : `, ${date}`}`),
  ].map((line) => line.slice(0, 1_000));
}

function typeInWords(actor: Actor): string {
  if (actor.type !== 'person') return actor.type;
  const offices = (actor.offices ?? []).map(({ title, of, from, represents, unnamed }) => {
    const since =
      from !== undefined ? ` from ${from}` : unnamed === true ? '' : ', since when is not known: does not count for it';
    return `${title} of ${of}${represents ? since : ', does not speak for it'}`;
  });
  return ['person', ...offices].join(', ');
}

/** Conditions in words with their ids, lists without brackets; anything else as it is. */
function inField(name: string, value: unknown, vocabulary: Vocabulary): string {
  if (name !== 'conditions') {
    const isPlain = Array.isArray(value) && value.every((item) => typeof item === 'string');
    return asLine(isPlain ? value.join(', ') : value);
  }
  const words = (value as readonly Condition[]).map((condition) => {
    const id = 'event' in condition ? condition.event : 'proposition' in condition ? condition.proposition : undefined;
    return `${conditionInWords(condition, vocabulary)}${id === undefined ? '' : ` (${id})`}`;
  });
  return asLine(words.join('; '));
}

function asLine(value: unknown): string {
  return visible(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 1_000);
}
