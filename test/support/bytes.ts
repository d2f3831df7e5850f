import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export const MEGABYTE = 1_000_000;

/** UTF-8 of one repeated text in chunks of 64 kB, with how much was taken and the most memory that was held meanwhile. */
export function byteSource(text: string, megabytes: number) {
  const unit = Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));
  const collect = garbageCollector();
  const source = {
    taken: 0,
    mostHeld: 0,
    *chunks(): Generator<Uint8Array> {
      const start = held(collect);
      for (let next = 0; source.taken < megabytes * MEGABYTE; ) {
        if (source.taken >= next) {
          source.mostHeld = Math.max(source.mostHeld, held(collect) - start);
          next += 20 * MEGABYTE;
        }
        source.taken += unit.length;
        yield unit;
      }
      source.mostHeld = Math.max(source.mostHeld, held(collect) - start);
    },
  };
  return source;
}

/** Bytes that are held after two collections: buffers of what the first one finds go with the second. */
export function heldNow(): number {
  const collect = garbageCollector();
  collect();
  return held(collect);
}

function held(collect: () => void): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
