// Places of nodes, stretched to a frame.
import type { Box } from './label-places.js';
import type { Place } from './layout.js';

const ROUNDS = 300;
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
  for (let round = 0; round < ROUNDS; round += 1) if (!pushApart(points, frame, apart)) break;
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
