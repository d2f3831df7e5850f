import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayOf,
  fromHash,
  NODE_KINDS,
  STANDING_CHOICES,
  START,
  TIES,
  toHash,
  type ViewState,
} from '../../src/explorer/viewer/view-state.js';

const everything = { node: () => true, actor: () => true, proposition: () => true };
const nothing = { node: () => false, actor: () => false, proposition: () => false };
const id = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .filter((text) => !/[\s\p{Surrogate}]/u.test(text));
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const subset = (all: readonly { readonly id: string }[]) => fc.subarray(all.map((one) => one.id));

const state: fc.Arbitrary<ViewState> = fc
  .record({
    asOf: orNull(fc.constantFrom('2025-03-31', '1999-12-31', '2024-02-29')),
    knownBy: fc.boolean(),
    kinds: subset(NODE_KINDS),
    ties: subset(TIES),
    positions: subset(STANDING_CHOICES),
    proposition: orNull(id),
    member: orNull(id),
    view: fc.constantFrom('graph' as const, 'table' as const),
    node: orNull(fc.tuple(id, id).map((words) => words.join(' '))),
    stance: orNull(fc.tuple(id, id)),
    question: fc.string({ maxLength: 100 }),
  })
  .map((one) => (one.stance === null ? one : { ...one, node: null }));

test('the start has an empty address', () => {
  expect(toHash(START)).toBe('');
  expect(fromHash('', everything)).toEqual(START);
});

test('property: an address restores its state', () => {
  fc.assert(
    fc.property(state, (given) => {
      const restored = fromHash(`#${toHash(given)}`, everything);
      const sorted = (one: ViewState) => ({
        ...one,
        kinds: [...one.kinds].sort(),
        ties: [...one.ties].sort(),
        positions: [...one.positions].sort(),
      });
      expect(sorted(restored)).toEqual(sorted(given));
    }),
    { seed: 1 },
  );
});

test('property: whatever stands in the address, only choices, days and known ids come out', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        state.map((one) => toHash(one)),
      ),
      (hash) => {
        const read = fromHash(hash, nothing);
        expect([read.node, read.stance, read.proposition, read.member]).toEqual([null, null, null, null]);
        expect(NODE_KINDS.map((kind) => kind.id as string)).toEqual(expect.arrayContaining([...read.kinds]));
        expect(read.question.length).toBeLessThanOrEqual(1_000);
      },
    ),
    { seed: 1 },
  );
});

test('a day that is none is passed over', () => {
  expect(dayOf('2025-02-30', null)).toBe(null);
  expect(dayOf('2025', '2025-01-01')).toBe('2025-01-01');
  expect(dayOf('latest', '2025-01-01')).toBe(null);
  expect(dayOf('2025-02-28', null)).toBe('2025-02-28');
});
