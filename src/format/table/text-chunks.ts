// Bytes or text in pieces, read as text: UTF-8 and UTF-16 told apart, and nothing let through that is neither.

/** Bytes or text, cut anywhere: a file stream, a response body, a list. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

declare const TextDecoder: new (encoding: Encoding, options: { fatal: boolean; ignoreBOM?: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A single text or array of bytes is none, though both can be iterated over. */
export function isStream(chunks: unknown): chunks is Chunks {
  if (typeof chunks !== 'object' || chunks === null || chunks instanceof Uint8Array) return false;
  return Symbol.asyncIterator in chunks || Symbol.iterator in chunks;
}

/**
 * Without the mark of byte order. Throws what `broken` makes of what the bytes are, such as "no UTF-8 (byte 12)" with
 * the place of the first byte, from 0, that is none.
 */
export async function* decoded(
  chunks: Chunks,
  broken: (fault: string, cause?: unknown) => Error,
): AsyncGenerator<string, void> {
  let decode = strictly('utf-8', broken);
  let isBegun = false;
  let isFirst = true;
  for await (const chunk of withWholeHead(chunks)) {
    if (!isBegun && typeof chunk !== 'string') {
      const encoding = encodingOf(chunk);
      if (encoding === undefined) throw broken('neither UTF-8 nor UTF-16');
      decode = strictly(encoding, broken);
    }
    isBegun = true;
    const text = typeof chunk === 'string' ? decode() + chunk : decode(chunk);
    if (text === '') continue;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

const HEAD = 4;

/** The same, the first bytes in one piece that is long enough to tell how they are encoded. */
async function* withWholeHead(chunks: Chunks): AsyncGenerator<Uint8Array | string, void> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === undefined) yield chunk;
    else if (typeof chunk === 'string') {
      if (head.length > 0) yield head;
      head = undefined;
      yield chunk;
    } else {
      head = head.length === 0 ? chunk : joined(head, chunk);
      if (head.length < HEAD) continue;
      yield head;
      head = undefined;
    }
  }
  if (head !== undefined && head.length > 0) yield head;
}

/** By the mark of byte order, else by where the zero bytes of the first two characters are. */
function encodingOf(head: Uint8Array): Encoding | undefined {
  const [a = 1, b = 1, c = 1, d = 1] = head;
  const isWide = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0);
  if (isWide) return undefined;
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0 && c !== 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && c === 0 && d !== 0)) return 'utf-16be';
  return [a, b, c, d].includes(0) ? undefined : 'utf-8';
}

function strictly(encoding: Encoding, broken: (fault: string, cause?: unknown) => Error) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  let tail = new Uint8Array();
  return (chunk?: Uint8Array): string => {
    const bytes = chunk ?? new Uint8Array();
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      if (encoding !== 'utf-8') throw broken('no whole UTF-16', cause);
      const at = read - tail.length + faultIn(joined(tail, bytes));
      throw broken(`no UTF-8 (byte ${at.toLocaleString('en')})`, cause);
    } finally {
      read += bytes.length;
      const last = joined(tail, bytes.slice(-HEAD)).slice(-HEAD);
      // from the first byte of a character on
      tail = last.slice(last.findIndex((byte) => (byte & 0xc0) !== 0x80));
    }
  };
}

/** Where the first character begins that is none. */
function faultIn(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length + 1];
  let text = '';
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      text = decoder.decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle;
    }
  }
  return new TextEncoder().encode(text).length;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
