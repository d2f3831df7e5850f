// A long text in overlapping pieces.

/** A piece of a text for one request, in UTF-16 units. */
export interface ModelChunk {
  /** Where its lead-in begins: what stands before it, to tell who "he" is. */
  readonly leadIn: number;
  readonly start: number;
  readonly end: number;
}

/** Whole paragraphs if they fit, else sentences, else words; never through a character. Every unit is in one piece. */
export function modelChunks(text: string, { length, leadIn }: Record<'length' | 'leadIn', number>): ModelChunk[] {
  const chunks: ModelChunk[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= length ? text.length : start + cutOf(text.slice(start, start + length));
    chunks.push({ leadIn: whole(text, Math.max(0, start - leadIn)), start, end });
    start = end;
  }
  return chunks;
}

function cutOf(piece: string): number {
  const least = Math.floor(piece.length / 2);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = piece.lastIndexOf(mark);
    if (at >= least) return at + mark.length;
  }
  return isHigh(piece, piece.length - 1) ? piece.length - 1 : piece.length;
}

function whole(text: string, at: number): number {
  return at > 0 && isHigh(text, at - 1) ? at - 1 : at;
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
