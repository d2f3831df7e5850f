import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { claim } from '../../src/kinds/claim.js';
import { nearest, Problems, show } from '../../src/schema/problems.js';
import { failure, problemsOf } from '../support/failure.js';
import { stance } from '../support/summit.js';

function problemsWith(input: unknown, schema: z.ZodType = claim): Problems {
  const problems = new Problems();
  problems.addIssues('claims[4]', schema.safeParse(input).error?.issues ?? [], input);
  return problems;
}

describe('Problems', () => {
  test('none throws nothing', () => expect(() => new Problems().throwIfAny('from', 'the data')).not.toThrow());

  test('the message names the call, the count and every path', () => {
    const problems = new Problems();
    problems.add('claims[2].said', 'is no date');
    problems.add('', 'is empty');
    const error = failure('invalid_data', () => problems.throwIfAny('from', 'the data'));
    expect(error.message).toBe('from: the data has 2 problems. claims[2].said is no date; the data is empty.');
    expect(problemsOf(error)).toEqual([
      { path: 'claims[2].said', message: 'is no date' },
      { path: '', message: 'is empty' },
    ]);
  });

  test('of 2,000 the first 1,000 are kept, the first 20 told, and all counted', () => {
    const problems = new Problems();
    for (let i = 0; i < 2_000; i += 1) problems.add(`claims[${i}]`, 'is wrong');
    const error = failure('invalid_data', () => problems.throwIfAny('from', 'the data'));
    expect(problemsOf(error)).toHaveLength(1_000);
    expect(problemsOf(error).at(-1)?.path).toBe('claims[999]');
    expect(error.details.count).toBe(2_000);
    expect(error.message).toContain('2000 problems');
    expect(error.message).toContain('claims[19] is wrong; and 1980 more');
    expect(error.message).not.toContain('claims[20]');
  });

  test('what was received stands beside what was expected, and what was meant', () => {
    expect(problemsWith({ ...stance(), position: 'suport' }).list).toEqual([
      {
        path: 'claims[4].position',
        message: 'is "suport"; expected one of support, oppose, undecided',
        suggestion: 'support',
      },
    ]);
  });

  test('a missing field is said to be missing', () => {
    const { said: _, ...rest } = stance();
    expect(problemsWith(rest).list).toEqual([{ path: 'claims[4].said', message: 'is missing; expected string' }]);
  });

  test('a kind that is none is reported once, with the kinds there are', () => {
    const [problem, ...others] = problemsWith({ ...stance(), kind: 'stanze' }).list;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: 'claims[4].kind', suggestion: 'stance' });
  });

  test('each unknown key is a problem of its own', () => {
    expect(problemsWith({ ...stance(), mood: 1, colour: 2 }).count).toBe(2);
  });

  test('a wrong locator is judged as the form that it comes nearest to', () => {
    const evidence = [
      { start: 9, end: 3, sha256: '12345678' },
      { record: '' },
      { start: 'x', end: 4, sha256: '12345678' },
    ];
    expect(problemsWith({ ...stance(), evidence }).list.map(({ path }) => path)).toEqual([
      'claims[4].evidence[0].end',
      'claims[4].evidence[1].record',
      'claims[4].evidence[2].start',
    ]);
  });

  const deepList = () => {
    let list: unknown = [];
    for (let i = 0; i < 100_000; i += 1) list = [list];
    return list;
  };
  test.each([
    ['a deep list', deepList()],
    ['an object without a prototype', Object.create(null)],
    [
      'an object that will not be text',
      {
        toString() {
          throw new Error('no');
        },
      },
    ],
    ['a symbol', Symbol('s')],
    ['a big integer', 10n ** 400n],
    ['a function', () => 'x'.repeat(1_000)],
  ])('%s in place of a word is a problem like any other', (_, value) => {
    for (const field of ['position', 'kind', 'said'] as const) {
      const { list } = problemsWith({ ...stance(), [field]: value });
      expect(list.map(({ path }) => path)).toEqual([`claims[4].${field}`]);
      expect((list[0] as { message: string }).message.length).toBeLessThan(300);
    }
  });
});

describe('nearest', () => {
  test.each([
    ['coral', ['coral-reef', 'corals', 'coal'], 'corals'],
    ['GRB', ['GBR', 'DEU'], 'GBR'],
    ['xyz', ['support', 'oppose'], undefined],
    ['a', [], undefined],
    ['x'.repeat(201), ['x'.repeat(200)], undefined],
  ])('%s of %j is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});

describe('show', () => {
  test.each([
    ['text', '"text"'],
    ['', '""'],
    [Number.NaN, 'NaN'],
    [undefined, 'undefined'],
    [null, 'null'],
    [[1], 'a list'],
    [{}, 'an object'],
    [true, 'true'],
    ['line\nbreak', '"line\\nbreak"'],
  ])('%j is %s', (value, text) => expect(show(value)).toBe(text));

  test('whatever is long is cut', () => {
    expect(show('x'.repeat(10_000)).length).toBeLessThan(100);
    expect(show(10n ** 4_000n).length).toBeLessThan(100);
    expect(show(Symbol('x'.repeat(10_000))).length).toBeLessThan(100);
    expect(show(new Function(`return '${'x'.repeat(10_000)}'`)).length).toBeLessThan(100);
  });
});
