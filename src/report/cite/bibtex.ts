// Citations as BibTeX.
import { escapeTex, escapeTexUrl, isWebAddress } from '../../words/escape.js';
import type { CslItem } from './csl.js';

/**
 * Citations as BibTeX, one `@misc`, `@article` or `@techreport` each. Every character that TeX takes for a command is
 * written so that it is printed, and names are in braces; an address that is neither http nor https is left out.
 *
 * @returns Entries in the order given, each ending in a line feed. Time O(length).
 * @see Patashnik, O. (1988). BibTeXing.
 * @example
 * toBibtex([{ id: 'a b', type: 'document', title: 'R&D' }]); // "@misc{a-b,\n  title = {{R\\&D}}\n}\n"
 */
export function toBibtex(items: readonly CslItem[]): string {
  const keys = new Map<string, number>();
  return items.map((item) => entry(item, keyOf(item.id, keys))).join('\n');
}

const ENTRY = { 'article-newspaper': 'article', document: 'misc', report: 'techreport' } as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entry(item: CslItem, key: string): string {
  const [year, month, day] = item.issued?.['date-parts'].at(-1) ?? [];
  const name = item.publisher ?? item['container-title'];
  const fields: (readonly [string, string] | null)[] = [
    ['title', `{{${escapeTex(item.title)}}}`],
    name === undefined ? null : [PUBLISHER[item.type], `{{${escapeTex(name)}}}`],
    year === undefined ? null : ['year', `{${year}}`],
    month === undefined ? null : ['month', MONTHS[month - 1] as string],
    day === undefined ? null : ['day', `{${day}}`],
    item.URL === undefined || !isWebAddress(item.URL) ? null : ['url', `{${escapeTexUrl(item.URL)}}`],
    item.language === undefined ? null : ['language', `{${escapeTex(item.language)}}`],
    item.note === undefined ? null : ['note', `{${escapeTex(item.note)}}`],
  ];
  const lines = fields.flatMap((field) => (field === null ? [] : [`  ${field[0]} = ${field[1]}`]));
  return `@${ENTRY[item.type]}{${key},\n${lines.join(',\n')}\n}\n`;
}

const PUBLISHER = { 'article-newspaper': 'journal', document: 'howpublished', report: 'institution' } as const;

/** Letters, digits and `-`, unique within the list. */
function keyOf(id: string, keys: Map<string, number>): string {
  const plain =
    id
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'source';
  const before = keys.get(plain) ?? 0;
  keys.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before + 1}`;
}
