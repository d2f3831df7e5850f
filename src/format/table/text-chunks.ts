// Bytes or text in pieces, read as text.

/** Bytes or text, cut anywhere: a file stream, a response body, a list. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => Decoder;

/** A single text or array of bytes is none, though both can be iterated over. */
export function isStream(chunks: unknown): chunks is Chunks {
  if (typeof chunks !== 'object' || chunks === null || chunks instanceof Uint8Array) return false;
  return Symbol.asyncIterator in chunks || Symbol.iterator in chunks;
}

/** Without the mark of byte order. Throws what `broken` makes where the bytes are no UTF-8. */
export async function* decoded(chunks: Chunks, broken: (cause: unknown) => Error): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw broken(cause);
    }
  };
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? decode() + chunk : decode(chunk);
    if (text === '') continue;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}
