// What a text looks like before it is read: wrapped lines joined, the tags of HTML taken for layout and never for words.
import { StanceError } from '../../errors.js';
import { LINE_TIES } from '../../language/en/clause-words.js';
import { alternatives } from '../../text/alternatives.js';
import type { Passage } from './clean.js';

/** A text as it is read, and where in the text as it was given what is read stands. */
export interface Layout {
  readonly text: string;
  readonly placeOf: (read: Passage) => Passage;
}

const FILES: readonly (readonly [begins: string, kind: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'an RTF file'],
  ['PK\u0003\u0004', 'a ZIP file, as .docx and .odt are'],
  ['\u00d0\u00cf\u0011\u00e0', 'a .doc file'],
];
/** Tags that part paragraphs; all others stand inside words. */
const BLOCKS =
  'p div br hr li ul ol dl dt dd tr td th table section article main body html blockquote pre h1 h2 h3 h4 h5 h6';
/** What they hold is no part of the article. */
const APART = 'script style head title nav noscript template svg iframe form button footer aside figcaption select';
const WHOLES = ['article', 'main', 'body'];
const OTHERS = 'a b i em strong span font sup sub img u header figure';
const list = (names: string) => names.split(' ');
const IS_HTML = new RegExp(
  `<(?:!doctype|/?(?:${alternatives(list(`${BLOCKS} ${APART} ${OTHERS}`))}))(?:\\s[^<>]*)?/?>`,
  'i',
);
const TAG = /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*>|(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>)/iy;
const SPECIAL = /[<&\r\n\t]/g;
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', shy: '' },
};
const MAX_WRAP = 130;
const SAME: Layout['placeOf'] = (place) => place;

/**
 * @throws {StanceError} `invalid_data` for what is no text: a PDF, RTF, ZIP or Word file.
 */
export function layoutOf(given: string): Layout {
  for (const [begins, kind] of FILES)
    if (given.startsWith(begins))
      throw new StanceError('invalid_data', `extract: the text is ${kind}. Expected plain text or HTML.`, { kind });
  return IS_HTML.test(given) ? withoutTags(given) : { text: unwrapped(given), placeOf: SAME };
}

/** A stretch of what is read, from `at` on, and where it stands: unit by unit, or as a whole. */
interface Run extends Passage {
  readonly at: number;
  readonly isWhole: boolean;
}

/** The text of the article of a page. Time O(length). */
function withoutTags(given: string): Layout {
  const [from, to] = articleIn(given);
  const runs: Run[] = [];
  let text = '';
  const put = (words: string, start: number, end: number, isWhole: boolean) => {
    if (words !== '') runs.push({ at: text.length, start, end, isWhole });
    text += words;
  };
  for (let at = from; at < to; ) {
    const next = indexFrom(SPECIAL, given, at, to);
    put(given.slice(at, next), at, next, false);
    if (next >= to) break;
    const tag = matchAt(TAG, given, next);
    const entity = tag === undefined ? matchAt(ENTITY, given, next) : undefined;
    const end = next + (tag?.[0] ?? entity?.[0] ?? ' ').length;
    const name = tag?.[2]?.toLowerCase() ?? '';
    const isApart = APART_NAMES.has(name);
    const word = entity === undefined ? spaceFor(given[next] as string) : decoded(entity);
    put(tag === undefined ? word : isApart || BLOCK_NAMES.has(name) ? '\n' : '', next, end, true);
    at = isApart && tag?.[1] === '' ? endOfTag(given, name, end) : end;
  }
  return {
    text,
    placeOf: ({ start, end }) => ({ start: placeIn(runs, start, 0, to), end: placeIn(runs, end - 1, 1, to) }),
  };
}

function spaceFor(unit: string): string {
  return /\s/.test(unit) ? ' ' : unit;
}

/** Where a unit begins (`edge` 0) or ends (1) in the text as it was given. */
function placeIn(runs: readonly Run[], unit: number, edge: 0 | 1, last: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as Run).at <= unit) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (run === undefined || unit < 0) return run?.start ?? last;
  if (run.isWhole) return edge === 0 ? run.start : run.end;
  return Math.min(run.start + unit - run.at + edge, run.end);
}

function indexFrom(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return Math.min(pattern.exec(text)?.index ?? end, end);
}

const BLOCK_NAMES: ReadonlySet<string> = new Set(list(BLOCKS));
const APART_NAMES: ReadonlySet<string> = new Set(list(APART));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function decoded([whole, decimal, hex, name = '']: readonly (string | undefined)[]): string {
  const code = decimal !== undefined ? Number(decimal) : hex === undefined ? undefined : Number.parseInt(hex, 16);
  if (code === undefined) return ENTITIES[name.toLowerCase()] ?? (whole as string);
  return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : ' ';
}

/** Inside the first of the tags that hold an article, else all. */
function articleIn(given: string): [number, number] {
  for (const name of WHOLES) {
    const open = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'i').exec(given);
    if (open === null) continue;
    const start = open.index + open[0].length;
    const close = given.toLowerCase().lastIndexOf(`</${name}`);
    return [start, close > start ? close : given.length];
  }
  return [0, given.length];
}

function endOfTag(given: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^<>]*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(given);
  return found === null ? given.length : found.index + found[0].length;
}

/** Line ends inside a sentence as spaces. */
function unwrapped(given: string): string {
  const lines = given.split('\n');
  if (lines.length < 2) return given;
  const widths = lines.map((line) => line.trimEnd().length);
  const isOpen = lines.map((line, i) => (widths[i] as number) > 0 && !/[.!?:;…]["'”’)\]]*\s*$/.test(line));
  const inside = lines.flatMap((_, i) =>
    widths[i + 1] !== undefined && widths[i + 1] !== 0 && widths[i] !== 0 ? [i] : [],
  );
  const width = inside.reduce((most, i) => Math.max(most, widths[i] as number), 0);
  const isWrapped = width <= MAX_WRAP && inside.filter((i) => isOpen[i]).length * 2 >= inside.length;
  if (!isWrapped) return given;
  const joins = new Set(
    inside.filter((i) => goesOn(lines[i] as string, lines[i + 1] as string, width, isOpen[i] === true)),
  );
  return lines.map((line, i) => (i === lines.length - 1 ? line : `${line}${joins.has(i) ? ' ' : '\n'}`)).join('');
}

/** The next line begins in lower case, or behind a word that ends nothing, or its first word had no room. */
function goesOn(line: string, next: string, width: number, isOpen: boolean): boolean {
  const first = /^\s*(\S+)/.exec(next)?.[1] ?? '';
  const length = line.trimEnd().length;
  const isFull = length + 1 + first.length > width && length * 2 > width;
  if (/^[*•–—-]$/.test(first)) return false;
  if (!isOpen) return isFull;
  const last = /(\S+)\s*$/.exec(line)?.[1] ?? '';
  return isFull || /^["“‘(]?\p{Ll}/u.test(first) || last.endsWith(',') || LINE_TIES.has(last.toLowerCase());
}
