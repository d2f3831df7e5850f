// Numbers that look random and are the same each time.
import { wholeNumber } from '../../schema/options.js';

/**
 * A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32: 32 bits of state, fit for
 * starting positions and shuffles, not for secrets).
 *
 * @param seed A whole number; its lowest 32 bits count.
 * @throws {StanceError} `invalid_option` for anything else.
 * @example
 * Math.round(seededRandom(1)() * 1e6); // 627074
 */
export function seededRandom(seed: number): () => number {
  wholeNumber('seededRandom', 'seed', seed, Number.MIN_SAFE_INTEGER);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
