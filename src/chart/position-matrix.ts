// The stances of countries on propositions, as a table of signs.
import { counted } from '../words/list-words.js';
import { PERHAPS, qualifiersInWords, standingInWords } from '../words/position-words.js';
import type { Chart } from './chart.js';
import { type MatrixCell, type PositionMatrix, SUBJECT_KINDS } from './chart-facts.js';
import { drawnAs, named, refs, scrolling, standingMark, text } from './html-text.js';

const WIDE = 6;

export const positionMatrix: Chart<PositionMatrix> = {
  name: 'matrix',
  heading: 'Stance matrix',
  about: SUBJECT_KINDS,
  rowsOf: ({ matrix }) => (matrix.countries.length === 0 || matrix.propositions.length === 0 ? null : matrix),
  draw: drawMatrix,
  table: ({ countries, propositions, cells }) => ({
    columns: ['Proposition', ...countries.map(({ name }) => name)],
    rows: propositions.map(({ name }, j) => [
      name,
      ...countries.map((_, i) => cellInWords(cells[i]?.[j] as MatrixCell)),
    ]),
  }),
  style:
    'td.conditional{background-image:repeating-linear-gradient(135deg,transparent 0 6px,var(--rule) 6px 7px)}td.earlier{opacity:.75}',
  isWide: ({ countries, propositions }) => Math.min(countries.length, propositions.length) > WIDE,
};

function drawMatrix({ countries, propositions, cells, total }: PositionMatrix): string {
  const countriesAcross = countries.length <= propositions.length;
  const [down, across] = countriesAcross ? [propositions, countries] : [countries, propositions];
  const cellAt = (i: number, j: number) => (countriesAcross ? cells[j]?.[i] : cells[i]?.[j]) as MatrixCell;
  const head = across.map((item) => `<th scope="col">${named(item.name)}</th>`).join('');
  const rows = down.map(
    (item, i) =>
      `<tr><th scope="row">${named(item.name)}</th>${across.map((_, j) => cellHtml(cellAt(i, j))).join('')}</tr>`,
  );
  const isCut = countries.length < total.countries || propositions.length < total.propositions;
  const caption = `${counted(countries.length, 'country', 'countries')} by ${counted(propositions.length, 'proposition')}${isCut ? `, of ${total.countries} and ${total.propositions.toLocaleString('en')}` : ''}`;
  const table = `
<table class="matrix"><caption>${text(caption)}</caption><thead><tr><th scope="col">${countriesAcross ? 'Proposition' : 'Country'}</th>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return `<p>${legend()}</p>\n${scrolling('Stance matrix', table)}`;
}

function cellHtml(cell: MatrixCell): string {
  const { standing, conditions, possible, notes } = cell;
  const small = [...conditions, ...marksOf(cell)].map(text);
  const more = small.length === 0 ? '' : `<small>${small.join('; ')}</small>`;
  return `<td class="${drawnAs(standing, cell)}">${standingMark(standing, conditions.length > 0, possible)}${refs(notes)}${more}</td>`;
}

function cellInWords(cell: MatrixCell): string {
  const { standing, conditions, possible } = cell;
  return [standingInWords(standing, conditions, possible), ...marksOf(cell)].join('; ');
}

function marksOf(cell: MatrixCell): string[] {
  const marks = [cell.inferred ? 'inferred' : '', cell.secondHand ? 'second-hand' : ''];
  return [...qualifiersInWords(cell), ...marks.filter((mark) => mark !== '')];
}

function legend(): string {
  const all = (['support', 'oppose', 'undecided', 'contested', 'noRecord'] as const).map((one) => standingMark(one));
  const perhaps = `<span class="mark"><span aria-hidden="true">${PERHAPS.sign}</span> ${PERHAPS.verb}</span>`;
  const drawn = '<span class="quiet">hatched: under a condition; faded: under an earlier government</span>';
  return [all[0], standingMark('support', true), ...all.slice(1, 4), perhaps, all[4], drawn].join(' ');
}
