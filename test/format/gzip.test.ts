import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { gunzipped } from '../../src/format/table/gzip.js';
import type { Chunks } from '../../src/format/table/text-chunks.js';
import { MEGABYTE } from '../support/bytes.js';
import { rejection } from '../support/failure.js';

async function read(chunks: Chunks): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of gunzipped('readVotes', 'the votes', chunks)) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  return text;
}

const gzip = (text: string) => new Uint8Array(gzipSync(text));
const single = (bytes: Uint8Array) => [...bytes].map((byte) => Uint8Array.of(byte));

describe('gunzipped', () => {
  test('gzip is decompressed, in one chunk and byte by byte; anything else stays as it is', async () => {
    const text = 'a,é\n'.repeat(2_000);
    expect(await read([gzip(text)])).toBe(text);
    expect(await read(single(gzip(text)))).toBe(text);
    expect(await read([new Uint8Array(), ...single(gzip(''))])).toBe('');
    expect(await read(['a', ',b'])).toBe('a,b');
    expect(await read(single(new TextEncoder().encode('a,b')))).toBe('a,b');
    expect(await read([Uint8Array.of(0x1f)])).toBe('\x1f');
    expect(await read([])).toBe('');
  });

  test('a file that breaks off or is damaged is told of', async () => {
    const whole = gzip(Array.from({ length: 5_000 }, (_, i) => `${i * i},x`).join('\n'));
    const broken = await rejection('invalid_data', () => read([whole.subarray(0, whole.length / 2)]));
    expect(broken.message).toMatch(/^readVotes: the votes: no whole gzip file: /);
    const damaged = whole.slice();
    damaged.fill(0x55, 200, 260);
    await rejection('invalid_data', () => read([damaged]));
    await rejection('invalid_data', () => read([Uint8Array.of(0x1f, 0x8b, 1, 2, 3)]));
  });

  test('text after gzip bytes is told of', async () => {
    const error = await rejection('invalid_data', () => read([gzip('a\n'), 'b\n']));
    expect(error.message).toBe('readVotes: the votes: text after gzip bytes.');
  });

  test('what the source throws comes through, and is no damage', async () => {
    async function* failing() {
      yield gzip('a\n').subarray(0, 12);
      throw new TypeError('the line is dead');
    }
    await expect(read(failing())).rejects.toThrow('the line is dead');
  });

  test('who stops early closes the source', async () => {
    for (const first of [gzip('a\n'.repeat(100_000)), 'a\n']) {
      const closed = vi.fn();
      async function* endless() {
        try {
          for (;;) yield first;
        } finally {
          closed();
        }
      }
      for await (const _ of gunzipped('readVotes', 'the votes', endless())) break;
      await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    }
  });

  test.each([
    ['one text', 'a,b'],
    ['one array of bytes', Uint8Array.of(1)],
    ['nothing', undefined],
    ['an object', {}],
  ])('%s is no stream', async (_, chunks) => {
    await rejection('invalid_option', () => read(chunks as never));
  });

  test('memory does not grow with what comes out', async () => {
    const bomb = gzip('0,'.repeat(30 * MEGABYTE));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    let length = 0;
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    for await (const chunk of gunzipped('readVotes', 'the votes', [bomb])) {
      length += chunk.length;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(length).toBe(60 * MEGABYTE);
    expect(most).toBeLessThan(50 * MEGABYTE);
  });
});
