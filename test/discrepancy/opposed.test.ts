import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opposed } from '../../src/discrepancy/compare/opposed.js';
import { SHARE } from '../support/runs.js';

interface Item {
  readonly source: string;
  readonly side: number;
}

const labels = {
  source: ({ source }: Item) => source,
  class: ({ side }: Item) => String(side),
  conflict: (a: Item, b: Item) => a.side !== b.side,
};

test('one against many is not crowded out', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ source: `s${i}`, side: 1 }));
  const pairs = opposed([{ source: 'alone', side: 0 }, ...many], labels);
  expect(pairs).toHaveLength(300);
  expect(new Set(pairs.map(([older]) => older.source))).toEqual(new Set(['alone']));
});

test('property: every source of every class is in a pair if there is anything against it; two pairs an item at most', () => {
  const item = fc.record({ source: fc.constantFrom('a', 'b', 'c', 'd', 'e'), side: fc.nat(3) });
  const property = fc.property(fc.array(item, { maxLength: 60, size: 'max' }), (items) => {
    const pairs = opposed(items, labels);
    expect(pairs.length).toBeLessThanOrEqual(items.length * 2);
    for (const [older, newer] of pairs) {
      expect(older.side).not.toBe(newer.side);
      expect(items.indexOf(older)).toBeLessThan(items.indexOf(newer));
    }
    const keyOf = ({ source, side }: Item) => `${source} ${side}`;
    const told = new Set(pairs.flatMap((pair) => pair.map(keyOf)));
    const isMixed = new Set(items.map(({ side }) => side)).size > 1;
    expect(told).toEqual(new Set(isMixed ? items.map(keyOf) : []));
  });
  fc.assert(property, { seed: 4, numRuns: 800 * SHARE });
});
