import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Certainty,
  type DateRange,
  dateRange,
  dayNumber,
  isoDay,
  OPEN_START,
  onOrBefore,
  partialDate,
  within,
} from '../../src/schema/date.js';
import { dateInWords } from '../../src/words/date-words.js';
import { partialDate as anyDate, FIXED } from '../support/arbitrary.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

const span = (text: string) => {
  const { earliest, latest } = dateRange(text);
  return [earliest === OPEN_START ? '..' : isoDay(earliest), isoDay(latest)];
};

describe('dateRange', () => {
  test.each([
    ['2031', '2031-01-01', '2031-12-31'],
    ['2031-06', '2031-06-01', '2031-06-30'],
    ['2031-06-04', '2031-06-04', '2031-06-04'],
    ['2031-06-02/2031-06-04', '2031-06-02', '2031-06-04'],
    ['2030/2031', '2030-01-01', '2031-12-31'],
    ['2030-11/2031-02-03', '2030-11-01', '2031-02-03'],
    ['../2031-06-04', '..', '2031-06-04'],
    ['../2031', '..', '2031-12-31'],
    ['2031-06-04/2031-06-04', '2031-06-04', '2031-06-04'],
  ])('%s is every day from %s to %s', (text, earliest, latest) => {
    expect(span(text)).toEqual([earliest, latest]);
  });

  test.each(['1900-02', '2000-02', '2024-02', '2100-02', '0004-02'])(
    '%s has as many days as the Gregorian calendar gives it',
    (text) => {
      const [year, month] = text.split('-').map(Number) as [number, number];
      const end = new Date(0);
      end.setUTCFullYear(year, month, 0);
      expect(span(text)[1]).toBe(end.toISOString().slice(0, 10));
    },
  );

  test('the first and the last day of the calendar that can be written are days', () => {
    expect(span('0001-01-01/9999-12-31')).toEqual(['0001-01-01', '9999-12-31']);
  });

  test.each([
    ['2031-02-29', 'that month has days 01 to 28'],
    ['2031-04-31', 'that month has days 01 to 30'],
    ['2031-13', 'months run from 01 to 12'],
    ['2031-00-10', 'months run from 01 to 12'],
    ['2031-06-00', 'that month has days 01 to 30'],
    ['0000', 'years run from 0001 to 9999'],
    ['2031-6-4', 'expected YYYY'],
    ['31', 'expected YYYY'],
    ['20310604', 'expected YYYY'],
    ['2031-06-04T10:00Z', 'expected YYYY'],
    ['2031-06-0x', 'expected YYYY'],
    ['٢٠٣١-٠٦-٠٤', 'expected YYYY'],
    [' 2031', 'expected YYYY'],
    ['2031\n', 'expected YYYY'],
    ['', 'expected YYYY'],
    ['/', 'expected YYYY'],
    ['../..', 'expected YYYY'],
    ['2031/..', 'expected YYYY'],
    ['2031/2032/2033', 'expected YYYY'],
    ['2032/2031', 'ends before it starts'],
    ['2031-06-04/2031-06-03', 'ends before it starts'],
  ])('%j is refused: %s', (text, reason) => {
    const error = failure('invalid_option', () => dateRange(text));
    expect(error.message).toContain(reason);
    expect(error.details.received).toBe(text);
    expect(partialDate.safeParse(text).success).toBe(false);
  });

  test.each([20_310_604, null, undefined, {}, ['2031']])('what is no text (%j) is refused like any other', (value) => {
    failure('invalid_option', () => dateRange(value as never));
  });

  test('property: a date is the days whose ISO form starts with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), fc.constantFrom(4, 7, 10), (n, length) => {
        const text = new Date(n * 86_400_000).toISOString().slice(0, length);
        const { earliest, latest } = dateRange(text);
        const has = (at: number) => isoDay(at).startsWith(text);
        expect([earliest, n, latest].every(has)).toBe(true);
        expect(earliest > -719_162 && has(earliest - 1)).toBe(false);
        expect(latest < 2_932_896 && has(latest + 1)).toBe(false);
      }),
      FIXED,
    );
  });

  test('property: text of any kind is a date or refused, and the schema says the same', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9./-]{0,21}$/), anyDate());
    fc.assert(
      fc.property(text, (input) => {
        const { success } = partialDate.safeParse(input);
        if (success) {
          const { earliest, latest } = dateRange(input);
          expect(earliest).toBeLessThanOrEqual(latest);
        } else failure('invalid_option', () => dateRange(input));
      }),
      { ...FIXED, numRuns: 500 * SHARE },
    );
  });
});

