// Stances in the panels: each a button that opens why it stands, with its day and conditions.
import { type Child, element, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/stance-row.js';
import { dateInWords } from '../../words/date-words.js';
import { badge, conditionLine, type DetailsActions, listOf } from './panel-parts.js';
import { byStanding, compare } from './viewer-model.js';

const MOST_ROWS = 200;

/** One stance; what stands behind the name is a note. */
export function stanceItem(row: StanceRow, name: string, note: string | null, actions: DetailsActions): Child {
  return [
    element(
      'button',
      { type: 'button', class: 'stance', click: () => actions.openStance(row.actor, row.proposition) },
      badge(row.position, row.conditions.length > 0),
      words(name),
      note === null ? null : element('span', { class: 'note' }, words(note)),
    ),
    conditionLine(row.conditions.map(({ text }) => text)),
  ];
}

/** Stances by standing and name. */
export function stanceList(
  rows: readonly StanceRow[],
  name: (row: StanceRow) => string,
  actions: DetailsActions,
): HTMLElement {
  const sorted = rows.slice(0, MOST_ROWS).sort((a, b) => byStanding(a, b) || compare(name(a), name(b)));
  const said = ({ lastSaid }: StanceRow) => (lastSaid === null ? null : dateInWords(lastSaid));
  const items = sorted.map((row) => stanceItem(row, name(row), said(row), actions));
  return listOf(items, 'plain stances');
}
