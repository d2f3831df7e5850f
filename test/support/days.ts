// The few days in which small worlds happen, and dates in them.
import fc from 'fast-check';

export const FIRST_DAY = Date.UTC(2025, 2, 1) / 86_400_000;
export const DAYS = 12;
export const day = (offset: number) => new Date((FIRST_DAY + offset) * 86_400_000).toISOString().slice(0, 10);

export const aDay = fc.integer({ min: 0, max: DAYS - 1 }).map(day);
export const aPeriod = fc.tuple(fc.nat(DAYS - 1), fc.nat(6)).map(([a, length]) => `${day(a)}/${day(a + length)}`);

export function aDate(isVague: boolean): fc.Arbitrary<string> {
  if (!isVague) return aDay;
  return fc.oneof(
    { weight: 6, arbitrary: aDay },
    { weight: 2, arbitrary: aPeriod },
    { weight: 1, arbitrary: aDay.map((end) => `../${end}`) },
    { weight: 1, arbitrary: fc.constantFrom('2025-03', '2025', '2025-02') },
  );
}

export function maybe<Value>(arbitrary: fc.Arbitrary<Value>, freq = 1): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq });
}
