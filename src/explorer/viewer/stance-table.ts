// The stances that the picture shows, as a table.
import { type Child, element, replace, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/stance-row.js';
import { capitalized } from '../../words/capitalized.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { shownAs } from '../../words/position-words.js';
import { nodeButton, note, type Panel, qualifiersOf, rowBadge, whenInWords } from './panel-parts.js';

const MOST_ROWS = 300;
const COLUMNS = ['Proposition', 'Who', 'Position', 'Last said', 'Conditions and more', 'Documents'];

export function showTable(panel: Panel, parent: HTMLElement): void {
  const { model, state } = panel;
  const rows = model.rows(state);
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const columns = COLUMNS.map((name) => element('th', { scope: 'col' }, name));
  replace(
    parent,
    element(
      'table',
      {},
      element('caption', {}, `${counted(rows.length, 'stance')}, ${whenInWords(state)}`),
      element('thead', {}, element('tr', {}, ...columns)),
      element('tbody', {}, ...shown.map((row, i) => line(panel, row, shown[i - 1]))),
    ),
    rest > 0 ? note(`${rest} more. Filter to see them.`) : null,
  );
}

function line(panel: Panel, row: StanceRow, before: StanceRow | undefined): Child {
  const isFirst = before?.proposition !== row.proposition; // its name is quieter where it is repeated
  const { actor, proposition, position, inferred, since, lastSaid, conditions, possible, documents } = row;
  const attributes = {
    ...{ type: 'button', class: 'link' },
    'aria-label': `${capitalized(shownAs(position, conditions.length > 0, possible).verb)}: ${row.name}, why`,
    click: () => panel.openStance(actor, proposition),
  };
  const why = element('button', attributes, rowBadge(row));
  const isNewer = since !== null && since !== lastSaid;
  return element(
    'tr',
    isFirst ? { class: 'first' } : {},
    element('td', {}, nodeButton(panel, proposition)),
    element('th', { scope: 'row' }, nodeButton(panel, actor)),
    element('td', {}, why, inferred ? element('span', { class: 'mark' }, 'inferred') : null),
    element(
      'td',
      {},
      lastSaid === null ? '' : dateInWords(lastSaid),
      isNewer ? element('span', { class: 'note' }, `, since ${dateInWords(since)}`) : null,
    ),
    element('td', {}, words(qualifiersOf(row, panel).join('; '))),
    element('td', {}, words(documents.join(', '))),
  );
}
