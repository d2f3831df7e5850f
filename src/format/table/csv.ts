// Comma-separated values (RFC 4180): rows of text that comes in pieces, and rows as text.
import { StanceError } from '../../errors.js';
import { escapeCsv } from '../../words/escape.js';
import { type Chunks, decoded } from './text-chunks.js';

/** A row of a table, with the line it begins on; `problem` says why it is none, and `fields` is then empty. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
  readonly problem: string | undefined;
}

/** Rows are cut once this much text has come in, so that small chunks cost no more than large ones. */
const LEAST_TEXT = 16_384;

/**
 * In batches of whole rows; a row that breaks the rules comes with its `problem`, and blank lines are passed over.
 *
 * @param table Names the table in errors.
 * @throws {StanceError} `invalid_data` where the bytes are neither UTF-8 nor UTF-16.
 * @see RFC 4180, with fields of any text; a quotation mark may stand only around a field or doubled within it.
 */
export async function* readCsv(
  caller: string,
  table: string,
  chunks: Chunks,
  maxRowLength: number,
): AsyncGenerator<CsvRow[], void> {
  const splitter = new RowSplitter(maxRowLength);
  let waiting: string[] = [];
  let length = 0;
  const broken = (fault: string, cause: unknown) => {
    const { line } = splitter;
    const problem = `from line ${line} of the ${table} on the bytes are ${fault}. Convert the file first.`;
    return new StanceError('invalid_data', `${caller}: ${problem}`, { table, line }, { cause });
  };
  for await (const text of decoded(chunks, broken)) {
    waiting.push(text);
    length += text.length;
    if (length < Math.max(LEAST_TEXT, splitter.openLength)) continue;
    const rows = splitter.split(waiting.join(''), false);
    waiting = [];
    length = 0;
    if (rows.length > 0) yield rows;
  }
  const rows = splitter.split(waiting.join(''), true);
  if (rows.length > 0) yield rows;
}

/** Rows as comma-separated values; a cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(escapeCsv).join(',')).join('\n')}\n`;
}

/** A copy of a field, for keeping it: engines hold the whole chunk in memory for a slice of it. */
export function detached(field: string): string {
  return field.length < 13 ? field : (JSON.parse(JSON.stringify(field)) as string);
}

class RowSplitter {
  line = 1;
  #open = '';
  #isTooLong = false;
  #fields: readonly string[] = [];
  #end = 0;

  constructor(private readonly maxRowLength: number) {}

  get openLength(): number {
    return this.#open.length;
  }

  split(more: string, isLast: boolean): CsvRow[] {
    const text = this.#open + more;
    const rows: CsvRow[] = [];
    let at = this.#isTooLong ? this.#nextLine(text, 0) : 0;
    while (at < text.length) {
      const found = this.#readRow(text, at, isLast);
      if (found === OPEN && text.length - at <= this.maxRowLength) break;
      const isTooLong = found === OPEN || (found === undefined && this.#end - at > this.maxRowLength);
      const problem = isTooLong ? `is longer than ${this.maxRowLength} characters` : found;
      if (problem !== undefined) {
        rows.push({ line: this.line, fields: [], problem });
        at = this.#nextLine(text, at);
        continue;
      }
      if (this.#fields.length > 1 || this.#fields[0] !== '') {
        rows.push({ line: this.line, fields: this.#fields, problem: undefined });
      }
      const next = Math.min(this.#end + 1, text.length);
      this.line += breaksIn(text, at, next);
      at = next;
    }
    this.#open = text.slice(at);
    return rows;
  }

  /** Where the next line begins; at the end of the text, if the line goes on beyond it. */
  #nextLine(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    this.#isTooLong = end < 0;
    if (end < 0) return text.length;
    this.line += 1;
    return end + 1;
  }

  /** Sets `#fields` and `#end`; or what is wrong with the row; or `OPEN` if its end has not come. */
  #readRow(text: string, start: number, isLast: boolean): string | undefined {
    let lineEnd = endOfLine(text, start, isLast);
    if (lineEnd < 0) return OPEN;
    const line = text.slice(start, lineEnd);
    if (!line.includes('"')) {
      this.#fields = (line.endsWith('\r') ? line.slice(0, -1) : line).split(',');
      this.#end = lineEnd;
      return undefined;
    }
    const fields: string[] = [];
    for (let at = start; ; at += 1) {
      const isQuoted = text.charCodeAt(at) === QUOTE;
      const end = isQuoted ? closingQuote(text, at + 1) : endOfField(text, at, lineEnd);
      if (end < 0) return isLast ? 'opens a quotation mark and does not close it' : OPEN;
      if (end > lineEnd) lineEnd = endOfLine(text, end, isLast);
      if (lineEnd < 0) return OPEN;
      const field = text.slice(isQuoted ? at + 1 : at, end);
      const hasQuote = field.includes('"');
      if (hasQuote && !isQuoted) return 'has a quotation mark inside a field that does not begin with one';
      fields.push(hasQuote ? field.replaceAll('""', '"') : field);
      at = isQuoted ? end + 1 : end;
      if (at === lineEnd || (at + 1 === lineEnd && text.charCodeAt(at) === RETURN)) break;
      if (text.charCodeAt(at) !== COMMA) return 'goes on after a closing quotation mark';
    }
    this.#fields = fields;
    this.#end = lineEnd;
    return undefined;
  }
}

const OPEN = 'open';
const QUOTE = 34;
const COMMA = 44;
const RETURN = 13;

function endOfLine(text: string, from: number, isLast: boolean): number {
  const end = text.indexOf('\n', from);
  return end < 0 && isLast ? text.length : end;
}

/** The quotation mark that ends a field; two in a row stand for one within it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** The comma that ends a field that is not quoted, or where its line ends, without the return of Windows. */
function endOfField(text: string, from: number, lineEnd: number): number {
  let at = from;
  while (at < lineEnd && text.charCodeAt(at) !== COMMA) at += 1;
  return at === lineEnd && at > from && text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
}

function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
