import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadNdjsonOptions, readNdjson } from '../../src/format/ndjson.js';
import { FIXED } from '../support/arbitrary.js';
import { byteSource, MEGABYTE } from '../support/bytes.js';
import { rejection } from '../support/failure.js';
import { SHARE } from '../support/runs.js';
import { textWork } from '../support/text-work.js';

async function read(chunks: Iterable<Uint8Array | string>, options?: ReadNdjsonOptions): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const batch of readNdjson(chunks, options)) values.push(...batch);
  return values;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('readNdjson', () => {
  test('one value a line, in batches, with or without a last line break', async () => {
    expect(await read(['{"a":1}\n{"b":2}\n'])).toEqual([{ a: 1 }, { b: 2 }]);
    expect(await read(['{"a":1}\n{"b":2}'])).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test('nothing is no value', async () => {
    expect(await read([])).toEqual([]);
    expect(await read([''])).toEqual([]);
    expect(await read(['\n \n\t\r\n'])).toEqual([]);
  });

  test('blank lines are passed over, line ends of Windows are line ends', async () => {
    expect(await read(['1\r\n\r\n  2 \n\n3'])).toEqual([1, 2, 3]);
  });

  test('a byte order mark is no part of the first line, in bytes and in text', async () => {
    expect(await read([utf8('\uFEFF1\n')])).toEqual([1]);
    expect(await read(['\uFEFF1\n'])).toEqual([1]);
  });

  test('only line feeds end a line: line separators inside strings stay', async () => {
    expect(await read(['"a\u2028b\u2029c\u0085d"\n2'])).toEqual(['a\u2028b\u2029c\u0085d', 2]);
  });

  test('a stream may be asynchronous', async () => {
    async function* slowly() {
      yield utf8('{"a"');
      yield utf8(':1}\n');
    }
    const batches: unknown[] = [];
    for await (const batch of readNdjson(slowly())) batches.push(batch);
    expect(batches).toEqual([[{ a: 1 }]]);
  });

  test('property: values come out as they went in, wherever the bytes are cut', async () => {
    const values = fc.array(fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(values, fc.array(fc.nat(400)), fc.boolean(), async (list, cuts, asText) => {
        const text = list.map((value) => `${JSON.stringify(value)}\n`).join('');
        const whole = asText ? text : utf8(text);
        const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((end, i) => whole.slice(at[i], end));
        expect(await read(chunks)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
      FIXED,
    );
  });

  test('property: a text is read if and only if every line is JSON by itself', async () => {
    const line = fc.constantFrom(
      '1',
      '[1',
      '2]',
      '1,2',
      '{"a":1',
      '"b":2}',
      '{"a":1},{"b":2}',
      '',
      ' ',
      '"x',
      'y"',
      '{}',
      '[[',
      ']]',
      '],[',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const full = lines.filter((text) => text.trim() !== '');
        const bad = lines.findIndex((text) => text.trim() !== '' && !isJson(text));
        if (bad < 0) expect(await read([lines.join('\n')])).toEqual(full.map((text) => JSON.parse(text)));
        else {
          const error = await rejection('invalid_data', () => read([lines.join('\n')]));
          expect(error.details.line).toBe(bad + 1);
        }
      }),
      { ...FIXED, numRuns: 3_000 * SHARE },
    );
  });

  test('lines that are JSON only when put together are refused: one claim on two lines, two on one', async () => {
    for (const text of ['1,2\n[3\n4]\n', '{"a":1\n"b":2}\n{"c":3},{"d":4}\n']) {
      const error = await rejection('invalid_data', () => read([text]));
      expect(error.details.line).toBe(1);
    }
  });

  test('a line that is no JSON is named by its number, counted over all chunks and blank lines', async () => {
    const error = await rejection('invalid_data', () => read(['1\n\n2\n', '3\n', 'four\n5\n']));
    expect(error.message).toContain('line 5 is no JSON');
    expect(error.details).toEqual({ line: 5 });
    expect(error.cause).toBeInstanceOf(SyntaxError);
    expect((await rejection('invalid_data', () => read(['1\n2\n{"cut":']))).details.line).toBe(3);
  });

  test('what came before a bad chunk was given out, nothing of the chunk itself', async () => {
    const batches: unknown[] = [];
    await rejection('invalid_data', async () => {
      for await (const batch of readNdjson(['1\n2\n', '3\n#\n'])) batches.push(batch);
    });
    expect(batches).toEqual([[1, 2]]);
  });
});

describe('bytes that are no UTF-8', () => {
  test.each([
    ['a byte that no character has', [0x22, 0xff, 0x22, 0x0a]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22, 0x0a]],
    ['half of a surrogate pair', [0x22, 0xed, 0xa0, 0x80, 0x22, 0x0a]],
    ['a character cut by a quote', [0x22, 0xe2, 0x82, 0x22, 0x0a]],
    ['a character cut by the end, after a whole line', [0x31, 0x0a, 0xe2, 0x82]],
    ['a character cut by the end, alone', [0xf0, 0x9f, 0x8c]],
  ])('%s is refused, with the line', async (_, bytes) => {
    const error = await rejection('invalid_data', () => read([Uint8Array.from(bytes)]));
    expect(error.details.line).toBeTypeOf('number');
    expect(error.message).toMatch(/the bytes are no UTF-8 \(byte [0-2]\)/);
  });

  test('UTF-16 is told apart, and read', async () => {
    expect(await read([Buffer.from('\uFEFF{"a":1}\n', 'utf16le')])).toEqual([{ a: 1 }]);
    expect(await read([Buffer.from('\uFEFF{"a":1}\n', 'utf16le').swap16()])).toEqual([{ a: 1 }]);
  });

  test('gzipped lines are read', async () => {
    expect(await read([gzipSync('1\n2\n')])).toEqual([1, 2]);
  });
});

describe('limits', () => {
  test('a line may be as long as the limit and not longer, ended or not', async () => {
    expect(await read(['"aaa"\n'], { maxLineLength: 5 })).toEqual(['aaa']);
    expect(await read(['"aaa"'], { maxLineLength: 5 })).toEqual(['aaa']);
    for (const text of ['1\n"aaaa"\n', '1\n"aaaa"']) {
      expect((await rejection('invalid_data', () => read([text], { maxLineLength: 5 }))).details.line).toBe(2);
    }
  });

  test('the default is a million characters', async () => {
    expect(await read([JSON.stringify('x'.repeat(999_998))])).toHaveLength(1);
    await rejection('invalid_data', () => read([JSON.stringify('x'.repeat(999_999))]));
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '9', null])('%j is no limit', async (maxLineLength) => {
    await rejection('invalid_option', () => read([], { maxLineLength: maxLineLength as never }));
  });

  test.each([5, null, undefined, {}])('%j is no stream', async (chunks) => {
    await rejection('invalid_option', () => read(chunks as never));
  });

  test('a line without an end is given up soon, however much would follow', async () => {
    const source = byteSource('nonsense ', 1_000);
    const error = await rejection('invalid_data', () => read(source.chunks()));
    expect(error.message).toContain('line 1 is longer than 1000000 characters');
    expect(source.taken).toBeLessThan(2 * MEGABYTE);
  });

  test('a long line in many small pieces is no more work than in one', async () => {
    const pieces = ['"', ...Array.from({ length: 16_000 }, () => '9'.repeat(60)), '"'];
    const whole = pieces.join('');
    const most = 2 * (await textWork(() => read([whole])));
    expect(await textWork(() => read(pieces))).toBeLessThanOrEqual(most);
  });

  test('nonsense with line ends is given up at the first line', async () => {
    const source = byteSource('nonsense\n', 1_000);
    expect((await rejection('invalid_data', () => read(source.chunks()))).details.line).toBe(1);
    expect(source.taken).toBeLessThan(MEGABYTE);
  });

  test('megabytes of lines are read without holding more than a few', async () => {
    const source = byteSource(`${JSON.stringify('reef '.repeat(200))}\n`, 100 * SHARE);
    let count = 0;
    for await (const batch of readNdjson(source.chunks())) count += batch.length;
    expect(count).toBeGreaterThan(90_000 * SHARE);
    expect(source.mostHeld).toBeLessThan(20 * MEGABYTE);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
