import { expect, test } from 'vitest';
import { fit, labelPlaces } from '../../src/graph/layout/frame.js';

const frame = { x: 0, y: 0, width: 400, height: 300 };
const label = (x: number, y: number) => ({ x, y, radius: 10, width: 60, height: 20 });
const sideOf = (x: number, box: { readonly x: number } | undefined) => (box!.x > x ? 'right' : 'left');

test('a label stands at the right, if nothing is there', () => {
  expect(labelPlaces([label(200, 150)], [], frame)).toEqual([{ x: 215, y: 140, width: 60, height: 20 }]);
});

test('it keeps off lines, off other marks and inside the frame', () => {
  const line = [
    { x: 200, y: 150 },
    { x: 400, y: 150 },
  ] as const;
  expect(sideOf(200, labelPlaces([label(200, 150)], [line], frame)[0])).toBe('left');
  expect(sideOf(200, labelPlaces([label(200, 150), label(245, 150)], [], frame)[0])).toBe('left');
  expect(sideOf(380, labelPlaces([label(380, 150)], [], frame)[0])).toBe('left');
});

test('labels in a row of marks do not cover each other or a mark', () => {
  const points = [60, 120, 180, 240, 300].map((x) => label(x, 150));
  const boxes = labelPlaces(points, [], frame);
  const marks = points.map(({ x, y }) => ({ x: x - 10, y: y - 10, width: 20, height: 20 }));
  boxes.forEach((box, i) => {
    for (const other of [...boxes.slice(i + 1), ...marks]) {
      const apart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y;
      expect(apart).toBe(true);
    }
  });
});

test('places fill the frame, turned so that the long side lies across', () => {
  const upright = [0, 1, 2].map((y) => ({ x: 0, y }));
  const placed = fit(upright, frame, 10);
  expect(placed.map(({ x }) => Math.round(x)).sort((a, b) => a - b)).toEqual([0, 200, 400]);
  expect(placed.every(({ y }) => Math.abs(y - 150) < 1)).toBe(true);
});

test('places that meet in a corner of the frame stay numbers', () => {
  const crowd = Array.from({ length: 40 }, () => ({ x: 0, y: 0 }));
  const placed = fit(crowd, { x: 0, y: 0, width: 20, height: 20 }, 500);
  expect(placed.every(({ x, y }) => x >= 0 && x <= 20 && y >= 0 && y <= 20)).toBe(true);
});
