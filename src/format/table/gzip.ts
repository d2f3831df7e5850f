// Streams that may be compressed.
import { StanceError } from '../../errors.js';
import { invalidOption } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import { type Chunks, isStream } from './text-chunks.js';

interface Decompression {
  readonly readable: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> };
  };
  readonly writable: {
    getWriter(): {
      write(chunk: Uint8Array): Promise<void>;
      close(): Promise<void>;
      abort(reason: unknown): Promise<void>;
    };
  };
}

declare const DecompressionStream: (new (format: 'gzip') => Decompression) | undefined;

/**
 * The same chunks, decompressed if they begin with the two bytes of every gzip file (no text does).
 *
 * @param table Names the file in errors.
 * @throws {StanceError} `invalid_data` for a gzip file that is damaged or breaks off; whatever the chunks throw.
 * @see RFC 1952 (gzip); https://compression.spec.whatwg.org (Compression Streams).
 */
export async function* gunzipped(
  caller: string,
  table: string,
  chunks: Chunks,
): AsyncGenerator<Uint8Array | string, void> {
  const expected = 'a list or a stream of bytes or text, such as [bytes] or createReadStream(path)';
  if (!isStream(chunks)) {
    throw invalidOption(caller, `no stream of ${table}. Expected ${expected}.`, { table });
  }
  const source = iteratorOf(chunks);
  const next = async () => {
    const one = await source.next();
    if (one.done === true || typeof one.value === 'string' || (one.value as unknown) instanceof Uint8Array) return one;
    throw invalidOption(caller, `${table} hold ${show(one.value)}. Expected ${expected}.`, { table });
  };
  try {
    const head: (Uint8Array | string)[] = [];
    let isGzip = false;
    for (let bytes: number[] = []; bytes.length < 2; ) {
      const { done, value } = await next();
      if (done === true) break;
      head.push(value);
      if (typeof value === 'string') break;
      bytes = [...bytes, ...value.subarray(0, 2)];
      isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    }
    async function* all() {
      yield* head;
      for (let one = await next(); one.done !== true; one = await next()) yield one.value;
    }
    if (isGzip) yield* decompressed(caller, table, all());
    else yield* all();
  } finally {
    await source.return?.();
  }
}

async function* decompressed(
  caller: string,
  table: string,
  chunks: AsyncGenerator<Uint8Array | string>,
): AsyncGenerator<Uint8Array, void> {
  if (typeof DecompressionStream === 'undefined') {
    throw new StanceError('io', `${caller}: this platform cannot decompress gzip. Decompress ${table} first.`);
  }
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const failures: unknown[] = [];
  async function* bytes() {
    try {
      for await (const chunk of chunks) {
        if (typeof chunk !== 'string') yield chunk;
        else throw new StanceError('invalid_data', `${caller}: ${table}: text after gzip bytes.`);
      }
    } catch (failure) {
      failures.push(failure);
      throw failure;
    }
  }
  const fill = async () => {
    for await (const chunk of bytes()) await writer.write(chunk);
    await writer.close();
  };
  // what the source throws is noted and breaks off the reading; damage shows where it is read
  fill().catch((cause) => writer.abort(cause).catch(() => {}));
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } catch (cause) {
    if (failures.length > 0) throw failures[0];
    const problem = `${table}: no whole gzip file: ${String((cause as Error).message).slice(0, 200)}.`;
    throw new StanceError('invalid_data', `${caller}: ${problem}`, { table }, { cause });
  } finally {
    reader.cancel().catch(() => {});
  }
}

function iteratorOf(chunks: Chunks): AsyncIterator<Uint8Array | string> | Iterator<Uint8Array | string> {
  return Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
}
