// An order that chance decides, from a source of numbers.
export { seededRandom } from '../graph/layout/seeded-random.js';

/** Puts a list into random order, in place (Fisher-Yates). */
export function shuffle(list: Uint32Array, random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
}
