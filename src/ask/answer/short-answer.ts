// The rows of an answer in a few lines of English.
import { ChangeRow } from '../../query/families/changes.js';
import { ClaimRow } from '../../query/families/claim-row.js';
import { ComparisonRow } from '../../query/families/comparison.js';
import { SourceRow } from '../../query/families/sources.js';
import type { Row } from '../../query/row.js';
import { StanceRow } from '../../query/stance-row.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS } from '../../words/position-words.js';
import type { AskPart } from './ask-part.js';
import { DiscrepancyRow } from './discrepancy-answer.js';

const MOST_LINES = 12;

/** The rows of an answer in a few lines, with what the question asked for besides. */
export function inShort(part: AskPart, vocabulary: Vocabulary): string {
  const { rows, answerTypes } = part;
  const lines = rows.slice(0, MOST_LINES).map((row) => lineOf(row, vocabulary));
  if (rows.length > MOST_LINES) lines.push(`and ${rows.length - MOST_LINES} more`);
  const { verdict } = part;
  if (verdict !== null) lines.unshift({ yes: 'Yes:', no: 'No:', open: 'Neither yes nor no:' }[verdict]);
  if (answerTypes.has('count') && !answerTypes.has('amount')) lines.unshift(countInWords(rows, vocabulary));
  return lines.join('\n');
}

function lineOf(row: Row, vocabulary: Vocabulary): string {
  if (row instanceof StanceRow) return stanceLine(row, vocabulary);
  if (row instanceof ComparisonRow) {
    return `${stanceLine(row.other, vocabulary)}; ${stanceLine(row.one, vocabulary)}`;
  }
  if (row instanceof ChangeRow)
    return `${row.name}: ${STANDINGS[row.before.position].bare} → ${stanceLine(row.after, vocabulary)}`;
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
  return `${row.name}; ${STANDINGS[row.position].bare} “${vocabulary.nameOf(row.proposition)}”${conditions}${when}, ${row.documents.join(', ')}`;
}

/** Countries are counted; groups are named with their size, never added up. */
function countInWords(rows: readonly Row[], vocabulary: Vocabulary): string {
  const actors = [...new Set(rows.map(({ actor }) => actor))]
    .map((id) => vocabulary.actor(id))
    .filter((actor) => actor !== undefined);
  const countries = actors.filter(({ type }) => type === 'country').length;
  const groups = actors.flatMap((actor) =>
    actor.type === 'group' && actor.size !== undefined ? [`${actor.name}: ${actor.size}`] : [],
  );
  const others = actors.length - countries;
  return [
    countries > 0 ? `${countries} ${countries === 1 ? 'country' : 'countries'} by name` : '',
    others > 0 ? `${others} ${others === 1 ? 'other' : 'others'}` : '',
    ...groups,
  ]
    .filter((text) => text !== '')
    .join('; ');
}
