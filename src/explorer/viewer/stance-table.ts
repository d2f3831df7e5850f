// The stances that the picture shows, as a table.
import { type Child, element, replace, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/stance-row.js';
import { capitalized } from '../../words/capitalized.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { shownAs } from '../../words/position-words.js';
import { badge, type DetailsActions, nodeButton, whenInWords } from './panel-parts.js';
import type { ViewState } from './view-state.js';
import type { Model } from './viewer-model.js';

const MOST_ROWS = 300;

export function showTable(model: Model, parent: HTMLElement, state: ViewState, actions: DetailsActions): void {
  const rows = model.rows(state);
  const shown = rows.slice(0, MOST_ROWS);
  replace(
    parent,
    element(
      'table',
      {},
      element('caption', {}, `${counted(rows.length, 'stance')}, ${whenInWords(state)}`),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Proposition', 'Who', 'Position', 'Last said', 'Conditions', 'Documents'].map((name) =>
            element('th', { scope: 'col' }, name),
          ),
        ),
      ),
      element('tbody', {}, ...shown.map((row, i) => line(model, row, shown[i - 1], actions))),
    ),
    rows.length > shown.length
      ? element('p', { class: 'note' }, `${rows.length - shown.length} more. Filter to see them.`)
      : null,
  );
}

function line(model: Model, row: StanceRow, before: StanceRow | undefined, actions: DetailsActions): Child {
  const isFirst = before?.proposition !== row.proposition; // its name is quieter where it is repeated
  const isConditional = row.conditions.length > 0;
  return element(
    'tr',
    isFirst ? { class: 'first' } : {},
    element('td', {}, nodeButton(model, row.proposition, actions)),
    element('th', { scope: 'row' }, nodeButton(model, row.actor, actions)),
    element(
      'td',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'link',
          'aria-label': `${capitalized(shownAs(row.position, isConditional).verb)}: ${row.name}, why`,
          click: () => actions.openStance(row.actor, row.proposition),
        },
        badge(row.position, isConditional),
      ),
      row.inferred ? element('span', { class: 'mark' }, 'inferred') : null,
    ),
    element(
      'td',
      {},
      row.lastSaid === null ? '' : dateInWords(row.lastSaid),
      row.since === null || row.since === row.lastSaid
        ? null
        : element('span', { class: 'note' }, `, since ${dateInWords(row.since)}`),
    ),
    element('td', {}, words(row.conditions.map(({ text }) => text).join('; '))),
    element('td', {}, words(row.documents.join(', '))),
  );
}
