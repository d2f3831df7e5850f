import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRow, readCsv } from '../../src/format/table/csv.js';
import type { Chunks } from '../../src/format/table/text-chunks.js';
import { FIXED } from '../support/arbitrary.js';
import { byteSource, MEGABYTE } from '../support/bytes.js';
import { rejection } from '../support/failure.js';
import { SHARE } from '../support/runs.js';
import { textWork } from '../support/text-work.js';

async function read(chunks: Chunks, maxRowLength = 1_000): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const batch of readCsv('readVotes', 'votes', chunks, maxRowLength)) rows.push(...batch);
  return rows;
}

const fieldsOf = async (text: string) => (await read([text])).map(({ fields }) => fields);
const problemsOf = async (text: string, most?: number) =>
  (await read([text], most)).map(({ line, problem }) => [line, problem]);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** RFC 4180 as a pattern, a row at a time on the whole text. */
function slowly(text: string): CsvRow[] {
  const field = '(?:"(?:[^"]|"")*"|(?!")[^",\\n]*)';
  const row = new RegExp(`(${field}(?:,${field})*)\\r?(?:\\n|$)`, 'y');
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    row.lastIndex = at;
    const found = row.exec(text);
    const end = found === null ? text.indexOf('\n', at) + 1 || text.length : row.lastIndex;
    const raw: string[] = [];
    for (let rest = `${found?.[1] ?? ''},`; rest !== ''; ) {
      const [whole, part] = /^("(?:[^"]|"")*"|[^,]*),/.exec(rest) as unknown as [string, string];
      raw.push(part);
      rest = rest.slice(whole.length);
    }
    const fields = raw.map((part, i) => {
      if (part.startsWith('"')) return part.slice(1, -1).replaceAll('""', '"');
      return i === raw.length - 1 ? part.replace(/\r$/, '') : part;
    });
    if (found === null) rows.push({ line, fields: [], problem: 'any' });
    else if (fields.length > 1 || fields[0] !== '') rows.push({ line, fields, problem: undefined });
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
  }
  return rows;
}

const anyProblem = (rows: readonly CsvRow[]) => rows.map((row) => ({ ...row, problem: row.problem && 'any' }));

function cut(whole: string | Uint8Array, cuts: readonly number[]): (string | Uint8Array)[] {
  const at = [0, ...cuts.filter((place) => place < whole.length).sort((a, b) => a - b), whole.length];
  return at.slice(1).map((end, i) => whole.slice(at[i], end));
}

