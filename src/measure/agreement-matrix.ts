// Agreement of all pairs of actors.
import { type AgreementOptions, readAgreement } from './agreement.js';
import { checkStances, type PairMatrix, type StanceMatrix } from './matrix.js';
import { bitCount, type PositionBits, positionBits } from './position-bits.js';

/** {@link Agreement} of all pairs; `values` are the shares. The diagonal compares each actor with itself. */
export interface AgreementMatrix extends PairMatrix {
  readonly same: Float64Array;
  readonly joint: Uint32Array;
}

/**
 * `agreement` of every pair of actors at once.
 *
 * @returns Symmetric n x n matrices, row-major; a share is NaN where fewer than `minJoint` propositions are joint. Time
 *   O(n² m / 32) for n actors and m propositions, twice that for `graded`; memory 20 n² bytes.
 * @throws {StanceError} `invalid_option` for a wrong option.
 * @example
 * agreementMatrix(stanceMatrix(StanceGraph.from(coalition))).actors.length; // 10
 */
export function agreementMatrix(matrix: StanceMatrix, options: AgreementOptions = {}): AgreementMatrix {
  checkStances('agreementMatrix', matrix);
  const { abstentions, minJoint } = readAgreement('agreementMatrix', options);
  const n = matrix.actors.length;
  const bits = positionBits(matrix);
  const same = new Float64Array(n * n);
  const joint = new Uint32Array(n * n);
  count(bits, n, abstentions !== 'ignore', same, joint);
  if (abstentions === 'graded') addHalves(bits, n, same, joint);
  const values = new Float64Array(n * n);
  for (let at = 0; at < values.length; at += 1) {
    const both = joint[at] as number;
    values[at] = both < minJoint ? Number.NaN : (same[at] as number) / both;
  }
  return { actors: [...matrix.actors], values, same, joint };
}

/** Two planes are enough for three positions: undecided sets both, or with `undecided` false neither. */
function count(bits: PositionBits, n: number, undecided: boolean, same: Float64Array, joint: Uint32Array): void {
  const { width, support, oppose } = bits;
  const middle = undecided ? bits.undecided : new Int32Array(support.length);
  const low = either(support, middle);
  const high = either(oppose, middle);
  const known = either(low, high);
  for (let i = 0; i < n; i += 1) {
    for (let j = i; j < n; j += 1) {
      let a = i * width;
      let b = j * width;
      let both = 0;
      let equal = 0;
      for (const end = a + width; a < end; a += 3, b += 3) {
        const first = (known[a] as number) & (known[b] as number);
        const second = (known[a + 1] as number) & (known[b + 1] as number);
        const third = (known[a + 2] as number) & (known[b + 2] as number);
        both += bitCount(first, second, third);
        equal += bitCount(
          first & ~(((low[a] as number) ^ (low[b] as number)) | ((high[a] as number) ^ (high[b] as number))),
          second &
            ~(((low[a + 1] as number) ^ (low[b + 1] as number)) | ((high[a + 1] as number) ^ (high[b + 1] as number))),
          third &
            ~(((low[a + 2] as number) ^ (low[b + 2] as number)) | ((high[a + 2] as number) ^ (high[b + 2] as number))),
        );
      }
      joint[i * n + j] = both;
      joint[j * n + i] = both;
      same[i * n + j] = equal;
      same[j * n + i] = equal;
    }
  }
}

function either(a: Int32Array, b: Int32Array): Int32Array {
  const union = new Int32Array(a.length);
  for (let i = 0; i < union.length; i += 1) union[i] = (a[i] as number) | (b[i] as number);
  return union;
}

/** Half a point for each joint proposition on which the two are neither the same nor opposed. */
function addHalves(bits: PositionBits, n: number, same: Float64Array, joint: Uint32Array): void {
  const polarSame = new Float64Array(n * n);
  const polarJoint = new Uint32Array(n * n);
  count(bits, n, false, polarSame, polarJoint);
  for (let i = 0; i < same.length; i += 1) {
    const opposed = (polarJoint[i] as number) - (polarSame[i] as number);
    same[i] = (same[i] as number) + ((joint[i] as number) - (same[i] as number) - opposed) / 2;
  }
}
