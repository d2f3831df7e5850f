// Newline-delimited JSON: a value a line; of a data set the vocabulary first, then a claim a line.
import { StanceError } from '../errors.js';
import type { Dataset } from '../kinds/dataset.js';
import { invalidOption } from '../schema/options.js';
import type { FileDoor } from './file-format.js';

/** How NDJSON is read. */
export interface ReadNdjsonOptions {
  /** Longest line that is accepted, in UTF-16 units. Default 1,000,000. */
  readonly maxLineLength?: number;
}

interface Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextDecoder: new (encoding: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;

const NEWLINE = 10;

/**
 * Reads newline-delimited JSON in batches, one for each chunk that comes in; never holds more than a chunk and a line.
 *
 * @param chunks Bytes (UTF-8) or text, cut anywhere: a file stream, a response body.
 * @returns Lists of parsed lines; blank lines are passed over.
 * @throws {StanceError} `invalid_data` at a line that is no JSON, too long or no UTF-8, with its number.
 * @see https://github.com/ndjson/ndjson-spec
 */
export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: ReadNdjsonOptions = {},
): AsyncGenerator<unknown[], void> {
  const { maxLineLength = 1_000_000 } = options;
  if (!Number.isInteger(maxLineLength) || maxLineLength < 1) {
    const details = { option: 'maxLineLength', received: maxLineLength };
    throw invalidOption('readNdjson', `maxLineLength must be a positive integer, received ${maxLineLength}.`, details);
  }
  if (typeof chunks !== 'object' || chunks === null || !(Symbol.asyncIterator in chunks || Symbol.iterator in chunks)) {
    throw invalidOption('readNdjson', 'expected a stream of bytes or text.', { received: chunks });
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const open = new OpenLine(decoder, maxLineLength);
  let line = 1;
  let isFirst = true;
  for await (const chunk of chunks) {
    const end = typeof chunk === 'string' ? chunk.lastIndexOf('\n') : chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      open.add(chunk, line);
      continue;
    }
    open.add(typeof chunk === 'string' ? chunk.slice(0, end) : chunk.subarray(0, end), line, true);
    const lines = withoutMark(open.take(line), isFirst).split('\n');
    isFirst = false;
    yield parseLines(lines, line, maxLineLength);
    line += lines.length;
    open.add(typeof chunk === 'string' ? chunk.slice(end + 1) : chunk.subarray(end + 1), line);
  }
  const rest = withoutMark(open.take(line), isFirst);
  if (rest.trim() !== '') yield parseLines([rest], line, maxLineLength);
}

export const ndjsonFormat: FileDoor = {
  async read(file, _, { caller }) {
    const batches = readNdjson(file.open(1 << 20));
    const first = await batches.next();
    const [vocabulary, ...claims] = first.done === true ? [] : first.value;
    if (vocabulary === undefined) {
      throw new StanceError('invalid_data', `${caller}: ${file.path} is empty.`, { path: file.path });
    }
    async function* all() {
      yield claims;
      yield* batches;
    }
    return { dataset: vocabulary as Dataset, claims: all() };
  },
};

/** The line that has begun and not ended. Bytes are decoded by whole lines, which is twice as fast as by chunks. */
class OpenLine {
  readonly #decoder: Decoder;
  readonly #longest: number;
  #text: string[] = [];
  #bytes: Uint8Array[] = [];
  #length = 0;

  constructor(decoder: Decoder, longest: number) {
    this.#decoder = decoder;
    this.#longest = longest;
  }

  /** @param ends Whether whole lines come with it, so that its length says nothing. */
  add(part: string | Uint8Array, line: number, ends = false): void {
    if (part.length === 0) return;
    if (typeof part === 'string') {
      this.#decode(line);
      this.#text.push(part);
      this.#length += part.length;
    } else {
      this.#bytes.push(ends ? part : part.slice());
      if (!ends) this.#length += unitsOf(part);
    }
    if (!ends && this.#length > this.#longest) throw tooLong(line, this.#longest);
  }

  /** @throws {StanceError} `invalid_data` if the bytes are no UTF-8, or break off within a character. */
  take(line: number): string {
    this.#decode(line);
    const text = this.#text.join('');
    this.#text = [];
    this.#length = 0;
    return text;
  }

  #decode(line: number): void {
    if (this.#bytes.length === 0) return;
    try {
      this.#text.push(this.#decoder.decode(joined(this.#bytes)));
    } catch (cause) {
      const problem = `from line ${line} on the bytes are no UTF-8. Convert the file first.`;
      throw new StanceError('invalid_data', `readNdjson: ${problem}`, { line }, { cause });
    }
    this.#bytes = [];
  }
}

/** How many UTF-16 units UTF-8 bytes will be: one for each character, two beyond the basic plane. */
function unitsOf(bytes: Uint8Array): number {
  let units = 0;
  for (const byte of bytes) {
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutMark(text: string, isFirst: boolean): string {
  return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function parseLines(lines: readonly string[], first: number, maxLineLength: number): unknown[] {
  const values: unknown[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i] as string;
    if (text.length > maxLineLength) throw tooLong(first + i, maxLineLength);
    if (text === '' || text.trim() === '') continue;
    try {
      values.push(JSON.parse(text));
    } catch (cause) {
      const line = first + i;
      const problem = `line ${line} is no JSON: ${(cause as Error).message.slice(0, 200)}. Expected one JSON value a line.`;
      throw new StanceError('invalid_data', `readNdjson: ${problem}`, { line }, { cause });
    }
  }
  return values;
}

function tooLong(line: number, most: number): StanceError {
  return new StanceError(
    'invalid_data',
    `readNdjson: line ${line} is longer than ${most} characters. Expected one claim a line; is the file NDJSON?`,
    { line },
  );
}
