// Citations as data, as BibTeX and as RIS.
import { dateRange, isoDay } from '../../schema/date.js';
import { oneOfWords, reading, wrong } from '../../schema/options.js';
import { escapeTex, escapeTexUrl, isWebAddress, visible } from '../../words/escape.js';

/** One thing that can be cited, as CSL-JSON (Citation Style Language 1.0.2). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'document' | 'report';
  readonly title: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** A date of the data set as CSL has it: one list of parts, or two for an interval. "On record by" has only its end. */
export function dateParts(text: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  const ends = text.replace(/^\.\.\//, '').split('/');
  return { 'date-parts': ends.map((end) => end.split('-').map(Number)) };
}

export function lastDay(text: string): string {
  return isoDay(dateRange(text).latest);
}

/**
 * Citations as BibTeX, one `@misc`, `@article` or `@techreport` each. Every character that TeX takes for a command is
 * written so that it is printed, and names are in braces; an address that is neither http nor https is left out.
 *
 * @returns Entries in the order given, each ending in a line feed. Time O(length).
 * @throws {StanceError} `invalid_option` or `invalid_data` for what is no list of citations.
 * @see Patashnik, O. (1988). BibTeXing.
 * @example
 * toBibtex([{ id: 'a b', type: 'document', title: 'R&D' }]); // "@misc{a-b,\n  title = {{R\\&D}}\n}\n"
 */
export function toBibtex(items: readonly CslItem[]): string {
  const keys = new Map<string, number>();
  return cited('toBibtex', items, (item) => entry(item, keyOf(item.id, keys)), '\n');
}

const ENTRY = { 'article-newspaper': 'article', document: 'misc', report: 'techreport' } as const;
const PUBLISHER = { 'article-newspaper': 'journal', document: 'howpublished', report: 'institution' } as const;
const RIS_TYPES = { 'article-newspaper': 'NEWS', document: 'GEN', report: 'RPRT' } as const;
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

/** Letters, digits and `-`, unique within the list. */
function keyOf(id: string, keys: Map<string, number>): string {
  const dashed = id.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  const plain = dashed.replace(/^-|-$/g, '').slice(0, 80) || 'source';
  const before = keys.get(plain) ?? 0;
  keys.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before + 1}`;
}

/**
 * Citations as RIS, as reference managers import it. A value is one line, whatever it held: no text of the data can
 * begin a tag of its own.
 *
 * @returns Records in the order given, each ending in an empty `ER`, lines ending in CR LF. Time O(length).
 * @throws {StanceError} As `toBibtex`.
 * @see Research Information Systems (2001). RIS Format Specifications.
 * @example
 * toRis([{ id: 'a', type: 'document', title: 'T' }]); // "TY  - GEN\r\nID  - a\r\nTI  - T\r\nER  - \r\n"
 */
export function toRis(items: readonly CslItem[]): string {
  return cited('toRis', items, record, '\r\n');
}

/** A list of items, each in its form; what is no item, such as a document of a data set, is refused. */
function cited(caller: string, items: readonly CslItem[], form: (item: CslItem) => string, between: string): string {
  if (!Array.isArray(items)) throw wrong(caller, 'items', items, 'a list of citations', FROM_REPORTS);
  return reading(caller, 'items', 'CSL-JSON', () => {
    for (const [i, item] of items.entries()) {
      const { id, type, title, issued } = (item ?? {}) as CslItem;
      const areTexts = typeof id === 'string' && typeof title === 'string';
      if (areTexts && Object.hasOwn(RIS_TYPES, type) && areParts(issued)) continue;
      throw wrong(caller, `items[${i}]`, item, `CSL-JSON with id, title and a type of ${TYPES}`, FROM_REPORTS);
    }
    return items.map(form).join(between);
  });
}

const FROM_REPORTS = 'The citations of a report are such a list.';
const TYPES = oneOfWords(Object.keys(RIS_TYPES));

function areParts(issued: CslItem['issued']): boolean {
  const parts = issued?.['date-parts'] ?? [];
  return parts.every((part) => part.length > 0 && part.length <= 3 && part.every((one) => Number.isInteger(one)));
}

function record(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'].at(-1) ?? [];
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const lines: (readonly [string, string | undefined])[] = [
    ['TY', RIS_TYPES[item.type]],
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
