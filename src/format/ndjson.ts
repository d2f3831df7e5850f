import { StanceError } from '../errors.js';

/** How NDJSON is read. */
export interface ReadNdjsonOptions {
  /** Longest line that is accepted, in UTF-16 units. Default 1,000,000. */
  readonly maxLineLength?: number;
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => Decoder;

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
    throw new StanceError(
      'invalid_option',
      `readNdjson: maxLineLength must be a positive integer, received ${maxLineLength}.`,
      {
        option: 'maxLineLength',
        received: maxLineLength,
      },
    );
  }
  if (typeof chunks !== 'object' || chunks === null || !(Symbol.asyncIterator in chunks || Symbol.iterator in chunks)) {
    throw new StanceError('invalid_option', 'readNdjson: expected a stream of bytes or text.', { received: chunks });
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let open: string[] = [];
  let openLength = 0;
  let line = 1;
  let isFirst = true;
  for await (const chunk of chunks) {
    let text = typeof chunk === 'string' ? chunk : decode(decoder, chunk, line);
    if (isFirst && text.startsWith('\uFEFF')) text = text.slice(1);
    isFirst &&= text === '';
    const end = text.lastIndexOf('\n');
    if (end >= 0) {
      const lines = [...open, text.slice(0, end)].join('').split('\n');
      open = [];
      openLength = 0;
      text = text.slice(end + 1);
      yield parseLines(lines, line, maxLineLength);
      line += lines.length;
    }
    open.push(text);
    openLength += text.length;
    if (openLength > maxLineLength) throw tooLong(line, maxLineLength);
  }
  const rest = [...open, decode(decoder, undefined, line)].join('');
  if (rest.trim() !== '') yield parseLines([rest], line, maxLineLength);
}

function parseLines(lines: readonly string[], first: number, maxLineLength: number): unknown[] {
  const values: unknown[] = [];
  for (const [i, text] of lines.entries()) {
    if (text.length > maxLineLength) throw tooLong(first + i, maxLineLength);
    if (text === '' || text.trim() === '') continue;
    try {
      values.push(JSON.parse(text));
    } catch (cause) {
      throw new StanceError(
        'invalid_data',
        `readNdjson: line ${first + i} is no JSON: ${(cause as Error).message.slice(0, 200)}. Expected one JSON value a line.`,
        { line: first + i },
        { cause },
      );
    }
  }
  return values;
}

/** Without a chunk: what is left at the end, which is an error if it breaks off within a character. */
function decode(decoder: Decoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new StanceError(
      'invalid_data',
      `readNdjson: after line ${line} the bytes are no UTF-8. Convert the file first.`,
      { line },
      { cause },
    );
  }
}

function tooLong(line: number, most: number): StanceError {
  return new StanceError(
    'invalid_data',
    `readNdjson: line ${line} is longer than ${most} characters. Expected one claim a line; is the file NDJSON?`,
    { line },
  );
}
