// Where nodes and their labels go within a frame.
import type { Place } from './layout.js';

/** A rectangle in pixels; x and y are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PUSHES = 300;
const MOST_STRETCH = 1.4;
const NUDGE = 0.01; // so that even points of one place have a way to go
const TURN = 2.4;

/**
 * Places moved, turned so that the long side lies across, and scaled to fill a frame, one direction by at most 1.4 times
 * more than the other; then those nearer to each other than `apart` pushed away, as far as the frame lets them.
 */
export function fit(places: readonly Place[], frame: Box, apart: number): readonly Place[] {
  const turned = turn(places);
  const xs = turned.map(({ x }) => x);
  const ys = turned.map(({ y }) => y);
  const [left, right] = ends(xs);
  const [top, bottom] = ends(ys);
  const across = frame.width / Math.max(right - left, 1e-9);
  const down = frame.height / Math.max(bottom - top, 1e-9);
  const scale = Math.min(across, down) * MOST_STRETCH;
  const points = turned.map(({ x, y }, i) => ({
    x: frame.x + frame.width / 2 + (x - (left + right) / 2) * Math.min(across, scale) + NUDGE * Math.cos(i * TURN),
    y: frame.y + frame.height / 2 + (y - (top + bottom) / 2) * Math.min(down, scale) + NUDGE * Math.sin(i * TURN),
  }));
  for (let round = 0; round < PUSHES; round += 1) if (!pushApart(points, frame, apart)) break;
  return points;
}

interface Point {
  x: number;
  y: number;
}

function ends(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
}

/** By the angle of the first principal axis. */
function turn(places: readonly Place[]): readonly Place[] {
  const mean = (of: (place: Place) => number) => places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [x0, y0] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spreadX = mean(({ x }) => (x - x0) ** 2);
  const spreadY = mean(({ y }) => (y - y0) ** 2);
  const angle = 0.5 * Math.atan2(2 * mean(({ x, y }) => (x - x0) * (y - y0)), spreadX - spreadY);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return places.map(({ x, y }) => ({
    x: (x - x0) * cos + (y - y0) * sin,
    y: (y - y0) * cos - (x - x0) * sin,
  }));
}

/** @returns False once nothing is too near. */
function pushApart(points: Point[], frame: Box, apart: number): boolean {
  let moved = false;
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart) continue;
      moved = true;
      const push = (apart - distance) / 2 + 0.01;
      const [cos, sin] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(i * TURN), Math.sin(i * TURN)];
      shift(a, -cos * push, -sin * push, frame);
      shift(b, cos * push, sin * push, frame);
    }
  });
  return moved;
}

function shift(point: Point, dx: number, dy: number, { x, y, width, height }: Box): void {
  point.x = Math.min(x + width, Math.max(x, point.x + dx));
  point.y = Math.min(y + height, Math.max(y, point.y + dy));
}

/** A point that has a label: its mark's radius, and the label's size. */
export interface Labelled extends Place {
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

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
