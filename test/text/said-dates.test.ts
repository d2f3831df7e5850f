import { afterEach, expect, test } from 'vitest';
import { saidDates } from '../../src/text/said-dates.js';

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const dateOf = (text: string, day: string) =>
  saidDates(text, day).map(({ year, month, day: date }) => `${year}-${month}-${date}`);

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Kiritimati'])('the same in %s', (zone) => {
  process.env.TZ = zone;
  expect(new Date(2025, 8, 4, 12).getTimezoneOffset() === 0).toBe(zone === 'UTC');
  expect(dateOf('two weeks after 4 September', '2025-11-02')).toEqual(['2025-9-18']);
  expect(dateOf('this month', '2025-12-31')).toEqual(['2025-12-1']);
  expect(dateOf('yesterday', '2025-03-01')).toEqual(['2025-2-28']);
});

test('where it stands, and what was said of it', () => {
  const [date] = saidDates('He said so on Tuesday.', '2025-09-04');
  expect(date).toMatchObject({ index: 11, text: 'on Tuesday' });
  expect([date?.isSaid('weekday'), date?.isSaid('day'), date?.isSaid('month')]).toEqual([true, false, false]);
});