describe('readCsv', () => {
  test('fields are parted by commas, rows by line breaks of either kind, the last break is optional', async () => {
    expect(await fieldsOf('a,b\nc,d\n')).toEqual([['a', 'b'], ['c', 'd']]); // biome-ignore format: one row a list
    expect(await fieldsOf('a,b\r\nc,d')).toEqual([['a', 'b'], ['c', 'd']]); // biome-ignore format: one row a list
    expect(await fieldsOf('a,b\r\n"c","d"\r\n')).toEqual([['a', 'b'], ['c', 'd']]); // biome-ignore format: one row a list
    expect(await fieldsOf('a\rb,c\n')).toEqual([['a\rb', 'c']]);
  });

  test('quotation marks hold commas, line breaks and doubled quotation marks', async () => {
    expect(await fieldsOf('"a,b","c\nd","e""f",""\n')).toEqual([['a,b', 'c\nd', 'e"f', '']]);
    expect(await fieldsOf('5,"\\VOTING\\\\, IN.\\"""""\n')).toEqual([['5', '\\VOTING\\\\, IN.\\""']]);
  });

  test('empty fields stay, blank lines do not', async () => {
    expect(await fieldsOf(',\n\n\r\n,,\n')).toEqual([['', ''], ['', '', '']]); // biome-ignore format: one row a list
    expect(await fieldsOf('')).toEqual([]);
    expect(await read([])).toEqual([]);
  });

  test('a row is on the line where it begins', async () => {
    const rows = await read(['a\n\n"b\n\nb",c\nd\n']);
    expect(rows.map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, 'a'],
      [3, 'b\n\nb'],
      [6, 'd'],
    ]);
  });

  test('a byte order mark is no part of the first field, in bytes and in text', async () => {
    expect((await read([utf8('\uFEFFa\n')]))[0]?.fields).toEqual(['a']);
    expect((await read(['\uFEFFa\n']))[0]?.fields).toEqual(['a']);
  });

  test('a row that breaks the rules has a problem, and costs no other line', async () => {
    expect(await problemsOf('a,b\n1,"x" y\nc"d,e\n"f\n1,2\n')).toEqual([
      [1, undefined],
      [2, 'goes on after a closing quotation mark'],
      [3, 'has a quotation mark inside a field that does not begin with one'],
      [4, 'opens a quotation mark and does not close it'],
      [5, undefined],
    ]);
  });

  test('a row that is too long is passed over up to its line break, wherever the chunks are cut', async () => {
    expect(await problemsOf(`${'x'.repeat(100)}\nshort\n`, 100)).toEqual([[1, undefined], [2, undefined]]); // biome-ignore format: pairs
    expect(await problemsOf(`${'x'.repeat(101)}\nshort\n`, 100)).toEqual([
      [1, 'is longer than 100 characters'],
      [2, undefined],
    ]);
    const long = Array.from({ length: 60 }, () => 'x'.repeat(1_000));
    const rows = await read([...long, ...long, '\n', 'short,1\n', ...long, '\nlast,2'], 50_000);
    expect(rows.map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, undefined],
      [2, 'short'],
      [3, undefined],
      [4, 'last'],
    ]);
  });

  test('bytes that are no UTF-8 are refused with the line', async () => {
    const error = await rejection('invalid_data', () => read(['a,b\nc,d\n', Uint8Array.of(0xff, 0x0a)]));
    expect(error.message).toContain('of the votes on the bytes are no UTF-8');
    await rejection('invalid_data', () => read([utf8('é').subarray(0, 1)]));
  });

  test('property: what was written comes out, wherever bytes or text are cut', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ',', '"', '\n', '\r', ' '), maxLength: 5 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.nat(120)), fc.boolean(), async (list, cuts, asText) => {
        const text = list.map((row) => `${row.map((part) => `"${part.replaceAll('"', '""')}"`).join(',')}\n`).join('');
        const got = await read(cut(asText ? text : utf8(text), cuts));
        expect(got.map(({ fields, problem }) => [fields, problem])).toEqual(list.map((row) => [row, undefined]));
      }),
      FIXED,
    );
  });

  test('differential: any text is read as the pattern of RFC 4180 reads it', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'a', ',', ',', '"', '"', '\n', '\n', '\r'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, cuts) => {
        expect(anyProblem(await read(cut(whole, cuts)))).toEqual(slowly(whole));
      }),
      { ...FIXED, numRuns: 3_000 * SHARE },
    );
  });

  test('differential: and so it is where rows begin in one chunk and end in another', async () => {
    const unit = fc.constantFrom('a', ',', '"', '\n', '"b"', '""', '\r\n', '"x,\ny"');
    const text = fc.array(unit, { minLength: 20, maxLength: 60 }).map((parts) => parts.join('').repeat(600));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9_000 }), async (whole, size) => {
        const places = Array.from({ length: Math.floor(whole.length / size) }, (_, i) => (i + 1) * size);
        expect(anyProblem(await read(cut(whole, places), whole.length))).toEqual(slowly(whole));
      }),
      { ...FIXED, numRuns: 12 },
    );
  });

  test('memory does not grow with the table', async () => {
    const source = byteSource('1412,"Federal Republic of Germany",,"yes"\n', 60 * SHARE);
    let rows = 0;
    for await (const batch of readCsv('readVotes', 'votes', source.chunks(), 1_000)) rows += batch.length;
    expect(rows).toBeGreaterThan(1_000_000 * SHARE);
    expect(source.mostHeld).toBeLessThan(8 * MEGABYTE);
  });

  test('work does not grow with the number of chunks', async () => {
    const open = `"${'x'.repeat(300_000)}`;
    const [row] = await read([...open], 1_000_000);
    expect(row?.problem).toBe('opens a quotation mark and does not close it');
    const whole = await textWork(() => read([open], 1_000_000));
    expect(await textWork(() => read([...open], 1_000_000))).toBeLessThan(2 * whole);
  });
});
