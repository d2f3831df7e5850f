import { dateInWords } from '../../words/date-words.js';
import { escapeXml, visible } from '../../words/escape.js';
import type { Standing } from '../../words/position-words.js';
import { CONDITIONAL, STANDINGS } from '../../words/position-words.js';

/** Text of the data in HTML, for content and attributes: escaped, without controls that steer the direction of text. */
export function text(value: string): string {
  return escapeXml(visible(value));
}

/** A name from the data, kept apart from the direction of the text around it. */
export function named(value: string): string {
  return `<bdi>${text(value)}</bdi>`;
}

/** Numbers of notes as links. */
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

/** Glyph, word and colour of a standing. */
export function standingMark(standing: Standing, isConditional = false): string {
  const { sign, verb } = isConditional && standing === 'support' ? CONDITIONAL : STANDINGS[standing];
  return `<span class="mark ${standing}"><span aria-hidden="true">${sign}</span> ${verb}</span>`;
}

/** A table that becomes a list of cards on a narrow screen; roles keep it a table for those who cannot see it. */
export function stackedTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = columns.map((column) => `<th role="columnheader" scope="col">${text(column)}</th>`).join('');
  const body = rows.map((cells) => {
    const shown = cells.map((cell, i) => {
      const label = text(columns[i] ?? '');
      return i === 0
        ? `<th role="rowheader" scope="row">${cell}</th>`
        : `<td role="cell" data-label="${label}">${cell === '' ? '<span class="quiet">–</span>' : cell}</td>`;
    });
    return `<tr role="row">${shown.join('')}</tr>`;
  });
  return `<table class="stack" role="table"><caption>${text(caption)}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body.join('\n')}</tbody></table>`;
}

/** A section with its heading; empty if there is nothing to show. */
export function section(id: string, heading: string, body: string): string {
  return body === ''
    ? ''
    : `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${text(heading)}</h2>\n${body}</section>`;
}
