// Text, marks and tables of pages: every text escaped, every position told by sign, word and colour.
import { dateInWords } from '../words/date-words.js';
import { escapeXml, isWebAddress, visible } from '../words/escape.js';
import { type Standing, shownAs } from '../words/position-words.js';

/** Text of the data in HTML, for content and attributes: escaped, without controls that steer the direction of text. */
export function text(value: string): string {
  return escapeXml(visible(value));
}

/** A name from the data, kept apart from the direction of the text around it. */
export function named(value: string): string {
  return `<bdi>${text(value)}</bdi>`;
}

export function refs(notes: readonly number[]): string {
  if (notes.length === 0) return '';
  const links = notes.map((n) => `<a class="ref" href="#note-${n}"><span class="hidden">note </span>${n}</a>`);
  return ` <span class="refs">${links.join(' ')}</span>`;
}

/** A date with its machine-readable form, where HTML has one. */
export function dated(said: string): string {
  const isPlain = /^\d{4}-\d{2}(-\d{2})?$/.test(said);
  return isPlain ? `<time datetime="${said}">${text(dateInWords(said))}</time>` : text(dateInWords(said));
}

export function standingMark(standing: Standing, isConditional = false, possible: readonly Standing[] = []): string {
  const { sign, verb } = shownAs(standing, isConditional, possible);
  return `<span class="mark ${standing}"><span aria-hidden="true">${sign}</span> ${verb}</span>`;
}

/** The classes of a drawn standing: its own, hatched under a condition, faded under an earlier government. */
export function drawnAs(
  standing: Standing,
  { conditions, government }: { readonly conditions: readonly string[]; readonly government: string | null },
): string {
  return `${standing}${conditions.length > 0 ? ' conditional' : ''}${government === 'earlier' ? ' earlier' : ''}`;
}

/** A table that becomes a list of cards on a narrow screen; roles keep it a table for those who cannot see it. */
export function stackedTable(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]) {
  const head = columns.map((column) => `<th role="columnheader" scope="col">${text(column)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first, ...others] = cells;
    const shown = others.map((cell, i) => {
      const label = text(columns[i + 1] ?? '');
      return `<td role="cell" data-label="${label}">${cell === '' ? '<span class="quiet">–</span>' : cell}</td>`;
    });
    return `<tr role="row"><th role="rowheader" scope="row">${first}</th>${shown.join('')}</tr>`;
  });
  return `<table class="stack" role="table"><caption>${text(caption)}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body.join('\n')}</tbody></table>`;
}

export function countsTable(label: string, caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((column) => `<th scope="col">${column}</th>`).join('');
  return scrolling(
    label,
    `<table class="counts"><caption class="hidden">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

/** What may be wider than the page, so that it scrolls by itself and by the keyboard. */
export function scrolling(label: string, body: string, more = ''): string {
  const classes = more === '' ? 'scroll' : `scroll ${more}`;
  return `<div class="${classes}" tabindex="0" role="region" aria-label="${label}, can be scrolled sideways">${body}</div>`;
}

export function linked(name: string, address: string | null): string {
  if (address === null || !isWebAddress(address)) return named(name);
  return `<a href="${text(address)}" rel="noopener noreferrer">${named(name)}</a>`;
}

export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
