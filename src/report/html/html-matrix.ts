import { counted } from '../../words/list-words.js';
import type { MatrixCell, ReportMatrix } from '../model/report-model.js';
import { named, refs, standingMark, text } from './html-text.js';

/** The matrix as a real table; whatever is fewer, countries or propositions, goes across. */
export function matrixHtml(matrix: ReportMatrix): string {
  const { countries, propositions, cells, total } = matrix;
  if (countries.length === 0 || propositions.length === 0) return '';
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
  return `<p>${legend()}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Stance matrix, can be scrolled sideways">
<table class="matrix"><caption>${text(caption)}</caption><thead><tr><th scope="col">${countriesAcross ? 'Proposition' : 'Country'}</th>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function cellHtml({ standing, conditions, secondHand, inferred, notes }: MatrixCell): string {
  if (standing === 'noRecord') return `<td class="noRecord">${standingMark(standing)}</td>`;
  const marks = [secondHand ? 'second-hand' : '', inferred ? 'inferred' : ''].filter((mark) => mark !== '');
  const small = [...conditions.map((condition) => text(condition)), ...marks];
  const more = small.length === 0 ? '' : `<small>${small.join('; ')}</small>`;
  return `<td class="${standing}">${standingMark(standing, conditions.length > 0)}${refs(notes)}${more}</td>`;
}

function legend(): string {
  const all = (['support', 'oppose', 'undecided', 'contested', 'noRecord'] as const).map((one) => standingMark(one));
  return [all[0], standingMark('support', true), ...all.slice(1)].join(' ');
}