describe('dayNumber', () => {
  test('the first of January 1970 is day 0', () => expect(dayNumber('1970-01-01')).toBe(0));

  test('a date of more than one day is refused, not cut to its first', () => {
    failure('invalid_option', () => dayNumber('2031-06'));
    failure('invalid_option', () => dayNumber('../2031-06-04'));
  });

  test('property: it turns isoDay back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (n) => {
        expect(dayNumber(isoDay(n))).toBe(n);
      }),
      FIXED,
    );
  });
});

describe('comparison', () => {
  test.each<[string, string, Certainty]>([
    ['2031-06-03', '2031-06-04', 'yes'],
    ['2031-06-04', '2031-06-04', 'yes'],
    ['2031-06-05', '2031-06-04', 'no'],
    ['2031-06', '2031-06-04', 'maybe'],
    ['2031-06', '2031-06-30', 'yes'],
    ['2031', '2031', 'maybe'],
    ['../2031-06-04', '2031-06-04', 'yes'],
    ['2031-06-04', '../2031-06-04', 'maybe'],
    ['2031-06-05', '../2031-06-04', 'no'],
  ])('%s on or before %s: %s', (a, b, certainty) => expect(onOrBefore(dateRange(a), dateRange(b))).toBe(certainty));

  test.each<[string, string, Certainty]>([
    ['2031-06', '2031', 'yes'],
    ['2031', '2031-06', 'maybe'],
    ['2031-06', '2031-07', 'no'],
    ['../2031-06', '2031-06', 'maybe'],
    ['../2031-05', '2031-06', 'no'],
    ['2031-06', '../2031-06', 'yes'],
  ])('%s within %s: %s', (a, period, certainty) => expect(within(dateRange(a), dateRange(period))).toBe(certainty));

  const short = fc.tuple(fc.nat(12), fc.nat(6)).map(([start, more]) => ({ earliest: start, latest: start + more }));

  test('differential: onOrBefore says what all pairs of days say', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const pairs = daysOf(a).flatMap((x) => daysOf(b).map((y) => x <= y));
        expect(onOrBefore(a, b)).toBe(verdict(pairs));
      }),
      { ...FIXED, numRuns: 1_000 * SHARE },
    );
  });

  test('differential: within says what every day says', () => {
    fc.assert(
      fc.property(short, short, (a, period) => {
        expect(within(a, period)).toBe(verdict(daysOf(a).map((x) => daysOf(period).includes(x))));
      }),
      { ...FIXED, numRuns: 1_000 * SHARE },
    );
  });
});

describe('dateInWords', () => {
  test.each([
    ['2031', '2031'],
    ['2031-06', 'June 2031'],
    ['2031-06-04', '4 June 2031'],
    ['../2031-06-04', 'on record by 4 June 2031'],
    ['2031-06-02/2031-07', '2 June 2031 to July 2031'],
  ])('%s is "%s"', (text, inWords) => expect(dateInWords(text)).toBe(inWords));
});

function daysOf({ earliest, latest }: DateRange): number[] {
  return Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i);
}

function verdict(each: readonly boolean[]): Certainty {
  return each.every(Boolean) ? 'yes' : each.some(Boolean) ? 'maybe' : 'no';
}
