// Newline-delimited JSON: a value a line; of a data set the vocabulary first, then a claim a line.
import { StanceError } from '../errors.js';
import type { Dataset } from '../kinds/dataset.js';
import { invalidOption, knownOptions, wholeNumber } from '../schema/options.js';
import { harmless } from '../schema/problems.js';
import type { FileDoor } from './file-format.js';
import { gunzipped } from './table/gzip.js';
import { type Chunks, decoded, isStream } from './table/text-chunks.js';

/** How NDJSON is read. */
export interface ReadNdjsonOptions {
  /** Longest line that is accepted, in UTF-16 units. Default 1,000,000. */
  readonly maxLineLength?: number;
}

/**
 * Reads newline-delimited JSON in batches, one for each chunk that comes in; never holds more than a chunk and a line.
 *
 * @param chunks Bytes (UTF-8 or UTF-16, gzipped or not) or text, cut anywhere: a file stream, a response body.
 * @returns Lists of parsed lines; blank lines are passed over.
 * @throws {StanceError} `invalid_data` at a line that is no JSON, too long or wrongly encoded, with its number.
 * @see https://github.com/ndjson/ndjson-spec
 */
export async function* readNdjson(chunks: Chunks, options: ReadNdjsonOptions = {}): AsyncGenerator<unknown[], void> {
  knownOptions('readNdjson', options, ['maxLineLength']);
  const { maxLineLength = 1_000_000 } = options;
  wholeNumber('readNdjson', 'maxLineLength', maxLineLength, 1);
  if (!isStream(chunks)) throw invalidOption('readNdjson', 'expected a stream of bytes or text.', { received: chunks });
  let open: string[] = [];
  let line = 1;
  const broken = (fault: string, cause: unknown) => {
    const problem = `from line ${line} on the bytes are ${fault}. Convert the file first.`;
    return new StanceError('invalid_data', `readNdjson: ${problem}`, { line }, { cause });
  };
  let length = 0;
  for await (const text of decoded(gunzipped('readNdjson', 'the lines', chunks), broken)) {
    const end = text.lastIndexOf('\n');
    if (end >= 0) {
      const lines = (open.join('') + text.slice(0, end)).split('\n');
      yield parseLines(lines, line, maxLineLength);
      line += lines.length;
      open = [];
      length = 0;
    }
    open.push(text.slice(end + 1));
    length += text.length - end - 1;
    if (length > maxLineLength) throw tooLong(line, maxLineLength);
  }
  const rest = open.join('');
  if (rest.trim() !== '') yield parseLines([rest], line, maxLineLength);
}

/** The vocabulary is one line. */
const MOST_IN_LINE = 100_000_000;

export const ndjsonFormat: FileDoor = {
  async read(file, _, { caller }) {
    const batches = readNdjson(file.open(1 << 20), { maxLineLength: MOST_IN_LINE });
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
  write({ claims, retractions = [], ...vocabulary }) {
    const entries = [...claims, ...retractions.map((one) => ({ kind: 'retraction', ...one }))];
    return [vocabulary, ...entries].map((one) => `${JSON.stringify(one)}\n`).join('');
  },
};

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
      const problem = `line ${line} is no JSON: ${harmless((cause as Error).message.slice(0, 200))}. Expected one JSON value a line.`;
      throw new StanceError('invalid_data', `readNdjson: ${problem}`, { line }, { cause });
    }
  }
  return values;
}

function tooLong(line: number, most: number): StanceError {
  const problem = `line ${line} is longer than ${most} characters. Expected one claim a line; is the file NDJSON?`;
  return new StanceError('invalid_data', `readNdjson: ${problem}`, { line });
}
