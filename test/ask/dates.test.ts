import { describe, expect, test } from 'vitest';
import { type Calendar, findDates } from '../../src/ask/tag/date-spans.js';
import { questionReader } from '../../src/language/en/english-readers.js';
import { dateRange, isoDay } from '../../src/schema/date.js';

/** 8 September 2025 is a Monday. */
const calendar: Calendar = { today: '2025-09-08', months: ['2025-09', '2025-08', '2025-03', '2025-02', '2022-02'] };
const spansOf = (text: string) => findDates(text, questionReader.words(text), calendar);
const read = (text: string) => spansOf(text).map(({ relation, date }) => `${relation} ${date}`);
const lastDay = (date: string) => isoDay(dateRange(date).latest);

describe('wordings and what they mean', () => {
  test.each([
    ['who spoke as of 31 March 2025?', 'asOf 2025-03-31'],
    ['who spoke as of March 31, 2025?', 'asOf 2025-03-31'],
    ['who spoke as of 2025-09-04?', 'asOf 2025-09-04'],
    ['who spoke as things stood on 4 September?', 'asOf 2025-09-04'],
    ['who had agreed by 4 September?', 'asOf 2025-09-04'],
    ['who agreed until August?', 'asOf 2025-08'],
    ['who spoke in September 2025?', 'during 2025-09'],
    ['who spoke in sept 2025?', 'during 2025-09'],
    ['who spoke in September?', 'during 2025-09'],
    ['who spoke on the 4th of September?', 'during 2025-09-04'],
    ['who spoke on 4 September, 2025?', 'during 2025-09-04'],
    ['Sept 4', 'during 2025-09-04'],
    ['Sept. 4, 2025', 'during 2025-09-04'],
    ['who spoke in 2025-09?', 'during 2025-09'],
    ['who spoke in 2025?', 'during 2025'],
    ['who spoke back in spring?', 'during 2025-03/2025-05'],
    ['who spoke during the summer of 2024?', 'during 2024-06/2024-08'],
    ['who spoke in winter?', 'during 2024-12/2025-02'],
    ['who spoke in early September 2025?', 'during 2025-09-01/2025-09-10'],
    ['who spoke in mid-August?', 'during 2025-08-11/2025-08-20'],
    ['who had agreed by late March?', 'asOf 2025-03-21/2025-03-31'],
    ['who spoke since 4 September?', 'since 2025-09-04'],
    ['who spoke since 2022?', 'since 2022'],
    ['who spoke before September?', 'before 2025-09'],
    ['who spoke prior to 4 September?', 'before 2025-09-04'],
    ['who spoke yesterday?', 'during 2025-09-07'],
    ['as of yesterday, who agreed?', 'asOf 2025-09-07'],
    ['who spoke last month?', 'during 2025-08'],
    ['who spoke this year?', 'during 2025'],
    ['who spoke three months ago?', 'during 2025-06'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each(['as of the end of March 2025', 'at the end of March', 'by the end of March 2025'])(
    '%s: what stood on its last day',
    (text) => {
      const [span] = spansOf(text);
      expect(span?.relation).toBe('asOf');
      expect(lastDay(span!.date)).toBe('2025-03-31');
    },
  );

  test.each([
    ['between March and September', ['between 2025-03', 'asOf 2025-09']],
    ['between 1 March 2025 and 4 September 2025', ['between 2025-03-01', 'asOf 2025-09-04']],
    ['between 2022 and 2025', ['between 2022', 'asOf 2025']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('two weeks ago: the days around it', () => {
    const [span] = spansOf('who spoke two weeks ago?');
    const { earliest, latest } = dateRange(span!.date);
    const meant = dateRange('2025-08-25').earliest;
    expect(earliest <= meant && meant <= latest).toBe(true);
    expect(latest - earliest).toBeLessThanOrEqual(7);
  });

  test('last week, asked on a Monday, has the Friday before in it', () => {
    const { earliest, latest } = dateRange(spansOf('who spoke last week?')[0]!.date);
    const friday = dateRange('2025-09-05').earliest;
    expect(earliest <= friday && friday <= latest).toBe(true);
  });

  test.each(['over the past two weeks', 'in the last two weeks', 'in the last three months'])(
    '%s reaches up to today, or is not read',
    (text) => {
      for (const { date } of spansOf(text))
        expect(dateRange(date).latest).toBeGreaterThanOrEqual(dateRange('2025-09-04').latest);
    },
  );

  test('the span covers the words that tie it in and those of the date', () => {
    const words = questionReader.words('who agreed as of the end of March 2025 to that?');
    const [span] = findDates('who agreed as of the end of March 2025 to that?', words, calendar);
    const said = words.slice(span!.from, span!.to).map(({ fold }) => fold);
    expect(said.join(' ')).toBe('as of the end of march 2025');
    expect(words[span!.at]?.fold).toBe('end');
  });
});

describe('years that are not said', () => {
  test('the newest of which the data has something', () => {
    expect(read('in March')).toEqual(['during 2025-03']);
    expect(
      findDates('in February', questionReader.words('in February'), { ...calendar, months: ['2022-02'] })[0]?.date,
    ).toBe('2022-02');
  });

  test('without any: the newest in which the month has begun', () => {
    expect(read('in June')).toEqual(['during 2025-06']);
    expect(read('in December')).toEqual(['during 2024-12']);
  });

  test('a year that is said counts', () => {
    expect(read('in March 2024')).toEqual(['during 2024-03']);
    expect(read('in spring 2024')).toEqual(['during 2024-03/2024-05']);
  });
});

describe('what is no date', () => {
  test.each([
    'the may thing',
    'who may send troops?',
    'May countries send troops?',
    'they march to war',
    'troops march on',
    'sun and mon',
    'a second time',
    '26 countries',
    'in the 1990s',
    'call 20250904 now',
    'what has been decided?',
    'who sat down with them?',
    'the third one',
    '1.5 degrees',
    '',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('May is one when it is tied in or has a year', () => {
    expect(read('in May')).toEqual(['during 2025-05']);
    expect(read('may 2024')).toEqual(['during 2024-05']);
    expect(read('in May 2024')).toEqual(['during 2024-05']);
  });

  test.each(['who will fall?', 'if governments fall, who stays?'])('to fall is not autumn: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('partial dates', () => {
  test('keep their precision', () => {
    for (const [text, date] of [
      ['in 2025', '2025'],
      ['in March 2025', '2025-03'],
      ['on 4 March 2025', '2025-03-04'],
      ['by March', '2025-03'],
      ['since 2024', '2024'],
      ['last year', '2024'],
    ] as const) {
      expect(spansOf(text).map((span) => span.date)).toEqual([date]);
    }
  });

  /** Left over, a number makes the question not understood: see ask.test.ts. */
  test.each([
    'on 4/9/2025',
    'on 04.09.2025',
    'on 2025-9-4',
    'on 2025/09/04',
    'on 31 February 2025',
    'on 2025-02-30',
    '32 March',
    'in 2019-13',
  ])('%s: no day is made up', (text) => {
    for (const { date, from, to } of spansOf(text)) {
      expect(date.length).toBeLessThanOrEqual('2025-09'.length);
      const words = questionReader.words(text);
      const left = words.filter((_, at) => at < from || at >= to);
      expect(left.some(({ fold }) => /\d/.test(fold))).toBe(true);
    }
  });

  test.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
    '%s is a word like others',
    (word) => {
      expect(read(`${word} September`)).toEqual(['during 2025-09']);
      expect(read(`in the ${word} of September`)).toEqual(['during 2025-09']);
      expect(read(word)).toEqual([]);
    },
  );

  test('every date that is read is a date', () => {
    const heads = ['in', 'on', 'as of', 'since', 'between', 'by the end of', 'late', 'the past', 'last', ''];
    const tails = [
      '0',
      '31 June',
      '29 February 2023',
      '29 February 2024',
      'March 0',
      'two weeks',
      'spring 1999',
      '99 May',
      'Monday',
      '2 years ago',
      'ago',
      '10000 years ago',
      'September and',
    ];
    for (const head of heads) {
      for (const tail of tails) {
        for (const { date, from, at, to } of spansOf(`${head} ${tail}`)) {
          expect(() => dateRange(date)).not.toThrow();
          expect(from).toBeLessThanOrEqual(at);
          expect(at).toBeLessThan(to);
        }
      }
    }
  });
});
