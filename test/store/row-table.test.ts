import { expect, test } from 'vitest';
import { RowTable } from '../../src/store/row-table.js';

test('differential: rows are found by hash and content as a scan finds them, collisions and growth included', () => {
  const values = Array.from({ length: 3_000 }, (_, i) => (i * 7_919) % 1_000);
  const hashOf = (value: number) => (value % 37) * 0x0800_0001;
  const hashes = Uint32Array.from(values, hashOf);
  const table = new RowTable();
  const kept: number[] = [];
  for (const [row, value] of values.entries()) {
    const found = table.find(hashOf(value), (other) => values[other] === value);
    expect(found).toBe(kept.find((other) => values[other] === value) ?? -1);
    if (found >= 0) continue;
    table.add(row, hashes);
    kept.push(row);
  }
  expect(kept).toHaveLength(1_000);
});
