// The rows of an answer in a few lines of English.
import { CHANGE_WORDS, ChangeRow } from '../../query/families/changes.js';
import { ClaimRow } from '../../query/families/claim-row.js';
import { ComparisonRow } from '../../query/families/comparison.js';
import { SourceRow } from '../../query/families/sources.js';
import type { NotCounted } from '../../query/found.js';
import type { Row } from '../../query/row.js';
import { StanceRow } from '../../query/stance-row.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { qualifiedBy, qualifiersInWords, STANDINGS, standsInWords } from '../../words/position-words.js';
import { DiscrepancyRow } from './discrepancy-answer.js';

const MOST_LINES = 12;

export function rowsInShort(rows: readonly Row[], vocabulary: Vocabulary): string[] {
  const lines = rows.slice(0, MOST_LINES).map((row) => lineOf(row, vocabulary));
  return rows.length > MOST_LINES ? [...lines, `and ${rows.length - MOST_LINES} more`] : lines;
}

function lineOf(row: Row, vocabulary: Vocabulary): string {
  if (row instanceof StanceRow) return stanceLine(row, vocabulary);
  if (row instanceof ComparisonRow) {
    return `${stanceLine(row.other, vocabulary)}; ${stanceLine(row.one, vocabulary)}`;
  }
  if (row instanceof ChangeRow) {
    const { name, before, after, change } = row;
    const kind = change === 'changed' ? '' : ` (${CHANGE_WORDS[change]})`;
    return `${name}: ${STANDINGS[before.position].bare} → ${stanceLine(after, vocabulary)}${kind}`;
  }
  if (row instanceof ClaimRow) {
    const { claim } = row;
    const told = claim.speaker === undefined ? '' : `, says ${vocabulary.nameOf(claim.speaker)}`;
    return `${vocabulary.nameOf(claim.holder)}: ${claimInWords(claim, vocabulary)} (${dateInWords(claim.said)}, ${claim.document}${told})`;
  }
  if (row instanceof SourceRow) {
    return `${row.name}, of ${row.voices.map((voice) => vocabulary.nameOf(voice)).join(', ')} (${row.documents.join(', ')})`;
  }
  if (row instanceof DiscrepancyRow) return row.discrepancy.sentence;
  return row.name;
}

function stanceLine(row: StanceRow, vocabulary: Vocabulary): string {
  const when = row.lastSaid === null ? '' : `, last said ${dateInWords(row.lastSaid)}`;
  const conditions = row.conditions.map(({ text }) => `, ${text}`).join('');
  const more = qualifiersInWords(qualifiedBy(row, (id) => vocabulary.nameOf(id))).map((part) => `; ${part}`);
  const { position, possible, resolution } = row;
  const { isSilent } = resolution.cell;
  const bare = position === 'noRecord' ? standsInWords(position, possible, isSilent) : STANDINGS[position].bare;
  const source = row.documents.length === 0 ? '' : `, ${row.documents.join(', ')}`;
  return `${row.name}; ${bare} “${vocabulary.nameOf(row.proposition)}”${conditions}${when}${source}${more.join('')}`;
}

/** Who perhaps belongs to the answer, with the reasons. */
export function notCountedInShort(answer: { readonly rows: readonly Row[] } | null): string[] {
  const { notCounted = [] } = (answer ?? {}) as { readonly notCounted?: readonly NotCounted[] };
  const shown = notCounted.slice(0, MOST_LINES).map(({ name, reason }) => `Not counted: ${name} (${reason})`);
  return notCounted.length > MOST_LINES ? [...shown, `and ${notCounted.length - MOST_LINES} more`] : shown;
}

/** Countries are counted; groups are named with their size, never added up. */
export function countInWords(rows: readonly Row[], vocabulary: Vocabulary): string {
  const actors = [...new Set(rows.map(({ actor }) => actor))].map((id) => vocabulary.actor(id));
  const countries = actors.filter(({ type }) => type === 'country').length;
  const others = actors.length - countries;
  const sized = actors.flatMap((actor) => (actor.type === 'group' && actor.size !== undefined ? [actor] : []));
  return [
    ...(countries > 0 ? [`${counted(countries, 'country', 'countries')} by name`] : []),
    ...(others > 0 ? [counted(others, 'other')] : []),
    ...sized.map(({ name, size }) => `${name}: ${size}`),
  ].join('; ');
}
