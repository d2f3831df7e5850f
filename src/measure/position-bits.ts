// Positions as bits, so that pairs are compared word by word.
import type { StanceMatrix } from './matrix.js';

/**
 * The positions of a stance matrix as bits, 32 propositions a word: row i is words `i * width` to `(i + 1) * width`,
 * a multiple of three. A bit is set in the plane of the position that the actor holds.
 */
export interface PositionBits {
  readonly width: number;
  readonly support: Int32Array;
  readonly undecided: Int32Array;
  readonly oppose: Int32Array;
}

export function positionBits({ actors, propositions, values }: StanceMatrix): PositionBits {
  const columns = propositions.length;
  const width = Math.ceil(columns / 96) * 3;
  const planes = () => new Int32Array(actors.length * width);
  const [support, undecided, oppose] = [planes(), planes(), planes()];
  for (let i = 0, cell = 0; i < actors.length; i += 1) {
    for (let j = 0; j < columns; j += 32) {
      let yes = 0;
      let abstain = 0;
      let no = 0;
      for (let bit = 0, end = Math.min(32, columns - j); bit < end; bit += 1, cell += 1) {
        // without branches, which half of all cells would take by surprise
        const value = values[cell] as number;
        const known = (value * value - 2) >>> 31;
        const negative = known & (value >>> 31);
        const polar = known & value;
        yes |= (polar & ~negative) << bit;
        abstain |= (known & ~polar) << bit;
        no |= negative << bit;
      }
      const word = i * width + (j >>> 5);
      support[word] = yes;
      undecided[word] = abstain;
      oppose[word] = no;
    }
  }
  return { width, support, undecided, oppose };
}

/**
 * How many bits of three words are set: a full adder makes them sums and carries, which are counted together (Hacker's
 * Delight, 2nd ed., section 5-1).
 */
export function bitCount(x: number, y: number, z: number): number {
  const either = x ^ y;
  const sum = either ^ z;
  const carry = (x & y) | (either & z);
  const even = (sum & 0x55555555) + ((carry & 0x55555555) << 1);
  const odd = ((sum >>> 1) & 0x55555555) + (carry & 0xaaaaaaaa);
  let bits = (even & 0x33333333) + ((even >>> 2) & 0x33333333) + (odd & 0x33333333) + ((odd >>> 2) & 0x33333333);
  bits = (bits & 0x0f0f0f0f) + ((bits >>> 4) & 0x0f0f0f0f);
  return Math.imul(bits, 0x01010101) >>> 24;
}
