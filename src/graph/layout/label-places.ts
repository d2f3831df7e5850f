// Where labels go so that they cover neither each other nor the marks.
import type { Place } from './layout.js';

/** A rectangle in pixels; x and y are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point that has a label: its mark's radius, and the label's size. */
export interface Labelled extends Place {
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line in the picture, from one end to the other. */
export type Line = readonly [Place, Place];

/** The sides of a mark that a label can be on, the best first: right, left, below, above, and the corners. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

const GAP = 5;
const ROUNDS = 3;
// what a label costs: a square pixel outside, of a mark, of another label; a pixel of a line; a worse side
const OUTSIDE = 20;
const MARK = 20;
const LABEL = 5;
const LINE = 6;
const SIDE = 4;

/**
 * Where each label goes: the side on which it covers least of the marks, lines and other labels, and stays within the
 * frame. Placed one after the other, then each again three times as the others have moved. Time O(n (n + lines)).
 *
 * @see Christensen, J., Marks, J., Shieber, S. (1995). An Empirical Study of Algorithms for Point-Feature Label
 *   Placement. ACM Transactions on Graphics 14(3), 203-232; local search over eight places.
 */
export function labelPlaces(points: readonly Labelled[], lines: readonly Line[], frame: Box): readonly Box[] {
  const marks = points.map(({ x, y, radius }) => ({
    ...{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
  }));
  const choices = points.map((point) =>
    SIDES.map(([right, down], rank) => {
      const box = boxAt(point, right, down);
      const outside = box.width * box.height - overlap(box, frame);
      const crossed = lines.reduce((sum, line) => sum + lengthWithin(line, box), 0);
      return { box, cost: OUTSIDE * outside + MARK * covered(box, marks) + LINE * crossed + SIDE * rank };
    }),
  );
  const placed: Box[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    choices.forEach((sides, i) => {
      const others = placed.filter((_, j) => j !== i);
      const costs = sides.map(({ box, cost }) => cost + LABEL * covered(box, others));
      placed[i] = (sides[costs.indexOf(Math.min(...costs))] as { box: Box }).box;
    });
  }
  return placed;
}

function boxAt({ x, y, radius, width, height }: Labelled, right: number, down: number): Box {
  const isCorner = right !== 0 && down !== 0;
  const reach = isCorner ? radius : radius + GAP;
  return {
    x: x + right * reach + (right === 0 ? -width / 2 : right < 0 ? -width : 0),
    y: y + down * reach + (down === 0 ? -height / 2 : down < 0 ? -height : 0),
    width,
    height,
  };
}

function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + overlap(box, other), 0);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The length of the part of a line that lies within a box (Liang and Barsky). */
function lengthWithin([from, to]: Line, box: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [step, low, high] of [
    [dx, box.x - from.x, box.x + box.width - from.x],
    [dy, box.y - from.y, box.y + box.height - from.y],
  ] as const) {
    if (step === 0) {
      if (low > 0 || high < 0) return 0;
      continue;
    }
    start = Math.max(start, Math.min(low / step, high / step));
    end = Math.min(end, Math.max(low / step, high / step));
  }
  return start < end ? (end - start) * Math.hypot(dx, dy) : 0;
}
