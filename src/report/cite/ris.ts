// Citations as RIS, as reference managers import it.
import { isWebAddress, visible } from '../../words/escape.js';
import type { CslItem } from './csl.js';

const TYPES = { 'article-newspaper': 'NEWS', document: 'GEN', report: 'RPRT' } as const;

/**
 * Citations as RIS, as reference managers import it. A value is one line, whatever it held: no text of the data can
 * begin a tag of its own.
 *
 * @returns Records in the order given, each ending in an empty `ER`, lines ending in CR LF. Time O(length).
 * @see Research Information Systems (2001). RIS Format Specifications.
 * @example
 * toRis([{ id: 'a', type: 'document', title: 'T' }]); // "TY  - GEN\r\nID  - a\r\nTI  - T\r\nER  - \r\n"
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: CslItem): string {
  const parts = item.issued?.['date-parts'].at(-1);
  const [year, month, day] = parts ?? [];
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const lines: (readonly [string, string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    [item.type === 'article-newspaper' ? 'T2' : 'PB', item.publisher ?? item['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`],
    ['UR', item.URL !== undefined && isWebAddress(item.URL) ? item.URL : undefined],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const shown = lines.filter(([, value]) => value !== undefined);
  return `${shown.map(([tag, value]) => `${tag}  - ${visible(value as string)}`).join('\r\n')}\r\nER  - \r\n`;
}
