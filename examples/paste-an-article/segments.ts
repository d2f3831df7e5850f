// The text cut at every edge of a passage, so that passages that overlap can be marked.
/** Where a claim stands in the text, in UTF-16 units: `start` up to, not including, `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly claim: number;
}

/** A stretch of the text over which the same claims stand. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Those of the shortest passages first; each once. */
  readonly claims: readonly number[];
  /** Those of which a passage begins here. */
  readonly begin: readonly number[];
}

const MOST_IN_BLOCK = 4_000;

/**
 * A text cut at every edge of a passage, so that passages that overlap can be marked, in blocks: a line each, its end
 * included, and long lines in parts, since browsers take many seconds over a line of a million marks. Segments follow
 * one another and cover the text. Time O(length + p log p + size of the result) for p passages.
 */
export function blocks(text: string, passages: readonly Passage[]): Segment[][] {
  const starts = blockStarts(text);
  const found: Segment[][] = starts.map(() => []);
  let at = 0;
  for (const segment of segments(text.length, passages, starts)) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= segment.start) at += 1;
    found[at]?.push(segment);
  }
  return found;
}

function blockStarts(text: string): number[] {
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    starts.push(start);
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const space = text.lastIndexOf(' ', start + MOST_IN_BLOCK) + 1;
    if (end - start <= MOST_IN_BLOCK) start = end;
    else if (space > start) start = space;
    else start += isSecondHalf(text.charCodeAt(start + MOST_IN_BLOCK)) ? MOST_IN_BLOCK - 1 : MOST_IN_BLOCK;
  }
  return starts;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function segments(length: number, passages: readonly Passage[], more: readonly number[]): Segment[] {
  const sorted = [...passages].sort((a, b) => a.start - b.start || a.end - b.end || a.claim - b.claim);
  const edges = new Set([0, length]);
  for (const edge of more) edges.add(edge);
  for (const { start, end } of sorted) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  const found: Segment[] = [];
  let open: Passage[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const start = cuts[i] as number;
    const begin: number[] = [];
    open = open.filter(({ end }) => end > start);
    for (let one = sorted[next]; one !== undefined && one.start === start; one = sorted[next]) {
      begin.push(one.claim);
      open.push(one);
      next += 1;
    }
    const claims = [...open].sort((a, b) => a.end - a.start - (b.end - b.start) || a.claim - b.claim);
    found.push({
      start,
      end: cuts[i + 1] as number,
      claims: [...new Set(claims.map(({ claim }) => claim))],
      begin: [...new Set(begin)].sort((a, b) => a - b),
    });
  }
  return found;
}
